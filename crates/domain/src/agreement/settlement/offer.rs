//! An offer to end the stage with a named sum: made, answered, or lapsed by itself.

use kernel::{Money, Timestamp, Zone};
use serde::{Deserialize, Serialize};

use super::refusal::{AnswerRefusal, NotAnOffer, OfferRefusal};
use super::rule::Split;
use crate::agreement::{Facts, Obstacle, OrderState, Role, deadline};
use crate::{FieldError, FieldErrors, field};

/// The most characters of the words beside an offer.
pub const LONGEST_WORDS: usize = 2_000;
/// The most days an offer stands.
pub const LONGEST_STAND: i64 = 30;
/// The days an offer stands unless somebody says otherwise.
pub const USUAL_STAND: i64 = 7;

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The other side agreed: the money moved in the same step.
    Accepted,
    /// The other side said no.
    Declined,
    /// A newer offer of either side took its place.
    Replaced,
    /// The stage it was made for has ended, or work was handed in.
    Closed,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Accepted, Self::Declined, Self::Replaced, Self::Closed];

    /// The stable name, stored and used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Replaced => "replaced",
            Self::Closed => "closed",
        }
    }
}

/// One offer to end the stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which offer of the order, from 1.
    pub number: u16,
    /// For which stage of the order, from 0.
    pub stage: u16,
    /// Who offers.
    pub by: Role,
    /// What the contractor gets.
    pub sum: Money,
    /// What was held when it was made: the rest of it goes back.
    pub held: Money,
    /// Why, in words.
    pub words: String,
    /// When it was made.
    pub at: Timestamp,
    /// Until when it stands.
    pub until: Timestamp,
    /// What became of it, and when.
    pub answer: Option<(Answer, Timestamp)>,
}

/// An offer as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferDraft {
    /// What the contractor gets.
    pub sum: Option<Money>,
    /// Why.
    pub words: String,
    /// How many days it stands.
    pub days: Option<i64>,
}

/// Whether something can be settled: money is held and the stage is not over.
pub const fn is_settleable(state: &OrderState) -> bool {
    matches!(
        state,
        OrderState::Secured { .. }
            | OrderState::InWork { .. }
            | OrderState::SampleShown { .. }
            | OrderState::Delivered { .. }
            | OrderState::InDispute { .. }
    )
}

/// The stage an offer made now would be for.
pub fn stage_of(state: &OrderState) -> u16 {
    state.at_stage().unwrap_or_default().stage
}

/// The one offer that can be answered now.
pub fn standing(offers: &[Offer], now: Timestamp) -> Option<&Offer> {
    offers.iter().rev().find(|offer| offer.stands(now))
}

impl OfferDraft {
    /// Makes the offer, number `number` of the order.
    ///
    /// # Errors
    /// [`NotAnOffer`], with every input that is wrong.
    pub fn make(
        &self,
        state: &OrderState,
        facts: Facts<'_>,
        by: Role,
        number: u16,
    ) -> Result<Offer, NotAnOffer> {
        may_offer(state, facts).map_err(NotAnOffer::Refused)?;
        let (sum, words, until) = self
            .check(facts.held, facts.now, &facts.terms.zone)
            .map_err(NotAnOffer::Invalid)?;
        Ok(Offer {
            number,
            stage: stage_of(state),
            by,
            sum,
            held: facts.held,
            words,
            at: facts.now,
            until,
            answer: None,
        })
    }

    fn check(
        &self,
        held: Money,
        now: Timestamp,
        zone: &Zone,
    ) -> Result<(Money, String, Timestamp), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let sum = errors.keep(self.check_sum(held));
        let words = errors.keep(field::required("words", &self.words, LONGEST_WORDS));
        let days = Some(self.days.unwrap_or(USUAL_STAND));
        let days = errors.keep(field::number("days", days, 1, LONGEST_STAND));
        let until = days
            .and_then(|days| u8::try_from(days).ok())
            .map(|days| deadline::days_later(now, days, zone));
        let whole = match (sum, words, until) {
            (Some(sum), Some(words), Some(until)) => Some((sum, words, until)),
            _ => None,
        };
        errors.finish(whole)
    }

    fn check_sum(&self, held: Money) -> Result<Money, FieldError> {
        let sum = self
            .sum
            .ok_or_else(|| FieldError::new("sum", "field-required"))?;
        match Split::of(held, sum) {
            Some(_) => Ok(sum),
            None => Err(FieldError::new("sum", "settlement-field-sum")
                .with("held", crate::Argument::Money(held))),
        }
    }
}

fn may_offer(state: &OrderState, facts: Facts<'_>) -> Result<(), OfferRefusal> {
    if let Some(ended) = Obstacle::ended(state) {
        return Err(ended.into());
    }
    if is_settleable(state) && facts.held.is_positive() {
        Ok(())
    } else {
        Err(OfferRefusal::NothingHeld)
    }
}

impl Offer {
    /// Whether it can be answered.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.answer.is_none() && now < self.until
    }

    /// Whether it ended by itself.
    pub fn has_lapsed(&self, now: Timestamp) -> bool {
        self.answer.is_none() && now >= self.until
    }

    /// What goes back to the client with it.
    pub fn rest(&self) -> Money {
        Money::new(self.held.minor - self.sum.minor, self.held.currency)
    }

    /// Whether somebody may answer it now.
    ///
    /// # Errors
    /// [`AnswerRefusal`] for whoever made it, once it was answered or lapsed, in another stage, and
    /// when something else is held than it was made for.
    pub fn check_answer(
        &self,
        state: &OrderState,
        facts: Facts<'_>,
        by: Role,
    ) -> Result<(), AnswerRefusal> {
        if self.answer.is_some() {
            return Err(AnswerRefusal::Answered);
        }
        if self.has_lapsed(facts.now) {
            return Err(AnswerRefusal::Lapsed { until: self.until });
        }
        if self.by == by {
            return Err(AnswerRefusal::Own);
        }
        if self.stage != stage_of(state) {
            return Err(AnswerRefusal::OtherStage);
        }
        if self.held != facts.held {
            return Err(AnswerRefusal::HeldDiffers);
        }
        Ok(())
    }

    /// The same offer with what became of it.
    #[must_use]
    pub fn answered(self, answer: Answer, at: Timestamp) -> Self {
        Self {
            answer: Some((answer, at)),
            ..self
        }
    }
}
