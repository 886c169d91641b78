//! Disputes: what each was about, who was named to decide, and what came of it; and the operator's
//! list of neutral people.
//!
//! Whoever is named sees an order through [`NeutralOf`] and nothing else of the two sides.

pub mod fee;

use domain::agreement::Role;
use domain::agreement::settlement::{Candidate, Dispute, Ground, Split};
use kernel::{AccountId, Money, OrderId, Timestamp, kind};

use crate::agreement::Order;
use crate::columns::{money, role, small, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};
use crate::proof::{NeutralOf, Operator};

crate::statements! {
    pub(crate) INSERT = "insert into dispute (order_id, opened_at, by_role, ground, words, \
        stage) values ($1, $2, $3, $4, $5, $6)";
    pub(crate) OF_ORDER = "select opened_at, by_role, ground, words, stage from dispute \
        where order_id = $1 order by opened_at";
    pub(crate) NAME = "insert into dispute_named (order_id, opened_at, attempt, account_id, \
        named_at, until_at, fee, outcome) values ($1, $2, $3, $4, $5, $6, $7, 'waiting')";
    pub(crate) CLOSE = "update dispute_named set outcome = $2, closed_at = $3, contractor = $4, \
        client = $5, reasons = $6 where order_id = $1 and outcome = 'waiting'";
    pub(crate) NAMED = "select n.opened_at, n.attempt, n.account_id, a.name, n.named_at, n.until_at, \
        n.outcome, n.closed_at, n.contractor, n.client, n.reasons from dispute_named n \
        join account a on a.id = n.account_id where n.order_id = $1 order by n.opened_at, n.attempt";
    pub(crate) WAITS_FOR = "select count(*) from dispute_named \
        where order_id = $1 and account_id = $2 and outcome = 'waiting'";
    pub(crate) CASES = "select n.order_id, o.number, o.title, n.named_at, n.until_at, n.fee, o.currency \
        from dispute_named n join work_order o on o.id = n.order_id \
        where n.account_id = $1 and n.outcome = 'waiting' order by n.until_at, n.order_id limit $2";
    pub(crate) CANDIDATES = "select p.account_id, p.since, \
        (select count(*) from offer f where f.posting_id = $3 and f.contractor_id = p.account_id), \
        (select max(o.changed_at) from work_order o where (o.client_id = p.account_id \
            and o.contractor_id in ($1, $2)) or (o.contractor_id = p.account_id \
            and o.client_id in ($1, $2))), \
        (select count(*) from dispute_named n where n.order_id = $4 and n.opened_at = $5 \
            and n.account_id = p.account_id), \
        (select count(*) from dispute_named n where n.account_id = p.account_id \
            and n.outcome = 'waiting') \
        from neutral_person p join account a on a.id = p.account_id \
        where a.closed_at is null and a.blocked_at is null order by p.account_id";
    pub(crate) PEOPLE = "select p.account_id, a.name, a.login, p.since, \
        (select count(*) from dispute_named n where n.account_id = p.account_id \
            and n.outcome = 'waiting'), \
        (select count(*) from dispute_named n where n.account_id = p.account_id \
            and n.outcome = 'decided') \
        from neutral_person p join account a on a.id = p.account_id \
        where a.closed_at is null order by a.name, p.account_id limit $1";
    pub(crate) ADD_PERSON = "insert into neutral_person (account_id, since) values ($1, $2) \
        on conflict (account_id) do nothing";
    pub(crate) COUNT_PEOPLE = "select count(*) from neutral_person p join account a \
        on a.id = p.account_id where a.closed_at is null and a.blocked_at is null";
    pub(crate) DROP_PERSON = "delete from neutral_person where account_id = $1";
}

/// What a dispute was opened about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// When.
    pub at: Timestamp,
    /// In which stage, from 0.
    pub stage: u16,
    /// By whom.
    pub by: Role,
    /// About what.
    pub ground: Ground,
    /// The same in words.
    pub words: String,
}

/// Writes what a dispute is about.
pub fn insert(tx: &mut Tx<'_>, order: &Order, dispute: &Dispute) -> Result<(), DbError> {
    let values: [Value; 6] = [
        order.id.into(),
        dispute.opened_at.into(),
        dispute.by.name().into(),
        Json(&dispute.ground).try_into()?,
        dispute.words.as_str().into(),
        i64::from(dispute.at_stage.stage).into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// The disputes of an order, the first first.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Opened>, DbError> {
    tx.query(&OF_ORDER, &[order.id.into()], |row| {
        Ok(Opened {
            at: row.get(0)?,
            stage: small(row, 4)?,
            by: role(row, 1)?,
            ground: row.get::<Json<Ground>>(2)?.0,
            words: row.get(3)?,
        })
    })
}

/// What came of naming somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The decision is still to come.
    Waiting,
    /// Decided.
    Decided,
    /// The person did not want to, or was too close to a side.
    SteppedBack,
    /// The time was over.
    Late,
    /// The two agreed meanwhile.
    Agreed,
}

impl Outcome {
    const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Decided,
        Self::SteppedBack,
        Self::Late,
        Self::Agreed,
    ];

    /// The stable name, stored and used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Decided => "decided",
            Self::SteppedBack => "stepped-back",
            Self::Late => "late",
            Self::Agreed => "agreed",
        }
    }
}

/// Somebody who was named to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// In the dispute that was opened then.
    pub opened_at: Timestamp,
    /// The how-manieth.
    pub attempt: u8,
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Until when there was time.
    pub until: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
    /// When that was.
    pub closed_at: Option<Timestamp>,
    /// The decision: who gets what, and why.
    pub decision: Option<(Split, String)>,
}

