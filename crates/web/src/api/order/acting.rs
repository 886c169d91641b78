//! For whom the contractor acts, by API (2.27).

use app::agreement;
use axum::response::IntoResponse;
use kernel::OrderId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;

/// For whom the contractor acts.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ActingWish {
    /// Whether for the company the contractor belongs to, or for themselves.
    for_company: bool,
}

/// Says for whom one acts as contractor, before both have signed. What changes is written into a new
/// version, which both sign.
#[utoipa::path(put, path = "/api/v1/orders/{id}/acting", tag = "orders",
    params(("id" = String, Path)), request_body = ActingWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn act_for(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<ActingWish>,
) -> Answer {
    agreement::act_for(&visit.cx, id, wish.for_company).await?;
    Ok(Json(standing(&visit, id).await?).into_response())
}
