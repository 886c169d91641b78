//! Days of the calendar, without a zone. Only [`crate::Zone`] turns a day into
//! a moment, and a moment into a day.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar between the years 1 and 9999.
///
/// Written as ISO 8601 in texts, in JSON and in databases: `2026-12-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(civil::Date);

/// There is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such day")]
pub struct DateError;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// The first day of the week (ISO 8601).
    Monday,
    /// The second day.
    Tuesday,
    /// The third day.
    Wednesday,
    /// The fourth day.
    Thursday,
    /// The fifth day.
    Friday,
    /// The sixth day.
    Saturday,
    /// The seventh day.
    Sunday,
}

impl Weekday {
    /// The week, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
    /// Their words in forms, in the API and in canonical forms, from Monday.
    pub const CODES: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// The word in forms, in the API and in canonical forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Monday => Self::CODES[0],
            Self::Tuesday => Self::CODES[1],
            Self::Wednesday => Self::CODES[2],
            Self::Thursday => Self::CODES[3],
            Self::Friday => Self::CODES[4],
            Self::Saturday => Self::CODES[5],
            Self::Sunday => Self::CODES[6],
        }
    }

    /// Reads [`Weekday::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.code() == code)
    }
}

impl Date {
    /// 0001-01-01.
    pub const MIN: Self = Self(civil::date(1, 1, 1));
    /// 9999-12-31.
    pub const MAX: Self = Self(civil::date(9999, 12, 31));

    /// The day of this year, month (1 to 12) and day (1 to 31).
    ///
    /// # Errors
    /// [`DateError`] when the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        civil::Date::new(year, month, day)
            .map_err(|_| DateError)
            .and_then(Self::checked)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        let from_monday = self.0.weekday().to_monday_zero_offset();
        usize::try_from(from_monday)
            .ok()
            .and_then(|index| Weekday::ALL.get(index).copied())
            .unwrap_or(Weekday::Monday)
    }

    /// The day `days` later (earlier when negative), held between
    /// [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let hours = jiff::SignedDuration::from_secs(days.saturating_mul(86_400));
        Self::bounded(self.0.saturating_add(hours))
    }

    /// The same day `months` later (earlier when negative); the last day of the
    /// month where it has no such day, so 31 January plus one is 28 February.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        // More months than the calendar has cannot be put into a span.
        let span = jiff::Span::new().months(months.clamp(-120_000, 120_000));
        Self::bounded(self.0.saturating_add(span))
    }

    /// The days from this one to `later`; negative when that is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        self.0.duration_until(later.0).as_hours() / 24
    }

    pub(crate) const fn from_civil(date: civil::Date) -> Self {
        Self(date)
    }

    pub(crate) const fn civil(self) -> civil::Date {
        self.0
    }

    fn bounded(date: civil::Date) -> Self {
        Self(date).clamp(Self::MIN, Self::MAX)
    }

    fn checked(date: civil::Date) -> Result<Self, DateError> {
        let date = Self(date);
        if (Self::MIN..=Self::MAX).contains(&date) {
            Ok(date)
        } else {
            Err(DateError)
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2026-12-03` and nothing else.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let part = |range| text.get(range).ok_or(DateError);
        let digits = |index| text.as_bytes().get(index).is_some_and(u8::is_ascii_digit);
        let shape = (0..10).all(|index| matches!(index, 4 | 7) || digits(index));
        if text.len() != 10 || !shape || part(4..5)? != "-" || part(7..8)? != "-" {
            return Err(DateError);
        }
        let year = part(0..4)?.parse().map_err(|_| DateError)?;
        let month = part(5..7)?.parse().map_err(|_| DateError)?;
        let day = part(8..10)?.parse().map_err(|_| DateError)?;
        Self::new(year, month, day)
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_real_days_in_iso_spelling_are_read() {
        assert_eq!(date("2028-02-29").to_string(), "2028-02-29");
        assert_eq!(date("0001-01-01"), Date::MIN);
        assert_eq!(date("9999-12-31"), Date::MAX);
        for wrong in [
            "2027-02-29",
            "2026-13-01",
            "2026-1-1",
            "+026-01-01",
            "0000-01-01",
            "20260101",
            "ä",
        ] {
            assert_eq!(wrong.parse::<Date>(), Err(DateError), "{wrong}");
        }
    }

    #[test]
    fn days_and_months_are_counted_on_the_calendar() {
        assert_eq!(date("2028-02-15").plus_days(14), date("2028-02-29"));
        assert_eq!(date("2028-02-16").plus_days(14), date("2028-03-01"));
        assert_eq!(date("2027-02-16").plus_days(14), date("2027-03-02"));
        assert_eq!(date("2028-02-29").plus_months(12), date("2029-02-28"));
        assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
        assert_eq!(date("2026-01-31").plus_months(-2), date("2025-11-30"));
        assert_eq!(date("2026-10-20").days_until(date("2026-11-03")), 14);
        assert_eq!(date("2026-11-03").days_until(date("2026-10-20")), -14);
    }

    #[test]
    fn arithmetic_stops_at_the_ends_of_the_calendar() {
        assert_eq!(Date::MAX.plus_days(1), Date::MAX);
        assert_eq!(Date::MIN.plus_days(-1), Date::MIN);
        assert_eq!(Date::MIN.plus_days(i64::MAX), Date::MAX);
        assert_eq!(Date::MAX.plus_days(i64::MIN), Date::MIN);
        assert_eq!(Date::MIN.plus_months(i32::MAX), Date::MAX);
        assert_eq!(Date::MAX.plus_months(i32::MIN), Date::MIN);
        assert_eq!(Date::MIN.days_until(Date::MAX), 3_652_058);
    }

    #[test]
    fn the_week_begins_on_monday() {
        assert_eq!(date("2026-12-03").weekday(), Weekday::Thursday);
        assert_eq!(date("2026-12-06").weekday(), Weekday::Sunday);
        assert!(Weekday::Monday < Weekday::Sunday);
    }

    #[test]
    fn json_holds_the_text() {
        let day = date("2026-12-03");
        assert_eq!(serde_json::to_string(&day).unwrap(), "\"2026-12-03\"");
        assert_eq!(serde_json::from_str::<Date>("\"2026-12-03\"").unwrap(), day);
    }
}
