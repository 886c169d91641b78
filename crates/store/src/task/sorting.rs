//! What sorting keeps besides the tasks: the founding motive, the luxury budget and what is booked
//! on it. All of it is its owner's alone.

use domain::task::Task;
use domain::task::time_account::{TimeAccount, TimeKind};
use domain::task::triage::{Weights, order_key};
use kernel::{AccountId, Minutes, Money, OrderId, TaskId, Timestamp};

use super::{StoredTask, stored_at, tasks};
use crate::columns::{money, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) HATED = (tasks!("where owner_id = $1 and hated = 1 and deleted_at is null \
        and state = 'open' order by place, id"));
    pub(crate) BY_FOLDED = (tasks!("where owner_id = $1 and title_folded = $2 \
        and deleted_at is null order by state desc, id limit 1"));
    pub(crate) CORE = "select title from task where owner_id = $1 and deleted_at is null \
        and state = 'open' and core = 1 order by place, id limit $2";
    pub(crate) OWN = "select motive, luxury, currency, weights from sorting where owner_id = $1";
    pub(crate) SAVE_OWN = "insert into sorting (owner_id, motive, luxury, currency, weights, \
        changed_at) values ($1, $2, $3, $4, $5, $6) on conflict (owner_id) do update \
        set motive = excluded.motive, luxury = excluded.luxury, currency = excluded.currency, \
        weights = excluded.weights, changed_at = excluded.changed_at";
    pub(crate) WEIGHTS = "select weights from sorting where owner_id = $1 and weights is not null";
    pub(crate) ALL_OPEN = (tasks!("where owner_id = $1 and deleted_at is null and state = 'open'"));
    pub(crate) PLACE = "update task set place = $2 where id = $1";
    pub(crate) BOOK = "insert into luxury_booking (order_id, owner_id, task_id, month, amount, \
        currency, booked_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (order_id) do nothing";
    pub(crate) UNBOOK = "delete from luxury_booking where order_id = $1";
    pub(crate) USED = "select cast(coalesce(sum(amount), 0) as bigint) from luxury_booking \
        where owner_id = $1 and month = $2 and currency = $3";
    pub(crate) BOOKINGS = "select b.order_id, o.title, b.amount, b.currency, b.booked_at \
        from luxury_booking b join work_order o on o.id = b.order_id \
        where b.owner_id = $1 and b.month = $2 order by b.booked_at, b.order_id limit $3";
    pub(crate) LOGGED = "select kind, cast(sum(minutes) as bigint) from time_entry \
        where account_id = $1 and task_id = $2 group by kind";
}

/// One person's hate tasks that they still do themselves (mission 1.18).
pub fn hated(tx: &mut Tx<'_>, owner: AccountId) -> Result<Vec<StoredTask>, DbError> {
    tx.query(&HATED, &[owner.into()], stored_at)
}

/// One person's own task with this folded title; of several, one that is open.
pub fn by_title(tx: &mut Tx<'_>, owner: AccountId, folded: &str) -> Result<Option<Task>, DbError> {
    let found = tx.optional(&BY_FOLDED, &[owner.into(), folded.into()], stored_at)?;
    Ok(found.map(|stored| stored.task))
}

/// The titles of one person's own core work.
pub fn core_titles(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<String>, DbError> {
    tx.query(&CORE, &[owner.into(), limit.into()], |row| row.get(0))
}

/// What somebody has written down about handing on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// Why they founded (mission 1.17).
    pub motive: Option<String>,
    /// What luxury may cost a month (mission 1.19).
    pub luxury: Option<Money>,
    /// What counts how much when their tasks are ranked (mission 1.16); nothing while all counts the
    /// same.
    pub weights: Option<Weights>,
}

