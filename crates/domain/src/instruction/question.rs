//! Questions at a line of an instruction: asked once, answered once for everybody who reads it,
//! and kept at their line through all versions (mission 0.8).
//!
//! Questions never disturb: the notice about those asked outside of the client's reachable hours
//! waits and arrives for all of them together when the next window opens (mission 3.7).

mod spot;
#[cfg(test)]
pub(in crate::instruction) mod tests;

pub use spot::Spot;

use core::time::Duration;
use std::collections::BTreeMap;

use kernel::{AccountId, InstructionId, OrderId, PostingId, QuestionId, Timestamp, Zone};

use super::{Body, InstructionRef};
use crate::account::WeeklyHours;
use crate::field::{self, FieldError, FieldErrors};
use crate::{Argument, Refusal};

/// The most characters of a question, and of an answer.
pub const LONGEST_QUESTION: usize = 1_000;
/// The most characters of an answer.
pub const LONGEST_ANSWER: usize = 2_000;
/// How many questions of one person at one instruction can wait for an answer.
pub const MOST_OPEN: i64 = 20;
/// How long questions are gathered inside of the reachable hours.
const GATHERED: Duration = Duration::from_mins(15);
/// How long questions are gathered where no hours are stated.
const GATHERED_WITHOUT_HOURS: Duration = Duration::from_hours(1);

/// Through what somebody reads the instruction of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Door {
    /// An ad.
    Ad(PostingId),
    /// An order.
    Order(OrderId),
}

/// What the client answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A question at one place of an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// The version that was read.
    pub about: InstructionRef,
    /// Where it hangs.
    pub spot: Spot,
    /// What stood there, for when the line is gone.
    pub quote: String,
    /// Who asks. Told to nobody but the client.
    pub asker: AccountId,
    /// Whose instruction it is.
    pub owner: AccountId,
    /// Through what it was asked.
    pub door: Door,
    /// The words.
    pub text: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When it reaches the client, together with others.
    pub arrives_at: Timestamp,
    /// Until when the client said to answer.
    pub answer_by: Timestamp,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The version that took the answer in.
    pub taken_into: Option<u32>,
}

/// What is asked about: a version somebody reads, and when its client can be asked.
#[derive(Clone, Debug)]
pub struct Readable {
    /// The version.
    pub about: InstructionRef,
    /// What it says.
    pub body: Body,
    /// The highest line number any version up to this one gave.
    pub lines_given: u32,
    /// Whose instruction it is.
    pub owner: AccountId,
    /// When the client can be asked.
    pub hours: WeeklyHours,
    /// On whose clock.
    pub zone: Zone,
}

/// A question as somebody types it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionDraft {
    /// The place, as [`Spot::code`] writes it.
    pub spot: String,
    /// The words.
    pub text: String,
}

/// What a question needs besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Asking {
    /// Which question.
    pub id: QuestionId,
    /// Who asks.
    pub asker: AccountId,
    /// Through what it is asked.
    pub door: Door,
    /// How many of the asker's questions at this instruction wait for an answer.
    pub open: i64,
    /// When the next bundle arrives that is gathered already.
    pub gathering: Option<Timestamp>,
    /// When.
    pub now: Timestamp,
}

/// Why a step with a question is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionRefusal {
    /// Too many questions of this person wait for an answer.
    #[error("too many open questions")]
    TooMany,
    /// The ad or the order is over.
    #[error("it is over")]
    Over,
    /// It is answered.
    #[error("it is answered")]
    Answered,
    /// There is no answer yet.
    #[error("it is not answered")]
    NotAnswered,
    /// The answer stands in a version.
    #[error("it was taken in")]
    TakenIn,
}

impl Refusal for QuestionRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooMany => "refusal-question-too-many",
            Self::Over => "refusal-question-over",
            Self::Answered => "refusal-question-answered",
            Self::NotAnswered => "refusal-question-not-answered",
            Self::TakenIn => "refusal-question-taken-in",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooMany => vec![("most", Argument::Number(MOST_OPEN))],
            _ => Vec::new(),
        }
    }
}

/// Why nothing became of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPossible<R> {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// The step is not possible.
    Refused(R),
}

impl Question {
    /// Asks at a place of a version.
    ///
    /// # Errors
    /// Wrong inputs of `spot` and `text`; [`QuestionRefusal::TooMany`].
    pub fn ask(
        at: &Readable,
        draft: &QuestionDraft,
        asking: Asking,
    ) -> Result<Self, NotPossible<QuestionRefusal>> {
        if asking.open >= MOST_OPEN {
            return Err(NotPossible::Refused(QuestionRefusal::TooMany));
        }
        let mut errors = FieldErrors::new();
        let known = Spot::from_code(&draft.spot).filter(|spot| spot.text_in(&at.body).is_some());
        let spot =
            errors.keep(known.ok_or_else(|| FieldError::new("spot", "field-choice-unknown")));
        let text = errors.keep(field::required("text", &draft.text, LONGEST_QUESTION));
        let (spot, text) = errors
            .finish(spot.zip(text))
            .map_err(NotPossible::Invalid)?;
        let arrives_at = arrival(asking.now, &at.hours, &at.zone, asking.gathering);
        Ok(Self {
            id: asking.id,
            about: at.about,
            quote: spot.text_in(&at.body).unwrap_or_default().to_owned(),
            spot,
            asker: asking.asker,
            owner: at.owner,
            door: asking.door,
            text,
            asked_at: asking.now,
            arrives_at,
            answer_by: at.body.answer_by(arrives_at),
            answer: None,
            taken_into: None,
        })
    }

