//! Sizes of files and limits of uploads.

use serde::{Deserialize, Serialize};

/// A number of bytes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct ByteCount(u64);

impl ByteCount {
    /// A number of bytes.
    pub const fn new(bytes: u64) -> Self {
        Self(bytes)
    }

    /// A number of megabytes of a million bytes each, as people count them.
    pub const fn megabytes(megabytes: u64) -> Self {
        Self(megabytes.saturating_mul(1_000_000))
    }

    /// The number of bytes.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The sum, or nothing when it is too large to be counted.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }
}

impl From<usize> for ByteCount {
    /// The length of something in memory.
    fn from(length: usize) -> Self {
        Self(u64::try_from(length).unwrap_or(u64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_never_wrap() {
        assert_eq!(ByteCount::megabytes(25).get(), 25_000_000);
        assert_eq!(ByteCount::megabytes(u64::MAX).get(), u64::MAX);
        assert_eq!(
            ByteCount::new(u64::MAX).checked_add(ByteCount::new(1)),
            None
        );
        assert_eq!(
            ByteCount::from(3).checked_add(ByteCount::new(4)),
            Some(ByteCount::new(7))
        );
    }
}
