//! Remarks at a place of a delivery (mission 3.14): gathered by the client while looking, sent
//! with the decision, answered by the contractor with the next delivery.
//!
//! A remark is as strict as its criterion was agreed: only one at a *must* can hold money (3.24).

mod answer;
mod curve;

use std::collections::BTreeSet;

use kernel::{FileId, OrderId, RemarkId, Timestamp};

pub use answer::{AnswerDraft, answer};
pub use curve::{Agreement, curve};

use crate::agreement::{Defect, LONGEST_REMARK, OrderState, Role};
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::question::NotPossible;
use crate::instruction::{Criterion, CriterionKind, LineId};
use crate::{Argument, Refusal};

/// The most characters of a place in words, such as a quotation.
const LONGEST_PLACE: usize = 300;
/// The most remarks at one delivery.
pub const MOST: i64 = 100;

/// A remark as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkDraft {
    /// How much it weighs.
    pub kind: Option<CriterionKind>,
    /// The criterion it is about.
    pub criterion: Option<LineId>,
    /// The file it is about.
    pub file: Option<FileId>,
    /// Where, in words: a quotation, a page, a line.
    pub place: String,
    /// What is to be said.
    pub text: String,
}

/// What became of a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Only the client sees it: nothing is decided yet.
    Gathered,
    /// It asks for an improvement.
    ToImprove(Timestamp),
    /// The delivery was good enough; it is for the next order.
    NextTime(Timestamp),
}

impl Fate {
    /// The word it is stored under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gathered => "gathered",
            Self::ToImprove(_) => "improve",
            Self::NextTime(_) => "next-time",
        }
    }
}

/// What the contractor says to a remark with the next delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemarkAnswer {
    /// With which delivery.
    pub delivery: u8,
    /// Whether it is done.
    pub is_done: bool,
    /// Why not, or what else there is to say.
    pub why: String,
}

/// A remark at a place of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Which.
    pub id: RemarkId,
    /// Of which order.
    pub order: OrderId,
    /// At which delivery, from 1.
    pub delivery: u8,
    /// How much it weighs.
    pub kind: CriterionKind,
    /// The criterion it is about.
    pub criterion: Option<LineId>,
    /// The file it is about.
    pub file: Option<FileId>,
    /// Where, in words.
    pub place: String,
    /// What it says.
    pub text: String,
    /// When it was noted.
    pub at: Timestamp,
    /// What became of it.
    pub fate: Fate,
    /// What the contractor said to it, the first delivery first.
    pub answers: Vec<RemarkAnswer>,
}

/// Why a remark is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RemarkRefusal {
    /// There is nothing to look at.
    #[error("nothing was delivered")]
    NothingToLookAt,
    /// There are too many.
    #[error("too many")]
    TooMany,
}

impl Refusal for RemarkRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NothingToLookAt => "refusal-remark-nothing-to-look-at",
            Self::TooMany => "refusal-remark-too-many",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::NothingToLookAt => Vec::new(),
            Self::TooMany => vec![("most", Argument::Number(MOST))],
        }
    }
}

/// What a remark needs besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Remarking<'a> {
    /// Its id.
    pub id: RemarkId,
    /// The order.
    pub order: OrderId,
    /// Where the order stands.
    pub state: &'a OrderState,
    /// What was agreed.
    pub criteria: &'a [Criterion],
    /// What the delivery brought.
    pub files: &'a [FileId],
    /// How many remarks there are at it.
    pub there: i64,
    /// When.
    pub now: Timestamp,
}

impl Remark {
    /// Notes a remark at the delivery that is looked at.
    ///
    /// # Errors
    /// Wrong inputs of `kind`, `criterion`, `file`, `place` and `text`;
    /// [`RemarkRefusal::NothingToLookAt`] and [`RemarkRefusal::TooMany`].
    pub fn make(
        draft: &RemarkDraft,
        about: Remarking<'_>,
    ) -> Result<Self, NotPossible<RemarkRefusal>> {
        let OrderState::Delivered { number, .. } = about.state else {
            return Err(NotPossible::Refused(RemarkRefusal::NothingToLookAt));
        };
        if about.there >= MOST {
            return Err(NotPossible::Refused(RemarkRefusal::TooMany));
        }
        let mut errors = FieldErrors::new();
        let kind = errors.keep(weight(draft, about.criteria));
        if let Some(file) = &draft.file
            && !about.files.contains(file)
        {
            errors.push(FieldError::new("file", "field-choice-unknown"));
        }
        let place = errors.keep(field::optional("place", &draft.place, LONGEST_PLACE));
        let text = errors.keep(field::required("text", &draft.text, LONGEST_REMARK));
        let all = errors.finish(kind.zip(place).zip(text));
        let ((kind, place), text) = all.map_err(NotPossible::Invalid)?;
        Ok(Self {
            id: about.id,
            order: about.order,
            delivery: *number,
            kind,
            criterion: draft.criterion,
            file: draft.file,
            place,
            text,
            at: about.now,
            fate: Fate::Gathered,
            answers: Vec::new(),
        })
    }

