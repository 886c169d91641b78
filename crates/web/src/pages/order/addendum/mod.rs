//! Addenda: what is added after both have signed, with its price, signed by both again.

mod answer;
mod card;
mod form;

use app::Failure;
use app::agreement::addendum::{self, Addenda};
use app::agreement::{self, Room};
use axum::Router;
use axum::routing::{get, post};
use kernel::OrderId;

use crate::state::Web;
use crate::visit::Visit;

pub(super) use card::part;
pub(crate) use card::turn_rows;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/auftraege/{id}/nachtrag",
            get(form::show).post(form::propose),
        )
        .route("/auftraege/{id}/nachtrag/{number}", get(answer::show))
        .route(
            "/auftraege/{id}/nachtrag/{number}/annehmen",
            post(answer::accept),
        )
        .route(
            "/auftraege/{id}/nachtrag/{number}/ablehnen",
            post(answer::decline),
        )
        .route(
            "/auftraege/{id}/nachtrag/{number}/zuruecknehmen",
            post(answer::take_back),
        )
}

/// The room and its addenda, for one of the two sides.
async fn load(visit: &Visit, id: OrderId) -> Result<(Room, Addenda), Failure> {
    let room = agreement::room(&visit.cx, id).await?;
    let addenda = addendum::addenda(&visit.cx, id).await?;
    Ok((room, addenda))
}

/// Where the addenda of an order are.
fn address(id: OrderId) -> String {
    format!("/auftraege/{id}/nachtrag")
}
