//! Ending an order before the work has begun, by API: agreed before both sign, then offered like
//! every settlement.

use app::agreement;
use axum::response::IntoResponse;
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::Sum;
use crate::extract::At;
use crate::visit::Visit;

/// What ending an order before the work has begun means.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Cancellation {
    /// How much of what is held the client offers, in whole per cent; 0 is money back.
    share: u8,
    /// Whether that stands in the contract. Contracts from before there was a rule mean money back.
    is_agreed: bool,
    /// What to offer now; nothing unless the caller is the client and the work could begin. It is
    /// offered by `POST /orders/{id}/offers`.
    offer: Option<CancelOffer>,
}

/// The offer that ends an order before the work has begun.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CancelOffer {
    /// What the contractor would get.
    sum: Sum,
    /// What would go back.
    rest: Sum,
}

/// What the client agrees to.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CancelWish {
    /// How much of what is held the client offers, in whole per cent, 0 to 100.
    share: Option<i64>,
}

/// Shows what ending an order before the work has begun means now.
#[utoipa::path(get, path = "/api/v1/orders/{id}/cancellation", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Cancellation)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let found = agreement::cancellation(&visit.cx, id).await?;
    let shown = Cancellation {
        share: found.share(),
        is_agreed: found.rule.is_some(),
        offer: found.offer.map(|(sum, rest)| CancelOffer {
            sum: sum.into(),
            rest: rest.into(),
        }),
    };
    Ok(Json(shown).into_response())
}

/// Agrees on it before both have signed. Both sign the new version.
#[utoipa::path(put, path = "/api/v1/orders/{id}/cancellation", tag = "orders",
    params(("id" = String, Path)), request_body = CancelWish,
    responses((status = 200, body = Cancellation), (status = 422, body = Problem)))]
pub(crate) async fn agree(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<CancelWish>,
) -> Answer {
    agreement::agree_cancellation(&visit.cx, id, wish.share).await?;
    show(visit, At(id)).await
}
