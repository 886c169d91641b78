//! Where an order's money is, and whether that fits where the order stands.

use std::collections::BTreeSet;

use kernel::{AccountId, Currency, Money, OrderId};

use super::{
    Adapter, FUND, PAYOUT, REFUND, RELEASE, TIP, TIP_PAYOUT, first_transfer_id, movement,
    transfer_id,
};
use crate::agreement::{MoneyStep, OrderState, StageAccount};
use crate::ledger::{Transfer, TransferCode};

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
    /// What the client gave on top.
    pub tipped: i64,
    /// What of it was paid to the contractor.
    pub tips_paid: i64,
}

/// Something about an order's money that must not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CustodyFault {
    /// A transfer is in another currency than the order.
    #[error("a transfer has another currency than its order")]
    Currency,
    /// A transfer of the order has a reason that is none of the known ones.
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
    /// What the order says was paid or went back is not what the ledger says.
    #[error("the order's sums are not those of the ledger")]
    Sums,
    /// What the stages say is not what the ledger says.
    #[error("the sums of the stages are not those of the ledger")]
    Stages,
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
            tipped: 0,
            tips_paid: 0,
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
                TIP => &mut position.tipped,
                TIP_PAYOUT => &mut position.tips_paid,
                _ => return Err(CustodyFault::Reason),
            };
            *sum = sum
                .checked_add(transfer.amount.minor)
                .ok_or(CustodyFault::Overflow)?;
        }
        Ok(position)
    }

    /// Adds a sum that was moved for a reason; reasons that are not an order's are left out.
    pub const fn count(&mut self, code: TransferCode, minor: i64) {
        let sum = match code {
            FUND => &mut self.funded,
            RELEASE => &mut self.released,
            PAYOUT => &mut self.paid_out,
            REFUND => &mut self.refunded,
            TIP => &mut self.tipped,
            TIP_PAYOUT => &mut self.tips_paid,
            _ => return,
        };
        *sum = sum.saturating_add(minor);
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

/// What an order's own books say, to hold against the ledger.
#[derive(Clone, Copy, Debug)]
pub struct OrderBooks<'a> {
    /// What was agreed in all.
    pub agreed: Money,
    /// What the order says was paid to the contractor.
    pub paid: Money,
    /// What the order says went back to the client.
    pub refunded: Money,
    /// What came in, was paid and went back for each stage.
    pub stages: &'a [StageAccount],
}

/// Checks an order: what its transfers say, what its account holds, what its own books say and
/// where it stands must agree.
///
/// # Errors
/// The first thing that does not.
pub fn check<'a>(
    state: &OrderState,
    books: OrderBooks<'_>,
    account_balance: Money,
    transfers: impl IntoIterator<Item = &'a Transfer>,
) -> Result<(), CustodyFault> {
    let position = Position::of(books.agreed.currency, transfers)?;
    let held = position.held()?;
    if held != account_balance {
        return Err(CustodyFault::Account);
    }
    let same_columns =
        books.paid.minor == position.paid_out && books.refunded.minor == position.refunded;
    let same_tips = position.tipped == position.tips_paid;
    if position.released != position.paid_out || !same_columns || !same_tips {
        return Err(CustodyFault::Sums);
    }
    check_stages(books, &position)?;
    let current = match state.at_stage() {
        Some(at) => books
            .stages
            .iter()
            .find(|account| account.stage == at.stage),
        None => None,
    };
    if lies_right(state, current, held) {
        Ok(())
    } else {
        Err(CustodyFault::State)
    }
}

/// The accounts of the stages together are what the ledger says, and no stage gave more than it
/// got; a stage that has ended keeps nothing.
fn check_stages(books: OrderBooks<'_>, position: &Position) -> Result<(), CustodyFault> {
    let sum = |of: fn(&StageAccount) -> Money| {
        Money::sum(books.agreed.currency, books.stages.iter().map(of))
            .map(|sum| sum.minor)
            .map_err(|_| CustodyFault::Stages)
    };
    let same = sum(|account| account.secured)? == position.funded
        && sum(|account| account.paid)? == position.paid_out
        && sum(|account| account.refunded)? == position.refunded;
    let each = books.stages.iter().all(|account| {
        let left = account
            .secured
            .sub(account.paid)
            .and_then(|left| left.sub(account.refunded));
        match (left, account.settled) {
            (Ok(left), Some(_)) => left.is_zero(),
            (Ok(left), None) => {
                !left.is_negative() && account.paid.is_zero() && account.refunded == account.lowered
            }
            (Err(_), _) => false,
        }
    });
    if same && each {
        Ok(())
    } else {
        Err(CustodyFault::Stages)
    }
}

/// Whether what lies there is what the state says: nothing before both have signed and after the
/// end, a part while it is being secured, the stage's whole sum from then on.
fn lies_right(state: &OrderState, current: Option<&StageAccount>, held: Money) -> bool {
    match (state, current) {
        (OrderState::AwaitingFunding { .. }, Some(account)) => {
            account.settled.is_none() && account.secured == held && account.missing().is_positive()
        }
        (
            OrderState::Secured { .. }
            | OrderState::InWork { .. }
            | OrderState::SampleShown { .. }
            | OrderState::Delivered { .. }
            | OrderState::InDispute { .. },
            Some(account),
        ) => {
            account.settled.is_none()
                && account.secured == account.amount
                && held == account.price()
        }
        (
            OrderState::AwaitingFunding { .. }
            | OrderState::Secured { .. }
            | OrderState::InWork { .. }
            | OrderState::SampleShown { .. }
            | OrderState::Delivered { .. }
            | OrderState::InDispute { .. },
            None,
        ) => false,
        (
            OrderState::AwaitingSignatures { .. }
            | OrderState::Paid { .. }
            | OrderState::Lapsed { .. }
            | OrderState::Withdrawn { .. }
            | OrderState::Settled { .. },
            _,
        ) => held.is_zero(),
    }
}

/// Checks that every transfer of an order is one that a step of this order makes: under one of
/// its ids, between its accounts, to nobody but the contractor.
pub fn check_routes<'a>(
    order: OrderId,
    contractor: AccountId,
    transfers: impl IntoIterator<Item = &'a Transfer>,
) -> Result<(), CustodyFault> {
    check_routes_in(Adapter::Play, (order, contractor), transfers)
}

/// The same for an order with any way of custody.
pub fn check_routes_in<'a>(
    adapter: Adapter,
    (order, contractor): (OrderId, AccountId),
    transfers: impl IntoIterator<Item = &'a Transfer>,
) -> Result<(), CustodyFault> {
    let transfers: Vec<_> = transfers.into_iter().collect();
    let ids: BTreeSet<_> = (0_u32..)
        .take(transfers.len())
        .map(|running| transfer_id(order, running))
        .collect();
    for transfer in transfers {
        let step = match transfer.code {
            FUND => MoneyStep::Hold(transfer.amount),
            RELEASE => MoneyStep::Release(transfer.amount),
            PAYOUT => MoneyStep::Payout(transfer.amount),
            REFUND => MoneyStep::Refund(transfer.amount),
            TIP => MoneyStep::Tip(transfer.amount),
            TIP_PAYOUT => MoneyStep::TipPayout(transfer.amount),
            _ => return Err(CustodyFault::Reason),
        };
        let is_known =
            ids.contains(&transfer.id) || transfer.id == first_transfer_id(order, transfer.code);
        let right = Transfer {
            id: transfer.id,
            ..adapter
                .route(movement((order, 0), contractor, step, transfer.at))
                .transfer
        };
        if !is_known || right != *transfer {
            return Err(CustodyFault::Route);
        }
    }
    Ok(())
}
