//! What the next weeks hold beside what they have room for, so that an overrun is seen before it
//! comes (mission 1.3).
//!
//! Room is the working days (the first so many of the week, Monday first) from the start of the day
//! to the evening goal, less days off. What is planned is the routine work, what handing on costs
//! on average, the orders taken on, and what the person knows is coming.

use kernel::{Date, Minutes, OrderId, Week};

use super::planned::Planned;
use crate::account::Settings;

/// So many weeks are looked ahead, from the next one on.
pub const WEEKS: usize = 6;
/// From so many per cent on a week is overrun.
pub const OVERRUN: i64 = 120;

/// Work taken on for somebody else: its effort is spread evenly over the days from the day it was
/// taken on to the day it is due. What is overdue falls on the first week ahead as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Which order; nothing for a week of a cooperation whose order is not made yet.
    pub order: Option<OrderId>,
    /// How much work it is, all in all.
    pub effort: Minutes,
    /// The day it was taken on.
    pub begun: Date,
    /// The day it is due.
    pub due: Date,
}

impl Commitment {
    /// The share of the effort that falls on a week, rounded up to the whole minute.
    fn work_in(&self, week: Week, today: Date) -> Minutes {
        let is_first = week == Week::of(today).plus(1);
        if self.due < today && !is_first {
            return Minutes::ZERO;
        }
        self.work_between(week.monday(), week.sunday(), today)
    }

    /// The share of the effort that falls on some days, both counted in, rounded up to the whole
    /// minute; all of it when it is overdue.
    pub(super) fn work_between(&self, first: Date, last: Date, today: Date) -> Minutes {
        if self.due < today {
            return Minutes(self.effort.get().max(0));
        }
        let days = |first: Date, last: Date| i128::from(first.days_until(last).max(-1)) + 1;
        let due = self.due.max(self.begun);
        let shared = days(self.begun.max(first), due.min(last));
        let all = days(self.begun, due).max(1);
        let effort = i128::from(self.effort.get().max(0));
        let share = (effort * shared).div_euclid(all) + i128::from((effort * shared) % all > 0);
        Minutes(i64::try_from(share).unwrap_or(i64::MAX))
    }
}

/// What a forecast is made from.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The day it is; the forecast starts with the week after its own.
    pub today: Date,
    /// The own routine work of a week.
    pub routine: Minutes,
    /// What explaining, answering and reviewing takes out of a week on average.
    pub overhead: Minutes,
    /// Orders taken on.
    pub orders: &'a [Commitment],
    /// Further work and days off.
    pub planned: &'a [Planned],
}

/// One of the weeks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekAhead {
    /// Which.
    pub week: Week,
    /// What there is room for.
    pub available: Minutes,
    /// Working days that are free.
    pub days_off: u8,
    /// Routine work, with what handing on costs.
    pub routine: Minutes,
    /// Work for orders.
    pub orders: Minutes,
    /// Further planned work.
    pub planned: Minutes,
}

impl WeekAhead {
    fn of(week: Week, basis: &Basis<'_>, settings: &Settings) -> Self {
        let day = settings.evening_goal.minutes() - settings.day_start.minutes();
        let working = usize::from(settings.work_days);
        let days = week.days();
        let is_off = |day: &&Date| basis.planned.iter().any(|entry| entry.frees(**day));
        let off = days.iter().take(working).filter(is_off).count();
        let left = i64::try_from(working.min(days.len()) - off).unwrap_or_default();
        Self {
            week,
            available: Minutes(day.max(0).saturating_mul(left)),
            days_off: u8::try_from(off).unwrap_or(u8::MAX),
            routine: sum([
                Minutes(basis.routine.get().max(0)),
                Minutes(basis.overhead.get().max(0)),
            ]),
            orders: sum(basis
                .orders
                .iter()
                .map(|order| order.work_in(week, basis.today))),
            planned: sum(basis.planned.iter().map(|entry| entry.work_in(week))),
        }
    }

    /// All the work there is.
    pub fn total(&self) -> Minutes {
        sum([self.routine, self.orders, self.planned])
    }

    /// What is too much. Negative when there is room.
    pub fn gap(&self) -> Minutes {
        Minutes(self.total().get().saturating_sub(self.available.get()))
    }

    /// How full the week is, in whole per cent, rounded down; none when there is no room at all.
    pub fn booked(&self) -> Option<i64> {
        let available = i128::from(self.available.get());
        let booked = (i128::from(self.total().get()) * 100).checked_div(available)?;
        Some(i64::try_from(booked).unwrap_or(i64::MAX))
    }

    /// Whether there is so much more than room that it will not work out by itself.
    pub fn is_overrun(&self) -> bool {
        self.booked()
            .map_or_else(|| self.total() > Minutes::ZERO, |booked| booked >= OVERRUN)
    }
}

fn sum(minutes: impl IntoIterator<Item = Minutes>) -> Minutes {
    minutes.into_iter().fold(Minutes::ZERO, |sum, more| {
        Minutes(sum.get().saturating_add(more.get()))
    })
}

/// A run of overrun weeks that has not begun yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The first week of the run.
    pub first: WeekAhead,
    /// How many weeks it lasts, as far as is looked ahead.
    pub weeks: usize,
}

/// The weeks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// From the next week on.
    pub weeks: [WeekAhead; WEEKS],
}

impl Forecast {
    /// Looks ahead.
    pub fn of(basis: &Basis<'_>, settings: &Settings) -> Self {
        let now = Week::of(basis.today);
        let weeks = [1, 2, 3, 4, 5, 6].map(|ahead| WeekAhead::of(now.plus(ahead), basis, settings));
        Self { weeks }
    }

    /// The first run of overrun weeks, if there is one. It always lies ahead.
    pub fn warning(&self) -> Option<Warning> {
        let start = self.weeks.iter().position(WeekAhead::is_overrun)?;
        let run = self.weeks.get(start..)?;
        Some(Warning {
            first: *run.first()?,
            weeks: run.iter().take_while(|week| week.is_overrun()).count(),
        })
    }
}
