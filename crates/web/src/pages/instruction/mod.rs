//! Pages of room `instruction`: read it, write it in four small pages or all at once.

mod check;
mod compare;
mod details;
mod edit;
mod form;
mod form_details;
mod library;
mod markdown;
mod outcome;
mod show;
mod view;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(crate) use compare::comparison;
pub(crate) use details::length_words;
pub(crate) use details::{help, steps};
pub(crate) use markdown::note_words;
pub(crate) use show::{card, card_with, criterion_tag, freedom, latitude_words};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/abgeben/aufgaben/{task}/anleitung", get(show::show))
        .route(
            "/abgeben/aufgaben/{task}/anleitung/bearbeiten",
            get(edit::edit).post(edit::save),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/pruefen",
            post(check::fragment),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/hinweis",
            post(check::dismiss),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/hinweis/wieder",
            post(check::restore),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/verwerfen",
            post(edit::discard),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/versionen/{number}",
            get(show::version),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/vergleich",
            get(compare::compare),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/ansicht",
            get(view::view),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/datei",
            get(markdown::download),
        )
        .route(
            "/abgeben/aufgaben/{task}/anleitung/einlesen",
            get(markdown::form).post(markdown::take),
        )
        .route("/abgeben/anleitungen", get(library::list))
        .route("/abgeben/anleitungen/wirkung", get(outcome::show))
        .route(
            "/abgeben/anleitungen/fertig/{slug}",
            get(library::ready).post(library::take_ready),
        )
        .route(
            "/abgeben/anleitungen/{id}",
            get(library::own).post(library::take_own),
        )
}
