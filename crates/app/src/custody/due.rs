//! Sums that are paid from person to person: whose turn it is, and the client's word that a sum was
//! transferred, and the contractor's that it came.

use domain::agreement::Role;
use domain::canonical::{Digest, Writer};
pub use domain::custody::PaymentStep;
use domain::custody::bank::BankStep;
use domain::custody::payment_step;
use domain::notice::{About, EventKind, Value};
use kernel::{OrderId, TransferId};
use store::custody::{Due, Payout, PayoutState};
use store::db::Tx;

use super::step;
use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// So many of one kind are listed.
const MOST: i64 = 50;

/// A due sum that waits for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentTurn {
    /// The sum.
    pub due: Due,
    /// What to do about it.
    pub step: PaymentStep,
}

/// The due sums that wait for the person, the oldest first, at most 50 on each side.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn turns(cx: &Cx) -> Result<Vec<PaymentTurn>, Failure> {
    let own = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::turns", move |tx| {
            let to_transfer = store::custody::to_transfer(tx, own, MOST)?.into_iter();
            let to_confirm = store::custody::to_confirm(tx, own, MOST)?.into_iter();
            // The statements find what waits: the client's sums with an account to transfer them to,
            // the contractor's that were transferred or cannot be.
            let to_transfer = to_transfer.filter_map(|due| turn(due, Role::Client));
            let to_confirm = to_confirm.filter_map(|due| turn(due, Role::Contractor));
            Ok::<_, Failure>(to_transfer.chain(to_confirm).collect())
        })
        .await
}

fn turn(due: Due, by: Role) -> Option<PaymentTurn> {
    let step = payment_step(by, due.sent_at.is_some(), by == Role::Client)?;
    Some(PaymentTurn { due, step })
}

/// The client says that a due sum was transferred. Saying it twice is saying it once. Somebody who is
/// blocked says so too: they are reminded of what they owe, and have to be able to end that.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, and when there is no such sum due from person
/// to person; [`Failure::Forbidden`] for a token that may not move money.
pub async fn sent(cx: &Cx, order: OrderId, payout: TransferId) -> Result<(), Failure> {
    cx.acting_recipient()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("custody::sent", move |tx| {
            let loaded = agreement::load_as_recipient(tx, &actor, order)?;
            let Some(known) = still_due(tx, &loaded, payout, Role::Client)? else {
                return Ok(());
            };
            if store::custody::mark_sent(tx, payout, actor.now)? {
                let happening = Happening::new(EventKind::PaymentSent, About::Order(order))
                    .with("amount", Value::Money(known.amount));
                record(tx, &actor, happening)?;
            }
            Ok(())
        })
        .await
}

/// What the transfer is about that says a due sum has come.
pub(crate) fn kept(payout: TransferId) -> Digest {
    Writer::new("feierabend kept 1")
        .field("payout", payout)
        .digest()
}

/// The contractor says that a due sum has come. Saying it twice is saying it once.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor, and when there is no such sum.
pub async fn confirm(cx: &Cx, order: OrderId, payout: TransferId) -> Result<(), Failure> {
    cx.acting_recipient()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("custody::confirm", move |tx| {
            confirm_due(tx, &actor, (order, payout), None).map(drop)
        })
        .await
}

/// The same in the caller's transaction, with the booking that said so, if one did; `false` when it was
/// confirmed before.
pub(super) fn confirm_due(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, payout): (OrderId, TransferId),
    booking: Option<Value>,
) -> Result<bool, Failure> {
    let loaded = agreement::load_as_recipient(tx, cx, order)?;
    let Some(known) = still_due(tx, &loaded, payout, Role::Contractor)? else {
        return Ok(false);
    };
    step(tx, BankStep::Keep, (kept(payout), known.amount), cx.now)?;
    store::custody::keep(tx, payout, cx.now)?;
    let happening = Happening::new(EventKind::PaymentConfirmed, About::Order(order))
        .with("amount", Value::Money(known.amount));
    let happening = match booking {
        Some(booking) => happening.with("booking", booking),
        None => happening,
    };
    record(tx, cx, happening)?;
    Ok(true)
}

/// The sum of an order that its side `role` says something about; nothing once it has come.
///
/// # Errors
/// [`Failure::NotFound`] when the reader is on the other side, or there is no such sum due from person
/// to person.
pub(super) fn still_due(
    tx: &mut Tx<'_>,
    loaded: &agreement::Loaded,
    payout: TransferId,
    role: Role,
) -> Result<Option<Payout>, Failure> {
    if loaded.role != role {
        return Err(Failure::NotFound);
    }
    let known = store::custody::payout(tx, payout)?
        .filter(|known| known.order == Some(loaded.order.id))
        .ok_or(Failure::NotFound)?;
    match known.state {
        PayoutState::Kept => Ok(None),
        PayoutState::Due => Ok(Some(known)),
        _ => Err(Failure::NotFound),
    }
}
