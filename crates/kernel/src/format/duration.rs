//! Durations of work.

use super::number::{decimal, number, trimmed};
use super::{MINUS, NO_BREAK_SPACE};
use crate::{Locale, Minutes, Rounding};

/// A duration in hours and minutes: `2 Std. 30 Min.`, `2 h 30 min`; without the
/// part that is nothing. No space in it breaks a line.
pub fn duration(duration: Minutes, locale: Locale) -> String {
    let (hour_unit, minute_unit) = match locale {
        Locale::De => ("Std.", "Min."),
        Locale::En => ("h", "min"),
    };
    let sign = if duration.0 < 0 {
        MINUS.to_string()
    } else {
        String::new()
    };
    // Hours and minutes of the smallest number are positive once divided.
    let (hours, minutes) = (
        (duration.0 / 60).saturating_abs(),
        (duration.0 % 60).saturating_abs(),
    );
    let hours_text = number(hours, locale);
    match (hours, minutes) {
        (0, minutes) => format!("{sign}{minutes}{NO_BREAK_SPACE}{minute_unit}"),
        (_, 0) => format!("{sign}{hours_text}{NO_BREAK_SPACE}{hour_unit}"),
        _ => [
            format!("{sign}{hours_text}"),
            hour_unit.to_owned(),
            minutes.to_string(),
            minute_unit.to_owned(),
        ]
        .join(NO_BREAK_SPACE.encode_utf8(&mut [0; 2])),
    }
}

/// A duration in hours with at most two decimals, rounded to the nearest:
/// `2,5 Std.`, `2.5 h`, with a space that does not break. Less than an hour is told in minutes:
/// nobody counts in hundredths of an hour.
pub fn hours(given: Minutes, locale: Locale) -> String {
    if given.0 != 0 && (-59..=59).contains(&given.0) {
        return duration(given, locale);
    }
    let hundredths = Rounding::HalfAway.divide(i128::from(given.0) * 100, 60);
    // The quotient is larger than an i64 only after 10^16 years.
    let text = decimal(hundredths.unwrap_or(i64::MAX), 2, locale);
    let unit = match locale {
        Locale::De => "Std.",
        Locale::En => "h",
    };
    format!("{}{NO_BREAK_SPACE}{unit}", trimmed(&text, locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unbroken(text: &str) -> String {
        text.replace(' ', "\u{a0}")
    }

    /// P10: `2 Std. 30 Min.`
    #[test]
    fn durations_leave_out_what_is_nothing() {
        let table = [
            (150, "2 Std. 30 Min.", "2 h 30 min"),
            (120, "2 Std.", "2 h"),
            (30, "30 Min.", "30 min"),
            (0, "0 Min.", "0 min"),
            (-90, "−1 Std. 30 Min.", "−1 h 30 min"),
            (74_041, "1.234 Std. 1 Min.", "1,234 h 1 min"),
        ];
        for (minutes, german, english) in table {
            assert_eq!(duration(Minutes(minutes), Locale::De), unbroken(german));
            assert_eq!(duration(Minutes(minutes), Locale::En), unbroken(english));
        }
        assert!(duration(Minutes(i64::MIN), Locale::De).starts_with('−'));
    }

    #[test]
    fn hours_have_the_decimals_they_need() {
        let table = [
            (150, "2,5 Std.", "2.5 h"),
            (600, "10 Std.", "10 h"),
            (1, "1 Min.", "1 min"),
            (28, "28 Min.", "28 min"),
            (60, "1 Std.", "1 h"),
            (75, "1,25 Std.", "1.25 h"),
            (0, "0 Std.", "0 h"),
            (-45, "−45 Min.", "−45 min"),
        ];
        for (minutes, german, english) in table {
            assert_eq!(hours(Minutes(minutes), Locale::De), unbroken(german));
            assert_eq!(hours(Minutes(minutes), Locale::En), unbroken(english));
        }
    }
}
