//! The order in which to hand tasks on: points for dislike, time and inability, weighted.
//!
//! The same tasks and weights always give the same order (mission 1.16): the points are whole
//! numbers, and the id decides between equals.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Sorting, Triage, burden};
use crate::field::{self, FieldError, FieldErrors};
use crate::task::{MINUTES_OF_A_WEEK, Task};

/// From this many minutes a week on a task has all points for time: ten hours.
const FULL_TIME_POINTS: i64 = 600;
/// The largest weight.
const HEAVIEST: i64 = 10;

/// How much each part counts, 0–10 each, never all zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// How much dislike counts.
    pub dislike: u8,
    /// How much time counts.
    pub time: u8,
    /// How much lacking ability counts.
    pub inability: u8,
}

impl Default for Weights {
    /// All parts count the same.
    fn default() -> Self {
        Self {
            dislike: 5,
            time: 5,
            inability: 5,
        }
    }
}

/// Weights as entered; `None` is an input left empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeightsDraft {
    /// How much dislike counts.
    pub dislike: Option<i64>,
    /// How much time counts.
    pub time: Option<i64>,
    /// How much lacking ability counts.
    pub inability: Option<i64>,
}

impl From<Weights> for WeightsDraft {
    fn from(weights: Weights) -> Self {
        Self {
            dislike: Some(weights.dislike.into()),
            time: Some(weights.time.into()),
            inability: Some(weights.inability.into()),
        }
    }
}

impl WeightsDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `weight-dislike`, `weight-time` and `weight-inability`;
    /// `field-weights-all-zero` on the first when nothing counts.
    pub fn check(&self) -> Result<Weights, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut weight = |name, value| {
            let number = errors.keep(field::number(name, value, 0, HEAVIEST))?;
            u8::try_from(number).ok()
        };
        let dislike = weight("weight-dislike", self.dislike);
        let time = weight("weight-time", self.time);
        let inability = weight("weight-inability", self.inability);
        if (dislike, time, inability) == (Some(0), Some(0), Some(0)) {
            errors.push(FieldError::new("weight-dislike", "field-weights-all-zero"));
        }
        let weights = (|| {
            Some(Weights {
                dislike: dislike?,
                time: time?,
                inability: inability?,
            })
        })();
        errors.finish(weights)
    }
}

/// The parts of a task's rank, 0–100 each before they are weighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// The hate score: 100 for a hate task, 0 for a loved one (mission 1.16).
    pub dislike: i64,
    /// 100 from ten hours a week on.
    pub time: i64,
    /// 100 for what the owner cannot do at all.
    pub inability: i64,
}

impl Points {
    /// The points of one task.
    pub fn of(task: &Task) -> Self {
        let minutes = burden(&task.facts).get().clamp(0, FULL_TIME_POINTS);
        Self {
            dislike: if task.marks.hated {
                100
            } else {
                task.facts.liking.lack()
            },
            time: minutes * 100 / FULL_TIME_POINTS,
            inability: task.facts.ability.lack(),
        }
    }

    /// The weighted sum. Only for comparing: it grows with the weights.
    pub fn weighted(self, weights: Weights) -> i64 {
        self.dislike * i64::from(weights.dislike)
            + self.time * i64::from(weights.time)
            + self.inability * i64::from(weights.inability)
    }

    /// The weighted mean, 0–100, for showing.
    pub fn mean(self, weights: Weights) -> i64 {
        let heaviness =
            i64::from(weights.dislike) + i64::from(weights.time) + i64::from(weights.inability);
        self.weighted(weights).checked_div(heaviness).unwrap_or(0)
    }
}

/// One row of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked<'a> {
    /// The task.
    pub task: &'a Task,
    /// Where it belongs and why.
    pub sorting: Sorting,
    /// What its rank is made of.
    pub points: Points,
}

