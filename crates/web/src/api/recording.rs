//! Writing along, and comparing without names, by API. Everything is the caller's own.

use app::task::comparison;
use app::task::recording::{self, NewStep};
use app::{Failure, task};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{delete, get, post};
use domain::task::comparison::{Choice, Comparison, Pick, SamplesDraft};
use kernel::{ComparisonId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::Json;
use super::problem::Problem;
use super::shape::Listed;
use crate::answer::Answer;
use crate::extract::At;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/tasks/{id}/recording",
            get(show_recording).post(begin).delete(forget_recording),
        )
        .route("/tasks/{id}/recording/steps", post(add_step))
        .route("/tasks/{id}/recording/steps/{number}", delete(remove_step))
        .route("/tasks/{id}/recording/take-over", post(take_over))
        .route("/comparisons", get(list).post(compare))
        .route("/comparisons/{id}", get(show).delete(forget))
        .route("/comparisons/{id}/choose", post(choose))
}

/// The part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    show_recording,
    begin,
    forget_recording,
    add_step,
    remove_step,
    take_over,
    list,
    compare,
    show,
    forget,
    choose,
))]
pub(crate) struct Docs;

/// One step as it was written down.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StepView {
    /// Its number.
    number: i64,
    /// What was done.
    text: String,
    /// How many minutes it took.
    minutes: i64,
    /// When it was written down.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// A task being written down.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecordingView {
    /// When it began; nothing before.
    #[schema(value_type = Option<String>, format = DateTime)]
    started_at: Option<Timestamp>,
    /// When the steps became a draft of the instruction.
    #[schema(value_type = Option<String>, format = DateTime)]
    taken_at: Option<Timestamp>,
    /// The steps, the first first.
    steps: Vec<StepView>,
}

/// A step to write down.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct StepWish {
    /// What was done.
    step: String,
    /// How many minutes it took; left out, the time since the step before counts.
    minutes: Option<i64>,
}

async fn recording_of(visit: &Visit, id: TaskId) -> Answer {
    task::find(&visit.cx, id).await?;
    let found = recording::find(&visit.cx, id).await?;
    let head = found.as_ref();
    let view = RecordingView {
        started_at: head.map(|found| found.started_at),
        taken_at: head.and_then(|found| found.taken_at),
        steps: found
            .into_iter()
            .flat_map(|found| found.steps)
            .map(|step| StepView {
                number: step.number,
                text: step.text,
                minutes: step.minutes.0,
                at: step.at,
            })
            .collect(),
    };
    Ok(Json(view).into_response())
}

/// What was written down for a task.
#[utoipa::path(get, path = "/api/v1/tasks/{id}/recording", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = RecordingView), (status = 404)))]
pub(crate) async fn show_recording(visit: Visit, At(id): At<TaskId>) -> Answer {
    recording_of(&visit, id).await
}

/// Begins writing down. Doing so twice is doing it once.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/recording", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = RecordingView), (status = 404)))]
pub(crate) async fn begin(visit: Visit, At(id): At<TaskId>) -> Answer {
    recording::begin(&visit.cx, id).await?;
    recording_of(&visit, id).await
}

/// Forgets what was written down.
#[utoipa::path(delete, path = "/api/v1/tasks/{id}/recording", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn forget_recording(visit: Visit, At(id): At<TaskId>) -> Answer {
    recording::forget(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Keeps a step at once.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/recording/steps", tag = "tasks",
    params(("id" = String, Path)), request_body = StepWish,
    responses((status = 200, body = RecordingView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn add_step(
    visit: Visit,
    At(id): At<TaskId>,
    Json(wish): Json<StepWish>,
) -> Answer {
    let step = NewStep {
        text: wish.step,
        minutes: wish.minutes,
    };
    recording::add(&visit.cx, id, step).await?;
    recording_of(&visit, id).await
}

/// Removes a step that was wrong.
#[utoipa::path(delete, path = "/api/v1/tasks/{id}/recording/steps/{number}", tag = "tasks",
    params(("id" = String, Path), ("number" = i64, Path)),
    responses((status = 204), (status = 404)))]
pub(crate) async fn remove_step(visit: Visit, At((id, number)): At<(TaskId, i64)>) -> Answer {
    recording::remove(&visit.cx, id, number).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Puts the steps into the draft of the task's instruction, which its owner then saves.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/recording/take-over", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = RecordingView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn take_over(visit: Visit, At(id): At<TaskId>) -> Answer {
    recording::take_over(&visit.cx, id).await?;
    recording_of(&visit, id).await
}

/// Two results to compare.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CompareWish {
    /// What both are about.
    title: String,
    /// The own result.
    own: String,
    /// The result of the trial.
    trial: String,
}

