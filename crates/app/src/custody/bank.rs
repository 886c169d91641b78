//! The outside account: what its bank says is read, matched and put in the books, each booking once.

use documents::sepa::{self, BankEntry, Direction, EntryError, Report, references_in};
use domain::Refusal;
use domain::custody::bank::{Arrival, Asked, BankStep, Belongs, belongs};
use domain::custody::transfer_id;
use kernel::{AccountId, Currency, Money, OrderId, TransferId, fold};
use store::custody::{Balance, Entry, EntryState, NewEntry, Payout, PayoutState};
use store::db::Tx;

use super::step;
use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;

/// How many bookings are taken in one transaction.
const AT_ONCE: usize = 100;
/// The most open orders that are looked at for a booking.
pub(super) const MOST_OPEN: i64 = 5_000;

/// What came of reading a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// Bookings that were not known before.
    pub new: usize,
    /// Bookings that were read before; they moved nothing.
    pub known: usize,
    /// New ones somebody has to look at.
    pub unclear: usize,
    /// Bookings that are only announced.
    pub announced: usize,
    /// How many could not be read.
    pub unusable: usize,
    /// The first of them.
    pub errors: Vec<EntryError>,
}

/// Reads a statement of the outside account. The same file once more moves nothing.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Invalid`] on `file` when it
/// cannot be read or belongs to another account.
pub async fn import(cx: &Cx, bytes: Vec<u8>) -> Result<Import, Failure> {
    let actor = cx.acting_operator()?.id;
    let is_camt = bytes
        .iter()
        .find(|byte| byte.is_ascii_graphic() && byte.is_ascii())
        .is_some_and(|byte| *byte == b'<');
    let format = if is_camt { "camt" } else { "csv" };
    let report = tokio::task::spawn_blocking(move || sepa::statement(&bytes, Currency::Eur))
        .await
        .map_err(|error| Failure::Fault(error.to_string()))?
        .map_err(unreadable)?;
    let account = account(cx).await?;
    let is_other = |one: &sepa::Statement| match &one.iban {
        Some(iban) => *iban != account,
        // Only a table may leave out whose bookings it has.
        None => is_camt,
    };
    if report.statements.iter().any(is_other) {
        return Err(Failure::field("file", "custody-refusal-other-account"));
    }
    let mut done = Import {
        announced: report.announced,
        unusable: report.unusable,
        errors: report.errors.clone(),
        ..Import::default()
    };
    let entries: Vec<NewEntry> = report
        .statements
        .iter()
        .flat_map(|one| &one.entries)
        .map(|entry| new_entry(entry, &account, format))
        .collect();
    for some in entries.chunks(AT_ONCE) {
        let (some, own) = (some.to_vec(), cx.clone());
        let taken = cx
            .app
            .database
            .write("custody::import", move |tx| {
                take_all(tx, &own, actor, &some)
            })
            .await?;
        done.new += taken.new;
        done.known += taken.known;
        done.unclear += taken.unclear;
    }
    keep_balances(cx, &report, account).await?;
    Ok(done)
}

/// The file is larger than any that is read.
pub fn too_large() -> Failure {
    unreadable(sepa::StatementRefusal::TooLarge)
}

pub(super) fn unreadable(refusal: sepa::StatementRefusal) -> Failure {
    let plain = domain::FieldError::new("file", refusal.key());
    let arguments = refusal.arguments().into_iter();
    arguments
        .fold(plain, |error, (name, value)| error.with(name, value))
        .into()
}

async fn account(cx: &Cx) -> Result<String, Failure> {
    let choice = cx
        .app
        .database
        .read("custody::account", |tx| {
            store::custody::choice(tx).map_err(Failure::from)
        })
        .await?;
    let account = choice
        .account
        .ok_or(Failure::named("custody-refusal-no-account"))?;
    Ok(account.iban)
}

