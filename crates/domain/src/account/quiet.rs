//! Quiet hours: when notices wait (mission 3.31, H2).
//!
//! Nothing that is written waits: it stands where it belongs at once. Only the notice about it
//! waits for the end of the quiet hours, and never longer than three days.

use core::time::Duration;

use kernel::{Date, TimeOfDay, Timestamp, Weekday, Zone, parse};
use serde::{Deserialize, Serialize};

use super::WeeklyHours;
use super::clock_text::read_time;
use crate::field::{FieldError, FieldErrors};

/// No notice waits longer.
pub const LONGEST_WAIT: Duration = Duration::from_hours(72);
/// A notice with a deadline comes at least this long before it, quiet or not.
const BEFORE_DEADLINE: Duration = Duration::from_hours(24);
/// The longest pause in days.
const LONGEST_PAUSE: i64 = 92;

/// A span of every day on the clock face; it may go over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Night {
    /// When it gets quiet.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
}

/// Days on which somebody is away, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// When notices to one person wait. Private: the other side is told only when its message will be
/// announced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quiet {
    /// Every night.
    pub night: Option<Night>,
    /// Saturdays and Sundays.
    pub weekend: bool,
    /// Whenever it is not inside of the reachable hours.
    pub outside_reachable: bool,
    /// While away.
    pub pause: Option<Pause>,
}

impl Night {
    /// What is proposed: from 20:00 to 7:00.
    pub fn proposal() -> Self {
        Self {
            from: TimeOfDay::new(20, 0).unwrap_or_default(),
            to: TimeOfDay::new(7, 0).unwrap_or_default(),
        }
    }

    fn end_after(self, moment: Timestamp, zone: &Zone) -> Option<Timestamp> {
        let (today, time) = (zone.local_date(moment), zone.local_time(moment));
        let is_inside = if self.from < self.to {
            self.from <= time && time < self.to
        } else {
            time >= self.from || time < self.to
        };
        let goes_on = self.from > self.to && time >= self.from;
        let last = today.plus_days(i64::from(goes_on));
        is_inside.then(|| zone.at(last, self.to))
    }
}

impl Quiet {
    /// When somebody is told of what happened now: at once, or when it is no longer quiet, at most
    /// [`LONGEST_WAIT`] later; of something with a deadline a day before it at the latest.
    pub fn notice_at(
        &self,
        now: Timestamp,
        (zone, reachable): (&Zone, &WeeklyHours),
        deadline: Option<Timestamp>,
    ) -> Timestamp {
        let mut latest = now.saturating_add(LONGEST_WAIT);
        if let Some(deadline) = deadline {
            latest = latest.min(deadline.saturating_sub(BEFORE_DEADLINE));
        }
        let mut at = now;
        while at < latest
            && let Some(end) = self.end_after(at, (zone, reachable))
        {
            at = end;
        }
        at.min(latest).max(now)
    }

    /// The end of the longest quiet that holds at a moment.
    fn end_after(
        &self,
        moment: Timestamp,
        (zone, reachable): (&Zone, &WeeklyHours),
    ) -> Option<Timestamp> {
        let today = zone.local_date(moment);
        let start = |days| zone.start_of_day(today.plus_days(days));
        let weekend = match today.weekday() {
            Weekday::Saturday if self.weekend => Some(start(2)),
            Weekday::Sunday if self.weekend => Some(start(1)),
            _ => None,
        };
        let pause = self
            .pause
            .filter(|pause| pause.first <= today && today <= pause.last)
            .map(|pause| zone.start_of_day(pause.last.plus_days(1)));
        let closed = self
            .outside_reachable
            .then(|| reachable.next_opening(moment, zone))
            .flatten();
        let night = self.night.and_then(|night| night.end_after(moment, zone));
        [weekend, pause, closed, night]
            .into_iter()
            .flatten()
            // An hour that comes twice would end before it begins the second time.
            .filter(|end| *end > moment)
            .max()
    }
}

/// Quiet hours as somebody entered them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuietDraft {
    /// Whether nights are quiet.
    pub night: bool,
    /// When they begin, as text.
    pub from: String,
    /// When they end, as text.
    pub to: String,
    /// Whether weekends are quiet.
    pub weekend: bool,
    /// Whether only reachable hours are not quiet.
    pub outside_reachable: bool,
    /// The first day of a pause, as text; empty for none.
    pub pause_first: String,
    /// The last day of a pause, as text.
    pub pause_last: String,
}

impl QuietDraft {
    /// Checks all inputs; `today` and `reachable` are the person's own.
    ///
    /// # Errors
    /// Every wrong input of `quiet-from`, `quiet-to`, `outside-reachable`, `pause-first` and
    /// `pause-last`.
    pub fn check(&self, today: Date, reachable: &WeeklyHours) -> Result<Quiet, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let night = errors.keep_all(self.night());
        let pause = errors.keep_all(self.pause(today));
        if self.outside_reachable && reachable.is_empty() {
            errors.push(FieldError::new("outside-reachable", "field-quiet-no-hours"));
        }
        let quiet = night.zip(pause).map(|(night, pause)| Quiet {
            night,
            weekend: self.weekend,
            outside_reachable: self.outside_reachable,
            pause,
        });
        errors.finish(quiet)
    }

    fn night(&self) -> Result<Option<Night>, Vec<FieldError>> {
        if !self.night {
            return Ok(None);
        }
        let mut errors = FieldErrors::new();
        let unreadable = |field| FieldError::new(field, "field-time-unreadable");
        let from = errors.keep(read_time(&self.from).ok_or_else(|| unreadable("quiet-from")));
        let to = errors.keep(read_time(&self.to).ok_or_else(|| unreadable("quiet-to")));
        if from.is_some() && from == to {
            errors.push(FieldError::new("quiet-to", "field-quiet-all-day"));
        }
        let night = from.zip(to).map(|(from, to)| Some(Night { from, to }));
        errors.finish(night)
    }

    fn pause(&self, today: Date) -> Result<Option<Pause>, Vec<FieldError>> {
        let (first, last) = (self.pause_first.trim(), self.pause_last.trim());
        if first.is_empty() && last.is_empty() {
            return Ok(None);
        }
        let mut errors = FieldErrors::new();
        let mut day = |field, text: &str| {
            let read = parse::date(text).map_err(|_| FieldError::new(field, "field-pause-day"));
            errors.keep(read)
        };
        let (first, last) = (day("pause-first", first), day("pause-last", last));
        if let (Some(first), Some(last)) = (first, last) {
            let length = first.days_until(last);
            if length < 0 {
                errors.push(FieldError::new("pause-last", "field-pause-backwards"));
            } else if last < today {
                errors.push(FieldError::new("pause-last", "field-pause-over"));
            } else if length >= LONGEST_PAUSE {
                errors.push(FieldError::new("pause-last", "field-pause-too-long"));
            }
        }
        let pause = first
            .zip(last)
            .map(|(first, last)| Some(Pause { first, last }));
        errors.finish(pause)
    }
}

#[cfg(test)]
mod tests;
