//! What somebody's own bank says came in: sums due to them from person to person are confirmed by the
//! reference in the transfer. Nothing of the statement is kept but the name of a booking that
//! confirmed something, so that it never confirms twice.

use std::collections::{BTreeMap, BTreeSet};

use documents::sepa::{self, BankEntry, CreditorReference, Direction, Report, mentions_in};
use domain::notice::Value;
use kernel::{AccountId, Currency, EventId, Money, OrderId, Timestamp, TransferId, Zone};
use store::custody::OpenDue;
use store::db::Tx;

use super::bank::unreadable;
use super::due::confirm_due;
use crate::context::Cx;
use crate::failure::Failure;

/// So many rows are asked for at once.
const PAGE: i64 = 1_000;
/// So many sums are confirmed in one transaction.
const AT_ONCE: usize = 50;

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
/// named none; [`Failure::Forbidden`] for a token that may not move money. What was confirmed before
/// another failure stays confirmed; reading the file again does the rest.
pub async fn read_receipts(cx: &Cx, bytes: Vec<u8>) -> Result<Receipts, Failure> {
    let own = cx.acting_recipient()?.id;
    let bank = super::own_account(cx).await?;
    let bank = bank.ok_or(Failure::field("file", "custody-receipt-no-account"))?;
    let is_camt = bytes
        .iter()
        .find(|byte| byte.is_ascii_graphic())
        .is_some_and(|byte| *byte == b'<');
    let report = tokio::task::spawn_blocking(move || sepa::statement(&bytes, Currency::Eur))
        .await
        .map_err(|error| Failure::Fault(error.to_string()))?
        .map_err(unreadable)?;
    let is_other = |one: &sepa::Statement| match &one.iban {
        Some(iban) => *iban != bank.iban,
        // Only a table may leave out whose bookings it has.
        None => is_camt,
    };
    if report.statements.iter().any(is_other) {
        return Err(Failure::field("file", "custody-receipt-other-account"));
    }
    let mut read = Receipts {
        unusable: report.unusable,
        ..Receipts::default()
    };
    let came = came(report);
    let all = came.iter().flat_map(|one| one.mentions.iter().flatten());
    let wanted: BTreeSet<CreditorReference> = all.cloned().collect();
    let open = cx
        .app
        .database
        .read("custody::open_sums", move |tx| Open::load(tx, own, &wanted));
    let mut open = open.await?;
    let mut paid = Vec::new();
    for one in &came {
        match open.take(one) {
            Some(Said::Pays(receipt)) => {
                paid.push((receipt.order, receipt.payment, one.entry.key.to_string()));
                read.confirmed.push(receipt);
            }
            Some(Said::Differs(receipt)) => read.differing.push(receipt),
            None => {}
        }
    }
    let done = confirm_all(cx, &paid).await?;
    // What another file has confirmed meanwhile is not this one's.
    read.confirmed
        .retain(|receipt| done.contains(&receipt.payment));
    Ok(read)
}

/// Confirms sums, each with the name of the booking that said so. Answers which were not confirmed
/// before.
async fn confirm_all(
    cx: &Cx,
    paid: &[(OrderId, TransferId, String)],
) -> Result<BTreeSet<TransferId>, Failure> {
    let mut done = BTreeSet::new();
    for some in paid.chunks(AT_ONCE) {
        let (some, actor) = (some.to_vec(), cx.clone());
        let confirmed = cx.app.database.write("custody::read_receipts", move |tx| {
            let mut done = Vec::new();
            for (order, payment, booking) in &some {
                let booking = Value::Text(booking.clone());
                if confirm_due(tx, &actor, (*order, *payment), Some(booking))? {
                    done.push(*payment);
                }
            }
            Ok::<_, Failure>(done)
        });
        done.extend(confirmed.await?);
    }
    Ok(done)
}

/// A booking of money that came in, with every reference it names: place by place what it can be.
struct Came {
    entry: BankEntry,
    mentions: Vec<BTreeSet<CreditorReference>>,
}

