//! Custody for whoever runs the instance: which way new orders take, what the bank says, what is to
//! be looked at, what leaves.

use app::Failure;
use app::custody::{self, Decision, Import};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::Refusal;
use domain::canonical::Digest;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use texts::Texts;

use super::bank_rows::{self, FileRow, Row};
use super::provider::{self, Messages};
use super::{BANK, Tabs, layout, tabs};
use crate::answer::Answer;
use crate::bounded::{self, Arrived};
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::custody::way;
use crate::pages::{form_status, render};
use crate::state::Web;
use crate::ui::{self, Button, FormView, Layout, Note, Pagination, SummaryList, Table, Tone};
use crate::visit::Visit;
use crate::words;

/// The names of the lists in cursors.
const BOOKINGS: &str = "bank-bookings";
const PAYMENTS: &str = "bank-payments";
/// What a form adds around its file.
const FRAME: usize = 64 * 1024;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/betrieb/geld", get(show))
        .route("/betrieb/geld/verwahrung", post(choose))
        .route("/betrieb/geld/auszug", post(import))
        .route("/betrieb/geld/buchungen/{key}", post(decide))
        .route("/betrieb/geld/zahlungen", post(draft))
        .route("/betrieb/geld/zahlungen/{number}/freigeben", post(approve))
        .route("/betrieb/geld/zahlungen/{number}/verwerfen", post(give_up))
        .route("/betrieb/geld/zahlungen/{number}", get(load))
}

#[derive(Template)]
#[template(path = "operator/bank.html")]
struct BankPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
    imported: Option<Note>,
    errors: Vec<String>,
    notes: Vec<Note>,
    balance: SummaryList,
    is_trust: bool,
    waiting: Table,
    waiting_pages: Pagination,
    draft: Button,
    review: Vec<Row>,
    review_pages: Pagination,
    messages: Option<Messages>,
    files: Vec<FileRow>,
    totals: Table,
    now: &'static str,
}

/// Where the lists begin.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    nach: String,
    #[serde(default)]
    zahlung: String,
    #[serde(default)]
    meldung: String,
}

async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    whole(&visit, &wanted, None, None).await
}

async fn page(visit: &Visit, form: Option<FormView>, imported: Option<Import>) -> Answer {
    whole(visit, &Wanted::default(), form, imported).await
}

/// The way from a list to its other pages; the other list begins anew.
pub(super) fn pages(
    t: Texts,
    (name, list): (&str, &str),
    at: &str,
    next: Option<&Cursor>,
) -> Pagination {
    let next = next.map(|next| format!("{BANK}?{name}={}", next.encode(list)));
    Pagination::new(t, (!at.is_empty()).then(|| BANK.to_owned()), next)
}

async fn whole(
    visit: &Visit,
    wanted: &Wanted,
    form: Option<FormView>,
    imported: Option<Import>,
) -> Answer {
    let t = visit.t;
    let chosen = custody::chosen(&visit.cx).await?;
    let books = custody::operator_books(&visit.cx).await?;
    let size = PageSize::default();
    let after = Cursor::decode(PAYMENTS, &wanted.zahlung).ok();
    let payments = custody::payments(&visit.cx, after, size).await?;
    let after = Cursor::decode(BOOKINGS, &wanted.nach).ok();
    let review = custody::review(&visit.cx, after, size).await?;
    let messages = provider::messages(visit, &wanted.meldung, &chosen).await?;
    let form = form.unwrap_or_else(|| {
        let account = chosen.account.clone();
        let (holder, iban) = account.map_or_else(Default::default, |account| {
            (account.holder, custody::grouped(&account.iban))
        });
        FormView::new(t)
            .with("adapter", chosen.adapter.name())
            .with("holder", holder)
            .with("iban", iban)
            .with("provider", chosen.provider.clone().unwrap_or_default())
    });
    let mut layout = layout(visit, t.bank_title());
    layout.has_mistakes = form.has_mistakes();
    let errors = imported.as_ref().map(|import| &import.errors);
    let is_trust = chosen.account.is_some() || !payments.files.is_empty();
    let page = BankPage {
        layout,
        t,
        tabs: tabs(t, BANK),
        imported: imported.as_ref().map(|import| result(t, import)),
        errors: errors
            .into_iter()
            .flatten()
            .map(|error| words::key(visit, error.key(), &error.arguments()))
            .collect(),
        notes: bank_rows::notes(t, &books, is_trust),
        balance: bank_rows::balance(visit, &books),
        is_trust,
        waiting: bank_rows::waiting(visit, &payments),
        waiting_pages: pages(
            t,
            ("zahlung", PAYMENTS),
            &wanted.zahlung,
            payments.waiting.next.as_ref(),
        ),
        review_pages: pages(t, ("nach", BOOKINGS), &wanted.nach, review.next.as_ref()),
        draft: Button::post(t.bank_pay_draft(), "/betrieb/geld/zahlungen").quiet(),
        review: review
            .items
            .iter()
            .map(|entry| bank_rows::row(visit, &form, entry))
            .collect(),
        files: payments
            .files
            .iter()
            .map(|file| bank_rows::file(visit, file))
            .collect(),
        totals: bank_rows::totals(visit, &books),
        messages,
        now: way(t, chosen.adapter),
        form,
    };
    render(form_status(&page.form), &page)
}

