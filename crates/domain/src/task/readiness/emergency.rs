//! The way out when everything is too much: one small, well-known task first (mission 2.16).

use core::cmp::Reverse;

use kernel::Minutes;

use crate::task::day::WeekLoad;
use crate::task::week::forecast::OVERRUN;
use crate::task::{Rating, Task, TaskState};

/// The most minutes a week of a task that is handed on first: four hours.
pub const MOST_MINUTES: i64 = 4 * 60;

/// The task to hand on first, and what makes it an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// The smallest task that is ready.
    pub task: Task,
    /// The week beside its goal.
    pub load: WeekLoad,
    /// What handing it on takes out of every week.
    pub frees: Minutes,
}

/// Whether a week is well over its goal.
pub fn is_overloaded(load: &WeekLoad) -> bool {
    let (load, target) = (load.load.get(), load.target.get().max(0));
    load > 0 && load.saturating_mul(100) >= target.saturating_mul(OVERRUN)
}

/// Suggests the smallest ready task to somebody who has too much to do and has not written one
/// instruction yet. Ready is what comes back, what its owner can do well enough to explain
/// (ability 3 and more), what is no core work, and what takes at most [`MOST_MINUTES`] a week. What
/// is confidential is never suggested: somebody who has not handed anything on yet should not begin
/// with what others must not see. Of two of the same size the one liked less comes first, then the
/// first of the list.
pub fn emergency<'a>(
    load: WeekLoad,
    has_instruction: bool,
    tasks: impl IntoIterator<Item = &'a Task>,
) -> Option<Emergency> {
    if has_instruction || !is_overloaded(&load) {
        return None;
    }
    let smallest = tasks
        .into_iter()
        .filter(|task| is_ready(task))
        .min_by_key(|task| {
            let liking = Reverse(task.facts.liking.lack());
            (task.facts.minutes_per_week.get(), liking)
        })?;
    Some(Emergency {
        frees: smallest.facts.weekly(),
        task: smallest.clone(),
        load,
    })
}

fn is_ready(task: &Task) -> bool {
    let facts = &task.facts;
    task.state == TaskState::Open
        && facts.frequency.is_routine()
        && facts.ability >= Rating::MIDDLE
        && !facts.core
        && !task.marks.confidential
        && (1..=MOST_MINUTES).contains(&facts.minutes_per_week.get())
}
