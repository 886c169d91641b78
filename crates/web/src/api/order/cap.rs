//! The most the caller risks with somebody new, by API. Nobody else ever sees it.

use app::agreement;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::visit::Visit;

/// The most the caller risks at once with somebody they have never paid.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct RiskCap {
    /// The sum; no limit without it.
    cap: Option<Sum>,
}

/// Shows the caller's limit.
#[utoipa::path(get, path = "/api/v1/risk-cap", tag = "orders",
    responses((status = 200, body = RiskCap)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let cap = agreement::cap(&visit.cx).await?.map(Sum::from);
    Ok(Json(RiskCap { cap }).into_response())
}

/// Sets the caller's limit, or takes it away.
#[utoipa::path(put, path = "/api/v1/risk-cap", tag = "orders", request_body = RiskCap,
    responses((status = 204)))]
pub(crate) async fn set(visit: Visit, Json(wish): Json<RiskCap>) -> Answer {
    agreement::set_cap(&visit.cx, wish.cap.map(Into::into)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
