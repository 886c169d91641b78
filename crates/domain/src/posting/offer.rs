//! Offers: sent, withdrawn, declined, accepted. Applying is always free (mission, decision 4).

use core::cmp::Ordering;

use kernel::{AccountId, Money, OfferId, PostingId, Timestamp};
use serde::{Deserialize, Serialize};

use super::draft::check_due;
use super::{OfferRefusal, Posting, PostingRefusal, PostingTerms, TrustNeed};
use crate::account::organisation::Company;
use crate::field::{self, FieldError, FieldErrors};
use crate::people::trust::Level;

/// The shortest and longest answer to a job question. Shorter ones say nothing about the job.
const ANSWER: (usize, usize) = (20, 2000);
/// How often one person may offer for one ad, withdrawn and declined offers included.
pub const MOST_OFFERS: usize = 5;
/// The longest message.
const LONGEST_MESSAGE: usize = 4000;

/// An offer as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferDraft {
    /// What the work is to cost in all.
    pub amount: Option<Money>,
    /// The answer to the first job question.
    pub answer_1: String,
    /// The answer to the second.
    pub answer_2: String,
    /// Anything else; may be empty.
    pub message: String,
    /// Until when the work is done.
    pub due_at: Option<Timestamp>,
}

/// What an offer says, checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferTerms {
    /// What the work is to cost in all; the contractor gets all of it (mission 0.16).
    pub amount: Money,
    /// The answer to the first job question.
    pub answer_1: String,
    /// The answer to the second.
    pub answer_2: String,
    /// Anything else; may be empty.
    pub message: String,
    /// Until when the work is done.
    pub due_at: Timestamp,
    /// The company the offer is made for, as it was then; nothing for whoever offers for themselves
    /// (2.27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Company>,
}

/// What becomes of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OfferState {
    /// The client can choose it. Next: the client; it falls with the ad.
    Sent,
    /// The contractor took it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// The client chose somebody else or said no.
    Declined {
        /// When.
        at: Timestamp,
    },
    /// The client chose it.
    Accepted {
        /// When.
        at: Timestamp,
    },
}

impl OfferState {
    /// The word in the database, in filters and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Declined { .. } => "declined",
            Self::Accepted { .. } => "accepted",
        }
    }
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub id: OfferId,
    /// For which ad.
    pub posting: PostingId,
    /// Who offers.
    pub contractor: AccountId,
    /// What it says.
    pub terms: OfferTerms,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// What becomes of it.
    pub state: OfferState,
}

impl OfferDraft {
    /// Checks every input for an ad in a currency.
    ///
    /// # Errors
    /// Every wrong input of `amount`, `answer-1`, `answer-2`, `message` and `due-at`.
    pub fn check(&self, budget: Money, now: Timestamp) -> Result<OfferTerms, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let amount = errors.keep(self.check_amount(budget));
        let answer_1 = errors.keep(answer("answer-1", &self.answer_1));
        let answer_2 = errors.keep(answer("answer-2", &self.answer_2));
        let message = errors.keep(field::optional("message", &self.message, LONGEST_MESSAGE));
        let due_at = errors.keep(check_due("due-at", self.due_at, now));
        let terms = (|| {
            Some(OfferTerms {
                amount: amount?,
                answer_1: answer_1?,
                answer_2: answer_2?,
                message: message?,
                due_at: due_at?,
                company: None,
            })
        })();
        errors.finish(terms)
    }

    fn check_amount(&self, budget: Money) -> Result<Money, FieldError> {
        let amount = field::amount("amount", self.amount)?;
        if amount.currency == budget.currency {
            Ok(amount)
        } else {
            Err(FieldError::new("amount", "field-amount-other-currency"))
        }
    }
}

fn answer(name: &'static str, text: &str) -> Result<String, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, "field-answer-missing"));
    }
    field::at_least(name, text, ANSWER.0, ANSWER.1)
}

impl OfferTerms {
    /// Whether it asks for more than the ad's budget. Allowed, and shown.
    pub fn is_over_budget(&self, ad: &PostingTerms) -> bool {
        self.amount.compare(ad.budget).is_ok_and(Ordering::is_gt)
    }

    /// Whether it promises the work later than the ad asks. Allowed, and shown.
    pub fn is_late(&self, ad: &PostingTerms) -> bool {
        self.due_at > ad.due_at
    }
}

