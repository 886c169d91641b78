//! What of a booking was secured for which order. One booking may be split over several.

use domain::canonical::Digest;
use kernel::{Money, OrderId, TransferId};

use crate::columns::optional_digest;
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into bank_share (transfer_id, entry_key, order_id, amount) \
        values ($1, $2, $3, $4)";
    pub(crate) OF_ORDER = "select transfer_id, entry_key, order_id, amount from bank_share \
        where order_id = $1 order by transfer_id";
    pub(crate) OF_ENTRY = "select transfer_id, entry_key, order_id, amount from bank_share \
        where entry_key = $1 order by transfer_id";
}

/// A part of a booking that was secured for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The transfer that secured it.
    pub transfer: TransferId,
    /// The booking; nothing where it was secured before this was kept.
    pub entry: Option<Digest>,
    /// For which order.
    pub order: OrderId,
    /// How much, in minor units of the booking's currency.
    pub minor: i64,
}

/// Keeps that a part of a booking, which is kept already, was secured.
pub fn insert_share(
    tx: &mut Tx<'_>,
    transfer: TransferId,
    entry: Digest,
    (order, amount): (OrderId, Money),
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        transfer.into(),
        entry.as_bytes().into(),
        order.into(),
        amount.minor.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// What was secured for an order. The caller has shown who may see it, or proves the books.
pub fn shares_of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Share>, DbError> {
    tx.query(&OF_ORDER, &[order.into()], share_at)
}

/// What was secured with a booking, to prove the books.
pub fn shares_of_entry(tx: &mut Tx<'_>, entry: Digest) -> Result<Vec<Share>, DbError> {
    tx.query(&OF_ENTRY, &[entry.as_bytes().into()], share_at)
}

fn share_at(row: &Row<'_>) -> Result<Share, DbError> {
    Ok(Share {
        transfer: row.get(0)?,
        entry: optional_digest(row, 1)?,
        order: row.get(2)?,
        minor: row.get(3)?,
    })
}
