//! Room `agreement`, its end: offers to settle, rounds to repair, tips. What was said is never
//! changed; of an offer only the answer is noted, once.

use domain::agreement::Role;
use domain::agreement::settlement::{Answer, Offer, Repair};
use domain::people::trust::TrustStep;
use kernel::{AccountId, Money, OrderId, Timestamp};

use crate::agreement::Order;
use crate::columns::{currency, money, role, small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_OFFER = "insert into settlement_offer (order_id, number, by_role, amount, \
        held, currency, words, at, until_at, stage) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    pub(crate) OFFERS = "select number, by_role, amount, held, currency, words, at, until_at, \
        answer, answered_at, stage from settlement_offer where order_id = $1 order by number";
    /// Offers of the other side that can be answered now. In a dispute the order itself waits.
    pub(crate) WAITING = "select o.id, o.title, a.name, s.until_at from work_order o \
        join settlement_offer s on s.order_id = o.id and s.answer is null and s.until_at > $2 \
        join account a on a.id = case s.by_role when 'client' then o.client_id \
        else o.contractor_id end where o.next_role is not null and o.state <> 'in-dispute' \
        and ((o.client_id = $1 and s.by_role = 'contractor') \
        or (o.contractor_id = $1 and s.by_role = 'client')) order by s.until_at, o.id limit $3";
    pub(crate) ANSWER = "update settlement_offer set answer = $3, answered_at = $4 \
        where order_id = $1 and number = $2 and answer is null";
    pub(crate) CLOSE_OFFERS = "update settlement_offer set answer = 'closed', answered_at = $2 \
        where order_id = $1 and answer is null and until_at > $2";
    /// Of the stage the order stands at.
    pub(crate) INSERT_REPAIR = "insert into repair (order_id, by_role, words, at, until_at, stage) \
        select $1, $2, $3, $4, $5, stage from work_order where id = $1";
    pub(crate) REPAIRS = "select r.by_role, r.words, r.at, r.until_at from repair r \
        join work_order o on o.id = r.order_id and o.stage = r.stage where r.order_id = $1 \
        order by r.at, r.by_role";
    /// What others asked a person to put right, while there is time.
    pub(crate) REPAIRS_WAITING = "select o.id, o.title, a.name, r.until_at from work_order o \
        join repair r on r.order_id = o.id and r.stage = o.stage and r.until_at > $2 \
        join account a on a.id = case r.by_role when 'client' then o.client_id \
        else o.contractor_id end where o.state in ('in-work', 'sample-shown') \
        and ((o.client_id = $1 and r.by_role = 'contractor') \
        or (o.contractor_id = $1 and r.by_role = 'client')) order by r.until_at, o.id limit $3";
    pub(crate) INSERT_TIP = "insert into tip (order_id, number, amount, currency, words, at) \
        select $1, count(*) + 1, $2, $3, $4, $5 from tip where order_id = $1";
    /// Paid orders and disputes the two did not settle themselves, the first first.
    pub(crate) BETWEEN = "select o.id, o.number, o.title, o.paid_at as at, 'good' as step \
        from work_order o where o.paid_at is not null and ((o.client_id = $1 \
        and o.contractor_id = $2) or (o.client_id = $2 and o.contractor_id = $1)) \
        union all select o.id, o.number, o.title, s.settled_at as at, 'lost' as step \
        from work_order o join order_stage s on s.order_id = o.id where s.ending = 'decided' \
        and ((o.client_id = $1 and o.contractor_id = $2) or (o.client_id = $2 \
        and o.contractor_id = $1)) order by 4, 1 limit $3";
    pub(crate) TIPS = "select amount, currency, words, at from tip where order_id = $1 \
        order by number";
}

/// Writes an offer.
pub fn insert_offer(tx: &mut Tx<'_>, order: &Order, offer: &Offer) -> Result<(), DbError> {
    let values: [Value; 10] = [
        order.id.into(),
        i64::from(offer.number).into(),
        offer.by.name().into(),
        offer.sum.minor.into(),
        offer.held.minor.into(),
        offer.sum.currency.code().into(),
        offer.words.as_str().into(),
        offer.at.into(),
        offer.until.into(),
        i64::from(offer.stage).into(),
    ];
    tx.execute_one(&INSERT_OFFER, &values)
}

