//! The inventory by API.

use app::task::{self, Change, Direction, Filter, NewTask, Query, Sort, Step};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::task::triage::Triage;
use kernel::page::Page;
use kernel::{TaskId, fold};
use serde::Deserialize;
use utoipa::IntoParams;

use super::shape::{TaskEntry, TaskWish};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::shape::in_json;
use crate::api::shape::{Listed, after, page_size};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// Which tasks, in which order, from where on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// With this in the title.
    q: Option<String>,
    /// `open`, `handed_on` or `done`.
    state: Option<String>,
    /// `time`, `skill`, `smart` or `keep`.
    triage: Option<String>,
    /// `rank` (what to hand on first comes first), `title` or `hours`, each also with `-down`.
    sort: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
    /// How many, up to 100.
    limit: Option<i64>,
}

const STATES: [&str; 3] = ["open", "handed_on", "done"];

impl ListQuery {
    fn read(self) -> Result<Query, app::Failure> {
        let unknown = |field| app::Failure::field(field, "field-choice-unknown");
        let state = match self.state {
            Some(asked) => {
                let known = STATES.into_iter().find(|state| *state == asked);
                Some(known.ok_or_else(|| unknown("state"))?)
            }
            None => None,
        };
        let triage = match self.triage {
            Some(code) => Some(Triage::from_code(&code).ok_or_else(|| unknown("triage"))?),
            None => None,
        };
        let sort = match self.sort {
            Some(code) => Sort::from_code(&code).ok_or_else(|| unknown("sort"))?,
            None => Sort::default(),
        };
        let text: String = self
            .q
            .unwrap_or_default()
            .trim()
            .chars()
            .take(100)
            .collect();
        let from = after(sort.code(), self.after.as_deref())?;
        Ok(Query {
            filter: Filter {
                state,
                triage,
                text: fold(&text),
            },
            sort,
            from: from.map_or(Direction::Beginning, Direction::After),
            size: page_size(self.limit),
        })
    }
}

/// Lists tasks.
#[utoipa::path(get, path = "/api/v1/tasks", tag = "tasks", params(ListQuery),
    responses((status = 200, body = Listed<TaskEntry>),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn list(visit: Visit, Asked(asked): Asked<ListQuery>) -> Answer {
    let query = asked.read()?;
    let name = query.sort.code();
    let listing = task::list(&visit.cx, query).await?;
    let page = Page {
        items: listing.tasks,
        next: listing.next,
    };
    let show = |stored| TaskEntry::new(&visit, &stored);
    Ok(Json(Listed::of(name, page, show)).into_response())
}

/// Enters a task.
#[utoipa::path(post, path = "/api/v1/tasks", tag = "tasks", request_body = TaskWish,
    responses((status = 201, body = Made), (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn add(visit: Visit, Json(wish): Json<TaskWish>) -> Answer {
    let draft = wish.draft(visit.cx.writer()?.settings.hour_value)?;
    let (moved_to, nature) = (wish.moved_to()?, wish.nature()?);
    let new = NewTask {
        id: None,
        draft: draft.clone(),
    };
    let id = task::add_as(&visit.cx, new, nature.unwrap_or_default())
        .await
        .map_err(in_json)?;
    if moved_to.is_some() {
        task::change(
            &visit.cx,
            id,
            Change {
                draft,
                moved_to,
                ..Change::default()
            },
        )
        .await?;
    }
    Ok(Made::answer(&id))
}

/// One task.
#[utoipa::path(get, path = "/api/v1/tasks/{id}", tag = "tasks", params(("id" = String, Path)),
    responses((status = 200, body = TaskEntry), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<TaskId>) -> Answer {
    let stored = task::find(&visit.cx, id).await?;
    Ok(Json(TaskEntry::new(&visit, &stored)).into_response())
}

/// Changes what is known about a task.
#[utoipa::path(put, path = "/api/v1/tasks/{id}", tag = "tasks", params(("id" = String, Path)),
    request_body = TaskWish, responses((status = 200, body = TaskEntry), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn change(visit: Visit, At(id): At<TaskId>, Json(wish): Json<TaskWish>) -> Answer {
    let draft = wish.draft(visit.cx.writer()?.settings.hour_value)?;
    let change = Change {
        draft,
        moved_to: wish.moved_to()?,
        nature: wish.nature()?,
        seen: wish.seen,
    };
    task::change(&visit.cx, id, change).await.map_err(in_json)?;
    show(visit, At(id)).await
}

/// Takes a task off the list. It can be restored.
#[utoipa::path(delete, path = "/api/v1/tasks/{id}", tag = "tasks", params(("id" = String, Path)),
    responses((status = 204), (status = 404), (status = 422)))]
pub(crate) async fn delete(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::delete(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Puts a task back on the list.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/restore", tag = "tasks",
    params(("id" = String, Path)), responses((status = 200, body = TaskEntry), (status = 404)))]
pub(crate) async fn restore(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::restore(&visit.cx, id).await?;
    show(visit, At(id)).await
}

/// Files a task as done.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/finish", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = TaskEntry), (status = 404), (status = 422)))]
pub(crate) async fn finish(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(visit, id, Step::Finish).await
}

/// Opens a task that was done.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/reopen", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = TaskEntry), (status = 404), (status = 422)))]
pub(crate) async fn reopen(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(visit, id, Step::Reopen).await
}

/// Does a task oneself again.
#[utoipa::path(post, path = "/api/v1/tasks/{id}/take-back", tag = "tasks",
    params(("id" = String, Path)),
    responses((status = 200, body = TaskEntry), (status = 404), (status = 422)))]
pub(crate) async fn take_back(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(visit, id, Step::TakeBack).await
}

async fn step(visit: Visit, id: TaskId, step: Step) -> Answer {
    task::step(&visit.cx, id, step).await?;
    show(visit, At(id)).await
}
