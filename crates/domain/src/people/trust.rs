//! The trust between two people: a level that grows with good orders and falls with lost disputes
//! (mission 0.18). Only the two see it, with everything it is made of.

use serde::{Deserialize, Serialize};

/// Good orders in a row that raise the level.
pub const GOOD_ORDERS: u8 = 3;
/// The highest level.
pub const HIGHEST: u8 = 10;

/// Something that changes the trust between two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrustStep {
    /// An order was accepted and paid.
    Good,
    /// A dispute ended without the two agreeing: one of them lost it.
    Lost,
}

impl TrustStep {
    /// The stable name used in queries and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Lost => "lost",
        }
    }

    /// Reads a stable name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Good, Self::Lost]
            .into_iter()
            .find(|step| step.name() == name)
    }
}

/// How far two people have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// From 0.
    pub level: u8,
    /// Good orders since it last changed.
    pub good: u8,
}

impl Level {
    /// From everything that happened between the two, the first first.
    pub fn of(steps: impl IntoIterator<Item = TrustStep>) -> Self {
        steps.into_iter().fold(Self::default(), Self::after)
    }

    /// Good orders until the next level.
    pub const fn missing(self) -> u8 {
        GOOD_ORDERS - self.good
    }

    fn after(self, step: TrustStep) -> Self {
        match step {
            TrustStep::Lost => Self {
                level: self.level.saturating_sub(1),
                good: 0,
            },
            TrustStep::Good if self.good + 1 < GOOD_ORDERS => Self {
                good: self.good + 1,
                ..self
            },
            TrustStep::Good => Self {
                level: (self.level + 1).min(HIGHEST),
                good: 0,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TrustStep::{Good, Lost};
    use super::*;

    /// 0.18: three good orders raise the level, a lost dispute lowers it.
    #[test]
    fn m0_18_trust_grows_with_good_orders_and_falls_with_a_lost_dispute() {
        let level = |steps: &[TrustStep]| {
            let level = Level::of(steps.iter().copied());
            (level.level, level.missing())
        };
        assert_eq!(level(&[]), (0, 3));
        assert_eq!(level(&[Good, Good]), (0, 1));
        assert_eq!(level(&[Good, Good, Good]), (1, 3));
        assert_eq!(level(&[Good, Good, Good, Lost]), (0, 3));
        assert_eq!(
            level(&[Good, Good, Lost, Good]),
            (0, 2),
            "the row begins anew"
        );
        assert_eq!(level(&[Lost]), (0, 3), "never below the beginning");
        assert_eq!(level(&[Good; 200]).0, HIGHEST);
    }
}
