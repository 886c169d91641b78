//! What instructions promise: they can be measured, and no version is ever changed.

use kernel::{AccountId, InstructionId, Money, TimeOfDay, Timestamp, Weekday};
use proptest::prelude::*;

use self::details::fuller;
use super::*;
use crate::Refusal as _;
use crate::account::{WeeklyHours, Window};
use crate::task::Frequency;

pub(super) mod details;

fn criterion(text: &str, kind: CriterionKind) -> CriterionDraft {
    CriterionDraft {
        id: None,
        text: text.into(),
        how_measured: "im Editor nachsehen".into(),
        kind: Some(kind),
    }
}

fn step(text: &str) -> StepDraft {
    StepDraft {
        text: text.into(),
        ..StepDraft::default()
    }
}

fn draft() -> InstructionDraft {
    InstructionDraft {
        goal: "Acht Blogbeiträge sind fertig formatiert.".into(),
        steps: vec![
            step("Beitrag öffnen"),
            step("  "),
            step("Bilder verkleinern"),
        ],
        criteria: vec![
            criterion("Alle Zwischenüberschriften als H2", CriterionKind::Must),
            criterion("Du-Form", CriterionKind::Should),
            criterion("Zitate kursiv", CriterionKind::Taste),
        ],
        latitude: Some(Latitude::DecideAndTell),
        money_limit: Some(Money::euro_cents(20_00)),
        free_zone: "Die Auswahl der Bilder".into(),
        response_hours: Some(4),
        reachable: WeeklyHours::new(vec![Window {
            day: Weekday::Monday,
            from: TimeOfDay::new(9, 0).unwrap(),
            to: TimeOfDay::new(9, 30).unwrap(),
        }])
        .unwrap(),
        details: DetailsDraft::default(),
        preferences: Vec::new(),
    }
}

