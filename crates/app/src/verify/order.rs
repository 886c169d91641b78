//! One order: its money, its contract, its signatures, its files and its events against each other.
//!
//! The chain of events is what everything else is held against: it names the hash of the contract
//! and of every file, and its end is kept with the order.

use std::time::Duration;

use domain::agreement::contract::Contract;
use domain::agreement::{OrderState, Role, StageAccount, next_automatic};
use domain::canonical::Digest;
use domain::custody::{OrderBooks, check, check_routes_in};
use domain::notice::{About, Actor, EventKind, Link, Value, verify_chain};
use kernel::{Timestamp, fold};
use store::agreement::{Order, Signed};
use store::db::{DbError, Tx};

use super::{Finding, Report};
use crate::custody;
use crate::failure::Failure;

/// How late something may be that happens by itself.
const PATIENCE: Duration = Duration::from_hours(24);

/// Looks at everything that belongs to an order.
pub(super) fn examine(
    tx: &mut Tx<'_>,
    order: &Order,
    now: Timestamp,
    report: &mut Report,
) -> Result<(), Failure> {
    let links = store::notice::chain(tx, order.id)?;
    report.events += links.len();
    let findings = &mut report.findings;
    let contract = match store::agreement::contract(tx, order) {
        Ok((contract, stored)) if contract.digest() == stored => Some(contract),
        Ok(_) | Err(DbError::NotOne | DbError::Decode(_)) => None,
        Err(error) => return Err(error.into()),
    };
    money(tx, order, contract.as_ref(), findings)?;
    if let Some(contract) = &contract {
        let stored = store::agreement::stages(tx, order)?;
        findings.extend(stages(order, contract, &stored));
    }
    if let Some(contract) = &contract {
        findings.extend(terms(order, contract));
        let signed = store::agreement::signatures(tx, order)?;
        findings.extend(signatures(order, contract, &signed, &links));
    }
    let is_told = |contract: &Contract| {
        written(&links).is_some_and(|newest| names(newest, contract.digest()))
    };
    if !contract.as_ref().is_some_and(is_told) {
        findings.push(Finding::Contract {
            order: order.number,
        });
    }
    files(tx, order, &links, findings)?;
    super::version::compare(tx, order, &links, findings)?;
    super::appraisal::compare(tx, order, &links, findings)?;
    let (_, end) = store::agreement::chain_end(tx, order.id)?;
    if let Err(fault) = verify_chain(&links, Some(end.unwrap_or(Digest::ZERO))) {
        findings.push(Finding::Events {
            order: order.number,
            fault,
        });
    }
    findings.extend(overdue(order, &links, now));
    Ok(())
}

/// What was moved, what lies there, and that it went to nobody but the two sides.
fn money(
    tx: &mut Tx<'_>,
    order: &Order,
    contract: Option<&Contract>,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let held = custody::held(tx, order.id, order.amount.currency)?;
    let transfers = store::ledger::of_order(tx, order.id)?;
    let contractor = contract.map_or(order.contractor, |contract| contract.contractor.account);
    let stages = store::agreement::stages(tx, order)?;
    let adapter = custody::adapter(tx, order.id)?;
    let books = OrderBooks {
        agreed: order.amount,
        paid: order.paid,
        refunded: order.refunded,
        stages: &stages,
    };
    let faults = [
        check(&order.state, books, held, &transfers),
        check_routes_in(adapter, (order.id, contractor), &transfers),
    ];
    let faults = faults.into_iter().filter_map(Result::err);
    findings.extend(faults.map(|fault| Finding::Money {
        order: order.number,
        fault,
    }));
    super::bank::of_order(tx, order, contractor, &transfers, findings)
}

/// What the order's row says otherwise than its contract.
fn terms<'a>(order: &'a Order, contract: &'a Contract) -> impl Iterator<Item = Finding> + 'a {
    let company = contract.contractor.company.as_ref();
    let same = [
        ("id", order.id == contract.order),
        ("number", order.number == contract.number),
        ("client_id", order.client == contract.client.account),
        (
            "contractor_id",
            order.contractor == contract.contractor.account,
        ),
        (
            "instruction",
            order.instruction == contract.instruction.reference,
        ),
        (
            "company",
            order.company.as_deref() == company.map(|company| company.name.as_str()),
        ),
        ("title", order.title == contract.subject),
        ("amount", order.amount == contract.amount),
        ("due_at", order.due_at == contract.due_at),
        (
            "contract_version",
            order.contract_version == contract.version,
        ),
    ];
    let differing = same.into_iter().filter(|(_, same)| !same);
    differing.map(|(column, _)| Finding::Terms {
        order: order.number,
        column,
    })
}

