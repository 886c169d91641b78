//! My people, by API: everybody one has worked with in paid orders (mission 0.19).

mod capacity;

use app::agreement::{self, Paid, Partner, Repeat};
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{AccountId, OrderId, Timestamp};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::Json;
use super::shape::{Listed, Sum};
use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/people", get(list))
        .route("/me/capacity", get(capacity::show).put(capacity::save))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(list, capacity::show, capacity::save))]
pub(crate) struct Docs;

/// The last order somebody did for the caller, to be ordered again.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Repeatable {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// What it was about.
    title: String,
    /// What was paid.
    amount: Sum,
    /// Where to POST to order it again; for a week of an assistance, to propose that again.
    path: String,
}

impl From<Repeat> for Repeatable {
    fn from(repeat: Repeat) -> Self {
        let Repeat {
            order,
            number,
            title,
            amount,
            is_week,
        } = repeat;
        // A week is not ordered on its own: its assistance is proposed once more.
        let way = if is_week { "assistance" } else { "again" };
        let path = format!("/api/v1/orders/{order}/{way}");
        Self {
            order,
            number,
            title,
            amount: amount.into(),
            path,
        }
    }
}

/// Somebody the caller has worked with. Every list names the orders it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Companion {
    /// Whose account it is.
    #[schema(value_type = String, format = "uuid")]
    id: AccountId,
    /// The name.
    name: String,
    /// Paid orders this person did for the caller, the newest first.
    #[schema(value_type = Vec<String>)]
    did_for_me: Vec<OrderId>,
    /// Paid orders the caller did for this person, the newest first.
    #[schema(value_type = Vec<String>)]
    did_for_them: Vec<OrderId>,
    /// When the last of them was paid.
    #[schema(value_type = String, format = DateTime)]
    last_paid_at: Timestamp,
    /// What can be ordered again.
    again: Option<Repeatable>,
}

impl From<Partner> for Companion {
    fn from(partner: Partner) -> Self {
        Self {
            id: partner.account,
            name: partner.name,
            did_for_me: ids(&partner.did_for_me),
            did_for_them: ids(&partner.did_for_them),
            last_paid_at: partner.last_paid_at,
            again: partner.repeat.map(Repeatable::from),
        }
    }
}

fn ids(paid: &[Paid]) -> Vec<OrderId> {
    paid.iter().map(|paid| paid.order).collect()
}

/// Lists everybody the caller has worked with, the last first.
#[utoipa::path(get, path = "/api/v1/people", tag = "people",
    responses((status = 200, body = Listed<Companion>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let people = agreement::partners(&visit.cx).await?;
    let people = people.into_iter().map(Companion::from).collect();
    Ok(Json(Listed::whole(people)).into_response())
}
