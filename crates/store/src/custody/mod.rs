//! Room `custody`: the movements of one person's orders, read from the ledger; the way of custody of
//! the instance and of each order; the bookings and payments of an outside account.

/// Asks for payments as `payout::payout_at` reads them; what follows begins behind the table.
macro_rules! payouts {
    ($rest:literal) => {
        concat!(
            "select p.id, p.reason, p.order_id, p.account_id, p.holder, p.iban, p.amount, \
            p.currency, p.state, p.file, p.attempt, p.made_at, p.settled_at, p.sent_at, \
             p.payable_at, p.missed_at, p.round from bank_payout p ",
            $rest
        )
    };
}

mod books;
mod choice;
mod due;
mod entry;
mod file;
mod payout;
mod provider;
mod record;
mod share;

pub use books::{Book, BookTotal, book_totals, books};
pub use choice::{
    Choice, OrderCustody, PersonBank, begin_order, choice, choose, drop_person_bank, of_order,
    person_bank, save_person_bank,
};
pub use due::{
    Due, OpenDue, Pledged, confirmations, mark_sent, open_dues, open_of_account, pledged,
    to_confirm, to_transfer,
};
pub use entry::{
    Balance, Entry, EntryState, NewEntry, Waiting, awaiting, balances, entries_after, entry,
    insert_entry, is_reversal_open, looks_like_another, newest_balance, save_balance, settle_entry,
    sum_left_over, sum_unbooked, to_review,
};
pub use file::{File, FileState, approve_file, drop_file, file, files, insert_file};
pub use payout::{
    NewPayout, Payout, PayoutReason, PayoutState, Totals, come_back, insert_payout, keep,
    number_of, payable, payout, payouts_after, payouts_of_file, payouts_of_order, put_in_file,
    receiver, settle, totals, waiting,
};
pub use provider::{
    EventState, Failures, Holding, ProviderEvent, ask_again, begin_anew, close_event, event,
    events_after, events_to_look_at, insert_event, is_held, leave, page_of, secured_by_events,
    to_hold, to_pay,
};
pub use record::{Overdue, PaidBy, confirmed, income, miss, missed, overdue, paid_orders};
pub use share::Share as BankShare;
pub use share::{insert_share, shares_of_entry, shares_of_order};

use domain::agreement::{OrderNumber, Role};
use domain::custody::Adapter;
use domain::ledger::TransferCode;
use kernel::{AccountId, Money, OrderId, Timestamp, TransferId};

use crate::columns::{currency, money, small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) CLIENT_SUMS = "select t.currency, t.code, cast(sum(t.amount) as bigint), \
        coalesce(c.adapter, 'play') from work_order o join transfer t on t.order_id = o.id \
        left join order_custody c on c.order_id = o.id where o.client_id = $1 \
        group by t.currency, t.code, coalesce(c.adapter, 'play')";
    pub(crate) CONTRACTOR_SUMS = "select t.currency, t.code, cast(sum(t.amount) as bigint), \
        coalesce(c.adapter, 'play') from work_order o join transfer t on t.order_id = o.id \
        left join order_custody c on c.order_id = o.id where o.contractor_id = $1 \
        group by t.currency, t.code, coalesce(c.adapter, 'play')";
    pub(crate) DUE = "select o.currency, cast(sum(s.amount - s.secured) as bigint), \
        coalesce(c.adapter, 'play') \
        from work_order o join order_stage s on s.order_id = o.id and s.stage = o.stage \
        left join order_custody c on c.order_id = o.id \
        where o.next_account_id = $1 and o.client_id = $1 and o.state = 'awaiting-funding' \
        group by o.currency, coalesce(c.adapter, 'play')";
    pub(crate) CLIENT_ENTRIES = "select t.id, t.at, t.code, t.amount, t.currency, o.id, o.number, \
        o.title, a.name, coalesce(c.adapter, 'play'), o.company from work_order o \
        join transfer t on t.order_id = o.id join account a on a.id = o.contractor_id \
        left join order_custody c on c.order_id = o.id \
        where o.client_id = $1 and (t.at < $2 or (t.at = $2 and (t.code, t.id) < \
        (select c.code, c.id from transfer c where c.id = $3))) \
        order by t.at desc, t.code desc, t.id desc limit $4";
    pub(crate) CONTRACTOR_ENTRIES = "select t.id, t.at, t.code, t.amount, t.currency, o.id, o.number, \
        o.title, a.name, coalesce(c.adapter, 'play'), o.company from work_order o \
        join transfer t on t.order_id = o.id join account a on a.id = o.client_id \
        left join order_custody c on c.order_id = o.id \
        where o.contractor_id = $1 and (t.at < $2 or (t.at = $2 and (t.code, t.id) < \
        (select c.code, c.id from transfer c where c.id = $3))) \
        order by t.at desc, t.code desc, t.id desc limit $4";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static crate::db::Sql> {
    [
        STATEMENTS,
        books::STATEMENTS,
        choice::STATEMENTS,
        due::STATEMENTS,
        entry::STATEMENTS,
        file::STATEMENTS,
        payout::STATEMENTS,
        provider::STATEMENTS,
        record::STATEMENTS,
        share::STATEMENTS,
    ]
    .concat()
}