fn result(t: Texts, import: &Import) -> Note {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let tone = if import.unusable > 0 || import.unclear > 0 {
        Tone::Soon
    } else {
        Tone::Done
    };
    let words = t.bank_import_result(
        count(import.announced),
        count(import.new),
        count(import.known),
        count(import.unclear),
        count(import.unusable),
    );
    ui::flash(tone, words)
}

async fn choose(visit: Visit, posted: Posted) -> Answer {
    let account = (posted.get("holder"), posted.get("iban"));
    let is_confirmed = !posted.get("confirmed").is_empty();
    let chosen = match posted.get("adapter") {
        "provider" => {
            custody::choose_provider(&visit.cx, posted.get("provider"), is_confirmed).await
        }
        adapter => custody::choose(&visit.cx, adapter, account, is_confirmed).await,
    };
    after(&visit, chosen, "notice-custody-chosen", &posted).await
}

/// Back to the page: with a notice, or with what was refused and what was typed.
pub(super) async fn after(
    visit: &Visit,
    result: Result<(), Failure>,
    notice: &'static str,
    posted: &Posted,
) -> Answer {
    match result {
        Ok(()) => Ok(Visit::onward(BANK, notice)),
        Err(failure) => {
            let form = posted.clone().failing(visit, failure)?;
            page(visit, Some(form), None).await
        }
    }
}

async fn import(visit: Visit, request: Request) -> Answer {
    visit.cx.acting_operator()?;
    let read = match uploaded(request).await {
        Ok(bytes) => custody::import(&visit.cx, bytes).await,
        Err(failure) => Err(failure),
    };
    match read {
        Ok(import) => page(&visit, None, Some(import)).await,
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            page(&visit, Some(form), None).await
        }
    }
}

/// The file of a posted form, read up to its bound.
pub(crate) async fn uploaded(request: Request) -> Result<Vec<u8>, Failure> {
    let broken = || Failure::field("file", "field-upload-broken");
    let (parts, body) = request.into_parts();
    let bytes = match bounded::read(body, custody::LARGEST_STATEMENT + FRAME).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(custody::too_large()),
        Err(bounded::Broken) => return Err(broken()),
    };
    let mut request = Request::from_parts(parts, bytes.into());
    // It is bounded above; the limit of every other form is far below a statement's.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| broken())?;
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        if part.name() == Some("file") {
            let bytes = part.bytes().await.map_err(|_| broken())?;
            return Ok(bytes.to_vec());
        }
    }
    Err(Failure::field("file", "field-import-file-missing"))
}

async fn decide(visit: Visit, At(key): At<String>, posted: Posted) -> Answer {
    visit.cx.acting_operator()?;
    let key: Digest = key.parse().map_err(|_| Failure::NotFound)?;
    let decision = Decision::from_name(posted.get("decision"), posted.text("number"));
    let decision = decision.ok_or(Failure::NotFound)?;
    let decided = custody::decide(&visit.cx, key, decision).await;
    after(&visit, decided, "notice-bank-decided", &posted).await
}

async fn draft(visit: Visit) -> Answer {
    let drafted = custody::draft(&visit.cx).await.map(drop);
    let nothing = Posted::default();
    after(&visit, drafted, "notice-bank-file-drafted", &nothing).await
}

async fn approve(visit: Visit, At(number): At<i64>) -> Answer {
    let approved = custody::approve(&visit.cx, number).await;
    let nothing = Posted::default();
    after(&visit, approved, "notice-bank-file-approved", &nothing).await
}

async fn give_up(visit: Visit, At(number): At<i64>) -> Answer {
    let given_up = custody::give_up(&visit.cx, number).await;
    let nothing = Posted::default();
    after(&visit, given_up, "notice-bank-file-given-up", &nothing).await
}

async fn load(visit: Visit, At(number): At<i64>) -> Answer {
    let (name, xml) = match custody::payment_file(&visit.cx, number).await {
        Ok(file) => file,
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            return page(&visit, Some(form), None).await;
        }
    };
    let headers = [
        (header::CONTENT_TYPE, "application/xml".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((StatusCode::OK, headers, xml).into_response())
}
