//! How a client pays: what whoever is about to offer or to sign sees, and what an overdue sum stops
//! (mission 0.17).

use domain::Argument;
use domain::agreement::Role;
use domain::custody::record::{DAYS_TO_LOOK, DueRefusal, PaymentRecord, may_miss, to_look, to_pay};
use domain::notice::{About, EventKind, Value};
use kernel::{AccountId, Money, OrderId, Timestamp, TransferId};
use store::agreement::Order;
use store::custody::Overdue;
use store::db::Tx;

use super::due::still_due;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write};

/// So many of the newest confirmed sums make the average.
const MOST: i64 = 1_000;
/// So many overdue sums are listed.
const MOST_OVERDUE: i64 = 50;

/// How the reader pays, as others see it, and what is overdue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRecord {
    /// What others see.
    pub record: PaymentRecord,
    /// What the reader has not transferred in time, the oldest first, at most 50.
    pub overdue: Vec<Overdue>,
}

/// How the reader pays as a client.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_record(cx: &Cx) -> Result<OwnRecord, Failure> {
    let (own, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("custody::own_record", move |tx| {
            Ok(OwnRecord {
                record: of_client(tx, own, now)?,
                overdue: overdue(tx, own, now, MOST_OVERDUE)?,
            })
        })
        .await
}

/// How somebody pays as a client. The caller has shown that the reader is about to work for them, or
/// does.
pub(crate) fn of_client(
    tx: &mut Tx<'_>,
    client: AccountId,
    now: Timestamp,
) -> Result<PaymentRecord, Failure> {
    let (paid, in_play) = store::custody::paid_orders(tx, client)?;
    let confirmed = store::custody::confirmed(tx, client, MOST)?;
    let overdue = overdue(tx, client, now, MOST_OVERDUE)?;
    let missed = store::custody::missed(tx, client)?;
    let count = |rows: i64| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(PaymentRecord {
        paid: count(paid),
        in_play: count(in_play),
        days: PaymentRecord::average_days(&confirmed),
        overdue: u32::try_from(overdue.len()).unwrap_or(u32::MAX),
        missed: count(missed),
    })
}

/// Lets somebody order work only while none of their sums is overdue.
///
/// # Errors
/// [`Failure::Refused`] with the oldest of them.
pub(crate) fn admit_client(
    tx: &mut Tx<'_>,
    client: AccountId,
    now: Timestamp,
) -> Result<(), Failure> {
    let oldest = overdue(tx, client, now, 1)?.into_iter().next();
    oldest.map_or(Ok(()), |sum| {
        Err(Failure::refused(&DueRefusal::Overdue {
            number: sum.number,
            amount: sum.amount,
        }))
    })
}

fn overdue(
    tx: &mut Tx<'_>,
    client: AccountId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Overdue>, Failure> {
    let before = now.saturating_sub(to_pay());
    let missed = now.saturating_sub(to_look());
    store::custody::overdue(tx, client, (before, missed, limit)).map_err(Failure::from)
}

/// The contractor says that a sum has not come that the client said was transferred: it waits for
/// the client again. Saying it twice is saying it once.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor, and when there is no such sum due from
/// person to person; [`Failure::Refused`] while it may still be on its way;
/// [`Failure::Forbidden`] for a token that may not move money.
pub async fn missed(cx: &Cx, order: OrderId, payout: TransferId) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("custody::missed", move |tx| {
            let loaded = crate::agreement::load(tx, &actor, order)?;
            let Some(known) = still_due(tx, &loaded, payout, Role::Contractor)? else {
                return Ok(());
            };
            if known.sent_at.is_none() && known.missed_at.is_some() {
                return Ok(());
            }
            may_miss(known.sent_at, actor.now).map_err(|refusal| Failure::refused(&refusal))?;
            if store::custody::miss(tx, payout, actor.now)? {
                let happening = Happening::new(EventKind::PaymentMissed, About::Order(order))
                    .with("amount", Value::Money(known.amount));
                record(tx, &actor, happening)?;
                tell_missed(tx, &actor, &loaded.order, known.amount)?;
                super::reminder::plan(tx, &actor, payout)?;
            }
            Ok(())
        })
        .await
}

/// The client hears that a sum has not come: from now on the days to look run.
fn tell_missed(tx: &mut Tx<'_>, cx: &Cx, order: &Order, amount: Money) -> Result<(), Failure> {
    let letter = Letter {
        to: order.client,
        name: "payment-missed",
        arguments: vec![
            ("number", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
            ("amount", Argument::Money(amount)),
            ("days", Argument::Number(i64::from(DAYS_TO_LOOK))),
        ],
        path: format!("/auftraege/{}/zahlung", order.id),
        once: None,
    };
    write(tx, cx, &letter)
}
