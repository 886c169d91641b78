//! What good instructions bring: judged when both signed, compared with how the first delivery was
//! answered (0.20). Only the client sees it.

use domain::agreement::contract::Contract;
use domain::instruction::check::Circumstances;
use domain::instruction::outcome::{Outcome, Score};
use store::agreement::Order;
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;

/// So many of a client's last orders count.
const MOST_ORDERS: i64 = 1_000;

/// Judges what both have just signed, as large as the ad said the work is, else as the time it
/// frees.
pub(crate) fn judge(tx: &mut Tx<'_>, order: &Order, contract: &Contract) -> Result<(), Failure> {
    let effort = store::agreement::effort(tx, order)?;
    let known = Circumstances {
        effort: effort.unwrap_or(order.frees),
        due: Some(contract.client.zone.local_date(contract.due_at)),
        free: None,
    };
    let score = Score::of(&contract.instruction.body, known);
    Ok(store::instruction::outcome::keep_score(tx, order, score)?)
}

/// How often first deliveries of the person's own orders were accepted, by how their instructions
/// were judged.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn outcome(cx: &Cx) -> Result<Outcome, Failure> {
    let client = cx.reader()?.id;
    let answered = cx
        .app
        .database
        .read("instruction::outcome", move |tx| {
            let answered = store::instruction::outcome::answered(tx, client, MOST_ORDERS);
            answered.map_err(Failure::from)
        })
        .await?;
    Ok(Outcome::of(&answered))
}