    /// A remark that says what a defect says.
    pub fn of_defect(defect: &Defect, id: RemarkId, about: (OrderId, u8, Timestamp)) -> Self {
        let (order, delivery, at) = about;
        Self {
            id,
            order,
            delivery,
            kind: CriterionKind::Must,
            criterion: Some(defect.criterion),
            file: None,
            place: String::new(),
            text: defect.reason.trim().to_owned(),
            at,
            fate: Fate::ToImprove(at),
            answers: Vec::new(),
        }
    }

    /// Whether the contractor says that it is done; nothing before it was answered.
    pub fn is_done(&self) -> Option<bool> {
        self.answers.last().map(|answer| answer.is_done)
    }

    /// Whether the next delivery has to say something to it.
    pub fn is_open(&self) -> bool {
        matches!(self.fate, Fate::ToImprove(_)) && self.is_done() != Some(true)
    }

    /// Whether one of the sides sees it: what is only gathered is the client's alone.
    pub fn is_shown_to(&self, role: Role) -> bool {
        role == Role::Client || self.fate != Fate::Gathered
    }
}

/// How much a remark weighs: never more than its criterion, and without one never a *must*.
fn weight(draft: &RemarkDraft, criteria: &[Criterion]) -> Result<CriterionKind, FieldError> {
    let kind = draft
        .kind
        .ok_or_else(|| FieldError::new("kind", "field-choice-required"))?;
    let known = match draft.criterion {
        None => None,
        Some(id) => {
            let found = criteria.iter().find(|criterion| criterion.id == id);
            let unknown = || FieldError::new("criterion", "field-criterion-unknown");
            Some(found.ok_or_else(unknown)?)
        }
    };
    match known {
        None if kind == CriterionKind::Must => Err(FieldError::new(
            "criterion",
            "field-remark-must-needs-criterion",
        )),
        Some(criterion) if strictness(kind) > strictness(criterion.kind) => {
            let error = FieldError::new("kind", "field-remark-too-strict");
            Err(error.with("criterion", Argument::Text(criterion.text.clone())))
        }
        _ => Ok(kind),
    }
}

const fn strictness(kind: CriterionKind) -> u8 {
    match kind {
        CriterionKind::Must => 2,
        CriterionKind::Should => 1,
        CriterionKind::Taste => 0,
    }
}

/// The defects that gathered remarks name: those at a *must* criterion. Everything else is said
/// along and holds nothing.
pub fn defects(remarks: &[Remark]) -> Vec<Defect> {
    let gathered = remarks
        .iter()
        .filter(|remark| remark.fate == Fate::Gathered && remark.kind == CriterionKind::Must);
    let defect = |remark: &Remark| {
        let criterion = remark.criterion?;
        let reason = remark.text.clone();
        Some(Defect { criterion, reason })
    };
    gathered.filter_map(defect).collect()
}

/// The typed defects that no gathered remark says already: what stands at a criterion is not said
/// twice. Spaces and line ends make no other words.
pub fn not_gathered(typed: &[Defect], gathered: &[Remark]) -> Vec<Defect> {
    let known = defects(gathered);
    let is_known = |defect: &&Defect| {
        known.iter().any(|one| {
            let same = one.reason.split_whitespace();
            one.criterion == defect.criterion && same.eq(defect.reason.split_whitespace())
        })
    };
    let new = typed.iter().filter(|defect| !is_known(defect));
    new.cloned().collect()
}

/// The criteria that remarks name.
fn named<'a>(remarks: impl Iterator<Item = &'a Remark>) -> BTreeSet<LineId> {
    remarks.filter_map(|remark| remark.criterion).collect()
}

#[cfg(test)]
mod tests;
