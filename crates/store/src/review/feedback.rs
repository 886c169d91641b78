//! What the sides of an order told each other. Only somebody who holds the [`Order`] gets it.

use domain::instruction::InstructionRef;
use domain::review::feedback::{Feedback, FeedbackDraft, Reply};
use kernel::{FeedbackId, InstructionId, OrderId};

use crate::agreement::Order;
use crate::agreement::assistance::Assistance;
use crate::columns::{role, small};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into feedback (id, order_id, by_role, observed, expected, \
        next_step, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
    pub(crate) OF_ORDER = "select id, order_id, by_role, observed, expected, next_step, at, reply, \
        replied_at, taken_instruction, taken_into from feedback \
        where order_id = $1 order by at desc, id desc";
    pub(crate) BY_ID = "select id, order_id, by_role, observed, expected, next_step, at, reply, \
        replied_at, taken_instruction, taken_into from feedback where id = $1 and order_id = $2";
    pub(crate) COUNT = "select count(*) from feedback where order_id = $1 and by_role = $2";
    pub(crate) SAID_IN = "select w.order_id from assistance_week w where w.assistance_id = $1 \
        and exists (select 1 from feedback f where f.order_id = w.order_id and f.by_role = $2)";
    pub(crate) ANSWER = "update feedback set reply = $2, replied_at = $3 \
        where id = $1 and reply is null";
    pub(crate) TAKE_IN = "update feedback set taken_instruction = $2, taken_into = $3 \
        where id = $1 and taken_into is null";
}

/// Writes feedback; `false` when its id is taken and nothing was written.
pub fn insert(tx: &mut Tx<'_>, feedback: &Feedback) -> Result<bool, DbError> {
    let said = &feedback.said;
    let values: [Value; 7] = [
        feedback.id.into(),
        feedback.order.into(),
        feedback.by.name().into(),
        said.observed.as_str().into(),
        said.expected.as_str().into(),
        said.next_step.as_str().into(),
        feedback.at.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// What was said in an order, the newest first.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Feedback>, DbError> {
    tx.query(&OF_ORDER, &[order.id.into()], feedback_at)
}

/// One of them.
pub fn find(tx: &mut Tx<'_>, order: &Order, id: FeedbackId) -> Result<Option<Feedback>, DbError> {
    tx.optional(&BY_ID, &[id.into(), order.id.into()], feedback_at)
}

/// How often one side said something in an order.
pub fn count(tx: &mut Tx<'_>, order: &Order, by: domain::agreement::Role) -> Result<i64, DbError> {
    tx.one(&COUNT, &[order.id.into(), by.name().into()], |row| {
        row.get(0)
    })
}

/// The weeks of an assistance, by their orders, in which one side said something.
pub fn said_in(
    tx: &mut Tx<'_>,
    assistance: &Assistance,
    by: domain::agreement::Role,
) -> Result<Vec<OrderId>, DbError> {
    let values: [Value; 2] = [assistance.id.into(), by.name().into()];
    tx.query(&SAID_IN, &values, |row| row.get(0))
}

/// Keeps the answer; `false` when there is one.
pub fn answer(tx: &mut Tx<'_>, id: FeedbackId, reply: &Reply) -> Result<bool, DbError> {
    let values: [Value; 3] = [id.into(), reply.text.as_str().into(), reply.at.into()];
    Ok(tx.execute(&ANSWER, &values)? == 1)
}

/// Keeps which version it became; `false` when it became one before.
pub fn take_in(tx: &mut Tx<'_>, id: FeedbackId, made: InstructionRef) -> Result<bool, DbError> {
    let values: [Value; 3] = [
        id.into(),
        made.instruction.into(),
        i64::from(made.version).into(),
    ];
    Ok(tx.execute(&TAKE_IN, &values)? == 1)
}

fn feedback_at(row: &Row<'_>) -> Result<Feedback, DbError> {
    let reply: Option<String> = row.get(7)?;
    let taken: Option<InstructionId> = row.get(9)?;
    Ok(Feedback {
        id: row.get(0)?,
        order: row.get(1)?,
        by: role(row, 2)?,
        said: FeedbackDraft {
            observed: row.get(3)?,
            expected: row.get(4)?,
            next_step: row.get(5)?,
        },
        at: row.get(6)?,
        reply: match reply {
            Some(text) => Some(Reply {
                text,
                at: row.get(8)?,
            }),
            None => None,
        },
        taken_into: match taken {
            Some(instruction) => Some(InstructionRef {
                instruction,
                version: small(row, 10)?,
            }),
            None => None,
        },
    })
}
