//! The states of an ad: draft, published, filled, closed.

use core::time::Duration;

use kernel::{AccountId, InstructionId, OfferId, PostingId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{OfferRefusal, PostingDraft, PostingRefusal, PostingTerms, TrustOverride};
use crate::instruction::{InstructionRef, Version};
use crate::task::Frequency;

/// How long an ad stays open unless the work is due earlier: 30 days.
const OPEN_FOR: Duration = Duration::from_hours(30 * 24);

/// Why an ad is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// The client closed it.
    ByClient,
    /// Its time ran out.
    TimeRanOut,
}

/// What becomes of an ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PostingState {
    /// Being written; only its owner sees it.
    Draft {
        /// As typed.
        draft: PostingDraft,
    },
    /// Open for offers. Next: the client chooses; by itself it closes at `closes_at`.
    Published {
        /// What it says.
        terms: PostingTerms,
        /// Since when.
        since: Timestamp,
        /// When it closes by itself.
        closes_at: Timestamp,
    },
    /// Somebody was chosen.
    Filled {
        /// What it said.
        terms: PostingTerms,
        /// Who was chosen.
        offer: OfferId,
        /// When.
        at: Timestamp,
        /// That this was with less trust than the work needs, and why; the owner's alone (3.21).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        trust_override: Option<TrustOverride>,
    },
    /// Over without a choice.
    Closed {
        /// What it said; becomes a new draft in one step.
        terms: PostingTerms,
        /// When.
        at: Timestamp,
        /// Why.
        why: Closing,
    },
}

impl PostingState {
    /// The word in the database, in filters and in the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft { .. } => "draft",
            Self::Published { .. } => "published",
            Self::Filled { .. } => "filled",
            Self::Closed { .. } => "closed",
        }
    }

    /// What it says, once it was published.
    pub const fn terms(&self) -> Option<&PostingTerms> {
        match self {
            Self::Draft { .. } => None,
            Self::Published { terms, .. }
            | Self::Filled { terms, .. }
            | Self::Closed { terms, .. } => Some(terms),
        }
    }
}

/// One ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Which.
    pub id: PostingId,
    /// Whose.
    pub client: AccountId,
    /// What becomes of it.
    pub state: PostingState,
}

/// What the work is based on, as the caller found it: how often the task comes back and the
/// newest version of its instruction.
#[derive(Clone, Copy, Debug)]
pub struct WorkBasis<'a> {
    /// How often the task comes back; one-time for an ad without a task.
    pub frequency: Frequency,
    /// The newest version of the instruction, if there is one.
    pub instruction: Option<&'a Version>,
}

impl<'a> WorkBasis<'a> {
    /// The version the work will be measured by.
    fn version(self) -> Result<&'a Version, PostingRefusal> {
        match self.instruction {
            Some(version) if version.ready().is_ok() => Ok(version),
            None if self.frequency.is_routine() => Err(PostingRefusal::RoutineWithoutInstruction),
            Some(_) | None => Err(PostingRefusal::NothingToMeasure),
        }
    }
}

impl Posting {
    /// A new draft.
    pub const fn new(id: PostingId, client: AccountId, draft: PostingDraft) -> Self {
        Self {
            id,
            client,
            state: PostingState::Draft { draft },
        }
    }

    /// Replaces the draft's content.
    ///
    /// # Errors
    /// [`PostingRefusal::NotADraft`], [`PostingRefusal::Invalid`] when texts are far too long.
    pub fn edit(self, draft: PostingDraft) -> Result<Self, PostingRefusal> {
        match self.state {
            PostingState::Draft { .. } => {
                draft.check_size().map_err(PostingRefusal::Invalid)?;
                Ok(Self {
                    state: PostingState::Draft { draft },
                    ..self
                })
            }
            _ => Err(PostingRefusal::NotADraft),
        }
    }

