//! The week by API: captured hours and goals for freed time. The caller's own alone.

use app::Failure;
use app::task::week::{self, NewGoal};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::task::day::WeekLoad;
use domain::task::week::capture::WorkWeek;
use domain::task::week::goal::{GoalDraft, Progress};
use kernel::{GoalId, Minutes, Week};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::shape::{Listed, in_json};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// A captured week.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WeekEntry {
    /// Which, as ISO 8601 writes it.
    #[schema(value_type = String, example = "2026-W49")]
    week: Week,
    /// The minutes of each day, Monday first.
    days: [i64; 7],
    /// All of them.
    total: i64,
    /// What the evening goal leaves room for.
    target: i64,
    /// What is too much; negative when there is room.
    gap: i64,
}

impl WeekEntry {
    fn new((week, load): (WorkWeek, WeekLoad)) -> Self {
        Self {
            week: week.week,
            days: week.days.map(Minutes::get),
            total: load.load.get(),
            target: load.target.get(),
            gap: load.gap.get(),
        }
    }
}

/// How far back.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct WeeksQuery {
    /// How many weeks with the one that has begun, 1 to 53; 8 without it.
    weeks: Option<i64>,
}

/// Lists the captured ones of the last weeks, the oldest first.
#[utoipa::path(get, path = "/api/v1/weeks", tag = "tasks", params(WeeksQuery),
    responses((status = 200, body = Listed<WeekEntry>)))]
pub(crate) async fn list(visit: Visit, Asked(asked): Asked<WeeksQuery>) -> Answer {
    let found = week::history(&visit.cx, asked.weeks.unwrap_or(8)).await?;
    let weeks = found.weeks.into_iter().map(WeekEntry::new);
    Ok(Json(Listed::whole(weeks.collect())).into_response())
}

/// One captured week.
#[utoipa::path(get, path = "/api/v1/weeks/{week}", tag = "tasks",
    params(("week" = String, Path)), responses((status = 200, body = WeekEntry), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(week): At<Week>) -> Answer {
    let found = week::picture(&visit.cx, Some(week)).await?;
    // A week that has not begun shows the present one; it is not the one asked for.
    let captured = found.captured.filter(|_| found.week == week);
    let captured = captured.zip(found.load).ok_or(Failure::NotFound)?;
    Ok(Json(WeekEntry::new(captured)).into_response())
}

/// The hours of a week.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct WeekWish {
    /// The minutes of each day, Monday first; nothing or 0 for a free day, at most 1440.
    #[schema(value_type = Vec<Option<i64>>, example = json!([480, 510, 480, 480, 360, null, null]))]
    days: [Option<i64>; 7],
}

/// Keeps the hours of a week instead of those kept before. Seven times nothing keeps nothing.
#[utoipa::path(put, path = "/api/v1/weeks/{week}", tag = "tasks",
    params(("week" = String, Path)), request_body = WeekWish,
    responses((status = 204), (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn keep(visit: Visit, At(week): At<Week>, Json(wish): Json<WeekWish>) -> Answer {
    let days = wish.days.map(|day| day.map(Minutes));
    week::keep(&visit.cx, week, days).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Keeps nothing of a week any more.
#[utoipa::path(delete, path = "/api/v1/weeks/{week}", tag = "tasks",
    params(("week" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn forget(visit: Visit, At(week): At<Week>) -> Answer {
    week::forget(&visit.cx, week).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A goal for freed time and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GoalEntry {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: GoalId,
    /// What the hours are for.
    title: String,
    /// How many minutes a week.
    minutes_per_week: i64,
    /// How many minutes of this week are there for it so far.
    this_week: i64,
    /// In how many of the last eight weeks it was reached.
    reached: usize,
    /// In which of them, the oldest first; the last one is this week.
    weeks: Vec<bool>,
}

impl From<Progress> for GoalEntry {
    fn from(one: Progress) -> Self {
        Self {
            id: one.goal.id,
            title: one.goal.title,
            minutes_per_week: one.goal.minutes_per_week.get(),
            this_week: one.this_week.get(),
            reached: one.reached,
            weeks: one.weeks,
        }
    }
}

/// What freed hours are for.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct GoalWish {
    /// What the hours are for, up to 100 characters.
    #[schema(example = "Sport")]
    title: String,
    /// How many minutes a week, 1 to 10080.
    #[schema(example = 120)]
    minutes_per_week: i64,
}

impl From<GoalWish> for GoalDraft {
    fn from(wish: GoalWish) -> Self {
        Self {
            title: wish.title,
            minutes_per_week: Some(Minutes(wish.minutes_per_week)),
        }
    }
}

/// Lists the goals for freed time in their order: what a week frees on balance fills them one after
/// the other.
#[utoipa::path(get, path = "/api/v1/goals", tag = "tasks",
    responses((status = 200, body = Listed<GoalEntry>)))]
pub(crate) async fn goals(visit: Visit) -> Answer {
    let goals = week::goals(&visit.cx).await?.into_iter();
    Ok(Json(Listed::whole(goals.map(GoalEntry::from).collect())).into_response())
}

/// Notes a goal; at most ten.
#[utoipa::path(post, path = "/api/v1/goals", tag = "tasks", request_body = GoalWish,
    responses((status = 201, body = Made), (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn add_goal(visit: Visit, Json(wish): Json<GoalWish>) -> Answer {
    let new = NewGoal {
        id: None,
        draft: wish.into(),
    };
    let id = week::add_goal(&visit.cx, new).await.map_err(in_json)?;
    Ok(Made::answer(&id))
}

/// Changes a goal. It keeps its place.
#[utoipa::path(put, path = "/api/v1/goals/{id}", tag = "tasks", params(("id" = String, Path)),
    request_body = GoalWish, responses((status = 204), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn change_goal(
    visit: Visit,
    At(id): At<GoalId>,
    Json(wish): Json<GoalWish>,
) -> Answer {
    let changed = week::change_goal(&visit.cx, id, wish.into()).await;
    changed.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes a goal away. It can be restored.
#[utoipa::path(delete, path = "/api/v1/goals/{id}", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn delete_goal(visit: Visit, At(id): At<GoalId>) -> Answer {
    week::delete_goal(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Brings a goal back to where it was.
#[utoipa::path(post, path = "/api/v1/goals/{id}/restore", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn restore_goal(visit: Visit, At(id): At<GoalId>) -> Answer {
    week::restore_goal(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
