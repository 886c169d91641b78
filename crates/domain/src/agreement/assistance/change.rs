//! Addenda to a frame: other pay, hours or notice from a week on whose order is not made yet. Whoever
//! proposes one signs the frame as it would be; the other side's signature makes it hold. What was
//! agreed for earlier weeks stays as it was.

use kernel::{Minutes, Money, Rounding, Timestamp};
use serde::{Deserialize, Serialize};

use super::draft::{LONGEST_NOTICE, count, minutes};
use super::frame::weekly;
use super::{AssistanceRefusal, Frame, Phase, Standing};
use crate::agreement::contract::Words;
use crate::agreement::{Role, SignRefusal, Signature, deadline};
use crate::canonical::{Digest, Writer};
use crate::field::{self, FieldError, FieldErrors};

/// The most addenda of one assistance.
pub const MOST_CHANGES: u8 = 20;
/// Days there are at least to answer before the first week it would change is made.
const ANSWER_DAYS: u8 = 2;

/// An addendum as somebody enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeDraft {
    /// What an hour costs from then on.
    pub rate: Option<Money>,
    /// The most minutes of a week from then on.
    pub minutes: Option<Minutes>,
    /// How many weeks follow a notice from then on.
    pub notice: Option<i64>,
    /// From which week on, as whoever proposes it has read; nothing where nobody has.
    pub from_week: Option<u8>,
}

/// What an addendum makes of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amended {
    /// Which version of the frame, from 2.
    pub version: u8,
    /// The first week it holds for.
    pub from_week: u8,
    /// The hash of the frame it changes.
    pub before: Digest,
}

/// One addendum, proposed and signed by one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What it makes of the frame.
    pub amended: Amended,
    /// Who proposed it.
    pub by: Role,
    /// What an hour costs.
    pub rate: Money,
    /// The most that is worked and paid in a week.
    pub ceiling: Minutes,
    /// How many weeks follow a notice.
    pub notice: u8,
    /// Until when it can be answered: before the first week it changes is made.
    pub until: Timestamp,
    /// The signature of whoever proposed it, under the frame as it would be; its moment is the
    /// moment it was written.
    pub signature: Signature,
    /// The words both sign it with; addenda of the third form are signed without theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
    /// What became of it; nothing while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ChangeAnswer>,
}

/// What became of an addendum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum ChangeAnswer {
    /// The other side signed it.
    Accepted {
        /// The signature.
        signature: Signature,
    },
    /// The other side said no.
    Declined {
        /// When.
        at: Timestamp,
    },
    /// Whoever proposed it took it back.
    TakenBack {
        /// When.
        at: Timestamp,
    },
    /// Nobody answered in time, or notice was given first.
    Lapsed {
        /// When.
        at: Timestamp,
    },
}

impl ChangeAnswer {
    /// The stable name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::TakenBack { .. } => "taken-back",
            Self::Lapsed { .. } => "lapsed",
        }
    }
}

impl Change {
    /// The most a week costs with it.
    pub fn weekly(&self) -> Money {
        weekly(self.rate, self.ceiling)
    }

    /// The other side's signature, once it holds.
    pub const fn countersigned(&self) -> Option<&Signature> {
        match &self.answer {
            Some(ChangeAnswer::Accepted { signature }) => Some(signature),
            _ => None,
        }
    }

    /// A side's signature.
    pub fn signature(&self, role: Role) -> Option<&Signature> {
        if role == self.by {
            Some(&self.signature)
        } else {
            self.countersigned()
        }
    }
}

/// What a frame that was changed says more than one that was not; frames that were not keep their
/// form and their hash.
pub(super) fn write(writer: Writer, amended: Option<Amended>) -> Writer {
    let Some(amended) = amended else {
        return writer;
    };
    writer
        .field("version", amended.version)
        .field("from week", amended.from_week)
        .field("before", amended.before)
}

/// Why no addendum was made or accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not possible now, or the signature is not in order.
    Refused(AssistanceRefusal),
}

