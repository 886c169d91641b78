//! Feedback between the two sides of an order.

use app::review::feedback::{self as said, NewFeedback, TakeIn};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::review::feedback::{Feedback, FeedbackDraft};
use kernel::{FeedbackId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::instruction::question::{Taken, at_place};
use crate::api::problem::Problem;
use crate::api::shape::{Listed, in_json};
use crate::extract::At;
use crate::visit::Visit;

/// Feedback to give.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct FeedbackWish {
    /// What was there, 1000 characters at most.
    observed: String,
    /// What was expected.
    #[serde(default)]
    expected: String,
    /// What comes next.
    next_step: String,
}

/// The one answer to feedback.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ReplyWish {
    /// The answer, 1000 characters at most.
    reply: String,
}

/// What becomes of feedback in the instruction.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct FeedbackTakeWish {
    /// The newest version, as it was looked at.
    version: u32,
    /// Where: `goal`, `line-4`, `free-zone`, or `new` for a new step.
    place: String,
    /// What is to stand there.
    text: String,
}

/// Feedback in an order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FeedbackView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: FeedbackId,
    /// Which side said it: `client` or `contractor`.
    by: &'static str,
    /// What was there.
    observed: String,
    /// What was expected.
    expected: String,
    /// What comes next.
    next_step: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The one answer.
    reply: Option<String>,
    /// The version of the instruction it became.
    taken_into: Option<u32>,
}

impl From<&Feedback> for FeedbackView {
    fn from(one: &Feedback) -> Self {
        let said = one.said.clone();
        Self {
            id: one.id,
            by: one.by.name(),
            observed: said.observed,
            expected: said.expected,
            next_step: said.next_step,
            at: one.at,
            reply: one.reply.as_ref().map(|reply| reply.text.clone()),
            taken_into: one.taken_into.map(|made| made.version),
        }
    }
}

/// Lists what the two sides told each other, the newest first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/feedback", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<FeedbackView>), (status = 404)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>) -> Answer {
    let known = said::of_order(&visit.cx, id).await?;
    let items = known.all.iter().map(FeedbackView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// Tells the other side what was observed, what was expected and what comes next.
#[utoipa::path(post, path = "/api/v1/orders/{id}/feedback", tag = "orders",
    params(("id" = String, Path)), request_body = FeedbackWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn give(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<FeedbackWish>,
) -> Answer {
    let draft = FeedbackDraft {
        observed: wish.observed,
        expected: wish.expected,
        next_step: wish.next_step,
    };
    let given = said::give(&visit.cx, id, NewFeedback { id: None, draft }).await;
    Ok(Made::answer(&given.map_err(in_json)?))
}

/// Answers feedback, once, as the side it was given to.
#[utoipa::path(post, path = "/api/v1/orders/{id}/feedback/{feedback}/reply", tag = "orders",
    params(("id" = String, Path), ("feedback" = String, Path)), request_body = ReplyWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn reply(
    visit: Visit,
    At((id, of)): At<(OrderId, FeedbackId)>,
    Json(wish): Json<ReplyWish>,
) -> Answer {
    let answered = said::answer(&visit.cx, id, (of, wish.reply)).await;
    answered.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes feedback into the instruction, as the client: the next version.
#[utoipa::path(post, path = "/api/v1/orders/{id}/feedback/{feedback}/take-in", tag = "orders",
    params(("id" = String, Path), ("feedback" = String, Path)), request_body = FeedbackTakeWish,
    responses((status = 200, body = Taken), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn take_in(
    visit: Visit,
    At((id, of)): At<(OrderId, FeedbackId)>,
    Json(wish): Json<FeedbackTakeWish>,
) -> Answer {
    let wish = TakeIn {
        base: wish.version,
        spot: wish.place,
        text: wish.text,
    };
    let made = said::take_in(&visit.cx, id, (of, wish)).await;
    Ok(Json(Taken::from(made.map_err(at_place)?)).into_response())
}
