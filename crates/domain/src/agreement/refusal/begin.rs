//! Refusals from the proposal to the start of the work.

use kernel::{Money, Timestamp};

use super::{HeldDiffers, Obstacle, time};
use crate::agreement::SplitRefusal;
use crate::agreement::contract::Placeholder;
use crate::{Argument, Refusal};

/// Why an order cannot be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposeRefusal {
    /// Client and contractor are the same person (4.5).
    OwnWork,
    /// The sum is zero or less.
    NoAmount,
    /// The due date is over.
    DuePast(Timestamp),
    /// There is no must criterion, so nobody could say when the work is done (decision 7).
    NoMust,
    /// Something in the contract is empty.
    Empty(Placeholder),
    /// The milestones do not make up the order.
    Split(SplitRefusal),
}

/// Why a newer version of the contract was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RewriteRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// The time for signing is over.
    DeadlinePassed(Timestamp),
    /// The contract itself.
    Contract(ProposeRefusal),
    /// It has been written anew often enough.
    Versions {
        /// The most versions.
        most: u32,
    },
}

impl RewriteRefusal {
    /// Whether it is only too late: for signing, or for a day the contract names.
    pub const fn is_too_late(&self) -> bool {
        matches!(
            self,
            Self::DeadlinePassed(_)
                | Self::Contract(
                    ProposeRefusal::DuePast(_) | ProposeRefusal::Split(SplitRefusal::Order { .. })
                )
        )
    }
}

/// Why a signature was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// This side has signed already.
    Twice,
    /// The time for signing is over.
    DeadlinePassed(Timestamp),
    /// The due date is over before both have signed.
    DuePast(Timestamp),
    /// The contract was changed after it was read.
    Outdated,
    /// Something in the contract is empty (3.27).
    Empty(Placeholder),
    /// The box "I agree" was not ticked.
    NotConfirmed,
    /// No name was typed.
    NameMissing,
    /// Another name than the one in the contract was typed.
    NameDiffers(String),
}

/// Why a sum was not secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// The time for securing is over.
    DeadlinePassed(Timestamp),
    /// More than is missing, or nothing.
    OtherSum {
        /// What is missing.
        missing: Money,
        /// What was offered.
        offered: Money,
    },
}

/// Why the work cannot start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// The time for starting is over.
    DeadlinePassed(Timestamp),
    /// What is secured is not the agreed sum (0.6, 0.15).
    HeldDiffers(HeldDiffers),
}

impl Refusal for ProposeRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::OwnWork => "refusal-order-own-work",
            Self::NoAmount => "refusal-order-no-amount",
            Self::DuePast(_) => "refusal-order-due-past",
            Self::NoMust => "refusal-order-no-must",
            Self::Empty(placeholder) => placeholder.refusal_key(),
            Self::Split(split) => split.key(),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::DuePast(due_at) => time("due", *due_at),
            Self::Split(split) => split.arguments(),
            _ => Vec::new(),
        }
    }
}

impl Refusal for RewriteRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "refusal-order-sign-deadline",
            Self::Contract(refusal) => refusal.key(),
            Self::Versions { .. } => "refusal-order-versions",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Obstacle(_) => Vec::new(),
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::Contract(refusal) => refusal.arguments(),
            Self::Versions { most } => vec![("most", Argument::Number(i64::from(*most)))],
        }
    }
}

impl From<Obstacle> for RewriteRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl Refusal for SignRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Twice => "refusal-order-signed-twice",
            Self::DeadlinePassed(_) => "refusal-order-sign-deadline",
            Self::DuePast(_) => "refusal-order-due-past",
            Self::Outdated => "refusal-order-outdated-version",
            Self::Empty(placeholder) => placeholder.refusal_key(),
            Self::NotConfirmed => "refusal-order-not-confirmed",
            Self::NameMissing => "refusal-order-name-missing",
            Self::NameDiffers(_) => "refusal-order-name-differs",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::DuePast(due_at) => time("due", *due_at),
            Self::NameDiffers(name) => vec![("name", Argument::Text(name.clone()))],
            _ => Vec::new(),
        }
    }
}

impl Refusal for FundRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "refusal-order-fund-deadline",
            Self::OtherSum { .. } => "refusal-order-other-sum",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Obstacle(_) => Vec::new(),
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::OtherSum { missing, offered } => {
                vec![
                    ("missing", Argument::Money(*missing)),
                    ("offered", Argument::Money(*offered)),
                ]
            }
        }
    }
}

impl Refusal for StartRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "refusal-order-start-deadline",
            Self::HeldDiffers(differs) => differs.key(),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Obstacle(_) => Vec::new(),
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::HeldDiffers(differs) => differs.arguments(),
        }
    }
}

impl From<Obstacle> for SignRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for FundRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for StartRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a contract, or with who asks, is never only too late.
    #[test]
    fn what_is_too_late_is_told_from_what_is_wrong() {
        let at = Timestamp::from_micros(0);
        let of = RewriteRefusal::Contract;
        for late in [
            RewriteRefusal::DeadlinePassed(at),
            of(ProposeRefusal::DuePast(at)),
            of(ProposeRefusal::Split(SplitRefusal::Order { part: 1 })),
        ] {
            assert!(late.is_too_late(), "{late:?}");
        }
        for wrong in [
            RewriteRefusal::Obstacle(Obstacle::AlreadySigned),
            RewriteRefusal::Versions { most: 1 },
            of(ProposeRefusal::OwnWork),
            of(ProposeRefusal::NoAmount),
            of(ProposeRefusal::NoMust),
            of(ProposeRefusal::Split(SplitRefusal::Amount { part: 1 })),
            of(ProposeRefusal::Split(SplitRefusal::End { due_at: at })),
        ] {
            assert!(!wrong.is_too_late(), "{wrong:?}");
        }
    }
}