fn new_entry(from: &BankEntry, account: &str, format: &'static str) -> NewEntry {
    let purpose = match &from.reference {
        Some(reference) if !from.purpose.contains(reference.as_str()) => {
            format!("{} {reference}", from.purpose).trim().to_owned()
        }
        _ => from.purpose.clone(),
    };
    NewEntry {
        entry: Entry {
            key: from.key,
            is_in: from.direction == Direction::In,
            amount: from.amount,
            booked: from.booked,
            name: from.name.clone(),
            payer_iban: from.iban.as_deref().and_then(usable),
            end_to_end: from.end_to_end.clone(),
            purpose,
            is_reversal: from.is_reversal,
            return_reason: from.return_reason.clone(),
            state: EntryState::Look,
            left_over: Money::zero(from.amount.currency),
            order: None,
            payout: None,
        },
        iban: account.to_owned(),
        reference: from.reference.clone(),
        format,
    }
}

/// An account number as it is kept; nothing where it is none.
fn usable(iban: &str) -> Option<String> {
    let known = iban.parse::<sepa::Iban>().ok()?;
    Some(known.to_string())
}

async fn keep_balances(cx: &Cx, report: &Report, account: String) -> Result<(), Failure> {
    let closings: Vec<_> = report.statements.iter().filter_map(|s| s.closing).collect();
    let now = cx.now;
    cx.app
        .database
        .write("custody::keep_balances", move |tx| {
            for closing in &closings {
                let balance = Balance {
                    iban: account.clone(),
                    on: closing.on,
                    balance: closing.balance,
                };
                store::custody::save_balance(tx, &balance, now)?;
            }
            Ok::<_, Failure>(())
        })
        .await
}

fn take_all(
    tx: &mut Tx<'_>,
    cx: &Cx,
    actor: AccountId,
    some: &[NewEntry],
) -> Result<Import, Failure> {
    store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
    let mut asked = asked(tx)?;
    let mut done = Import::default();
    for new in some {
        if store::custody::entry(tx, new.entry.key)?.is_some() {
            done.known += 1;
            continue;
        }
        let is_doubtful = store::custody::looks_like_another(tx, new)?;
        // Its parts name it: it is there before them.
        store::custody::insert_entry(tx, new, actor, cx.now)?;
        let after = if is_doubtful {
            new.entry.clone()
        } else {
            book(tx, cx, &new.entry, &mut asked)?
        };
        if after != new.entry {
            store::custody::settle_entry(tx, &new.entry, &after, None)?;
        }
        if matches!(after.state, EntryState::Open | EntryState::Look) {
            done.unclear += 1;
        }
        done.new += 1;
    }
    Ok(done)
}

/// Every order whose sum is open, with what is missing.
pub(super) fn asked(tx: &mut Tx<'_>) -> Result<Vec<Asked>, Failure> {
    let waiting = store::custody::awaiting(tx, MOST_OPEN)?;
    let mut asked = Vec::with_capacity(waiting.len());
    for one in waiting {
        asked.push(Asked {
            missing: agreement::missing(tx, one.order)?,
            order: one.order,
            reference: one.reference,
            number: one.number,
            payer: fold(&one.client),
        });
    }
    Ok(asked)
}

/// Puts a booking in the books, as far as it is clear what it is; what it became.
pub(super) fn book(
    tx: &mut Tx<'_>,
    cx: &Cx,
    entry: &Entry,
    asked: &mut [Asked],
) -> Result<Entry, Failure> {
    let known = payout_of(tx, entry)?;
    match (entry.is_in, known) {
        // What takes back money that had come is no payment of ours, whatever it names.
        (false, Some(payout)) if !entry.comes_back() && is_sent(tx, cx, &payout)? => {
            step(tx, BankStep::Leave, (entry.key, entry.amount), cx.now)?;
            store::custody::settle(tx, payout.id, cx.now)?;
            Ok(done(entry, payout.id))
        }
        (false, _) => Ok(entry.clone()),
        (true, Some(payout)) if payout.state == PayoutState::Paid && entry.comes_back() => {
            step(tx, BankStep::ComeBack, (entry.key, entry.amount), cx.now)?;
            store::custody::come_back(tx, payout.id)?;
            Ok(done(entry, payout.id))
        }
        (true, _) => arrive(tx, cx, entry, asked),
    }
}

