//! Sorting: what to hand on because of time, skill or both, and what to keep (mission 1.2).
//!
//! Every place has a reason in one sentence, and the owner may move a task elsewhere by hand.
//! The dislike of a task ranks it; whether it is ready to be handed on is asked elsewhere
//! (mission, decision 14).

mod rank;

pub use rank::{Points, Ranked, Weights, WeightsDraft, order_key, rank};

use kernel::Minutes;
use serde::{Deserialize, Serialize};

use super::{Frequency, Rating, TaskFacts};
use crate::Argument;

/// From this many minutes a week on a task eats time.
pub const EATS_TIME: Minutes = Minutes(60);
/// Up to this ability somebody "cannot" do a task.
pub(crate) const CANNOT: i64 = 2;
/// Up to this liking a time eater is done without desire (mission 1.16).
const WITHOUT_DESIRE: i64 = 2;
/// A one-time task weighs as if it was spread over a quarter of a year.
const WEEKS_OF_A_QUARTER: i64 = 13;

/// Where a task belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Triage {
    /// The owner can do it, but it eats time.
    Time,
    /// The owner cannot do it, or not well.
    Skill,
    /// Both, or hated.
    Smart,
    /// The owner's own work.
    Keep,
}

impl Triage {
    /// All places.
    pub const ALL: [Self; 4] = [Self::Time, Self::Skill, Self::Smart, Self::Keep];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Skill => "skill",
            Self::Smart => "smart",
            Self::Keep => "keep",
        }
    }

    /// Reads [`Triage::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|triage| triage.code() == code)
    }
}

/// Why a task was sorted where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It is the heart of the business (mission 1.11, 1.13).
    Core,
    /// It is one of the three hate tasks (mission 1.18).
    HateTask,
    /// It is not liked at all (mission 1.16).
    Hated,
    /// The owner cannot do it well and it eats time (mission 1.2).
    CannotAndEatsTime,
    /// It eats time and the owner has no desire to do it (mission 1.16).
    EatsTimeWithoutDesire,
    /// The owner cannot do it well (mission 1.11).
    Cannot,
    /// It eats time (mission 1.2).
    EatsTime,
    /// It is quickly done and the owner can do it.
    QuicklyDone,
    /// The owner can do it, and never said how long it takes.
    HoursUnknown,
    /// The owner put it there.
    ByHand,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::Core,
        Self::HateTask,
        Self::Hated,
        Self::CannotAndEatsTime,
        Self::EatsTimeWithoutDesire,
        Self::Cannot,
        Self::EatsTime,
        Self::QuicklyDone,
        Self::HoursUnknown,
        Self::ByHand,
    ];

    /// The key of the sentence that says it; it may name `duration`, the task's minutes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Core => "triage-reason-core",
            Self::HateTask => "triage-reason-hate-task",
            Self::Hated => "triage-reason-hated",
            Self::CannotAndEatsTime => "triage-reason-cannot-and-eats-time",
            Self::EatsTimeWithoutDesire => "triage-reason-eats-time-without-desire",
            Self::Cannot => "triage-reason-cannot",
            Self::EatsTime => "triage-reason-eats-time",
            Self::QuicklyDone => "triage-reason-quickly-done",
            Self::HoursUnknown => "triage-reason-hours-unknown",
            Self::ByHand => "triage-reason-by-hand",
        }
    }

    /// Whether the sentence names `duration`.
    pub const fn names_duration(self) -> bool {
        matches!(
            self,
            Self::CannotAndEatsTime | Self::EatsTimeWithoutDesire | Self::EatsTime
        )
    }
}

/// Where a task belongs, why, and what to watch out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// Where it belongs.
    pub triage: Triage,
    /// Where it belongs by the rules alone.
    pub computed: Triage,
    /// Why.
    pub reason: Reason,
    /// The minutes the reason speaks of.
    pub duration: Minutes,
    /// Whether it comes up only once, so that nothing is taken out of every week.
    pub is_once: bool,
    /// Whether handing it on gives away the heart of the business (mission 1.13).
    pub warns_of_core: bool,
}

impl Sorting {
    /// The key of the sentence that says why. A one-time task eats no time per week.
    pub const fn sentence_key(&self) -> &'static str {
        match self.reason {
            Reason::CannotAndEatsTime if self.is_once => "triage-once-cannot-and-takes-time",
            Reason::EatsTimeWithoutDesire if self.is_once => {
                "triage-once-takes-time-without-desire"
            }
            Reason::EatsTime if self.is_once => "triage-once-takes-time",
            reason => reason.key(),
        }
    }

    /// The values the reason's sentence names.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        if self.reason.names_duration() && !self.is_once {
            vec![("duration", Argument::Duration(self.duration))]
        } else {
            Vec::new()
        }
    }

    /// The key of the warning to show before the task is handed on, if there is one. A warning
    /// never forbids.
    pub const fn warning_key(&self) -> Option<&'static str> {
        if self.warns_of_core {
            Some("triage-warning-core")
        } else {
            None
        }
    }
}

/// Sorts one task without a mark. A place chosen by hand wins over the computed one.
pub fn sort(facts: &TaskFacts, moved_to: Option<Triage>) -> Sorting {
    sort_marked(facts, false, moved_to)
}

