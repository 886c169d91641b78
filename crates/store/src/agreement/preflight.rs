//! What a client marked on the list before the first order with somebody. Private: found by its
//! owner's id and an order that was loaded for one of its sides.

use domain::agreement::preflight::{Mark, Marks, Point};
use kernel::{AccountId, Timestamp};

use super::Order;
use crate::columns::unknown;
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) MARKS = "select point, mark from preflight_mark \
        where order_id = $1 and owner_id = $2";
    pub(crate) MARK = "insert into preflight_mark (order_id, owner_id, point, mark, at) \
        values ($1, $2, $3, $4, $5) on conflict (order_id, point) do update \
        set mark = excluded.mark, at = excluded.at";
    /// Signed by both; withdrawn only after the sum was secured.
    pub(crate) EARLIER = "select (select count(*) from work_order o where o.client_id = $1 \
            and o.contractor_id = $2 and (o.created_at, o.id) < ($3, $4) \
            and (o.state not in ('awaiting-signatures', 'lapsed', 'withdrawn') \
            or exists (select 1 from transfer t where t.order_id = o.id))) \
        + (select count(*) from work_order o where o.client_id = $2 \
            and o.contractor_id = $1 and (o.created_at, o.id) < ($3, $4) \
            and (o.state not in ('awaiting-signatures', 'lapsed', 'withdrawn') \
            or exists (select 1 from transfer t where t.order_id = o.id)))";
}

/// What the owner said about the points so far.
pub fn marks(tx: &mut Tx<'_>, order: &Order, owner: AccountId) -> Result<Marks, DbError> {
    let rows = tx.query(&MARKS, &[order.id.into(), owner.into()], |row| {
        let (point, mark): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((
            Point::from_code(&point).ok_or_else(|| unknown("point of the list", &point))?,
            Mark::from_code(&mark).ok_or_else(|| unknown("mark of the list", &mark))?,
        ))
    })?;
    Ok(rows.into_iter().collect())
}

/// Keeps what the owner said about a point, in place of what was said before.
pub fn mark(
    tx: &mut Tx<'_>,
    order: &Order,
    owner: AccountId,
    (point, mark): (Point, Mark),
    now: Timestamp,
) -> Result<(), DbError> {
    let values = [
        order.id.into(),
        owner.into(),
        point.code().into(),
        mark.code().into(),
        now.into(),
    ];
    tx.execute_one(&MARK, &values)
}

/// Whether the two sides of an order had none before, on either side: one that both signed and
/// nobody withdrew before its sum was secured.
pub fn is_first(tx: &mut Tx<'_>, order: &Order) -> Result<bool, DbError> {
    let values = [
        order.client.into(),
        order.contractor.into(),
        order.created_at.into(),
        order.id.into(),
    ];
    let earlier: i64 = tx.one(&EARLIER, &values, |row| row.get(0))?;
    Ok(earlier == 0)
}
