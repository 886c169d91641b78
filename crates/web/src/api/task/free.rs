//! What the caller's own week leaves free, by API.

use app::Failure;
use app::task::week;
use axum::response::IntoResponse;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::extract::Asked;
use crate::visit::Visit;

/// Until when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FreeUntil {
    /// The moment some work would be due.
    #[param(value_type = String, format = DateTime, required = true)]
    until: Option<Timestamp>,
}

/// What the caller's own week leaves free.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FreeTime {
    /// Minutes of working time until then that neither routine, orders, plans nor days off fill;
    /// nothing when the caller keeps no week here.
    free_minutes: Option<i64>,
}

/// How much of the caller's working time is free until a moment. Seen by the caller alone.
#[utoipa::path(get, path = "/api/v1/free-time", tag = "tasks", params(FreeUntil),
    responses((status = 200, body = FreeTime)))]
pub(crate) async fn free_time(visit: Visit, Asked(asked): Asked<FreeUntil>) -> Answer {
    visit.person()?;
    let missing = || Failure::field("until", "field-required");
    let until = asked.until.ok_or_else(missing)?;
    let free = week::free_until(&visit.cx, until).await?;
    let free_minutes = free.map(kernel::Minutes::get);
    Ok(Json(FreeTime { free_minutes }).into_response())
}
