//! Remarks at deliveries and what was said to them. Only somebody who holds the [`Order`] gets
//! them; what is only gathered is hidden from the contractor by the caller.

use std::collections::BTreeMap;

use domain::instruction::{CriterionKind, LineId};
use domain::review::remark::{Fate, Remark, RemarkAnswer};
use kernel::{OrderId, RemarkId, Timestamp};

use crate::agreement::Order;
use crate::columns::{small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into remark (id, order_id, delivery, kind, criterion, file_id, \
        place, body, at, fate, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        on conflict (id) do nothing";
    pub(crate) OF_ORDER = "select id, order_id, delivery, kind, criterion, file_id, place, body, \
        at, fate, sent_at from remark where order_id = $1 order by delivery, at, id";
    pub(crate) ANSWERS = "select a.remark_id, a.delivery, a.is_done, a.why from remark_answer a \
        join remark r on r.id = a.remark_id where r.order_id = $1 order by a.delivery";
    pub(crate) SEND = "update remark set fate = $2, sent_at = $3 \
        where order_id = $1 and delivery = $4 and fate = 'gathered'";
    pub(crate) FORGET = "delete from remark \
        where id = $1 and order_id = $2 and fate = 'gathered'";
    pub(crate) ANSWER = "insert into remark_answer (remark_id, delivery, is_done, why) \
        values ($1, $2, $3, $4)";
    /// The last paid order of the same two about the same instruction or task.
    pub(crate) BEFORE = "select o.id from work_order o join work_order n on n.id = $1 \
        where o.client_id = n.client_id and o.contractor_id = n.contractor_id \
        and o.id <> n.id and o.created_at <= n.created_at and o.state = 'paid' \
        and (o.id = n.previous_id or o.instruction_id = n.instruction_id or o.task_id = n.task_id) \
        order by o.created_at desc, o.id desc limit 1";
}

/// Writes a remark; `false` when its id is taken and nothing was written.
pub fn insert(tx: &mut Tx<'_>, remark: &Remark) -> Result<bool, DbError> {
    let sent: Option<Timestamp> = match remark.fate {
        Fate::Gathered => None,
        Fate::ToImprove(at) | Fate::NextTime(at) => Some(at),
    };
    let values: [Value; 11] = [
        remark.id.into(),
        remark.order.into(),
        i64::from(remark.delivery).into(),
        remark.kind.code().into(),
        remark.criterion.map(|line| i64::from(line.0)).into(),
        remark.file.into(),
        remark.place.as_str().into(),
        remark.text.as_str().into(),
        remark.at.into(),
        remark.fate.code().into(),
        sent.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// The remarks of an order with their answers, those at the first delivery first.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Remark>, DbError> {
    let mut remarks = tx.query(&OF_ORDER, &[order.id.into()], remark_at)?;
    if remarks.is_empty() {
        return Ok(remarks);
    }
    let answers = tx.query(&ANSWERS, &[order.id.into()], |row| {
        let answer = RemarkAnswer {
            delivery: small(row, 1)?,
            is_done: row.get::<i64>(2)? == 1,
            why: row.get(3)?,
        };
        Ok((row.get::<RemarkId>(0)?, answer))
    })?;
    let mut by_remark: BTreeMap<RemarkId, Vec<RemarkAnswer>> = BTreeMap::new();
    for (id, answer) in answers {
        by_remark.entry(id).or_default().push(answer);
    }
    for remark in &mut remarks {
        remark.answers = by_remark.remove(&remark.id).unwrap_or_default();
    }
    Ok(remarks)
}

/// Sends what is gathered at the delivery that was decided on.
pub fn send(tx: &mut Tx<'_>, order: &Order, (delivery, fate): (u8, Fate)) -> Result<(), DbError> {
    let (Fate::ToImprove(at) | Fate::NextTime(at)) = fate else {
        return Ok(());
    };
    let values: [Value; 4] = [
        order.id.into(),
        fate.code().into(),
        at.into(),
        i64::from(delivery).into(),
    ];
    tx.execute(&SEND, &values).map(drop)
}

/// Forgets a remark that was not sent; `false` when there is none.
pub fn forget(tx: &mut Tx<'_>, order: &Order, id: RemarkId) -> Result<bool, DbError> {
    Ok(tx.execute(&FORGET, &[id.into(), order.id.into()])? == 1)
}

/// Keeps what was said to a remark with a delivery.
pub fn answer(tx: &mut Tx<'_>, (id, said): &(RemarkId, RemarkAnswer)) -> Result<(), DbError> {
    let values: [Value; 4] = [
        (*id).into(),
        i64::from(said.delivery).into(),
        i64::from(said.is_done).into(),
        said.why.as_str().into(),
    ];
    tx.execute_one(&ANSWER, &values)
}

/// The order before of the same two people and the same kind.
pub fn before(tx: &mut Tx<'_>, order: &Order) -> Result<Option<OrderId>, DbError> {
    tx.optional(&BEFORE, &[order.id.into()], |row| row.get(0))
}

fn remark_at(row: &Row<'_>) -> Result<Remark, DbError> {
    let kind: String = row.get(3)?;
    let criterion: Option<i64> = row.get(4)?;
    let line = criterion.and_then(|line| u32::try_from(line).ok());
    let (fate, sent): (String, Option<Timestamp>) = (row.get(9)?, row.get(10)?);
    let fate = match (fate.as_str(), sent) {
        ("gathered", _) => Fate::Gathered,
        ("improve", Some(at)) => Fate::ToImprove(at),
        ("next-time", Some(at)) => Fate::NextTime(at),
        (other, _) => return Err(unknown("fate of a remark", other)),
    };
    Ok(Remark {
        id: row.get(0)?,
        order: row.get(1)?,
        delivery: small(row, 2)?,
        kind: CriterionKind::from_code(&kind).ok_or_else(|| unknown("weight", &kind))?,
        criterion: line.map(LineId),
        file: row.get(5)?,
        place: row.get(6)?,
        text: row.get(7)?,
        at: row.get(8)?,
        fate,
        answers: Vec::new(),
    })
}
