//! A licensed provider: what it is asked for, what it says, and what somebody has to look at.
//!
//! Only its word moves money in the books, and each word once. The instance never calls it: the
//! provider's program asks what is to be done and answers by signed messages, so that nothing is lost
//! while either is down (`docs/custody-provider.md`).

mod asked;
mod closing;
mod signature;

pub use asked::{ToDo, requests};
pub use closing::{Closing, Odd, close, may_go_back, to_look_at};
pub use signature::{NotSigned, ProviderSecret, TooShort};

use domain::canonical::Digest;
use domain::custody::bank::BankStep;
use domain::custody::provider::{
    self, Follows, Known, Request, Told, Why, follows, is_last, is_name, is_page, pause,
};
use domain::custody::{Adapter, transfer_id};
use kernel::{Money, OrderId, TransferId};
use store::custody::{EventState, Payout, PayoutReason, PayoutState, ProviderEvent};
use store::db::Tx;

use super::step;
use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;

/// The longest reason that is kept, in characters.
const LONGEST_REASON: usize = 200;

/// A message as it came, after its signature was found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name.
    pub id: String,
    /// What it says: `instruction`, `held`, `released`, `refunded` or `failed`.
    pub told: String,
    /// The request it answers.
    pub request: String,
    /// How much.
    pub amount: Money,
    /// Where the client pays; only with an instruction.
    pub page: Option<String>,
    /// Why it failed, in the provider's words.
    pub reason: Option<String>,
    /// The hash of its bytes.
    pub digest: Digest,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// What follows from it is done.
    Done,
    /// It came before; nothing happened.
    Known,
    /// It is kept for somebody to look at; nothing moved.
    Kept,
}

/// Takes a message whose signature was checked. The same message again does nothing.
///
/// # Errors
/// [`Failure::NotFound`] where no provider is set up; [`Failure::Invalid`] when it cannot be read;
/// [`Failure::Conflict`] for another message under a known name.
pub async fn receive(cx: &Cx, message: Message) -> Result<Received, Failure> {
    if cx.app.provider.is_none() {
        return Err(Failure::NotFound);
    }
    let event = read(cx, message)?;
    let own = cx.clone();
    cx.app
        .database
        .write("custody::receive", move |tx| {
            if let Some(known) = store::custody::event(tx, &event.id)? {
                return if known.digest == event.digest {
                    Ok(Received::Known)
                } else {
                    Err(Failure::Conflict)
                };
            }
            let kept = act(tx, &own, &event, follows)?;
            store::custody::insert_event(tx, &kept)?;
            Ok(if kept.state == EventState::Look {
                Received::Kept
            } else {
                Received::Done
            })
        })
        .await
}

fn read(cx: &Cx, message: Message) -> Result<ProviderEvent, Failure> {
    let unreadable = |field| Failure::field(field, "provider-field-unreadable");
    let told = Told::from_name(&message.told).ok_or(unreadable("type"))?;
    if !is_name(&message.id) {
        return Err(unreadable("id"));
    }
    if !is_name(&message.request) {
        return Err(unreadable("request"));
    }
    if !message.amount.is_positive() {
        return Err(unreadable("amount"));
    }
    let is_instruction = told == Told::Instruction;
    if message.page.as_deref().is_some_and(is_page) != is_instruction
        || message.page.is_some() != is_instruction
    {
        return Err(unreadable("page"));
    }
    let plain = |reason: String| -> String {
        let letters = reason.chars().filter(|letter| !letter.is_control());
        letters.take(LONGEST_REASON).collect()
    };
    Ok(ProviderEvent {
        id: message.id,
        digest: message.digest,
        told,
        request: message.request,
        order: None,
        payout: None,
        amount: message.amount,
        page: message.page,
        reason: message.reason.map(plain),
        state: EventState::Look,
        effect: String::new(),
        transfer: None,
        received_at: cx.now,
    })
}

/// What a message is about, as far as it is known.
struct Found {
    known: Known,
    order: Option<OrderId>,
    payout: Option<Payout>,
}

