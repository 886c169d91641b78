//! Refusals from the delivery to the end.

use kernel::{Minutes, Timestamp};

use super::{HeldDiffers, Obstacle, time};
use crate::instruction::CriterionKind;
use crate::{Argument, FieldError, Refusal};

/// Why a delivery was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliverRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// The first pieces are to be shown before the rest (3.13).
    SampleFirst {
        /// How many.
        pieces: u16,
    },
    /// A week without any recorded time.
    NothingWorked,
    /// More was recorded than is agreed for the week (1.5).
    AboveCeiling {
        /// What was recorded.
        worked: Minutes,
        /// What is agreed at most.
        ceiling: Minutes,
    },
}

/// Why an acceptance was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// Satisfaction is 1 to 100 per cent.
    Percent,
    /// Without criteria there is nothing less than 100 % could be measured by (2.3).
    NothingToMeasure,
    /// The remark is too long.
    RemarkTooLong {
        /// The most characters.
        most: usize,
    },
    /// What is secured is not the agreed sum: the books need a look before anybody is paid.
    HeldDiffers(HeldDiffers),
}

/// Why a revision was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviseRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// Silence has counted as acceptance already.
    DeadlinePassed(Timestamp),
    /// No criterion was named (§ 640 (2) BGB).
    NoCriterion,
    /// In a week paid by the hour, neither a criterion nor hours were named.
    NoHours,
    /// What was said about hours is wrong.
    Hours(Vec<FieldError>),
    /// More was named than anybody can answer.
    TooMany {
        /// The most.
        most: usize,
    },
    /// A criterion was named twice.
    CriterionTwice,
    /// The criterion is not part of this contract.
    UnknownCriterion,
    /// Should and taste never stop money (decision 2, 3.24).
    NotAMust {
        /// Which kind it is.
        kind: CriterionKind,
        /// What it says.
        criterion: String,
    },
    /// A criterion was named without saying what is wrong.
    ReasonMissing {
        /// What the criterion says.
        criterion: String,
    },
    /// A reason is too long.
    ReasonTooLong {
        /// The most characters.
        most: usize,
    },
    /// All revisions are used up.
    NoRoundsLeft {
        /// How many were agreed.
        rounds: u8,
    },
}

/// Why there is no more time to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtendRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// Silence has counted as acceptance already.
    DeadlinePassed(Timestamp),
    /// No extension was agreed.
    NotAgreed,
    /// The one extension was used.
    Used {
        /// Until when there is time.
        until: Timestamp,
    },
}

/// Why nobody can step back now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// Both have signed: the order ends by itself if the sum is not secured.
    Signed {
        /// When.
        lapses_at: Timestamp,
    },
    /// The sum is secured: the order ends by itself if the work does not start.
    Secured {
        /// When.
        lapses_at: Timestamp,
    },
    /// The contractor still has time.
    TooEarly {
        /// From when on it is possible.
        opens_at: Timestamp,
    },
    /// The first pieces are to be looked at before anything else.
    Sample,
    /// The work was handed in: accept it or ask to improve it.
    Delivered,
    /// What is secured is not the agreed sum: the books need a look before anything goes back.
    HeldDiffers(HeldDiffers),
}

impl Refusal for DeliverRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::SampleFirst { .. } => "sample-refusal-first",
            Self::NothingWorked => "assistance-refusal-nothing-worked",
            Self::AboveCeiling { .. } => "assistance-refusal-above-ceiling",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::AboveCeiling { worked, ceiling } => vec![
                ("ceiling", Argument::Duration(*ceiling)),
                ("worked", Argument::Duration(*worked)),
            ],
            Self::SampleFirst { pieces } => count("pieces", usize::from(*pieces)),
            Self::Obstacle(_) | Self::NothingWorked => Vec::new(),
        }
    }
}

impl Refusal for AcceptRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Percent => "refusal-order-percent",
            Self::NothingToMeasure => "refusal-order-nothing-to-measure",
            Self::RemarkTooLong { .. } => "refusal-order-remark-too-long",
            Self::HeldDiffers(differs) => differs.key(),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::RemarkTooLong { most } => count("most", *most),
            Self::HeldDiffers(differs) => differs.arguments(),
            Self::Obstacle(_) | Self::Percent | Self::NothingToMeasure => Vec::new(),
        }
    }
}

impl Refusal for ReviseRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "refusal-order-review-deadline",
            Self::NoCriterion => "refusal-order-no-criterion",
            Self::NoHours => "refusal-order-no-hours",
            Self::Hours(_) => "refusal-time-invalid",
            Self::TooMany { .. } => "refusal-order-too-many-defects",
            Self::CriterionTwice => "refusal-order-criterion-twice",
            Self::UnknownCriterion => "refusal-order-unknown-criterion",
            Self::NotAMust {
                kind: CriterionKind::Taste,
                ..
            } => "refusal-order-taste-is-no-reason",
            Self::NotAMust { .. } => "refusal-order-should-is-no-reason",
            Self::ReasonMissing { .. } => "refusal-order-reason-missing",
            Self::ReasonTooLong { .. } => "refusal-order-reason-too-long",
            Self::NoRoundsLeft { .. } => "refusal-order-no-rounds-left",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::NotAMust { criterion, .. } | Self::ReasonMissing { criterion } => {
                vec![("criterion", Argument::Text(criterion.clone()))]
            }
            Self::TooMany { most } | Self::ReasonTooLong { most } => count("most", *most),
            Self::NoRoundsLeft { rounds } => count("rounds", usize::from(*rounds)),
            Self::Obstacle(_)
            | Self::NoCriterion
            | Self::NoHours
            | Self::Hours(_)
            | Self::CriterionTwice
            | Self::UnknownCriterion => Vec::new(),
        }
    }
}

impl Refusal for ExtendRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "refusal-order-review-deadline",
            Self::NotAgreed => "refusal-order-no-extension",
            Self::Used { .. } => "refusal-order-extended-already",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Obstacle(_) | Self::NotAgreed => Vec::new(),
            Self::DeadlinePassed(deadline) => time("deadline", *deadline),
            Self::Used { until } => time("until", *until),
        }
    }
}

impl Refusal for WithdrawRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Signed { .. } => "refusal-order-withdraw-signed",
            Self::Secured { .. } => "refusal-order-withdraw-secured",
            Self::TooEarly { .. } => "refusal-order-withdraw-too-early",
            Self::Sample => "sample-refusal-look-first",
            Self::Delivered => "refusal-order-withdraw-delivered",
            Self::HeldDiffers(differs) => differs.key(),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Obstacle(_) | Self::Sample | Self::Delivered => Vec::new(),
            Self::Signed { lapses_at } | Self::Secured { lapses_at } => time("end", *lapses_at),
            Self::TooEarly { opens_at } => time("from", *opens_at),
            Self::HeldDiffers(differs) => differs.arguments(),
        }
    }
}

fn count(name: &'static str, number: usize) -> Vec<(&'static str, Argument)> {
    vec![(
        name,
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX)),
    )]
}

impl From<Obstacle> for DeliverRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for AcceptRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for ReviseRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for ExtendRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for WithdrawRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}
