//! Pages of one's own ads: writing, publishing, comparing the offers that come, choosing one.

mod choose;
mod edit;
mod end;
mod form;
mod list;
mod matching;
mod offers;
mod publish;
mod say;
mod show;

use axum::Router;
use axum::routing::{get, post};
use kernel::PostingId;

use crate::state::Web;
use crate::ui::{Crumbs, Layout, Place, address};
use crate::visit::Visit;

pub(crate) use list::{all_with_title, card};
pub(crate) use matching::{folded_match, match_card};
pub(crate) use say::{Typed, ad_facts, offer_tag, posting_tag, shortened, trust};

/// Where one's own ads are.
pub(crate) const LIST: &str = "/abgeben/gesuche";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/abgeben/aufgaben/{task}/gesuch",
            get(edit::begin_form).post(edit::begin),
        )
        .route("/abgeben/gesuche", get(list::show))
        .route("/abgeben/gesuche/neu", get(list::new))
        .route("/abgeben/gesuche/{id}", get(show::show))
        .route(
            "/abgeben/gesuche/{id}/bearbeiten",
            get(edit::form).post(edit::save),
        )
        .route(
            "/abgeben/gesuche/{id}/pruefen",
            get(publish::check).post(publish::publish),
        )
        .route("/abgeben/gesuche/{id}/veroeffentlicht", get(publish::done))
        .route(
            "/abgeben/gesuche/{id}/schliessen",
            get(end::close_form).post(end::close),
        )
        .route(
            "/abgeben/gesuche/{id}/verwerfen",
            get(end::discard_form).post(end::discard),
        )
        .route("/abgeben/gesuche/{id}/kopieren", post(end::copy))
        .route("/abgeben/gesuche/{id}/angebote/{offer}", get(choose::show))
        .route(
            "/abgeben/gesuche/{id}/angebote/{offer}/ablehnen",
            get(choose::decline_check).post(choose::decline),
        )
        .route(
            "/abgeben/gesuche/{id}/angebote/{offer}/auswaehlen",
            get(choose::check).post(choose::choose),
        )
}

/// Where one's own ad is.
fn home(id: PostingId) -> String {
    format!("{LIST}/{id}")
}

/// The frame of a page of this place.
fn layout(visit: &Visit, title: impl Into<String>) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::HandOn);
    layout
}

/// The path to a page about ads.
fn crumbs(visit: &Visit, here: impl Into<String>) -> Crumbs {
    let t = visit.t;
    Crumbs::new(t, here)
        .step(t.place_hand_on(), address::HAND_ON)
        .step(t.posting_list_title(), LIST)
}