fn look_up(tx: &mut Tx<'_>, request: &str) -> Result<Found, Failure> {
    let mut found = Found {
        known: Known::Nothing,
        order: None,
        payout: None,
    };
    match request.parse() {
        Ok(Request::Hold {
            order,
            stage,
            minor,
        }) if is_ours(tx, order)? => {
            found.order = Some(order);
            let asked = agreement::asked_for(tx, order)?;
            let asked = asked.filter(|(at, missing)| (*at, missing.minor) == (stage, minor));
            found.known = match asked {
                Some((_, missing)) if !store::custody::is_held(tx, request)? => {
                    Known::Hold(missing)
                }
                _ => Known::HeldAlready,
            };
        }
        Ok(Request::Pay { payout, attempt }) => {
            let Some(payout) = store::custody::payout(tx, payout)? else {
                return Ok(found);
            };
            let Some(order) = payout.order else {
                return Ok(found);
            };
            if !is_ours(tx, order)? {
                return Ok(found);
            }
            found.order = Some(order);
            if matches!(payout.state, PayoutState::Waiting | PayoutState::Paid) {
                found.known = Known::Pay {
                    amount: payout.amount,
                    is_release: payout.reason == PayoutReason::Payout,
                    is_paid: payout.state == PayoutState::Paid,
                    attempt: payout.attempt,
                    about: attempt,
                };
            }
            found.payout = Some(payout);
        }
        Ok(Request::Hold { .. }) | Err(_) => {}
    }
    Ok(found)
}

/// Whether the provider holds the money of an order.
fn is_ours(tx: &mut Tx<'_>, order: OrderId) -> Result<bool, Failure> {
    Ok(super::adapter(tx, order)? == Adapter::Provider)
}

/// How what follows from a message is decided.
type Rule = fn(Told, Money, Known) -> Follows;

/// Does what follows from a message; the message with what became of it.
fn act(
    tx: &mut Tx<'_>,
    cx: &Cx,
    event: &ProviderEvent,
    rule: Rule,
) -> Result<ProviderEvent, Failure> {
    let found = look_up(tx, &event.request)?;
    let mut after = ProviderEvent {
        order: found.order,
        payout: found.payout.as_ref().map(|payout| payout.id),
        state: EventState::Done,
        ..event.clone()
    };
    let follows = rule(event.told, event.amount, found.known);
    let (effect, transfer) = match (follows, found.order, &found.payout) {
        (Follows::Show, ..) => ("shown", None),
        (Follows::Nothing, ..) => ("nothing", None),
        (Follows::Secure, Some(order), _) => match secure(tx, cx, order, event.amount)? {
            Some(transfer) => ("secured", Some(transfer)),
            None => return Ok(look(after, Why::TooLate)),
        },
        (Follows::Leave, _, Some(payout)) => {
            let transfer = moved(tx, cx, BankStep::HandOut, event)?;
            store::custody::leave(tx, payout.id, cx.now)?;
            ("left", Some(transfer))
        }
        (Follows::ComeBack, _, Some(payout)) => {
            let transfer = moved(tx, cx, BankStep::HandBack, event)?;
            again(tx, cx, payout)?;
            ("came-back", Some(transfer))
        }
        (Follows::Again, _, Some(payout)) => {
            again(tx, cx, payout)?;
            ("again", None)
        }
        (Follows::Look(why), ..) => return Ok(look(after, why)),
        (_, None, _) | (_, _, None) => return Ok(look(after, Why::UnknownRequest)),
    };
    effect.clone_into(&mut after.effect);
    after.transfer = transfer;
    Ok(after)
}

fn look(mut event: ProviderEvent, why: Why) -> ProviderEvent {
    event.state = EventState::Look;
    why.name().clone_into(&mut event.effect);
    event
}

/// Secures what the provider holds; the transfer, or nothing where the order takes it no more.
fn secure(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: OrderId,
    amount: Money,
) -> Result<Option<TransferId>, Failure> {
    let running = store::ledger::count_of_order(tx, order)?;
    let taken = agreement::secure_by_bank(tx, cx, order, amount)?;
    if taken.is_positive() && taken != amount {
        return Err(Failure::Fault(format!("order {order}: a part was secured")));
    }
    Ok((taken == amount).then(|| transfer_id(order, running)))
}

/// Lets a payment be asked for again; after the last try that is somebody's decision.
fn again(tx: &mut Tx<'_>, cx: &Cx, payout: &Payout) -> Result<(), Failure> {
    let at = cx.now.saturating_add(pause(payout.attempt));
    if is_last(payout.attempt) {
        store::custody::begin_anew(tx, payout.id, at)?;
    } else {
        store::custody::ask_again(tx, payout.id, at)?;
    }
    Ok(())
}

fn moved(
    tx: &mut Tx<'_>,
    cx: &Cx,
    how: BankStep,
    event: &ProviderEvent,
) -> Result<TransferId, Failure> {
    let about = provider::about(&event.id);
    let (transfer, _) = step(tx, how, (about, event.amount), cx.now)?;
    Ok(transfer)
}
