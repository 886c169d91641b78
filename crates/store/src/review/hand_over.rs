//! The hand-over mark of an order, and the client's own count of meddling.

use domain::review::hand_over::{HandedOver, Meddling};
use kernel::{AccountId, OrderId, Timestamp};

use crate::agreement::Order;
use crate::columns::unknown;
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) MARK = "insert into hand_over (order_id, at) values ($1, $2) \
        on conflict (order_id) do nothing";
    pub(crate) MARKED = "select at from hand_over where order_id = $1";
    pub(crate) OF_CLIENT = "select h.order_id, o.number, o.title, h.at from hand_over h \
        join work_order o on o.id = h.order_id where o.client_id = $1 \
        order by h.at desc, h.order_id limit $2";
    /// Versions the client wrote by themselves while the order ran, and remarks no criterion was
    /// agreed for.
    pub(crate) MEDDLED = "select h.order_id, v.at, 'edit' from hand_over h \
        join work_order o on o.id = h.order_id \
        join instruction_version v on v.instruction_id = o.instruction_id \
        and v.author_id = o.client_id and v.at > h.at \
        and (o.next_role is not null or v.at <= o.changed_at) \
        where o.client_id = $1 \
        and not exists (select 1 from question q where q.instruction_id = v.instruction_id \
        and q.taken_into = v.number) \
        and not exists (select 1 from feedback f where f.taken_instruction = v.instruction_id \
        and f.taken_into = v.number) \
        union all select h.order_id, r.sent_at, 'remark' from hand_over h \
        join work_order o on o.id = h.order_id join remark r on r.order_id = h.order_id \
        and r.criterion is null and r.sent_at > h.at \
        where o.client_id = $1 order by 2, 3";
}

/// Marks the hand-over; `false` when it was marked before.
pub fn mark(tx: &mut Tx<'_>, order: &Order, now: Timestamp) -> Result<bool, DbError> {
    Ok(tx.execute(&MARK, &[order.id.into(), now.into()])? == 1)
}

/// Since when the contractor is responsible.
pub fn marked(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Timestamp>, DbError> {
    tx.optional(&MARKED, &[order.id.into()], |row| row.get(0))
}

/// One client's orders that were handed over, the newest first, with what was meddled.
pub fn of_client(
    tx: &mut Tx<'_>,
    client: AccountId,
    limit: i64,
) -> Result<Vec<HandedOver>, DbError> {
    let mut orders = tx.query(&OF_CLIENT, &[client.into(), limit.into()], |row| {
        Ok(HandedOver {
            order: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            at: row.get(3)?,
            meddled: Vec::new(),
        })
    })?;
    let meddled = tx.query(&MEDDLED, &[client.into()], |row| {
        let code: String = row.get(2)?;
        let what = Meddling::from_code(&code).ok_or_else(|| unknown("meddling", &code))?;
        Ok((row.get::<OrderId>(0)?, row.get::<Timestamp>(1)?, what))
    })?;
    for (id, at, what) in meddled {
        if let Some(order) = orders.iter_mut().find(|order| order.order == id) {
            order.meddled.push((at, what));
        }
    }
    Ok(orders)
}
