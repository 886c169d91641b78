//! Entries of the net time account, one per event that freed time or cost time (mission 3.26).

use domain::task::time_account::{TimeEntry, TimeKind};
use kernel::{AccountId, EventId, Minutes, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into time_entry (event_id, account_id, at, kind, minutes, task_id, \
        order_id) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) ENTRIES = "select event_id, at, kind, minutes, task_id, order_id from time_entry \
        where account_id = $1 and at >= $2 and at < $3 order by at desc, event_id desc limit $4";
    pub(crate) PAGE = "select e.event_id, e.at, e.kind, e.minutes, e.task_id, e.order_id, t.title, \
        o.title from time_entry e \
        left join task t on t.id = e.task_id and t.owner_id = e.account_id \
        left join work_order o on o.id = e.order_id \
        where e.account_id = $1 and e.at >= $2 and (e.at, e.event_id) < ($3, $4) \
        order by e.at desc, e.event_id desc limit $5";
    pub(crate) FIRST = "select min(at) from time_entry where account_id = $1";
    pub(crate) SUMS = "select kind, cast(sum(minutes) as bigint) from time_entry \
        where account_id = $1 and at >= $2 and at < $3 group by kind";
}

/// Writes an entry for the person whose time it is; its event must be written.
pub fn insert(tx: &mut Tx<'_>, account: AccountId, entry: &TimeEntry) -> Result<(), DbError> {
    let values: [Value; 7] = [
        entry.event.into(),
        account.into(),
        entry.at.into(),
        entry.kind.code().into(),
        entry.counted().get().into(),
        entry.task.into(),
        entry.order.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// A person's own entries from one moment to before another, the newest first.
pub fn entries(
    tx: &mut Tx<'_>,
    account: AccountId,
    (from, to): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<TimeEntry>, DbError> {
    tx.query(
        &ENTRIES,
        &[account.into(), from.into(), to.into(), limit.into()],
        entry_at,
    )
}

/// The sums of a person's own entries from one moment to before another.
pub fn sums(
    tx: &mut Tx<'_>,
    account: AccountId,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(TimeKind, Minutes)>, DbError> {
    tx.query(&SUMS, &[account.into(), from.into(), to.into()], |row| {
        Ok((kind_at(row, 0)?, Minutes(row.get(1)?)))
    })
}

/// An entry with the titles of the task and of the order it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedEntry {
    /// The entry.
    pub entry: TimeEntry,
    /// The title of the task, if there is one.
    pub task: Option<String>,
    /// The title of the order, if there is one.
    pub order: Option<String>,
}

/// A page of a person's own entries since a moment, the newest first, before a place in the list.
pub fn page(
    tx: &mut Tx<'_>,
    account: AccountId,
    since: Timestamp,
    (at, event): (Timestamp, EventId),
    limit: i64,
) -> Result<Vec<NamedEntry>, DbError> {
    let values = [
        account.into(),
        since.into(),
        at.into(),
        event.into(),
        limit.into(),
    ];
    tx.query(&PAGE, &values, |row| {
        Ok(NamedEntry {
            entry: entry_at(row)?,
            task: row.get(6)?,
            order: row.get(7)?,
        })
    })
}

/// When a person's first entry was made.
pub fn first(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Timestamp>, DbError> {
    tx.one(&FIRST, &[account.into()], |row| row.get(0))
}

fn entry_at(row: &Row<'_>) -> Result<TimeEntry, DbError> {
    Ok(TimeEntry {
        event: row.get(0)?,
        at: row.get(1)?,
        kind: kind_at(row, 2)?,
        minutes: Minutes(row.get(3)?),
        task: row.get(4)?,
        order: row.get(5)?,
    })
}

fn kind_at(row: &Row<'_>, index: usize) -> Result<TimeKind, DbError> {
    let code: String = row.get(index)?;
    TimeKind::from_code(&code).ok_or_else(|| unknown("kind of time", &code))
}
