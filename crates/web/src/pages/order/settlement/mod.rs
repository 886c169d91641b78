//! The end of an order that is not acceptance: offers to settle, disputes, ending the cooperation;
//! and what is given on top after acceptance.

mod card;
mod case;
mod dispute;
mod ending;
mod offer;
mod tip;

use app::agreement::Room;
use app::review::{self, Settlement};
use app::{Failure, FieldError};
use axum::Router;
use axum::routing::{get, post};
use domain::agreement::Role;
use kernel::{Money, OrderId, parse};

use super::cancel;
use crate::form::{Posted, typed};
use crate::state::Web;
use crate::visit::Visit;

pub(super) use card::{part, settled_lead};
pub(crate) use case::turn_rows;
pub(super) use ending::cause_words;
pub(super) use offer::prefilled;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/auftraege/{id}/einigung",
            get(offer::show).post(offer::check),
        )
        .route(
            "/auftraege/{id}/kuendigen",
            get(cancel::form).post(cancel::agree),
        )
        .route("/auftraege/{id}/einigung/anbieten", post(offer::send))
        .route(
            "/auftraege/{id}/einigung/{number}/annehmen",
            get(offer::accept_form).post(offer::accept),
        )
        .route(
            "/auftraege/{id}/einigung/{number}/ablehnen",
            post(offer::decline),
        )
        .route(
            "/auftraege/{id}/klaerung",
            get(dispute::form).post(dispute::check),
        )
        .route("/auftraege/{id}/klaerung/eroeffnen", post(dispute::open))
        .route(
            "/auftraege/{id}/klaerung/zuruecknehmen",
            post(dispute::take_back),
        )
        .route(
            "/auftraege/{id}/beenden",
            get(ending::form).post(ending::check),
        )
        .route("/auftraege/{id}/beenden/bestaetigen", post(ending::end))
        .route("/auftraege/{id}/trinkgeld", get(tip::form).post(tip::check))
        .route("/auftraege/{id}/trinkgeld/geben", post(tip::give))
        .route("/klaerungen", get(case::list))
        .route("/klaerungen/{id}", get(case::show).post(case::check))
        .route("/klaerungen/{id}/entscheiden", post(case::decide))
        .route("/klaerungen/{id}/abgeben", post(case::step_back))
        .route("/klaerungen/{id}/dateien/{file}", get(case::file))
}

/// The room and its end, for one of the two sides.
async fn load(visit: &Visit, id: OrderId) -> Result<(Room, Settlement), Failure> {
    let room = app::agreement::room(&visit.cx, id).await?;
    let settlement = review::settlement(&visit.cx, id).await?;
    Ok((room, settlement))
}

/// The sum that was typed, in the currency of the order.
fn sum(visit: &Visit, posted: &Posted, of: Money) -> Result<Option<Money>, FieldError> {
    typed(visit, posted, "sum", |text, locale| {
        parse::money(text, of.currency, locale)
    })
}

fn contractor(room: &Room) -> &str {
    super::say::name(room, Role::Contractor)
}

fn client(room: &Room) -> &str {
    super::say::name(room, Role::Client)
}
