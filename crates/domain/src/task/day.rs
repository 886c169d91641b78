//! The day arc: when work ends today, when it ended before the first hand-on, and where the goal
//! is.
//!
//! Computed from the inventory and what handing on costs, never decoration. The arc is an
//! average day: the week's routine work spread evenly over the working days.

use kernel::{Minutes, TimeOfDay};

use super::{Task, TaskState};
use crate::account::Settings;

/// Minutes in a day on the clock face.
const DAY: i64 = 24 * 60;

/// When work ends: minutes after the midnight before the day begins. May lie behind the next
/// midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EndOfWork(i64);

impl EndOfWork {
    /// Minutes after midnight; above 1440 on the next day.
    pub const fn minutes(self) -> i64 {
        self.0
    }

    /// The time on the clock face.
    pub fn time(self) -> TimeOfDay {
        TimeOfDay::from_minutes(self.0.rem_euclid(DAY)).unwrap_or_default()
    }

    /// Whether the end lies behind midnight.
    pub const fn is_next_day(self) -> bool {
        self.0 >= DAY
    }

    /// Whether the work takes a whole day and more: then no evening comes.
    pub fn is_beyond(self, start: TimeOfDay) -> bool {
        self.0 >= start.minutes() + DAY
    }

    fn after(start: TimeOfDay, work: Minutes) -> Self {
        Self(start.minutes().saturating_add(work.get()))
    }
}

/// The work of a whole week beside what the goal leaves room for (mission 0.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekLoad {
    /// The work there is.
    pub load: Minutes,
    /// The work that fits between the start of the day and the goal on all working days.
    pub target: Minutes,
    /// What is too much. Negative when there is room.
    pub gap: Minutes,
}

impl WeekLoad {
    /// Compares a week's work with the goal.
    pub fn of(load: Minutes, settings: &Settings) -> Self {
        let day = settings.evening_goal.minutes() - settings.day_start.minutes();
        let target = Minutes(day * i64::from(settings.work_days));
        Self {
            load,
            target,
            gap: Minutes(load.get().saturating_sub(target.get())),
        }
    }

    /// The same from the hours of each day as somebody captured them, Monday first.
    pub fn captured(days: &[Minutes; 7], settings: &Settings) -> Self {
        let sum = days
            .iter()
            .fold(0_i64, |sum, day| sum.saturating_add(day.get()));
        Self::of(Minutes(sum), settings)
    }
}

/// The routine work of a week by who does it, summed up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeekWork {
    /// What the owner does.
    pub own: Minutes,
    /// What somebody else does.
    pub away: Minutes,
    /// How many tasks are with somebody else.
    pub handed_on: usize,
}

impl WeekWork {
    /// Sums up tasks. One-time tasks are no part of an average week, and done tasks none of any.
    pub fn of<'a>(tasks: impl IntoIterator<Item = &'a Task>) -> Self {
        tasks.into_iter().fold(Self::default(), |sums, task| {
            sums.plus(task.state, task.facts.weekly(), 1)
        })
    }

    /// The sums with some more tasks in one state, which take these minutes of every week.
    #[must_use]
    pub fn plus(self, state: TaskState, weekly: Minutes, tasks: usize) -> Self {
        let add = |sum: Minutes| Minutes(sum.get().saturating_add(weekly.get()));
        match state {
            TaskState::Open => Self {
                own: add(self.own),
                ..self
            },
            TaskState::HandedOn { .. } => Self {
                away: add(self.away),
                handed_on: self.handed_on.saturating_add(tasks),
                ..self
            },
            TaskState::Done { .. } => self,
        }
    }
}

/// The three points of the arc and what they are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayArc {
    /// When the day begins.
    pub start: TimeOfDay,
    /// When work ends today.
    pub end: EndOfWork,
    /// When it ended before the first hand-on; the same as `end` when nothing is handed on.
    pub before: EndOfWork,
    /// Where it is to end.
    pub goal: TimeOfDay,
    /// How many tasks are with somebody else.
    pub handed_on: usize,
    /// The own work of a week now, with what handing on costs.
    pub week: WeekLoad,
    /// The work of a week before the first hand-on.
    pub week_before: WeekLoad,
}

impl DayArc {
    /// Computes the arc from the inventory. `overhead` is what explaining, answering and
    /// reviewing takes out of a week on average, from the net time account.
    ///
    /// One-time tasks are no part of an average week, and done tasks none of any.
    pub fn of<'a>(
        tasks: impl IntoIterator<Item = &'a Task>,
        overhead: Minutes,
        settings: &Settings,
    ) -> Self {
        Self::of_week(WeekWork::of(tasks), overhead, settings)
    }

    /// The same from sums.
    pub fn of_week(work: WeekWork, overhead: Minutes, settings: &Settings) -> Self {
        let now = Minutes(work.own.get().saturating_add(overhead.get().max(0)));
        let then = Minutes(work.own.get().saturating_add(work.away.get()));
        let end =
            |week: Minutes| EndOfWork::after(settings.day_start, per_day(week, settings.work_days));
        Self {
            start: settings.day_start,
            end: end(now),
            before: if work.handed_on == 0 {
                end(now)
            } else {
                end(then)
            },
            goal: settings.evening_goal,
            handed_on: work.handed_on,
            week: WeekLoad::of(now, settings),
            week_before: WeekLoad::of(then, settings),
        }
    }

    /// How much earlier work ends than before. Negative while handing on costs more than it
    /// frees.
    pub fn earlier(&self) -> Minutes {
        Minutes(self.before.minutes().saturating_sub(self.end.minutes()))
    }

    /// How far the end of work is from the goal; zero when the goal is reached.
    pub fn to_goal(&self) -> Minutes {
        let late = self.end.minutes().saturating_sub(self.goal.minutes());
        Minutes(late.max(0))
    }
}

