//! Sums that have to be paid where the ledger alone does not pay them: one payment for each transfer
//! that makes one due.

use domain::agreement::Role;
use domain::custody::{Adapter, PAYOUT, REFUND, TIP_PAYOUT};
use domain::ledger::{Transfer, TransferCode};
use kernel::{AccountId, OrderId};
use store::custody::{NewPayout, PayoutReason, PayoutState};
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;

/// The payment a transfer of an order makes due: why, to which side, and where it begins; nothing
/// where the transfer itself pays.
pub(crate) const fn owed(
    adapter: Adapter,
    code: TransferCode,
) -> Option<(PayoutReason, Role, PayoutState)> {
    Some(match (adapter, code) {
        (Adapter::Trust | Adapter::Provider, PAYOUT) => {
            (PayoutReason::Payout, Role::Contractor, PayoutState::Waiting)
        }
        (Adapter::Trust | Adapter::Provider, REFUND) => {
            (PayoutReason::Refund, Role::Client, PayoutState::Waiting)
        }
        (Adapter::Direct, PAYOUT)
        | (Adapter::Direct | Adapter::Trust | Adapter::Provider, TIP_PAYOUT) => {
            (PayoutReason::Payout, Role::Contractor, PayoutState::Due)
        }
        _ => return None,
    })
}

/// Notes that a sum has to be paid, and asks its receiver where to if nobody knows.
pub(super) fn owe(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (adapter, (order, client, contractor)): (Adapter, (OrderId, AccountId, AccountId)),
    transfer: &Transfer,
) -> Result<(), Failure> {
    let Some((reason, role, state)) = owed(adapter, transfer.code) else {
        return Ok(());
    };
    let payout = NewPayout {
        id: transfer.id,
        reason,
        order: Some(order),
        account: Some(match role {
            Role::Client => client,
            Role::Contractor => contractor,
        }),
        bank: None,
        amount: transfer.amount,
        state,
    };
    store::custody::insert_payout(tx, &payout, transfer.at)?;
    super::reminder::plan(tx, cx, transfer.id)?;
    super::awaited::ask(tx, cx, transfer.id)
}

/// Whether something of an order is due to somebody and not known to have come. What somebody paid
/// too much is no part of the order.
pub(crate) fn is_unpaid(tx: &mut Tx<'_>, order: OrderId) -> Result<bool, Failure> {
    let payouts = store::custody::payouts_of_order(tx, order)?;
    Ok(payouts
        .iter()
        .filter(|payout| payout.reason != PayoutReason::Surplus)
        .any(|payout| !matches!(payout.state, PayoutState::Paid | PayoutState::Kept)))
}
