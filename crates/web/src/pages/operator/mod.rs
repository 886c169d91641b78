//! "Betrieb": what whoever runs the instance needs. It does not exist for anybody else.

mod accounts;
mod bank;
mod bank_rows;
mod books;
mod mails;
mod neutral;
mod provider;
mod show;
mod wordings;

use axum::Router;
use axum::routing::{get, post};
use texts::Texts;

pub(crate) use bank::uploaded;

use crate::state::Web;
use crate::ui::{Layout, Place};
use crate::visit::Visit;

/// Numbers, jobs and the books.
const OVERVIEW: &str = "/betrieb";
/// Tries what failed once more.
const RETRY: &str = "/betrieb/vorgaenge/wiederholen";
/// The outbox.
const MAILS: &str = "/betrieb/mails";
/// Custody: the outside account.
const BANK: &str = "/betrieb/geld";
/// The accounts.
const ACCOUNTS: &str = "/betrieb/konten";
/// The wordings of documents.
const WORDINGS: &str = "/betrieb/klauseln";
/// The list of neutral people.
const NEUTRAL: &str = "/betrieb/neutrale";
/// Where video talks are held.
pub(crate) const VIDEO: &str = "/betrieb/video";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/betrieb", get(show::show))
        .route("/betrieb/pruefen", post(show::verify))
        .route("/betrieb/vorgaenge/wiederholen", post(show::retry))
        .route("/betrieb/mails", get(mails::list))
        .merge(bank::routes())
        .merge(books::routes())
        .merge(provider::routes())
        .route("/betrieb/neutrale", get(neutral::list).post(neutral::add))
        .route("/betrieb/neutrale/{id}/entfernen", post(neutral::drop))
        .route("/betrieb/neutrale/verguetung", post(neutral::set_fee))
        .route(
            "/betrieb/neutrale/verguetung/{order}/{number}",
            post(neutral::pay_fee),
        )
        .route("/betrieb/konten", get(accounts::list))
        .route("/betrieb/konten/{id}/kennwort", post(accounts::reset))
        .route(
            "/betrieb/konten/{id}/sperre",
            get(accounts::block_form).post(accounts::block),
        )
        .route(
            "/betrieb/konten/{id}/sperre/aufheben",
            post(accounts::unblock),
        )
        .route("/betrieb/klauseln", get(wordings::list))
        .route(
            "/betrieb/klauseln/{document}/{language}",
            get(wordings::form).post(wordings::save),
        )
}

/// The frame of a page here.
fn layout(visit: &Visit, title: &str) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::Operator);
    layout
}

/// The way between the pages: address, words, whether it is this one.
pub(crate) type Tabs = [(&'static str, &'static str, bool); 7];

pub(crate) fn tabs(t: Texts, here: &str) -> Tabs {
    [
        (OVERVIEW, t.operator_overview()),
        (ACCOUNTS, t.operator_accounts()),
        (MAILS, t.operator_mails()),
        (BANK, t.bank_title()),
        (WORDINGS, t.paper_wordings()),
        (NEUTRAL, t.dispute_people()),
        (VIDEO, t.meeting_video_title()),
    ]
    .map(|(address, words)| (address, words, address == here))
}
