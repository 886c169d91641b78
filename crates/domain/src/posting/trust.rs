//! How much trust the work of an ad needs, and what keeps it from somebody new (mission 3.21).
//!
//! The level of a pair grows with good orders (0.18). Work that needs more than there is waits, or its
//! owner says in words why not; the reason is kept with the ad and is the owner's alone.

use serde::{Deserialize, Serialize};

use super::PostingRefusal;
use crate::field;
use crate::people::trust::Level;

/// The shortest and longest reason for choosing somebody all the same, in characters.
const REASON: (usize, usize) = (10, 500);

/// How much trust the work needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrustNeed {
    /// None: nothing in it is confidential.
    #[default]
    None,
    /// Some: papers of the house.
    Some,
    /// High: money, customers, data of others.
    High,
    /// Access to accounts.
    Access,
}

impl TrustNeed {
    /// Every need, the least first.
    pub const ALL: [Self; 4] = [Self::None, Self::Some, Self::High, Self::Access];

    /// The word in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Some => "some",
            Self::High => "high",
            Self::Access => "access",
        }
    }

    /// Reads a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.code() == code)
    }

    /// The level of a pair from which it is open to both.
    pub const fn level(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Some => 1,
            Self::High => 2,
            Self::Access => 3,
        }
    }

    /// Whether it is open to a pair at this level.
    pub const fn is_open_to(self, level: Level) -> bool {
        level.level >= self.level()
    }

    /// Lets somebody be chosen at this level of the pair: with enough trust, or with a reason.
    ///
    /// # Errors
    /// [`PostingRefusal::TrustTooLow`] where there is too little and nothing was said;
    /// [`PostingRefusal::Invalid`] on `trust-reason` where what was said is no reason.
    pub fn admit(
        self,
        level: Level,
        reason: Option<&str>,
    ) -> Result<Option<TrustOverride>, PostingRefusal> {
        if self.is_open_to(level) {
            return Ok(None);
        }
        let reason = reason.ok_or(PostingRefusal::TrustTooLow {
            need: self.level(),
            level: level.level,
        })?;
        let reason = field::at_least("trust-reason", reason, REASON.0, REASON.1)
            .map_err(|error| PostingRefusal::Invalid(vec![error]))?;
        Ok(Some(TrustOverride {
            need: self,
            level: level.level,
            reason,
        }))
    }
}

/// That somebody was chosen with less trust than the work needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustOverride {
    /// What the work needs.
    pub need: TrustNeed,
    /// The level of the two when it was said.
    pub level: u8,
    /// Why all the same, in the owner's words.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn level(level: u8) -> Level {
        Level { level, good: 0 }
    }

    /// 3.21: each need has its level; below it nothing but a reason helps, and above it none is kept.
    #[test]
    fn m3_21_more_trust_than_there_is_needs_a_reason() {
        for need in TrustNeed::ALL {
            assert_eq!(TrustNeed::from_code(need.code()), Some(need));
            assert_eq!(need.admit(level(need.level()), Some("x")), Ok(None));
        }
        let too_low = PostingRefusal::TrustTooLow { need: 2, level: 1 };
        assert_eq!(TrustNeed::High.admit(level(1), None), Err(too_low));
        for said in ["", "  \n", "weil", &"x".repeat(501), "weil\u{7}weil weil"] {
            let refused = TrustNeed::Access.admit(level(0), Some(said)).unwrap_err();
            assert_eq!(refused.field_errors()[0].field, "trust-reason", "{said}");
        }
        let kept = TrustNeed::High.admit(level(0), Some(" Nur Testdaten, kein Zugang. "));
        let kept = kept.unwrap().unwrap();
        assert_eq!(
            (kept.level, kept.reason.as_str()),
            (0, "Nur Testdaten, kein Zugang.")
        );
        assert_eq!(TrustNeed::from_code("viel"), None);
    }
}