    /// Whether somebody asks the very same once more: the second of two clicks.
    pub fn repeats(&self, asker: AccountId, door: Door, draft: &QuestionDraft) -> bool {
        let text = field::required("text", &draft.text, LONGEST_QUESTION);
        (self.asker, self.door) == (asker, door)
            && self.spot.to_string() == draft.spot
            && text.is_ok_and(|text| text == self.text)
    }

    /// Whether it is answered with these very words: the second of two clicks.
    pub fn is_answered_with(&self, text: &str) -> bool {
        let text = field::required("answer", text, LONGEST_ANSWER);
        let known = self.answer.as_ref().map(|answer| answer.text.as_str());
        text.is_ok_and(|text| known == Some(text.as_str()))
    }

    /// Answers it, once for all readers.
    ///
    /// # Errors
    /// A wrong input of `answer`; [`QuestionRefusal::Answered`].
    pub fn answered(
        self,
        text: &str,
        now: Timestamp,
    ) -> Result<Self, NotPossible<QuestionRefusal>> {
        if self.answer.is_some() {
            return Err(NotPossible::Refused(QuestionRefusal::Answered));
        }
        let text = field::required("answer", text, LONGEST_ANSWER)
            .map_err(|error| NotPossible::Invalid(vec![error]))?;
        let answer = Some(Answer { text, at: now });
        Ok(Self { answer, ..self })
    }

    /// Whether its answer can become part of the instruction.
    ///
    /// # Errors
    /// [`QuestionRefusal::NotAnswered`], [`QuestionRefusal::TakenIn`].
    pub fn may_be_taken_in(&self) -> Result<&Answer, QuestionRefusal> {
        match (&self.answer, self.taken_into) {
            (None, _) => Err(QuestionRefusal::NotAnswered),
            (Some(_), Some(_)) => Err(QuestionRefusal::TakenIn),
            (Some(answer), None) => Ok(answer),
        }
    }

    /// What the place would say with the answer in it: a proposal to edit.
    pub fn proposed_text(&self, body: &Body) -> String {
        let answer = self.answer.as_ref().map_or("", |answer| answer.text.trim());
        match self.spot.text_in(body) {
            Some(known) if !known.trim().is_empty() => format!("{} {answer}", known.trim()),
            _ => answer.to_owned(),
        }
    }

    /// Whether somebody who may read the instruction sees the question: an answered one
    /// everybody does, an open one its asker and the client. The client sees it at once, also
    /// before its notice comes: nobody chooses or signs without it.
    pub fn is_shown_to(&self, reader: AccountId) -> bool {
        self.answer.is_some() || self.asker == reader || self.owner == reader
    }
}

/// When a question reaches the client. Inside of the reachable hours questions are gathered for a
/// quarter of an hour, as long as that is inside too; outside they wait for the next window;
/// without hours they are gathered for an hour. A bundle that arrives before takes it along.
pub fn arrival(
    now: Timestamp,
    hours: &WeeklyHours,
    zone: &Zone,
    gathering: Option<Timestamp>,
) -> Timestamp {
    let soon = now.saturating_add(GATHERED);
    let own = match hours.next_opening(now, zone) {
        None => now.saturating_add(GATHERED_WITHOUT_HOURS),
        Some(opening) if opening > now => opening,
        Some(_) if hours.is_open(soon, zone) => soon,
        Some(_) => now,
    };
    gathering
        .filter(|arrives| *arrives > now && *arrives <= own)
        .unwrap_or(own)
}

/// Questions by the places of one version.
#[derive(Clone, Debug, Default)]
pub struct Placed<'q> {
    /// At places this version has.
    pub at: BTreeMap<Spot, Vec<&'q Question>>,
    /// At lines that were removed before it.
    pub removed: Vec<&'q Question>,
}

/// Puts questions to the places of a version: each stands at its line wherever that line went.
/// Lines that came after the version are none of its readers' business.
pub fn placed<'q>(questions: &'q [Question], body: &Body, lines_given: u32) -> Placed<'q> {
    let mut placed = Placed::default();
    for question in questions {
        if question.spot.text_in(body).is_some() {
            placed.at.entry(question.spot).or_default().push(question);
        } else if question.spot.was_given(lines_given) {
            placed.removed.push(question);
        }
    }
    placed
}

impl Question {
    /// Which instruction it is about.
    pub const fn instruction(&self) -> InstructionId {
        self.about.instruction
    }

    /// The order it was asked under, if it was.
    pub const fn order(&self) -> Option<OrderId> {
        match self.door {
            Door::Order(order) => Some(order),
            Door::Ad(_) => None,
        }
    }
}
