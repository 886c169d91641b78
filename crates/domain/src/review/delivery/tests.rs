use super::*;
use crate::Refusal;
use crate::agreement::Terms;
use crate::agreement::fixture::{MUST, SHOULD, agreed, contract, defect, terms, time};
use crate::instruction::{Length, LengthUnit, Step};
use kernel::OrderId;

fn in_work() -> OrderState {
    OrderState::InWork {
        since: time("2026-03-10T12:00:00Z"),
        due_at: time("2026-03-31T16:00:00Z"),
        withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
        returns_at: None,
        sample_due: false,
        round: 1,
        at_stage: crate::agreement::StageAt::default(),
    }
}

fn facts(terms: &Terms) -> Facts<'_> {
    Facts {
        terms,
        held: agreed(),
        now: time("2026-03-12T12:00:00Z"),
    }
}

fn draft(note: &str, ticked: &[LineId]) -> DeliveryDraft {
    DeliveryDraft {
        note: note.to_owned(),
        ticked: ticked.iter().copied().collect(),
        ..DeliveryDraft::default()
    }
}

fn body() -> Body {
    let mut body = contract().instruction.body;
    body.steps = vec![Step::plain(LineId(9), "Zuerst zählen")];
    body
}

fn hand_in(
    draft: &DeliveryDraft,
    body: &Body,
    (open, lengths): (&[Remark], &[Counted]),
) -> Result<HandedIn, Vec<FieldError>> {
    let terms = terms();
    let against = Against {
        facts: facts(&terms),
        body,
        open,
        lengths,
        worked: kernel::Minutes(0),
    };
    let done = draft.hand_in(in_work(), against, Role::Contractor);
    done.map_err(|refusal| match refusal {
        NotADelivery::Invalid(errors) => errors,
        NotADelivery::Refused(refusal) => panic!("{refusal:?}"),
    })
}

fn key(draft: &DeliveryDraft) -> &'static str {
    hand_in(draft, &body(), (&[], &[])).unwrap_err()[0].key
}

#[test]
fn what_is_handed_in_is_kept() {
    let mut typed = draft(" Fertig ", &[MUST, SHOULD]);
    typed.notes.insert(SHOULD, " Zwei Mal ".into());
    typed.notes.insert(MUST, "  ".into());
    typed.steps.insert(LineId(9));
    let HandedIn {
        delivery,
        transition,
        ..
    } = hand_in(&typed, &body(), (&[], &[])).unwrap();
    assert_eq!((delivery.number, delivery.note.as_str()), (2, "Fertig"));
    assert_eq!(delivery.ticked, BTreeSet::from([MUST, SHOULD]));
    let notes = BTreeMap::from([(SHOULD, "Zwei Mal".to_owned())]);
    assert_eq!(delivery.notes, notes);
    assert_eq!(delivery.steps, BTreeSet::from([LineId(9)]));
    assert_eq!(transition.state.name(), "delivered");
}

/// A must that is not met is said, not hidden; there is always something to look at.
#[test]
fn an_open_must_needs_a_word_and_nothing_is_no_delivery() {
    assert_eq!(key(&draft("", &[SHOULD])), "field-must-without-note");
    assert!(hand_in(&draft("Beleg 7 fehlt", &[SHOULD]), &body(), (&[], &[])).is_ok());
    let mut said = draft("", &[SHOULD]);
    said.notes.insert(MUST, "Beleg 7 fehlt".into());
    said.files = vec![FileId::from_bytes([1; 16])];
    assert!(hand_in(&said, &body(), (&[], &[])).is_ok());
    assert_eq!(key(&draft(" ", &[MUST])), "field-delivery-empty");
    let mut file = draft("", &[MUST]);
    file.files = vec![FileId::from_bytes([1; 16])];
    assert!(hand_in(&file, &body(), (&[], &[])).is_ok());
    assert_eq!(
        key(&draft("x", &[MUST, LineId(99)])),
        "field-criterion-unknown"
    );
    let long = "x".repeat(LONGEST_NOTE + 1);
    assert_eq!(key(&draft(&long, &[MUST])), "field-too-long");
    file.files = vec![FileId::from_bytes([1; 16]); crate::work::MOST_FILES + 1];
    assert_eq!(key(&file), "field-too-many-files");
    let mut noted = draft("x", &[MUST]);
    noted.notes.insert(MUST, "x".repeat(LONGEST_LINE_NOTE + 1));
    assert_eq!(key(&noted), "field-too-long");
}

/// 3.8: each step of the instruction can be ticked, and nothing else.
#[test]
fn m3_8_the_steps_are_those_of_the_instruction() {
    let mut typed = draft("Fertig", &[MUST]);
    typed.steps.insert(MUST);
    assert_eq!(key(&typed), "field-choice-unknown");
}

/// 3.5: a text of another length needs a word, and is counted either way.
#[test]
fn m3_5_another_length_needs_a_word() {
    let mut body = body();
    body.details.length = Some(Length {
        least: Some(100),
        most: None,
        unit: LengthUnit::Words,
    });
    let file = FileId::from_bytes([1; 16]);
    let counted = Counted {
        file,
        name: "a.txt".into(),
        count: 12,
    };
    let lengths = [counted];
    let mut typed = draft("", &[MUST]);
    typed.files = vec![file];
    let errors = hand_in(&typed, &body, (&[], &lengths)).unwrap_err();
    assert_eq!(errors[0].key, "field-length-without-note");
    typed.note = "Kürzer, wie besprochen".into();
    let done = hand_in(&typed, &body, (&[], &lengths)).unwrap();
    assert_eq!(done.delivery.lengths, lengths);
}

/// 3.14: the second delivery answers the remarks at the first.
#[test]
fn m3_14_remarks_are_answered_with_the_delivery() {
    let id = RemarkId::from_bytes([5; 16]);
    let about = (
        OrderId::from_bytes([2; 16]),
        1,
        time("2026-03-11T12:00:00Z"),
    );
    let open = [Remark::of_defect(&defect(MUST, "Beleg 7"), id, about)];
    let mut typed = draft("Fertig", &[MUST]);
    let errors = hand_in(&typed, &body(), (&open, &[])).unwrap_err();
    assert_eq!(errors[0].key, "field-remark-without-why");
    typed.answers = vec![AnswerDraft {
        remark: id,
        is_done: true,
        why: String::new(),
    }];
    let done = hand_in(&typed, &body(), (&open, &[])).unwrap();
    assert_eq!(done.answers[0].1.delivery, 2);
}

#[test]
fn only_the_contractor_and_only_during_the_work() {
    let (terms, body) = (terms(), body());
    let refused = |state, by| {
        let against = Against {
            facts: facts(&terms),
            body: &body,
            open: &[],
            lengths: &[],
            worked: kernel::Minutes(0),
        };
        match draft("", &[MUST]).hand_in(state, against, by) {
            Err(NotADelivery::Refused(refusal)) => refusal.key(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        refused(in_work(), Role::Client),
        "refusal-order-only-contractor"
    );
    let ended = OrderState::Withdrawn {
        at: time("2026-03-12T12:00:00Z"),
        by: Role::Client,
        refunded: None,
    };
    let key = refused(ended, Role::Contractor);
    assert_eq!(key, "refusal-order-withdrawn", "no delivery after the end");
}
