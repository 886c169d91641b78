//! What an import promises: duplicates are marked, and it is all or nothing.

use super::super::fixture::facts;
use super::*;

fn row(line: u32, title: &str) -> TaskRow {
    TaskRow {
        line,
        title: title.into(),
        ..TaskRow::default()
    }
}

fn plan(titles: &[&str], inventory: &[(&str, u8)]) -> ImportPlan {
    let rows = (1_u32..)
        .zip(titles)
        .map(|(line, title)| row(line, title))
        .collect();
    let inventory = inventory
        .iter()
        .map(|(title, id)| (fold(title), TaskId::from_bytes([*id; 16])))
        .collect();
    ImportPlan::new(rows, &inventory, Money::euro_cents(60_00))
}

#[test]
fn m2_7_fifty_lines_become_fifty_tasks() {
    let titles: Vec<String> = (0..50).map(|number| format!("Aufgabe {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    assert_eq!(plan(&titles, &[]).take(Duplicates::Skip).unwrap().len(), 50);
}

#[test]
fn m2_7_duplicates_are_marked_in_the_inventory_and_in_the_import() {
    let plan = plan(
        &["Belege", "Müller anrufen", "BELEGE ", "MUELLER  anrufen"],
        &[("belege", 7)],
    );
    let marks: Vec<Mark> = plan.candidates.iter().map(|row| row.mark).collect();
    let known = Mark::SameAsTask(TaskId::from_bytes([7; 16]));
    assert_eq!(marks, [known, Mark::New, known, Mark::SameAsLine(2)]);
    assert_eq!(plan.duplicates(), 3);
    assert_eq!(plan.take(Duplicates::Skip).unwrap().len(), 1);
    assert_eq!(plan.take(Duplicates::Keep).unwrap().len(), 4);
}

#[test]
fn m2_7_one_wrong_row_stops_the_whole_import() {
    let long = "a".repeat(201);
    let plan = plan(&["Belege", &long, "Logo", ""], &[]);
    let errors = plan.take(Duplicates::Skip).unwrap_err();
    let lines: Vec<(u32, &str)> = errors.iter().map(|row| (row.line, row.error.key)).collect();
    assert_eq!(lines, [(2, "field-too-long"), (4, "field-required")]);
    assert_eq!(plan.errors(), errors);
}

#[test]
fn m2_7_exactly_the_chosen_rows_are_taken() {
    let plan = plan(&["Belege", &"a".repeat(201), "Logo", "Belege"], &[]);
    let titles = |lines: &[u32]| {
        let chosen = plan.choose(|row| lines.contains(&row.line))?;
        Ok::<_, Vec<RowError>>(
            chosen
                .into_iter()
                .map(|task| task.title)
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(titles(&[3, 4]).unwrap(), ["Logo", "Belege"]);
    assert_eq!(titles(&[1, 2]).unwrap_err()[0].line, 2);
    assert_eq!(
        titles(&[9]).unwrap_err()[0].error.key,
        "field-import-nothing-new"
    );
}

#[test]
fn an_import_of_nothing_new_says_so() {
    let known = plan(&["Belege"], &[("Belege", 1)]);
    let errors = known.take(Duplicates::Skip).unwrap_err();
    assert_eq!(
        (errors[0].line, errors[0].error.key),
        (0, "field-import-nothing-new")
    );
}

#[test]
fn too_many_rows_are_refused() {
    let rows = (0..=10_000_u32)
        .map(|line| row(line, &format!("Aufgabe {line}")))
        .collect();
    let plan = ImportPlan::new(rows, &BTreeMap::new(), Money::euro_cents(1));
    assert_eq!(
        plan.take(Duplicates::Skip).unwrap_err()[0].error.key,
        "field-import-too-many-rows"
    );
}

#[test]
fn an_import_is_undone_once_and_only_while_nothing_of_it_is_in_use() {
    let import = Import {
        id: ImportId::from_bytes([1; 16]),
        owner: AccountId::from_bytes([2; 16]),
        source: ImportSource::Lines,
        at: Timestamp::EPOCH,
        undone_at: None,
    };
    let task = Task {
        id: TaskId::from_bytes([3; 16]),
        owner: import.owner,
        facts: facts(60, 3, 3, false),
        moved_to: None,
        marks: crate::task::Marks::default(),
        state: TaskState::Open,
    };
    let now = Timestamp::from_micros(5);
    let none = BTreeSet::new();
    let in_use = Err(TaskRefusal::ImportInUse {
        title: task.facts.title.clone(),
    });

    let undone = import
        .clone()
        .undo(std::slice::from_ref(&task), &none, now)
        .unwrap();
    assert_eq!(undone.undone_at, Some(now));
    assert_eq!(undone.undo(&[], &none, now), Err(TaskRefusal::ImportUndone));
    let used = BTreeSet::from([task.id]);
    assert_eq!(
        import.clone().undo(std::slice::from_ref(&task), &used, now),
        in_use
    );
    let done = task.finish(now).unwrap();
    assert_eq!(import.undo(&[done], &none, now), in_use);
}

#[test]
fn codes_are_read_back() {
    for source in ImportSource::ALL {
        assert_eq!(ImportSource::from_code(source.code()), Some(source));
    }
}
