//! Room `custody`: moves an order's money through the ledger, and shows where it is.
//!
//! It does what a transition of the order asks for and never decides whether that is due. Where the
//! money truly lies is the order's way of custody: play money, a promise, an outside account whose
//! bookings are read from statements, or a licensed provider that says what it holds.

mod awaited;
mod bank;
mod books;
mod choice;
mod decide;
mod due;
mod export;
mod file;
mod movements;
mod owed;
mod payment;
pub mod provider;
mod receipt;
mod record;
mod reminder;
mod request;
mod statement;
mod whole;

pub use awaited::Awaited;
pub(crate) use awaited::ask;
pub use bank::{Import, import, too_large};
pub use books::{Line, OpenBooks, direct_headings, export_books, headings, own_books, whole_books};
pub(crate) use choice::{adapter, begin, lets_secure, of_new_orders};
pub use choice::{
    choose, choose_provider, chosen, drop_own_account, grouped, instance, own_account,
    save_own_account, since_last,
};
pub use decide::{Decision, decide, review};
pub use documents::sepa::LARGEST_STATEMENT;
pub(crate) use due::kept;
pub use due::{PaymentStep, PaymentTurn, confirm, sent, turns};
pub use export::{MOST_MOVEMENTS, WholeStatement, export_statement, whole_statement};
pub use movements::{Moved, OrderMovements, Pocket, export_movements, movements};
pub(crate) use owed::{is_unpaid, owed};
pub use payment::{FileView, Payments, approve, draft, give_up, payment_file, payments};
pub use receipt::{Receipt, Receipts, read_receipts};
pub use record::{OwnRecord, missed, own_record};
pub(crate) use record::{admit_client, of_client};
pub(crate) use reminder::remind;
pub use request::{PaymentState, Request, request};
pub use statement::{
    DirectMoney, DirectSide, Entry, Movement, OrderMoney, Statement, statement, way,
};
pub use whole::{
    Own, direct_total_headings, export_operator_books, operator_books, total_headings, total_sums,
};

use domain::agreement::MoneyStep;
use domain::canonical::Digest;
use domain::custody::bank::BankStep;
use domain::custody::{
    Adapter, CustodyFault, PAYOUT, Position, Purpose, held as held_by, movement,
};
use kernel::{AccountId, Currency, Money, OrderId, Timestamp, TransferId};
use store::custody::PayoutState;
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;
use crate::ledger;

/// Where an order's money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneyBox {
    /// What was agreed.
    pub agreed: Money,
    /// What the client secured.
    pub funded: Money,
    /// What lies there now.
    pub held: Money,
    /// What became the contractor's.
    pub released: Money,
    /// What was paid to the contractor.
    pub paid_out: Money,
    /// What went back to the client.
    pub refunded: Money,
    /// Of what was paid: what nobody has transferred yet.
    pub to_transfer: Money,
    /// Of what was paid: what the client says was transferred and the contractor has not confirmed.
    pub unconfirmed: Money,
}

/// Makes the transfers of a transition, in their order.
pub(crate) fn perform(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, client, contractor): (OrderId, AccountId, AccountId),
    steps: &[MoneyStep],
) -> Result<(), Failure> {
    let now = cx.now;
    if steps.is_empty() {
        return Ok(());
    }
    let adapter = adapter(tx, order)?;
    let first = store::ledger::count_of_order(tx, order)?;
    for (running, step) in (first..).zip(steps) {
        let movement = adapter.route(movement((order, running), contractor, *step, now));
        let currency = movement.transfer.amount.currency;
        for purpose in [movement.from, movement.to] {
            ledger::open(tx, &purpose.open(currency), now)?;
        }
        ledger::transfer(tx, &movement.transfer)?;
        let sides = (order, client, contractor);
        owed::owe(tx, cx, (adapter, sides), &movement.transfer)?;
    }
    Ok(())
}

/// Moves money on the outside account, once; `false` when it was moved before.
fn step(
    tx: &mut Tx<'_>,
    step: BankStep,
    (about, amount): (Digest, Money),
    now: Timestamp,
) -> Result<(TransferId, bool), Failure> {
    let movement = step.movement(about, amount, now);
    for purpose in [movement.from, movement.to] {
        ledger::open(tx, &purpose.open(amount.currency), now)?;
    }
    let is_new = ledger::transfer(tx, &movement.transfer)?;
    Ok((movement.transfer.id, is_new))
}

