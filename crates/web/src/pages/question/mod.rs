//! Pages about the places of an instruction: asking, answering and taking in; proposing a change;
//! agreeing on a newer version; saying the task in one's own words.

mod answer;
mod ask;
mod consent;
mod inbox;
mod notes;
mod own_words;
mod proposal;
mod room;
mod say;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(crate) use ask::Where;
pub(crate) use inbox::turn_rows;
pub(crate) use notes::{Notes, of_ad, of_own};
pub(crate) use own_words::for_ad;
pub(crate) use room::{BeforeStart, extras};
pub(crate) use say::{place, places};

/// Where the owner's questions are.
pub(crate) const INBOX: &str = "/abgeben/fragen";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/uebernehmen/gesuche/{id}/fragen",
            get(ask::ad_form).post(ask::ad_send),
        )
        .route(
            "/auftraege/{id}/fragen",
            get(ask::order_form).post(ask::order_send),
        )
        .route("/abgeben/fragen", get(inbox::show))
        .route(
            "/abgeben/fragen/{question}",
            get(answer::form).post(answer::send),
        )
        .route(
            "/abgeben/fragen/{question}/uebernehmen",
            get(answer::take_form).post(answer::take),
        )
        .route(
            "/auftraege/{id}/vorschlaege",
            get(proposal::form).post(proposal::send),
        )
        .route(
            "/auftraege/{id}/vorschlaege/{proposal}",
            get(proposal::show),
        )
        .route(
            "/auftraege/{id}/vorschlaege/{proposal}/annehmen",
            post(proposal::accept),
        )
        .route(
            "/auftraege/{id}/vorschlaege/{proposal}/ablehnen",
            post(proposal::decline),
        )
        .route(
            "/auftraege/{id}/fassung",
            get(consent::show).post(consent::offer),
        )
        .route("/auftraege/{id}/fassung/zustimmen", post(consent::agree))
        .route("/auftraege/{id}/fassung/ablehnen", post(consent::decline))
        .route(
            "/auftraege/{id}/eigene-worte",
            get(own_words::show).post(own_words::give),
        )
        .route(
            "/auftraege/{id}/eigene-worte/bestaetigen",
            post(own_words::confirm),
        )
        .route(
            "/auftraege/{id}/eigene-worte/berichtigen",
            post(own_words::correct),
        )
        .route(
            "/auftraege/{id}/eigene-worte/verlangen",
            post(own_words::want),
        )
        .route(
            "/auftraege/{id}/eigene-worte/erlassen",
            post(own_words::waive),
        )
        .route(
            "/abgeben/gesuche/{id}/eigene-worte",
            post(own_words::ad_switch),
        )
}
