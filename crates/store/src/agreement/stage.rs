//! The stages of an order: what came in, was paid and went back for each. Read for whoever holds
//! the order; changed only by the steps of a transition.

use domain::agreement::{StageAccount, StageEnd, StageStep};
use kernel::{Money, OrderId, Timestamp};

use super::Order;
use crate::columns::{small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_STAGE = "insert into order_stage (order_id, stage, title, amount, due_at) \
        values ($1, $2, $3, $4, $5)";
    pub(crate) DELETE_STAGES = "delete from order_stage where order_id = $1";
    pub(crate) STAGES = "select s.stage, s.title, s.amount, s.due_at, s.secured, s.paid, s.refunded, \
        s.ending, s.settled_at, o.currency, s.lowered from order_stage s join work_order o on o.id = s.order_id \
        where s.order_id = $1 order by s.stage";
    pub(crate) SECURE_STAGE = "update order_stage set secured = secured + $3 \
        where order_id = $1 and stage = $2 and ending is null";
    pub(crate) SETTLE_STAGE = "update order_stage set paid = paid + $3, refunded = refunded + $4, \
        ending = $5, settled_at = $6 where order_id = $1 and stage = $2 and ending is null";
    /// What was secured above the new price goes back; what was not secured is not asked for any more.
    pub(crate) LOWER_STAGE = "update order_stage set amount = amount - $3 + $4, \
        lowered = lowered + $4, refunded = refunded + $4 \
        where order_id = $1 and stage = $2 and ending is null";
    pub(crate) MOVE_STAGE = "update order_stage set due_at = $3 \
        where order_id = $1 and stage = $2 and ending is null";
}

/// Writes the stages an order begins with.
pub fn insert_stages(
    tx: &mut Tx<'_>,
    order: OrderId,
    stages: &[StageAccount],
) -> Result<(), DbError> {
    for stage in stages {
        let values: [Value; 5] = [
            order.into(),
            i64::from(stage.stage).into(),
            stage.title.as_str().into(),
            stage.amount.minor.into(),
            stage.due_at.into(),
        ];
        tx.execute_one(&INSERT_STAGE, &values)?;
    }
    Ok(())
}

/// Writes the stages of a newer version of the contract in place of those of the older one. The
/// schema refuses that once money has come in.
pub fn replace_stages(
    tx: &mut Tx<'_>,
    order: OrderId,
    stages: &[StageAccount],
) -> Result<(), DbError> {
    tx.execute(&DELETE_STAGES, &[order.into()])?;
    insert_stages(tx, order, stages)
}

/// The stages of an order, the first first.
pub fn stages(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<StageAccount>, DbError> {
    tx.query(&STAGES, &[order.id.into()], stage_at)
}

/// Does to the stages of an order what a step of a transition says.
///
/// Answers [`DbError::NotOne`] for a stage that is not there or has ended.
pub fn take_stage(
    tx: &mut Tx<'_>,
    order: &Order,
    step: StageStep,
    now: Timestamp,
) -> Result<(), DbError> {
    match step {
        StageStep::Secured { stage, sum } => {
            let values = [order.id.into(), i64::from(stage).into(), sum.minor.into()];
            tx.execute_one(&SECURE_STAGE, &values)
        }
        StageStep::Settled {
            stage,
            how,
            paid,
            refunded,
        } => {
            let values: [Value; 6] = [
                order.id.into(),
                i64::from(stage).into(),
                paid.minor.into(),
                refunded.minor.into(),
                how.name().into(),
                now.into(),
            ];
            tx.execute_one(&SETTLE_STAGE, &values)
        }
        StageStep::Lowered { stage, less, back } => {
            let values = [
                order.id.into(),
                i64::from(stage).into(),
                less.minor.into(),
                back.minor.into(),
            ];
            tx.execute_one(&LOWER_STAGE, &values)
        }
        StageStep::Moved { stage, due_at } => {
            let values = [order.id.into(), i64::from(stage).into(), due_at.into()];
            tx.execute_one(&MOVE_STAGE, &values)
        }
    }
}

fn stage_at(row: &Row<'_>) -> Result<StageAccount, DbError> {
    let currency = crate::columns::currency(row, 9)?;
    let money = |index| Ok::<_, DbError>(Money::new(row.get(index)?, currency));
    let ending: Option<String> = row.get(7)?;
    let ending = match ending {
        Some(name) => {
            Some(StageEnd::from_name(&name).ok_or_else(|| unknown("end of a stage", &name))?)
        }
        None => None,
    };
    let settled_at: Option<Timestamp> = row.get(8)?;
    Ok(StageAccount {
        stage: small(row, 0)?,
        title: row.get(1)?,
        amount: money(2)?,
        lowered: money(10)?,
        due_at: row.get(3)?,
        secured: money(4)?,
        paid: money(5)?,
        refunded: money(6)?,
        settled: ending.zip(settled_at),
    })
}
