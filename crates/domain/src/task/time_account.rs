//! The net time account: hours freed less hours spent explaining, answering and reviewing
//! (mission 3.26).
//!
//! It is made of logged entries and nothing else; each names the event it comes from, so every
//! number can list its events (mission, decision 10).

use kernel::{EventId, Minutes, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};

use super::TaskFacts;
use crate::field::{self, FieldError};

/// The most minutes one entry can have: a year.
const LONGEST_ENTRY: i64 = 366 * 24 * 60;
/// The most minutes of explaining or answering that are told at once: ten hours.
pub const LONGEST_TOLD: i64 = 600;

/// What time was freed by or spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeKind {
    /// Work somebody else did.
    Freed,
    /// Writing instructions, ads and remarks.
    Explained,
    /// Answering questions.
    Answered,
    /// Looking at deliveries.
    Reviewed,
}

impl TimeKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Freed, Self::Explained, Self::Answered, Self::Reviewed];

    /// The word in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Freed => "freed",
            Self::Explained => "explained",
            Self::Answered => "answered",
            Self::Reviewed => "reviewed",
        }
    }

    /// Reads [`TimeKind::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One entry, made from one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeEntry {
    /// The event it comes from.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// What the time was freed by or spent on.
    pub kind: TimeKind,
    /// How long, 0 to a year.
    pub minutes: Minutes,
    /// For which task, if for one.
    pub task: Option<TaskId>,
    /// Under which order, if under one.
    pub order: Option<OrderId>,
}

impl TimeEntry {
    /// The minutes as they count: never below zero, never above a year.
    pub fn counted(&self) -> Minutes {
        Minutes(self.minutes.get().clamp(0, LONGEST_ENTRY))
    }
}

/// The sums of some entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeAccount {
    /// Work somebody else did.
    pub freed: Minutes,
    /// Writing instructions, ads and remarks.
    pub explained: Minutes,
    /// Answering questions.
    pub answered: Minutes,
    /// Looking at deliveries.
    pub reviewed: Minutes,
}

impl TimeAccount {
    /// Sums up entries. The order does not matter.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a TimeEntry>) -> Self {
        entries.into_iter().fold(Self::default(), |sums, entry| {
            sums.plus(entry.kind, entry.counted())
        })
    }

    /// The sums with some more time of one kind. Stops at the largest number instead of wrapping,
    /// which no real account comes near.
    #[must_use]
    pub fn plus(self, kind: TimeKind, minutes: Minutes) -> Self {
        let add = |sum: Minutes| Minutes(sum.get().saturating_add(minutes.get()));
        match kind {
            TimeKind::Freed => Self {
                freed: add(self.freed),
                ..self
            },
            TimeKind::Explained => Self {
                explained: add(self.explained),
                ..self
            },
            TimeKind::Answered => Self {
                answered: add(self.answered),
                ..self
            },
            TimeKind::Reviewed => Self {
                reviewed: add(self.reviewed),
                ..self
            },
        }
    }

    /// What was spent so that the time could be freed.
    pub fn spent(&self) -> Minutes {
        let sum = self.explained.get().saturating_add(self.answered.get());
        Minutes(sum.saturating_add(self.reviewed.get()))
    }

    /// What was won: freed less spent. Negative while handing on still costs more than it frees.
    pub fn net(&self) -> Minutes {
        Minutes(self.freed.get().saturating_sub(self.spent().get()))
    }
}

/// How long explaining or answering took, as it is told beside what was written; nothing when it is
/// not told.
///
/// # Errors
/// `field-number-range` at `minutes`.
pub fn told(minutes: Option<i64>) -> Result<Minutes, FieldError> {
    let told = minutes.map(|told| field::number("minutes", Some(told), 0, LONGEST_TOLD));
    Ok(Minutes(told.transpose()?.unwrap_or_default()))
}

/// What one accepted delivery of a task frees (mission 0.3): a week of a routine task, or all the
/// time of a one-time task.
pub fn freed_by_acceptance(facts: &TaskFacts) -> Minutes {
    facts.minutes_per_week
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(kind: TimeKind, minutes: i64) -> TimeEntry {
        TimeEntry {
            event: EventId::from_bytes([1; 16]),
            at: Timestamp::EPOCH,
            kind,
            minutes: Minutes(minutes),
            task: None,
            order: None,
        }
    }

    #[test]
    fn m0_3_four_deliveries_of_three_hours_free_twelve_hours() {
        let facts = super::super::fixture::facts(180, 3, 1, false);
        let entries = [entry(TimeKind::Freed, freed_by_acceptance(&facts).get()); 4];
        assert_eq!(TimeAccount::of(&entries).freed, Minutes(12 * 60));
    }

    #[test]
    fn m3_26_net_is_freed_less_explained_answered_reviewed() {
        let entries = [
            entry(TimeKind::Freed, 1150),
            entry(TimeKind::Explained, 240),
            entry(TimeKind::Answered, 90),
            entry(TimeKind::Reviewed, 120),
        ];
        let account = TimeAccount::of(&entries);
        assert_eq!(
            (account.spent(), account.net()),
            (Minutes(450), Minutes(700))
        );
        let spent_only = TimeAccount::of(&entries[1..]);
        assert_eq!(
            spent_only.net(),
            Minutes(-450),
            "an account may stand below zero"
        );
    }

    /// 2.20, 3.26: what is told is bounded, and nothing told is nothing.
    #[test]
    fn m3_26_told_minutes_are_bounded() {
        for (typed, expected) in [(None, 0), (Some(0), 0), (Some(LONGEST_TOLD), LONGEST_TOLD)] {
            assert_eq!(told(typed), Ok(Minutes(expected)));
        }
        for wrong in [i64::MIN, -1, LONGEST_TOLD + 1, i64::MAX] {
            let error = told(Some(wrong)).unwrap_err();
            assert_eq!(
                (error.field.as_ref(), error.key),
                ("minutes", "field-number-range")
            );
        }
    }

    #[test]
    fn entries_are_kept_in_the_database() {
        let entry = entry(TimeKind::Answered, 12);
        let json = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<TimeEntry>(&json).unwrap(), entry);
        for kind in TimeKind::ALL {
            assert_eq!(TimeKind::from_code(kind.code()), Some(kind));
        }
    }

    proptest! {
        /// Mission 3.26: the account equals the sum of the logged events, in any order.
        #[test]
        fn m3_26_account_equals_the_sum_of_its_entries(
            logged in prop::collection::vec((0_usize..4, 0_i64..10_000), 0..60)
        ) {
            let mut entries: Vec<TimeEntry> = logged
                .iter()
                .map(|(kind, minutes)| entry(TimeKind::ALL[*kind], *minutes))
                .collect();
            let account = TimeAccount::of(&entries);
            let sum = |wanted: usize| -> i64 {
                logged.iter().filter(|(kind, _)| *kind == wanted).map(|(_, minutes)| minutes).sum()
            };
            prop_assert_eq!(account.freed.get(), sum(0));
            prop_assert_eq!(account.spent().get(), sum(1) + sum(2) + sum(3));
            prop_assert_eq!(account.net().get(), sum(0) - sum(1) - sum(2) - sum(3));
            entries.reverse();
            prop_assert_eq!(TimeAccount::of(&entries), account);
        }

        #[test]
        fn no_number_panics(minutes in prop::collection::vec(any::<i64>(), 0..9)) {
            let entries: Vec<_> =
                minutes.iter().map(|minutes| entry(TimeKind::Reviewed, *minutes)).collect();
            let _ = TimeAccount::of(&entries).net();
        }
    }
}
