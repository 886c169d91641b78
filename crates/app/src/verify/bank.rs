//! What the bank told and what is to be paid, against the ledger: every booking has the transfers it
//! makes and no others, every payment the transfer that made it due, every tip its transfer, and the
//! other way round.

use std::collections::BTreeMap;

use domain::agreement::Role;
use domain::canonical::Digest;
use domain::custody::bank::BankStep;
use domain::custody::{Adapter, FUND, TIP, provider};
use domain::ledger::{Transfer, TransferCode};
use kernel::{AccountId, Money, OrderId, TransferId};
use store::agreement::Order;
use store::custody::{
    BankShare, Entry, EntryState, Payout, PayoutReason, PayoutState, ProviderEvent,
};
use store::db::Tx;

use super::finding::BankFinding;
use super::{Finding, ROWS, Report};
use crate::custody::{self, kept, owed};
use crate::failure::Failure;

/// The transfers that belong to no order, until whatever made them is found.
pub(super) type Unexplained = BTreeMap<TransferId, (TransferCode, Money)>;

/// How often a payment left and came back, as the bookings say.
type Ways = BTreeMap<TransferId, (u32, u32)>;

/// Every booking and every payment against the transfers of the outside account.
pub(super) fn examine(
    tx: &mut Tx<'_>,
    mut transfers: Unexplained,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut ways = Ways::new();
    let mut last = Vec::new();
    loop {
        let entries = store::custody::entries_after(tx, &last, ROWS)?;
        let Some(newest) = entries.last() else { break };
        last = newest.key.as_bytes().to_vec();
        for entry in &entries {
            if !booking(tx, entry, &mut transfers, &mut ways)? {
                report
                    .findings
                    .push(Finding::Bank(BankFinding::Booking { key: entry.key }));
            }
        }
        report.bookings += entries.len();
    }
    messages(tx, &mut transfers, &mut ways, report)?;
    let mut last = TransferId::from_bytes([0; 16]);
    loop {
        let payouts = store::custody::payouts_after(tx, last, ROWS)?;
        let Some(newest) = payouts.last() else { break };
        last = newest.id;
        for payout in &payouts {
            if !payment(tx, payout, &mut transfers, &ways)? {
                report
                    .findings
                    .push(Finding::Bank(BankFinding::Payment { id: payout.id }));
            }
            ways.remove(&payout.id);
        }
        report.payments += payouts.len();
    }
    let gone = ways
        .into_keys()
        .map(|id| Finding::Bank(BankFinding::Payment { id }));
    report.findings.extend(gone);
    let nobodys = transfers
        .into_keys()
        .map(|id| Finding::Bank(BankFinding::Transfer { id }));
    report.findings.extend(nobodys);
    Ok(())
}

/// Every message of the provider against the transfers it made.
fn messages(
    tx: &mut Tx<'_>,
    transfers: &mut Unexplained,
    ways: &mut Ways,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut last = String::new();
    loop {
        let events = store::custody::events_after(tx, &last, ROWS)?;
        let Some(newest) = events.last() else {
            return Ok(());
        };
        last.clone_from(&newest.id);
        for event in &events {
            if !message(event, transfers, ways) {
                let id = event.id.clone();
                report
                    .findings
                    .push(Finding::Bank(BankFinding::Message { id }));
            }
        }
        report.messages += events.len();
    }
}

/// Whether a message has exactly the transfer that its effect says. What it secured, the order looks
/// at from the other side.
fn message(event: &ProviderEvent, transfers: &mut Unexplained, ways: &mut Ways) -> bool {
    let mut count = |left: u32, came_back: u32| {
        if let Some(payout) = event.payout {
            let way = ways.entry(payout).or_default();
            *way = (way.0 + left, way.1 + came_back);
        }
    };
    let step = match event.effect.as_str() {
        "left" => {
            count(1, 0);
            BankStep::HandOut
        }
        "came-back" => {
            count(0, 1);
            BankStep::HandBack
        }
        "given-back" => BankStep::GiveBack,
        // It never left: the next try counts as one that came back.
        "again" => {
            count(1, 1);
            return event.transfer.is_none();
        }
        "secured" => return event.transfer.is_some(),
        _ => return event.transfer.is_none(),
    };
    let about = provider::about(&event.id);
    event.transfer == Some(step.transfer_id(about))
        && take(transfers, step, about) == Some(event.amount)
}

