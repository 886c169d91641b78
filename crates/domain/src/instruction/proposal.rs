//! Changes at one place of an instruction: an answer that is taken in (mission 3.10), or what a
//! contractor proposes and the client accepts (mission 3.37). Both make the next version.

#[cfg(test)]
mod tests;

use kernel::{AccountId, OrderId, ProposalId, Timestamp};

use super::question::{NotPossible, Spot};
use super::{Body, InstructionDraft, InstructionRef, NotAVersion, StepDraft, Version};
use crate::field::{self, FieldError, FieldErrors};
use crate::{Argument, Refusal};

/// The most characters of a proposed text: what the longest place takes.
const LONGEST_TEXT: usize = 4_000;
/// The most characters of a reason.
const LONGEST_REASON: usize = 1_000;
/// How many proposals of one order can wait for an answer.
pub const MOST_OPEN: i64 = 20;

/// What is to be written at one place on top of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<'a> {
    /// Where; nothing for a new step.
    pub spot: Option<Spot>,
    /// What.
    pub text: &'a str,
    /// Who wrote it; a contractor may.
    pub author: AccountId,
    /// When.
    pub at: Timestamp,
}

impl Edit<'_> {
    /// The next version with the text at its place. Where a line is gone, the text becomes a new
    /// step.
    ///
    /// # Errors
    /// [`NotAVersion`], with what is wrong with the text at the field `text`.
    pub fn make(&self, latest: &Version) -> Result<Version, NotAVersion> {
        let text = field::required("text", self.text, LONGEST_TEXT)
            .map_err(|error| NotAVersion::Invalid(vec![error]))?;
        let mut draft = InstructionDraft::from(&latest.body);
        write(self.spot, &mut draft, &text);
        // Everything else stood in a version, so only this text can be wrong.
        let body = draft
            .check(Some(latest))
            .map_err(|errors| NotAVersion::Invalid(errors.into_iter().map(here).collect()))?;
        latest
            .next(body, self.author, self.at)
            .map_err(NotAVersion::Refused)
    }

    /// What somebody is typing on top of `before`, carried over to `after`, the version this made
    /// of it. Nothing when the same place was typed at too: then its owner has to look.
    pub fn carry_over(
        &self,
        typed: &InstructionDraft,
        before: &Body,
        after: &Version,
    ) -> Option<InstructionDraft> {
        let mut carried = typed.clone();
        if let Some(spot) = self.spot.filter(|spot| spot.line_or_text(before)) {
            let is_untouched = spot.text_of(typed) == spot.text_in(before);
            let now = spot.text_in(&after.body).filter(|_| is_untouched)?;
            spot.write(&mut carried, now);
        } else {
            let added = after.body.steps.last()?;
            carried.steps.push(StepDraft {
                id: Some(added.id),
                text: added.text.clone(),
                input: added.input.clone(),
                output: added.output.clone(),
                branch: added.branch.clone(),
            });
        }
        Some(carried)
    }
}

fn here(error: FieldError) -> FieldError {
    FieldError {
        field: "text".into(),
        ..error
    }
}

fn write(spot: Option<Spot>, draft: &mut InstructionDraft, text: &str) {
    match spot {
        Some(spot) => spot.write(draft, text),
        None => draft.steps.push(StepDraft {
            text: text.to_owned(),
            ..StepDraft::default()
        }),
    }
}

/// Where a proposal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalState {
    /// It waits for the client.
    Open,
    /// It became a version.
    Accepted {
        /// Which.
        version: u32,
        /// When.
        at: Timestamp,
    },
    /// The client said no.
    Declined {
        /// Why.
        reason: String,
        /// When.
        at: Timestamp,
    },
}

impl ProposalState {
    /// The word it is stored under.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
        }
    }
}

/// A change the contractor of an order proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub id: ProposalId,
    /// The version the contractor read.
    pub about: InstructionRef,
    /// Under which order.
    pub order: OrderId,
    /// Who proposes.
    pub author: AccountId,
    /// Where; nothing for a new step.
    pub spot: Option<Spot>,
    /// What stood there.
    pub old: String,
    /// What is to stand there.
    pub new: String,
    /// What it is good for, or nothing.
    pub why: String,
    /// When.
    pub at: Timestamp,
    /// Where it stands.
    pub state: ProposalState,
}

/// A proposal as somebody types it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposalDraft {
    /// The place, as [`Spot`] writes it, or `new` for a new step.
    pub spot: String,
    /// What is to stand there.
    pub text: String,
    /// What it is good for.
    pub why: String,
}

/// The word for a new step in place of a [`Spot`].
pub const NEW_STEP: &str = "new";

/// What a proposal needs besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Proposing {
    /// Which.
    pub id: ProposalId,
    /// Under which order.
    pub order: OrderId,
    /// Who proposes.
    pub author: AccountId,
    /// How many proposals of the order are open.
    pub open: i64,
    /// When.
    pub now: Timestamp,
}

/// Why a step with a proposal is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProposalRefusal {
    /// Too many proposals of the order are open.
    #[error("too many open proposals")]
    TooMany,
    /// The order is over.
    #[error("the order is over")]
    Over,
    /// It says what stands there.
    #[error("nothing was changed")]
    Unchanged,
    /// It is decided.
    #[error("it is decided")]
    Decided,
    /// What it was to replace was changed meanwhile.
    #[error("the line was changed meanwhile")]
    Stale,
}

impl Refusal for ProposalRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooMany => "refusal-proposal-too-many",
            Self::Over => "refusal-proposal-over",
            Self::Unchanged => "refusal-proposal-unchanged",
            Self::Decided => "refusal-proposal-decided",
            Self::Stale => "refusal-proposal-stale",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooMany => vec![("most", Argument::Number(MOST_OPEN))],
            _ => Vec::new(),
        }
    }
}

