//! Sums that are due from person to person, and who has to do something about each.

use domain::agreement::Role;
use domain::notice::Details;
use kernel::{AccountId, EventId, Money, OrderId, Timestamp, TransferId};

use super::payout::{Payout, payout_at};
use crate::columns::money;
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    /// As client: what nobody has transferred yet, though an account is named (`payment_step`).
    pub(crate) TO_TRANSFER = "select p.id, o.id, o.title, a.name, p.amount, p.currency, p.made_at, \
        p.sent_at from work_order o join bank_payout p on p.order_id = o.id and p.state = 'due' \
        join account a on a.id = o.contractor_id \
        where o.client_id = $1 and p.sent_at is null and exists (select 1 from person_bank b \
        where b.account_id = o.contractor_id) order by p.made_at, p.id limit $2";
    /// As contractor: what was transferred, and what cannot be without an account to pay into.
    pub(crate) TO_CONFIRM = "select p.id, o.id, o.title, a.name, p.amount, p.currency, p.made_at, \
        p.sent_at from work_order o join bank_payout p on p.order_id = o.id and p.state = 'due' \
        join account a on a.id = o.client_id \
        where o.contractor_id = $1 and (p.sent_at is not null \
        or not exists (select 1 from person_bank b where b.account_id = $1)) \
        order by p.made_at, p.id limit $2";
    /// What was transferred from person to person without custody, on either side: still due and not
    /// said to be transferred, said so, and confirmed.
    pub(crate) CLIENT_PLEDGED = "select \
        cast(coalesce(sum(case when p.state = 'due' and p.sent_at is null then p.amount end), 0) as bigint), \
        cast(coalesce(sum(case when p.state = 'due' and p.sent_at is not null then p.amount end), 0) as bigint), \
        cast(coalesce(sum(case when p.state = 'kept' then p.amount end), 0) as bigint) \
        from work_order o join order_custody c on c.order_id = o.id and c.adapter = 'direct' \
        join bank_payout p on p.order_id = o.id where o.client_id = $1";
    pub(crate) CONTRACTOR_PLEDGED = "select \
        cast(coalesce(sum(case when p.state = 'due' and p.sent_at is null then p.amount end), 0) as bigint), \
        cast(coalesce(sum(case when p.state = 'due' and p.sent_at is not null then p.amount end), 0) as bigint), \
        cast(coalesce(sum(case when p.state = 'kept' then p.amount end), 0) as bigint) \
        from work_order o join order_custody c on c.order_id = o.id and c.adapter = 'direct' \
        join bank_payout p on p.order_id = o.id where o.contractor_id = $1";
    pub(crate) OPEN_DUES = "select p.id, o.id, o.number, o.title, p.amount, p.currency, p.made_at, \
        c.reference from work_order o join bank_payout p on p.order_id = o.id and p.state = 'due' \
        join order_custody c on c.order_id = o.id \
        where o.contractor_id = $1 and p.account_id = $1 and (p.made_at, p.id) > ($2, $3) \
        order by p.made_at, p.id limit $4";
    /// What was confirmed of orders under which something is still due.
    pub(crate) CONFIRMATIONS = "select e.id, e.amounts from work_order o \
        join event e on e.order_id = o.id and e.kind = 'payment-confirmed' \
        where o.contractor_id = $1 and e.id > $2 and exists (select 1 from bank_payout p \
        where p.order_id = o.id and p.account_id = $1 and p.state = 'due') \
        order by e.id limit $3";
    pub(crate) OPEN_OF_ACCOUNT = (payouts!("where p.account_id = $1 \
        and p.state in ('waiting', 'due') and (p.made_at, p.id) > ($2, $3) \
        order by p.made_at, p.id limit $4"));
    pub(crate) SENT = "update bank_payout set sent_at = $2 where id = $1 and state = 'due' \
        and sent_at is null";
}

