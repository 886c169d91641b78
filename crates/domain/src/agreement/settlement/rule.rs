//! What was agreed for the case of a dispute, and how a sum is parted.

use kernel::Money;
use serde::{Deserialize, Serialize};

/// What holds when the two sides disagree; it stands in the contract before the start (G6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeRule {
    /// Days the two talk to each other first.
    pub talk_days: u8,
    /// Days a neutral person has to decide.
    pub decision_days: u8,
    /// Up to this sum, in minor units, nobody decides: it is parted half and half.
    pub small: i64,
}

impl DisputeRule {
    /// Seven days to talk, fourteen to decide, half and half up to 50 €.
    pub const STANDARD: Self = Self {
        talk_days: 7,
        decision_days: 14,
        small: 5_000,
    };

    /// Whether a sum is so small that it is parted half and half.
    pub const fn is_small(&self, held: Money) -> bool {
        held.minor <= self.small
    }
}

/// How a settled order came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettledBy {
    /// Both agreed on a sum.
    Agreement,
    /// The sum is small: half and half (G6).
    SmallSum,
    /// Nobody neutral was there to decide in time: half and half.
    NobodyDecided,
    /// A neutral person decided.
    Decision,
}

impl SettledBy {
    /// Every way.
    pub const ALL: [Self; 4] = [
        Self::Agreement,
        Self::SmallSum,
        Self::NobodyDecided,
        Self::Decision,
    ];

    /// The stable name used in text keys and events.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::SmallSum => "small-sum",
            Self::NobodyDecided => "nobody-decided",
            Self::Decision => "decision",
        }
    }
}

/// How what is held is parted. The parts always sum to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// The contractor's part.
    pub contractor: Money,
    /// What goes back to the client.
    pub client: Money,
}

impl Split {
    /// The contractor gets a sum, the client the rest; nothing when the sum does not fit into what
    /// is held.
    pub fn of(held: Money, contractor: Money) -> Option<Self> {
        let client = held.sub(contractor).ok()?;
        let fits = !contractor.is_negative() && !client.is_negative();
        fits.then_some(Self { contractor, client })
    }

    /// Half and half; the odd cent is the contractor's.
    pub fn half(held: Money) -> Self {
        let client = Money::new(held.minor / 2, held.currency);
        Self {
            contractor: Money::new(held.minor - client.minor, held.currency),
            client,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(minor: i64) -> Money {
        Money::euro_cents(minor)
    }

    /// Nothing is lost and nothing made, whatever is parted.
    #[test]
    fn the_parts_are_the_whole() {
        for minor in [0, 1, 2, 3, 99, 4_999, 5_000, i64::MAX] {
            let split = Split::half(euro(minor));
            assert_eq!(split.contractor.add(split.client).unwrap(), euro(minor));
            let more = split.contractor.minor - split.client.minor;
            assert!((0..=1).contains(&more), "{minor}: {more}");
        }
        for (held, contractor) in [(100, 0), (100, 100), (100, 60), (1, 0), (0, 0)] {
            let split = Split::of(euro(held), euro(contractor)).unwrap();
            assert_eq!(split.contractor.add(split.client).unwrap(), euro(held));
        }
        for (held, contractor) in [(100, 101), (100, -1), (0, 1), (i64::MAX, i64::MIN)] {
            assert_eq!(
                Split::of(euro(held), euro(contractor)),
                None,
                "{held} {contractor}"
            );
        }
        let foreign = Money::new(1, "USD".parse().unwrap());
        assert_eq!(Split::of(euro(100), foreign), None);
    }

    /// G6: up to 50 € inclusive.
    #[test]
    fn fifty_euro_is_small_and_a_cent_more_is_not() {
        let rule = DisputeRule::STANDARD;
        assert!(rule.is_small(euro(5_000)) && !rule.is_small(euro(5_001)));
    }
}
