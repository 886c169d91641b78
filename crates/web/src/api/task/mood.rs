//! Moods after handing on, by API. The caller's own alone.

use app::task::week;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::task::week::mood::{Direction, Mood};
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;

/// What the caller has said after handing on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MoodLine {
    /// The last 60 answers, the newest first.
    moods: Vec<MoodEntry>,
    /// `up`, `level` or `down`; nothing before there are four answers.
    direction: Option<&'static str>,
    /// The order to ask about now: the last one accepted in two weeks without an answer.
    #[schema(value_type = Option<String>, format = "uuid")]
    asked: Option<OrderId>,
}

/// One answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MoodEntry {
    /// After which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// What the order is about.
    title: String,
    /// From 1 (much worse) to 5 (much better).
    step: i64,
    /// When it was said.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Mood> for MoodEntry {
    fn from(mood: Mood) -> Self {
        Self {
            order: mood.order,
            title: mood.title,
            step: mood.step.get(),
            at: mood.at,
        }
    }
}

/// What the caller has said after handing on, and where the line goes.
#[utoipa::path(get, path = "/api/v1/moods", tag = "tasks",
    responses((status = 200, body = MoodLine)))]
pub(crate) async fn line(visit: Visit) -> Answer {
    let found = week::line(&visit.cx).await?;
    let line = MoodLine {
        moods: found.moods.into_iter().map(MoodEntry::from).collect(),
        direction: found.direction.map(Direction::code),
        asked: found.asked.map(|asked| asked.order),
    };
    Ok(Json(line).into_response())
}

/// How it felt.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MoodWish {
    /// From 1 (much worse) to 5 (much better).
    #[schema(example = 4)]
    step: i64,
}

/// Says how it felt after an order the caller accepted as its client; one answer an order.
#[utoipa::path(put, path = "/api/v1/moods/{order}", tag = "tasks",
    params(("order" = String, Path)), request_body = MoodWish,
    responses((status = 204), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn feel(
    visit: Visit,
    At(order): At<OrderId>,
    Json(wish): Json<MoodWish>,
) -> Answer {
    week::feel(&visit.cx, order, Some(wish.step)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Deletes an answer, or puts the question aside: it is not asked again.
#[utoipa::path(delete, path = "/api/v1/moods/{order}", tag = "tasks",
    params(("order" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn put_aside(visit: Visit, At(order): At<OrderId>) -> Answer {
    week::put_aside(&visit.cx, order).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Deletes every answer.
#[utoipa::path(delete, path = "/api/v1/moods", tag = "tasks", responses((status = 204)))]
pub(crate) async fn clear(visit: Visit) -> Answer {
    week::clear_moods(&visit.cx).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