impl Offer {
    /// Whether somebody may offer for an ad. `earlier` are the same person's offers for the same
    /// ad: one at a time, and [`MOST_OFFERS`] in all.
    ///
    /// # Errors
    /// [`OfferRefusal`] with its reason; never for the ad's owner (mission 4.5).
    pub fn may_send(
        posting: &Posting,
        contractor: AccountId,
        earlier: &[Self],
        now: Timestamp,
    ) -> Result<(), OfferRefusal> {
        posting.may_offer(contractor, now)?;
        let same = |offer: &&Self| offer.posting == posting.id && offer.contractor == contractor;
        let mut earlier_ones = earlier.iter().filter(same);
        if earlier_ones.any(|offer| offer.state == OfferState::Sent) {
            return Err(OfferRefusal::OfferedAlready);
        }
        if earlier.iter().filter(same).count() >= MOST_OFFERS {
            return Err(OfferRefusal::TooMany);
        }
        Ok(())
    }

    /// Sends an offer. `earlier` are the same person's offers for the same ad.
    ///
    /// # Errors
    /// As [`Offer::may_send`], and every wrong input.
    pub fn send(
        id: OfferId,
        posting: &Posting,
        contractor: AccountId,
        draft: &OfferDraft,
        (earlier, now): (&[Self], Timestamp),
    ) -> Result<Self, OfferRefusal> {
        Self::may_send(posting, contractor, earlier, now)?;
        let budget = posting.open_terms(now)?.budget;
        let terms = draft.check(budget, now).map_err(OfferRefusal::Invalid)?;
        Ok(Self {
            id,
            posting: posting.id,
            contractor,
            terms,
            sent_at: now,
            state: OfferState::Sent,
        })
    }

    /// The same offer, made for a company by whoever offers; nothing for themselves.
    #[must_use]
    pub fn acting_for(mut self, company: Option<Company>) -> Self {
        self.terms.company = company;
        self
    }

    /// Takes the offer back. Never costs anything (mission, decision 9).
    ///
    /// # Errors
    /// [`OfferRefusal::NotOpen`].
    pub fn withdraw(self, now: Timestamp) -> Result<Self, OfferRefusal> {
        self.leave_sent(OfferState::Withdrawn { at: now })
    }

    /// The client says no.
    ///
    /// # Errors
    /// [`OfferRefusal::NotOpen`].
    pub fn decline(self, now: Timestamp) -> Result<Self, OfferRefusal> {
        self.leave_sent(OfferState::Declined { at: now })
    }

    fn leave_sent(self, state: OfferState) -> Result<Self, OfferRefusal> {
        match self.state {
            OfferState::Sent => Ok(Self { state, ..self }),
            OfferState::Withdrawn { .. }
            | OfferState::Declined { .. }
            | OfferState::Accepted { .. } => Err(OfferRefusal::NotOpen),
        }
    }
}

/// A choice: the filled ad, the accepted offer and the offers that were declined by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The ad, filled.
    pub posting: Posting,
    /// The accepted offer.
    pub accepted: Offer,
    /// The other offers that stood, declined.
    pub declined: Vec<Offer>,
}

/// Chooses one offer and declines the rest. `standing` are the offers of the ad that stand; the
/// chosen one may be among them.
///
/// An ad whose time ran out can still be filled with an offer that stands, as long as nobody
/// closed it.
///
/// `level` is how far the two have come, and `reason` why it is this one although the work needs more
/// trust than that (3.21).
///
/// # Errors
/// [`PostingRefusal`] with its reason.
pub fn choose(
    posting: Posting,
    chosen: Offer,
    standing: Vec<Offer>,
    (level, reason): (Level, Option<&str>),
    now: Timestamp,
) -> Result<Choice, PostingRefusal> {
    if chosen.posting != posting.id || chosen.contractor == posting.client {
        return Err(PostingRefusal::ForeignOffer);
    }
    if chosen.state != OfferState::Sent {
        return Err(PostingRefusal::OfferNotOpen);
    }
    if chosen.terms.due_at <= now {
        return Err(PostingRefusal::OfferOutdated);
    }
    let need = posting
        .state
        .terms()
        .map_or(TrustNeed::None, |terms| terms.trust);
    let trust_override = need.admit(level, reason)?;
    let posting = posting.fill((chosen.id, trust_override), now)?;
    let declined = standing
        .into_iter()
        .filter(|offer| offer.posting == posting.id && offer.id != chosen.id)
        .filter_map(|offer| offer.decline(now).ok())
        .collect();
    let accepted = Offer {
        state: OfferState::Accepted { at: now },
        ..chosen
    };
    Ok(Choice {
        posting,
        accepted,
        declined,
    })
}
