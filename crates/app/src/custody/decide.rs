//! Bookings nobody could place: what somebody decides about them, each once.

use domain::canonical::Digest;
use domain::custody::bank::BankStep;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Money, TransferId};
use store::custody::{Entry, EntryState, NewPayout, PayoutReason, PayoutState, PersonBank};
use store::db::Tx;

use super::bank::{MOST_OPEN, asked, book, give};
use super::step;
use crate::context::Cx;
use crate::failure::Failure;

/// What somebody decides about a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is for the order with this number.
    Order(String),
    /// What is left of it goes back to whoever sent it.
    SendBack,
    /// What is left of it is the operator's own.
    Own,
    /// It is a fee of the bank, paid from the operator's own.
    Charge,
    /// It is a booking of its own, although it looks like another.
    New,
    /// It was read before from another file, or needs no booking.
    Ignore,
}

impl Decision {
    /// The decision of this name; `number` is the order's, where it is about one.
    pub fn from_name(name: &str, number: String) -> Option<Self> {
        Some(match name {
            "order" => Self::Order(number),
            "back" => Self::SendBack,
            "own" => Self::Own,
            "charge" => Self::Charge,
            "new" => Self::New,
            "ignore" => Self::Ignore,
            _ => return None,
        })
    }

    /// The names of what may be decided about a booking; nothing once it was decided.
    pub const fn possible(entry: &Entry) -> &'static [&'static str] {
        match (entry.state, entry.is_in) {
            (EntryState::Open, _) => &["order", "back", "own"],
            (EntryState::Look, true) => &["new", "ignore"],
            (EntryState::Look, false) => &["new", "charge", "ignore"],
            (EntryState::Done | EntryState::Charge | EntryState::Ignored, _) => &[],
        }
    }
}

/// The bookings somebody has to look at, the oldest first: money that is not yet anybody's, and what
/// is not booked.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator, and for a place that is none.
pub async fn review(
    cx: &Cx,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<Entry>, Failure> {
    let actor = cx.operator()?.id;
    let (day, key) = match after {
        Some(cursor) => place(&cursor).ok_or(Failure::NotFound)?,
        None => (String::new(), Vec::new()),
    };
    cx.app
        .database
        .read("custody::review", move |tx| {
            let operator = store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            let limit = size.rows_to_load();
            let found = store::custody::to_review(tx, &operator, (&day, &key), limit)?;
            Ok::<_, Failure>(Page::cut(found, size, |entry| {
                // The key is longer than an id: day and key together are the place.
                let text = format!("{} {}", entry.booked, entry.key);
                Cursor::text(&text, TransferId::from_bytes([0; 16]))
            }))
        })
        .await
}

/// Where a page of bookings begins: a day and a key.
fn place(cursor: &Cursor) -> Option<(String, Vec<u8>)> {
    let (day, key) = cursor.as_text().ok()?.split_once(' ')?;
    let key: Digest = key.parse().ok()?;
    Some((day.to_owned(), key.as_bytes().to_vec()))
}

/// Decides about a booking.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] when the decision
/// does not fit the booking; [`Failure::Conflict`] when somebody was faster.
pub async fn decide(cx: &Cx, key: Digest, decision: Decision) -> Result<(), Failure> {
    let (actor, own) = (cx.acting_operator()?.id, cx.clone());
    cx.app
        .database
        .write("custody::decide", move |tx| {
            store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            let before = store::custody::entry(tx, key)?.ok_or(Failure::NotFound)?;
            let after = decided(tx, &own, &before, &decision)?;
            store::custody::settle_entry(tx, &before, &after, Some(actor))?;
            Ok(())
        })
        .await
}

fn decided(
    tx: &mut Tx<'_>,
    cx: &Cx,
    before: &Entry,
    decision: &Decision,
) -> Result<Entry, Failure> {
    let about = (before.key, before.left_over);
    match (decision, before.state) {
        (Decision::Order(number), EntryState::Open) => {
            let waiting = store::custody::awaiting(tx, MOST_OPEN)?;
            let number = number.trim();
            let order = waiting.iter().find(|one| one.number == number);
            let order = order
                .ok_or(Failure::named("custody-refusal-no-such-order"))?
                .order;
            give(tx, cx, before, order)
        }
        (Decision::SendBack, EntryState::Open) => {
            let bank = before.name.clone().zip(before.payer_iban.clone());
            let (holder, iban) = bank.ok_or(Failure::named("custody-refusal-no-payer"))?;
            let (id, _) = step(tx, BankStep::SendBack, about, cx.now)?;
            let payout = NewPayout {
                id,
                reason: PayoutReason::Surplus,
                order: before.order,
                account: None,
                bank: Some(PersonBank { holder, iban }),
                amount: before.left_over,
                state: PayoutState::Waiting,
            };
            store::custody::insert_payout(tx, &payout, cx.now)?;
            Ok(emptied(before, Some(id)))
        }
        (Decision::Own, EntryState::Open) => {
            step(tx, BankStep::Own, about, cx.now)?;
            Ok(emptied(before, None))
        }
        (Decision::Charge, EntryState::Look) if !before.is_in => {
            step(tx, BankStep::Charge, (before.key, before.amount), cx.now).map_err(|failure| {
                match failure {
                    Failure::Refused(_) => Failure::named("custody-refusal-fees-uncovered"),
                    other => other,
                }
            })?;
            Ok(Entry {
                state: EntryState::Charge,
                ..before.clone()
            })
        }
        (Decision::New, EntryState::Look) => {
            let mut asked = asked(tx)?;
            let after = book(tx, cx, before, &mut asked)?;
            if after.state == EntryState::Look {
                return Err(Failure::named("custody-refusal-not-ours"));
            }
            Ok(after)
        }
        (Decision::Ignore, EntryState::Look) => Ok(Entry {
            state: EntryState::Ignored,
            ..before.clone()
        }),
        _ => Err(Failure::named("custody-refusal-decided")),
    }
}

/// A booking of which nothing is left.
fn emptied(before: &Entry, payout: Option<TransferId>) -> Entry {
    Entry {
        state: EntryState::Done,
        left_over: Money::zero(before.amount.currency),
        payout,
        ..before.clone()
    }
}
