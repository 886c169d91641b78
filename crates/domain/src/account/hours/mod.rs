//! Reachable hours: windows of the week in which somebody can be asked (mission 2.9, 2.10).
//!
//! Windows are times on the clock face of one person's zone. They say when somebody *can* be
//! reached; nothing here prescribes working hours.

use kernel::{TimeOfDay, Timestamp, Weekday, Zone};
use serde::{Deserialize, Serialize};

use super::clock_text::{read_end, read_time};
use crate::field::FieldError;

/// Minutes in a day on the clock face.
const DAY: i64 = 24 * 60;

/// The most windows in one week.
const MOST_WINDOWS: usize = 42;

/// One window of one day; it begins before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Window {
    /// Which day.
    pub day: Weekday,
    /// The first minute.
    pub from: TimeOfDay,
    /// The minute after the last; midnight is the end of the day.
    pub to: TimeOfDay,
}

impl Window {
    /// The first minute of the day inside the window.
    fn start(self) -> i64 {
        self.from.minutes()
    }

    /// The minute of the day after the last, 1–1440.
    fn end(self) -> i64 {
        if self.to == TimeOfDay::MIDNIGHT {
            DAY
        } else {
            self.to.minutes()
        }
    }

    /// The part two windows of the same day share.
    fn shared(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = if self.end() <= other.end() {
            self.to
        } else {
            other.to
        };
        let window = Self {
            day: self.day,
            from,
            to,
        };
        (self.day == other.day && window.start() < window.end()).then_some(window)
    }
}

/// The windows of a week, in order, never touching or overlapping. Empty means "not stated".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Window>", into = "Vec<Window>")]
pub struct WeeklyHours(Vec<Window>);

/// The windows do not make a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotHours {
    /// A window ends before it begins.
    #[error("a window ends before it begins")]
    Backwards,
    /// More windows than anybody can keep in mind.
    #[error("more than 42 windows")]
    TooMany,
    /// The text is not `9-12, 14:00-15:30`.
    #[error("windows are written as 9-12, 14:00-15:30")]
    Unreadable,
}

impl WeeklyHours {
    /// Puts windows in order and joins those that touch or overlap.
    ///
    /// # Errors
    /// [`NotHours::Backwards`], [`NotHours::TooMany`].
    pub fn new(mut windows: Vec<Window>) -> Result<Self, NotHours> {
        if windows.len() > MOST_WINDOWS {
            return Err(NotHours::TooMany);
        }
        if windows.iter().any(|window| window.start() >= window.end()) {
            return Err(NotHours::Backwards);
        }
        windows.sort_unstable();
        let mut joined: Vec<Window> = Vec::with_capacity(windows.len());
        for window in windows {
            match joined.last_mut() {
                Some(last) if last.day == window.day && window.start() <= last.end() => {
                    if window.end() > last.end() {
                        last.to = window.to;
                    }
                }
                _ => joined.push(window),
            }
        }
        Ok(Self(joined))
    }

