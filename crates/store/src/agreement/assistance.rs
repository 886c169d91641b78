//! Assistances: the frame as it was signed, where it stands, and the orders of its weeks.

use domain::agreement::OrderState;
use domain::agreement::assistance::{Frame, Standing};
use domain::canonical::Digest;
use kernel::{AccountId, AssistanceId, Minutes, Money, OrderId, Timestamp, kind};

use crate::columns::{digest, money, small};
use crate::db::{DbError, Json, Row, Tx, Value};
use crate::proof::PartyOf;

crate::statements! {
    pub(crate) PARTIES = "select client_id, contractor_id from assistance where id = $1";
    pub(crate) INSERT = "insert into assistance (id, number, client_id, contractor_id, order_id, \
        frame, hash, standing, phase, next_account_id, next_at, created_at, changed_at, signatures, \
        version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 0, 1)";
    /// Touches nothing when somebody was faster.
    pub(crate) SAVE = "update assistance set standing = $3, phase = $4, next_account_id = $5, \
        next_at = $6, changed_at = $7, signatures = $8, version = version + 1 \
        where id = $1 and version = $2";
    /// Touches nothing when somebody was faster, or once a side has signed.
    pub(crate) REWRITE = "update assistance set frame = $3, hash = $4, changed_at = $5, \
        version = version + 1 where id = $1 and version = $2 and signatures = 0";
    pub(crate) BY_ID = "select id, order_id, frame, hash, standing, version, next_at \
        from assistance where id = $1";
    pub(crate) LOCK = {
        sqlite: "select id, order_id, frame, hash, standing, version, next_at \
            from assistance where id = $1",
        postgres: "select id, order_id, frame, hash, standing, version, next_at \
            from assistance where id = $1 for update"
    };
    pub(crate) OF_ACCOUNT = "select id, order_id, frame, hash, standing, version, next_at \
        from assistance where client_id = $1 or contractor_id = $1 \
        order by changed_at desc, id desc limit $2";
    pub(crate) TURNS = "select id, order_id, frame, hash, standing, version, next_at \
        from assistance where id in (select id from assistance where next_account_id = $1 \
        union all select assistance_id from assistance_change_waits where account_id = $1) \
        order by next_at, id limit $2";
    pub(crate) WAITS_NOT = "delete from assistance_change_waits where assistance_id = $1";
    pub(crate) WAITS = "insert into assistance_change_waits (assistance_id, account_id, until_at) \
        values ($1, $2, $3)";
    pub(crate) AFTER = "select id, order_id, frame, hash, standing, version, next_at \
        from assistance where id > $1 order by id limit $2";
    pub(crate) INSERT_WEEK = "insert into assistance_week (assistance_id, week, order_id) \
        values ($1, $2, $3)";
    pub(crate) WEEKS = "select w.week, o.id, o.number, o.amount, o.currency, o.state_data, \
        o.paid_amount, o.refunded_amount, \
        (select cast(coalesce(sum(h.minutes), 0) as bigint) from work_hour h \
        where h.order_id = o.id and not exists (select 1 from work_hour c \
        where c.order_id = o.id and c.corrects = h.number)) from assistance_week w \
        join work_order o on o.id = w.order_id where w.assistance_id = $1 order by w.week";
}

/// An assistance, as far as it is one row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assistance {
    /// Which.
    pub id: AssistanceId,
    /// The order it followed.
    pub order: OrderId,
    /// What both sign.
    pub frame: Frame,
    /// The hash it was stored under.
    pub hash: Digest,
    /// Where it stands.
    pub standing: Standing,
    /// Its next date, as lists know it.
    pub next_at: Option<Timestamp>,
    version: i64,
}

/// A week and its order.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekRow {
    /// Which week, from 1.
    pub week: u8,
    /// Its order.
    pub order: OrderId,
    /// The order's number.
    pub number: String,
    /// What is secured for it.
    pub amount: Money,
    /// Where it stands.
    pub state: OrderState,
    /// What was paid.
    pub paid: Money,
    /// What went back.
    pub refunded: Money,
    /// What the record of time says.
    pub worked: Minutes,
}

