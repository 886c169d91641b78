//! Weeks of the calendar as ISO 8601 counts them: from Monday to Sunday, the first of a year is the
//! one with its first Thursday.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Date;

/// A week of the calendar, written `2026-W49` in addresses, in JSON and in databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week {
    monday: Date,
}

/// There is no such week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such week")]
pub struct WeekError;

impl Week {
    /// The week a day lies in.
    pub fn of(day: Date) -> Self {
        let from_monday = Date::MIN.days_until(day).rem_euclid(7);
        // The first day of the calendar is a Monday, so no week begins before it.
        Self {
            monday: day.plus_days(-from_monday),
        }
    }

    /// Its first day.
    pub const fn monday(self) -> Date {
        self.monday
    }

    /// Its last day.
    pub fn sunday(self) -> Date {
        self.monday.plus_days(6)
    }

    /// Its seven days, Monday first.
    pub fn days(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|days| self.monday.plus_days(days))
    }

    /// The year it is counted in: that of its Thursday.
    pub fn year(self) -> i16 {
        self.thursday().year()
    }

    /// Its number in that year, 1 to 53.
    pub fn number(self) -> i64 {
        let first = Date::new(self.year(), 1, 1).unwrap_or(Date::MIN);
        first.days_until(self.thursday()) / 7 + 1
    }

    /// The week so many weeks later (earlier when negative), held inside of the calendar.
    #[must_use]
    pub fn plus(self, weeks: i64) -> Self {
        Self::of(self.monday.plus_days(weeks.saturating_mul(7)))
    }

    /// The weeks from this one to `later`; negative when that is earlier.
    pub fn weeks_until(self, later: Self) -> i64 {
        self.monday.days_until(later.monday) / 7
    }

    fn thursday(self) -> Date {
        self.monday.plus_days(3)
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-W{:02}", self.year(), self.number())
    }
}

impl FromStr for Week {
    type Err = WeekError;

    /// Reads `2026-W49` and nothing else.
    fn from_str(text: &str) -> Result<Self, WeekError> {
        let (year, number) = text.split_once("-W").ok_or(WeekError)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || number.len() != 2 || !digits(year) || !digits(number) {
            return Err(WeekError);
        }
        let year: i16 = year.parse().map_err(|_| WeekError)?;
        let number: i64 = number.parse().map_err(|_| WeekError)?;
        // The fourth of January is always in the first week.
        let first = Date::new(year, 1, 4).map_err(|_| WeekError)?;
        let week = Self::of(first).plus(number.saturating_sub(1));
        if week.year() == year && week.number() == number {
            Ok(week)
        } else {
            Err(WeekError)
        }
    }
}

impl TryFrom<String> for Week {
    type Error = WeekError;

    fn try_from(text: String) -> Result<Self, WeekError> {
        text.parse()
    }
}

impl From<Week> for String {
    fn from(week: Week) -> Self {
        week.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Weekday;

    fn week(day: &str) -> Week {
        Week::of(day.parse().unwrap())
    }

    /// ISO 8601: the turns of years where the week belongs to the other year.
    #[test]
    fn weeks_are_counted_as_the_calendar_on_the_wall_does() {
        let table = [
            ("2026-11-22", "2026-W47", "2026-11-16"),
            ("2026-11-23", "2026-W48", "2026-11-23"),
            ("2027-01-03", "2026-W53", "2026-12-28"),
            ("2027-01-04", "2027-W01", "2027-01-04"),
            ("2024-12-30", "2025-W01", "2024-12-30"),
            ("0001-01-01", "0001-W01", "0001-01-01"),
            ("9999-12-31", "9999-W52", "9999-12-27"),
        ];
        for (day, text, monday) in table {
            let week = week(day);
            assert_eq!(week.to_string(), text, "{day}");
            assert_eq!(week.monday().to_string(), monday, "{day}");
            assert_eq!(text.parse(), Ok(week), "{day}");
            assert_eq!(week.monday().weekday(), Weekday::Monday, "{day}");
        }
    }

    #[test]
    fn only_real_weeks_are_read() {
        for wrong in [
            "",
            "2026",
            "2026-W0",
            "2026-W00",
            "2026-W54",
            "2027-W53",
            "2026-49",
            "2026-w49",
            "+026-W01",
            "0000-W01",
            "2026-W4ä",
        ] {
            assert_eq!(wrong.parse::<Week>(), Err(WeekError), "{wrong}");
        }
    }

    #[test]
    fn weeks_are_counted_across_years() {
        let last = week("2026-12-31");
        assert_eq!(last.plus(1).to_string(), "2027-W01");
        assert_eq!(last.plus(1).plus(-1), last);
        assert_eq!(last.weeks_until(last.plus(6)), 6);
        assert_eq!(last.days().map(Week::of), [last; 7]);
        assert_eq!(last.sunday(), last.days()[6]);
        assert_eq!(Week::of(Date::MAX).plus(i64::MAX), Week::of(Date::MAX));
        assert_eq!(Week::of(Date::MIN).plus(i64::MIN), Week::of(Date::MIN));
    }
}
