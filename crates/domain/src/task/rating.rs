//! The two small scales of a task: how often, and one to five.

use kernel::Minutes;
use serde::{Deserialize, Serialize};

/// How often a task comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Frequency {
    /// Every working day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// One time only.
    Once,
}

impl Frequency {
    /// All frequencies, most often first.
    pub const ALL: [Self; 4] = [Self::Daily, Self::Weekly, Self::Monthly, Self::Once];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Once => "once",
        }
    }

    /// Reads [`Frequency::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|frequency| frequency.code() == code)
    }

    /// Whether the task comes back. Routine needs an instruction (mission 1.9).
    pub const fn is_routine(self) -> bool {
        !matches!(self, Self::Once)
    }

    /// What a task of this frequency puts on every week: its minutes, or nothing when it comes
    /// only once.
    pub const fn weekly(self, minutes: Minutes) -> Minutes {
        if self.is_routine() {
            minutes
        } else {
            Minutes::ZERO
        }
    }
}

/// A step of a scale from 1 to 5: ability ("cannot" to "very well") or liking ("hate" to "love").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// The number is not on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the scale goes from 1 to 5")]
pub struct NotARating;

impl Rating {
    /// The lowest step.
    pub const LOWEST: Self = Self(1);
    /// The middle.
    pub const MIDDLE: Self = Self(3);
    /// The highest step.
    pub const HIGHEST: Self = Self(5);

    /// A step, if the number is one.
    pub fn new(step: i64) -> Option<Self> {
        u8::try_from(step)
            .ok()
            .filter(|step| (1..=5).contains(step))
            .map(Self)
    }

    /// The step, 1–5.
    pub fn get(self) -> i64 {
        i64::from(self.0)
    }

    /// How much is missing to the highest step, in per cent: 5 → 0, 1 → 100.
    pub fn lack(self) -> i64 {
        (5 - self.get()) * 25
    }
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;

    fn try_from(step: u8) -> Result<Self, NotARating> {
        Self::new(i64::from(step)).ok_or(NotARating)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        for frequency in Frequency::ALL {
            assert_eq!(Frequency::from_code(frequency.code()), Some(frequency));
            let json = serde_json::to_string(&frequency).unwrap();
            assert_eq!(json, format!("\"{}\"", frequency.code()));
        }
        assert_eq!(Frequency::from_code("yearly"), None);
    }

    #[test]
    fn the_scale_ends_at_five() {
        let steps: Vec<i64> = (-1..8).filter_map(Rating::new).map(Rating::get).collect();
        assert_eq!(steps, [1, 2, 3, 4, 5]);
        assert!(serde_json::from_str::<Rating>("0").is_err());
        assert_eq!(
            serde_json::from_str::<Rating>("5").unwrap(),
            Rating::HIGHEST
        );
        assert_eq!((Rating::LOWEST.lack(), Rating::HIGHEST.lack()), (100, 0));
    }
}
