//! The readiness check by API: answers, the result, the small steps, the emergency.
//!
//! Everything is the caller's own. The result is advice and stops nothing.

use std::collections::BTreeMap;

use app::task::readiness::{self, Check};
use app::{Failure, FieldError};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::task::readiness::{Outcome, Question, Step, StepState};
use kernel::TaskId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::Json;
use super::problem::Problem;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::state::Web;
use crate::visit::Visit;
use crate::words;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/readiness", get(show).put(answer).delete(forget))
        .route("/readiness/steps/{question}", post(tick))
        .route("/emergency", get(emergency))
}

/// The part of the document.
#[derive(OpenApi)]
#[openapi(paths(show, answer, forget, tick, emergency))]
pub(crate) struct Docs;

/// What a check is about.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CheckOf {
    /// One's own task; without it, the caller.
    #[param(value_type = Option<String>)]
    task: Option<TaskId>,
}

/// Answers to keep. Those left out stay as they are.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Answers {
    /// Questions by name, each with yes (`true`) or no (`false`).
    answers: BTreeMap<String, bool>,
}

/// Whether a small step is done.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct TickWish {
    /// `false` takes the tick back.
    done: bool,
}

/// One small step.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SmallStep {
    /// The question whose answer led to it.
    question: &'static str,
    /// What to do, in the caller's language.
    detail: String,
    /// How many minutes it takes.
    minutes: i64,
    /// `open`, `ticked` by hand, or `known` to be done.
    state: &'static str,
}

/// A check as far as it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CheckView {
    /// The task it is about; nothing when it is about the caller.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// `ready`, `not-yet` or `not-this-task`; nothing while it is open.
    outcome: Option<&'static str>,
    /// Why not this task: `core`, `personal` or `too-small`.
    reason: Option<&'static str>,
    /// What was answered, by question.
    answers: BTreeMap<&'static str, bool>,
    /// What is not answered yet.
    open: Vec<&'static str>,
    /// One small step for every answer that holds back.
    steps: Vec<SmallStep>,
    /// How many of the five beliefs hold the caller back.
    beliefs: usize,
}

impl CheckView {
    fn new(visit: &Visit, check: &Check) -> Self {
        let outcome = check.assessment.outcome;
        let replies = check.replies.iter();
        let open = check.assessment.open.iter();
        let steps = check.assessment.steps.iter();
        Self {
            task: check.task.as_ref().map(|stored| stored.task.id),
            outcome: outcome.map(Outcome::code),
            reason: match outcome {
                Some(Outcome::NotThisTask(why)) => Some(why.code()),
                _ => None,
            },
            answers: replies
                .map(|(question, reply)| (question.code(), reply.yes))
                .collect(),
            open: open.map(|question| question.code()).collect(),
            steps: steps.map(|step| small(visit, step)).collect(),
            beliefs: check.beliefs,
        }
    }
}

fn small(visit: &Visit, step: &Step) -> SmallStep {
    SmallStep {
        question: step.question.code(),
        detail: words::key(visit, step.question.step_key(), &[]),
        minutes: step.minutes.get(),
        state: match step.state {
            StepState::Open => "open",
            StepState::Ticked => "ticked",
            StepState::Known => "known",
        },
    }
}

async fn view(visit: &Visit, task: Option<TaskId>) -> Answer {
    let check = readiness::check(&visit.cx, task).await?;
    Ok(Json(CheckView::new(visit, &check)).into_response())
}

/// The caller's readiness check, or that of a task.
#[utoipa::path(get, path = "/api/v1/readiness", tag = "tasks", params(CheckOf),
    responses((status = 200, body = CheckView), (status = 404)))]
pub(crate) async fn show(visit: Visit, Asked(asked): Asked<CheckOf>) -> Answer {
    view(&visit, asked.task).await
}

/// Keeps answers, however few.
#[utoipa::path(put, path = "/api/v1/readiness", tag = "tasks", params(CheckOf),
    request_body = Answers,
    responses((status = 200, body = CheckView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn answer(
    visit: Visit,
    Asked(asked): Asked<CheckOf>,
    Json(wish): Json<Answers>,
) -> Answer {
    let read = |(code, yes): (String, bool)| match Question::from_code(&code) {
        Some(question) => Ok((question, yes)),
        None => Err(Failure::Invalid(vec![FieldError::new(
            "answers",
            "field-choice-unknown",
        )])),
    };
    let answers: Vec<(Question, bool)> = wish
        .answers
        .into_iter()
        .map(read)
        .collect::<Result<_, _>>()?;
    readiness::answer(&visit.cx, asked.task, answers).await?;
    view(&visit, asked.task).await
}

/// Forgets the answers: those about the task, or those about the caller.
#[utoipa::path(delete, path = "/api/v1/readiness", tag = "tasks", params(CheckOf),
    responses((status = 204), (status = 404)))]
pub(crate) async fn forget(visit: Visit, Asked(asked): Asked<CheckOf>) -> Answer {
    readiness::forget(&visit.cx, asked.task).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Ticks the small step of an answer off, or takes the tick back.
#[utoipa::path(post, path = "/api/v1/readiness/steps/{question}", tag = "tasks",
    params(("question" = String, Path), CheckOf), request_body = TickWish,
    responses((status = 200, body = CheckView), (status = 404)))]
pub(crate) async fn tick(
    visit: Visit,
    At(question): At<String>,
    Asked(asked): Asked<CheckOf>,
    Json(wish): Json<TickWish>,
) -> Answer {
    let question = Question::from_code(&question).ok_or(Failure::NotFound)?;
    readiness::tick(&visit.cx, asked.task, question, wish.done).await?;
    view(&visit, asked.task).await
}

/// The way out of an overloaded week.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EmergencyView {
    /// The smallest task that is ready; nothing unless the week is well over its goal and there is
    /// no instruction yet.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// What it is called.
    title: Option<String>,
    /// How many minutes a week handing it on frees.
    frees_minutes: Option<i64>,
    /// How many minutes the week is over its goal.
    too_many_minutes: Option<i64>,
}

/// Suggests the smallest ready task to somebody whose week is too full.
#[utoipa::path(get, path = "/api/v1/emergency", tag = "tasks",
    responses((status = 200, body = EmergencyView)))]
pub(crate) async fn emergency(visit: Visit) -> Answer {
    let found = readiness::emergency(&visit.cx).await?;
    let found = found.as_ref();
    let view = EmergencyView {
        task: found.map(|found| found.task.id),
        title: found.map(|found| found.task.facts.title.clone()),
        frees_minutes: found.map(|found| found.frees.get()),
        too_many_minutes: found.map(|found| found.load.gap.get()),
    };
    Ok(Json(view).into_response())
}
