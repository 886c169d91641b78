//! What somebody takes on, by API: private to the owner of the token (mission 2.4).

use app::{Failure, people};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::people::capacity::{Capacity, CapacityDraft};
use kernel::Minutes;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::Sum;
use crate::visit::Visit;

/// What somebody takes on. Everything may be missing; what is missing is unknown, never zero.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct CapacityView {
    /// Which tasks, in their own words, up to 2,000 characters; may be empty.
    tasks: String,
    /// Up to 20 skills of up to 60 characters; one with a comma in it counts as two.
    skills: Vec<String>,
    /// How much time a week is free for it, in minutes, 0 to 3,600.
    minutes_per_week: Option<i64>,
    /// What an hour is to cost.
    price_per_hour: Option<Sum>,
}

impl From<Capacity> for CapacityView {
    fn from(capacity: Capacity) -> Self {
        Self {
            tasks: capacity.tasks,
            skills: capacity.skills,
            minutes_per_week: capacity.hours.map(Minutes::get),
            price_per_hour: capacity.price.map(Into::into),
        }
    }
}

impl From<CapacityView> for CapacityDraft {
    fn from(wish: CapacityView) -> Self {
        Self {
            tasks: wish.tasks,
            skills: wish.skills.join("\n"),
            hours: wish.minutes_per_week.map(Minutes),
            price: wish.price_per_hour.map(Into::into),
        }
    }
}

/// The failure with the names its fields have here.
fn in_json(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        match error.field.as_ref() {
            "hours" => error.field = "minutes_per_week".into(),
            "price" => error.field = "price_per_hour".into(),
            _ => {}
        }
    }
    Failure::Invalid(errors)
}

/// Shows what the owner of the token takes on. Nobody else can read it; while an offer of theirs
/// stands, its client reads the `match` of the offer.
#[utoipa::path(get, path = "/api/v1/me/capacity", tag = "people",
    responses((status = 200, body = CapacityView)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let capacity = people::capacity(&visit.cx).await?;
    Ok(Json(CapacityView::from(capacity)).into_response())
}

/// Says what the owner of the token takes on, in place of what was said before.
#[utoipa::path(put, path = "/api/v1/me/capacity", tag = "people", request_body = CapacityView,
    responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn save(visit: Visit, Json(wish): Json<CapacityView>) -> Answer {
    let saved = people::save_capacity(&visit.cx, wish.into()).await;
    saved.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
