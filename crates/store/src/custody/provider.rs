//! What a licensed provider said, each message once, and what it is asked for.

use domain::canonical::Digest;
use domain::custody::provider::Told;
use kernel::{AccountId, Money, OrderId, Timestamp, TransferId};

use super::payout::{Payout, payout_at};
use crate::columns::{digest, money, unknown};
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

crate::statements! {
    pub(crate) INSERT = "insert into provider_event (event_id, digest, told, request, order_id, \
        payout_id, amount, currency, page, reason, state, effect, transfer_id, received_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    pub(crate) EVENT = "select event_id, digest, told, request, order_id, payout_id, amount, \
        currency, page, reason, state, effect, transfer_id, received_at from provider_event \
        where event_id = $1";
    /// Each with how the payment it is about failed so far.
    pub(crate) TO_LOOK_AT = "select e.event_id, e.digest, e.told, e.request, e.order_id, e.payout_id, \
        e.amount, e.currency, e.page, e.reason, e.state, e.effect, e.transfer_id, e.received_at, \
        (select count(*) from provider_event f where f.payout_id = e.payout_id \
        and f.told = 'failed' and f.effect <> 'nothing'), \
        (select min(f.received_at) from provider_event f where f.payout_id = e.payout_id \
        and f.told = 'failed' and f.effect <> 'nothing'), \
        (select l.reason from provider_event l where l.payout_id = e.payout_id \
        and l.told = 'failed' and l.reason is not null \
        order by l.received_at desc, l.event_id desc limit 1) from provider_event e \
        where e.state = 'look' and (e.received_at, e.event_id) > ($1, $2) \
        order by e.received_at, e.event_id limit $3";
    pub(crate) AFTER = "select event_id, digest, told, request, order_id, payout_id, amount, \
        currency, page, reason, state, effect, transfer_id, received_at from provider_event \
        where event_id > $1 order by event_id limit $2";
    pub(crate) SECURED = "select transfer_id, amount from provider_event where order_id = $1 \
        and effect = 'secured'";
    pub(crate) IS_HELD = "select count(*) from provider_event where request = $1 \
        and effect = 'secured'";
    pub(crate) PAGE = "select page from provider_event where request = $1 and told = 'instruction' \
        and effect = 'shown' order by received_at desc, event_id desc limit 1";
    pub(crate) CLOSE = "update provider_event set state = 'closed', effect = $2, \
        transfer_id = $3, decided_by = $4, order_id = $5, payout_id = $6 where event_id = $1 \
        and state = 'look'";
    pub(crate) HOLDS = "select o.id, o.number, c.reference from work_order o \
        join order_custody c on c.order_id = o.id where o.state = 'awaiting-funding' \
        and c.adapter = 'provider' and o.id > $1 order by o.id limit $2";
    pub(crate) PAYMENTS = (payouts!("join order_custody c on c.order_id = p.order_id \
        and c.adapter = 'provider' where p.state = 'waiting' \
        and (p.next_at is null or p.next_at <= $1) and p.id > $2 \
        and (p.reason <> 'payout' or exists (select 1 from person_bank b \
        where b.account_id = p.account_id)) order by p.id limit $3"));
    pub(crate) LEAVE = "update bank_payout set state = 'paid', settled_at = $2 where id = $1 \
        and state = 'waiting'";
    pub(crate) ASK_AGAIN = "update bank_payout set state = 'waiting', settled_at = null, \
        attempt = attempt + 1, next_at = $2 where id = $1 and state in ('waiting', 'paid')";
    pub(crate) BEGIN_ANEW = "update bank_payout set state = 'waiting', settled_at = null, \
        attempt = 1, round = round + 1, next_at = $2 where id = $1 \
        and state in ('waiting', 'paid')";
}

/// How far a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventState {
    /// What follows from it is done.
    Done,
    /// Somebody has to look.
    Look,
    /// Somebody has decided.
    Closed,
}

impl EventState {
    const ALL: [Self; 3] = [Self::Done, Self::Look, Self::Closed];

    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Look => "look",
            Self::Closed => "closed",
        }
    }
}

/// A message of the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderEvent {
    /// Its name, given by the provider.
    pub id: String,
    /// The hash of its bytes: one name, one content.
    pub digest: Digest,
    /// What it says.
    pub told: Told,
    /// About which request, as it was written.
    pub request: String,
    /// The order of the request, if it is one of ours.
    pub order: Option<OrderId>,
    /// The payment of the request, if it is one of ours.
    pub payout: Option<TransferId>,
    /// How much.
    pub amount: Money,
    /// Where the client pays.
    pub page: Option<String>,
    /// Why it failed, in the provider's words.
    pub reason: Option<String>,
    /// How far it is.
    pub state: EventState,
    /// What followed from it, or why somebody has to look: a stable name.
    pub effect: String,
    /// The transfer it made.
    pub transfer: Option<TransferId>,
    /// When it came.
    pub received_at: Timestamp,
}

/// An order whose sum the provider is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// Its reference.
    pub reference: String,
}

/// How a payment failed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failures {
    /// How often.
    pub count: i64,
    /// When for the first time.
    pub since: Timestamp,
    /// Why, the last time a reason was given, in the provider's words.
    pub reason: Option<String>,
}

