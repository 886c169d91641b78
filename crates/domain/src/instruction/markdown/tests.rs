//! What is written is read back; what is not understood is kept and named.

use kernel::{Currency, Locale, Money};
use proptest::prelude::*;

use super::*;
use crate::account::WeeklyHours;
use crate::instruction::tests::details::fuller;
use crate::instruction::{
    CriterionDraft, CriterionKind, DetailsDraft, InstructionDraft, Latitude, LengthDraft,
    LengthUnit, StepDraft, Term,
};

/// A checked body as a draft without numbers of lines.
fn unnumbered(draft: &InstructionDraft) -> Option<InstructionDraft> {
    let body = draft.check(None).ok()?;
    let mut draft = InstructionDraft::from(&body);
    draft.steps.iter_mut().for_each(|step| step.id = None);
    draft.criteria.iter_mut().for_each(|one| one.id = None);
    Some(draft)
}

#[test]
fn a_file_reads_as_people_write_it() {
    let file = write("Blogbeiträge formatieren", &fuller(), Locale::De);
    for line in [
        "# Blogbeiträge formatieren",
        "## Wofür",
        "1. Beitrag öffnen",
        "   - Beginnt mit: Text aus dem Ordner „fertig“",
        "- Muss: Alle Zwischenüberschriften als H2",
        "   - Gemessen: im Editor nachsehen",
        "300 bis 600 Wörter",
        "Entscheiden und melden",
        "20.00 EUR",
        "24 Stunden",
        "- Beitrag: Text mit Bildern im Blog",
        "- Montag: 09:00–09:30",
    ] {
        assert!(file.lines().any(|known| known == line), "{line}\n{file}");
    }
    let parsed = read(&file);
    assert_eq!(parsed.title, "Blogbeiträge formatieren");
    assert_eq!(parsed.notes, []);
    assert_eq!(Some(parsed.draft), unnumbered(&fuller()));
}

/// Mission 3.9: what the client always wants travels along, and is read in both languages.
#[test]
fn m3_9_preferences_are_a_part_of_the_file() {
    let mut draft = fuller();
    draft.preferences = vec![
        "Du-Form".into(),
        "Anrede: „Hallo“, nie - wirklich nie - Sie".into(),
    ];
    for (locale, heading) in [(Locale::De, "## Vorlieben"), (Locale::En, "## Preferences")] {
        let file = write("Titel", &draft, locale);
        let lines: Vec<&str> = file.lines().collect();
        assert!(
            lines.contains(&heading) && lines.contains(&"- Du-Form"),
            "{file}"
        );
        assert_eq!(read(&file).draft.preferences, draft.preferences, "{file}");
    }
    let none = write("Titel", &fuller(), Locale::De);
    assert!(!none.contains("Vorlieben"), "{none}");
}

#[test]
fn both_languages_and_other_hands_are_read() {
    let file = "\u{feff}# Answering\r\n\r\n## goal\r\nAll answered.\r\n\r\n## Schritte\r\n\
        * Read\r\n  all of it\r\n* Answer\r\n    - exception: If rude, hide it.\r\n\
        ## Latitude\r\ndecide ALONE\r\n## Money limit\r\n50,00 EUR\r\n## Length\r\nat most 80 words\r\n\
        ## Each piece\r\n1 hour\r\n## Reachable\r\n- Friday: 9-12\r\n";
    let parsed = read(file);
    assert_eq!(parsed.notes, []);
    let draft = parsed.draft;
    assert_eq!(draft.goal, "All answered.");
    assert_eq!(draft.steps[0].text, "Read all of it");
    assert_eq!(draft.steps[1].branch, "If rude, hide it.");
    assert_eq!(draft.latitude, Some(Latitude::Alone));
    assert_eq!(draft.money_limit, Some(Money::new(50_00, Currency::Eur)));
    assert_eq!(draft.details.length.most, Some(80));
    assert_eq!(draft.details.reaction_hours, Some(1));
    assert_eq!(draft.reachable.windows().len(), 1);
}

#[test]
fn what_is_not_understood_stays_as_text_and_is_named() {
    let file = "# A\n## Ziel\nFertig.\n## Farben\nTannengrün\n## Spielraum\n\nein wenig\n\
        ## Jedes Stück\nbald\n## Ziel\nUnd gut.\n";
    let parsed = read(file);
    let notes: Vec<_> = parsed
        .notes
        .iter()
        .map(|n| (n.line, n.kind, n.text.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            (4, NoteKind::UnknownPart, "Farben"),
            (8, NoteKind::Unreadable, "Spielraum"),
            (10, NoteKind::Unreadable, "Jedes Stück"),
            (11, NoteKind::Twice, "Ziel"),
        ]
    );
    let expected = "Fertig.\n\nUnd gut.\n\nFarben:\nTannengrün\n\nSpielraum:\nein wenig\n\n\
        Jedes Stück:\nbald";
    assert_eq!(parsed.draft.goal, expected);
    let loose = read("Nur ein Satz.\nUnd noch einer.");
    assert_eq!(loose.draft.goal, "Nur ein Satz.\n\nUnd noch einer.");
    assert_eq!(loose.notes.len(), 2);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s)[a-zäß :#\\\\<>\\-\n0-9.]{0,40}",
        "(<br>|\\\\|## Ziel\n|- Muss: |1\\. |: |\n| |wort){0,6}",
    ]
}

