//! Preferences and lessons by API. Both are the caller's own.

use app::agreement;
use app::instruction::{lesson, preference};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use domain::instruction::lesson::{Lesson, LessonDraft};
use domain::instruction::preference::{Preference, PreferenceDraft};
use kernel::{OrderId, PreferenceId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::Json;
use super::problem::Problem;
use super::shape::{Listed, in_json};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/preferences", get(list).post(add))
        .route("/preferences/{id}", put(change).delete(remove))
        .route("/preferences/{id}/restore", post(restore))
        .route("/preferences/{id}/up", post(move_up))
        .route("/lessons", get(lessons))
        .route(
            "/orders/{id}/lesson",
            get(show_lesson).put(learn).delete(unlearn),
        )
}

/// The part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    list,
    add,
    change,
    remove,
    restore,
    move_up,
    lessons,
    show_lesson,
    learn,
    unlearn,
))]
pub(crate) struct Docs;

/// A note that goes along with new instructions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PreferenceView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: PreferenceId,
    /// What the client always wants.
    text: String,
    /// `all`, or one kind of work: `text`, `translation`, `design`, `homepage`, `research`,
    /// `marketing`, `software`, `phone`, `office`.
    kind: &'static str,
}

impl From<Preference> for PreferenceView {
    fn from(note: Preference) -> Self {
        Self {
            id: note.id,
            kind: note.applies.code(),
            text: note.text,
        }
    }
}

/// What a note says.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PreferenceWish {
    /// What the client always wants, on one line of at most 300 characters.
    text: String,
    /// `all`, or one kind of work.
    kind: String,
}

impl From<PreferenceWish> for PreferenceDraft {
    fn from(wish: PreferenceWish) -> Self {
        Self {
            text: wish.text,
            applies: wish.kind,
        }
    }
}

async fn one(visit: &Visit, id: PreferenceId, status: StatusCode) -> Answer {
    let (note, _) = preference::find(&visit.cx, id).await?;
    Ok((status, Json(PreferenceView::from(note))).into_response())
}

/// Lists the caller's notes in their order.
#[utoipa::path(get, path = "/api/v1/preferences", tag = "instructions",
    responses((status = 200, body = Listed<PreferenceView>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let notes = preference::list(&visit.cx).await?;
    let items = notes.into_iter().map(PreferenceView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// Adds a note behind the others.
#[utoipa::path(post, path = "/api/v1/preferences", tag = "instructions",
    request_body = PreferenceWish,
    responses((status = 201, body = PreferenceView), (status = 422, body = Problem)))]
pub(crate) async fn add(visit: Visit, Json(wish): Json<PreferenceWish>) -> Answer {
    let id = preference::add(&visit.cx, wish.into()).await?;
    one(&visit, id, StatusCode::CREATED).await
}

/// Changes a note. Instructions that carry it stay as they are.
#[utoipa::path(put, path = "/api/v1/preferences/{id}", tag = "instructions",
    params(("id" = String, Path)), request_body = PreferenceWish,
    responses((status = 200, body = PreferenceView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn change(
    visit: Visit,
    At(id): At<PreferenceId>,
    Json(wish): Json<PreferenceWish>,
) -> Answer {
    preference::change(&visit.cx, id, wish.into()).await?;
    one(&visit, id, StatusCode::OK).await
}

/// Removes a note. It can be restored.
#[utoipa::path(delete, path = "/api/v1/preferences/{id}", tag = "instructions",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn remove(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::remove(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Puts a removed note back in its place.
#[utoipa::path(post, path = "/api/v1/preferences/{id}/restore", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = PreferenceView), (status = 404)))]
pub(crate) async fn restore(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::restore(&visit.cx, id).await?;
    one(&visit, id, StatusCode::OK).await
}

/// Moves a note one place up.
#[utoipa::path(post, path = "/api/v1/preferences/{id}/up", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = PreferenceView), (status = 404)))]
pub(crate) async fn move_up(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::move_up(&visit.cx, id).await?;
    one(&visit, id, StatusCode::OK).await
}

/// What a client learned from an order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LessonView {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// What it was about.
    title: String,
    /// What came.
    observed: String,
    /// What was meant.
    expected: String,
    /// What to do differently next time.
    next_time: String,
    /// When it was noted.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Lesson> for LessonView {
    fn from(lesson: Lesson) -> Self {
        Self {
            order: lesson.order,
            number: lesson.number,
            title: lesson.title,
            observed: lesson.said.observed,
            expected: lesson.said.expected,
            next_time: lesson.said.next_time,
            at: lesson.at,
        }
    }
}

/// A lesson to note, in three short inputs.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct LessonWish {
    /// What came.
    #[serde(default)]
    observed: String,
    /// What was meant.
    #[serde(default)]
    expected: String,
    /// What to do differently next time.
    next_time: String,
}

/// Which lessons.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct LessonsFor {
    /// One's own task: only lessons about work of the same kind.
    #[param(value_type = Option<String>)]
    task: Option<TaskId>,
}

/// Lists the caller's lessons, the newest first.
#[utoipa::path(get, path = "/api/v1/lessons", tag = "instructions", params(LessonsFor),
    responses((status = 200, body = Listed<LessonView>), (status = 404)))]
pub(crate) async fn lessons(visit: Visit, Asked(asked): Asked<LessonsFor>) -> Answer {
    let found = match asked.task {
        Some(task) => lesson::for_task(&visit.cx, task).await?,
        None => lesson::list(&visit.cx).await?,
    };
    let items = found.into_iter().map(LessonView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// The lesson of an ended order; nothing when none was noted.
#[utoipa::path(get, path = "/api/v1/orders/{id}/lesson", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = Option<LessonView>), (status = 404)))]
pub(crate) async fn show_lesson(visit: Visit, At(id): At<OrderId>) -> Answer {
    let learned = agreement::learned(&visit.cx, id).await?;
    Ok(Json(learned.lesson.map(LessonView::from)).into_response())
}

/// Notes what was learned from an ended order, for the client alone.
#[utoipa::path(put, path = "/api/v1/orders/{id}/lesson", tag = "orders",
    params(("id" = String, Path)), request_body = LessonWish,
    responses((status = 200, body = LessonView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn learn(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<LessonWish>,
) -> Answer {
    let said = LessonDraft {
        observed: wish.observed,
        expected: wish.expected,
        next_time: wish.next_time,
    };
    agreement::learn(&visit.cx, id, said)
        .await
        .map_err(in_json)?;
    show_lesson(visit, At(id)).await
}

/// Forgets a lesson.
#[utoipa::path(delete, path = "/api/v1/orders/{id}/lesson", tag = "orders",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn unlearn(visit: Visit, At(id): At<OrderId>) -> Answer {
    agreement::unlearn(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
