//! A moment in time, in microseconds since 1970 in UTC, as the databases store
//! it. A timestamp has no zone; [`crate::Zone`] turns it into a local date.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A moment, in microseconds since 1970-01-01T00:00:00Z.
///
/// Always between the years 1 and 9999, so that every timestamp can be written
/// as RFC 3339 and moved into any zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(i64);

/// A text is not a moment of RFC 3339 between the years 1 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 moment")]
pub struct TimestampError;

impl Timestamp {
    /// 0001-01-02T00:00:00Z.
    pub const MIN: Self = Self(-62_135_510_400_000_000);
    /// 9999-12-30T00:00:00Z.
    pub const MAX: Self = Self(253_402_128_000_000_000);
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self(0);

    /// The moment this many microseconds after 1970, held between
    /// [`Self::MIN`] and [`Self::MAX`].
    pub const fn from_micros(micros: i64) -> Self {
        if micros < Self::MIN.0 {
            Self::MIN
        } else if micros > Self::MAX.0 {
            Self::MAX
        } else {
            Self(micros)
        }
    }

    /// Microseconds since 1970.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// This moment and `duration` more, at most [`Self::MAX`].
    ///
    /// This adds physical time. For "14 days later at the same hour" use
    /// [`crate::Zone::add_days`], which knows daylight saving.
    #[must_use]
    pub fn saturating_add(self, duration: Duration) -> Self {
        Self::from_micros(self.0.saturating_add(micros(duration)))
    }

    /// This moment less `duration`, at least [`Self::MIN`].
    #[must_use]
    pub fn saturating_sub(self, duration: Duration) -> Self {
        Self::from_micros(self.0.saturating_sub(micros(duration)))
    }

    /// The time that passed from `earlier` to this moment; zero when `earlier`
    /// is the later one.
    pub fn since(self, earlier: Self) -> Duration {
        let passed = self.0.saturating_sub(earlier.0);
        Duration::from_micros(u64::try_from(passed).unwrap_or(0))
    }

    /// The moment as `jiff` knows it, which never fails inside our bounds.
    pub(crate) fn to_jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

/// Whole microseconds of a duration; far more than our range when it is longer.
fn micros(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC, such as `2026-12-03T17:00:00Z`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.to_jiff(), formatter)
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let moment: jiff::Timestamp = text.parse().map_err(|_| TimestampError)?;
        let micros = moment.as_microsecond();
        if (Self::MIN.0..=Self::MAX.0).contains(&micros) {
            Ok(Self(micros))
        } else {
            Err(TimestampError)
        }
    }
}

impl TryFrom<String> for Timestamp {
    type Error = TimestampError;

    fn try_from(text: String) -> Result<Self, TimestampError> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_3339_in_json_and_back() {
        let moment: Timestamp = "2026-12-03T18:00:00.000001+01:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-12-03T17:00:00.000001Z");
        let json = serde_json::to_string(&moment).unwrap();
        assert_eq!(json, "\"2026-12-03T17:00:00.000001Z\"");
        assert_eq!(serde_json::from_str::<Timestamp>(&json).unwrap(), moment);
        for wrong in ["", "2026-12-03", "2026-12-03T18:00:00", "1796317200"] {
            assert_eq!(wrong.parse::<Timestamp>(), Err(TimestampError), "{wrong}");
        }
    }

    #[test]
    fn the_bounds_are_the_documented_moments() {
        assert_eq!(Timestamp::MIN.to_string(), "0001-01-02T00:00:00Z");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-30T00:00:00Z");
        assert_eq!(Timestamp::from_micros(i64::MIN), Timestamp::MIN);
        assert_eq!(Timestamp::from_micros(i64::MAX), Timestamp::MAX);
        assert!("9999-12-31T00:00:00Z".parse::<Timestamp>().is_err());
    }

    #[test]
    fn arithmetic_stops_at_the_bounds() {
        let second = Duration::from_secs(1);
        assert_eq!(Timestamp::MAX.saturating_add(second), Timestamp::MAX);
        assert_eq!(Timestamp::MIN.saturating_sub(second), Timestamp::MIN);
        assert_eq!(
            Timestamp::EPOCH.saturating_add(Duration::MAX),
            Timestamp::MAX
        );
        assert_eq!(
            Timestamp::EPOCH
                .saturating_add(second)
                .since(Timestamp::EPOCH),
            second
        );
        assert_eq!(Timestamp::EPOCH.since(Timestamp::MAX), Duration::ZERO);
    }
}