/// The share of one working day, rounded up to the whole minute: the day ends when the work is
/// done.
fn per_day(week: Minutes, work_days: u8) -> Minutes {
    let days = i64::from(work_days.max(1));
    let whole = week.get() / days;
    Minutes(if week.get() % days > 0 {
        whole + 1
    } else {
        whole
    })
}

#[cfg(test)]
mod tests {
    use kernel::{AccountId, OrderId, TaskId, Timestamp};
    use proptest::prelude::*;

    use super::super::Frequency;
    use super::super::fixture::facts;
    use super::*;

    fn task(minutes: i64, state: TaskState) -> Task {
        Task {
            id: TaskId::from_bytes([1; 16]),
            owner: AccountId::from_bytes([2; 16]),
            facts: facts(minutes, 3, 3, false),
            moved_to: None,
            marks: crate::task::Marks::default(),
            state,
        }
    }

    fn away() -> TaskState {
        TaskState::HandedOn {
            order: OrderId::from_bytes([3; 16]),
            since: Timestamp::EPOCH,
        }
    }

    fn settings() -> Settings {
        Settings {
            day_start: TimeOfDay::new(7, 30).unwrap(),
            ..Settings::default()
        }
    }

    #[test]
    fn m0_2_five_days_of_14_hours_are_70_hours_and_20_too_many() {
        let day = Minutes(14 * 60);
        let none = Minutes::ZERO;
        let week = WeekLoad::captured(&[day, day, day, day, day, none, none], &settings());
        assert_eq!(week.load, Minutes(70 * 60));
        assert_eq!(week.target, Minutes(50 * 60));
        assert_eq!(week.gap, Minutes(20 * 60));
    }

    #[test]
    fn m0_2_the_arc_shows_today_before_and_goal() {
        let tasks = [
            task(2700, TaskState::Open),
            task(1150, away()),
            task(
                600,
                TaskState::Done {
                    at: Timestamp::EPOCH,
                },
            ),
        ];
        let arc = DayArc::of(&tasks, Minutes(450), &settings());
        assert_eq!(
            arc.end.time().to_string(),
            "18:00",
            "7:30 and (2700 + 450) / 5"
        );
        assert_eq!(
            arc.before.time().to_string(),
            "20:20",
            "7:30 and (2700 + 1150) / 5"
        );
        assert_eq!(arc.earlier(), Minutes(140));
        assert_eq!(arc.to_goal(), Minutes(30));
        assert_eq!(arc.handed_on, 1);
    }

    #[test]
    fn without_a_hand_on_nothing_was_different_before() {
        let arc = DayArc::of(&[task(2700, TaskState::Open)], Minutes(30), &settings());
        assert_eq!((arc.before, arc.earlier()), (arc.end, Minutes::ZERO));
    }

    #[test]
    fn a_one_time_task_is_no_part_of_an_average_day() {
        let mut logo = task(600, TaskState::Open);
        logo.facts.frequency = Frequency::Once;
        let arc = DayArc::of(&[logo], Minutes::ZERO, &settings());
        assert_eq!(arc.end.time(), settings().day_start);
    }

    #[test]
    fn work_may_end_behind_midnight() {
        let arc = DayArc::of(
            &[task(5 * 17 * 60, TaskState::Open)],
            Minutes::ZERO,
            &settings(),
        );
        assert!(arc.end.is_next_day());
        assert_eq!(arc.end.time().to_string(), "00:30");
    }

    proptest! {
        /// The arc moves when a task is handed on: never later, and earlier by the task's share.
        #[test]
        fn m0_22_handing_on_never_ends_the_day_later(
            minutes in prop::collection::vec(0_i64..3000, 1..10),
            days in 1_u8..=7,
        ) {
            let settings = Settings { work_days: days, ..settings() };
            let mut tasks: Vec<Task> =
                minutes.iter().map(|minutes| task(*minutes, TaskState::Open)).collect();
            let first = DayArc::of(&tasks, Minutes::ZERO, &settings);
            tasks[0].state = away();
            let then = DayArc::of(&tasks, Minutes::ZERO, &settings);
            prop_assert!(then.end <= first.end);
            prop_assert_eq!(then.before, first.end);
            let share = minutes[0] / i64::from(days);
            prop_assert!((then.earlier().get() - share).abs() <= 1);
        }
    }
}