/// Sorts one task that may be marked as a hate task (mission 1.18). A place chosen by hand wins.
pub fn sort_marked(facts: &TaskFacts, hated: bool, moved_to: Option<Triage>) -> Sorting {
    let (computed, reason) = place(facts, hated);
    let (triage, reason) = match moved_to {
        Some(chosen) if chosen != computed => (chosen, Reason::ByHand),
        _ => (computed, reason),
    };
    Sorting {
        triage,
        computed,
        reason,
        duration: burden(facts),
        is_once: facts.frequency == Frequency::Once,
        warns_of_core: facts.core,
    }
}

fn place(facts: &TaskFacts, hated: bool) -> (Triage, Reason) {
    let cannot = facts.ability.get() <= CANNOT;
    let eats_time = burden(facts) >= EATS_TIME;
    let without_desire = facts.liking.get() <= WITHOUT_DESIRE;
    if facts.core {
        (Triage::Keep, Reason::Core)
    } else if hated {
        (Triage::Smart, Reason::HateTask)
    } else if facts.liking == Rating::LOWEST {
        (Triage::Smart, Reason::Hated)
    } else if cannot && eats_time {
        (Triage::Smart, Reason::CannotAndEatsTime)
    } else if eats_time && without_desire {
        (Triage::Smart, Reason::EatsTimeWithoutDesire)
    } else if cannot {
        (Triage::Skill, Reason::Cannot)
    } else if eats_time {
        (Triage::Time, Reason::EatsTime)
    } else if facts.minutes_per_week == Minutes(0) {
        (Triage::Keep, Reason::HoursUnknown)
    } else {
        (Triage::Keep, Reason::QuicklyDone)
    }
}

/// The minutes a task takes out of a week; a one-time task is spread over a quarter of a year.
pub fn burden(facts: &TaskFacts) -> Minutes {
    match facts.frequency {
        Frequency::Once => Minutes(facts.minutes_per_week.get() / WEEKS_OF_A_QUARTER),
        Frequency::Daily | Frequency::Weekly | Frequency::Monthly => facts.minutes_per_week,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::facts;
    use super::*;

    #[test]
    fn m1_2_each_task_gets_its_place_and_reason() {
        let table = [
            // minutes, ability, liking, core → place, reason
            (30, 1, 4, false, Triage::Skill, Reason::Cannot),
            (59, 2, 2, false, Triage::Skill, Reason::Cannot),
            (180, 5, 4, false, Triage::Time, Reason::EatsTime),
            (60, 3, 3, false, Triage::Time, Reason::EatsTime),
            (180, 1, 4, false, Triage::Smart, Reason::CannotAndEatsTime),
            (10, 5, 1, false, Triage::Smart, Reason::Hated),
            (
                180,
                5,
                2,
                false,
                Triage::Smart,
                Reason::EatsTimeWithoutDesire,
            ),
            (59, 3, 2, false, Triage::Keep, Reason::QuicklyDone),
            (1, 3, 2, false, Triage::Keep, Reason::QuicklyDone),
            (0, 3, 2, false, Triage::Keep, Reason::HoursUnknown),
            (0, 2, 2, false, Triage::Skill, Reason::Cannot),
            (600, 1, 1, true, Triage::Keep, Reason::Core),
        ];
        for (minutes, ability, liking, core, triage, reason) in table {
            let sorting = sort(&facts(minutes, ability, liking, core), None);
            let case = (minutes, ability, liking, core);
            assert_eq!(
                (sorting.triage, sorting.reason),
                (triage, reason),
                "{case:?}"
            );
        }
    }

    #[test]
    fn m1_2_the_owner_may_put_a_task_elsewhere() {
        let task = facts(180, 5, 4, false);
        let moved = sort(&task, Some(Triage::Keep));
        assert_eq!((moved.triage, moved.computed), (Triage::Keep, Triage::Time));
        assert_eq!(moved.reason, Reason::ByHand);
        assert_eq!(sort(&task, Some(Triage::Time)).reason, Reason::EatsTime);
    }

    #[test]
    fn m1_13_handing_on_core_work_warns_and_never_forbids() {
        assert_eq!(
            sort(&facts(60, 5, 5, true), None).warning_key(),
            Some("triage-warning-core")
        );
        let moved = sort(&facts(60, 5, 5, true), Some(Triage::Time));
        assert_eq!(moved.triage, Triage::Time);
        assert_eq!(moved.warning_key(), Some("triage-warning-core"));
        assert_eq!(sort(&facts(60, 5, 5, false), None).warning_key(), None);
    }

    #[test]
    fn a_reason_names_the_hours_where_hours_are_the_reason() {
        let sorting = sort(&facts(180, 5, 4, false), None);
        assert_eq!(
            sorting.arguments(),
            [("duration", Argument::Duration(Minutes(180)))]
        );
        assert_eq!(sort(&facts(180, 5, 1, false), None).arguments(), []);
    }

    #[test]
    fn a_one_time_task_weighs_as_if_spread_over_a_quarter() {
        let logo = TaskFacts {
            frequency: Frequency::Once,
            ..facts(6 * 60, 2, 3, false)
        };
        assert_eq!(sort(&logo, None).triage, Triage::Skill);
        let website = TaskFacts {
            frequency: Frequency::Once,
            ..facts(40 * 60, 4, 3, false)
        };
        let sorting = sort(&website, None);
        assert_eq!(sorting.triage, Triage::Time);
        assert_eq!(sorting.sentence_key(), "triage-once-takes-time");
        assert_eq!(sorting.arguments(), []);
    }

    #[test]
    fn codes_are_read_back() {
        for triage in Triage::ALL {
            assert_eq!(Triage::from_code(triage.code()), Some(triage));
        }
    }
}