/// The place of a task in the ranking by its owner's weights, as one number: the smaller, the
/// sooner to hand on. With the id between equals it sorts as [`rank`] does, so that a long list
/// can be sorted, and its first rows found, without reading all of it.
pub fn order_key(task: &Task, weights: Weights) -> i64 {
    let most = Points {
        dislike: 100,
        time: 100,
        inability: 100,
    }
    .weighted(weights);
    let burden = burden(&task.facts).get().clamp(0, MINUTES_OF_A_WEEK);
    let keep = i64::from(task.sorting().triage == Triage::Keep);
    let core = i64::from(task.facts.core);
    // Hate tasks are the first group of all.
    let group = if comes_first(task) {
        0
    } else {
        1 + keep * 2 + core
    };
    let missing = most - Points::of(task).weighted(weights);
    (group * (most + 1) + missing) * (MINUTES_OF_A_WEEK + 1) + MINUTES_OF_A_WEEK - burden
}

/// Whether a task is a hate task that is to be handed on: those come before all others (1.18).
fn comes_first(task: &Task) -> bool {
    task.marks.hated && !task.facts.core && task.sorting().triage != Triage::Keep
}

/// Ranks tasks: what to hand on first comes first, hate tasks before all others (mission 1.18), what
/// to keep comes last, and core work after all else of its kind (mission 1.11).
pub fn rank<'a>(tasks: impl IntoIterator<Item = &'a Task>, weights: Weights) -> Vec<Ranked<'a>> {
    let mut ranked: Vec<Ranked<'a>> = tasks
        .into_iter()
        .map(|task| Ranked {
            task,
            sorting: task.sorting(),
            points: Points::of(task),
        })
        .collect();
    ranked.sort_by_key(|row| {
        (
            !comes_first(row.task),
            row.sorting.triage == Triage::Keep,
            row.task.facts.core,
            Reverse(row.points.weighted(weights)),
            Reverse(burden(&row.task.facts)),
            row.task.id,
        )
    });
    ranked
}

#[cfg(test)]
mod tests {
    use kernel::{AccountId, TaskId};
    use proptest::prelude::*;

    use super::*;
    use crate::task::TaskState;
    use crate::task::fixture::facts;

    fn task(id: u8, minutes: i64, ability: i64, liking: i64, core: bool) -> Task {
        Task {
            id: TaskId::from_bytes([id; 16]),
            owner: AccountId::from_bytes([0; 16]),
            facts: facts(minutes, ability, liking, core),
            moved_to: None,
            marks: crate::task::Marks::default(),
            state: TaskState::Open,
        }
    }

    fn place_of(id: TaskId, tasks: &[Task], weights: Weights) -> usize {
        rank(tasks, weights)
            .iter()
            .position(|row| row.task.id == id)
            .unwrap()
    }

    #[test]
    fn m1_11_low_ability_not_core_ranks_above_high_ability_core() {
        let tasks = [task(1, 600, 5, 1, true), task(2, 10, 1, 5, false)];
        assert_eq!(place_of(tasks[1].id, &tasks, Weights::default()), 0);
    }

    #[test]
    fn m1_16_raising_the_weight_of_dislike_moves_the_hated_task_up() {
        let tasks = [task(1, 240, 3, 3, false), task(2, 60, 4, 1, false)];
        let without = Weights {
            dislike: 0,
            ..Weights::default()
        };
        let with = Weights {
            dislike: 10,
            ..Weights::default()
        };
        assert_eq!(place_of(tasks[1].id, &tasks, without), 1);
        assert_eq!(place_of(tasks[1].id, &tasks, with), 0);
    }

    #[test]
    fn m1_18_hate_tasks_come_first_with_their_reason_and_core_work_does_not() {
        let mut tasks = [
            task(1, 600, 1, 1, false),
            task(2, 10, 5, 3, false),
            task(3, 600, 1, 1, true),
        ];
        for hated in &mut tasks[1..] {
            hated.marks.hated = true;
        }
        let ranked = rank(&tasks, Weights::default());
        let order: Vec<u8> = ranked.iter().map(|r| r.task.id.as_bytes()[0]).collect();
        assert_eq!(order, [2, 1, 3]);
        assert_eq!(ranked[0].sorting.triage, Triage::Smart);
        assert_eq!(ranked[0].sorting.reason, super::super::Reason::HateTask);
        assert_eq!(ranked[2].sorting.triage, Triage::Keep);
    }

