//! Room `custody`: moves an order's money through the ledger, and shows where it is.
//!
//! It does what a transition of the order asks for and never decides whether that is due. This
//! instance's custody is play money: what is secured comes from the world outside, at once.

mod statement;

pub use statement::{Entry, Movement, OrderMoney, Statement, statement};

use domain::agreement::MoneyStep;
use domain::custody::{CustodyFault, Position, Purpose, held as held_by, movement};
use kernel::{AccountId, Currency, Money, OrderId, Timestamp};
use store::db::Tx;

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
}

/// Makes the transfers of a transition, in their order.
pub(crate) fn perform(
    tx: &mut Tx<'_>,
    (order, contractor): (OrderId, AccountId),
    steps: &[MoneyStep],
    now: Timestamp,
) -> Result<(), Failure> {
    if steps.is_empty() {
        return Ok(());
    }
    let first = store::ledger::count_of_order(tx, order)?;
    for (running, step) in (first..).zip(steps) {
        let movement = movement((order, running), contractor, *step, now);
        let currency = movement.transfer.amount.currency;
        for purpose in [movement.from, movement.to] {
            ledger::open(tx, &purpose.open(currency), now)?;
        }
        ledger::transfer(tx, &movement.transfer)?;
    }
    Ok(())
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
    Ok(MoneyBox {
        agreed,
        funded: sum(position.funded),
        held: position.held().map_err(damaged)?,
        released: sum(position.released),
        paid_out: sum(position.paid_out),
        refunded: sum(position.refunded),
    })
}
