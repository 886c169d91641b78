//! The record of time of an order: written for its contractor, read by both. Never changed.

use domain::review::record::TimeRecord;
use kernel::{Date, Minutes};

use super::Order;
use crate::columns::{small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_HOURS = "insert into work_hour (order_id, number, stage, day, minutes, result, \
        corrects, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    pub(crate) HOURS = "select number, stage, day, minutes, result, corrects, reason, at \
        from work_hour where order_id = $1 order by number";
}

/// Writes an entry. Its number is taken once.
pub fn insert_hours(tx: &mut Tx<'_>, order: &Order, record: &TimeRecord) -> Result<(), DbError> {
    let (corrects, reason) = match &record.corrects {
        Some((old, reason)) => (Some(i64::from(*old)), Some(reason.as_str())),
        None => (None, None),
    };
    let values: [Value; 9] = [
        order.id.into(),
        i64::from(record.number).into(),
        i64::from(record.stage).into(),
        record.day.to_string().into(),
        record.minutes.get().into(),
        record.result.as_str().into(),
        corrects.into(),
        reason.into(),
        record.at.into(),
    ];
    tx.execute_one(&INSERT_HOURS, &values)
}

/// Every entry of an order, in the order they were written.
pub fn hours(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<TimeRecord>, DbError> {
    tx.query(&HOURS, &[order.id.into()], record_at)
}

fn record_at(row: &Row<'_>) -> Result<TimeRecord, DbError> {
    let day: String = row.get(2)?;
    let corrects: Option<i64> = row.get(5)?;
    let reason: Option<String> = row.get(6)?;
    let corrects = corrects.and_then(|old| u32::try_from(old).ok()).zip(reason);
    Ok(TimeRecord {
        number: small(row, 0)?,
        stage: small(row, 1)?,
        day: day.parse::<Date>().map_err(|_| unknown("day", &day))?,
        minutes: Minutes(row.get(3)?),
        result: row.get(4)?,
        corrects,
        at: row.get(7)?,
    })
}
