//! Where an assistance stands: proposed, running, ended; and what happens to it by itself.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::{AHEAD_DAYS, AssistanceRefusal, Change, Frame};
use crate::agreement::settlement::SeriousCause;
use crate::agreement::{Role, SignRefusal, Signature, deadline};
use crate::canonical::Digest;

/// Where an assistance stands, with the signatures under its frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The client's signature.
    pub client: Option<Signature>,
    /// The contractor's signature.
    pub contractor: Option<Signature>,
    /// The rest.
    pub phase: Phase,
    /// The addenda to the frame, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// What happened, in the words of who ended it at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The three phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "phase",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Phase {
    /// At least one side has not signed.
    Proposed {
        /// When it ends by itself.
        lapses_at: Timestamp,
    },
    /// Week follows week.
    Running {
        /// When both had signed.
        since: Timestamp,
        /// Weeks whose orders were made, or that were over before.
        opened: u8,
        /// The last week there will be.
        last: u8,
        /// Who gave notice, and when.
        notice: Option<(Role, Timestamp)>,
    },
    /// Nothing follows; orders of its weeks go on to their own end.
    Ended {
        /// When.
        at: Timestamp,
        /// How.
        how: Stop,
        /// The last week there was.
        last: u8,
    },
}

/// How an assistance ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stop", content = "by", rename_all = "kebab-case")]
pub enum Stop {
    /// Not both signed in time.
    NotSigned,
    /// One side stepped back before both had signed.
    Declined(Role),
    /// The last week was over.
    Over,
    /// One side gave notice.
    Notice(Role),
    /// One side ended it at once for a serious cause (2.24).
    Serious(Role, SeriousCause),
}

/// What the clock does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands now.
    pub standing: Standing,
    /// The weeks whose orders are to be made.
    pub open: Vec<u8>,
}

impl Phase {
    /// The stable name, as it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Running { .. } => "running",
            Self::Ended { .. } => "ended",
        }
    }
}

impl Standing {
    /// A frame waits for both signatures: fourteen days, but not beyond its first Monday.
    pub fn propose(frame: &Frame, now: Timestamp) -> Self {
        let zone = &frame.client.zone;
        let lapses_at =
            deadline::days_later(now, frame.days().waiting_days, zone).min(frame.end_of(0));
        Self {
            client: None,
            contractor: None,
            phase: Phase::Proposed { lapses_at },
            changes: Vec::new(),
            reason: None,
        }
    }

    /// Whose signature is missing, the client's first.
    pub const fn turn(&self) -> Option<Role> {
        match self.phase {
            Phase::Proposed { .. } if self.client.is_none() => Some(Role::Client),
            Phase::Proposed { .. } => Some(Role::Contractor),
            Phase::Running { .. } | Phase::Ended { .. } => None,
        }
    }

    /// A side's signature.
    pub const fn signature(&self, role: Role) -> Option<&Signature> {
        match role {
            Role::Client => self.client.as_ref(),
            Role::Contractor => self.contractor.as_ref(),
        }
    }

    /// Signs the frame; with the second signature it runs.
    ///
    /// # Errors
    /// When it is not proposed any more, twice, too late, for another frame than this, without the
    /// right name or the confirmation.
    pub fn sign(
        mut self,
        frame: &Frame,
        by: Role,
        given: (&str, Digest, bool),
        now: Timestamp,
    ) -> Result<Self, AssistanceRefusal> {
        let Phase::Proposed { lapses_at } = self.phase else {
            return Err(AssistanceRefusal::NotProposed);
        };
        let early = if now >= lapses_at {
            Some(SignRefusal::DeadlinePassed(lapses_at))
        } else if self.signature(by).is_some() {
            Some(SignRefusal::Twice)
        } else {
            None
        };
        if let Some(early) = early {
            return Err(AssistanceRefusal::Sign(early));
        }
        let signature = Some(frame.signed(by, given, now)?);
        match by {
            Role::Client => self.client = signature,
            Role::Contractor => self.contractor = signature,
        }
        if self.client.is_some() && self.contractor.is_some() {
            self.phase = Phase::Running {
                since: now,
                opened: 0,
                last: frame.weeks,
                notice: None,
            };
        }
        Ok(self)
    }

    /// Steps back before both have signed.
    ///
    /// # Errors
    /// Later: then it is notice that ends it.
    pub fn decline(mut self, by: Role, now: Timestamp) -> Result<Self, AssistanceRefusal> {
        let Phase::Proposed { .. } = self.phase else {
            return Err(AssistanceRefusal::NotProposed);
        };
        self.phase = Phase::Ended {
            at: now,
            how: Stop::Declined(by),
            last: 0,
        };
        Ok(self)
    }

