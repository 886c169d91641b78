//! What somebody's own bank says came in: sums due to them from person to person are confirmed by the
//! reference in the transfer. Nothing of the statement is kept but the name of a booking that
//! confirmed something, so that it never confirms twice.

use std::collections::BTreeSet;

use documents::sepa::{self, BankEntry, CreditorReference, Direction, references_in};
use domain::notice::{Event, EventKind, Value};
use kernel::{Currency, Date, Money, OrderId, TransferId, Zone};
use store::custody::OpenDue;
use store::db::Tx;

use super::bank::unreadable;
use super::due::confirm_due;
use crate::context::Cx;
use crate::failure::Failure;

/// So many open sums are looked at.
const MOST: i64 = 1_000;

/// A sum a statement says something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The payment.
    pub payment: TransferId,
    /// Under which order.
    pub order: OrderId,
    /// The order's number.
    pub number: String,
    /// What the order is about.
    pub title: String,
    /// What is due.
    pub due: Money,
    /// What came.
    pub came: Money,
}

/// What came of reading one's own statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipts {
    /// Sums that are confirmed by it now.
    pub confirmed: Vec<Receipt>,
    /// Transfers that name an order and are another sum than is due, or name several orders: somebody
    /// looks and says so.
    pub differing: Vec<Receipt>,
    /// How many bookings could not be read.
    pub unusable: usize,
}

/// Reads a statement of the reader's own account and confirms what is due to them and came, as if they
/// said so themselves. The same file once more confirms nothing.
///
/// # Errors
/// [`Failure::Invalid`] on `file` when it cannot be read, belongs to another account, or the reader has
/// named none; [`Failure::Forbidden`] for a token that may not move money.
pub async fn read_receipts(cx: &Cx, bytes: Vec<u8>) -> Result<Receipts, Failure> {
    cx.acting_recipient()?;
    let own = super::own_account(cx).await?;
    let own = own.ok_or(Failure::field("file", "custody-receipt-no-account"))?;
    let is_camt = bytes
        .iter()
        .find(|byte| byte.is_ascii_graphic())
        .is_some_and(|byte| *byte == b'<');
    let report = tokio::task::spawn_blocking(move || sepa::statement(&bytes, Currency::Eur))
        .await
        .map_err(|error| Failure::Fault(error.to_string()))?
        .map_err(unreadable)?;
    let is_other = |one: &sepa::Statement| match &one.iban {
        Some(iban) => *iban != own.iban,
        // Only a table may leave out whose bookings it has.
        None => is_camt,
    };
    if report.statements.iter().any(is_other) {
        return Err(Failure::field("file", "custody-receipt-other-account"));
    }
    let unusable = report.unusable;
    let all = report.statements.into_iter().flat_map(|one| one.entries);
    let came: Vec<(BankEntry, BTreeSet<CreditorReference>)> = all
        .filter(|entry| entry.direction == Direction::In && !entry.is_reversal)
        .filter(|entry| entry.return_reason.is_none())
        .map(|entry| {
            let references = named(&entry);
            (entry, references)
        })
        .filter(|(_, references)| !references.is_empty())
        .collect();
    let actor = cx.clone();
    let read = cx.app.database.write("custody::read_receipts", move |tx| {
        let mut read = Receipts {
            unusable,
            ..Receipts::default()
        };
        let own = actor.acting_recipient()?;
        let mut due = store::custody::open_dues(tx, own.id, MOST)?;
        for (entry, references) in &came {
            take(
                tx,
                &actor,
                (entry, references),
                &mut due,
                (&own.zone, &mut read),
            )?;
        }
        Ok::<_, Failure>(read)
    });
    read.await
}

/// Every reference a booking names.
fn named(entry: &BankEntry) -> BTreeSet<CreditorReference> {
    let given = entry.reference.as_deref().unwrap_or_default();
    references_in(&format!("{} {given}", entry.purpose))
}

/// One booking: confirms the one sum it pays.
fn take(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (entry, references): (&BankEntry, &BTreeSet<CreditorReference>),
    open: &mut Vec<OpenDue>,
    (zone, read): (&Zone, &mut Receipts),
) -> Result<(), Failure> {
    let is_named = |due: &OpenDue| {
        due.reference
            .parse::<CreditorReference>()
            .is_ok_and(|reference| references.contains(&reference))
    };
    // What came before a sum was due has paid something else.
    let since = |due: &OpenDue| -> Date { zone.local_date(due.since) };
    let named = |due: &OpenDue| is_named(due) && entry.booked >= since(due);
    let receipt = |due: &OpenDue| Receipt {
        payment: due.payout,
        order: due.order,
        number: due.number.clone(),
        title: due.title.clone(),
        due: due.amount,
        came: entry.amount,
    };
    let Some(first) = open.iter().find(|due| named(due)) else {
        return Ok(());
    };
    let booking = Value::Text(entry.key.to_string());
    let events = store::notice::of_order(tx, first.order)?;
    let confirmed = |event: &Event| event.kind == EventKind::PaymentConfirmed;
    let mut said = events.iter().filter(|event| confirmed(event));
    if said.any(|event| event.details.get("booking") == Some(&booking)) {
        return Ok(());
    }
    // A booking that names several orders says of none how much is for it.
    let is_plain = references.len() == 1;
    let fits = |due: &OpenDue| is_plain && named(due) && due.amount == entry.amount;
    let Some(place) = open.iter().position(fits) else {
        read.differing.push(receipt(first));
        return Ok(());
    };
    let Some(due) = open.get(place).cloned() else {
        return Ok(());
    };
    confirm_due(tx, cx, (due.order, due.payout), Some(booking))?;
    read.confirmed.push(receipt(&due));
    open.remove(place);
    Ok(())
}
