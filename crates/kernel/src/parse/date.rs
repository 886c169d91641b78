//! Days and times of day as people type them.

use crate::{Date, Locale, TimeOfDay, fold, format};

use super::{InputError, LONGEST};

/// The earliest year that is read.
pub const MIN_YEAR: i16 = 1900;
/// The latest year that is read.
pub const MAX_YEAR: i16 = 2199;

/// Reads a day, such as `03.12.2026`, `3. Dezember 2026`, `3 Dec 2026`,
/// `December 3, 2026` or `2026-12-03`. Names of months are read in both
/// languages.
///
/// With slashes or hyphens the order of day and month differs by country, so
/// `03/12/2026` is refused and `25/12/2026` is read.
///
/// # Errors
/// The `Date…` errors of [`InputError`].
pub fn date(input: &str) -> Result<Date, InputError> {
    if input.trim().is_empty() {
        return Err(InputError::DateMissing);
    }
    if input.len() > LONGEST {
        return Err(InputError::DateUnreadable);
    }
    let text = fold(input);
    let is_mark = |letter: char| matches!(letter, '.' | ',' | '/' | '-' | ' ');
    let parts: Vec<&str> = text
        .split(is_mark)
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(InputError::DateUnreadable);
    };
    if let Some(month) = month(second) {
        return day_of(year(third)?, month, number(first)?);
    }
    if let Some(month) = month(first) {
        return day_of(year(third)?, month, number(second)?);
    }
    if first.len() == 4 {
        return day_of(year(first)?, number(second)?, number(third)?);
    }
    let (one, other) = (number(first)?, number(second)?);
    let year = year(third)?;
    if text.contains(['/', '-']) {
        return match (one <= 12, other <= 12) {
            (true, true) if one != other => Err(InputError::DateAmbiguous),
            (true, false) => day_of(year, one, other),
            _ => day_of(year, other, one),
        };
    }
    day_of(year, other, one)
}

/// Reads a time of day, such as `18:00`, `18.30 Uhr`, `18 Uhr` or `6:30 pm`.
///
/// # Errors
/// [`InputError::TimeMissing`], [`InputError::TimeUnreadable`].
pub fn time(input: &str) -> Result<TimeOfDay, InputError> {
    if input.trim().is_empty() {
        return Err(InputError::TimeMissing);
    }
    if input.len() > LONGEST {
        return Err(InputError::TimeUnreadable);
    }
    let text = fold(input).replace("a.m.", "am").replace("p.m.", "pm");
    let half = ["am", "pm"]
        .into_iter()
        .find_map(|half| Some((text.strip_suffix(half)?, half)));
    let oclock = text.strip_suffix("uhr");
    let clock = half
        .map(|(clock, _)| clock)
        .or(oclock)
        .unwrap_or(&text)
        .trim();
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if half.is_some() || oclock.is_some() => (clock, "00"),
        _ => return Err(InputError::TimeUnreadable),
    };
    let digits = |text: &str| -> Result<u8, InputError> {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain
            .then(|| text.parse().ok())
            .flatten()
            .ok_or(InputError::TimeUnreadable)
    };
    let hour = match (digits(hour)?, half) {
        (12, Some((_, "am"))) => 0,
        (12, Some((_, "pm"))) => 12,
        (hour, None) | (hour @ 1..=11, Some((_, "am"))) => hour,
        (hour @ 1..=11, Some((_, "pm"))) => hour + 12,
        _ => return Err(InputError::TimeUnreadable),
    };
    TimeOfDay::new(hour, digits(minute)?).map_err(|_| InputError::TimeUnreadable)
}

fn day_of(year: i16, month: i8, day: i8) -> Result<Date, InputError> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(InputError::DateOutOfRange);
    }
    Date::new(year, month, day).map_err(|_| InputError::DateNoSuchDay)
}

/// A day or month in one or two digits.
fn number(text: &str) -> Result<i8, InputError> {
    let plain = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain
        .then(|| text.parse().ok())
        .flatten()
        .ok_or(InputError::DateUnreadable)
}

/// A year in four digits; two could mean two centuries.
fn year(text: &str) -> Result<i16, InputError> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(InputError::DateUnreadable);
    }
    match text.len() {
        4 => text.parse().map_err(|_| InputError::DateUnreadable),
        0..4 => Err(InputError::DateShortYear),
        _ => Err(InputError::DateUnreadable),
    }
}

/// The month a folded word names, in full or by its first three or four letters.
fn month(word: &str) -> Option<i8> {
    // The one short form that is no beginning of the name.
    if word == "mrz" {
        return Some(3);
    }
    (1..=12).find(|month| {
        Locale::ALL.into_iter().any(|locale| {
            let name = fold(format::month(*month, locale));
            word == name || (word.len() >= 3 && word.len() <= 4 && name.starts_with(word))
        })
    })
}
