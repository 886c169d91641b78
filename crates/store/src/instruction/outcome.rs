//! How instructions were judged when they were signed, and how their first deliveries were
//! answered. Only a client's own orders are read.

use domain::instruction::outcome::{Answered, Score};
use kernel::AccountId;

use crate::agreement::Order;
use crate::columns::small;
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) KEEP_SCORE = "insert into brief_score (order_id, clarity, freedom) \
        values ($1, $2, $3) on conflict (order_id) do nothing";
    pub(crate) ANSWERED = "select s.clarity, s.freedom, d.kind from brief_score s \
        join work_order o on o.id = s.order_id \
        join decision d on d.order_id = o.id and d.delivery = 1 \
        and d.kind in ('accepted', 'improve', 'silence') \
        where o.client_id = $1 order by o.created_at desc, o.id limit $2";
}

/// Keeps how the instruction of an order was judged; the first time counts.
pub fn keep_score(tx: &mut Tx<'_>, order: &Order, score: Score) -> Result<(), DbError> {
    let values = [
        order.id.into(),
        i64::from(score.clarity).into(),
        i64::from(score.freedom).into(),
    ];
    tx.execute(&KEEP_SCORE, &values).map(drop)
}

/// A client's last orders whose first delivery was answered.
pub fn answered(tx: &mut Tx<'_>, client: AccountId, limit: i64) -> Result<Vec<Answered>, DbError> {
    tx.query(&ANSWERED, &[client.into(), limit.into()], |row| {
        let kind: String = row.get(2)?;
        Ok(Answered {
            score: Score {
                clarity: small(row, 0)?,
                freedom: small(row, 1)?,
            },
            at_first: kind != "improve",
        })
    })
}
