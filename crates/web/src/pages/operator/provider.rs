//! Messages of the licensed provider that fit nothing it was asked for.

use app::Failure;
use app::custody::provider::{self, Closing, Odd, may_go_back};
use axum::Router;
use axum::routing::post;
use domain::custody::provider::{Told, Why};
use kernel::page::{Cursor, PageSize};
use kernel::{format, hex};
use store::custody::{Choice, Failures};
use texts::Texts;

use super::bank;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::state::Web;
use crate::ui::{self, Button, Pagination, SafeHtml};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "provider-messages";

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/betrieb/geld/meldungen/{id}", post(close))
}

/// What somebody has to look at.
pub(super) struct Messages {
    pub(super) rows: Vec<Row>,
    pub(super) pages: Pagination,
}

/// A message.
pub(super) struct Row {
    pub(super) amount: SafeHtml,
    pub(super) told: &'static str,
    pub(super) why: &'static str,
    pub(super) when: SafeHtml,
    pub(super) request: String,
    pub(super) failures: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) buttons: Vec<Button>,
}

/// The messages from a place on; nothing where there never was a provider.
pub(super) async fn messages(
    visit: &Visit,
    at: &str,
    chosen: &Choice,
) -> Result<Option<Messages>, Failure> {
    if chosen.provider.is_none() {
        return Ok(None);
    }
    let after = Cursor::decode(LIST, at).ok();
    let found = provider::to_look_at(&visit.cx, after, PageSize::default()).await?;
    Ok(Some(Messages {
        rows: found.items.iter().map(|odd| row(visit, odd)).collect(),
        pages: bank::pages(visit.t, ("meldung", LIST), at, found.next.as_ref()),
    }))
}

fn row(visit: &Visit, odd: &Odd) -> Row {
    let (t, event) = (visit.t, &odd.event);
    let address = format!("/betrieb/geld/meldungen/{}", address_of(&event.id));
    let button = |words: &'static str, decision: &'static str| {
        Button::post(words, address.as_str())
            .hidden("decision", decision)
            .quiet()
    };
    let mut buttons = vec![button(t.provider_review_again(), "again")];
    if may_go_back(event) {
        buttons.push(button(t.provider_review_back(), "back"));
    }
    buttons.push(button(t.provider_review_cleared(), "cleared"));
    // The last try may have failed without a word; an earlier one says more than none.
    let known = odd.failures.as_ref();
    let known = known.and_then(|known| known.reason.clone());
    let reason = event.reason.clone().or(known);
    Row {
        failures: odd.failures.as_ref().map(|known| failed(visit, known)),
        amount: visit.money(event.amount),
        told: told(t, event.told),
        why: why(t, &event.effect),
        when: ui::time_short(event.received_at, &visit.zone(), t.locale()).into(),
        request: t.provider_review_request(event.request.as_str()),
        reason: reason.map(|reason| t.provider_review_reason(reason)),
        buttons,
    }
}

/// How often a payment failed, and since when.
fn failed(visit: &Visit, failures: &Failures) -> String {
    let t = visit.t;
    let since = format::date_time(failures.since, &visit.zone(), t.locale());
    t.provider_review_failed(failures.count, since)
}

/// The name of a message in an address: it may have any visible letter.
fn address_of(id: &str) -> String {
    hex::digits(id.as_bytes())
}

/// The name of a message from an address.
fn from_address(text: &str) -> Option<String> {
    String::from_utf8(hex::bytes(text)?).ok()
}

fn told(t: Texts, told: Told) -> &'static str {
    match told {
        Told::Instruction => t.provider_told_instruction(),
        Told::Held => t.provider_told_held(),
        Told::Released => t.provider_told_released(),
        Told::Refunded => t.provider_told_refunded(),
        Told::Failed => t.provider_told_failed(),
    }
}

fn why(t: Texts, effect: &str) -> &'static str {
    let known = Why::ALL.into_iter().find(|why| why.name() == effect);
    match known.unwrap_or(Why::UnknownRequest) {
        Why::UnknownRequest => t.provider_why_unknown_request(),
        Why::OtherSum => t.provider_why_other_sum(),
        Why::OtherKind => t.provider_why_other_kind(),
        Why::TooLate => t.provider_why_too_late(),
        Why::TooOften => t.provider_why_too_often(),
    }
}

async fn close(visit: Visit, At(id): At<String>, posted: Posted) -> Answer {
    visit.cx.acting_operator()?;
    let id = from_address(&id).ok_or(Failure::NotFound)?;
    let closing = Closing::from_name(posted.get("decision")).ok_or(Failure::NotFound)?;
    let closed = provider::close(&visit.cx, id, closing).await;
    bank::after(&visit, closed, "notice-provider-closed", &posted).await
}
