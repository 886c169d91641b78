//! Durations as people write them: `2,5`, `2 h 30 min`, `1:30 Std.`, `30 min täglich`.

use domain::task::Frequency;
use kernel::parse::{self, DurationUnit, InputError};
use kernel::{Locale, Minutes};

/// What a bare number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Hours,
    Minutes,
}

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Minutes a week on average; for a one-time task all of them.
    pub(super) minutes: Minutes,
    /// How often, if the text says so.
    pub(super) frequency: Option<Frequency>,
}

/// Why it could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HoursFault {
    /// These are no hours, or it is unclear how many: `1.250` is a thousand to some readers.
    Unreadable,
    /// Less than nothing.
    Negative,
}

impl HoursFault {
    /// The key of its text.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "import-row-hours",
            Self::Negative => "import-row-negative",
        }
    }
}

const ABOUT: &[&str] = &["ca. ", "ca ", "etwa ", "about ", "~"];

/// How a text says how often. The longest that fits counts.
const RHYTHMS: &[(Frequency, &[&str])] = &[
    (
        Frequency::Weekly,
        &[
            "pro woche",
            "je woche",
            "die woche",
            "in der woche",
            "wöchentlich",
            "jede woche",
            "/woche",
            "/ woche",
            "/wo",
            "per week",
            "a week",
            "each week",
            "weekly",
            "/week",
            "/ week",
            "/wk",
        ],
    ),
    (
        Frequency::Daily,
        &[
            "pro tag",
            "je tag",
            "am tag",
            "täglich",
            "jeden tag",
            "/tag",
            "/ tag",
            "per day",
            "a day",
            "daily",
            "/day",
            "/ day",
        ],
    ),
    (
        Frequency::Monthly,
        &[
            "pro monat",
            "je monat",
            "im monat",
            "monatlich",
            "jeden monat",
            "/monat",
            "/ monat",
            "per month",
            "a month",
            "monthly",
            "/month",
            "/ month",
        ],
    ),
    (
        Frequency::Once,
        &["einmalig", "einmal", "once", "one-time", "one time"],
    ),
];

/// Reads a duration; a bare number counts in `unit`.
pub(super) fn read(text: &str, unit: Unit) -> Result<Reading, HoursFault> {
    let text = text.trim().to_lowercase();
    let (amount, frequency) = rhythm(&text);
    in_a_week(amount_in_minutes(amount, unit)?, frequency)
}

/// Reads a duration that names its unit.
pub(super) fn with_unit(text: &str) -> Result<Reading, HoursFault> {
    let text = text.trim().to_lowercase();
    let (amount, frequency) = rhythm(&text);
    if amount.starts_with(|c: char| c.is_ascii_digit()) && amount.contains(char::is_alphabetic) {
        in_a_week(amount_in_minutes(amount, Unit::Hours)?, frequency)
    } else {
        Err(HoursFault::Unreadable)
    }
}

/// Reads a word that says how often.
pub(super) fn frequency(text: &str) -> Option<Frequency> {
    let text = text.trim().to_lowercase();
    let found = RHYTHMS
        .iter()
        .find(|(_, words)| words.contains(&text.as_str()));
    found
        .map(|(frequency, _)| *frequency)
        .or_else(|| Frequency::from_code(&text))
}

/// Parts the amount from the words that say how often.
fn rhythm(text: &str) -> (&str, Option<Frequency>) {
    let text = ABOUT
        .iter()
        .find_map(|about| text.strip_prefix(about))
        .unwrap_or(text)
        .trim();
    for (frequency, words) in RHYTHMS {
        if let Some(amount) = words.iter().find_map(|word| text.strip_suffix(word)) {
            return (amount.trim_end(), Some(*frequency));
        }
    }
    (text, None)
}

fn in_a_week(minutes: i64, frequency: Option<Frequency>) -> Result<Reading, HoursFault> {
    let weekly = match frequency {
        // Every working day, as `Frequency::Daily` means it.
        Some(Frequency::Daily) => minutes.checked_mul(5),
        // Twelve times in 52 weeks, rounded to the nearest minute.
        Some(Frequency::Monthly) => minutes.checked_mul(6).map(|sixfold| (sixfold + 13) / 26),
        Some(Frequency::Weekly | Frequency::Once) | None => Some(minutes),
    };
    let minutes = weekly.map(Minutes).ok_or(HoursFault::Unreadable)?;
    Ok(Reading { minutes, frequency })
}