    #[test]
    fn the_id_decides_between_equals() {
        let tasks = [
            task(3, 60, 3, 3, false),
            task(1, 60, 3, 3, false),
            task(2, 60, 3, 3, false),
        ];
        let order: Vec<u8> = rank(&tasks, Weights::default())
            .iter()
            .map(|r| r.task.id.as_bytes()[0])
            .collect();
        assert_eq!(order, [1, 2, 3]);
    }

    #[test]
    fn weights_are_checked() {
        let draft = |dislike, time, inability| WeightsDraft {
            dislike: Some(dislike),
            time: Some(time),
            inability: Some(inability),
        };
        assert_eq!(
            draft(1, 0, 10).check(),
            Ok(Weights {
                dislike: 1,
                time: 0,
                inability: 10
            })
        );
        assert_eq!(
            draft(0, 0, 0).check().unwrap_err()[0].key,
            "field-weights-all-zero"
        );
        assert_eq!(draft(11, -1, 0).check().unwrap_err().len(), 2);
    }

    fn any_task() -> impl Strategy<Value = Task> {
        (
            any::<u8>(),
            0_i64..2000,
            1_i64..=5,
            1_i64..=5,
            any::<bool>(),
            any::<bool>(),
        )
            .prop_map(|(id, minutes, ability, liking, core, hated)| {
                let mut task = task(id, minutes, ability, liking, core);
                task.marks.hated = hated;
                task
            })
    }

    fn any_weights() -> impl Strategy<Value = Weights> {
        (0_u8..=10, 0_u8..=10, 1_u8..=10).prop_map(|(dislike, time, inability)| Weights {
            dislike,
            time,
            inability,
        })
    }

    proptest! {
        /// Mission 1.16: the ranking is repeatable and total, whatever order the tasks come in.
        #[test]
        fn m1_16_ranking_is_repeatable_and_total(
            tasks in prop::collection::vec(any_task(), 0..30),
            weights in any_weights(),
        ) {
            let mut tasks = tasks;
            tasks.sort_by_key(|task| task.id);
            tasks.dedup_by_key(|task| task.id);
            let forwards: Vec<TaskId> = rank(&tasks, weights).iter().map(|r| r.task.id).collect();
            tasks.reverse();
            let backwards: Vec<TaskId> = rank(&tasks, weights).iter().map(|r| r.task.id).collect();
            prop_assert_eq!(&forwards, &backwards);
            prop_assert_eq!(forwards.len(), tasks.len());
        }

        /// Mission 1.16: a list sorted by the key reads as the ranking does.
        #[test]
        fn m1_16_the_key_sorts_as_the_ranking(
            tasks in prop::collection::vec(any_task(), 0..30),
            dislike in 0_u8..=10, time in 0_u8..=10, inability in 0_u8..=10,
        ) {
            let weights = Weights { dislike, time, inability };
            let mut tasks = tasks;
            tasks.sort_by_key(|task| task.id);
            tasks.dedup_by_key(|task| task.id);
            let ranked: Vec<TaskId> =
                rank(&tasks, weights).iter().map(|row| row.task.id).collect();
            tasks.sort_by_key(|task| (order_key(task, weights), task.id));
            let sorted: Vec<TaskId> = tasks.iter().map(|task| task.id).collect();
            prop_assert_eq!(ranked, sorted);
        }

        /// Mission 1.16: the most disliked task never falls when dislike weighs more.
        #[test]
        fn m1_16_more_dislike_never_moves_the_hated_task_down(
            tasks in prop::collection::vec(any_task(), 1..20),
            weights in any_weights(),
            more in 1_u8..10,
        ) {
            let mut tasks = tasks;
            tasks.sort_by_key(|task| task.id);
            tasks.dedup_by_key(|task| task.id);
            let most = tasks.iter().max_by_key(|task| Points::of(task).dislike);
            let hated = most.unwrap().id;
            let heavier = Weights { dislike: weights.dislike + more, ..weights };
            prop_assert!(place_of(hated, &tasks, heavier) <= place_of(hated, &tasks, weights));
        }
    }
}
