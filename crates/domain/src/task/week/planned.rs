//! What somebody knows is coming: work besides the routine, and days off (mission 1.3).

use kernel::{Date, Minutes, PlannedId, Week};

use super::goal::check_hours;
use crate::Argument;
use crate::field::{self, FieldError, FieldErrors};

/// The longest name, in characters.
pub const LONGEST_TITLE: usize = 100;
/// So many entries one person can have that are not over.
pub const MOST_PLANNED: usize = 50;
/// The longest span of one entry, in days: two years.
const LONGEST_SPAN: i64 = 731;
/// The latest an entry can begin, in days from today: two years.
const FURTHEST: i64 = 731;

/// What an entry does to the weeks it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedKind {
    /// Adds work to every week it touches.
    Work {
        /// How much a week.
        minutes_per_week: Minutes,
    },
    /// Takes its working days away.
    Off,
}

impl PlannedKind {
    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Work { .. } => "work",
            Self::Off => "off",
        }
    }
}

/// An entry as typed; `None` is an input left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedDraft {
    /// What it is.
    pub title: String,
    /// Whether it is days off. Otherwise it is work.
    pub is_off: bool,
    /// The first day.
    pub first: Option<Date>,
    /// The last day.
    pub last: Option<Date>,
    /// How much work a week.
    pub minutes_per_week: Option<Minutes>,
}

/// Work or days off in the weeks ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub id: PlannedId,
    /// What it is, on one line.
    pub title: String,
    /// What it does.
    pub kind: PlannedKind,
    /// The first day.
    pub first: Date,
    /// The last day, not before the first.
    pub last: Date,
}

impl PlannedDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `title`, `first-day`, `last-day` and `minutes-per-week`.
    pub fn check(&self, id: PlannedId, today: Date) -> Result<Planned, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::line("title", &self.title, LONGEST_TITLE));
        let first = errors.keep(day("first-day", self.first));
        let last = errors.keep(day("last-day", self.last));
        if let (Some(first), Some(last)) = (first, last)
            && let Err(error) = span(first, last, today)
        {
            errors.push(error);
        }
        let kind = if self.is_off {
            Some(PlannedKind::Off)
        } else {
            let minutes = errors.keep(check_hours(self.minutes_per_week));
            minutes.map(|minutes_per_week| PlannedKind::Work { minutes_per_week })
        };
        let planned = (|| {
            Some(Planned {
                id,
                title: title?,
                kind: kind?,
                first: first?,
                last: last?,
            })
        })();
        errors.finish(planned)
    }
}

fn day(name: &'static str, day: Option<Date>) -> Result<Date, FieldError> {
    day.ok_or_else(|| FieldError::new(name, "field-date-required"))
}

fn span(first: Date, last: Date, today: Date) -> Result<(), FieldError> {
    if last < first {
        return Err(FieldError::new("last-day", "planned-backwards"));
    }
    if last < today {
        return Err(FieldError::new("last-day", "field-date-in-past"));
    }
    if today.days_until(first) > FURTHEST {
        return Err(FieldError::new("first-day", "field-date-too-far"));
    }
    if first.days_until(last) > LONGEST_SPAN {
        let days = Argument::Number(LONGEST_SPAN);
        return Err(FieldError::new("last-day", "planned-too-long").with("days", days));
    }
    Ok(())
}

impl Planned {
    /// Whether a day lies in it.
    pub fn covers(&self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The work it adds to a week: nothing to weeks it does not touch.
    pub fn work_in(&self, week: Week) -> Minutes {
        let touches = self.first <= week.sunday() && week.monday() <= self.last;
        match self.kind {
            PlannedKind::Work { minutes_per_week } if touches => minutes_per_week,
            _ => Minutes::ZERO,
        }
    }

    /// Whether it makes a day free.
    pub fn frees(&self, day: Date) -> bool {
        self.kind == PlannedKind::Off && self.covers(day)
    }
}