/// Two results side by side.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BlindComparisonView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: ComparisonId,
    /// What both are about.
    title: String,
    /// The first of the two. Whose it is, is said after the choice.
    a: String,
    /// The second.
    b: String,
    /// Whose result was chosen: `own`, `trial` or `same`; nothing before the choice.
    chosen: Option<&'static str>,
    /// Whose result `a` is, after the choice.
    a_is: Option<&'static str>,
    /// When it was begun.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<Comparison> for BlindComparisonView {
    fn from(known: Comparison) -> Self {
        let [a, b] = known.shown().map(str::to_owned);
        let whose = known.whose(Pick::A);
        Self {
            id: known.id,
            a,
            b,
            chosen: known.chosen.map(|(choice, _)| choice.code()),
            a_is: known.chosen.map(|_| Choice::code(whose)),
            created_at: known.created_at,
            title: known.samples.title,
        }
    }
}

/// What was picked.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PickWish {
    /// `a`, `b` or `same`.
    pick: String,
}

/// Lists the caller's comparisons, the newest first.
#[utoipa::path(get, path = "/api/v1/comparisons", tag = "tasks",
    responses((status = 200, body = Listed<BlindComparisonView>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let all = comparison::list(&visit.cx).await?;
    let items = all.into_iter().map(BlindComparisonView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// Puts two results side by side.
#[utoipa::path(post, path = "/api/v1/comparisons", tag = "tasks", request_body = CompareWish,
    responses((status = 201, body = BlindComparisonView), (status = 422, body = Problem)))]
pub(crate) async fn compare(visit: Visit, Json(wish): Json<CompareWish>) -> Answer {
    let draft = SamplesDraft {
        title: wish.title,
        own: wish.own,
        trial: wish.trial,
    };
    let id = comparison::begin(&visit.cx, None, draft).await?;
    let known = comparison::show(&visit.cx, id).await?;
    Ok((StatusCode::CREATED, Json(BlindComparisonView::from(known))).into_response())
}

/// One comparison. Whose results they are is said after the choice.
#[utoipa::path(get, path = "/api/v1/comparisons/{id}", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = BlindComparisonView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<ComparisonId>) -> Answer {
    let known = comparison::show(&visit.cx, id).await?;
    Ok(Json(BlindComparisonView::from(known)).into_response())
}

/// Forgets a comparison.
#[utoipa::path(delete, path = "/api/v1/comparisons/{id}", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn forget(visit: Visit, At(id): At<ComparisonId>) -> Answer {
    comparison::forget(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Chooses without knowing whose it is. The first choice stays.
#[utoipa::path(post, path = "/api/v1/comparisons/{id}/choose", tag = "tasks",
    params(("id" = String, Path)), request_body = PickWish,
    responses((status = 200, body = BlindComparisonView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn choose(
    visit: Visit,
    At(id): At<ComparisonId>,
    Json(wish): Json<PickWish>,
) -> Answer {
    let pick = Pick::from_code(&wish.pick);
    let pick = pick.ok_or_else(|| Failure::field("pick", "field-choice-unknown"))?;
    comparison::choose(&visit.cx, id, pick).await?;
    show(visit, At(id)).await
}