/// Keeps a message. Its name is taken once and for all.
pub fn insert_event(tx: &mut Tx<'_>, event: &ProviderEvent) -> Result<(), DbError> {
    let values: [Value; 14] = [
        event.id.as_str().into(),
        event.digest.as_bytes().into(),
        event.told.name().into(),
        event.request.as_str().into(),
        event.order.into(),
        event.payout.into(),
        event.amount.minor.into(),
        event.amount.currency.code().into(),
        event.page.as_deref().into(),
        event.reason.as_deref().into(),
        event.state.name().into(),
        event.effect.as_str().into(),
        event.transfer.into(),
        event.received_at.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// A message by its name.
pub fn event(tx: &mut Tx<'_>, id: &str) -> Result<Option<ProviderEvent>, DbError> {
    tx.optional(&EVENT, &[id.into()], event_at)
}

/// The messages somebody has to look at after a place, the oldest first, each with how the payment it
/// is about failed so far; nothing where it is about none, or that never failed.
pub fn events_to_look_at(
    tx: &mut Tx<'_>,
    _: &Operator,
    (after, id): (Timestamp, &str),
    limit: i64,
) -> Result<Vec<(ProviderEvent, Option<Failures>)>, DbError> {
    let values: [Value; 3] = [after.into(), id.into(), limit.into()];
    tx.query(&TO_LOOK_AT, &values, |row| {
        let count = row.get(14)?;
        let reason: Option<String> = row.get(16)?;
        let since: Option<Timestamp> = row.get(15)?;
        let failures = since.map(|since| Failures {
            count,
            since,
            reason,
        });
        Ok((event_at(row)?, failures))
    })
}

/// The next messages by name, for the check of the books.
pub fn events_after(
    tx: &mut Tx<'_>,
    after: &str,
    limit: i64,
) -> Result<Vec<ProviderEvent>, DbError> {
    tx.query(&AFTER, &[after.into(), limit.into()], event_at)
}

/// What the provider said it holds for an order: the transfer and the sum of each message, in minor
/// units, for the check of the books.
pub fn secured_by_events(
    tx: &mut Tx<'_>,
    order: OrderId,
) -> Result<Vec<(Option<TransferId>, i64)>, DbError> {
    tx.query(&SECURED, &[order.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Whether a request to hold was answered.
pub fn is_held(tx: &mut Tx<'_>, request: &str) -> Result<bool, DbError> {
    tx.one(&IS_HELD, &[request.into()], |row| row.get::<i64>(0))
        .map(|count| count > 0)
}

/// Where the client pays what a request asks for: what the provider said last. The caller has shown
/// who may see it.
pub fn page_of(tx: &mut Tx<'_>, request: &str) -> Result<Option<String>, DbError> {
    let found = tx.optional(&PAGE, &[request.into()], |row| row.get::<Option<String>>(0))?;
    Ok(found.flatten())
}

/// Notes what somebody decided about a message nobody has decided about: its effect, its transfer,
/// and the order and payment it turned out to be about.
pub fn close_event(
    tx: &mut Tx<'_>,
    _: &Operator,
    event: &ProviderEvent,
    by: AccountId,
) -> Result<(), DbError> {
    let values: [Value; 6] = [
        event.id.as_str().into(),
        event.effect.as_str().into(),
        event.transfer.into(),
        by.into(),
        event.order.into(),
        event.payout.into(),
    ];
    tx.execute_one(&CLOSE, &values)
}

/// The next orders whose sum the provider is to hold, by id.
pub fn to_hold(tx: &mut Tx<'_>, after: OrderId, limit: i64) -> Result<Vec<Holding>, DbError> {
    tx.query(&HOLDS, &[after.into(), limit.into()], |row| {
        Ok(Holding {
            order: row.get(0)?,
            number: row.get(1)?,
            reference: row.get(2)?,
        })
    })
}

/// The next payments the provider is to make now, by id: those whose receiver is known.
pub fn to_pay(
    tx: &mut Tx<'_>,
    now: Timestamp,
    after: TransferId,
    limit: i64,
) -> Result<Vec<Payout>, DbError> {
    let values: [Value; 3] = [now.into(), after.into(), limit.into()];
    tx.query(&PAYMENTS, &values, payout_at)
}

/// Notes that the provider has paid.
pub fn leave(tx: &mut Tx<'_>, id: TransferId, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&LEAVE, &[id.into(), now.into()])
}

/// Notes that a payment failed or came back, and when it is asked for again.
pub fn ask_again(tx: &mut Tx<'_>, id: TransferId, at: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&ASK_AGAIN, &[id.into(), at.into()])
}

/// Notes that somebody lets a payment be tried anew, from when on.
pub fn begin_anew(tx: &mut Tx<'_>, id: TransferId, at: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&BEGIN_ANEW, &[id.into(), at.into()])
}

fn event_at(row: &Row<'_>) -> Result<ProviderEvent, DbError> {
    let told: String = row.get(2)?;
    let state: String = row.get(10)?;
    let known = EventState::ALL
        .into_iter()
        .find(|known| known.name() == state);
    Ok(ProviderEvent {
        id: row.get(0)?,
        digest: digest(row, 1)?,
        told: Told::from_name(&told).ok_or_else(|| unknown("word of a provider", &told))?,
        request: row.get(3)?,
        order: row.get(4)?,
        payout: row.get(5)?,
        amount: money(row, 6)?,
        page: row.get(8)?,
        reason: row.get(9)?,
        state: known.ok_or_else(|| unknown("state of a message", &state))?,
        effect: row.get(11)?,
        transfer: row.get(12)?,
        received_at: row.get(13)?,
    })
}
