//! Something on top, after acceptance: any sum, without deduction (3.34).

use kernel::Money;

use crate::agreement::{Effects, Facts, Obstacle, OrderState, Role, Transition};
use crate::{FieldError, FieldErrors, Refusal, field};

/// The most characters of the thanks.
pub const LONGEST_THANKS: usize = 1_000;

/// A tip as the client enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TipDraft {
    /// How much.
    pub amount: Option<Money>,
    /// Thanks, in words.
    pub words: String,
}

/// Why nothing was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotATip {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not the time or the side.
    Refused(TipRefusal),
}

/// Why no tip can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TipRefusal {
    /// The wrong side.
    Obstacle(Obstacle),
    /// The work is not accepted and paid yet.
    NotPaid,
    /// It is accepted, but the sum itself has not come yet.
    NotCome,
}

impl Refusal for TipRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::NotPaid => "tip-refusal-not-paid",
            Self::NotCome => "tip-refusal-not-come",
        }
    }
}

/// Whether a side may give something on top now: the client, after acceptance, once the sum itself
/// has come. `is_unpaid` says that something due is not known to have come.
///
/// # Errors
/// [`TipRefusal`] saying why not.
pub fn may_tip(state: &OrderState, by: Role, is_unpaid: bool) -> Result<(), TipRefusal> {
    Obstacle::side(by, Role::Client).map_err(TipRefusal::Obstacle)?;
    match state {
        OrderState::Paid { .. } if is_unpaid => Err(TipRefusal::NotCome),
        OrderState::Paid { .. } => Ok(()),
        _ => Err(TipRefusal::NotPaid),
    }
}

impl TipDraft {
    /// Gives it: the sum, the thanks, and what has to be done.
    ///
    /// # Errors
    /// [`NotATip`] where [`may_tip`] says so, and for wrong inputs.
    pub fn give(
        &self,
        (state, is_unpaid): (OrderState, bool),
        facts: Facts<'_>,
        by: Role,
    ) -> Result<(Money, String, Transition), NotATip> {
        may_tip(&state, by, is_unpaid).map_err(NotATip::Refused)?;
        let mut errors = FieldErrors::new();
        let amount = errors.keep(field::amount("sum", self.amount));
        let amount = errors.keep(amount.map_or_else(
            || Err(FieldError::new("sum", "field-required")),
            |amount| same_currency(amount, facts.terms.amount),
        ));
        let words = errors.keep(field::optional("words", &self.words, LONGEST_THANKS));
        let (amount, words) = errors.finish(amount.zip(words)).map_err(NotATip::Invalid)?;
        let transition = Effects::default().tip(amount).then(state);
        Ok((amount, words, transition))
    }
}

fn same_currency(amount: Money, agreed: Money) -> Result<Money, FieldError> {
    if amount.currency == agreed.currency {
        Ok(amount)
    } else {
        Err(FieldError::new("sum", "field-required"))
    }
}
