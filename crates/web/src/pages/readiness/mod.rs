//! Before the ad: am I ready? The check, and what helps against the five beliefs: writing along
//! while doing a task, and comparing two results without names.
//!
//! All of it is private and none of it forbids anything.

mod act;
mod comparison;
mod part;
mod recording;
mod say;
mod show;

use axum::Router;
use axum::routing::{get, post};
use kernel::TaskId;
use serde::Deserialize;

use crate::state::Web;
use crate::ui::{Crumbs, Layout, Place, address};
use crate::visit::Visit;

pub(crate) use show::{beliefs_note, card};

/// Where the check is.
const HOME: &str = "/abgeben/bereitschaft";
/// Where results are compared without names.
const COMPARISONS: &str = "/abgeben/vergleich";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/abgeben/bereitschaft", get(show::show))
        .route("/abgeben/bereitschaft/vergessen", post(act::forget))
        .route("/abgeben/bereitschaft/schritte/{question}", post(act::tick))
        .route(
            "/abgeben/bereitschaft/{part}",
            get(part::form).post(part::save),
        )
        .route(
            "/abgeben/aufgaben/{task}/mitschreiben",
            get(recording::show).post(recording::begin),
        )
        .route(
            "/abgeben/aufgaben/{task}/mitschreiben/schritte",
            post(recording::add),
        )
        .route(
            "/abgeben/aufgaben/{task}/mitschreiben/entfernen",
            post(recording::remove),
        )
        .route(
            "/abgeben/aufgaben/{task}/mitschreiben/uebernehmen",
            post(recording::take_over),
        )
        .route(
            "/abgeben/aufgaben/{task}/mitschreiben/vergessen",
            post(recording::forget),
        )
        .route(
            "/abgeben/vergleich",
            get(comparison::list).post(comparison::begin),
        )
        .route(
            "/abgeben/vergleich/{id}",
            get(comparison::show).post(comparison::choose),
        )
        .route("/abgeben/vergleich/{id}/loeschen", post(comparison::forget))
}

/// What a check is about: the task in the address, else the person.
#[derive(Debug, Default, Deserialize)]
struct For {
    aufgabe: Option<TaskId>,
}

/// Where a check is.
fn home(task: Option<TaskId>) -> String {
    at(HOME, task)
}

/// An address that keeps what the check is about.
fn at(path: &str, task: Option<TaskId>) -> String {
    match task {
        Some(task) => format!("{path}?aufgabe={task}"),
        None => path.to_owned(),
    }
}

/// The frame of a page of this place.
fn layout(visit: &Visit, title: impl Into<String>) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::HandOn);
    layout
}

/// The path to a page of this place.
fn crumbs(visit: &Visit, here: impl Into<String>) -> Crumbs {
    Crumbs::new(visit.t, here).step(visit.t.place_hand_on(), address::HAND_ON)
}