    /// Everything that keeps a draft from being published, for the list of what is left to do.
    pub fn obstacles(&self, basis: WorkBasis<'_>, now: Timestamp) -> Vec<PostingRefusal> {
        let PostingState::Draft { draft } = &self.state else {
            return vec![PostingRefusal::NotADraft];
        };
        let measure = basis.version().err();
        let nowhere = InstructionRef {
            instruction: InstructionId::from_bytes([0; 16]),
            version: 0,
        };
        let inputs = draft.check(nowhere, now).err().map(PostingRefusal::Invalid);
        measure.into_iter().chain(inputs).collect()
    }

    /// Opens the ad for offers. Only two things block: no instruction for routine work
    /// (mission 1.9) and no measurable criterion (mission 2.3, decision 7), beside inputs that
    /// are missing (mission 2.2).
    ///
    /// # Errors
    /// [`PostingRefusal::Invalid`] names every missing input.
    pub fn publish(self, basis: WorkBasis<'_>, now: Timestamp) -> Result<Self, PostingRefusal> {
        let PostingState::Draft { draft } = &self.state else {
            return Err(PostingRefusal::NotADraft);
        };
        let version = basis.version()?;
        let terms = draft
            .check(version.reference(), now)
            .map_err(PostingRefusal::Invalid)?;
        let closes_at = terms.due_at.min(now.saturating_add(OPEN_FOR));
        Ok(Self {
            state: PostingState::Published {
                terms,
                since: now,
                closes_at,
            },
            ..self
        })
    }

    /// Whether somebody may offer: never the owner (mission 4.5), and only while it is open.
    ///
    /// # Errors
    /// [`OfferRefusal::OwnPosting`], [`OfferRefusal::PostingNotOpen`].
    pub fn may_offer(&self, account: AccountId, now: Timestamp) -> Result<(), OfferRefusal> {
        if account == self.client {
            return Err(OfferRefusal::OwnPosting);
        }
        self.open_terms(now).map(|_| ())
    }

    /// What an open ad says.
    pub(super) fn open_terms(&self, now: Timestamp) -> Result<&PostingTerms, OfferRefusal> {
        match &self.state {
            PostingState::Published {
                terms, closes_at, ..
            } if now < *closes_at => Ok(terms),
            _ => Err(OfferRefusal::PostingNotOpen),
        }
    }

    /// Closes the ad without a choice: by its owner, or by the clock once its time has come.
    /// Closing twice by the clock does no harm: the second is refused.
    ///
    /// # Errors
    /// [`PostingRefusal::NotPublished`], [`PostingRefusal::StillOpen`].
    pub fn close(self, why: Closing, now: Timestamp) -> Result<Self, PostingRefusal> {
        match self.state {
            PostingState::Published { closes_at, .. }
                if why == Closing::TimeRanOut && now < closes_at =>
            {
                Err(PostingRefusal::StillOpen { closes_at })
            }
            PostingState::Published { terms, .. } => Ok(Self {
                state: PostingState::Closed {
                    terms,
                    at: now,
                    why,
                },
                ..self
            }),
            _ => Err(PostingRefusal::NotPublished),
        }
    }

    /// Fills the ad with the chosen offer.
    pub(super) fn fill(
        self,
        (offer, trust_override): (OfferId, Option<TrustOverride>),
        now: Timestamp,
    ) -> Result<Self, PostingRefusal> {
        match self.state {
            PostingState::Published { terms, .. } => Ok(Self {
                state: PostingState::Filled {
                    terms,
                    offer,
                    at: now,
                    trust_override,
                },
                ..self
            }),
            _ => Err(PostingRefusal::NotPublished),
        }
    }

    /// A new draft that says the same as this ad said. The due date is asked anew.
    ///
    /// # Errors
    /// [`PostingRefusal::NotPublished`] for a draft.
    pub fn copy(&self, id: PostingId) -> Result<Self, PostingRefusal> {
        let terms = self.state.terms().ok_or(PostingRefusal::NotPublished)?;
        let draft = PostingDraft {
            due_at: None,
            ..PostingDraft::from(terms)
        };
        Ok(Self::new(id, self.client, draft))
    }
}
