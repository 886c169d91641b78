//! Where an order's money is, and whether that fits where the order stands.

use kernel::{AccountId, Currency, Money, OrderId};

use super::{FUND, PAYOUT, REFUND, RELEASE, movement};
use crate::agreement::{MoneyStep, OrderState};
use crate::ledger::Transfer;

/// Sums of an order's transfers, in minor units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The order's currency.
    pub currency: Currency,
    /// What the client secured.
    pub funded: i64,
    /// What became the contractor's.
    pub released: i64,
    /// What was paid to the contractor.
    pub paid_out: i64,
    /// What went back to the client.
    pub refunded: i64,
}

/// Something about an order's money that must not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CustodyFault {
    /// A transfer is in another currency than the order.
    #[error("a transfer has another currency than its order")]
    Currency,
    /// A transfer of the order has a reason that is none of the four.
    #[error("a transfer of an order has an unknown reason")]
    Reason,
    /// A sum does not fit.
    #[error("a sum does not fit")]
    Overflow,
    /// More was released and refunded than secured.
    #[error("more was released and refunded than secured")]
    Negative,
    /// The order's own account does not hold what its transfers say.
    #[error("the account holds something else than the transfers say")]
    Account,
    /// A transfer does not lead from where to where its reason says.
    #[error("a transfer does not lead where its reason says")]
    Route,
    /// The sums are not those that belong to where the order stands.
    #[error("the money is not where the order says")]
    State,
}

impl Position {
    /// Nothing was moved yet.
    pub const fn empty(currency: Currency) -> Self {
        Self {
            currency,
            funded: 0,
            released: 0,
            paid_out: 0,
            refunded: 0,
        }
    }

    /// Sums an order's transfers.
    pub fn of<'a>(
        currency: Currency,
        transfers: impl IntoIterator<Item = &'a Transfer>,
    ) -> Result<Self, CustodyFault> {
        let mut position = Self::empty(currency);
        for transfer in transfers {
            if transfer.amount.currency != currency {
                return Err(CustodyFault::Currency);
            }
            let sum = match transfer.code {
                FUND => &mut position.funded,
                RELEASE => &mut position.released,
                PAYOUT => &mut position.paid_out,
                REFUND => &mut position.refunded,
                _ => return Err(CustodyFault::Reason),
            };
            *sum = sum
                .checked_add(transfer.amount.minor)
                .ok_or(CustodyFault::Overflow)?;
        }
        Ok(position)
    }

    /// What still lies there: `funded − released − refunded`, never below zero.
    pub fn held(&self) -> Result<Money, CustodyFault> {
        let left = self
            .funded
            .checked_sub(self.released)
            .and_then(|left| left.checked_sub(self.refunded))
            .ok_or(CustodyFault::Overflow)?;
        if left < 0 {
            Err(CustodyFault::Negative)
        } else {
            Ok(Money::new(left, self.currency))
        }
    }
}

/// What must have been moved when an order stands there.
pub const fn expected(state: &OrderState, agreed: Money) -> Position {
    let empty = Position::empty(agreed.currency);
    let sum = agreed.minor;
    match state {
        OrderState::AwaitingSignatures { .. } | OrderState::AwaitingFunding { .. } => empty,
        OrderState::Secured { .. } | OrderState::InWork { .. } | OrderState::Delivered { .. } => {
            Position {
                funded: sum,
                ..empty
            }
        }
        OrderState::Paid { .. } => Position {
            funded: sum,
            released: sum,
            paid_out: sum,
            ..empty
        },
        OrderState::Lapsed { refunded, .. } | OrderState::Withdrawn { refunded, .. } => {
            match refunded {
                Some(_) => Position {
                    funded: sum,
                    refunded: sum,
                    ..empty
                },
                None => empty,
            }
        }
    }
}

/// Checks an order: what its transfers say, what its account holds and where it stands must agree.
pub fn check<'a>(
    state: &OrderState,
    agreed: Money,
    account_balance: Money,
    transfers: impl IntoIterator<Item = &'a Transfer>,
) -> Result<(), CustodyFault> {
    let position = Position::of(agreed.currency, transfers)?;
    if position.held()? != account_balance {
        return Err(CustodyFault::Account);
    }
    if position == expected(state, agreed) {
        Ok(())
    } else {
        Err(CustodyFault::State)
    }
}

/// Checks that every transfer of an order is the one that a step of this order makes: under its
/// id, between its accounts, to nobody but the contractor.
pub fn check_routes<'a>(
    order: OrderId,
    contractor: AccountId,
    transfers: impl IntoIterator<Item = &'a Transfer>,
) -> Result<(), CustodyFault> {
    for transfer in transfers {
        let step = match transfer.code {
            FUND => MoneyStep::Hold(transfer.amount),
            RELEASE => MoneyStep::Release(transfer.amount),
            PAYOUT => MoneyStep::Payout(transfer.amount),
            REFUND => MoneyStep::Refund(transfer.amount),
            _ => return Err(CustodyFault::Reason),
        };
        if movement(order, contractor, step, transfer.at).transfer != *transfer {
            return Err(CustodyFault::Route);
        }
    }
    Ok(())
}