/// One movement of the money of one of a person's orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The transfer.
    pub transfer: TransferId,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub code: TransferCode,
    /// How much.
    pub amount: Money,
    /// Under which order.
    pub order: OrderId,
    /// The order's number.
    pub number: OrderNumber,
    /// What the order is about.
    pub title: String,
    /// The name of the other side.
    pub other_name: String,
    /// The order's way of custody.
    pub custody: Adapter,
    /// The company the contractor acts for, as the contract calls it.
    pub company: Option<String>,
}

/// A sum of all of a person's orders in one way of custody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// The way.
    pub custody: Adapter,
    /// Why it was moved.
    pub code: TransferCode,
    /// How much.
    pub amount: Money,
}

/// What was moved in all of a person's orders on one side, by way of custody, currency and reason.
pub fn sums(tx: &mut Tx<'_>, account: AccountId, role: Role) -> Result<Vec<Sum>, DbError> {
    let sql = match role {
        Role::Client => &CLIENT_SUMS,
        Role::Contractor => &CONTRACTOR_SUMS,
    };
    tx.query(sql, &[account.into()], |row| {
        Ok(Sum {
            custody: adapter(row, 3)?,
            code: TransferCode(small(row, 1)?),
            amount: Money::new(row.get(2)?, currency(row, 0)?),
        })
    })
}

/// What a person has to secure or to promise now and has not yet, by way of custody and currency.
pub fn due(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<(Adapter, Money)>, DbError> {
    tx.query(&DUE, &[account.into()], |row| {
        Ok((adapter(row, 2)?, Money::new(row.get(1)?, currency(row, 0)?)))
    })
}

fn adapter(row: &Row<'_>, index: usize) -> Result<Adapter, DbError> {
    let name: String = row.get(index)?;
    Adapter::from_name(&name).ok_or_else(|| unknown("way of custody", &name))
}

/// The movements of a person's orders on one side before a place, the newest first. Of one moment the
/// codes say which came later: they follow the way of the money.
pub fn movements(
    tx: &mut Tx<'_>,
    account: AccountId,
    role: Role,
    (before, id): (Timestamp, TransferId),
    limit: i64,
) -> Result<Vec<Movement>, DbError> {
    let sql = match role {
        Role::Client => &CLIENT_ENTRIES,
        Role::Contractor => &CONTRACTOR_ENTRIES,
    };
    let values: [Value; 4] = [account.into(), before.into(), id.into(), limit.into()];
    tx.query(sql, &values, movement_at)
}

fn movement_at(row: &Row<'_>) -> Result<Movement, DbError> {
    let number: String = row.get(6)?;
    Ok(Movement {
        transfer: row.get(0)?,
        at: row.get(1)?,
        code: TransferCode(small(row, 2)?),
        amount: money(row, 3)?,
        order: row.get(5)?,
        number: number
            .parse()
            .map_err(|_| unknown("order number", &number))?,
        title: row.get(7)?,
        other_name: row.get(8)?,
        custody: adapter(row, 9)?,
        company: row.get(10)?,
    })
}
