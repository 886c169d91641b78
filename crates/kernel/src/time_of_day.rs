//! Hours and minutes of a day, without a day and without a zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An hour and minute of the day, as a clock on the wall shows it.
///
/// Written as `18:00` in texts and in JSON.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// There is no such hour or minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such time of day")]
pub struct TimeOfDayError;

impl TimeOfDay {
    /// 00:00.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0 };
    /// 18:00, when the product's deadlines end.
    pub const EVENING: Self = Self {
        hour: 18,
        minute: 0,
    };

    /// The time with this hour (0 to 23) and minute (0 to 59).
    ///
    /// # Errors
    /// [`TimeOfDayError`] outside those.
    pub const fn new(hour: u8, minute: u8) -> Result<Self, TimeOfDayError> {
        if hour < 24 && minute < 60 {
            Ok(Self { hour, minute })
        } else {
            Err(TimeOfDayError)
        }
    }

    /// The time this many minutes after midnight, as databases store it.
    ///
    /// # Errors
    /// [`TimeOfDayError`] unless it is on the same day.
    pub fn from_minutes(minutes: i64) -> Result<Self, TimeOfDayError> {
        let hour = u8::try_from(minutes.div_euclid(60)).map_err(|_| TimeOfDayError)?;
        let minute = u8::try_from(minutes.rem_euclid(60)).map_err(|_| TimeOfDayError)?;
        Self::new(hour, minute)
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute)
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    /// Reads `18:00` and nothing else.
    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let two = |digits: &str| {
            let plain = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain
                .then(|| digits.parse().ok())
                .flatten()
                .ok_or(TimeOfDayError)
        };
        let (hour, minute) = text.split_once(':').ok_or(TimeOfDayError)?;
        Self::new(two(hour)?, two(minute)?)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = TimeOfDayError;

    fn try_from(text: String) -> Result<Self, TimeOfDayError> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_strictly() {
        assert_eq!("18:00".parse(), Ok(TimeOfDay::EVENING));
        assert_eq!(TimeOfDay::from_minutes(1439).unwrap().to_string(), "23:59");
        assert_eq!(TimeOfDay::EVENING.minutes(), 1080);
        for wrong in ["24:00", "18:60", "8:00", "18", "+8:00", "18:00:00", ""] {
            assert_eq!(wrong.parse::<TimeOfDay>(), Err(TimeOfDayError), "{wrong}");
        }
        for wrong in [-1, 1440, i64::MAX, i64::MIN] {
            assert_eq!(
                TimeOfDay::from_minutes(wrong),
                Err(TimeOfDayError),
                "{wrong}"
            );
        }
    }

    #[test]
    fn json_holds_the_text() {
        assert_eq!(
            serde_json::to_string(&TimeOfDay::EVENING).unwrap(),
            "\"18:00\""
        );
        assert!(serde_json::from_str::<TimeOfDay>("\"25:00\"").is_err());
    }
}
