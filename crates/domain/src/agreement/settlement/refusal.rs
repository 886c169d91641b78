//! Why something about a settlement or a dispute was refused.

use kernel::Timestamp;

use crate::agreement::Obstacle;
use crate::{Argument, FieldError, Refusal};

/// Why no offer can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferRefusal {
    /// The order has ended.
    Obstacle(Obstacle),
    /// Nothing is held that could be parted.
    NothingHeld,
}

/// Why no offer was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnOffer {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// There is nothing to offer about.
    Refused(OfferRefusal),
}

/// Why an offer cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerRefusal {
    /// The order has ended.
    Obstacle(Obstacle),
    /// It was answered.
    Answered,
    /// It ended by itself.
    Lapsed {
        /// When.
        until: Timestamp,
    },
    /// Nobody agrees with themselves.
    Own,
    /// It was made for a stage that has ended.
    OtherStage,
    /// Something else is held than the offer was made for.
    HeldDiffers,
}

/// Why no dispute begins, or it cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisputeRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// Silence has counted as acceptance already.
    DeadlinePassed(Timestamp),
    /// Nobody has asked for a revision that could be out of scope.
    NoRevision,
    /// There is a dispute already.
    Open,
    /// There is none.
    NotOpen,
    /// The contract has no rule for it.
    NoRule,
    /// Only whoever opened it can take it back.
    NotYours,
    /// This side has taken one back in this stage before: this one goes to its end.
    TakenBackBefore,
    /// A neutral person is at it.
    WithNeutral,
    /// A week was ended for a serious cause: it does not begin again.
    WeekEnded,
    /// Inputs are wrong.
    Invalid(FieldError),
    /// What was said about hours is wrong.
    Hours(Vec<FieldError>),
}

/// Why a decision was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleRefusal {
    /// It is not this person's to decide, or not any more.
    NotYours,
    /// Work or an offer has brought the person too close to a side.
    Conflict,
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
}

/// Why a cooperation cannot be ended like this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndRefusal {
    /// The wrong time.
    Obstacle(Obstacle),
    /// The repair round still runs.
    Cooling {
        /// Until when.
        until: Timestamp,
    },
    /// The contract has no rule for what is due.
    NoRule,
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
}

impl From<Obstacle> for OfferRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for AnswerRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for DisputeRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Obstacle> for EndRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl Refusal for OfferRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::NothingHeld => "settlement-refusal-nothing-held",
        }
    }
}

impl Refusal for AnswerRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Answered => "settlement-refusal-answered",
            Self::Lapsed { .. } => "settlement-refusal-lapsed",
            Self::Own => "settlement-refusal-own",
            Self::OtherStage => "settlement-refusal-other-stage",
            Self::HeldDiffers => "settlement-refusal-held-differs",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Lapsed { until } => vec![("until", Argument::Time(*until))],
            _ => Vec::new(),
        }
    }
}

impl Refusal for DisputeRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::DeadlinePassed(_) => "dispute-refusal-deadline-passed",
            Self::NoRevision => "dispute-refusal-no-revision",
            Self::Open => "dispute-refusal-open",
            Self::NotOpen => "dispute-refusal-not-open",
            Self::NoRule => "dispute-refusal-no-rule",
            Self::NotYours => "dispute-refusal-not-yours",
            Self::TakenBackBefore => "dispute-refusal-taken-back-before",
            Self::WithNeutral => "dispute-refusal-with-neutral",
            Self::WeekEnded => "dispute-refusal-week-ended",
            Self::Invalid(error) => error.key,
            Self::Hours(errors) => errors.first().map_or("field-required", |error| error.key),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::DeadlinePassed(at) => vec![("at", Argument::Time(*at))],
            Self::Invalid(error) => error.arguments.clone(),
            _ => Vec::new(),
        }
    }
}

impl Refusal for RuleRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotYours => "dispute-refusal-not-to-decide",
            Self::Conflict => "dispute-refusal-conflict",
            Self::Invalid(errors) => errors.first().map_or("field-required", |error| error.key),
        }
    }
}

impl Refusal for EndRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::Cooling { .. } => "settlement-refusal-cooling",
            Self::NoRule => "dispute-refusal-no-rule",
            Self::Invalid(errors) => errors.first().map_or("field-required", |error| error.key),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Cooling { until } => vec![("until", Argument::Time(*until))],
            _ => Vec::new(),
        }
    }
}