/// Takes the transfer of a step about something; its sum if it is there.
fn take(transfers: &mut Unexplained, step: BankStep, about: Digest) -> Option<Money> {
    let id = step.transfer_id(about);
    let (code, amount) = transfers.get(&id).copied()?;
    if code != step.code() {
        return None;
    }
    transfers.remove(&id);
    Some(amount)
}

/// Whether a booking has exactly the transfers that its state says.
fn booking(
    tx: &mut Tx<'_>,
    entry: &Entry,
    transfers: &mut Unexplained,
    ways: &mut Ways,
) -> Result<bool, Failure> {
    let shares = store::custody::shares_of_entry(tx, entry.key)?;
    let mut whole = |step| take(transfers, step, entry.key) == Some(entry.amount);
    let outside = match (entry.is_in, entry.state, entry.payout) {
        (_, EntryState::Look | EntryState::Ignored, None) => true,
        (false, EntryState::Charge, None) => whole(BankStep::Charge),
        (false, EntryState::Done, Some(payout)) => {
            ways.entry(payout).or_default().0 += 1;
            whole(BankStep::Leave)
        }
        (true, EntryState::Done, Some(payout))
            if payout != BankStep::SendBack.transfer_id(entry.key) =>
        {
            ways.entry(payout).or_default().1 += 1;
            whole(BankStep::ComeBack)
        }
        (true, EntryState::Open | EntryState::Done, _) => {
            return arrived(tx, entry, &shares, transfers);
        }
        _ => false,
    };
    Ok(outside && shares.is_empty())
}

/// Whether all of what arrived is where the booking says: with orders, sent back, the operator's own
/// or not yet anybody's.
fn arrived(
    tx: &mut Tx<'_>,
    entry: &Entry,
    shares: &[BankShare],
    transfers: &mut Unexplained,
) -> Result<bool, Failure> {
    if take(transfers, BankStep::Arrive, entry.key) != Some(entry.amount) {
        return Ok(false);
    }
    let way_out = match (entry.state, entry.payout) {
        (EntryState::Done, Some(_)) => take(transfers, BankStep::SendBack, entry.key),
        (EntryState::Done, None) => take(transfers, BankStep::Own, entry.key),
        _ => None,
    };
    if entry.payout.is_some() && way_out.is_none() {
        return Ok(false);
    }
    let sums = shares.iter().map(|share| share.minor);
    let sums = sums.chain(way_out.map(|sum| sum.minor));
    let rest = sums
        .chain([entry.left_over.minor])
        .try_fold(entry.amount.minor, i64::checked_sub);
    if rest == Some(0) {
        return Ok(true);
    }
    // What was secured before the shares were kept is known by its order alone.
    let order = entry.order.filter(|_| rest.is_some_and(|rest| rest > 0));
    match order {
        Some(order) => {
            let known = store::custody::shares_of_order(tx, order)?;
            Ok(known.iter().any(|share| share.entry.is_none()))
        }
        None => Ok(false),
    }
}

/// Whether a payment is the one its transfer made due, and is as far as the bookings say.
fn payment(
    tx: &mut Tx<'_>,
    payout: &Payout,
    transfers: &mut Unexplained,
    ways: &Ways,
) -> Result<bool, Failure> {
    let Some((transfer, _)) = store::ledger::find(tx, payout.id)? else {
        return Ok(false);
    };
    let is_right = match (payout.reason, transfer.order) {
        (PayoutReason::Surplus, None) => {
            let codes = [BankStep::SendBack.code(), BankStep::GiveBack.code()];
            codes.contains(&transfer.code) && payout.account.is_none()
        }
        // Its order looks at it from the other side.
        (PayoutReason::Payout | PayoutReason::Refund, Some(order)) => payout.order == Some(order),
        _ => false,
    };
    let before = u32::from(payout.attempt).saturating_sub(1);
    let is_paid = payout.state == PayoutState::Paid;
    let expected = (before + u32::from(is_paid), before);
    let is_kept = payout.state == PayoutState::Kept;
    let came = take(transfers, BankStep::Keep, kept(payout.id));
    Ok(is_right
        && payout.amount == transfer.amount
        && ways.get(&payout.id).copied().unwrap_or_default() == expected
        && came == is_kept.then_some(payout.amount))
}

