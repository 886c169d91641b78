//! How often the client wants to hear how the work is going, without asking (missions 0.13, H4): one
//! reminder for every rhythm without an update, never more.

use kernel::{Timestamp, Zone};

use crate::field::{self, FieldError, FieldErrors};
use crate::{Argument, Refusal};

/// The most days between two updates.
pub const LONGEST_RHYTHM: i64 = 30;
/// The most characters of one part of an update.
pub const LONGEST_PART: usize = 1_000;
/// After so many rhythms without an update the client is told what can be done (complaint 11).
pub const MISSED: u32 = 2;

/// How often an update is wanted, and since when it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Every how many days.
    pub every_days: u8,
    /// The last update, reminder or change of the rhythm.
    pub since: Timestamp,
    /// How many rhythms have passed without an update.
    pub missed: u32,
}

impl Rhythm {
    /// A rhythm that begins now; nothing for 0 days: no updates are wanted.
    ///
    /// # Errors
    /// `field-number-range` at `every-days`.
    pub fn wanted(every_days: Option<i64>, now: Timestamp) -> Result<Option<Self>, FieldError> {
        let days = field::number("every-days", every_days, 0, LONGEST_RHYTHM)?;
        let every_days = u8::try_from(days).unwrap_or_default();
        Ok((every_days > 0).then_some(Self {
            every_days,
            since: now,
            missed: 0,
        }))
    }

    /// When the next update is due, at the same time on the wall.
    pub fn due_at(&self, zone: &Zone) -> Timestamp {
        zone.add_days(self.since, i64::from(self.every_days))
    }

    /// The same after an update.
    #[must_use]
    pub fn told(self, now: Timestamp) -> Self {
        Self {
            since: now,
            missed: 0,
            ..self
        }
    }

    /// The same after a reminder. It counts from now, so that whoever was off for long is reminded
    /// once and not for every rhythm that passed.
    #[must_use]
    pub fn reminded(self, now: Timestamp) -> Self {
        Self {
            since: now,
            missed: self.missed.saturating_add(1),
            ..self
        }
    }
}

/// Why no update is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgressRefusal {
    /// Nobody works on it.
    #[error("nobody works on it")]
    NotInWork,
    /// The order is over.
    #[error("it is over")]
    Over,
}

impl Refusal for ProgressRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotInWork => "refusal-progress-not-in-work",
            Self::Over => "refusal-progress-over",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        Vec::new()
    }
}

/// An update as the contractor enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UpdateDraft {
    /// What is done.
    pub done: String,
    /// What comes next.
    pub next: String,
    /// What is stuck.
    pub stuck: String,
}

impl UpdateDraft {
    /// Checks that it says something.
    ///
    /// # Errors
    /// Wrong inputs of `done`, `next`, `stuck`.
    pub fn check(&self) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let done = errors.keep(field::required("done", &self.done, LONGEST_PART));
        let next = errors.keep(field::optional("next", &self.next, LONGEST_PART));
        let stuck = errors.keep(field::optional("stuck", &self.stuck, LONGEST_PART));
        let update = (|| {
            Some(Self {
                done: done?,
                next: next?,
                stuck: stuck?,
            })
        })();
        errors.finish(update)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn m0_13_every_two_days_at_the_same_time_on_the_wall() {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let begin = moment("2026-03-27T09:00:00Z");
        let rhythm = Rhythm::wanted(Some(2), begin).unwrap().unwrap();
        let due = rhythm.due_at(&zone);
        assert_eq!(
            due,
            moment("2026-03-29T08:00:00Z"),
            "across the clock change"
        );
        let late = moment("2026-04-20T08:00:00Z");
        let reminded = rhythm.reminded(late);
        assert_eq!(reminded.missed, 1);
        assert!(reminded.due_at(&zone) > late, "one reminder, however late");
        assert_eq!(reminded.told(late).missed, 0);
        assert_eq!(Rhythm::wanted(Some(0), begin), Ok(None));
        for wrong in [None, Some(-1), Some(31)] {
            assert!(Rhythm::wanted(wrong, begin).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn an_update_says_what_is_done() {
        let errors = UpdateDraft {
            next: "x".repeat(LONGEST_PART + 1),
            ..UpdateDraft::default()
        };
        let errors = errors.check().unwrap_err();
        let named: Vec<_> = errors.iter().map(|e| (e.field.as_ref(), e.key)).collect();
        assert_eq!(
            named,
            [("done", "field-required"), ("next", "field-too-long")]
        );
    }
}
