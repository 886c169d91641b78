//! Money that leaves: files of payments that a second person approves.

use documents::sepa::Iban;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Timestamp, TransferId};
use store::custody::{File, FileState, Payout, PersonBank};
use store::db::Tx;
use store::proof::Operator;

use super::file::{build, payment, purpose};
use crate::account::prove_operator;
use crate::context::Cx;
use crate::failure::Failure;

/// The most payments of one file.
const MOST: i64 = 1_000;
/// The most files a page shows.
const MOST_FILES: i64 = 20;

/// A file with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileView {
    /// The file.
    pub file: File,
    /// Its payments.
    pub payouts: Vec<Payout>,
    /// The number of the order of each payment, in the same order.
    pub orders: Vec<Option<String>>,
    /// Whether the reader may approve it.
    pub may_approve: bool,
}

/// What is to leave the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payments {
    /// In no file yet, with where it goes if that is known; the oldest first.
    pub waiting: Page<(Payout, Option<PersonBank>)>,
    /// The newest files.
    pub files: Vec<FileView>,
}

/// What is to leave the account, from a place on, and the files.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn payments(cx: &Cx, after: Option<Cursor>, size: PageSize) -> Result<Payments, Failure> {
    let actor = cx.operator()?.id;
    let place = match after {
        Some(cursor) => (
            cursor.as_moment().map_err(|_| Failure::NotFound)?,
            cursor.id(),
        ),
        None => (
            Timestamp::from_micros(i64::MIN),
            TransferId::from_bytes([0; 16]),
        ),
    };
    cx.app
        .database
        .read("custody::payments", move |tx| {
            let operator = prove_operator(tx, actor)?;
            let mut files = Vec::new();
            for file in store::custody::files(tx, &operator, MOST_FILES)? {
                let payouts = store::custody::payouts_of_file(tx, &operator, file.number)?;
                let mut orders = Vec::with_capacity(payouts.len());
                for payout in &payouts {
                    orders.push(match payout.order {
                        Some(order) => store::custody::number_of(tx, &operator, order)?,
                        None => None,
                    });
                }
                files.push(FileView {
                    payouts,
                    orders,
                    may_approve: file.state == FileState::Drafted && file.made_by.0 != actor,
                    file,
                });
            }
            let rows = store::custody::waiting(tx, &operator, place, size.rows_to_load())?;
            let page = Page::cut(rows, size, |row| Cursor::moment(row.made_at, row.id));
            let waiting = Page {
                items: with_receivers(tx, page.items)?,
                next: page.next,
            };
            Ok::<_, Failure>(Payments { waiting, files })
        })
        .await
}

/// Where each payment goes, if an account is known that a file may name.
fn with_receivers(
    tx: &mut Tx<'_>,
    payouts: Vec<Payout>,
) -> Result<Vec<(Payout, Option<PersonBank>)>, Failure> {
    payouts
        .into_iter()
        .map(|payout| {
            let bank = store::custody::receiver(tx, &payout)?;
            let bank = bank.filter(|bank| bank.iban.parse::<Iban>().is_ok());
            Ok((payout, bank))
        })
        .collect()
}

/// Lets money leave only while nothing that had come in was taken back: what one client's bank has
/// taken would be paid with what lies there for others.
fn no_reversal_open(tx: &mut Tx<'_>, operator: &Operator) -> Result<(), Failure> {
    if store::custody::is_reversal_open(tx, operator)? {
        return Err(Failure::named("custody-refusal-reversal"));
    }
    Ok(())
}

/// Puts every payment whose receiver's account is known into a new file. Somebody else approves it.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] when there is nothing
/// to pay, and while nobody has decided about money that was taken back.
pub async fn draft(cx: &Cx) -> Result<i64, Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    cx.app
        .database
        .write("custody::draft", move |tx| {
            let operator = prove_operator(tx, actor)?;
            no_reversal_open(tx, &operator)?;
            let account = store::custody::choice(tx)?.account;
            let account = account.ok_or(Failure::named("custody-refusal-no-account"))?;
            let payouts = store::custody::payable(tx, &operator, MOST)?;
            let mut ready = Vec::new();
            for (payout, bank) in with_receivers(tx, payouts)? {
                let Some(bank) = bank else { continue };
                let purpose = purpose(tx, &payout)?;
                // What cannot be written would block the whole file after it is approved.
                let one = payment(&payout, &bank, purpose);
                if one
                    .and_then(|one| build(0, (now, now), &account, vec![one]))
                    .is_ok()
                {
                    ready.push((payout.id, bank));
                }
            }
            if ready.is_empty() {
                return Err(Failure::named("custody-refusal-nothing-to-pay"));
            }
            let number = store::custody::insert_file(tx, &operator, actor, now)?;
            for (payout, bank) in ready {
                store::custody::put_in_file(tx, payout, number, &bank)?;
            }
            Ok(number)
        })
        .await
}

/// Approves a file that somebody else made.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] for whoever made it, and
/// while nobody has decided about money that was taken back.
pub async fn approve(cx: &Cx, number: i64) -> Result<(), Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    cx.app
        .database
        .write("custody::approve", move |tx| {
            let operator = prove_operator(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            if file.made_by.0 == actor {
                return Err(Failure::named("custody-refusal-second-person"));
            }
            if file.state != FileState::Drafted {
                return Err(Failure::named("custody-refusal-file-state"));
            }
            no_reversal_open(tx, &operator)?;
            store::custody::approve_file(tx, &operator, number, actor, now)?;
            Ok(())
        })
        .await
}

/// Gives up a file nobody has approved; its payments wait again.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] once it is approved.
pub async fn give_up(cx: &Cx, number: i64) -> Result<(), Failure> {
    let actor = cx.acting_operator()?.id;
    cx.app
        .database
        .write("custody::give_up", move |tx| {
            let operator = prove_operator(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            if file.state != FileState::Drafted {
                return Err(Failure::named("custody-refusal-file-state"));
            }
            store::custody::drop_file(tx, &operator, number)?;
            Ok(())
        })
        .await
}

/// An approved file as the bank takes it: its name and its bytes.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] before a second
/// person has approved it.
pub async fn payment_file(cx: &Cx, number: i64) -> Result<(String, String), Failure> {
    let actor = cx.acting_operator()?.id;
    let (file, payouts, account) = cx
        .app
        .database
        .read("custody::payment_file", move |tx| {
            let operator = prove_operator(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            let mut payouts = Vec::new();
            for payout in store::custody::payouts_of_file(tx, &operator, number)? {
                let purpose = purpose(tx, &payout)?;
                payouts.push((payout, purpose));
            }
            let account = store::custody::choice(tx)?.account;
            Ok::<_, Failure>((file, payouts, account))
        })
        .await?;
    let approved = file
        .approved_at
        .filter(|_| file.state == FileState::Approved);
    let approved = approved.ok_or(Failure::named("custody-refusal-not-approved"))?;
    let account = account.ok_or(Failure::named("custody-refusal-no-account"))?;
    let payments = payouts
        .iter()
        .filter_map(|(payout, purpose)| Some((payout, payout.bank.as_ref()?, purpose)))
        .map(|(payout, bank, purpose)| payment(payout, bank, purpose.clone()))
        .collect::<Result<Vec<_>, Failure>>()?;
    build(number, (file.made_at, approved), &account, payments)
}
