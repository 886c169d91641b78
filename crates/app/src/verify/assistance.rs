//! One assistance: its frame against its hash and its signatures, and every week against the frame:
//! one order, and what was paid is what was worked.

use domain::agreement::assistance::Phase;
use domain::agreement::{OrderState, Role};
use domain::review::record::total;
use kernel::fold;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::Finding;
use crate::failure::Failure;

/// Looks at everything that belongs to an assistance.
pub(super) fn examine(
    tx: &mut Tx<'_>,
    assistance: &Assistance,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let frame = &assistance.frame;
    let mut wrong = Vec::new();
    if frame.digest() != assistance.hash || frame.id != assistance.id {
        wrong.push("frame");
    }
    for role in Role::BOTH {
        let party = frame.party(role);
        let is_right = match assistance.standing.signature(role) {
            Some(signed) => {
                signed.contract == assistance.hash
                    && signed.account == party.account
                    && fold(&signed.typed_name) == fold(&party.name)
            }
            None => !matches!(assistance.standing.phase, Phase::Running { .. }),
        };
        if !is_right {
            wrong.push("signature");
        }
    }
    if !changes_are_right(assistance) {
        wrong.push("addendum");
    }
    for row in rows::weeks(tx, assistance)? {
        let frame = assistance.standing.frame(frame, row.week);
        let Some(party) = store::agreement::party(tx, frame.client.account, row.order)? else {
            wrong.push("week");
            continue;
        };
        let order = store::agreement::find(tx, &party)?;
        let (contract, _) = store::agreement::contract(tx, &order)?;
        if contract.week != Some(frame.week(row.week)) {
            wrong.push("week");
            continue;
        }
        let worked = total(&store::agreement::hours(tx, &order)?, None);
        let is_paid = matches!(order.state, OrderState::Paid { .. });
        if is_paid && order.paid != frame.week(row.week).pay(worked) {
            wrong.push("pay");
        }
    }
    let number = frame.number;
    findings.extend(
        wrong
            .into_iter()
            .map(|part| Finding::Assistance { number, part }),
    );
    Ok(())
}

/// Every addendum is what was signed, and follows the frame it changes.
fn changes_are_right(assistance: &Assistance) -> bool {
    let (first, standing) = (&assistance.frame, &assistance.standing);
    let mut before = first.digest();
    standing.changes.iter().all(|change| {
        let with = first.with(change);
        let hash = with.digest();
        let follows = change.amended.before == before;
        let is_right = Role::BOTH.into_iter().all(|role| {
            let party = with.party(role);
            match change.signature(role) {
                Some(signed) => {
                    signed.contract == hash
                        && signed.account == party.account
                        && fold(&signed.typed_name) == fold(&party.name)
                }
                None => role != change.by,
            }
        });
        if change.countersigned().is_some() {
            before = hash;
        }
        follows && is_right
    })
}
