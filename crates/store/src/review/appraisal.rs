//! What the sides of an order said of each other once it was over. Only somebody who holds the
//! [`Order`] gets what is still closed.

use domain::agreement::Role;
use domain::review::appraisal::{Appraisal, Mark};
use domain::review::feedback::Reply;
use kernel::{AccountId, Timestamp};

use crate::agreement::Order;
use crate::columns::role;
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into appraisal (order_id, by_role, about_id, marks, words, at, \
        opens_at, shown_from, salt) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (order_id, by_role) do nothing";
    pub(crate) OF_ORDER = "select order_id, by_role, about_id, marks, words, at, opens_at, \
        shown_from, reply, replied_at, salt from appraisal where order_id = $1 order by by_role";
    /// Open is what both have written, or what the other side can write no more.
    pub(crate) ABOUT = "select a.order_id, a.by_role, a.about_id, a.marks, a.words, a.at, \
        a.opens_at, a.shown_from, a.reply, a.replied_at, a.salt from appraisal a \
        where a.about_id = $1 and a.by_role = $2 and a.shown_from <= $3 and (a.opens_at <= $3 \
        or exists (select 1 from appraisal b where b.order_id = a.order_id \
        and b.by_role <> a.by_role)) order by a.at desc, a.order_id desc limit $4";
    pub(crate) REPLY = "update appraisal set reply = $3, replied_at = $4 \
        where order_id = $1 and by_role = $2 and reply is null";
}

/// Writes an appraisal; `false` when its side has written before.
pub fn insert(tx: &mut Tx<'_>, appraisal: &Appraisal) -> Result<bool, DbError> {
    let values: [Value; 9] = [
        appraisal.order.into(),
        appraisal.by.name().into(),
        appraisal.about.into(),
        Json(&appraisal.marks).try_into()?,
        appraisal.words.as_str().into(),
        appraisal.at.into(),
        appraisal.opens_at.into(),
        appraisal.shown_from.into(),
        appraisal.salt.as_slice().into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// What the two said of each other in an order, open or not: two at most.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Appraisal>, DbError> {
    tx.query(&OF_ORDER, &[order.id.into()], appraisal_at)
}

/// What one kind of side said about somebody and others may read, the newest first.
pub fn about(
    tx: &mut Tx<'_>,
    (about, by): (AccountId, Role),
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Appraisal>, DbError> {
    let values: [Value; 4] = [about.into(), by.name().into(), now.into(), limit.into()];
    tx.query(&ABOUT, &values, appraisal_at)
}

/// Keeps the one answer to what a side said; `false` when there is one.
pub fn answer(
    tx: &mut Tx<'_>,
    order: &Order,
    (by, reply): (Role, &Reply),
) -> Result<bool, DbError> {
    let values: [Value; 4] = [
        order.id.into(),
        by.name().into(),
        reply.text.as_str().into(),
        reply.at.into(),
    ];
    Ok(tx.execute(&REPLY, &values)? == 1)
}

fn appraisal_at(row: &Row<'_>) -> Result<Appraisal, DbError> {
    let reply: Option<String> = row.get(8)?;
    Ok(Appraisal {
        order: row.get(0)?,
        by: role(row, 1)?,
        about: row.get(2)?,
        marks: row.get::<Json<Vec<Mark>>>(3)?.0,
        words: row.get(4)?,
        at: row.get(5)?,
        opens_at: row.get(6)?,
        shown_from: row.get(7)?,
        salt: salt(row)?,
        reply: match reply {
            Some(text) => Some(Reply {
                text,
                at: row.get(9)?,
            }),
            None => None,
        },
    })
}

fn salt(row: &Row<'_>) -> Result<[u8; 16], DbError> {
    let bytes: Vec<u8> = row.get(10)?;
    let wrong = |_| DbError::Decode("the salt of an appraisal".to_owned());
    bytes.as_slice().try_into().map_err(wrong)
}
