//! The client's way out between securing and starting: what it costs is agreed before both sign.
//!
//! The law lets whoever ordered a work end it at any time and pay what was agreed less what is saved
//! (§ 648 BGB). Before anybody has begun, the usual agreement is money back, or an agreed share. The
//! order ends when the contractor accepts the offer, or both agree on another sum; nothing here says
//! what a court would.

use kernel::{Money, Percent, Rounding};
use serde::{Deserialize, Serialize};

use super::refusal::Stage;
use super::{Facts, Obstacle, OrderState, Role};
use crate::canonical::Writer;
use crate::{FieldError, field};

/// What the client offers for ending the order before the work has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelRule {
    /// How much of what is held goes to the contractor, in whole per cent; 0 is money back.
    pub share: u8,
}

impl CancelRule {
    /// Everything goes back: what holds unless something else was agreed.
    pub const MONEY_BACK: Self = Self { share: 0 };

    /// So many per cent for the contractor.
    ///
    /// # Errors
    /// A [`FieldError`] on `share` unless it is 0 to 100.
    pub fn of(share: Option<i64>) -> Result<Self, FieldError> {
        let share = field::number("share", share, 0, 100)?;
        Ok(Self {
            share: u8::try_from(share).unwrap_or(100),
        })
    }

    /// What the contractor is offered of what is held, rounded to the cent as merchants do.
    pub fn sum(self, held: Money) -> Money {
        held.percent(Percent::whole(self.share.into()), Rounding::HalfAway)
            .unwrap_or(held)
    }

    /// Writes what is agreed; contracts from before there was a rule say nothing, so that their
    /// hashes stay.
    pub(super) fn write(agreed: Option<Self>, writer: Writer) -> Writer {
        match agreed {
            Some(rule) => writer.field("cancel share", rule.share),
            None => writer,
        }
    }
}

impl OrderState {
    /// What the client would offer now to end the order before the work has begun. Contracts that
    /// agreed on nothing mean money back.
    ///
    /// # Errors
    /// [`Obstacle`] for the contractor, before the sum is secured and once somebody has begun.
    pub fn cancel_offer(
        &self,
        facts: Facts<'_>,
        by: Role,
        agreed: Option<CancelRule>,
    ) -> Result<Money, Obstacle> {
        Obstacle::check(self, by, Role::Client)?;
        match self {
            Self::Secured { .. } => Ok(agreed.unwrap_or(CancelRule::MONEY_BACK).sum(facts.held)),
            other => Err(Obstacle::wrong(other, Stage::Start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::contract::Contract;
    use crate::agreement::fixture::contract;

    /// 1.10: what is agreed about it is signed, with the law named; a contract from before there was a
    /// rule keeps its bytes.
    #[test]
    fn m1_10_what_an_end_before_the_start_costs_is_signed() {
        let before = contract();
        let stored = serde_json::to_value(&before).unwrap();
        assert_eq!(stored.get("cancellation"), None);
        let with = |share| Contract {
            cancellation: Some(CancelRule { share }),
            ..contract()
        };
        assert_ne!(with(0).digest(), before.digest());
        assert_ne!(with(0).digest(), with(1).digest());
        let says = |contract: &Contract, wanted: &str| {
            let clauses = contract.clauses();
            clauses.iter().any(|clause| clause.key == wanted)
        };
        for (contract, back, share) in [
            (before, false, false),
            (with(0), true, false),
            (with(1), false, true),
        ] {
            assert_eq!(says(&contract, "cancel-clause-back"), back);
            assert_eq!(says(&contract, "cancel-clause-share"), share);
        }
    }

    /// Whatever was agreed, what is offered lies between nothing and all, and 100 per cent are all.
    #[test]
    fn the_agreed_share_is_a_share_of_what_is_held() {
        let offered = |share, cents| {
            let rule = CancelRule::of(Some(share)).unwrap();
            rule.sum(Money::euro_cents(cents)).minor
        };
        assert_eq!(offered(0, 36_000), 0);
        assert_eq!(offered(100, 36_000), 36_000);
        assert_eq!(offered(10, 36_000), 3_600);
        assert_eq!(offered(33, 101), 33);
        assert_eq!(offered(50, 101), 51);
        for share in [None, Some(-1), Some(101)] {
            assert!(CancelRule::of(share).is_err(), "{share:?}");
        }
    }
}
