//! Entries of the net time account, one per event that freed time or cost time (mission 3.26).

use domain::task::time_account::{TimeEntry, TimeKind};
use kernel::{AccountId, Minutes, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into time_entry (event_id, account_id, at, kind, minutes, task_id, \
        order_id) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) ENTRIES = "select event_id, at, kind, minutes, task_id, order_id from time_entry \
        where account_id = $1 and at >= $2 and at < $3 order by at desc, event_id desc limit $4";
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
        |row| {
            Ok(TimeEntry {
                event: row.get(0)?,
                at: row.get(1)?,
                kind: kind_at(row, 2)?,
                minutes: Minutes(row.get(3)?),
                task: row.get(4)?,
                order: row.get(5)?,
            })
        },
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

fn kind_at(row: &Row<'_>, index: usize) -> Result<TimeKind, DbError> {
    let code: String = row.get(index)?;
    TimeKind::from_code(&code).ok_or_else(|| unknown("kind of time", &code))
}