/// Whether the stages are those of the contract.
fn stages(order: &Order, contract: &Contract, stored: &[StageAccount]) -> Option<Finding> {
    let planned = StageAccount::planned(&contract.subject, &contract.terms());
    let same = planned.len() == stored.len()
        && planned.iter().zip(stored).all(|(planned, stored)| {
            let of = |stage: &StageAccount| (stage.stage, stage.price(), stage.due_at);
            of(planned) == of(stored) && planned.title == stored.title
        });
    (!same).then_some(Finding::Terms {
        order: order.number,
        column: "order_stage",
    })
}

/// The signatures under the newest version, against the contract and against the events.
fn signatures<'a>(
    order: &'a Order,
    contract: &'a Contract,
    signed: &'a [Signed],
    links: &'a [Link],
) -> impl Iterator<Item = Finding> + 'a {
    let wrong = move |role: &Role| {
        let found = signed
            .iter()
            .find(|signed| signed.role == *role && signed.version == contract.version);
        // What was signed of an older version is over.
        let event = links.iter().rev().find(|link| {
            SIGNS.contains(&link.event.kind)
                && text(link, "by") == Some(role.name())
                && names(link, contract.digest())
        });
        match (found, event) {
            (Some(signed), Some(event)) => !matches(contract, signed, event),
            (None, None) => links
                .iter()
                .any(|link| link.event.kind == EventKind::OrderConcluded),
            (Some(_), None) | (None, Some(_)) => true,
        }
    };
    let wrong = Role::BOTH.into_iter().filter(wrong);
    wrong.map(|role| Finding::Signature {
        order: order.number,
        role,
    })
}

fn matches(contract: &Contract, signed: &Signed, told: &Link) -> bool {
    let (signature, party) = (&signed.signature, contract.party(signed.role));
    let digest = contract.digest();
    signature.contract == digest
        && signature.account == party.account
        && fold(&signature.typed_name) == fold(&party.name)
        && told.event.at == signature.at
        && told.event.actor == Actor::Account(party.account)
        && text(told, "contract") == Some(digest.to_string().as_str())
}

/// Every file of the order against the event that tells of it.
fn files(
    tx: &mut Tx<'_>,
    order: &Order,
    links: &[Link],
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    for (file, sha256) in store::work::hashes(tx, order)? {
        let added = links
            .iter()
            .find(|link| link.event.about == About::File(file));
        let hash = added.and_then(|link| text(link, "sha256"));
        if hash != Some(sha256.to_string().as_str()) {
            findings.push(Finding::File {
                order: order.number,
                file,
            });
        }
    }
    Ok(())
}

/// What should have happened by itself long ago.
fn overdue(order: &Order, links: &[Link], now: Timestamp) -> Option<Finding> {
    let (since, _) = next_automatic(&order.state)?;
    // That the client may withdraw is only told: the state stays until somebody does something.
    let is_told = matches!(
        order.state,
        OrderState::InWork {
            returns_at: None,
            ..
        }
    ) && links
        .iter()
        .any(|link| link.event.kind == EventKind::OrderWithdrawalOpened && link.event.at >= since);
    let late = !is_told && since.saturating_add(PATIENCE) < now;
    late.then_some(Finding::Overdue {
        order: order.number,
        since,
    })
}

/// The events that sign a contract. Whoever proposes an addendum signs with it.
const SIGNS: [EventKind; 3] = [
    EventKind::OrderSigned,
    EventKind::AddendumProposed,
    EventKind::AddendumAccepted,
];

/// The event that made the newest version of the contract the order's: proposed before both had
/// signed, or an addendum that was accepted.
fn written(links: &[Link]) -> Option<&Link> {
    let makes = [EventKind::OrderProposed, EventKind::AddendumAccepted];
    let mut links = links.iter().rev();
    links.find(|link| makes.contains(&link.event.kind))
}

/// Whether an event names this contract.
fn names(link: &Link, contract: Digest) -> bool {
    text(link, "contract") == Some(contract.to_string().as_str())
}

/// A text among the values of an event.
pub(super) fn text<'a>(link: &'a Link, name: &str) -> Option<&'a str> {
    match link.event.details.get(name) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}
