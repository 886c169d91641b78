//! What the contractor hands in: criteria, steps and remarks ticked, with a note or a file.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{FileId, RemarkId, Timestamp};
use serde::{Deserialize, Serialize};

use super::length::{Counted, outside};
use super::remark::{AnswerDraft, Remark, RemarkAnswer, answer};
use crate::agreement::{DeliverRefusal, Facts, OrderState, Role, Transition};
use crate::instruction::{Body, CriterionKind, LineId};
use crate::work::check_files;
use crate::{Argument, FieldError, FieldErrors, field};

/// The most characters of a note.
pub const LONGEST_NOTE: usize = 5_000;
/// The most characters of a note at one criterion.
const LONGEST_LINE_NOTE: usize = 500;

/// A delivery as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Which delivery of the order, from 1.
    pub number: u8,
    /// What the contractor wants the client to know.
    pub note: String,
    /// The criteria the contractor says are met.
    pub ticked: BTreeSet<LineId>,
    /// What the contractor says to single criteria.
    pub notes: BTreeMap<LineId, String>,
    /// The steps the contractor says are done (mission 3.8).
    pub steps: BTreeSet<LineId>,
    /// How long the texts among the files are, where a length was agreed (mission 3.5).
    pub lengths: Vec<Counted>,
    /// What was handed in.
    pub files: Vec<FileId>,
    /// When.
    pub at: Timestamp,
}

/// A delivery as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeliveryDraft {
    /// The note as typed.
    pub note: String,
    /// The criteria ticked.
    pub ticked: BTreeSet<LineId>,
    /// Notes at criteria, as typed.
    pub notes: BTreeMap<LineId, String>,
    /// The steps ticked.
    pub steps: BTreeSet<LineId>,
    /// What is said to the remarks at the delivery before.
    pub answers: Vec<AnswerDraft>,
    /// The files chosen.
    pub files: Vec<FileId>,
}

/// What a delivery is held against.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// What the transition looks at.
    pub facts: Facts<'a>,
    /// The instruction that binds.
    pub body: &'a Body,
    /// The remarks that wait for an answer.
    pub open: &'a [Remark],
    /// How long the texts among the files are.
    pub lengths: &'a [Counted],
}

/// What was handed in and what follows.
#[derive(Clone, Debug)]
pub struct HandedIn {
    /// The delivery.
    pub delivery: Delivery,
    /// What was said to the remarks.
    pub answers: Vec<(RemarkId, RemarkAnswer)>,
    /// What becomes of the order.
    pub transition: Transition,
}

/// Why nothing was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADelivery {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not the time or the person to deliver.
    Refused(DeliverRefusal),
}

impl DeliveryDraft {
    /// Hands the draft in.
    ///
    /// There is something to look at: a note or a file. A *must* that is not ticked needs a word
    /// about it, and so does a text that is longer or shorter than agreed: the client should not
    /// have to find out.
    pub fn hand_in(
        &self,
        state: OrderState,
        against: Against<'_>,
        by: Role,
    ) -> Result<HandedIn, NotADelivery> {
        let facts = against.facts;
        let transition = state.deliver(facts, by).map_err(NotADelivery::Refused)?;
        let number = match transition.state {
            OrderState::Delivered { number, .. } => number,
            _ => 0,
        };
        let mut errors = FieldErrors::new();
        let texts = errors.keep_all(self.check(against));
        let answers = errors.keep_all(answer(against.open, &self.answers, number));
        let all = errors.finish(texts.zip(answers));
        let ((note, notes), answers) = all.map_err(NotADelivery::Invalid)?;
        let delivery = Delivery {
            number,
            note,
            notes,
            ticked: self.ticked.clone(),
            steps: self.steps.clone(),
            lengths: against.lengths.to_vec(),
            files: self.files.clone(),
            at: facts.now,
        };
        Ok(HandedIn {
            delivery,
            answers,
            transition,
        })
    }

    fn check(
        &self,
        against: Against<'_>,
    ) -> Result<(String, BTreeMap<LineId, String>), Vec<FieldError>> {
        let criteria = &against.facts.terms.criteria;
        let mut errors = FieldErrors::new();
        let note = errors.keep(field::optional("note", &self.note, LONGEST_NOTE));
        let notes = errors.keep_all(self.check_notes(against));
        errors.keep(check_files(self.files.len()));
        let has_criterion = |id: &LineId| criteria.iter().any(|known| known.id == *id);
        if !self.ticked.iter().all(has_criterion) {
            errors.push(FieldError::new("ticked", "field-criterion-unknown"));
        }
        let steps = &against.body.steps;
        let has_step = |id: &LineId| steps.iter().any(|known| known.id == *id);
        if !self.steps.iter().all(has_step) {
            errors.push(FieldError::new("steps", "field-choice-unknown"));
        }
        if note.as_deref() == Some("") {
            errors.keep(self.check_silent(against, notes.as_ref()));
        }
        errors.finish(note.zip(notes))
    }

    /// What a delivery without a note must not leave unsaid.
    fn check_silent(
        &self,
        against: Against<'_>,
        notes: Option<&BTreeMap<LineId, String>>,
    ) -> Result<(), FieldError> {
        let mut criteria = against.facts.terms.criteria.iter();
        let is_said = |id| notes.is_some_and(|notes| notes.contains_key(&id));
        let open = criteria.find(|criterion| {
            let is_must = criterion.kind == CriterionKind::Must;
            is_must && !self.ticked.contains(&criterion.id) && !is_said(criterion.id)
        });
        if let Some(open) = open {
            let error = FieldError::new("note", "field-must-without-note");
            return Err(error.with("criterion", Argument::Text(open.text.clone())));
        }
        let length = against.body.details.length;
        let odd = length.and_then(|length| outside(length, against.lengths).first().copied());
        if let Some(odd) = odd {
            let error = FieldError::new("note", "field-length-without-note");
            return Err(error
                .with("file", Argument::Text(odd.name.clone()))
                .with("count", Argument::Number(i64::from(odd.count))));
        }
        if self.files.is_empty() {
            return Err(FieldError::new("note", "field-delivery-empty"));
        }
        Ok(())
    }

    fn check_notes(
        &self,
        against: Against<'_>,
    ) -> Result<BTreeMap<LineId, String>, Vec<FieldError>> {
        let criteria = &against.facts.terms.criteria;
        let mut errors = FieldErrors::new();
        let mut kept = BTreeMap::new();
        for (id, typed) in &self.notes {
            if criteria.iter().all(|known| known.id != *id) {
                errors.push(FieldError::new("ticked", "field-criterion-unknown"));
                continue;
            }
            let checked = field::optional("note", typed, LONGEST_LINE_NOTE);
            let named = checked.map_err(|error| FieldError {
                field: format!("note-{}", id.0).into(),
                ..error
            });
            if let Some(text) = errors.keep(named)
                && !text.is_empty()
            {
                kept.insert(*id, text);
            }
        }
        errors.finish(Some(kept))
    }
}

#[cfg(test)]
mod tests {
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
}
