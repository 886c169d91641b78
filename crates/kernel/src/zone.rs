//! Time zones: the way from a moment to a local date and back.
//!
//! The rules of all zones are compiled in, so every machine answers alike.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::civil;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::{Date, TimeOfDay, Timestamp};

/// A time zone of the IANA database, such as `Europe/Berlin`. Cheap to clone.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(TimeZone);

/// A text names no zone of the IANA database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time zone of the IANA database")]
pub struct ZoneError;

impl Zone {
    /// The zone of the instances and people that named none.
    pub const DEFAULT_NAME: &'static str = "Europe/Berlin";

    /// The zone with this IANA name.
    ///
    /// # Errors
    /// [`ZoneError`] when the database knows no zone of this name.
    pub fn parse(name: &str) -> Result<Self, ZoneError> {
        let zone = TimeZone::get(name).map_err(|_| ZoneError)?;
        if zone.iana_name().is_some() {
            Ok(Self(zone))
        } else {
            Err(ZoneError)
        }
    }

    /// The IANA name, as it is stored.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The names of all zones, sorted, for a choice on a form.
    pub fn names() -> Vec<String> {
        let mut names: Vec<String> = jiff::tz::db()
            .available()
            .map(|name| name.to_string())
            .collect();
        names.sort();
        names
    }

    /// The day it is here at `moment`.
    pub fn local_date(&self, moment: Timestamp) -> Date {
        Date::from_civil(self.civil(moment).date())
    }

    /// The hour and minute a clock on the wall shows here at `moment`.
    pub fn local_time(&self, moment: Timestamp) -> TimeOfDay {
        let time = self.civil(moment).time();
        let part = |number: i8| u8::try_from(number).unwrap_or(0);
        TimeOfDay::new(part(time.hour()), part(time.minute())).unwrap_or_default()
    }

    /// The moment when it is `time` here on `date`.
    ///
    /// A time that daylight saving skips is moved forward by the gap (02:30
    /// becomes 03:30), a time that comes twice means the first one, as RFC 5545
    /// reads them.
    pub fn at(&self, date: Date, time: TimeOfDay) -> Timestamp {
        let part = |number: u8| i8::try_from(number).unwrap_or(0);
        self.resolve(
            date.civil()
                .at(part(time.hour()), part(time.minute()), 0, 0),
        )
    }

    /// The first moment of `date` here. That is not 00:00 everywhere: some
    /// zones begin daylight saving at midnight.
    pub fn start_of_day(&self, date: Date) -> Timestamp {
        self.at(date, TimeOfDay::MIDNIGHT)
    }

    /// `moment` moved by whole calendar days, at the same time on the wall (see
    /// [`Self::at`] for the times that daylight saving skips or repeats).
    pub fn add_days(&self, moment: Timestamp, days: i64) -> Timestamp {
        if days == 0 {
            return moment;
        }
        let here = self.civil(moment);
        let date = Date::from_civil(here.date()).plus_days(days);
        self.resolve(date.civil().to_datetime(here.time()))
    }

    /// The moment when it is `time` here, `days` calendar days after the day of
    /// `from`: "14 days later, at 18:00".
    ///
    /// Counts as § 187 (1) BGB does, without the day of `from` itself. So a
    /// start late in the evening waits less than `days` times 24 hours.
    pub fn deadline(&self, from: Timestamp, days: i64, time: TimeOfDay) -> Timestamp {
        self.at(self.local_date(from).plus_days(days), time)
    }

    /// The days on the calendar here from one moment to another, so from
    /// yesterday evening to this morning it is one.
    pub fn days_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        self.local_date(from).days_until(self.local_date(to))
    }

    /// The zone's abbreviation at `moment`, such as `CET` or `CEST`; a
    /// difference to UTC such as `+03` where there is no abbreviation.
    pub fn abbreviation(&self, moment: Timestamp) -> String {
        self.0
            .to_offset_info(moment.to_jiff())
            .abbreviation()
            .to_owned()
    }

    fn civil(&self, moment: Timestamp) -> civil::DateTime {
        self.0.to_datetime(moment.to_jiff())
    }

    fn resolve(&self, local: civil::DateTime) -> Timestamp {
        match self.0.to_ambiguous_timestamp(local).compatible() {
            Ok(moment) => Timestamp::from_micros(moment.as_microsecond()),
            // Only the last hours of the year 9999 have no moment.
            Err(_) => Timestamp::MAX,
        }
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self::parse(Self::DEFAULT_NAME).unwrap_or(Self(TimeZone::UTC))
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Zone({})", self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(name: &str) -> Result<Self, ZoneError> {
        Self::parse(name)
    }
}

impl TryFrom<String> for Zone {
    type Error = ZoneError;

    fn try_from(name: String) -> Result<Self, ZoneError> {
        Self::parse(&name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}
