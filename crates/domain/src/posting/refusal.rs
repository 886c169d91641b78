//! How the room `posting` says no.

use kernel::Timestamp;

use super::offer::MOST_OFFERS;
use crate::{Argument, FieldError, Refusal};

/// Why a step with an ad is not possible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostingRefusal {
    /// Inputs are missing or wrong; all of them are listed (mission 2.2).
    #[error("inputs are missing or wrong")]
    Invalid(Vec<FieldError>),
    /// Routine work has no instruction (mission 1.9).
    #[error("routine work needs an instruction")]
    RoutineWithoutInstruction,
    /// There is no must criterion to measure the work by (mission 2.3, decision 7).
    #[error("there is no must criterion")]
    NothingToMeasure,
    /// It is published already.
    #[error("the ad is not a draft")]
    NotADraft,
    /// The draft was changed after its owner saw it.
    #[error("the draft was changed meanwhile")]
    ChangedMeanwhile,
    /// It is not open.
    #[error("the ad is not published")]
    NotPublished,
    /// Its time has not run out.
    #[error("the ad is still open")]
    StillOpen {
        /// When its time runs out.
        closes_at: Timestamp,
    },
    /// The chosen offer does not belong to this ad.
    #[error("the offer belongs to another ad")]
    ForeignOffer,
    /// The chosen offer was withdrawn or declined.
    #[error("the offer no longer stands")]
    OfferNotOpen,
    /// The chosen offer's date has passed.
    #[error("the offer's date has passed")]
    OfferOutdated,
    /// The work needs more trust than the two have, and nothing was said about it (mission 3.21).
    #[error("the work needs more trust")]
    TrustTooLow {
        /// The level it needs.
        need: u8,
        /// The level of the two.
        level: u8,
    },
}

impl PostingRefusal {
    /// The wrong inputs, where inputs are the reason.
    pub fn field_errors(&self) -> &[FieldError] {
        match self {
            Self::Invalid(errors) => errors,
            _ => &[],
        }
    }
}

impl Refusal for PostingRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "refusal-posting-incomplete",
            Self::RoutineWithoutInstruction => "refusal-posting-routine-needs-instruction",
            Self::NothingToMeasure => "refusal-posting-nothing-to-measure",
            Self::NotADraft => "refusal-posting-not-a-draft",
            Self::ChangedMeanwhile => "refusal-posting-changed-meanwhile",
            Self::NotPublished => "refusal-posting-not-published",
            Self::StillOpen { .. } => "refusal-posting-still-open",
            Self::ForeignOffer => "refusal-posting-foreign-offer",
            Self::OfferNotOpen => "refusal-posting-offer-not-open",
            Self::OfferOutdated => "refusal-posting-offer-outdated",
            Self::TrustTooLow { .. } => "refusal-posting-trust-too-low",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::StillOpen { closes_at } => vec![("time", Argument::Time(*closes_at))],
            Self::TrustTooLow { need, level } => vec![
                ("need", Argument::Number(i64::from(*need))),
                ("level", Argument::Number(i64::from(*level))),
            ],
            _ => Vec::new(),
        }
    }
}

/// Why a step with an offer is not possible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfferRefusal {
    /// Inputs are missing or wrong; all of them are listed.
    #[error("inputs are missing or wrong")]
    Invalid(Vec<FieldError>),
    /// Nobody works for themselves (mission 4.5).
    #[error("the ad is the offerer's own")]
    OwnPosting,
    /// The ad takes no offers.
    #[error("the ad is not open")]
    PostingNotOpen,
    /// The same person has an open offer for this ad.
    #[error("there is an open offer of the same person")]
    OfferedAlready,
    /// The same person has offered for this ad as often as one may.
    #[error("the same person has sent as many offers as one may")]
    TooMany,
    /// The offer was answered or withdrawn.
    #[error("the offer no longer stands")]
    NotOpen,
}

impl OfferRefusal {
    /// The wrong inputs, where inputs are the reason.
    pub fn field_errors(&self) -> &[FieldError] {
        match self {
            Self::Invalid(errors) => errors,
            _ => &[],
        }
    }
}

impl Refusal for OfferRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "refusal-offer-incomplete",
            Self::OwnPosting => "refusal-offer-own-posting",
            Self::PostingNotOpen => "refusal-offer-posting-not-open",
            Self::OfferedAlready => "refusal-offer-offered-already",
            Self::TooMany => "refusal-offer-too-many",
            Self::NotOpen => "refusal-offer-not-open",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooMany => {
                let most = i64::try_from(MOST_OFFERS).unwrap_or(i64::MAX);
                vec![("most", Argument::Number(most))]
            }
            _ => Vec::new(),
        }
    }
}

/// Why an order cannot be given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReorderRefusal {
    /// Only the client of an order gives it again.
    #[error("not the client of the order")]
    NotTheClient,
    /// The order has not been paid.
    #[error("the order is not paid")]
    NotPaid,
    /// The new date lies in the past.
    #[error("the date lies in the past")]
    DateInPast,
}

impl Refusal for ReorderRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotTheClient => "refusal-reorder-not-the-client",
            Self::NotPaid => "refusal-reorder-not-paid",
            Self::DateInPast => "refusal-reorder-date-in-past",
        }
    }
}
