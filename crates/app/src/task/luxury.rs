//! The luxury budget at work (mission 1.19): it stops an ad, an open ad and an order hold what they
//! will cost, and it is booked when the money of an order is secured. What is held is worked out
//! from the ads and orders themselves in the transaction that judges, so nothing can be held twice
//! or for ever, and of two ads published at once the second sees the first.
//! Handing on is never forbidden: its owner raises the budget, waits, or says why
//! the task is economic after all.

use domain::notice::EventKind;
use domain::posting::PostingDraft;
use domain::task::luxury::{Budget, is_luxury, month_of};
use domain::task::{Task, check_reason};
use kernel::{AccountId, Date, Money, OrderId, TaskId, Timestamp, Zone};
use store::agreement::Order;
use store::db::Tx;

use super::tell;
use crate::context::{Cx, Person};
use crate::failure::Failure;

/// An ad the luxury budget does not take.
#[derive(Debug, Clone)]
pub struct Stop {
    /// The task of the ad.
    pub task: TaskId,
    /// How the budget stands.
    pub budget: Budget,
    /// What the ad would cost.
    pub price: Money,
    /// The day from which there is a new budget.
    pub next_month: Date,
}

/// The month of a moment, where the person is.
pub(super) fn month(person: &Person, now: Timestamp) -> String {
    month_of(day(&person.zone, now))
}

fn day(zone: &Zone, now: Timestamp) -> Date {
    zone.local_date(now)
}

/// How the luxury budget of a person stands this month; none while there is no budget.
pub(super) fn budget(
    tx: &mut Tx<'_>,
    person: &Person,
    now: Timestamp,
) -> Result<Option<Budget>, Failure> {
    let Some(sum) = store::task::own(tx, person.id)?.luxury else {
        return Ok(None);
    };
    let used = store::task::luxury_used(tx, person.id, &month(person, now), sum)?;
    let held = held(tx, person.id, sum)?;
    Ok(Some(Budget { sum, used, held }))
}

/// What open ads and orders that are not secured yet hold, in the currency of a sum.
fn held(tx: &mut Tx<'_>, owner: AccountId, like: Money) -> Result<Money, Failure> {
    let mut promises = store::posting::promised(tx, owner)?;
    promises.extend(store::agreement::promised(tx, owner)?);
    let mut held = Money::new(0, like.currency);
    for promise in promises {
        if let Some(task) = own_task(tx, owner, Some(promise.task))? {
            let minor = held.minor.saturating_add(promise.held(&task, like).minor);
            held = Money::new(minor, like.currency);
        }
    }
    Ok(held)
}

fn own_task(
    tx: &mut Tx<'_>,
    owner: AccountId,
    id: Option<TaskId>,
) -> Result<Option<Task>, Failure> {
    let Some(id) = id else { return Ok(None) };
    let Some(proof) = store::task::owner(tx, owner, id)? else {
        return Ok(None);
    };
    Ok(Some(store::task::find(tx, &proof)?))
}

fn stop(tx: &mut Tx<'_>, cx: &Cx, draft: &PostingDraft) -> Result<Option<Stop>, Failure> {
    let person = cx.reader()?;
    let (Some(task), Some(price)) = (own_task(tx, person.id, draft.task)?, draft.budget) else {
        return Ok(None);
    };
    if !is_luxury(&task, price, draft.hours) {
        return Ok(None);
    }
    let Some(budget) = budget(tx, person, cx.now)? else {
        return Ok(None);
    };
    let today = day(&person.zone, cx.now);
    let first = today.plus_days(1 - i64::from(today.day()));
    Ok(budget.check(price).is_err().then_some(Stop {
        task: task.id,
        budget,
        price,
        next_month: first.plus_months(1),
    }))
}

/// What keeps an ad from being published because it is a luxury this month no longer takes.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn luxury_stop(cx: &Cx, draft: PostingDraft) -> Result<Option<Stop>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("task::luxury_stop", move |tx| stop(tx, &own, &draft))
        .await
}

/// Lets an ad pass, or refuses it while the luxury budget of its owner is used up.
///
/// # Errors
/// [`domain::task::TaskRefusal::LuxuryUsedUp`].
pub(crate) fn admit(tx: &mut Tx<'_>, cx: &Cx, draft: &PostingDraft) -> Result<(), Failure> {
    match stop(tx, cx, draft)? {
        Some(stop) => stop
            .budget
            .check(stop.price)
            .map_err(|refusal| Failure::refused(&refusal)),
        None => Ok(()),
    }
}

/// Books an order whose money was just secured on its client's budget, if it is a luxury; whoever
/// noted the money. `zone` is where the client is.
pub(crate) fn book(
    tx: &mut Tx<'_>,
    (order, zone): (&Order, &Zone),
    amount: Money,
    now: Timestamp,
) -> Result<(), Failure> {
    let Some(task) = own_task(tx, order.client, order.task)? else {
        return Ok(());
    };
    // By the same hours the ad was judged by, not by one week of them.
    let hours = store::agreement::effort(tx, order)?.unwrap_or(order.frees);
    if is_luxury(&task, amount, Some(hours)) {
        let of = (order.client, order.id, task.id);
        let month = month_of(day(zone, now));
        store::task::book_luxury(tx, of, &month, amount, now)?;
    }
    Ok(())
}

/// Takes the booking of an order back whose money went back.
pub(crate) fn unbook(tx: &mut Tx<'_>, order: OrderId) -> Result<(), Failure> {
    store::task::unbook_luxury(tx, order).map_err(Failure::from)
}

/// Counts a task as economic from now on, with a reason; an empty reason takes that back.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::Invalid`] on `reason`.
pub async fn count_as_economic(cx: &Cx, id: TaskId, reason: Option<String>) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let reason = reason.map(|text| check_reason(&text)).transpose()?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::count_as_economic", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let mut task = store::task::find(tx, &proof)?;
            if task.marks.economic == reason {
                return Ok(());
            }
            task.marks.economic.clone_from(&reason);
            store::task::save(tx, &proof, &task, cx.now)?;
            tell(tx, &cx, EventKind::TaskChanged, id).map_err(Failure::from)
        })
        .await
}