/// Names somebody to decide, for a fee.
pub fn name(
    tx: &mut Tx<'_>,
    order: &Order,
    (opened_at, attempt): (Timestamp, u8),
    (person, fee): (AccountId, Option<Money>),
    (now, until): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    let values: [Value; 7] = [
        order.id.into(),
        opened_at.into(),
        i64::from(attempt).into(),
        person.into(),
        now.into(),
        until.into(),
        fee.map_or(0, |fee| fee.minor).into(),
    ];
    tx.execute_one(&NAME, &values)
}

/// Notes what came of naming somebody, if anybody is named now.
pub fn close(
    tx: &mut Tx<'_>,
    order: &Order,
    (outcome, now): (Outcome, Timestamp),
    decision: Option<(Split, &str)>,
) -> Result<(), DbError> {
    let part = |part: fn(&Split) -> Money| decision.as_ref().map(|(split, _)| part(split).minor);
    let values: [Value; 6] = [
        order.id.into(),
        outcome.name().into(),
        now.into(),
        part(|split| split.contractor).into(),
        part(|split| split.client).into(),
        decision.map(|(_, reasons)| reasons).into(),
    ];
    tx.execute(&CLOSE, &values).map(drop)
}

/// Everybody who was named in an order, the first first.
pub fn named(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Named>, DbError> {
    let currency = order.amount.currency;
    tx.query(&NAMED, &[order.id.into()], |row| {
        let outcome: String = row.get(6)?;
        let known = Outcome::ALL
            .into_iter()
            .find(|known| known.name() == outcome);
        let sum = |index| -> Result<Money, DbError> {
            Ok(Money::new(
                row.get::<Option<i64>>(index)?.unwrap_or_default(),
                currency,
            ))
        };
        let reasons: Option<String> = row.get(10)?;
        let split = Split {
            contractor: sum(8)?,
            client: sum(9)?,
        };
        Ok(Named {
            opened_at: row.get(0)?,
            attempt: small(row, 1)?,
            account: row.get(2)?,
            name: row.get(3)?,
            at: row.get(4)?,
            until: row.get(5)?,
            outcome: known.ok_or_else(|| unknown("outcome of a dispute", &outcome))?,
            closed_at: row.get(7)?,
            decision: reasons.map(|reasons| (split, reasons)),
        })
    })
}

/// Proof that a dispute waits for this person's decision; nothing for everybody else.
pub fn neutral(
    tx: &mut Tx<'_>,
    account: AccountId,
    order: OrderId,
) -> Result<Option<NeutralOf<kind::Order>>, DbError> {
    let waits: i64 = tx.one(&WAITS_FOR, &[order.into(), account.into()], |row| {
        row.get(0)
    })?;
    Ok((waits > 0).then(|| NeutralOf::new(order, account)))
}

/// A dispute that waits for somebody's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Since when it waits.
    pub at: Timestamp,
    /// Until when it can be decided.
    pub until: Timestamp,
    /// What the decision brings, from the operator.
    pub fee: Money,
}

/// What waits for a person's decision, the nearest date first.
pub fn cases(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Case>, DbError> {
    tx.query(&CASES, &[account.into(), limit.into()], |row| {
        Ok(Case {
            order: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            at: row.get(3)?,
            until: row.get(4)?,
            fee: money(row, 5)?,
        })
    })
}

/// Everybody on the list, with what speaks against naming them in this dispute.
pub fn candidates(
    tx: &mut Tx<'_>,
    order: &Order,
    opened_at: Timestamp,
) -> Result<Vec<Candidate>, DbError> {
    let values: [Value; 5] = [
        order.client.into(),
        order.contractor.into(),
        order.posting.into(),
        order.id.into(),
        opened_at.into(),
    ];
    tx.query(&CANDIDATES, &values, |row| {
        let account: AccountId = row.get(0)?;
        Ok(Candidate {
            account,
            since: row.get(1)?,
            is_party: order.role_of(account).is_some(),
            has_offered: row.get::<i64>(2)? > 0,
            worked_with_at: row.get(3)?,
            was_named: row.get::<i64>(4)? > 0,
            open_cases: row.get(5)?,
        })
    })
}

/// Somebody on the operator's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// Since when on the list.
    pub since: Timestamp,
    /// How many disputes wait for them.
    pub waiting: i64,
    /// How many they have decided.
    pub decided: i64,
}

/// How many neutral people there are; everybody may know whether somebody could decide.
pub fn count_people(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&COUNT_PEOPLE, &[], |row| row.get(0))
}

/// The list.
pub fn people(tx: &mut Tx<'_>, _: &Operator, limit: i64) -> Result<Vec<Person>, DbError> {
    tx.query(&PEOPLE, &[limit.into()], person_at)
}

fn person_at(row: &Row<'_>) -> Result<Person, DbError> {
    Ok(Person {
        account: row.get(0)?,
        name: row.get(1)?,
        login: row.get(2)?,
        since: row.get(3)?,
        waiting: row.get(4)?,
        decided: row.get(5)?,
    })
}

/// Puts somebody on the list; `false` when they are on it.
pub fn add_person(
    tx: &mut Tx<'_>,
    _: &Operator,
    account: AccountId,
    now: Timestamp,
) -> Result<bool, DbError> {
    Ok(tx.execute(&ADD_PERSON, &[account.into(), now.into()])? == 1)
}

/// Takes somebody off the list; what waits for them stays theirs. `false` when they are not on it.
pub fn drop_person(tx: &mut Tx<'_>, _: &Operator, account: AccountId) -> Result<bool, DbError> {
    Ok(tx.execute(&DROP_PERSON, &[account.into()])? == 1)
}