/// What the ledger holds for an order right now.
pub(crate) fn held(tx: &mut Tx<'_>, order: OrderId, currency: Currency) -> Result<Money, Failure> {
    let id = Purpose::Held(order).account_id(currency);
    let account = store::ledger::account(tx, id)?;
    Ok(account.map_or(Money::zero(currency), |account| held_by(&account)))
}

/// Where an order's money is, from its transfers.
pub(crate) fn money_box(
    tx: &mut Tx<'_>,
    order: OrderId,
    agreed: Money,
) -> Result<MoneyBox, Failure> {
    let transfers = store::ledger::of_order(tx, order)?;
    let damaged = |fault: CustodyFault| Failure::Fault(format!("order {order}: {fault}"));
    let position = Position::of(agreed.currency, &transfers).map_err(damaged)?;
    let sum = |minor| Money::new(minor, agreed.currency);
    let (to_transfer, unconfirmed) = on_way(tx, order, &transfers)?;
    Ok(MoneyBox {
        agreed,
        funded: sum(position.funded),
        held: position.held().map_err(damaged)?,
        released: sum(position.released),
        paid_out: sum(position.paid_out),
        refunded: sum(position.refunded),
        to_transfer: sum(to_transfer),
        unconfirmed: sum(unconfirmed),
    })
}

/// Where each part of an order's sum is that the ledger has paid, the first first; nothing in play
/// money. Tips are not part of the sum.
pub(crate) fn parts_paid(
    tx: &mut Tx<'_>,
    (order, contractor): (OrderId, AccountId),
    adapter: Adapter,
) -> Result<Vec<PaymentState>, Failure> {
    if adapter == Adapter::Play {
        return Ok(Vec::new());
    }
    let is_payee_known = store::custody::person_bank(tx, contractor)?.is_some();
    let transfers = store::ledger::of_order(tx, order)?;
    let payouts = store::custody::payouts_of_order(tx, order)?;
    let paid = transfers.iter().filter(|transfer| transfer.code == PAYOUT);
    let parts = paid.filter_map(|transfer| {
        let payout = payouts.iter().find(|payout| payout.id == transfer.id)?;
        Some(PaymentState::of(adapter, payout, is_payee_known))
    });
    Ok(parts.collect())
}

/// Whether a part of an order's sum was paid and is not known to have come. Earlier tips and what
/// goes back are not part of it.
pub(crate) fn is_sum_on_way(
    tx: &mut Tx<'_>,
    ids: (OrderId, AccountId),
    adapter: Adapter,
) -> Result<bool, Failure> {
    let parts = parts_paid(tx, ids, adapter)?;
    Ok(!parts.iter().all(PaymentState::has_come))
}

/// Whether a payment is a part of its order's sum: not a tip, and nothing that goes back.
fn is_of_sum(transfers: &[domain::ledger::Transfer], payment: TransferId) -> bool {
    let mut paid = transfers.iter().filter(|transfer| transfer.code == PAYOUT);
    paid.any(|transfer| transfer.id == payment)
}

/// What of an order's sum the ledger has paid and the receiver does not have for certain: not
/// transferred, and transferred but not confirmed; in minor units. Tips are not part of the sum.
fn on_way(
    tx: &mut Tx<'_>,
    order: OrderId,
    transfers: &[domain::ledger::Transfer],
) -> Result<(i64, i64), Failure> {
    let payouts = store::custody::payouts_of_order(tx, order)?;
    let all = payouts
        .iter()
        .filter(|payout| is_of_sum(transfers, payout.id));
    Ok(all.fold((0, 0), |(open, sent): (i64, i64), payout| {
        let minor = payout.amount.minor;
        match (payout.state, payout.sent_at) {
            (PayoutState::Paid | PayoutState::Kept, _) => (open, sent),
            (_, Some(_)) => (open, sent.saturating_add(minor)),
            (_, None) => (open.saturating_add(minor), sent),
        }
    }))
}
