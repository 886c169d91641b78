//! The versions of an instruction that were put forward and agreed after the signatures, against the
//! chain of events and against the versions themselves: what an order is measured by is what both
//! said yes to.

use domain::agreement::Role;
use domain::instruction::consent::{ConsentState, OfferedVersion};
use domain::notice::{Actor, EventKind, Link, Value};
use kernel::Timestamp;
use store::agreement::Order;
use store::db::{DbError, Tx};
use store::instruction::proposal;

use super::Finding;
use super::order::text;
use crate::failure::Failure;

/// The kinds of events that tell of versions.
const KINDS: [EventKind; 3] = [
    EventKind::VersionOffered,
    EventKind::VersionAgreed,
    EventKind::VersionDeclined,
];

/// Compares every version of an order with what was told of it.
pub(super) fn compare(
    tx: &mut Tx<'_>,
    order: &Order,
    links: &[Link],
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let mut told: Vec<&Link> = links
        .iter()
        .filter(|link| KINDS.contains(&link.event.kind))
        .collect();
    let before = findings.len();
    for (number, offered) in proposal::versions(tx, order)? {
        // Every event belongs to one row.
        let is_told = steps(&offered).into_iter().flatten().all(|step| {
            let found = told
                .iter()
                .position(|link| tells(link, order, &offered, step));
            found.map(|index| told.swap_remove(index)).is_some()
        });
        if !is_told || !is_kept(tx, order, &offered)? {
            findings.push(Finding::Version {
                order: order.number,
                number,
            });
        }
    }
    // What was told of a row that says something else is no row missing.
    if !told.is_empty() && findings.len() == before {
        findings.push(Finding::VersionGone {
            order: order.number,
        });
    }
    Ok(())
}

/// What was told, by whom if that is known, and when.
type Step = (EventKind, Option<Role>, Timestamp);

/// What was told of a version: that it was put forward, and what became of it.
fn steps(offered: &OfferedVersion) -> [Option<Step>; 2] {
    let decided = match offered.state {
        ConsentState::Open => None,
        ConsentState::Agreed(at) => Some((EventKind::VersionAgreed, Some(offered.by.other()), at)),
        // Both sides can: the one says no, the other takes it back.
        ConsentState::Declined(at) => Some((EventKind::VersionDeclined, None, at)),
    };
    let put = (EventKind::VersionOffered, Some(offered.by), offered.at);
    [Some(put), decided]
}

fn tells(link: &Link, order: &Order, offered: &OfferedVersion, (kind, by, at): Step) -> bool {
    let event = &link.event;
    let version = Value::Number(i64::from(offered.about.version));
    let is_by = |role| event.actor == Actor::Account(order.account_of(role));
    event.kind == kind
        && event.at == at
        && by.is_none_or(is_by)
        && event.details.get("version") == Some(&version)
        && text(link, "digest") == Some(offered.digest.to_string().as_str())
}

/// Whether the version still says what was put forward.
fn is_kept(tx: &mut Tx<'_>, order: &Order, offered: &OfferedVersion) -> Result<bool, Failure> {
    let version = match store::instruction::version(tx, offered.about) {
        // What cannot be read is no longer what was put forward.
        Err(DbError::Decode(_)) => None,
        found => found?,
    };
    let is_same =
        version.is_some_and(|version| version.is_intact() && version.digest == offered.digest);
    Ok(is_same && offered.about.instruction == order.instruction.instruction)
}
