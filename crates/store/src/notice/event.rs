//! Events and the chain of an order.

use domain::canonical::Digest;
use domain::notice::{About, Actor, Details, Event, EventKind, Link};
use kernel::{AccountId, OrderId};

use crate::agreement::assistance::Assistance;
use crate::columns::{optional_digest, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into event (id, at, actor_kind, actor_id, kind, about_kind, about_id, \
        order_id, number, amounts, previous_hash, hash) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    pub(crate) OF_ORDER = "select id, at, actor_kind, actor_id, kind, about_kind, about_id, order_id, \
        amounts, previous_hash, hash from event where order_id = $1 order by number";
    pub(crate) OF_ASSISTANCE = "select id, at, actor_kind, actor_id, kind, about_kind, about_id, \
        order_id, amounts from event where about_id = $1 and about_kind = 'assistance' \
        and order_id is null order by at, id";
    /// Since something happened that sets the clocks of the order anew.
    pub(crate) TOLD = "select amounts from event where order_id = $1 and kind = $2 \
        and number > (select coalesce(max(number), 0) from event where order_id = $1 and kind in \
        ('order-started', 'order-delivered', 'order-extended', 'order-revision-requested', \
        'dispute-taken-back')) \
        order by number";
    /// The end of an order's chain, locked until the transaction ends.
    pub(crate) END = {
        sqlite: "select event_count, last_hash from work_order where id = $1",
        postgres: "select event_count, last_hash from work_order where id = $1 for update"
    };
    pub(crate) SET_END = "update work_order set event_count = $2, last_hash = $3 \
        where id = $1 and event_count = $4";
}

/// Writes an event that belongs to no order.
pub fn insert(tx: &mut Tx<'_>, event: &Event) -> Result<(), DbError> {
    write(tx, event, None)
}

/// Appends an event to the chain of its order.
///
/// Answers [`DbError::NotOne`] when the event names no order that exists.
pub fn append(tx: &mut Tx<'_>, event: Event) -> Result<(), DbError> {
    let order = event.order.ok_or(DbError::NotOne)?;
    let (count, last) = tx.one(&END, &[order.into()], |row| {
        Ok((row.get::<i64>(0)?, optional_digest(row, 1)?))
    })?;
    let link = Link::append(last.unwrap_or(Digest::ZERO), event);
    let number = count.saturating_add(1);
    write(tx, &link.event, Some((number, &link)))?;
    let end = link.hash.as_bytes();
    tx.execute_one(
        &SET_END,
        &[order.into(), number.into(), end.into(), count.into()],
    )
}

fn write(tx: &mut Tx<'_>, event: &Event, link: Option<(i64, &Link)>) -> Result<(), DbError> {
    let (actor_kind, actor) = match event.actor {
        Actor::Account(account) => ("account", Some(account)),
        Actor::Clock => ("clock", None),
        Actor::Console => ("console", None),
    };
    // The first event has nothing before it: the zero digest is not stored.
    let previous = link
        .filter(|(number, _)| *number > 1)
        .map(|(_, link)| *link.previous.as_bytes());
    let values: [Value; 12] = [
        event.id.into(),
        event.at.into(),
        actor_kind.into(),
        actor.into(),
        event.kind.code().into(),
        event.about.code().into(),
        Value::Id(*event.about.id_bytes()),
        event.order.into(),
        link.map(|(number, _)| number).into(),
        Json(&event.details).try_into()?,
        previous.into(),
        link.map(|(_, link)| *link.hash.as_bytes()).into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// The events of an order in their order. The caller has shown who may see them.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Event>, DbError> {
    Ok(chain(tx, order)?
        .into_iter()
        .map(|link| link.event)
        .collect())
}

/// What events of a kind said since the clocks of the order were last set: by the start of the
/// work, a delivery, an extension, a revision or a dispute taken back.
pub fn told(tx: &mut Tx<'_>, order: OrderId, kind: EventKind) -> Result<Vec<Details>, DbError> {
    tx.query(&TOLD, &[order.into(), kind.code().into()], |row| {
        Ok(row.get::<Json<Details>>(0)?.0)
    })
}

/// The chain of an order as it is stored, for showing and checking it.
pub fn chain(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Link>, DbError> {
    tx.query(&OF_ORDER, &[order.into()], |row| {
        Ok(Link {
            event: event_at(row)?,
            previous: optional_digest(row, 9)?.unwrap_or(Digest::ZERO),
            hash: optional_digest(row, 10)?.unwrap_or(Digest::ZERO),
        })
    })
}

/// What happened to an assistance itself, the oldest first; its weeks have chains of their own.
pub fn of_assistance(tx: &mut Tx<'_>, assistance: &Assistance) -> Result<Vec<Event>, DbError> {
    tx.query(&OF_ASSISTANCE, &[assistance.id.into()], event_at)
}

fn event_at(row: &Row<'_>) -> Result<Event, DbError> {
    let (actor_kind, actor): (String, Option<AccountId>) = (row.get(2)?, row.get(3)?);
    let actor = match (actor_kind.as_str(), actor) {
        ("account", Some(account)) => Actor::Account(account),
        ("clock", _) => Actor::Clock,
        ("console", _) => Actor::Console,
        _ => return Err(unknown("actor", &actor_kind)),
    };
    let kind: String = row.get(4)?;
    let about: String = row.get(5)?;
    Ok(Event {
        id: row.get(0)?,
        at: row.get(1)?,
        actor,
        kind: EventKind::from_code(&kind).ok_or_else(|| unknown("kind of event", &kind))?,
        about: About::from_parts(&about, row.get(6)?).ok_or_else(|| unknown("thing", &about))?,
        order: row.get(7)?,
        details: row.get::<Json<Details>>(8)?.0,
    })
}
