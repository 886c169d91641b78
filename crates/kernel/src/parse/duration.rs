//! Durations of work as people type them.

use crate::{Locale, Minutes, Rounding, fold};

use super::number::{Fault, scaled, without_minus};
use super::{InputError, LONGEST};

/// The longest duration that is read: 100,000 hours.
pub const MAX_MINUTES: Minutes = Minutes(6_000_000);

/// The unit that a number has when it names none; the field's label says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DurationUnit {
    /// Hours, also with two decimals.
    Hours,
    /// Whole minutes.
    Minutes,
}

/// Reads a duration of at least zero and at most [`MAX_MINUTES`], such as
/// `2:30`, `2 Std. 30 Min.`, `2 h 30 min`, `2h30`, `2,5 Std.` or `150 Min.`; a
/// plain number is of the `bare` unit.
///
/// Hours with decimals are rounded to the nearest minute, so `0,33` hours are
/// 20 minutes.
///
/// # Errors
/// The `Duration…` errors of [`InputError`].
pub fn minutes(input: &str, bare: DurationUnit, locale: Locale) -> Result<Minutes, InputError> {
    let text = input.trim();
    if text.is_empty() {
        return Err(InputError::DurationMissing);
    }
    if text.len() > LONGEST {
        return Err(InputError::DurationUnreadable);
    }
    if let Some(rest) = without_minus(text) {
        let unreadable = minutes(rest, bare, locale) == Err(InputError::DurationUnreadable);
        return Err(if unreadable {
            InputError::DurationUnreadable
        } else {
            InputError::DurationNegative
        });
    }
    let total = match text.split_once(':') {
        Some((hours, minutes)) => clock(hours, minutes)?,
        None => sum(&parts(text)?, bare, locale)?,
    };
    if total > MAX_MINUTES {
        Err(InputError::DurationTooLarge)
    } else {
        Ok(total)
    }
}

/// `2:30` as a clock writes it, or `2:30 Std.`.
fn clock(hours: &str, behind: &str) -> Result<Minutes, InputError> {
    let end = behind
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(behind.len());
    let (minutes, word) = behind.split_at(end);
    let word = word.trim_start().trim_end_matches('.');
    if !word.is_empty() && unit(word)? != DurationUnit::Hours {
        return Err(InputError::DurationUnreadable);
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || minutes.len() != 2 {
        return Err(InputError::DurationUnreadable);
    }
    let hours: i64 = hours.parse().map_err(|_| InputError::DurationTooLarge)?;
    let minutes: i64 = minutes
        .parse()
        .map_err(|_| InputError::DurationUnreadable)?;
    if minutes > 59 {
        return Err(InputError::DurationUnreadable);
    }
    Minutes::from_hours(hours)
        .and_then(|hours| hours.checked_add(Minutes(minutes)))
        .ok_or(InputError::DurationTooLarge)
}

/// A number and the word behind it.
type Part = (String, Option<DurationUnit>);

/// Cuts a text into numbers and their units.
fn parts(text: &str) -> Result<Vec<Part>, InputError> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let number_end = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(number_end);
        let is_word = |letter: char| letter.is_alphabetic();
        let word_end = behind
            .find(|letter| !is_word(letter))
            .unwrap_or(behind.len());
        let (word, behind) = behind.split_at(word_end);
        let unit = if word.is_empty() {
            None
        } else {
            Some(unit(word)?)
        };
        parts.push((number.trim().to_owned(), unit));
        let abbreviated = unit
            .and_then(|_| behind.strip_prefix('.'))
            .unwrap_or(behind);
        rest = abbreviated.trim_start();
    }
    Ok(parts)
}

fn unit(word: &str) -> Result<DurationUnit, InputError> {
    match fold(word).as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => {
            Ok(DurationUnit::Hours)
        }
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => Ok(DurationUnit::Minutes),
        _ => Err(InputError::DurationUnreadable),
    }
}

fn sum(parts: &[Part], bare: DurationUnit, locale: Locale) -> Result<Minutes, InputError> {
    match parts {
        [(number, unit)] => one(number, unit.unwrap_or(bare), locale),
        // Hours that go on in minutes are whole: nobody means "2,5 Std. 30 Min.".
        [
            (hours, Some(DurationUnit::Hours)),
            (minutes, None | Some(DurationUnit::Minutes)),
        ] => {
            let hours = read(hours, 0, MAX_MINUTES.0 / 60, locale)?;
            let minutes = one(minutes, DurationUnit::Minutes, locale)?;
            Minutes::from_hours(hours)
                .and_then(|hours| hours.checked_add(minutes))
                .ok_or(InputError::DurationTooLarge)
        }
        _ => Err(InputError::DurationUnreadable),
    }
}

fn one(number: &str, unit: DurationUnit, locale: Locale) -> Result<Minutes, InputError> {
    match unit {
        DurationUnit::Minutes => read(number, 0, MAX_MINUTES.0, locale).map(Minutes),
        DurationUnit::Hours => {
            let hundredths = read(number, 2, MAX_MINUTES.0 / 60 * 100, locale)?;
            Rounding::HalfAway
                .divide(i128::from(hundredths) * 60, 100)
                .map(Minutes)
                .ok_or(InputError::DurationTooLarge)
        }
    }
}

fn read(number: &str, places: u8, limit: i64, locale: Locale) -> Result<i64, InputError> {
    scaled(number, places, limit, locale).map_err(|fault| match fault {
        // A unit without a number is no missing input.
        Fault::Missing | Fault::Unreadable => InputError::DurationUnreadable,
        Fault::Negative => InputError::DurationNegative,
        Fault::Ambiguous => InputError::DurationAmbiguous,
        Fault::TooManyDecimals => InputError::DurationTooManyDecimals,
        Fault::TooLarge => InputError::DurationTooLarge,
    })
}