impl From<AssistanceRefusal> for NotChanged {
    fn from(refusal: AssistanceRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Standing {
    /// The first week an addendum would change, and until when it could be answered.
    ///
    /// # Errors
    /// Unless it runs without notice, while another one waits, when there were many, and when no
    /// week is left.
    pub fn may_change(
        &self,
        frame: &Frame,
        now: Timestamp,
    ) -> Result<(u8, Timestamp), AssistanceRefusal> {
        let (opened, last) = self.runs_on()?;
        if self.waiting().is_some() {
            return Err(AssistanceRefusal::ChangeWaits);
        }
        if self.changes.len() >= usize::from(MOST_CHANGES) {
            return Err(AssistanceRefusal::TooManyChanges);
        }
        let zone = &frame.client.zone;
        let soonest = deadline::days_later(now, ANSWER_DAYS, zone);
        let mut coming = opened.saturating_add(1)..=last;
        let from = coming
            .find(|week| Self::opens_at(frame, *week) >= soonest)
            .ok_or(AssistanceRefusal::NoWeekLeft)?;
        let waiting = deadline::days_later(now, frame.days().waiting_days, zone);
        Ok((from, waiting.min(Self::opens_at(frame, from))))
    }

    /// Proposes an addendum and signs it; `first` is the frame both signed first. `word` makes its
    /// words from the frame with it, the frame it changes, and what all weeks cost with it.
    ///
    /// # Errors
    /// What is wrong by field, when it changes nothing, and as [`Standing::may_change`].
    pub fn propose_change(
        mut self,
        first: &Frame,
        by: Role,
        draft: &ChangeDraft,
        (typed_name, confirmed): (&str, bool),
        word: impl FnOnce(&Frame, &Frame, Money) -> Option<Words>,
        now: Timestamp,
    ) -> Result<Self, NotChanged> {
        let (from_week, until) = self.may_change(first, now)?;
        if draft.from_week.is_some_and(|read| read != from_week) {
            return Err(AssistanceRefusal::Sign(SignRefusal::Outdated).into());
        }
        let current = self.frame(first, u8::MAX);
        let (rate, ceiling, notice) = draft.check(&current).map_err(NotChanged::Invalid)?;
        if (rate, ceiling, notice) == (current.rate, current.ceiling, current.notice) {
            return Err(AssistanceRefusal::NothingChanged.into());
        }
        let newest = self.changes.last();
        let version = newest.map_or(1, |change| change.amended.version);
        let amended = Amended {
            version: version.saturating_add(1),
            from_week,
            before: current.digest(),
        };
        let mut change = Change {
            amended,
            by,
            rate,
            ceiling,
            notice,
            until,
            signature: Signature {
                account: first.party(by).account,
                typed_name: String::new(),
                at: now,
                contract: Digest::ZERO,
            },
            words: None,
            answer: None,
        };
        let in_all = self.in_all_with(first, &change);
        change.words = word(&first.with(&change), &current, in_all);
        let frame = first.with(&change);
        let seen = frame.digest();
        change.signature = frame.signed(by, (typed_name, seen, confirmed), now)?;
        self.changes.push(change);
        Ok(self)
    }

    /// Accepts the addendum that waits by signing the frame with it.
    ///
    /// # Errors
    /// When none waits, it is one's own, too late, notice was given, or the signature is not in
    /// order.
    pub fn accept_change(
        mut self,
        first: &Frame,
        (version, by): (u8, Role),
        given: (&str, Digest, bool),
        now: Timestamp,
    ) -> Result<Self, AssistanceRefusal> {
        self.runs_on()?;
        let change = self.open_change(version, now)?;
        if change.by == by {
            return Err(AssistanceRefusal::OwnChange);
        }
        let signature = first.with(change).signed(by, given, now)?;
        change.answer = Some(ChangeAnswer::Accepted { signature });
        Ok(self)
    }

    /// Declines the addendum that waits, or takes an own one back; nothing else changes.
    ///
    /// # Errors
    /// When none waits, or it is too late.
    pub fn drop_change(
        mut self,
        (version, by): (u8, Role),
        now: Timestamp,
    ) -> Result<Self, AssistanceRefusal> {
        let change = self.open_change(version, now)?;
        change.answer = Some(if change.by == by {
            ChangeAnswer::TakenBack { at: now }
        } else {
            ChangeAnswer::Declined { at: now }
        });
        Ok(self)
    }

    /// Ends the addendum that waits, when its time is over or notice was given.
    pub(super) fn lapse_change(&mut self, at: Timestamp) {
        let mut changes = self.changes.iter_mut();
        if let Some(change) = changes.find(|change| change.answer.is_none()) {
            change.answer = Some(ChangeAnswer::Lapsed { at });
        }
    }

    fn open_change(
        &mut self,
        version: u8,
        now: Timestamp,
    ) -> Result<&mut Change, AssistanceRefusal> {
        let mut changes = self.changes.iter_mut();
        let change = changes
            .find(|change| change.amended.version == version)
            .filter(|change| change.answer.is_none() && now < change.until);
        change.ok_or(AssistanceRefusal::ChangeAnswered)
    }

    /// Weeks whose orders were made, and the last one, while it runs and nobody gave notice.
    const fn runs_on(&self) -> Result<(u8, u8), AssistanceRefusal> {
        match self.phase {
            Phase::Running {
                notice: Some(_), ..
            } => Err(AssistanceRefusal::NoticeGiven),
            Phase::Running { opened, last, .. } => Ok((opened, last)),
            Phase::Proposed { .. } | Phase::Ended { .. } => Err(AssistanceRefusal::NotRunning),
        }
    }
}

impl ChangeDraft {
    /// What is not entered stays as it is.
    fn check(&self, current: &Frame) -> Result<(Money, Minutes, u8), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let rate = field::amount("rate", self.rate.or(Some(current.rate)));
        let rate = rate.and_then(|rate| {
            if rate.currency == current.rate.currency {
                Ok(rate)
            } else {
                Err(FieldError::new("rate", "field-required"))
            }
        });
        let rate = errors.keep(rate);
        let minutes = errors.keep(minutes(self.minutes.or(Some(current.ceiling))));
        if let Some((rate, minutes)) = rate.zip(minutes) {
            // A week is an order: its sum has the bounds of every order.
            let weekly = rate.per_hour(minutes, Rounding::HalfAway).ok();
            errors.keep(field::amount("rate", weekly));
        }
        let notice = self.notice.or(Some(i64::from(current.notice)));
        let notice = errors.keep(count("notice", notice, 0, LONGEST_NOTICE));
        let checked = rate.zip(minutes).zip(notice);
        errors.finish(checked.map(|((rate, minutes), notice)| (rate, minutes, notice)))
    }
}
