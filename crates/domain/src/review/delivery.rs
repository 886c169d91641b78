//! What the contractor hands in: criteria, steps and remarks ticked, with a note or a file.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{FileId, Minutes, RemarkId, Timestamp};
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
    /// What the record of time says was worked.
    pub worked: Minutes,
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
        let transition = state
            .deliver_worked(facts, by, against.worked)
            .map_err(NotADelivery::Refused)?;
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
mod tests;
