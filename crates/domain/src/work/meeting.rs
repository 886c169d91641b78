//! Standing meetings of two people (missions 3.20, 3.30): they belong to the two, not to an order,
//! and stay when an order ends.
//!
//! A series holds its place on the clock on the wall of one zone, across clock changes. One meeting
//! moves at once where both said they can be reached, elsewhere only with the other's consent.

use core::time::Duration;

use kernel::{AccountId, Date, MeetingId, TimeOfDay, Timestamp, Zone, parse};
use serde::{Deserialize, Serialize};

use crate::account::WeeklyHours;
use crate::field::{self, FieldError, FieldErrors};
use crate::{Argument, Refusal};

/// The most characters of a title, of a place and of a point.
pub const LONGEST_TITLE: usize = 120;
/// The most characters of a point of the agenda.
pub const LONGEST_POINT: usize = 500;
/// The most characters of the minutes of one meeting.
pub const LONGEST_MINUTES: usize = 4_000;
/// The most series of one person that have not ended.
pub const MOST_SERIES: i64 = 50;
/// The most open points of a series.
pub const MOST_POINTS: i64 = 100;
/// How far ahead a meeting can be put.
const FARTHEST: i64 = 400;

/// When meetings are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// The day of the first one.
    pub first: Date,
    /// When it begins, on the clock on the wall.
    pub time: TimeOfDay,
    /// On whose wall.
    pub zone: Zone,
    /// How long it is.
    pub minutes: u16,
    /// Every how many weeks: 1, 2 or 4.
    pub every_weeks: u8,
}

impl Rhythm {
    /// When the meeting with this number begins by the rhythm; the first one is number 0.
    pub fn at(&self, number: u32) -> Timestamp {
        let days = i64::from(number).saturating_mul(7 * i64::from(self.every_weeks));
        self.zone.at(self.first.plus_days(days), self.time)
    }

    /// How long one meeting is.
    pub fn length(&self) -> Duration {
        Duration::from_mins(u64::from(self.minutes))
    }

    /// The first meeting that is not over by the rhythm.
    pub fn next(&self, now: Timestamp) -> u32 {
        let days = self.first.days_until(self.zone.local_date(now));
        let passed = days.div_euclid(7 * i64::from(self.every_weeks)).max(0);
        let passed = u32::try_from(passed).unwrap_or(u32::MAX);
        // The meeting of that day, or the one before when it goes over midnight, may still be on.
        (passed.saturating_sub(1)..=passed.saturating_add(1))
            .find(|number| self.at(*number).saturating_add(self.length()) > now)
            .unwrap_or(passed.saturating_add(1))
    }
}

/// Where a series stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One side wants it.
    Proposed,
    /// Both want it.
    Agreed,
    /// It is over.
    Ended,
}

impl Standing {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Ended => "ended",
        }
    }

    /// Reads [`Standing::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Proposed, Self::Agreed, Self::Ended]
            .into_iter()
            .find(|standing| standing.name() == name)
    }
}

/// What a series is about, when and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// When.
    pub rhythm: Rhythm,
    /// Where, if not by video.
    pub place: String,
    /// The random name of the room for video talks.
    pub room: String,
}

/// A series of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Which.
    pub id: MeetingId,
    /// Who proposed it.
    pub maker: AccountId,
    /// Who was asked.
    pub guest: AccountId,
    /// What, when and where.
    pub plan: Plan,
    /// Where it stands.
    pub standing: Standing,
    /// How often calendars were told of a change.
    pub sequence: u32,
    /// When it was proposed.
    pub created_at: Timestamp,
    /// When something about it changed.
    pub changed_at: Timestamp,
}

/// Where one meeting differs from its rhythm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Which of the series.
    pub number: u32,
    /// Where it was moved to.
    pub moved_to: Option<Timestamp>,
    /// Whether it was called off.
    pub is_off: bool,
    /// Where somebody wants to move it to, and who.
    pub proposed: Option<(Timestamp, AccountId)>,
    /// What was written down.
    pub minutes: String,
    /// Who wrote it down last, and when.
    pub written: Option<(AccountId, Timestamp)>,
}