impl Proposal {
    /// Proposes a text for a place of the version the order is measured by.
    ///
    /// # Errors
    /// Wrong inputs of `spot`, `text` and `why`; [`ProposalRefusal::TooMany`] and
    /// [`ProposalRefusal::Unchanged`].
    pub fn make(
        (about, body): (InstructionRef, &Body),
        draft: &ProposalDraft,
        proposing: Proposing,
    ) -> Result<Self, NotPossible<ProposalRefusal>> {
        if proposing.open >= MOST_OPEN {
            return Err(NotPossible::Refused(ProposalRefusal::TooMany));
        }
        let mut errors = FieldErrors::new();
        let spot = errors.keep(place(&draft.spot, body));
        let text = errors.keep(field::required("text", &draft.text, LONGEST_TEXT));
        let why = errors.keep(field::optional("why", &draft.why, LONGEST_REASON));
        let all = spot.zip(text).zip(why);
        let ((spot, new), why) = errors.finish(all).map_err(NotPossible::Invalid)?;
        let old = spot.and_then(|spot| spot.text_in(body)).unwrap_or_default();
        if old == new {
            return Err(NotPossible::Refused(ProposalRefusal::Unchanged));
        }
        fits((spot, &new), body).map_err(|error| NotPossible::Invalid(vec![error]))?;
        Ok(Self {
            id: proposing.id,
            about,
            order: proposing.order,
            author: proposing.author,
            spot,
            old: old.to_owned(),
            new,
            why,
            at: proposing.now,
            state: ProposalState::Open,
        })
    }

    /// Whether somebody proposes the very same once more: the second of two clicks.
    pub fn repeats(&self, author: AccountId, order: OrderId, draft: &ProposalDraft) -> bool {
        let text = field::required("text", &draft.text, LONGEST_TEXT);
        let why = field::optional("why", &draft.why, LONGEST_REASON);
        let spot = self.spot.map(|spot| spot.to_string());
        (self.author, self.order) == (author, order)
            && spot.as_deref().unwrap_or(NEW_STEP) == draft.spot
            && text.is_ok_and(|text| text == self.new)
            && why.is_ok_and(|why| why == self.why)
    }

    /// Whether what it was to replace is no longer there, word for word.
    pub fn is_stale(&self, latest: &Body) -> bool {
        self.spot
            .is_some_and(|spot| spot.text_in(latest) != Some(self.old.as_str()))
    }

    /// Accepts it: the next version with the contractor as its author (mission 3.37).
    ///
    /// # Errors
    /// [`ProposalRefusal::Decided`], [`ProposalRefusal::Stale`]; a wrong `text` when the place
    /// takes no text that long.
    pub fn accept(
        self,
        latest: &Version,
        now: Timestamp,
    ) -> Result<(Self, Version), NotPossible<ProposalRefusal>> {
        self.check_open()?;
        if self.is_stale(&latest.body) {
            return Err(NotPossible::Refused(ProposalRefusal::Stale));
        }
        let version = self.edit(now).make(latest).map_err(|reason| match reason {
            NotAVersion::Invalid(errors) => NotPossible::Invalid(errors),
            NotAVersion::Refused(_) => NotPossible::Refused(ProposalRefusal::Unchanged),
        })?;
        let state = ProposalState::Accepted {
            version: version.number,
            at: now,
        };
        Ok((Self { state, ..self }, version))
    }

    /// The proposed text as a change to a version.
    pub fn edit(&self, at: Timestamp) -> Edit<'_> {
        Edit {
            spot: self.spot,
            text: &self.new,
            author: self.author,
            at,
        }
    }

    /// Declines it, with a reason.
    ///
    /// # Errors
    /// A wrong input of `reason`; [`ProposalRefusal::Decided`].
    pub fn decline(
        self,
        reason: &str,
        now: Timestamp,
    ) -> Result<Self, NotPossible<ProposalRefusal>> {
        self.check_open()?;
        let reason = field::required("reason", reason, LONGEST_REASON)
            .map_err(|error| NotPossible::Invalid(vec![error]))?;
        let state = ProposalState::Declined { reason, at: now };
        Ok(Self { state, ..self })
    }

    fn check_open(&self) -> Result<(), NotPossible<ProposalRefusal>> {
        match self.state {
            ProposalState::Open => Ok(()),
            _ => Err(NotPossible::Refused(ProposalRefusal::Decided)),
        }
    }
}

/// Whether a version can have a text at a place: no line is too long, and not one too many.
fn fits((spot, text): (Option<Spot>, &str), body: &Body) -> Result<(), FieldError> {
    let mut draft = InstructionDraft::from(body);
    write(spot, &mut draft, text);
    draft.forget_numbers();
    // Everything else stood in a version, so only this text can be wrong.
    let wrong = draft.check(None).err().unwrap_or_default();
    wrong
        .into_iter()
        .next()
        .map_or(Ok(()), |error| Err(here(error)))
}

/// A place whose text can be replaced, or a new step.
fn place(code: &str, body: &Body) -> Result<Option<Spot>, FieldError> {
    if code == NEW_STEP {
        return Ok(None);
    }
    Spot::from_code(code)
        .filter(|spot| spot.line_or_text(body))
        .map(Some)
        .ok_or_else(|| FieldError::new("spot", "field-choice-unknown"))
}

impl Spot {
    /// Whether a body has the place and it is written, not chosen.
    pub fn line_or_text(self, body: &Body) -> bool {
        self != Self::Rules && self.text_in(body).is_some()
    }
}