fn any_step() -> impl Strategy<Value = StepDraft> {
    let texts = (text(), text(), text(), text());
    texts.prop_map(|(text, input, output, branch)| StepDraft {
        id: None,
        text,
        input,
        output,
        branch,
    })
}

fn any_criterion() -> impl Strategy<Value = CriterionDraft> {
    let kind = prop::sample::select(CriterionKind::ALL.to_vec()).prop_map(Some);
    (text(), text(), kind).prop_map(|(text, how_measured, kind)| CriterionDraft {
        id: None,
        text,
        how_measured,
        kind,
    })
}

fn any_details() -> impl Strategy<Value = DetailsDraft> {
    let term = (text(), text()).prop_map(|(word, meaning)| Term { word, meaning });
    let unit = prop::sample::select(LengthUnit::ALL.to_vec()).prop_map(Some);
    let length = (
        prop::option::of(1_i64..50),
        prop::option::of(50_i64..99),
        unit,
    );
    let length = length.prop_map(|(least, most, unit)| LengthDraft { least, most, unit });
    let hours = prop::option::of(1_i64..700);
    let terms = prop::collection::vec(term, 0..3);
    (text(), text(), length, hours, text(), terms).prop_map(
        |(why, good_example, length, reaction_hours, ask_cases, terms)| DetailsDraft {
            why,
            good_example,
            length,
            reaction_hours,
            ask_cases,
            terms,
            ..DetailsDraft::default()
        },
    )
}

fn any_draft() -> impl Strategy<Value = InstructionDraft> {
    let day = prop::sample::select(vec!["", "9-12", "8-9, 20-24"]).prop_map(str::to_owned);
    let week = prop::collection::vec(day, 7)
        .prop_map(|week| WeeklyHours::parse(&week.try_into().unwrap()).unwrap());
    let latitude = prop::sample::select(Latitude::ALL.to_vec());
    let steps = prop::collection::vec(any_step(), 0..4);
    let criteria = prop::collection::vec(any_criterion(), 0..3);
    let note = text().prop_map(|text| format!("Wunsch {text}"));
    let notes = prop::collection::vec(note, 0..4);
    let rest = (any_details(), week, latitude, 0_i64..9999, notes);
    (text(), steps, criteria, rest).prop_map(|(goal, steps, criteria, rest)| {
        let (details, week, latitude, limit, preferences) = rest;
        let limit = Money::new(limit, Currency::Chf);
        InstructionDraft {
            goal,
            steps,
            criteria,
            latitude: Some(latitude),
            money_limit: latitude.decides().then_some(limit),
            free_zone: String::new(),
            response_hours: Some(8),
            reachable: week.clone(),
            details: DetailsDraft {
                contractor_hours: week,
                ..details
            },
            preferences,
        }
    })
}

proptest! {
    /// Mission 3.8: whatever an instruction says, its file says it too, in both languages.
    #[test]
    fn m3_8_what_is_written_is_read_back(draft in any_draft()) {
        let Some(draft) = unnumbered(&draft) else { return Ok(()) };
        for locale in [Locale::De, Locale::En] {
            let file = write("Titel", &draft, locale);
            let parsed = read(&file);
            prop_assert_eq!(&parsed.draft, &draft, "{}", file);
            prop_assert_eq!(parsed.notes, vec![]);
        }
    }

    #[test]
    fn any_file_is_read(file in "(?s).*", lines in prop::collection::vec("(## Ziel|## Wörter|- .*|1\\. .*|   - .*|\\\\.*)", 0..12)) {
        let _ = read(&file);
        let _ = read(&lines.join("\n"));
    }
}

/// A value that stands there twice is not overwritten, and a strange file is not named line by line.
#[test]
fn a_second_value_stays_as_text() {
    let parsed = read("## Spielraum\n\nallein\n\n## Spielraum\n\nvorschlagen\n");
    let once = read("## Spielraum\n\nallein\n");
    assert_eq!(parsed.draft.latitude, once.draft.latitude);
    assert!(parsed.draft.goal.contains("vorschlagen"), "{parsed:?}");
    let notes: Vec<_> = parsed.notes.iter().map(|note| note.line).collect();
    assert_eq!(notes.last(), Some(&5));
    let strange = read(&"Etwas\n".repeat(1_000));
    assert_eq!(strange.notes.len(), 100);
    assert_eq!(strange.draft.goal.matches("Etwas").count(), 1_000);
}
