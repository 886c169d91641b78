//! Pages of whoever takes work on: open ads, one's own offers, making one.
//!
//! An offer is free of charge (mission, decision 4), and nobody's own ad takes one of theirs
//! (mission 4.5).

mod ad;
mod list;
mod make;

use axum::Router;
use axum::routing::{get, post};
use kernel::PostingId;

use crate::state::Web;
use crate::ui::{Crumbs, Layout, Place, address};
use crate::visit::Visit;

pub(crate) use list::ads;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/uebernehmen", get(list::show))
        .route("/uebernehmen/gesuche/{id}", get(ad::show))
        .route(
            "/uebernehmen/gesuche/{id}/angebot",
            get(make::form).post(make::send),
        )
        .route(
            "/uebernehmen/gesuche/{id}/angebot/pruefen",
            get(make::back).post(make::check),
        )
        .route(
            "/uebernehmen/gesuche/{id}/angebot/gesendet",
            get(make::done),
        )
        .route(
            "/uebernehmen/gesuche/{id}/angebote/{offer}/zurueckziehen",
            post(ad::withdraw),
        )
}

/// Where an ad is for those who may take it on.
fn home(id: PostingId) -> String {
    format!("/uebernehmen/gesuche/{id}")
}

/// The frame of a page of this place.
fn layout(visit: &Visit, title: impl Into<String>) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::TakeOn);
    layout
}

/// The path to a page of this place.
fn crumbs(visit: &Visit, here: impl Into<String>) -> Crumbs {
    Crumbs::new(visit.t, here).step(visit.t.place_take_on(), address::TAKE_ON)
}
