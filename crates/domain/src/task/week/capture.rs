//! A week as it was worked: the hours of each day (mission 0.2).

use kernel::{Minutes, Week, Weekday};

use crate::account::Settings;
use crate::field::{FieldError, FieldErrors};
use crate::task::day::WeekLoad;

/// All minutes of a day.
pub const MINUTES_OF_A_DAY: i64 = 24 * 60;
/// So many weeks back hours can be noted: ten years.
const LONGEST_AGO: i64 = 522;
/// What somebody worked in one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkWeek {
    /// Which week.
    pub week: Week,
    /// The work of each day, Monday first; 0 to 24 hours each.
    pub days: [Minutes; 7],
}

impl WorkWeek {
    /// A week as somebody enters it; an input left empty is a day without work. None when no
    /// input was filled in: then nothing is to be kept of the week.
    ///
    /// # Errors
    /// `week-out-of-range` on `week` for a week that has not begun or is more than ten years ago;
    /// `week-day-too-long` and `week-day-negative` on the days.
    pub fn check(
        week: Week,
        entered: [Option<Minutes>; 7],
        today: Week,
    ) -> Result<Option<Self>, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        if !(0..=LONGEST_AGO).contains(&week.weeks_until(today)) {
            errors.push(FieldError::new("week", "week-out-of-range"));
        }
        for (name, minutes) in Weekday::CODES.into_iter().zip(entered) {
            errors.keep(check_day(name, minutes.unwrap_or_default()));
        }
        let is_empty = entered.iter().all(Option::is_none);
        let kept = (!is_empty).then(|| Self {
            week,
            days: entered.map(Option::unwrap_or_default),
        });
        errors.finish(Some(kept))
    }

    /// The week beside what the goal leaves room for.
    pub fn load(&self, settings: &Settings) -> WeekLoad {
        WeekLoad::captured(&self.days, settings)
    }
}

fn check_day(name: &'static str, minutes: Minutes) -> Result<(), FieldError> {
    match minutes.get() {
        ..0 => Err(FieldError::new(name, "week-day-negative")),
        0..=MINUTES_OF_A_DAY => Ok(()),
        _ => Err(FieldError::new(name, "week-day-too-long")),
    }
}
