//! Updates of an order without asking, and what was agreed about answering beside how it went.

use app::work::{self, Progress, Reached};
use axum::response::IntoResponse;
use domain::work::progress::UpdateDraft;
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::api::shape::in_json;
use crate::extract::At;
use crate::visit::Visit;

/// How an order stands with updates.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UpdateRhythm {
    /// Every how many days the client wants an update; 0 for none.
    every_days: u8,
    /// How many rhythms have passed without one.
    missed: u32,
    /// When the last update came.
    #[schema(value_type = Option<String>, format = DateTime)]
    last_at: Option<Timestamp>,
    /// When the next one is due; nothing while nobody works on it or none is wanted.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// Whether the contractor can give one now.
    is_in_work: bool,
}

impl From<Progress> for UpdateRhythm {
    fn from(progress: Progress) -> Self {
        Self {
            every_days: progress.rhythm.map_or(0, |rhythm| rhythm.every_days),
            missed: progress.rhythm.map_or(0, |rhythm| rhythm.missed),
            last_at: progress.last,
            due_at: progress.due_at,
            is_in_work: progress.is_in_work,
        }
    }
}

/// How often updates are wanted.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct UpdateRhythmWish {
    /// Every how many days, 1 to 30; 0 for none.
    every_days: i64,
}

/// How the work is going.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct UpdateWish {
    /// What is done.
    done: String,
    /// What comes next; may be empty.
    #[serde(default)]
    next: String,
    /// What is stuck; may be empty.
    #[serde(default)]
    stuck: String,
}

/// An answer and what it answered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnswerGiven {
    /// When the other side wrote first.
    #[schema(value_type = String, format = DateTime)]
    asked_at: Timestamp,
    /// When the answer came.
    #[schema(value_type = String, format = DateTime)]
    answered_at: Timestamp,
    /// The minutes between them in which the side could be reached.
    minutes: i64,
}

/// What a side promised about answering, and how it went.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnswerTimes {
    /// `client` or `contractor`.
    role: &'static str,
    /// The name in the contract.
    name: String,
    /// Within how many hours the side answers, as agreed; 0 where nothing was agreed.
    agreed_hours: u16,
    /// The middle of the minutes it took, counted in its reachable hours; nothing before the first.
    median_minutes: Option<i64>,
    /// How many answers came within the promised time; nothing where none was promised.
    kept: Option<usize>,
    /// Its answers, the oldest first.
    answers: Vec<AnswerGiven>,
}

impl From<Reached> for AnswerTimes {
    fn from(side: Reached) -> Self {
        let answers = side.pace.answers.into_iter().map(|answer| AnswerGiven {
            asked_at: answer.asked,
            answered_at: answer.answered,
            minutes: answer.minutes,
        });
        Self {
            role: side.role.name(),
            name: side.name,
            agreed_hours: side.response_hours,
            median_minutes: side.pace.median,
            kept: side.pace.kept,
            answers: answers.collect(),
        }
    }
}

/// Both sides of an order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Reachabilities {
    /// The client, then the contractor.
    sides: Vec<AnswerTimes>,
}

/// Shows to one of the two sides how often updates are wanted, and when the last one came.
#[utoipa::path(get, path = "/api/v1/orders/{id}/progress", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = UpdateRhythm)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let progress = work::progress(&visit.cx, id).await?;
    Ok(Json(UpdateRhythm::from(progress)).into_response())
}

/// Says as the client how often updates are wanted.
#[utoipa::path(put, path = "/api/v1/orders/{id}/progress", tag = "orders",
    params(("id" = String, Path)), request_body = UpdateRhythmWish,
    responses((status = 200, body = UpdateRhythm), (status = 422, body = Problem)))]
pub(crate) async fn want(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<UpdateRhythmWish>,
) -> Answer {
    work::want_progress(&visit.cx, id, Some(wish.every_days))
        .await
        .map_err(in_json)?;
    show(visit, At(id)).await
}

/// Tells as the contractor how the work is going: a message in the room, from which the next update
/// is counted anew.
#[utoipa::path(post, path = "/api/v1/orders/{id}/progress", tag = "orders",
    params(("id" = String, Path)), request_body = UpdateWish,
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
pub(crate) async fn tell(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<UpdateWish>,
) -> Answer {
    let draft = UpdateDraft {
        done: wish.done,
        next: wish.next,
        stuck: wish.stuck,
    };
    let told = work::tell_progress(&visit.cx, id, draft).await?;
    Ok(Made::answer(&told))
}

/// Shows to the two sides within which time each answers, agreed and actual, each number with the
/// messages that make it.
#[utoipa::path(get, path = "/api/v1/orders/{id}/reachability", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Reachabilities)))]
pub(crate) async fn reached(visit: Visit, At(id): At<OrderId>) -> Answer {
    let sides = work::reached(&visit.cx, id).await?;
    let sides = sides.into_iter().map(AnswerTimes::from).collect();
    Ok(Json(Reachabilities { sides }).into_response())
}