/// What a person has written down; nothing yet for most.
pub fn own(tx: &mut Tx<'_>, owner: AccountId) -> Result<Own, DbError> {
    let found = tx.optional(&OWN, &[owner.into()], |row| {
        let luxury = match row.get::<Option<i64>>(1)? {
            Some(_) => Some(money(row, 1)?),
            None => None,
        };
        Ok(Own {
            motive: row.get(0)?,
            luxury,
            weights: weights_at(row, 3)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// Replaces what a person has written down.
pub fn save_own(
    tx: &mut Tx<'_>,
    owner: AccountId,
    own: &Own,
    now: Timestamp,
) -> Result<(), DbError> {
    let weights = own.weights.map(|weights| Json(&weights).try_into());
    let values: [Value; 6] = [
        owner.into(),
        own.motive.as_deref().into(),
        own.luxury.map(|sum| sum.minor).into(),
        own.luxury.map(|sum| sum.currency.code()).into(),
        weights.transpose()?.unwrap_or(Value::Null),
        now.into(),
    ];
    tx.execute_one(&SAVE_OWN, &values)
}

/// What counts how much when a person's tasks are ranked.
pub fn weights(tx: &mut Tx<'_>, owner: AccountId) -> Result<Weights, DbError> {
    let kept = tx.optional(&WEIGHTS, &[owner.into()], |row| weights_at(row, 0))?;
    Ok(kept.flatten().unwrap_or_default())
}

fn weights_at(row: &Row<'_>, index: usize) -> Result<Option<Weights>, DbError> {
    Ok(row.get::<Option<Json<Weights>>>(index)?.map(|kept| kept.0))
}

/// Gives every open task of a person its place by new weights. What is off the list is placed when it
/// comes back.
pub fn place_all(tx: &mut Tx<'_>, owner: AccountId, weights: Weights) -> Result<(), DbError> {
    for stored in tx.query(&ALL_OPEN, &[owner.into()], stored_at)? {
        let place = order_key(&stored.task, weights);
        if place != stored.place {
            tx.execute_one(&PLACE, &[stored.task.id.into(), place.into()])?;
        }
    }
    Ok(())
}

/// An order that was booked on the luxury budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// The order.
    pub order: OrderId,
    /// Its title.
    pub title: String,
    /// The sum.
    pub amount: Money,
    /// When it was secured.
    pub at: Timestamp,
}

/// Books the sum of an order on its client's luxury budget. Booking it again changes nothing.
pub fn book_luxury(
    tx: &mut Tx<'_>,
    (owner, order, task): (AccountId, OrderId, TaskId),
    month: &str,
    amount: Money,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 7] = [
        order.into(),
        owner.into(),
        task.into(),
        month.into(),
        amount.minor.into(),
        amount.currency.code().into(),
        now.into(),
    ];
    tx.execute(&BOOK, &values).map(drop)
}

/// Takes the booking of an order back, if there is one: its money went back.
pub fn unbook_luxury(tx: &mut Tx<'_>, order: OrderId) -> Result<(), DbError> {
    tx.execute(&UNBOOK, &[order.into()]).map(drop)
}

/// What a person has spent on luxury in a month, in the currency of a sum.
pub fn luxury_used(
    tx: &mut Tx<'_>,
    owner: AccountId,
    month: &str,
    like: Money,
) -> Result<Money, DbError> {
    let values = [owner.into(), month.into(), like.currency.code().into()];
    let minor = tx.one(&USED, &values, |row| row.get(0))?;
    Ok(Money::new(minor, like.currency))
}

/// What a person has booked on luxury in a month, the oldest first.
pub fn bookings(
    tx: &mut Tx<'_>,
    owner: AccountId,
    month: &str,
    limit: i64,
) -> Result<Vec<Booking>, DbError> {
    tx.query(
        &BOOKINGS,
        &[owner.into(), month.into(), limit.into()],
        booking_at,
    )
}

fn booking_at(row: &Row<'_>) -> Result<Booking, DbError> {
    Ok(Booking {
        order: row.get(0)?,
        title: row.get(1)?,
        amount: money(row, 2)?,
        at: row.get(4)?,
    })
}

/// What was logged for one of a person's tasks: what it freed and what handing it on took.
pub fn logged_for(tx: &mut Tx<'_>, owner: AccountId, task: TaskId) -> Result<TimeAccount, DbError> {
    let sums = tx.query(&LOGGED, &[owner.into(), task.into()], |row| {
        let code: String = row.get(0)?;
        let kind = TimeKind::from_code(&code).ok_or_else(|| unknown("kind of time", &code))?;
        Ok((kind, Minutes(row.get(1)?)))
    })?;
    Ok(sums
        .into_iter()
        .fold(TimeAccount::default(), |account, (kind, minutes)| {
            account.plus(kind, minutes)
        }))
}
