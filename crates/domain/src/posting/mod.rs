//! Room `posting`: the ad for a project, the offers that answer it, and who is chosen.
//!
//! An ad without the four expectations (tasks, skills, hours, budget) is never published
//! (mission 2.2), and nobody ever offers to work for themselves (mission 4.5). No money moves
//! here.

mod draft;
pub mod matching;
mod offer;
mod refusal;
mod reorder;
pub mod search;
mod state;
mod trust;

pub use draft::{PostingDraft, PostingTerms};
pub use offer::{Choice, MOST_OFFERS, Offer, OfferDraft, OfferState, OfferTerms, choose};
pub use refusal::{OfferRefusal, PostingRefusal, ReorderRefusal};
pub use reorder::{Reorder, SettledOrder};
pub use state::{Closing, Posting, PostingState, WorkBasis};
pub use trust::{TrustNeed, TrustOverride};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod offer_tests;
#[cfg(test)]
mod tests;