/// The offers of an order, the first first.
pub fn offers(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Offer>, DbError> {
    tx.query(&OFFERS, &[order.id.into()], offer_at)
}

fn offer_at(row: &Row<'_>) -> Result<Offer, DbError> {
    let currency = currency(row, 4)?;
    let answer: Option<String> = row.get(8)?;
    let answer = answer
        .map(|word| {
            let known = Answer::ALL.into_iter().find(|known| known.name() == word);
            known.ok_or_else(|| unknown("answer to an offer", &word))
        })
        .transpose()?;
    Ok(Offer {
        number: small(row, 0)?,
        stage: small(row, 10)?,
        by: role(row, 1)?,
        sum: Money::new(row.get(2)?, currency),
        held: Money::new(row.get(3)?, currency),
        words: row.get(5)?,
        at: row.get(6)?,
        until: row.get(7)?,
        answer: answer.zip(row.get(9)?),
    })
}

/// Something the other side waits for an answer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// In which order.
    pub order: OrderId,
    /// What it is about.
    pub title: String,
    /// Who waits.
    pub from: String,
    /// Until when there is time.
    pub until: Timestamp,
}

/// The offers that wait for a person's answer, the nearest date first.
pub fn waiting(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Waiting>, DbError> {
    let values: [Value; 3] = [account.into(), now.into(), limit.into()];
    tx.query(&WAITING, &values, waiting_at)
}

fn waiting_at(row: &Row<'_>) -> Result<Waiting, DbError> {
    Ok(Waiting {
        order: row.get(0)?,
        title: row.get(1)?,
        from: row.get(2)?,
        until: row.get(3)?,
    })
}

/// What others asked a person to put right, the nearest date first.
pub fn repairs_waiting(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Waiting>, DbError> {
    let values: [Value; 3] = [account.into(), now.into(), limit.into()];
    tx.query(&REPAIRS_WAITING, &values, waiting_at)
}

/// Closes every offer of an order that still stands: what it was made for is over.
pub fn close_offers(tx: &mut Tx<'_>, order: &Order, now: Timestamp) -> Result<(), DbError> {
    tx.execute(&CLOSE_OFFERS, &[order.id.into(), now.into()])
        .map(drop)
}

/// Notes what became of an offer. [`DbError::NotOne`] when it was answered meanwhile.
pub fn answer(
    tx: &mut Tx<'_>,
    order: &Order,
    number: u16,
    (answer, at): (Answer, Timestamp),
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        order.id.into(),
        i64::from(number).into(),
        answer.name().into(),
        at.into(),
    ];
    tx.execute_one(&ANSWER, &values)
}

/// Writes a round to repair; a side has one in a stage.
pub fn insert_repair(tx: &mut Tx<'_>, order: &Order, repair: &Repair) -> Result<(), DbError> {
    let values: [Value; 5] = [
        order.id.into(),
        repair.by.name().into(),
        repair.words.as_str().into(),
        repair.at.into(),
        repair.until.into(),
    ];
    tx.execute_one(&INSERT_REPAIR, &values)
}

/// The rounds to repair that were asked for in this stage, the first first.
pub fn repairs(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Repair>, DbError> {
    tx.query(&REPAIRS, &[order.id.into()], |row| {
        Ok(Repair {
            by: role(row, 0)?,
            words: row.get(1)?,
            at: row.get(2)?,
            until: row.get(3)?,
        })
    })
}

/// The round a side has asked for in this stage.
pub fn repair(tx: &mut Tx<'_>, order: &Order, by: Role) -> Result<Option<Repair>, DbError> {
    Ok(repairs(tx, order)?.into_iter().find(|known| known.by == by))
}

/// What was given on top, with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tip {
    /// How much.
    pub amount: Money,
    /// Thanks, in words; may be empty.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

/// Writes a tip.
pub fn insert_tip(tx: &mut Tx<'_>, order: &Order, tip: &Tip) -> Result<(), DbError> {
    let values: [Value; 5] = [
        order.id.into(),
        tip.amount.minor.into(),
        tip.amount.currency.code().into(),
        tip.words.as_str().into(),
        tip.at.into(),
    ];
    tx.execute_one(&INSERT_TIP, &values)
}

/// The tips of an order, the first first.
pub fn tips(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Tip>, DbError> {
    tx.query(&TIPS, &[order.id.into()], |row| {
        Ok(Tip {
            amount: money(row, 0)?,
            words: row.get(2)?,
            at: row.get(3)?,
        })
    })
}

/// Something between two people that their trust is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// In which order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub title: String,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub step: TrustStep,
}

/// What happened between two people, the first first. One of them asks.
pub fn between(
    tx: &mut Tx<'_>,
    (one, other): (AccountId, AccountId),
    limit: i64,
) -> Result<Vec<Between>, DbError> {
    let values: [Value; 3] = [one.into(), other.into(), limit.into()];
    tx.query(&BETWEEN, &values, |row| {
        let step: String = row.get(4)?;
        Ok(Between {
            order: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            at: row.get(3)?,
            step: TrustStep::from_name(&step).ok_or_else(|| unknown("step of trust", &step))?,
        })
    })
}
