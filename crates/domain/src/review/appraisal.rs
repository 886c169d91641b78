//! What the two sides of an order say of each other once it is over (mission 2.5): which agreed
//! points were met, and words that are required. There are no stars and no mean: a number alone
//! cannot be sent.
//!
//! Neither reads the other's before both are in or the days to write are over, so that nobody
//! answers in kind. What was written is never changed; whoever it is about answers once.

mod point;
#[cfg(test)]
mod tests;

pub use point::{Conduct, Mark, Point};

use std::collections::BTreeMap;

use kernel::{AccountId, OrderId, Timestamp};

use super::feedback::Reply;
use crate::agreement::{OrderState, Role, Terms, deadline};
use crate::canonical::{Digest, Writer};
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::question::NotPossible;
use crate::{Argument, Refusal};

/// The fewest characters of the words: a number alone says nothing (2.5).
pub const LEAST_WORDS: usize = 10;
/// The most characters of the words, and of the answer.
pub const LONGEST_WORDS: usize = 1_000;
/// Days to write, from the end of the order.
pub const DAYS: u8 = 14;
/// So many of the newest are shown to whoever is about to offer or to choose.
pub const SHOWN: i64 = 5;

/// An appraisal as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppraisalDraft {
    /// Whether a point was met, by [`Point::code`].
    pub marks: BTreeMap<String, bool>,
    /// The words.
    pub words: String,
}

impl AppraisalDraft {
    /// Checks the draft against the points that are to be answered.
    ///
    /// # Errors
    /// Every point that was left open (`point-…`), points nobody agreed on (`points`), and `words`
    /// that are missing, too short or too long.
    pub fn check(&self, points: &[Point]) -> Result<(Vec<Mark>, String), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut marks = Vec::new();
        for point in points {
            let code = point.code();
            if let Some(is_met) = self.marks.get(&code) {
                marks.push(Mark {
                    point: point.clone(),
                    is_met: *is_met,
                });
            } else {
                let field = format!("point-{code}");
                errors.push(FieldError::new(field, "appraisal-field-point"));
            }
        }
        let is_known = |code: &String| points.iter().any(|point| point.code() == *code);
        if !self.marks.keys().all(is_known) {
            errors.push(FieldError::new("points", "field-choice-unknown"));
        }
        let words = field::at_least("words", &self.words, LEAST_WORDS, LONGEST_WORDS);
        let words = errors.keep(words);
        errors.finish(words.map(|words| (marks, words)))
    }
}

/// What one side said of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraisal {
    /// Of which order.
    pub order: OrderId,
    /// Which side said it; it is about the other one.
    pub by: Role,
    /// About whom.
    pub about: AccountId,
    /// What was met and what was not.
    pub marks: Vec<Mark>,
    /// The words.
    pub words: String,
    /// When.
    pub at: Timestamp,
    /// When it can be read at the latest: then the other side can write no more.
    pub opens_at: Timestamp,
    /// From when on others than the two may read it, if it is open (2.23).
    pub shown_from: Timestamp,
    /// Chance that is hashed along: without it whoever knows the hash could try out what was said
    /// before it is open.
    pub salt: [u8; 16],
    /// The one answer.
    pub reply: Option<Reply>,
}

/// Why a step with an appraisal is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppraisalRefusal {
    /// The order still runs.
    #[error("the order still runs")]
    TooEarly,
    /// The order ended before anybody had begun.
    #[error("nobody had begun")]
    NotBegun,
    /// The days to write are over.
    #[error("the days to write are over")]
    TooLate(Timestamp),
    /// This side has written.
    #[error("it is written")]
    Written,
    /// It cannot be read yet, so it cannot be answered.
    #[error("it is still closed")]
    Closed(Timestamp),
    /// It was answered.
    #[error("it is answered")]
    Answered,
}

impl Refusal for AppraisalRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooEarly => "refusal-appraisal-too-early",
            Self::NotBegun => "refusal-appraisal-not-begun",
            Self::TooLate(_) => "refusal-appraisal-too-late",
            Self::Written => "refusal-appraisal-written",
            Self::Closed(_) => "refusal-appraisal-closed",
            Self::Answered => "refusal-appraisal-answered",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooLate(until) | Self::Closed(until) => vec![("until", Argument::Time(*until))],
            _ => Vec::new(),
        }
    }
}

/// When an order ended; nothing while it runs.
const fn ended_at(state: &OrderState) -> Option<Timestamp> {
    match state {
        OrderState::Paid { paid_at: at, .. }
        | OrderState::Lapsed { at, .. }
        | OrderState::Withdrawn { at, .. }
        | OrderState::Settled { at, .. } => Some(*at),
        _ => None,
    }
}

/// How far the work had come before the order ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Nobody had begun: the two know nothing of each other.
    Nothing,
    /// Begun, and nothing handed in: a decision, a serious cause or silence ended it.
    Begun,
    /// Something was handed in.
    HandedIn,
}

