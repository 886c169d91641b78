//! How often updates of an order are wanted, and which messages are updates.

use domain::work::progress::Rhythm;
use kernel::{MessageId, OrderId, Timestamp};

use crate::agreement::Order;
use crate::columns::small;
use crate::db::{DbError, Tx, Value};

crate::statements! {
    pub(crate) RHYTHM = "select every_days, since, missed from progress_rhythm where order_id = $1";
    pub(crate) SET = "insert into progress_rhythm (order_id, every_days, since, missed) \
        values ($1, $2, $3, $4) on conflict (order_id) do update set \
        every_days = excluded.every_days, since = excluded.since, missed = excluded.missed";
    pub(crate) DROP = "delete from progress_rhythm where order_id = $1";
    pub(crate) ADD = "insert into progress_update (message_id, order_id, at) values ($1, $2, $3)";
    pub(crate) LAST = "select max(at) from progress_update where order_id = $1";
}

/// How often updates are wanted, if they are.
pub fn rhythm(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Rhythm>, DbError> {
    tx.optional(&RHYTHM, &[order.id.into()], |row| {
        Ok(Rhythm {
            every_days: small(row, 0)?,
            since: row.get(1)?,
            missed: small(row, 2)?,
        })
    })
}

/// Writes how often updates are wanted; nothing for never.
pub fn set_rhythm(tx: &mut Tx<'_>, order: &Order, rhythm: Option<&Rhythm>) -> Result<(), DbError> {
    let Some(rhythm) = rhythm else {
        return tx.execute(&DROP, &[order.id.into()]).map(drop);
    };
    let values: [Value; 4] = [
        order.id.into(),
        i64::from(rhythm.every_days).into(),
        rhythm.since.into(),
        i64::from(rhythm.missed).into(),
    ];
    tx.execute_one(&SET, &values)
}

/// Notes that a message is an update.
pub fn insert_update(
    tx: &mut Tx<'_>,
    order: &Order,
    (message, at): (MessageId, Timestamp),
) -> Result<(), DbError> {
    let values = [message.into(), OrderId::into(order.id), at.into()];
    tx.execute_one(&ADD, &values)
}

/// When the last update came.
pub fn last_update(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Timestamp>, DbError> {
    tx.one(&LAST, &[order.id.into()], |row| row.get(0))
}
