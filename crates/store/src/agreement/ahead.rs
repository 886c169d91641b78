//! Orders that are not done: work a contractor has taken on, with the effort its ad spoke of, and
//! what a client has promised and secured nothing of yet.

use domain::agreement::contract::Contract;
use domain::instruction::Body;
use domain::posting::PostingState;
use domain::task::luxury::Promise;
use kernel::{AccountId, Minutes, OrderId, Timestamp};

use super::Order;
use crate::columns::money;
use crate::db::{DbError, Json, Tx};

crate::statements! {
    pub(crate) AHEAD = "select o.id, o.created_at, o.due_at, p.content from work_order o \
        left join posting p on p.id = o.posting_id where o.contractor_id = $1 \
        and o.state in ('awaiting-funding', 'secured', 'in-work', 'sample-shown') \
        order by o.changed_at desc, o.id desc limit 200";
    /// With the version of the instruction both agreed on last, where they agreed on one.
    pub(crate) INSTRUCTIONS = "select o.id, o.number, c.content, v.number, i.body from work_order o \
        join contract c on c.order_id = o.id and c.version = o.contract_version \
        left join order_version v on v.order_id = o.id and v.number = (select max(a.number) \
        from order_version a where a.order_id = o.id and a.state = 'agreed') \
        left join instruction_version i on i.instruction_id = v.instruction_id \
        and i.number = v.version and i.digest = v.digest where o.contractor_id = $1 \
        and o.state in ('awaiting-funding', 'secured', 'in-work', 'sample-shown') \
        order by o.changed_at desc, o.id desc limit $2";
    pub(crate) EFFORT = "select p.content from work_order o \
        join posting p on p.id = o.posting_id where o.id = $1";
    pub(crate) PROMISED = "select o.task_id, o.amount, o.currency, o.frees_minutes, p.content \
        from work_order o left join posting p on p.id = o.posting_id where o.client_id = $1 \
        and o.state in ('awaiting-signatures', 'awaiting-funding') and o.task_id is not null \
        and not exists (select 1 from transfer t where t.order_id = o.id)";
}

/// An order a contractor works on or will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// Which.
    pub order: OrderId,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it is due.
    pub due_at: Timestamp,
    /// How much work it is; none where nobody has said so to both sides.
    pub effort: Option<Minutes>,
}

/// The signed orders a contractor has not delivered yet.
pub fn ahead(tx: &mut Tx<'_>, contractor: AccountId) -> Result<Vec<Ahead>, DbError> {
    tx.query(&AHEAD, &[contractor.into()], |row| {
        let ad = row.get::<Option<Json<PostingState>>>(3)?;
        Ok(Ahead {
            order: row.get(0)?,
            created_at: row.get(1)?,
            due_at: row.get(2)?,
            effort: ad.and_then(|ad| effort_in(&ad.0)),
        })
    })
}

/// What an order a contractor works on or will is measured by.
#[derive(Debug, Clone, PartialEq)]
pub struct Instructed {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What was signed.
    pub contract: Contract,
    /// What both agreed on since, if they did.
    pub agreed: Option<Body>,
}

/// The signed orders a contractor has not delivered yet, the last changed first, with what they are
/// measured by.
pub fn instructed(
    tx: &mut Tx<'_>,
    contractor: AccountId,
    limit: i64,
) -> Result<Vec<Instructed>, DbError> {
    tx.query(&INSTRUCTIONS, &[contractor.into(), limit.into()], |row| {
        let number: String = row.get(1)?;
        let agreed = row.get::<Option<Json<Body>>>(4)?;
        if row.get::<Option<i64>>(3)?.is_some() && agreed.is_none() {
            return Err(DbError::Decode(format!(
                "{number}: an agreed version is gone"
            )));
        }
        Ok(Instructed {
            order: row.get(0)?,
            number,
            contract: row.get::<Json<Contract>>(2)?.0,
            agreed: agreed.map(|body| body.0),
        })
    })
}

/// How much work an order is by the ad it came from; none where no ad says so.
pub fn effort(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Minutes>, DbError> {
    let ad = tx.optional(&EFFORT, &[order.id.into()], |row| {
        row.get::<Json<PostingState>>(0)
    })?;
    Ok(ad.and_then(|ad| effort_in(&ad.0)))
}

/// What somebody's orders for tasks of theirs will cost whose money is not secured yet.
pub fn promised(tx: &mut Tx<'_>, client: AccountId) -> Result<Vec<Promise>, DbError> {
    tx.query(&PROMISED, &[client.into()], |row| {
        let ad = row.get::<Option<Json<PostingState>>>(4)?;
        let effort = ad.and_then(|ad| effort_in(&ad.0));
        Ok(Promise {
            task: row.get(0)?,
            price: money(row, 1)?,
            minutes: effort.unwrap_or(Minutes(row.get(3)?)),
        })
    })
}

fn effort_in(ad: &PostingState) -> Option<Minutes> {
    ad.terms().map(|terms| terms.hours)
}