/// When somebody can be reached, on whose clock.
#[derive(Clone, Debug)]
pub struct Reach {
    /// When.
    pub hours: WeeklyHours,
    /// On whose clock.
    pub zone: Zone,
}

/// Whether a meeting is wholly inside of what both said (3.30). Where one side said nothing there is
/// no agreed window.
pub fn fits(both: &[Reach; 2], start: Timestamp, length: Duration) -> bool {
    let minutes = length.as_secs() / 60;
    both.iter().all(|reach| {
        (0..minutes).all(|minute| {
            let moment = start.saturating_add(Duration::from_mins(minute));
            reach.hours.is_open(moment, &reach.zone)
        })
    })
}

/// Why a step with meetings is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeetingRefusal {
    /// The two have no order together.
    #[error("no order together")]
    NoOrder,
    /// Too many series.
    #[error("too many series")]
    TooMany,
    /// Too many open points.
    #[error("too many open points")]
    TooManyPoints,
    /// It has ended or was not agreed.
    #[error("it is not agreed")]
    NotAgreed,
    /// Whoever proposed something cannot agree to it.
    #[error("one's own proposal")]
    Own,
    /// Nothing is proposed, or something else by now.
    #[error("nothing to agree to")]
    NothingProposed,
    /// The meeting is over or off.
    #[error("it is over")]
    Over,
    /// It has not begun, so there is nothing to write down.
    #[error("it has not begun")]
    NotBegun,
    /// The other side has written meanwhile.
    #[error("the other side has written meanwhile")]
    Written,
}

impl Refusal for MeetingRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NoOrder => "refusal-meeting-no-order",
            Self::TooMany => "refusal-meeting-too-many",
            Self::TooManyPoints => "refusal-meeting-too-many-points",
            Self::NotAgreed => "refusal-meeting-not-agreed",
            Self::Own => "refusal-meeting-own",
            Self::NothingProposed => "refusal-meeting-nothing-proposed",
            Self::Over => "refusal-meeting-over",
            Self::NotBegun => "refusal-meeting-not-begun",
            Self::Written => "refusal-meeting-written",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooMany => vec![("most", Argument::Number(MOST_SERIES))],
            Self::TooManyPoints => vec![("most", Argument::Number(MOST_POINTS))],
            _ => Vec::new(),
        }
    }
}

impl Series {
    /// The other side of somebody's.
    pub fn other(&self, account: AccountId) -> AccountId {
        if account == self.maker {
            self.guest
        } else {
            self.maker
        }
    }

    /// The guest agrees to the whole series.
    ///
    /// # Errors
    /// [`MeetingRefusal::Own`], [`MeetingRefusal::NothingProposed`].
    pub fn agree(self, by: AccountId, now: Timestamp) -> Result<Self, MeetingRefusal> {
        match self.standing {
            Standing::Proposed if by == self.guest => Ok(Self {
                standing: Standing::Agreed,
                changed_at: now,
                ..self
            }),
            Standing::Proposed => Err(MeetingRefusal::Own),
            Standing::Agreed | Standing::Ended => Err(MeetingRefusal::NothingProposed),
        }
    }

    /// Either side ends it, or declines.
    ///
    /// # Errors
    /// [`MeetingRefusal::NotAgreed`] when it is over.
    pub fn end(self, now: Timestamp) -> Result<Self, MeetingRefusal> {
        if self.standing == Standing::Ended {
            return Err(MeetingRefusal::NotAgreed);
        }
        Ok(Self {
            standing: Standing::Ended,
            ..self.told(now)
        })
    }

    /// The same after calendars have to be told of a change.
    #[must_use]
    pub fn told(self, now: Timestamp) -> Self {
        Self {
            sequence: self.sequence.saturating_add(1),
            changed_at: now,
            ..self
        }
    }