/// A sum that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The transfer that made it due.
    pub payout: TransferId,
    /// Under which order.
    pub order: OrderId,
    /// What the order is about.
    pub title: String,
    /// The name of the other side.
    pub other_name: String,
    /// How much.
    pub amount: Money,
    /// Since when it is due.
    pub since: Timestamp,
    /// When the client said that it was transferred.
    pub sent_at: Option<Timestamp>,
}

/// What a person has to transfer as client and can, the oldest first.
pub fn to_transfer(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Due>, DbError> {
    tx.query(&TO_TRANSFER, &[account.into(), limit.into()], due_at)
}

/// What waits for a person as contractor, the oldest first: to be confirmed, or, where nothing was
/// transferred yet, for the account to transfer it to.
pub fn to_confirm(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Due>, DbError> {
    tx.query(&TO_CONFIRM, &[account.into(), limit.into()], due_at)
}

/// What came due in a person's orders without custody, in euro cents: such orders have no other
/// currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pledged {
    /// Not said to be transferred.
    pub to_transfer: i64,
    /// Said to be transferred and not confirmed.
    pub sent: i64,
    /// Confirmed by whom it was due to.
    pub confirmed: i64,
}

/// What came due in a person's orders without custody on one side.
pub fn pledged(tx: &mut Tx<'_>, account: AccountId, role: Role) -> Result<Pledged, DbError> {
    let sql = match role {
        Role::Client => &CLIENT_PLEDGED,
        Role::Contractor => &CONTRACTOR_PLEDGED,
    };
    tx.one(sql, &[account.into()], |row| {
        Ok(Pledged {
            to_transfer: row.get(0)?,
            sent: row.get(1)?,
            confirmed: row.get(2)?,
        })
    })
}

/// A sum that is due to somebody from person to person, with the reference its transfer names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDue {
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
    /// Since when it is due.
    pub since: Timestamp,
    /// What the transfer is to name.
    pub reference: String,
}

/// The sums that are due to a person as contractor and not confirmed, after a place, the oldest first.
pub fn open_dues(
    tx: &mut Tx<'_>,
    account: AccountId,
    (after, id): (Timestamp, TransferId),
    limit: i64,
) -> Result<Vec<OpenDue>, DbError> {
    let values: [Value; 4] = [account.into(), after.into(), id.into(), limit.into()];
    tx.query(&OPEN_DUES, &values, |row| {
        Ok(OpenDue {
            payout: row.get(0)?,
            order: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            amount: money(row, 4)?,
            since: row.get(6)?,
            reference: row.get(7)?,
        })
    })
}

/// What the confirmations after an event say, of a person's orders as contractor under which something
/// is still due.
pub fn confirmations(
    tx: &mut Tx<'_>,
    account: AccountId,
    after: EventId,
    limit: i64,
) -> Result<Vec<(EventId, Details)>, DbError> {
    let values: [Value; 3] = [account.into(), after.into(), limit.into()];
    tx.query(&CONFIRMATIONS, &values, |row| {
        Ok((row.get(0)?, row.get::<Json<Details>>(1)?.0))
    })
}

/// The payments to a person that are not on their way, after a place, the oldest first.
pub fn open_of_account(
    tx: &mut Tx<'_>,
    account: AccountId,
    (after, id): (Timestamp, TransferId),
    limit: i64,
) -> Result<Vec<Payout>, DbError> {
    let values: [Value; 4] = [account.into(), after.into(), id.into(), limit.into()];
    tx.query(&OPEN_OF_ACCOUNT, &values, payout_at)
}

/// Notes that a due sum was transferred; `false` when that was known, or it has come.
pub fn mark_sent(tx: &mut Tx<'_>, payout: TransferId, now: Timestamp) -> Result<bool, DbError> {
    Ok(tx.execute(&SENT, &[payout.into(), now.into()])? == 1)
}

fn due_at(row: &Row<'_>) -> Result<Due, DbError> {
    Ok(Due {
        payout: row.get(0)?,
        order: row.get(1)?,
        title: row.get(2)?,
        other_name: row.get(3)?,
        amount: money(row, 4)?,
        since: row.get(6)?,
        sent_at: row.get(7)?,
    })
}
