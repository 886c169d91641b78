//! How it felt after accepting: what is asked, what was said, and that it is gone when deleted.

use domain::task::Rating;
use domain::task::week::mood::Mood;
use kernel::{AccountId, OrderId, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx};

crate::statements! {
    pub(crate) MOODS = "select m.order_id, o.title, m.step, m.at from mood m \
        join work_order o on o.id = m.order_id where m.owner_id = $1 and m.step is not null \
        order by m.at desc, m.order_id desc limit $2";
    pub(crate) ASKED = "select o.id, o.title from work_order o where o.client_id = $1 \
        and o.paid_at is not null and o.paid_at >= $2 and not exists (select 1 from mood m \
        where m.owner_id = o.client_id and m.order_id = o.id) \
        order by o.paid_at desc, o.id desc limit 1";
    pub(crate) FELT = "select o.id, m.step, m.order_id from work_order o left join mood m \
        on m.order_id = o.id and m.owner_id = o.client_id \
        where o.id = $1 and o.client_id = $2 and o.paid_at is not null";
    pub(crate) ANSWER = "insert into mood (owner_id, order_id, step, at) values ($1, $2, $3, $4) \
        on conflict (owner_id, order_id) do update set step = excluded.step, at = excluded.at";
    pub(crate) CLEAR = "update mood set step = null, at = 0 where owner_id = $1 and step is not null";
}

/// What is known about the mood after an order of one's own that was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Felt {
    /// Nobody has said anything.
    Open,
    /// The question was put aside, or the answer deleted.
    Aside,
    /// The answer.
    Step(Rating),
}

/// What a person has said, the newest first.
pub fn moods(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<Mood>, DbError> {
    tx.query(&MOODS, &[owner.into(), limit.into()], |row| {
        Ok(Mood {
            order: row.get(0)?,
            title: row.get(1)?,
            step: step(row.get(2)?)?,
            at: row.get(3)?,
        })
    })
}

/// The last order a client accepted since a moment of which nothing was said yet.
pub fn mood_asked(
    tx: &mut Tx<'_>,
    client: AccountId,
    since: Timestamp,
) -> Result<Option<(OrderId, String)>, DbError> {
    tx.optional(&ASKED, &[client.into(), since.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// What a client has said about one accepted order; none when it is not theirs or not accepted.
pub fn felt(tx: &mut Tx<'_>, client: AccountId, order: OrderId) -> Result<Option<Felt>, DbError> {
    tx.optional(&FELT, &[order.into(), client.into()], felt_at)
}

fn felt_at(row: &Row<'_>) -> Result<Felt, DbError> {
    let said = row.get::<Option<OrderId>>(2)?;
    match (said, row.get::<Option<i64>>(1)?) {
        (None, _) => Ok(Felt::Open),
        (Some(_), None) => Ok(Felt::Aside),
        (Some(_), Some(number)) => step(number).map(Felt::Step),
    }
}

/// Keeps what a client says of an order, or that nothing is to be asked; see [`felt`].
pub fn answer_mood(
    tx: &mut Tx<'_>,
    client: AccountId,
    order: OrderId,
    said: Option<Rating>,
    now: Timestamp,
) -> Result<(), DbError> {
    // When it was deleted is nobody's business either.
    let at = said.map_or(Timestamp::EPOCH, |_| now);
    let values = [
        client.into(),
        order.into(),
        said.map(Rating::get).into(),
        at.into(),
    ];
    tx.execute_one(&ANSWER, &values)
}

/// Deletes everything a person has said. What was asked is not asked again.
pub fn clear_moods(tx: &mut Tx<'_>, owner: AccountId) -> Result<(), DbError> {
    tx.execute(&CLEAR, &[owner.into()]).map(drop)
}

fn step(number: i64) -> Result<Rating, DbError> {
    Rating::new(number).ok_or_else(|| unknown("mood", &number.to_string()))
}