    /// When a meeting is held now.
    pub fn start(&self, meeting: &Meeting) -> Timestamp {
        meeting
            .moved_to
            .unwrap_or_else(|| self.plan.rhythm.at(meeting.number))
    }

    fn may_change(&self, meeting: &Meeting, now: Timestamp) -> Result<(), MeetingRefusal> {
        if self.standing != Standing::Agreed {
            return Err(MeetingRefusal::NotAgreed);
        }
        if meeting.is_off || self.start(meeting) <= now {
            return Err(MeetingRefusal::Over);
        }
        Ok(())
    }

    /// Moves one meeting: at once where both can be reached, elsewhere it is a proposal (3.30).
    ///
    /// # Errors
    /// [`MeetingRefusal::NotAgreed`], [`MeetingRefusal::Over`], also for a moment that has passed.
    pub fn move_one(
        &self,
        meeting: Meeting,
        (to, by): (Timestamp, AccountId),
        both: &[Reach; 2],
        now: Timestamp,
    ) -> Result<Meeting, MeetingRefusal> {
        self.may_change(&meeting, now)?;
        if to <= now {
            return Err(MeetingRefusal::Over);
        }
        Ok(if fits(both, to, self.plan.rhythm.length()) {
            Meeting {
                moved_to: Some(to),
                proposed: None,
                ..meeting
            }
        } else {
            Meeting {
                proposed: Some((to, by)),
                ..meeting
            }
        })
    }

    /// Agrees to a move to the very moment that was seen.
    ///
    /// # Errors
    /// [`MeetingRefusal::NothingProposed`], [`MeetingRefusal::Own`], and as [`Series::move_one`].
    pub fn agree_move(
        &self,
        meeting: Meeting,
        (seen, by): (Timestamp, AccountId),
        now: Timestamp,
    ) -> Result<Meeting, MeetingRefusal> {
        self.may_change(&meeting, now)?;
        match meeting.proposed {
            Some((to, _)) if to != seen => Err(MeetingRefusal::NothingProposed),
            None => Err(MeetingRefusal::NothingProposed),
            Some((_, proposer)) if proposer == by => Err(MeetingRefusal::Own),
            Some((to, _)) if to <= now => Err(MeetingRefusal::Over),
            Some((to, _)) => Ok(Meeting {
                moved_to: Some(to),
                proposed: None,
                ..meeting
            }),
        }
    }

    /// Takes back or declines a proposed move: the meeting stays where it is.
    ///
    /// # Errors
    /// [`MeetingRefusal::NothingProposed`].
    pub fn keep(&self, meeting: Meeting) -> Result<Meeting, MeetingRefusal> {
        match meeting.proposed {
            None => Err(MeetingRefusal::NothingProposed),
            Some(_) => Ok(Meeting {
                proposed: None,
                ..meeting
            }),
        }
    }

    /// Calls one meeting off; its open points wait for the next.
    ///
    /// # Errors
    /// As [`Series::move_one`].
    pub fn call_off(&self, meeting: Meeting, now: Timestamp) -> Result<Meeting, MeetingRefusal> {
        self.may_change(&meeting, now)?;
        Ok(Meeting {
            is_off: true,
            proposed: None,
            ..meeting
        })
    }

    /// Whether the minutes of a meeting can be written: once it has begun, also after the series
    /// has ended.
    ///
    /// # Errors
    /// [`MeetingRefusal::NotBegun`], [`MeetingRefusal::Over`] for one that was called off.
    pub fn may_write_up(&self, meeting: &Meeting, now: Timestamp) -> Result<(), MeetingRefusal> {
        if meeting.is_off {
            return Err(MeetingRefusal::Over);
        }
        if self.start(meeting) > now {
            return Err(MeetingRefusal::NotBegun);
        }
        Ok(())
    }
}

mod agreed;
mod draft;
mod video;
pub use draft::{MoveDraft, PlanDraft};
pub use video::{DEFAULT_PATTERN, check_pattern, video_link};

#[cfg(test)]
mod tests;
