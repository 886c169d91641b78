//! What becomes of the task once its work is accepted and paid.

use domain::notice::{About, EventKind};
use store::agreement::Order;
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// Hands the task on for good: its hours are free from now on, and the day arc moves. A one-time
/// task is done. A task that was taken off the list meanwhile, or is done, is left alone: it must
/// never stop a payment.
pub(super) fn free(tx: &mut Tx<'_>, cx: &Cx, order: &Order) -> Result<(), Failure> {
    let Some(id) = order.task else { return Ok(()) };
    let Some(owner) = store::task::owner(tx, order.client, id)? else {
        return Ok(());
    };
    let task = store::task::find(tx, &owner)?;
    let before = task.state;
    let (after, kind) = if task.facts.frequency.is_routine() {
        (task.hand_on(order.id, cx.now), EventKind::TaskHandedOn)
    } else {
        (task.finish(cx.now), EventKind::TaskDone)
    };
    let Some(after) = after.ok().filter(|after| after.state != before) else {
        return Ok(());
    };
    store::task::save(tx, &owner, &after, cx.now)?;
    record(tx, cx, Happening::new(kind, About::Task(id)))?;
    Ok(())
}
