//! Room `posting`: ads and offers.

mod ad;
mod offer;
mod read;

pub(crate) use ad::close_by_clock;
pub use ad::{begin, close, copy, discard, edit, publish, take_over};
pub use offer::{decline, send, withdraw};
pub use read::{Ad, OwnPosting, ads, for_task, offer_of, own, own_offers, search, show, show_own};

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
            return Ok(Self { frequency: Frequency::Once, version: None });
        };
        let proof = store::task::owner(tx, owner, task)?.ok_or(Failure::NotFound)?;
        let frequency = store::task::find(tx, &proof)?.facts.frequency;
        let Some(of) = store::instruction::of_task(tx, task, owner)? else {
            return Ok(Self { frequency, version: None });
        };
        let head = store::instruction::head(tx, &of)?;
        let version = crate::instruction::latest(tx, of.id(), head.latest)?;
        Ok(Self { frequency, version })
    }

    /// As the domain asks for it.
    pub(crate) fn as_work(&self) -> WorkBasis<'_> {
        WorkBasis { frequency: self.frequency, instruction: self.version.as_ref() }
    }
}