/// An order's payments, its parts of bookings and its tips against its transfers.
pub(super) fn of_order(
    tx: &mut Tx<'_>,
    order: &Order,
    contractor: AccountId,
    transfers: &[Transfer],
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let adapter = custody::adapter(tx, order.id)?;
    let sides = (order.client, contractor);
    let mut payouts = store::custody::payouts_of_order(tx, order.id)?;
    payouts.retain(|payout| payout.reason != PayoutReason::Surplus);
    for transfer in transfers {
        if let Some(wrong) = unpaid(adapter, sides, transfer, &mut payouts) {
            findings.push(Finding::Bank(BankFinding::Payment { id: wrong }));
        }
    }
    findings.extend(
        payouts
            .iter()
            .map(|more| Finding::Bank(BankFinding::Payment { id: more.id })),
    );
    if !shares_fit(tx, (order.id, adapter), transfers)? {
        findings.push(Finding::Bank(BankFinding::Shares {
            order: order.number,
        }));
    }
    if !tips_fit(tx, order, transfers)? {
        findings.push(Finding::Bank(BankFinding::Tips {
            order: order.number,
        }));
    }
    Ok(())
}

/// Takes the payment that a transfer made due out of the list; its id if it is not as it should be.
fn unpaid(
    adapter: Adapter,
    (client, contractor): (AccountId, AccountId),
    transfer: &Transfer,
    payouts: &mut Vec<Payout>,
) -> Option<TransferId> {
    let (reason, role, _) = owed(adapter, transfer.code)?;
    let account = match role {
        Role::Client => client,
        Role::Contractor => contractor,
    };
    let found = payouts.iter().position(|payout| payout.id == transfer.id);
    let Some(payout) = found.map(|index| payouts.swap_remove(index)) else {
        return Some(transfer.id);
    };
    let is_right = payout.reason == reason
        && payout.account == Some(account)
        && payout.amount == transfer.amount;
    (!is_right).then_some(transfer.id)
}

/// Whether each sum that a bank secured for an order is a part of a booking, and no other is.
fn shares_fit(
    tx: &mut Tx<'_>,
    (order, adapter): (OrderId, Adapter),
    transfers: &[Transfer],
) -> Result<bool, Failure> {
    if !said_fit(tx, (order, adapter), transfers)? {
        return Ok(false);
    }
    let mut shares = store::custody::shares_of_order(tx, order)?;
    let by_bank = |transfer: &&Transfer| transfer.code == FUND && adapter == Adapter::Trust;
    for transfer in transfers.iter().filter(by_bank) {
        let found = shares.iter().position(|share| {
            share.transfer == transfer.id && share.minor == transfer.amount.minor
        });
        let Some(share) = found.map(|index| shares.swap_remove(index)) else {
            return Ok(false);
        };
        if let Some(key) = share.entry
            && store::custody::entry(tx, key)?.is_none()
        {
            return Ok(false);
        }
    }
    Ok(shares.is_empty())
}

/// Whether each sum that a provider secured for an order was said to be held, once, and no other.
fn said_fit(
    tx: &mut Tx<'_>,
    (order, adapter): (OrderId, Adapter),
    transfers: &[Transfer],
) -> Result<bool, Failure> {
    let mut said = store::custody::secured_by_events(tx, order)?;
    let secured = |transfer: &&Transfer| transfer.code == FUND && adapter == Adapter::Provider;
    let mut moved: Vec<_> = transfers
        .iter()
        .filter(secured)
        .map(|transfer| (Some(transfer.id), transfer.amount.minor))
        .collect();
    said.sort_unstable();
    moved.sort_unstable();
    Ok(said == moved)
}

/// Whether the tips of an order are its transfers for tips.
fn tips_fit(tx: &mut Tx<'_>, order: &Order, transfers: &[Transfer]) -> Result<bool, Failure> {
    let tips = store::settlement::tips(tx, order)?;
    let mut told: Vec<_> = tips.iter().map(|tip| (tip.at, tip.amount)).collect();
    let moved = transfers.iter().filter(|transfer| transfer.code == TIP);
    let mut moved: Vec<_> = moved.map(|one| (one.at, one.amount)).collect();
    told.sort_by_key(|(at, amount)| (*at, amount.minor));
    moved.sort_by_key(|(at, amount)| (*at, amount.minor));
    Ok(told == moved)
}