/// Proof that somebody is one of the two sides; nothing for everybody else.
pub fn party(
    tx: &mut Tx<'_>,
    account: AccountId,
    id: AssistanceId,
) -> Result<Option<PartyOf<kind::Assistance>>, DbError> {
    use domain::agreement::Role;
    let sides: Option<(AccountId, AccountId)> =
        tx.optional(&PARTIES, &[id.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(sides.and_then(|(client, contractor)| {
        let role = match account {
            _ if account == client => Role::Client,
            _ if account == contractor => Role::Contractor,
            _ => return None,
        };
        Some(PartyOf::new(id, account, role))
    }))
}

/// Writes a new assistance.
pub fn insert(
    tx: &mut Tx<'_>,
    frame: &Frame,
    (order, standing): (OrderId, &Standing),
    now: Timestamp,
) -> Result<(), DbError> {
    let [standing, phase, account, next_at] = columns(frame, standing)?;
    let values: [Value; 12] = [
        frame.id.into(),
        frame.number.to_string().into(),
        frame.client.account.into(),
        frame.contractor.account.into(),
        order.into(),
        Json(frame).try_into()?,
        frame.digest().as_bytes().into(),
        standing,
        phase,
        account,
        next_at,
        now.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// Moves an assistance to where it stands now.
///
/// Answers [`DbError::NotOne`] when something happened to it since it was read.
pub fn save(
    tx: &mut Tx<'_>,
    old: &Assistance,
    standing: &Standing,
    now: Timestamp,
) -> Result<(), DbError> {
    let waiting = standing.waiting();
    let sides = [&standing.client, &standing.contractor];
    let signatures: i64 = sides.iter().map(|side| i64::from(side.is_some())).sum();
    let [standing, phase, account, next_at] = columns(&old.frame, standing)?;
    let values: [Value; 8] = [
        old.id.into(),
        old.version.into(),
        standing,
        phase,
        account,
        next_at,
        now.into(),
        signatures.into(),
    ];
    tx.execute_one(&SAVE, &values)?;
    tx.execute(&WAITS_NOT, &[old.id.into()])?;
    if let Some(change) = waiting {
        let account = old.frame.party(change.by.other()).account;
        let waits = [old.id.into(), account.into(), change.until.into()];
        tx.execute_one(&WAITS, &waits)?;
    }
    Ok(())
}

/// Puts other words in the place of a frame nobody has signed.
///
/// Answers [`DbError::NotOne`] when somebody has, or something happened to it since it was read.
pub fn rewrite(
    tx: &mut Tx<'_>,
    old: &Assistance,
    frame: &Frame,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 5] = [
        old.id.into(),
        old.version.into(),
        Json(frame).try_into()?,
        frame.digest().as_bytes().into(),
        now.into(),
    ];
    tx.execute_one(&REWRITE, &values)
}

fn columns(frame: &Frame, standing: &Standing) -> Result<[Value; 4], DbError> {
    let turn = standing.turn().map(|role| frame.party(role).account);
    Ok([
        Json(standing).try_into()?,
        standing.phase.name().into(),
        turn.into(),
        standing.next_at(frame).into(),
    ])
}

/// The assistance of one of its sides.
pub fn find(tx: &mut Tx<'_>, party: &PartyOf<kind::Assistance>) -> Result<Assistance, DbError> {
    tx.one(&BY_ID, &[party.id().into()], assistance_at)
}

/// The assistance of one of its sides, locked until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, party: &PartyOf<kind::Assistance>) -> Result<Assistance, DbError> {
    tx.one(&LOCK, &[party.id().into()], assistance_at)
}

/// An assistance whose date has come, locked until the transaction ends. Only for what happens by
/// itself.
pub fn lock_for_clock(tx: &mut Tx<'_>, id: AssistanceId) -> Result<Option<Assistance>, DbError> {
    tx.optional(&LOCK, &[id.into()], assistance_at)
}

/// Somebody's assistances, the last changed first.
pub fn of_account(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<Assistance>, DbError> {
    tx.query(&OF_ACCOUNT, &[account.into(), limit.into()], assistance_at)
}

/// The assistances that wait for somebody's signature, under the frame or an addendum to it.
pub fn turns(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Assistance>, DbError> {
    tx.query(&TURNS, &[account.into(), limit.into()], assistance_at)
}

/// The next assistances by id, for the check of the books.
pub fn after(tx: &mut Tx<'_>, id: AssistanceId, limit: i64) -> Result<Vec<Assistance>, DbError> {
    tx.query(&AFTER, &[id.into(), limit.into()], assistance_at)
}

/// Notes the order of a week.
///
/// # Errors
/// [`DbError::Unique`] when the week has one.
pub fn insert_week(
    tx: &mut Tx<'_>,
    (id, week): (AssistanceId, u8),
    order: OrderId,
) -> Result<(), DbError> {
    let values = [id.into(), i64::from(week).into(), order.into()];
    tx.execute_one(&INSERT_WEEK, &values)
}

/// The weeks that were opened, the first first.
pub fn weeks(tx: &mut Tx<'_>, assistance: &Assistance) -> Result<Vec<WeekRow>, DbError> {
    tx.query(&WEEKS, &[assistance.id.into()], |row| {
        let amount = money(row, 3)?;
        let other = |minor| Money::new(minor, amount.currency);
        Ok(WeekRow {
            week: small(row, 0)?,
            order: row.get(1)?,
            number: row.get(2)?,
            amount,
            state: row.get::<Json<OrderState>>(5)?.0,
            paid: other(row.get(6)?),
            refunded: other(row.get(7)?),
            worked: Minutes(row.get(8)?),
        })
    })
}

fn assistance_at(row: &Row<'_>) -> Result<Assistance, DbError> {
    Ok(Assistance {
        id: row.get(0)?,
        order: row.get(1)?,
        frame: row.get::<Json<Frame>>(2)?.0,
        hash: digest(row, 3)?,
        standing: row.get::<Json<Standing>>(4)?.0,
        version: row.get(5)?,
        next_at: row.get(6)?,
    })
}