/// What came in under some reference, in the order of the file.
fn came(report: Report) -> Vec<Came> {
    let all = report.statements.into_iter().flat_map(|one| one.entries);
    all.filter(|entry| entry.direction == Direction::In && !entry.is_reversal)
        .filter(|entry| entry.return_reason.is_none())
        .map(|entry| {
            let given = entry.reference.as_deref().unwrap_or_default();
            let mut mentions = mentions_in(&entry.purpose);
            mentions.extend(mentions_in(given));
            Came { entry, mentions }
        })
        .filter(|one| !one.mentions.is_empty())
        .collect()
}

/// What a booking says of an open sum.
enum Said {
    /// It pays it.
    Pays(Receipt),
    /// It names it and is not for it alone, or another sum.
    Differs(Receipt),
}

/// The open sums that a file names, and what was confirmed before.
#[derive(Default)]
struct Open {
    /// The sums under each reference, the oldest first.
    dues: BTreeMap<CreditorReference, Vec<OpenDue>>,
    /// The bookings that have confirmed a sum.
    booked: BTreeSet<String>,
    /// By whose calendar a sum is due since a day: that of the banks here, wherever its reader is.
    zone: Zone,
}

impl Open {
    /// Every sum that is due to somebody under one of some references.
    fn load(
        tx: &mut Tx<'_>,
        own: AccountId,
        wanted: &BTreeSet<CreditorReference>,
    ) -> Result<Self, Failure> {
        let mut open = Self::default();
        if wanted.is_empty() {
            return Ok(open);
        }
        let mut place = (Timestamp::MIN, TransferId::from_bytes([0; 16]));
        loop {
            let page = store::custody::open_dues(tx, own, place, PAGE)?;
            let Some(last) = page.last() else { break };
            place = (last.since, last.payout);
            for due in page {
                // Whatever else is kept there is nobody's reference.
                let Ok(reference) = due.reference.parse::<CreditorReference>() else {
                    continue;
                };
                if wanted.contains(&reference) {
                    open.dues.entry(reference).or_default().push(due);
                }
            }
        }
        if !open.dues.is_empty() {
            open.booked = booked(tx, own)?;
        }
        Ok(open)
    }

    /// What a booking says; a sum that it pays is open no more.
    fn take(&mut self, came: &Came) -> Option<Said> {
        let (entry, mentions) = (&came.entry, &came.mentions);
        let booking = entry.key.to_string();
        if self.booked.contains(&booking) {
            return None;
        }
        // What came before a sum was due has paid something else.
        let zone = &self.zone;
        let is_later = |due: &OpenDue| entry.booked >= zone.local_date(due.since);
        let all: BTreeSet<&CreditorReference> = mentions.iter().flatten().collect();
        let known = all.iter().filter_map(|reference| self.dues.get(*reference));
        let named = known.flatten().filter(|due| is_later(due));
        let first = named.min_by_key(|due| (due.since, due.payout))?;
        let differing = Said::Differs(receipt(first, entry.amount));
        // A booking that names several orders says of none how much is for it.
        let only = all
            .into_iter()
            .filter(|reference| mentions.iter().all(|mention| mention.contains(*reference)))
            .find(|reference| self.dues.contains_key(*reference));
        let Some(dues) = only.and_then(|reference| self.dues.get_mut(reference)) else {
            return Some(differing);
        };
        let fits = |due: &OpenDue| is_later(due) && due.amount == entry.amount;
        let Some(place) = dues.iter().position(fits) else {
            return Some(differing);
        };
        let paid = dues.remove(place);
        self.booked.insert(booking);
        Some(Said::Pays(receipt(&paid, entry.amount)))
    }
}

fn receipt(due: &OpenDue, came: Money) -> Receipt {
    Receipt {
        payment: due.payout,
        order: due.order,
        number: due.number.clone(),
        title: due.title.clone(),
        due: due.amount,
        came,
    }
}

/// The bookings that have confirmed a sum of an order that still has an open one.
fn booked(tx: &mut Tx<'_>, own: AccountId) -> Result<BTreeSet<String>, Failure> {
    let mut booked = BTreeSet::new();
    let mut after = EventId::from_bytes([0; 16]);
    loop {
        let page = store::custody::confirmations(tx, own, after, PAGE)?;
        let Some((last, _)) = page.last() else {
            return Ok(booked);
        };
        after = *last;
        for (_, mut details) in page {
            if let Some(Value::Text(name)) = details.remove("booking") {
                booked.insert(name);
            }
        }
    }
}
