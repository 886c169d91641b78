//! A word before a sum is overdue: whoever has to transfer it is told one day before.

use domain::Argument;
use domain::custody::PAYOUT;
use domain::custody::record::{overdue_again_at, overdue_at, reminded_at};
use domain::notice::Job;
use kernel::{AccountId, Timestamp, TransferId};
use store::custody::{Payout, PayoutState};
use store::db::Tx;

use super::awaited::each_open;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Letter, schedule, write};

/// When a sum that waits for its client's transfer is overdue; nothing where none waits.
fn overdue_of(payout: &Payout) -> Option<Timestamp> {
    if payout.state != PayoutState::Due || payout.sent_at.is_some() {
        return None;
    }
    match payout.missed_at {
        Some(missed_at) => Some(overdue_again_at(missed_at)),
        None => payout.payable_at.map(overdue_at),
    }
}

/// Sets the reminder of a sum down, if it waits for its client's transfer.
pub(super) fn plan(tx: &mut Tx<'_>, cx: &Cx, payment: TransferId) -> Result<(), Failure> {
    let Some(payout) = store::custody::payout(tx, payment)? else {
        return Ok(());
    };
    plan_for(tx, cx, &payout)
}

fn plan_for(tx: &mut Tx<'_>, cx: &Cx, payout: &Payout) -> Result<(), Failure> {
    let Some(overdue) = overdue_of(payout) else {
        return Ok(());
    };
    let (payment, at) = (payout.id, reminded_at(overdue));
    Ok(schedule(tx, cx, &Job::RemindPayment { payment, at }, at)?)
}

/// Sets the reminders of everything down that can be transferred to somebody from now on.
pub(super) fn plan_all(tx: &mut Tx<'_>, cx: &Cx, account: AccountId) -> Result<(), Failure> {
    each_open(tx, account, |tx, payout| plan_for(tx, cx, payout))
}

/// Tells the client of a sum that it is overdue tomorrow. Whoever has transferred it meanwhile hears
/// nothing, and tips are no debt.
pub(crate) fn remind(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (payment, at): (TransferId, Timestamp),
) -> Result<(), Failure> {
    let Some(payout) = store::custody::payout(tx, payment)? else {
        return Ok(());
    };
    let Some(order) = payout.order else {
        return Ok(());
    };
    // Another date runs by now: its own reminder is set down.
    let Some(overdue) = overdue_of(&payout).filter(|overdue| reminded_at(*overdue) == at) else {
        return Ok(());
    };
    let transfers = store::ledger::of_order(tx, order)?;
    let is_debt = transfers
        .iter()
        .any(|transfer| transfer.id == payment && transfer.code == PAYOUT);
    let Some(loaded) = crate::agreement::load_for_clock(tx, order)?.filter(|_| is_debt) else {
        return Ok(());
    };
    let letter = Letter {
        to: loaded.order.client,
        name: "payment-soon-overdue",
        arguments: vec![
            ("number", Argument::Text(loaded.order.number.to_string())),
            ("title", Argument::Text(loaded.order.title.clone())),
            ("amount", Argument::Money(payout.amount)),
            ("deadline", Argument::Time(overdue)),
        ],
        path: format!("/auftraege/{order}/zahlung"),
        once: Some(format!("payment-soon-overdue-{payment}-{}", at.as_micros())),
    };
    write(tx, cx, &letter)
}
