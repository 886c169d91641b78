//! Durations of work, in whole minutes.

use serde::{Deserialize, Serialize};

/// A duration of work in whole minutes. May be negative, as a difference.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Minutes(pub i64);

impl Minutes {
    /// No time.
    pub const ZERO: Self = Self(0);

    /// A duration in minutes.
    pub const fn new(minutes: i64) -> Self {
        Self(minutes)
    }

    /// A duration of whole hours, or nothing when it is too long.
    pub fn from_hours(hours: i64) -> Option<Self> {
        hours.checked_mul(60).map(Self)
    }

    /// The number of minutes.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or nothing when it is too long.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or nothing when it is too long.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The duration, `count` times, or nothing when it is too long.
    pub fn times(self, count: i64) -> Option<Self> {
        self.0.checked_mul(count).map(Self)
    }
}