/// Until when the two can write of each other, once an order that was begun is over.
///
/// # Errors
/// [`AppraisalRefusal::TooEarly`] and [`AppraisalRefusal::NotBegun`].
pub fn until(
    state: &OrderState,
    terms: &Terms,
    reached: Reached,
) -> Result<Timestamp, AppraisalRefusal> {
    let ended = ended_at(state).ok_or(AppraisalRefusal::TooEarly)?;
    if reached == Reached::Nothing {
        return Err(AppraisalRefusal::NotBegun);
    }
    Ok(deadline::days_later(ended, DAYS, &terms.zone))
}

/// What writing needs besides the words.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The order.
    pub order: OrderId,
    /// Where it stands.
    pub state: &'a OrderState,
    /// What was agreed.
    pub terms: &'a Terms,
    /// How far the work had come.
    pub reached: Reached,
    /// Which side writes.
    pub by: Role,
    /// Whether this side has written.
    pub is_written: bool,
    /// Until when the two settle in with each other (2.23): nobody else reads it before.
    pub settles_in_until: Option<Timestamp>,
    /// When.
    pub now: Timestamp,
    /// Chance, new for each.
    pub salt: [u8; 16],
}

impl Writing<'_> {
    /// Whether this side can write, and until when.
    ///
    /// # Errors
    /// Every [`AppraisalRefusal`] but those of an answer.
    pub fn admit(&self) -> Result<Timestamp, AppraisalRefusal> {
        let until = until(self.state, self.terms, self.reached)?;
        if self.is_written {
            return Err(AppraisalRefusal::Written);
        }
        if self.now >= until {
            return Err(AppraisalRefusal::TooLate(until));
        }
        Ok(until)
    }

    /// What is asked. Where nothing was handed in no criterion could be met and nothing was sent back:
    /// then the words have to say it.
    pub fn points(&self) -> Vec<Point> {
        let mut points = Point::of(self.terms, self.by);
        if self.reached != Reached::HandedIn {
            points.retain(|point| !point.needs_delivery());
        }
        points
    }
}

impl Appraisal {
    /// Writes of the other side.
    ///
    /// # Errors
    /// Wrong inputs, and what [`Writing::admit`] refuses.
    pub fn write(
        draft: &AppraisalDraft,
        writing: &Writing<'_>,
    ) -> Result<Self, NotPossible<AppraisalRefusal>> {
        let opens_at = writing.admit().map_err(NotPossible::Refused)?;
        let (marks, words) = draft
            .check(&writing.points())
            .map_err(NotPossible::Invalid)?;
        Ok(Self {
            order: writing.order,
            by: writing.by,
            about: writing.terms.account_of(writing.by.other()),
            marks,
            words,
            at: writing.now,
            opens_at,
            shown_from: writing
                .settles_in_until
                .map_or(writing.now, |until| until.max(writing.now)),
            salt: writing.salt,
            reply: None,
        })
    }

    /// Whether the same side says the very same once more: the second of two clicks.
    pub fn repeats(&self, draft: &AppraisalDraft) -> bool {
        let points: Vec<Point> = self.marks.iter().map(|mark| mark.point.clone()).collect();
        let said = draft.check(&points);
        said.is_ok_and(|(marks, words)| marks == self.marks && words == self.words)
    }

    /// Whether the other side may read it: both have written, or nobody can write any more.
    pub fn is_open(&self, is_other_written: bool, now: Timestamp) -> bool {
        is_other_written || now >= self.opens_at
    }

    /// How many points were met.
    pub fn met(&self) -> usize {
        self.marks.iter().filter(|mark| mark.is_met).count()
    }

    /// Answers it, once, as the one it is about.
    ///
    /// # Errors
    /// A wrong input of `reply`; [`AppraisalRefusal::Closed`] and [`AppraisalRefusal::Answered`].
    pub fn answer(
        self,
        text: &str,
        (is_other_written, now): (bool, Timestamp),
    ) -> Result<Self, NotPossible<AppraisalRefusal>> {
        if !self.is_open(is_other_written, now) {
            return Err(NotPossible::Refused(AppraisalRefusal::Closed(
                self.opens_at,
            )));
        }
        if self.reply.is_some() {
            return Err(NotPossible::Refused(AppraisalRefusal::Answered));
        }
        let text = field::required("reply", text, LONGEST_WORDS)
            .map_err(|error| NotPossible::Invalid(vec![error]))?;
        let reply = Some(Reply { text, at: now });
        Ok(Self { reply, ..self })
    }

    /// The hash of what was said: stands in the chain of the order's events, so that nobody can
    /// change it unseen.
    pub fn digest(&self) -> Digest {
        let writer = Writer::new("feierabend appraisal 1")
            .field("order", self.order)
            .field("by", self.by.name())
            .field("words", &self.words)
            .field("salt", u128::from_be_bytes(self.salt));
        self.marks
            .iter()
            .fold(writer, |writer, mark| {
                writer
                    .field("point", mark.point.code())
                    .field("says", mark.point.text())
                    .field("met", u8::from(mark.is_met))
            })
            .digest()
    }
}
