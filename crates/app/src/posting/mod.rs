//! Room `posting`: ads and offers.
//!
//! A draft is its owner's alone; what was published stays as it is. Nobody offers to work for
//! themselves (mission 4.5), and no money moves here: choosing an offer lives in `agreement`.

mod ad;
mod draft;
mod matching;
mod offer;
mod read;
mod tell;

pub(crate) use ad::close_by_clock;
pub use ad::{close, copy, publish, publish_as_seen};
pub use draft::{Change, NewPosting, Seen, begin, begin_once, discard, edit, take_over};
pub use matching::{LOOKED_AT, MatchedAd, best, matched};
pub(crate) use offer::for_client;
pub use offer::{decline, preview, send, send_for, withdraw};
pub use read::{Ad, OwnPosting, ads, for_task, offer_of, own, own_offers, search, show, show_own};
pub(crate) use tell::declined as tell_declined;

use domain::posting::{OfferRefusal, PostingRefusal, WorkBasis};
use domain::task::Frequency;
use kernel::AccountId;
use store::db::Tx;

use crate::failure::Failure;

impl From<PostingRefusal> for Failure {
    fn from(refusal: PostingRefusal) -> Self {
        match refusal {
            PostingRefusal::Invalid(errors) => Self::Invalid(errors),
            other => Self::refused(&other),
        }
    }
}

impl From<OfferRefusal> for Failure {
    fn from(refusal: OfferRefusal) -> Self {
        match refusal {
            OfferRefusal::Invalid(errors) => Self::Invalid(errors),
            other => Self::refused(&other),
        }
    }
}

/// What the domain is told about the work behind an ad: how often it comes back, and the newest
/// version of its instruction.
pub(crate) struct Basis {
    frequency: Frequency,
    version: Option<domain::instruction::Version>,
}

impl Basis {
    /// Looks both up for an ad's owner.
    pub(crate) fn load(
        tx: &mut Tx<'_>,
        owner: AccountId,
        draft: &domain::posting::PostingDraft,
    ) -> Result<Self, Failure> {
        let Some(task) = draft.task else {
            return Ok(Self {
                frequency: Frequency::Once,
                version: None,
            });
        };
        // A task that was taken off the list meanwhile still says how often it comes back.
        let proof = match store::task::owner(tx, owner, task)? {
            Some(proof) => Some(proof),
            None => store::task::owner_of_deleted(tx, owner, task)?,
        };
        let proof = proof.ok_or(Failure::NotFound)?;
        let frequency = store::task::find(tx, &proof)?.facts.frequency;
        let Some(of) = store::instruction::of_task(tx, task, owner)? else {
            return Ok(Self {
                frequency,
                version: None,
            });
        };
        let head = store::instruction::head(tx, &of)?;
        let version = crate::instruction::latest(tx, of.id(), head.latest)?;
        Ok(Self { frequency, version })
    }

    /// As the domain asks for it.
    pub(crate) fn as_work(&self) -> WorkBasis<'_> {
        WorkBasis {
            frequency: self.frequency,
            instruction: self.version.as_ref(),
        }
    }
    /// The version of the instruction; 0 without one.
    pub(crate) fn version_number(&self) -> u32 {
        self.version.as_ref().map_or(0, |version| version.number)
    }
}
