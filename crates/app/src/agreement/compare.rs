//! What has changed since the same two people worked on this the last time.

use domain::instruction::Comparison;
use kernel::OrderId;

use super::step::look;
use crate::context::Cx;
use crate::failure::Failure;

/// The instruction of an order beside that of the order it repeats.
#[derive(Debug, Clone)]
pub struct SinceLast {
    /// The order that is repeated.
    pub previous: OrderId,
    /// What differs.
    pub differences: Comparison,
}

/// Compares the instruction of an order with that of the one it repeats.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two sides, and where nothing is repeated.
pub async fn since_last(cx: &Cx, order: OrderId) -> Result<SinceLast, Failure> {
    let actor = cx.clone();
    let (previous, old, new) = cx
        .app
        .database
        .read("agreement::since_last", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let previous = loaded.order.previous.ok_or(Failure::NotFound)?;
            let before = look(tx, &actor, previous)?;
            let new = loaded.contract.instruction.body;
            Ok::<_, Failure>((previous, before.binding.body, new))
        })
        .await?;
    Ok(SinceLast {
        previous,
        differences: Comparison::of(&old, &new),
    })
}
