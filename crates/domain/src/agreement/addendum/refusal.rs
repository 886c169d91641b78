//! Why something about an addendum was refused.

use kernel::{Money, Timestamp};

use crate::agreement::Obstacle;
use crate::{Argument, Refusal};

/// Why an addendum cannot be proposed or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddendumRefusal {
    /// Nobody has signed yet, the order has ended, or the two disagree.
    Obstacle(Obstacle),
    /// Another one waits for its answer.
    Open,
    /// There were many already.
    TooMany {
        /// The most.
        most: u16,
    },
    /// The order has as many stages as it can have.
    Stages {
        /// The most.
        most: usize,
    },
    /// It was answered, or taken back.
    Answered,
    /// It ended by itself.
    Lapsed {
        /// When.
        until: Timestamp,
    },
    /// Nobody agrees with themselves.
    Own,
    /// Only whoever proposed it takes it back.
    NotYours,
    /// The contract is not the one it was written for.
    Outdated,
    /// A week of an assistance is what its frame says.
    Week,
    /// The stage it would change is over.
    StageOver,
    /// As much or more is secured already than the stage would cost, and not all of it.
    PartSecured {
        /// What is secured.
        held: Money,
    },
}

impl From<Obstacle> for AddendumRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl Refusal for AddendumRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Open => "addendum-refusal-open",
            Self::TooMany { .. } => "addendum-refusal-too-many",
            Self::Stages { .. } => "addendum-refusal-stages",
            Self::Answered => "addendum-refusal-answered",
            Self::Lapsed { .. } => "addendum-refusal-lapsed",
            Self::Own => "addendum-refusal-own",
            Self::NotYours => "addendum-refusal-not-yours",
            Self::Outdated => "addendum-refusal-outdated",
            Self::Week => "assistance-refusal-addendum",
            Self::StageOver => "addendum-refusal-stage-over",
            Self::PartSecured { .. } => "addendum-refusal-part-secured",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooMany { most } => vec![("most", Argument::Number(i64::from(*most)))],
            Self::Stages { most } => {
                let most = i64::try_from(*most).unwrap_or(i64::MAX);
                vec![("most", Argument::Number(most))]
            }
            Self::Lapsed { until } => vec![("until", Argument::Time(*until))],
            Self::PartSecured { held } => vec![("held", Argument::Money(*held))],
            _ => Vec::new(),
        }
    }
}
