//! Splitting the work into stages before both have signed: the client says how, and both read and
//! sign the newer version of the contract.

use domain::agreement::contract::Contract;
use domain::agreement::{Milestone, StageAccount};
use kernel::{OrderId, TimeOfDay, Timestamp, Zone};

use super::rewrite::{next_version, rewrite};
use super::step::load;
use crate::context::Cx;
use crate::failure::Failure;

/// Splits an order into stages, or makes it one piece again where there are none. What was the
/// same before changes nothing.
///
/// # Errors
/// [`Failure::Refused`] for the contractor, once both have signed, and for parts that do not make
/// up the order.
pub async fn split(cx: &Cx, order: OrderId, milestones: Vec<Milestone>) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::split", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let contract = Contract {
                milestones: milestones.clone(),
                ..next_version(&actor, &loaded)
            };
            if rewrite(tx, &actor, &loaded, &contract)? {
                let stages = StageAccount::planned(&contract.subject, &contract.terms());
                store::agreement::replace_stages(tx, order, &stages)?;
            }
            Ok(())
        })
        .await
}

/// The milestones of an order that is ordered once more: as far apart as the last time, none
/// before tomorrow and none after the new end.
pub(super) fn shifted(
    last: &Contract,
    (due_at, now): (Timestamp, Timestamp),
    zone: &Zone,
) -> Vec<Milestone> {
    let days = zone.days_between(last.due_at, due_at);
    let tomorrow = zone.deadline(now, 1, TimeOfDay::EVENING).min(due_at);
    let count = last.milestones.len();
    (1..)
        .zip(&last.milestones)
        .map(|(part, milestone)| Milestone {
            due_at: if part == count {
                due_at
            } else {
                let moved = zone.add_days(milestone.due_at, days);
                moved.clamp(tomorrow, due_at)
            },
            ..milestone.clone()
        })
        .collect()
}