fn done(entry: &Entry, payout: TransferId) -> Entry {
    Entry {
        state: EntryState::Done,
        payout: Some(payout),
        ..entry.clone()
    }
}

/// Whether a payment is in a file that may have gone to the bank.
fn is_sent(tx: &mut Tx<'_>, cx: &Cx, payout: &Payout) -> Result<bool, Failure> {
    let Some(number) = payout.file.filter(|_| payout.state == PayoutState::InFile) else {
        return Ok(false);
    };
    let operator = store::operator::operator(tx, cx.operator()?.id)?.ok_or(Failure::NotFound)?;
    let file = store::custody::file(tx, &operator, number)?;
    Ok(file.is_some_and(|file| file.state == store::custody::FileState::Approved))
}

/// The payment whose name a booking carries, if the sum is the same.
fn payout_of(tx: &mut Tx<'_>, entry: &Entry) -> Result<Option<Payout>, Failure> {
    let Some(name) = entry.end_to_end.as_deref().filter(|name| name.is_ascii()) else {
        return Ok(None);
    };
    let name = name.to_ascii_lowercase();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| name.get(range).unwrap_or(""));
    let Ok(id) = parts.join("-").parse::<TransferId>() else {
        return Ok(None);
    };
    let found = store::custody::payout(tx, id)?;
    Ok(found.filter(|payout| payout.end_to_end() == name && payout.amount == entry.amount))
}

/// Money that came in: as much as an order takes is secured, the rest waits. What comes back was
/// here before and is nobody's payment, whatever order it names: somebody has to look.
fn arrive(tx: &mut Tx<'_>, cx: &Cx, entry: &Entry, asked: &mut [Asked]) -> Result<Entry, Failure> {
    step(tx, BankStep::Arrive, (entry.key, entry.amount), cx.now)?;
    let references: Vec<String> = references_in(&entry.purpose)
        .iter()
        .map(ToString::to_string)
        .collect();
    let arrival = Arrival {
        amount: entry.amount,
        references: &references,
        purpose: &fold(&entry.purpose),
        name: &fold(entry.name.as_deref().unwrap_or_default()),
    };
    let order = match belongs(arrival, asked) {
        Belongs::ByReference(order) | Belongs::ByAmountAndName(order) => Some(order),
        Belongs::Unclear => None,
    };
    let order = order.filter(|_| !entry.comes_back());
    let waiting = Entry {
        state: EntryState::Open,
        left_over: entry.amount,
        ..entry.clone()
    };
    let Some(order) = order else {
        return Ok(waiting);
    };
    let after = give(tx, cx, &waiting, order)?;
    if let Some(known) = asked.iter_mut().find(|known| known.order == order) {
        known.missing = agreement::missing(tx, order)?;
    }
    Ok(after)
}

/// Gives an order what it needs of what is left of a booking.
pub(super) fn give(
    tx: &mut Tx<'_>,
    cx: &Cx,
    entry: &Entry,
    order: OrderId,
) -> Result<Entry, Failure> {
    let running = store::ledger::count_of_order(tx, order)?;
    let taken = agreement::secure_by_bank(tx, cx, order, entry.left_over)?;
    if taken.is_positive() {
        let transfer = transfer_id(order, running);
        store::custody::insert_share(tx, transfer, entry.key, (order, taken))?;
    }
    let left = entry
        .left_over
        .sub(taken)
        .map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(Entry {
        state: if left.is_zero() {
            EntryState::Done
        } else {
            EntryState::Open
        },
        left_over: left,
        order: if taken.is_positive() {
            Some(order)
        } else {
            entry.order
        },
        ..entry.clone()
    })
}
