//! Numbers with decimals and thousands, and what makes them ambiguous.

use crate::format::{decimal_mark, group_mark};
use crate::{Locale, Percent};

use super::{InputError, LONGEST};

/// The largest number that is read, before its decimals.
pub const MAX_NUMBER: i64 = 999_999_999;

/// Reads a whole number, such as `1.234` in German and `1,234` in English.
///
/// # Errors
/// The `Number…` errors of [`InputError`].
pub fn whole(input: &str, locale: Locale) -> Result<i64, InputError> {
    decimal(input, 0, locale)
}

/// Reads a number with at most `places` decimals (6 at most), in units of
/// 10^-`places`: `2,5` with two places is 250.
///
/// # Errors
/// The `Number…` errors of [`InputError`].
pub fn decimal(input: &str, places: u8, locale: Locale) -> Result<i64, InputError> {
    let places = places.min(6);
    let limit = MAX_NUMBER * 10_i64.pow(u32::from(places));
    scaled(input, places, limit, locale).map_err(Fault::number)
}

/// Reads a percentage with at most two decimals, with or without its sign.
///
/// # Errors
/// The `Number…` errors of [`InputError`] and [`InputError::PercentTooLarge`].
pub fn percent(input: &str, locale: Locale) -> Result<Percent, InputError> {
    let input = input.trim();
    let number = input.strip_suffix('%').unwrap_or(input);
    let points = decimal(number, 2, locale)?;
    i32::try_from(points)
        .map(Percent::from_basis_points)
        .ok()
        .filter(|percent| *percent <= Percent::HUNDRED)
        .ok_or(InputError::PercentTooLarge)
}

/// What is wrong with a number, whatever it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Missing,
    Unreadable,
    Negative,
    Ambiguous,
    TooManyDecimals,
    TooLarge,
}

impl Fault {
    const fn number(self) -> InputError {
        match self {
            Self::Missing => InputError::NumberMissing,
            Self::Unreadable => InputError::NumberUnreadable,
            Self::Negative => InputError::NumberNegative,
            Self::Ambiguous => InputError::NumberAmbiguous,
            Self::TooManyDecimals => InputError::NumberTooManyDecimals,
            Self::TooLarge => InputError::NumberTooLarge,
        }
    }
}

/// Reads a number of at least zero and at most `limit` units of 10^-`places`.
///
/// The marks of the other language are never taken for ours: what reads only
/// with them is ambiguous. So is a number with three decimals that would be
/// thousands in the other language.
pub(super) fn scaled(input: &str, places: u8, limit: i64, locale: Locale) -> Result<i64, Fault> {
    let text = input.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    if text.len() > LONGEST {
        return Err(Fault::Unreadable);
    }
    if let Some(rest) = without_minus(text) {
        let readable = scaled(rest, places, limit, locale) != Err(Fault::Unreadable);
        return Err(if readable {
            Fault::Negative
        } else {
            Fault::Unreadable
        });
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    let (ours, theirs) = (decimal_mark(locale), group_mark(locale));
    let Some(number) = Number::read(text, ours, theirs) else {
        let foreign = Number::read(text, theirs, ours).is_some();
        return Err(if foreign {
            Fault::Ambiguous
        } else {
            Fault::Unreadable
        });
    };
    let three = number.fraction.len() == 3;
    if three && Number::read(text, theirs, ours).is_some() {
        return Err(Fault::Ambiguous);
    }
    number.units(usize::from(places), limit)
}

/// The rest of a text that begins with a minus, hyphen or dash.
pub(super) fn without_minus(text: &str) -> Option<&str> {
    text.strip_prefix(['-', '\u{2212}', '\u{2013}', '\u{2010}', '\u{2011}'])
}

/// The digits of a number on both sides of its decimal mark.
struct Number {
    whole: String,
    fraction: String,
}

impl Number {
    /// Reads digits with these marks; nothing when they are set wrongly.
    fn read(text: &str, decimal_mark: char, group_mark: char) -> Option<Self> {
        let (whole, fraction) = match text.split_once(decimal_mark) {
            Some((_, "")) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (text, ""),
        };
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return None;
        }
        let whole = ungrouped(whole, group_mark)?;
        all_digits(&whole).then(|| Self {
            whole,
            fraction: fraction.to_owned(),
        })
    }

    fn units(&self, places: usize, limit: i64) -> Result<i64, Fault> {
        if self.fraction.len() > places {
            return Err(Fault::TooManyDecimals);
        }
        let digits = format!("0{}{:0<places$}", self.whole, self.fraction);
        // All are digits, so only too many of them cannot be read.
        let units: i64 = digits.parse().map_err(|_| Fault::TooLarge)?;
        if units > limit {
            Err(Fault::TooLarge)
        } else {
            Ok(units)
        }
    }
}

/// The text without the marks between its thousands: the language's own mark,
/// a space or an apostrophe, one and the same, every three digits.
fn ungrouped(whole: &str, group_mark: char) -> Option<String> {
    let is_mark = |letter: char| {
        letter == group_mark || letter.is_whitespace() || matches!(letter, '\'' | '\u{2019}')
    };
    let Some(mark) = whole.chars().find(|letter| is_mark(*letter)) else {
        return Some(whole.to_owned());
    };
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    // Nobody writes thousands after a zero: `0.500` is no five hundred.
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let goes_on = groups.all(|group| group.len() == 3);
    (begins && goes_on).then(|| whole.replace(mark, ""))
}
