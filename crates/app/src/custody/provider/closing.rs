//! Messages that fit nothing that was asked: what somebody decides about them, each once.

use domain::custody::bank::BankStep;
use domain::custody::provider::{Told, follows_anew};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Timestamp, TransferId};
use store::custody::{EventState, Failures, NewPayout, PayoutReason, PayoutState, ProviderEvent};
use store::db::Tx;

use super::{act, moved};
use crate::context::Cx;
use crate::failure::Failure;

/// What somebody decides about a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// It is looked at once more as if it had just come; a payment that failed too often is tried
    /// anew, at once.
    Again,
    /// The sum the provider holds for nothing goes back to whoever paid it.
    GiveBack,
    /// It was cleared with the provider, outside of here.
    Cleared,
}

impl Closing {
    /// The decision of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "again" => Self::Again,
            "back" => Self::GiveBack,
            "cleared" => Self::Cleared,
            _ => return None,
        })
    }
}

/// A message somebody has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// What the provider said.
    pub event: ProviderEvent,
    /// How the payment it is about failed so far, if it did.
    pub failures: Option<Failures>,
}

/// The messages somebody has to look at, the oldest first.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator, and for a place that is none.
pub async fn to_look_at(
    cx: &Cx,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<Odd>, Failure> {
    let actor = cx.operator()?.id;
    let (at, id) = match after {
        Some(cursor) => place(&cursor).ok_or(Failure::NotFound)?,
        None => (Timestamp::from_micros(i64::MIN), String::new()),
    };
    cx.app
        .database
        .read("custody::to_look_at", move |tx| {
            let operator = store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            let limit = size.rows_to_load();
            let found = store::custody::events_to_look_at(tx, &operator, (at, &id), limit)?;
            let page = Page::cut(found, size, |(event, _)| {
                let text = format!("{} {}", event.received_at.as_micros(), event.id);
                Cursor::text(&text, TransferId::from_bytes([0; 16]))
            });
            Ok::<_, Failure>(page.map(|(event, failures)| Odd { event, failures }))
        })
        .await
}

fn place(cursor: &Cursor) -> Option<(Timestamp, String)> {
    let (at, id) = cursor.as_text().ok()?.split_once(' ')?;
    Some((Timestamp::from_micros(at.parse().ok()?), id.to_owned()))
}

/// Decides about a message.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] when the decision does
/// not fit the message or somebody has decided.
pub async fn close(cx: &Cx, id: String, closing: Closing) -> Result<(), Failure> {
    let (actor, own) = (cx.acting_operator()?.id, cx.clone());
    cx.app
        .database
        .write("custody::close", move |tx| {
            let operator = store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            let event = store::custody::event(tx, &id)?.ok_or(Failure::NotFound)?;
            if event.state != EventState::Look {
                return Err(Failure::named("custody-refusal-decided"));
            }
            let after = decided(tx, &own, &event, closing)?;
            store::custody::close_event(tx, &operator, &after, actor)?;
            Ok(())
        })
        .await
}

fn decided(
    tx: &mut Tx<'_>,
    cx: &Cx,
    event: &ProviderEvent,
    closing: Closing,
) -> Result<ProviderEvent, Failure> {
    let with = |effect: &str, transfer| ProviderEvent {
        effect: effect.to_owned(),
        transfer,
        ..event.clone()
    };
    match closing {
        Closing::Cleared => Ok(with("cleared", None)),
        Closing::Again => {
            let after = act(tx, cx, event, follows_anew)?;
            if after.state == EventState::Look {
                return Err(Failure::named("provider-refusal-still"));
            }
            Ok(after)
        }
        Closing::GiveBack => {
            let order = event.order.filter(|_| may_go_back(event));
            let order = order.ok_or(Failure::named("provider-refusal-not-held"))?;
            let id = moved(tx, cx, BankStep::GiveBack, event)?;
            let payout = NewPayout {
                id,
                reason: PayoutReason::Surplus,
                order: Some(order),
                account: None,
                bank: None,
                amount: event.amount,
                state: PayoutState::Waiting,
            };
            store::custody::insert_payout(tx, &payout, cx.now)?;
            Ok(with("given-back", Some(id)))
        }
    }
}

/// Whether a message says that the provider holds something for one of our orders, which no order
/// takes.
pub fn may_go_back(event: &ProviderEvent) -> bool {
    event.told == Told::Held
        && event.order.is_some()
        && event.amount.currency == kernel::Currency::Eur
}
