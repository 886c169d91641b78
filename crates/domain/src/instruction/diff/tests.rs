//! What a comparison promises: nothing is lost, and a line is known by its number.

use proptest::prelude::*;

use super::*;
use crate::instruction::tests::details::fuller;
use crate::instruction::{InstructionDraft, Version};

fn marked(old: &str, new: &str) -> String {
    let pieces = compare(old, new, &mut { MOST_PAIRS });
    let marks = pieces.iter().map(|piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Removed(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("[+{text}+]"),
    });
    marks.collect()
}

#[test]
fn words_are_marked_and_what_stays_is_not() {
    let table = [
        ("", "", ""),
        ("gleich bleibt", "gleich bleibt", "gleich bleibt"),
        ("", "neu", "[+neu+]"),
        ("weg", "", "[-weg-]"),
        (
            "Bilder höchstens 200 KB groß.",
            "Bilder höchstens 300 KB groß.",
            "Bilder höchstens [-200-][+300+] KB groß.",
        ),
        ("Ein Bild.", "Ein Bild, mittig.", "Ein Bild[+, mittig+]."),
    ];
    for (old, new, expected) in table {
        assert_eq!(marked(old, new), expected);
    }
    let long = vec!["wort"; 3000].join(" ");
    let other = vec!["text"; 3000].join(" ");
    let mut pairs = MOST_PAIRS;
    assert_eq!(compare(&long, &other, &mut pairs).len(), 2, "bounded");
    compare("eins zwei", "drei vier", &mut pairs);
    assert!(pairs < MOST_PAIRS, "all texts share the bound");
}

fn versions(change: impl FnOnce(&mut InstructionDraft)) -> (Body, Body) {
    let stamp = (
        kernel::AccountId::from_bytes([1; 16]),
        kernel::Timestamp::EPOCH,
    );
    let id = kernel::InstructionId::from_bytes([2; 16]);
    let body = fuller().check(None).unwrap();
    let first = Version::first(id, body, stamp.0, stamp.1);
    let mut draft = InstructionDraft::from(&first.body);
    change(&mut draft);
    let second = draft.check(Some(&first)).unwrap();
    (first.body, second)
}

/// Mission 0.8: a line is found again when it moved and was worded differently.
#[test]
fn m0_8_lines_are_compared_by_number() {
    let (old, new) = versions(|draft| {
        draft.criteria.rotate_left(1);
        draft.criteria[2].text.push_str(" oder H3");
        draft.criteria[0].kind = Some(CriterionKind::Must);
        draft.steps.remove(0);
        draft.steps.push(crate::instruction::StepDraft {
            text: "Vorschau ansehen".into(),
            ..Default::default()
        });
        draft.details.terms[0].meaning = "Text im Blog".into();
    });
    let comparison = Comparison::of(&old, &new);
    let told = |lines: &[LineChange]| -> Vec<String> {
        let line = |line: &LineChange| {
            let text = line.texts[0].pieces.iter().map(Piece::text);
            format!(
                "{:?} {:?}->{:?} moved={} {}",
                line.fate,
                line.was,
                line.now,
                line.is_moved,
                text.collect::<String>()
            )
        };
        lines.iter().map(line).collect()
    };
    assert_eq!(
        told(&comparison.criteria),
        [
            "Kept Some(2)->Some(1) moved=false Du-Form",
            "Kept Some(1)->Some(3) moved=true Alle Zwischenüberschriften als H2 oder H3",
        ]
    );
    assert_eq!(
        comparison.criteria[0].weight,
        Some((CriterionKind::Should, CriterionKind::Must))
    );
    assert_eq!(
        told(&comparison.steps),
        [
            "Removed Some(1)->None moved=false Beitrag öffnen",
            "Added None->Some(2) moved=false Vorschau ansehen",
        ]
    );
    assert_eq!(
        told(&comparison.terms),
        ["Kept Some(1)->Some(1) moved=false Beitrag"]
    );
    assert!(comparison.texts.is_empty() && comparison.values.is_empty());
}

#[test]
fn texts_and_choices_are_named() {
    let (old, new) = versions(|draft| {
        draft.goal.push('!');
        draft.details.tools.clear();
        draft.latitude = Some(Latitude::Alone);
        draft.money_limit = None;
        draft.response_hours = Some(5);
        draft.details.length.most = None;
        draft.details.reaction_hours = None;
        draft.reachable = WeeklyHours::default();
        draft.details.contractor_hours = WeeklyHours::default();
        draft.preferences.push("Wir sagen Du.".into());
    });
    let comparison = Comparison::of(&old, &new);
    let fields: Vec<_> = comparison.texts.iter().map(|text| text.field).collect();
    assert_eq!(fields, ["goal", "tools"]);
    assert_eq!(comparison.values.len(), 7, "{:?}", comparison.values);
    assert_eq!(comparison.preferences.len(), 1);
    assert!(Comparison::of(&old, &old).is_empty());
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_invented(old in "(?s)[a-c ,.\n]{0,60}", new in "(?s)[a-c ,.\n]{0,60}") {
        let pieces = compare(&old, &new, &mut { MOST_PAIRS });
        let read = |skip: fn(&Piece) -> bool| -> String {
            pieces.iter().filter(|piece| !skip(piece)).map(Piece::text).collect()
        };
        prop_assert_eq!(read(|piece| matches!(piece, Piece::Added(_))), old);
        prop_assert_eq!(read(|piece| matches!(piece, Piece::Removed(_))), new);
    }

    #[test]
    fn any_two_texts_are_compared(old in "(?s).*", new in "(?s).*") {
        let _ = compare(&old, &new, &mut { MOST_PAIRS });
    }

    /// Whatever is reordered, added and removed: the lines told are exactly those that differ.
    #[test]
    fn every_line_is_told_once(order in prop::collection::vec(0_u32..12, 0..12), count in 0_u32..12) {
        let step = |id: u32| Step::plain(LineId(id), format!("Schritt {id}"));
        let old: Vec<Step> = (0..count).map(step).collect();
        let mut seen = Vec::new();
        for id in order {
            if !seen.contains(&id) { seen.push(id); }
        }
        let new: Vec<Step> = seen.iter().map(|id| step(*id)).collect();
        let changes = lines(&old, &new, &mut { MOST_PAIRS });
        let count_of = |fate| changes.iter().filter(|line| line.fate == fate).count();
        let added = new.iter().filter(|line| !old.iter().any(|known| known.id == line.id)).count();
        let removed = old.iter().filter(|line| !new.iter().any(|known| known.id == line.id)).count();
        prop_assert_eq!(count_of(Fate::Added), added);
        prop_assert_eq!(count_of(Fate::Removed), removed);
        prop_assert!(changes.iter().all(|line| line.fate != Fate::Kept || line.is_moved));
        prop_assert_eq!(changes.is_empty(), old == new);
    }
}