/// Whether a separator might part thousands: three digits stand behind it.
fn might_be_thousands(text: &str) -> bool {
    text.split([',', '.'])
        .skip(1)
        .any(|behind| behind.chars().take_while(char::is_ascii_digit).count() > 2)
}

/// A file does not say in which language its numbers are, so both are tried. What the two read
/// differently, or one of them finds ambiguous, is nobody's to decide.
fn amount_in_minutes(text: &str, unit: Unit) -> Result<i64, HoursFault> {
    if might_be_thousands(text) {
        return Err(HoursFault::Unreadable);
    }
    let bare = match unit {
        Unit::Hours => DurationUnit::Hours,
        Unit::Minutes => DurationUnit::Minutes,
    };
    let [german, english] = Locale::ALL.map(|locale| parse::minutes(text, bare, locale));
    match (german, english) {
        (Err(InputError::DurationNegative), _) | (_, Err(InputError::DurationNegative)) => {
            Err(HoursFault::Negative)
        }
        (Err(InputError::DurationTooLarge), _) | (_, Err(InputError::DurationTooLarge)) => {
            Err(HoursFault::Unreadable)
        }
        (Ok(german), Ok(english)) if german != english => Err(HoursFault::Unreadable),
        (Ok(minutes), _) | (_, Ok(minutes)) => Ok(minutes.get()),
        (Err(_), Err(_)) => Err(HoursFault::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("2", 120),
            ("2,5", 150),
            ("2.5", 150),
            ("0,25", 15),
            ("1:30", 90),
            ("2 h", 120),
            ("2h", 120),
            ("2,5 Std.", 150),
            ("2 Stunden", 120),
            ("90 min", 90),
            ("90 Min.", 90),
            ("2 h 30 min", 150),
            ("2 Std. 30 Min.", 150),
            ("2h30", 150),
            ("1:30 h", 90),
            ("ca. 3 Std", 180),
            ("~2h", 120),
            ("0", 0),
            ("1 Stunde", 60),
            ("0,33", 20),
        ] {
            let reading = read(text, Unit::Hours);
            assert_eq!(
                reading.map(|reading| reading.minutes),
                Ok(Minutes(minutes)),
                "{text}"
            );
        }
        assert_eq!(read("45", Unit::Minutes).unwrap().minutes, Minutes(45));
    }

    #[test]
    fn rhythms_are_spread_over_the_week() {
        for (text, minutes, frequency) in [
            ("2 h pro Woche", 120, Frequency::Weekly),
            ("2h/Woche", 120, Frequency::Weekly),
            ("30 min täglich", 150, Frequency::Daily),
            ("13 h im Monat", 180, Frequency::Monthly),
            ("8 hours once", 480, Frequency::Once),
        ] {
            let expected = Reading {
                minutes: Minutes(minutes),
                frequency: Some(frequency),
            };
            assert_eq!(with_unit(text), Ok(expected), "{text}");
        }
        assert_eq!(frequency("Wöchentlich"), Some(Frequency::Weekly));
        assert_eq!(frequency("monthly"), Some(Frequency::Monthly));
        assert_eq!(frequency("manchmal"), None);
    }

    #[test]
    fn what_is_unclear_is_refused() {
        for text in [
            "",
            "viel",
            "1.250",
            "1,234",
            "2,5,1",
            "1:75",
            "=2+3",
            "2 km",
            "1e9",
            "999999",
            "٢",
            "2:",
            ":30",
            "2.",
            "1 2 3 4 5",
            "2,5:30",
        ] {
            assert_eq!(
                read(text, Unit::Hours),
                Err(HoursFault::Unreadable),
                "{text}"
            );
        }
        assert_eq!(read("-2", Unit::Hours), Err(HoursFault::Negative));
        assert_eq!(read("−2,5 h", Unit::Hours), Err(HoursFault::Negative));
        assert_eq!(with_unit("2"), Err(HoursFault::Unreadable));
        assert_eq!(with_unit("8:30"), Err(HoursFault::Unreadable));
    }
}