/// 3.9: notes are part of what is signed; without notes everything reads as it always did.
#[test]
fn m3_9_notes_are_part_of_what_is_signed() {
    let plain = draft().check(None).unwrap();
    let json = serde_json::to_string(&plain).unwrap();
    assert!(!json.contains("preferences"), "{json}");
    let with = |notes: &[&str]| InstructionDraft {
        preferences: notes.iter().map(|note| (*note).to_owned()).collect(),
        ..draft()
    };
    let noted = with(&[" Du-Form ", "", "Du-Form"]).check(None).unwrap();
    assert_eq!(noted.preferences, ["Du-Form"], "each one once");
    assert_ne!(noted.digest(), plain.digest());
    assert_eq!(InstructionDraft::from(&noted).preferences, ["Du-Form"]);
    let many: Vec<String> = (0..31).map(|number| format!("Notiz {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let long = "x".repeat(301);
    for notes in [&many[..], &[long.as_str()]] {
        let errors = with(notes).check(None).unwrap_err();
        assert_eq!(errors.len(), 1);
        assert_eq!(errors.first().unwrap().field, "preferences");
    }
}

const AUTHOR: AccountId = AccountId::from_bytes([1; 16]);
const WHICH: InstructionId = InstructionId::from_bytes([2; 16]);

fn save(
    latest: Option<&Version>,
    base: u32,
    draft: &InstructionDraft,
) -> Result<Version, NotAVersion> {
    next_version(WHICH, latest, base, draft, (AUTHOR, Timestamp::EPOCH))
}

#[test]
fn a_right_instruction_is_kept_through_form_and_database() {
    let body = draft().check(None).unwrap();
    assert_eq!(body.steps.len(), 2, "empty rows count as not there");
    assert_eq!(
        InstructionDraft::from(&body).check(save(None, 0, &draft()).ok().as_ref()),
        Ok(body.clone())
    );
    let json = serde_json::to_string(&body).unwrap();
    assert_eq!(serde_json::from_str::<Body>(&json).unwrap(), body);
    let json = serde_json::to_string(&fuller()).unwrap();
    assert_eq!(
        serde_json::from_str::<InstructionDraft>(&json).unwrap(),
        fuller()
    );
    assert_eq!(
        serde_json::from_str::<InstructionDraft>("{}").unwrap(),
        InstructionDraft::default()
    );
}

#[test]
fn everything_wrong_is_named_at_once() {
    let wrong = InstructionDraft {
        goal: " ".into(),
        steps: vec![step(&"a".repeat(1001))],
        criteria: vec![
            CriterionDraft {
                how_measured: String::new(),
                ..criterion("hübsch", CriterionKind::Must)
            },
            CriterionDraft {
                text: String::new(),
                kind: None,
                ..criterion("", CriterionKind::Must)
            },
        ],
        latitude: None,
        money_limit: Some(Money::euro_cents(-1)),
        response_hours: Some(0),
        ..draft()
    };
    let errors = wrong.check(None).unwrap_err();
    let got: Vec<(&str, &str)> = errors.iter().map(|e| (e.field.as_ref(), e.key)).collect();
    assert_eq!(
        got,
        [
            ("goal", "field-required"),
            ("steps-1", "field-too-long"),
            ("criteria-1-how-measured", "field-criterion-not-measured"),
            ("criteria-2-text", "field-required"),
            ("criteria-2-kind", "field-choice-required"),
            ("latitude", "field-choice-required"),
            ("money-limit", "field-amount-not-positive"),
            ("response-hours", "field-number-range"),
        ]
    );
}

#[test]
fn m3_6_a_money_limit_needs_a_latitude_that_decides() {
    let narrow = InstructionDraft {
        latitude: Some(Latitude::Propose),
        ..draft()
    };
    assert_eq!(
        narrow.check(None).unwrap_err()[0].key,
        "field-limit-without-latitude"
    );
    let zero = InstructionDraft {
        money_limit: Some(Money::euro_cents(0)),
        ..narrow
    };
    assert_eq!(zero.check(None).unwrap().latitude.money_limit, None);
}

#[test]
fn m2_3_without_a_must_criterion_nothing_can_be_measured() {
    let mut only_taste = fuller();
    only_taste.criteria.remove(0);
    let version = save(None, 0, &only_taste).unwrap();
    assert_eq!(version.ready(), Err(InstructionRefusal::NoMustCriterion));
    assert_eq!(save(None, 0, &draft()).unwrap().ready(), Ok(()));
    assert_eq!(
        missing(&only_taste, Frequency::Weekly),
        [Missing::MustCriterion]
    );
}

#[test]
fn m2_12_the_list_of_what_is_missing_shrinks_to_nothing() {
    let empty = missing(&InstructionDraft::default(), Frequency::Weekly);
    let all_but_measure: Vec<Missing> = Missing::ALL
        .into_iter()
        .filter(|gap| ![Missing::Measure, Missing::Length, Missing::AskCases].contains(gap))
        .collect();
    assert_eq!(empty, all_but_measure);
    assert!(!missing(&InstructionDraft::default(), Frequency::Once).contains(&Missing::Steps));
    assert_eq!(missing(&fuller(), Frequency::Weekly), []);
    assert_eq!(missing(&draft(), Frequency::Once), [Missing::Why]);
    let advice = missing(&draft(), Frequency::Weekly);
    assert!(advice.len() == 5 && advice.iter().all(|gap| !gap.blocks()));
    assert_eq!(asked(&fuller(), Frequency::Weekly), []);
    let mut silent = fuller();
    silent.details.length = LengthDraft::default();
    silent.details.ask_cases = "\n".into();
    assert_eq!(missing(&silent, Frequency::Weekly), []);
    assert_eq!(
        asked(&silent, Frequency::Weekly),
        [Missing::Length, Missing::AskCases]
    );
    let mut unmeasured = fuller();
    unmeasured.criteria[1].how_measured = " ".into();
    assert_eq!(missing(&unmeasured, Frequency::Weekly), [Missing::Measure]);
}

#[test]
fn m1_10_a_change_makes_the_next_version_and_leaves_the_old_one() {
    let first = save(None, 0, &draft()).unwrap();
    let frozen = first.clone();
    let mut changed = InstructionDraft::from(&first.body);
    changed.goal = "Zehn Blogbeiträge sind fertig formatiert.".into();
    let second = save(Some(&first), 1, &changed).unwrap();
    assert_eq!((first.number, second.number), (1, 2));
    assert_eq!(first, frozen);
    assert!(first.is_intact() && second.is_intact());
    assert_ne!(first.digest, second.digest);
    let refused = |result: Result<Version, NotAVersion>| match result {
        Err(NotAVersion::Refused(refusal)) => Some(refusal.key()),
        _ => None,
    };
    let same = save(Some(&second), 2, &changed);
    assert_eq!(refused(same), Some("refusal-instruction-unchanged"));
    let two_tabs = save(Some(&second), 1, &draft());
    assert_eq!(refused(two_tabs), Some("refusal-instruction-outdated"));
}

#[test]
fn m0_8_a_line_keeps_its_number_and_a_removed_number_never_comes_back() {
    let numbers = |body: &Body| -> Vec<u32> { body.criteria.iter().map(|c| c.id.0).collect() };
    let first = save(None, 0, &draft()).unwrap();
    assert_eq!(
        first.body.steps.iter().map(|s| s.id.0).collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(numbers(&first.body), [3, 4, 5]);

    let mut second = InstructionDraft::from(&first.body);
    second.criteria.remove(2);
    let second = save(Some(&first), 1, &second).unwrap();
    let mut third = InstructionDraft::from(&second.body);
    third
        .criteria
        .insert(0, criterion("Bilder höchstens 200 KB", CriterionKind::Must));
    let third = save(Some(&second), 2, &third).unwrap();
    assert_eq!(numbers(&third.body), [6, 3, 4], "5 was taken once");

    let mut forged = InstructionDraft::from(&third.body);
    forged.criteria[0].id = Some(LineId(99));
    forged.criteria[1].id = forged.criteria[2].id;
    let fourth = save(Some(&third), 3, &forged).unwrap();
    assert_eq!(
        numbers(&fourth.body),
        [7, 4, 8],
        "foreign and doubled numbers are not taken over"
    );
}

#[test]
fn a_changed_byte_breaks_the_digest() {
    let mut version = save(None, 0, &draft()).unwrap();
    version.body.criteria[2].kind = CriterionKind::Must;
    assert!(!version.is_intact());
}

#[test]
fn the_digest_is_the_same_on_every_machine() {
    let body = draft().check(None).unwrap();
    assert_eq!(body.digest(), draft().check(None).unwrap().digest());
    assert_eq!(
        body.digest().to_string(),
        "a2348770c39459cc9d8ef626d241d64d2068f64f867efd7dc8602e4a711d9604"
    );
}

proptest! {
    #[test]
    fn no_input_panics(goal in ".*", text in ".*", how in ".*", hours: i64, minor: i64, id: u32) {
        let draft = InstructionDraft {
            goal,
            steps: vec![StepDraft { id: Some(LineId(id)), ..step(&text) }],
            criteria: vec![CriterionDraft {
                id: Some(LineId(id)),
                text,
                how_measured: how,
                kind: Some(CriterionKind::Must),
            }],
            response_hours: Some(hours),
            money_limit: Some(Money::euro_cents(minor)),
            ..draft()
        };
        let _ = missing(&draft, Frequency::Daily);
        if let Ok(body) = draft.check(None) {
            let _ = body.digest();
        }
    }

    /// Mission 0.8: within one version no two lines share a number.
    #[test]
    fn m0_8_numbers_are_never_shared(ids in prop::collection::vec(prop::option::of(0_u32..9), 0..9)) {
        let first = save(None, 0, &draft()).unwrap();
        let next = InstructionDraft {
            steps: ids
                .iter()
                .map(|id| StepDraft { id: id.map(LineId), ..step("Schritt") })
                .collect(),
            ..InstructionDraft::from(&first.body)
        };
        let body = next.check(Some(&first)).unwrap();
        let mut numbers: Vec<LineId> = body.steps.iter().map(|step| step.id).collect();
        numbers.extend(body.criteria.iter().map(|criterion| criterion.id));
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), count);
    }
}
