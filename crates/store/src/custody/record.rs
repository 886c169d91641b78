//! How somebody pays as a client.

use domain::custody::record::Confirmed;
use kernel::{AccountId, Money, OrderId, Timestamp, TransferId};

use crate::columns::{currency, money};
use crate::db::{DbError, Tx, Value};

crate::statements! {
    /// Tips are no debt: only what was agreed counts.
    pub(crate) PAID = "select count(*), count(case when c.order_id is null then 1 end) \
        from work_order o left join order_custody c on c.order_id = o.id \
        where o.client_id = $1 and o.state = 'paid' and not exists (select 1 from bank_payout p \
        join transfer t on t.id = p.id and t.code = 3 \
        where p.order_id = o.id and p.state = 'due')";
    pub(crate) CONFIRMED = "select p.payable_at, p.sent_at, p.settled_at \
        from work_order o join bank_payout p on p.order_id = o.id and p.state = 'kept' \
        join transfer t on t.id = p.id and t.code = 3 where o.client_id = $1 \
        and p.payable_at is not null order by p.settled_at desc, p.id desc limit $2";
    pub(crate) OVERDUE = "select p.id, o.id, o.number, o.title, p.amount, p.currency, p.payable_at \
        from work_order o join bank_payout p on p.order_id = o.id and p.state = 'due' \
        join transfer t on t.id = p.id and t.code = 3 \
        where o.client_id = $1 and (p.sent_at is null or p.misses >= 2) \
        and case when p.missed_at is null then p.payable_at <= $2 else p.missed_at <= $4 end \
        and exists (select 1 from person_bank b where b.account_id = p.account_id) \
        order by p.payable_at, p.id limit $3";
    pub(crate) MISSED_OPEN = "select count(*) from work_order o \
        join bank_payout p on p.order_id = o.id and p.state = 'due' \
        join transfer t on t.id = p.id and t.code = 3 \
        where o.client_id = $1 and p.missed_at is not null";
    pub(crate) MISS = "update bank_payout set sent_at = null, missed_at = $2, \
        misses = misses + 1 where id = $1 \
        and state = 'due' and sent_at is not null";
    pub(crate) INCOME = "select o.client_id, a.name, p.currency, cast(sum(p.amount) as bigint) \
        from bank_payout p join work_order o on o.id = p.order_id \
        join account a on a.id = o.client_id where p.account_id = $1 and p.reason = 'payout' \
        and p.state in ('paid', 'kept') and p.settled_at >= $2 \
        group by o.client_id, a.name, p.currency order by p.currency, o.client_id";
    /// Nothing can be transferred to somebody who has no account.
    pub(crate) PAYABLE_NO_MORE = "update bank_payout set payable_at = null where account_id = $1 \
        and state = 'due' and sent_at is null";
    /// What is due to somebody can be transferred from the moment it is known where to.
    pub(crate) PAYABLE_NOW = "update bank_payout set payable_at = $2 where account_id = $1 \
        and state = 'due' and payable_at is null \
        and exists (select 1 from person_bank b where b.account_id = $1)";
}

/// A sum a client has not transferred in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    /// The transfer that made it due.
    pub payout: TransferId,
    /// Under which order.
    pub order: OrderId,
    /// The order's number.
    pub number: String,
    /// What the order is about.
    pub title: String,
    /// How much.
    pub amount: Money,
    /// Since when it could be transferred.
    pub payable_at: Timestamp,
}

/// What a client paid somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidBy {
    /// Who.
    pub client: AccountId,
    /// The client's name.
    pub name: String,
    /// How much came, in one currency.
    pub sum: Money,
}

/// What came to somebody since a moment, by client and currency. Play money is no income.
pub fn income(
    tx: &mut Tx<'_>,
    contractor: AccountId,
    since: Timestamp,
) -> Result<Vec<PaidBy>, DbError> {
    tx.query(&INCOME, &[contractor.into(), since.into()], |row| {
        Ok(PaidBy {
            client: row.get(0)?,
            name: row.get(1)?,
            sum: Money::new(row.get(3)?, currency(row, 2)?),
        })
    })
}

/// How many of somebody's orders as client were paid, and how many of them in play money.
pub fn paid_orders(tx: &mut Tx<'_>, client: AccountId) -> Result<(i64, i64), DbError> {
    tx.one(&PAID, &[client.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The sums a client paid from person to person whose receipt was confirmed, the newest first.
pub fn confirmed(
    tx: &mut Tx<'_>,
    client: AccountId,
    limit: i64,
) -> Result<Vec<Confirmed>, DbError> {
    tx.query(&CONFIRMED, &[client.into(), limit.into()], |row| {
        Ok(Confirmed {
            payable_at: row.get(0)?,
            sent_at: row.get(1)?,
            confirmed_at: row.get(2)?,
        })
    })
}

/// The sums a client could transfer at `before` or earlier and has not, or of which the contractor
/// said at `missed` or earlier that they have not come; the oldest first. A word that was wrong twice
/// takes no sum off the list.
pub fn overdue(
    tx: &mut Tx<'_>,
    client: AccountId,
    (before, missed, limit): (Timestamp, Timestamp, i64),
) -> Result<Vec<Overdue>, DbError> {
    let values: [Value; 4] = [client.into(), before.into(), limit.into(), missed.into()];
    tx.query(&OVERDUE, &values, |row| {
        Ok(Overdue {
            payout: row.get(0)?,
            order: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            amount: money(row, 4)?,
            payable_at: row.get(6)?,
        })
    })
}

/// How many sums of a client are open of which the contractor said that they have not come.
pub fn missed(tx: &mut Tx<'_>, client: AccountId) -> Result<i64, DbError> {
    tx.one(&MISSED_OPEN, &[client.into()], |row| row.get(0))
}

/// Notes that a sum has not come: the client is to transfer it again; `false` when nobody has said
/// that it was transferred.
pub fn miss(tx: &mut Tx<'_>, payout: TransferId, now: Timestamp) -> Result<bool, DbError> {
    Ok(tx.execute(&MISS, &[payout.into(), now.into()])? == 1)
}

/// Notes that nothing can be transferred to somebody any more.
pub(super) fn payable_no_more(tx: &mut Tx<'_>, account: AccountId) -> Result<(), DbError> {
    tx.execute(&PAYABLE_NO_MORE, &[account.into()]).map(drop)
}

/// Notes that what is due to somebody can be transferred, where it is known where to.
pub(super) fn payable_now(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&PAYABLE_NOW, &[account.into(), now.into()])?;
    Ok(())
}