    /// The week that runs; 0 before the first.
    pub fn running_week(frame: &Frame, now: Timestamp) -> u8 {
        let today = frame.client.zone.local_date(now);
        let weeks = frame
            .first
            .days_until(today)
            .div_euclid(7)
            .saturating_add(1);
        u8::try_from(weeks.clamp(0, 255)).unwrap_or(0)
    }

    /// The last week if notice is given now: in the time to settle in the one that runs, after
    /// that so many more as were agreed; never more than there are.
    pub fn last_after_notice(frame: &Frame, now: Timestamp) -> u8 {
        let running = Self::running_week(frame, now);
        let more = if running <= frame.settling_in {
            0
        } else {
            frame.notice
        };
        running.saturating_add(more).min(frame.weeks)
    }

    /// The frame that holds now: that of the running week, before the first that of the first.
    pub fn frame_now(&self, first: &Frame, now: Timestamp) -> Frame {
        self.frame(first, Self::running_week(first, now).max(1))
    }

    /// Gives notice (1.7); an addendum that waits lapses with it.
    ///
    /// # Errors
    /// When it does not run, and twice.
    pub fn give_notice(
        mut self,
        frame: &Frame,
        by: Role,
        now: Timestamp,
    ) -> Result<Self, AssistanceRefusal> {
        let after = Self::last_after_notice(&self.frame_now(frame, now), now);
        match &mut self.phase {
            Phase::Running {
                notice: Some(_), ..
            } => Err(AssistanceRefusal::NoticeGiven),
            Phase::Running { last, notice, .. } => {
                *last = after;
                *notice = Some((by, now));
                self.lapse_change(now);
                Ok(self)
            }
            Phase::Proposed { .. } | Phase::Ended { .. } => Err(AssistanceRefusal::NotRunning),
        }
    }

    /// Ends it at once for a serious cause (2.24), also where notice was given: no week follows. An
    /// addendum that waits lapses with it.
    ///
    /// # Errors
    /// When it does not run.
    pub fn end_at_once(
        mut self,
        frame: &Frame,
        by: Role,
        (cause, words): (SeriousCause, String),
        now: Timestamp,
    ) -> Result<Self, AssistanceRefusal> {
        let Phase::Running { last, .. } = self.phase else {
            return Err(AssistanceRefusal::NotRunning);
        };
        self.phase = Phase::Ended {
            at: now,
            how: Stop::Serious(by, cause),
            last: Self::running_week(frame, now).min(last),
        };
        self.reason = Some(words);
        self.lapse_change(now);
        Ok(self)
    }

    /// When the order of a week is made.
    pub(super) fn opens_at(frame: &Frame, week: u8) -> Timestamp {
        let day = frame.week(week).from.plus_days(-AHEAD_DAYS);
        frame.client.zone.start_of_day(day)
    }

    /// The next date: every assistance that has not ended has one.
    pub fn next_at(&self, frame: &Frame) -> Option<Timestamp> {
        let next = match self.phase {
            Phase::Proposed { lapses_at } => lapses_at,
            Phase::Running { opened, last, .. } if opened < last => {
                Self::opens_at(frame, opened.saturating_add(1))
            }
            Phase::Running { last, .. } => frame.end_of(last),
            Phase::Ended { .. } => return None,
        };
        let waiting = self.waiting().map(|change| change.until);
        Some(waiting.map_or(next, |until| next.min(until)))
    }

    /// What is due by now. Asked twice, or late, it does no harm: a week is opened once, and one
    /// that was over before anybody looked is left out.
    pub fn tick(mut self, frame: &Frame, now: Timestamp) -> Tick {
        let mut open = Vec::new();
        if self.waiting().is_some_and(|change| now >= change.until) {
            self.lapse_change(now);
        }
        match &mut self.phase {
            Phase::Proposed { lapses_at } if now >= *lapses_at => {
                let at = *lapses_at;
                let (how, last) = (Stop::NotSigned, 0);
                self.phase = Phase::Ended { at, how, last };
            }
            Phase::Running {
                opened,
                last,
                notice,
                ..
            } => {
                while *opened < *last {
                    let week = opened.saturating_add(1);
                    if now < Self::opens_at(frame, week) {
                        break;
                    }
                    if now < frame.end_of(week) {
                        open.push(week);
                    }
                    *opened = week;
                }
                let (last, notice) = (*last, *notice);
                let at = frame.end_of(last);
                let stops_now = last == 0 && notice.is_some();
                if now >= at || stops_now {
                    let how = notice.map_or(Stop::Over, |(by, _)| Stop::Notice(by));
                    let at = at.min(now);
                    self.phase = Phase::Ended { at, how, last };
                }
            }
            Phase::Proposed { .. } | Phase::Ended { .. } => {}
        }
        Tick {
            standing: self,
            open,
        }
    }
}