    /// Reads seven texts, Monday first, each like `9–12, 14:00–15:30`; empty for none.
    ///
    /// # Errors
    /// One error a wrong day, on `reachable-monday` and so on: `field-hours-unreadable`,
    /// `field-hours-backwards`, `field-hours-too-many`.
    pub fn parse(days: &[String; 7]) -> Result<Self, Vec<FieldError>> {
        let mut windows = Vec::new();
        let mut errors = Vec::new();
        for (day, text) in Weekday::ALL.into_iter().zip(days) {
            match read_day(day, text).and_then(|read| Self::new(read.clone()).map(|_| read)) {
                Ok(read) => windows.extend(read),
                Err(error) => errors.push(FieldError::new(field_of(day), error.field_key())),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Self::new(windows)
            .map_err(|error| vec![FieldError::new("reachable-monday", error.field_key())])
    }

    /// The windows, in order.
    pub fn windows(&self) -> &[Window] {
        &self.0
    }

    /// The windows of one day as text, as [`WeeklyHours::parse`] reads it.
    pub fn day_text(&self, day: Weekday) -> String {
        let windows = self.0.iter().filter(|window| window.day == day);
        let texts: Vec<String> = windows
            .map(|window| format!("{}–{}", window.from, end_text(*window)))
            .collect();
        texts.join(", ")
    }

    /// The week as it is read: neighbouring days with the same windows together, as the first day, the
    /// last one and their text.
    pub fn spans(&self) -> Vec<(Weekday, Weekday, String)> {
        let mut spans: Vec<(Weekday, Weekday, String)> = Vec::new();
        let mut is_next = false;
        for day in Weekday::ALL {
            let text = self.day_text(day);
            let is_stated = !text.is_empty();
            match spans.last_mut() {
                Some((_, last, known)) if is_next && *known == text => *last = day,
                _ if is_stated => spans.push((day, day, text)),
                _ => {}
            }
            is_next = is_stated;
        }
        spans
    }

    /// Whether no window is stated.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a moment on the clock face is inside a window.
    pub fn contains(&self, day: Weekday, time: TimeOfDay) -> bool {
        let minute = time.minutes();
        self.0
            .iter()
            .any(|w| w.day == day && w.start() <= minute && minute < w.end())
    }

    /// Whether a moment is inside a window, in the zone the hours were stated in.
    pub fn is_open(&self, moment: Timestamp, zone: &Zone) -> bool {
        self.contains(zone.local_date(moment).weekday(), zone.local_time(moment))
    }

    /// The moment from which somebody can be reached next, in the zone the hours were stated in:
    /// `from` itself inside a window, nothing when no window is stated.
    pub fn next_opening(&self, from: Timestamp, zone: &Zone) -> Option<Timestamp> {
        if self.is_open(from, zone) {
            return Some(from);
        }
        let today = zone.local_date(from);
        // Eight days: today's windows may all be over, and come back in a week.
        let openings = (0..=7).map(|days| today.plus_days(days)).flat_map(|date| {
            let on = self.0.iter().filter(move |w| w.day == date.weekday());
            on.map(move |window| zone.at(date, window.from))
        });
        openings.filter(|opening| *opening > from).min()
    }

    /// The minutes of all windows together.
    pub fn minutes(&self) -> i64 {
        self.0
            .iter()
            .map(|window| window.end() - window.start())
            .sum()
    }

    /// What two weeks on the same clock face share.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Self {
        let shared = self
            .0
            .iter()
            .flat_map(|mine| other.0.iter().filter_map(|theirs| mine.shared(*theirs)));
        Self(shared.collect())
    }
}

fn end_text(window: Window) -> String {
    if window.to == TimeOfDay::MIDNIGHT {
        "24:00".to_owned()
    } else {
        window.to.to_string()
    }
}

/// The name of the input for the hours of a day.
const fn field_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "reachable-monday",
        Weekday::Tuesday => "reachable-tuesday",
        Weekday::Wednesday => "reachable-wednesday",
        Weekday::Thursday => "reachable-thursday",
        Weekday::Friday => "reachable-friday",
        Weekday::Saturday => "reachable-saturday",
        Weekday::Sunday => "reachable-sunday",
    }
}

fn read_day(day: Weekday, text: &str) -> Result<Vec<Window>, NotHours> {
    let text = text
        .replace(" bis ", "-")
        .replace(" to ", "-")
        .replace(['–', '—'], "-");
    let ranges = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|range| !range.is_empty());
    ranges
        .map(|range| {
            let (from, to) = range.split_once('-').ok_or(NotHours::Unreadable)?;
            Ok(Window {
                day,
                from: read_time(from).ok_or(NotHours::Unreadable)?,
                to: read_end(to).ok_or(NotHours::Unreadable)?,
            })
        })
        .collect()
}

impl NotHours {
    const fn field_key(self) -> &'static str {
        match self {
            Self::Backwards => "field-hours-backwards",
            Self::TooMany => "field-hours-too-many",
            Self::Unreadable => "field-hours-unreadable",
        }
    }
}

impl TryFrom<Vec<Window>> for WeeklyHours {
    type Error = NotHours;

    fn try_from(windows: Vec<Window>) -> Result<Self, NotHours> {
        Self::new(windows)
    }
}

impl From<WeeklyHours> for Vec<Window> {
    fn from(hours: WeeklyHours) -> Self {
        hours.0
    }
}

mod shift;
#[cfg(test)]
mod tests;
mod wait;
