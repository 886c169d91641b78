//! The weeks ahead by API: the forecast and what is planned. The caller's own alone.

use app::Failure;
use app::task::week::{self, NewPlan};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::task::week::forecast::{Warning, WeekAhead};
use domain::task::week::planned::{Planned, PlannedDraft, PlannedKind};
use kernel::{Date, Minutes, PlannedId, TaskId, Week};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::shape::in_json;
use crate::extract::At;
use crate::visit::Visit;

/// The next six weeks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ForecastEntry {
    /// The weeks, from the next one on.
    weeks: Vec<AheadEntry>,
    /// The first run of overrun weeks. It always lies ahead.
    warning: Option<WarningEntry>,
    /// The task to hand on so that there is more room.
    relief: Option<Relief>,
    /// Orders taken on whose effort nobody has named: they are not counted.
    uncounted_orders: usize,
    /// What was entered and is not over.
    planned: Vec<PlannedEntry>,
}

/// One of the weeks ahead, in minutes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AheadEntry {
    /// Which, as ISO 8601 writes it.
    #[schema(value_type = String, example = "2026-W49")]
    week: Week,
    /// What there is room for: the working days until the evening goal, without days off.
    available: i64,
    /// Working days that are free.
    days_off: u8,
    /// Recurring tasks, with explaining, answering and reviewing.
    routine: i64,
    /// Orders taken on, their effort spread evenly until they are due.
    orders: i64,
    /// What was entered.
    planned: i64,
    /// All of it.
    total: i64,
    /// How full the week is, in per cent; nothing when there is no room at all.
    booked: Option<i64>,
    /// Whether it is overrun: 120 per cent or more.
    is_overrun: bool,
}

impl From<&WeekAhead> for AheadEntry {
    fn from(week: &WeekAhead) -> Self {
        Self {
            week: week.week,
            available: week.available.get(),
            days_off: week.days_off,
            routine: week.routine.get(),
            orders: week.orders.get(),
            planned: week.planned.get(),
            total: week.total().get(),
            booked: week.booked(),
            is_overrun: week.is_overrun(),
        }
    }
}

/// A run of overrun weeks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WarningEntry {
    /// The first of them.
    #[schema(value_type = String, example = "2026-W49")]
    first: Week,
    /// How many there are in a row, as far as is looked ahead.
    weeks: usize,
    /// What is too much in the first, in minutes.
    gap: i64,
}

impl From<Warning> for WarningEntry {
    fn from(warning: Warning) -> Self {
        Self {
            first: warning.first.week,
            weeks: warning.weeks,
            gap: warning.first.gap().get(),
        }
    }
}

/// A task to hand on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Relief {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    task: TaskId,
    /// What it is called.
    title: String,
    /// What it puts on every week, in minutes.
    minutes_per_week: i64,
}

/// Work or days off in the weeks ahead.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlannedEntry {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: PlannedId,
    /// What it is.
    title: String,
    /// `work` or `off`.
    kind: &'static str,
    /// The first day.
    #[schema(value_type = String, format = Date)]
    first_day: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    last_day: Date,
    /// How much work a week, in minutes; nothing for days off.
    minutes_per_week: Option<i64>,
}

impl From<Planned> for PlannedEntry {
    fn from(planned: Planned) -> Self {
        Self {
            id: planned.id,
            kind: planned.kind.code(),
            title: planned.title,
            first_day: planned.first,
            last_day: planned.last,
            minutes_per_week: match planned.kind {
                PlannedKind::Work { minutes_per_week } => Some(minutes_per_week.get()),
                PlannedKind::Off => None,
            },
        }
    }
}

/// The next six weeks: what is planned beside what there is room for.
#[utoipa::path(get, path = "/api/v1/forecast", tag = "tasks",
    responses((status = 200, body = ForecastEntry)))]
pub(crate) async fn forecast(visit: Visit) -> Answer {
    let ahead = week::ahead(&visit.cx).await?;
    let outlook = ahead.outlook;
    let entry = ForecastEntry {
        weeks: outlook
            .forecast
            .weeks
            .iter()
            .map(AheadEntry::from)
            .collect(),
        warning: outlook.forecast.warning().map(WarningEntry::from),
        relief: outlook.relief.map(|stored| Relief {
            task: stored.task.id,
            minutes_per_week: stored.task.facts.weekly().get(),
            title: stored.task.facts.title,
        }),
        uncounted_orders: outlook.uncounted,
        planned: ahead.planned.into_iter().map(PlannedEntry::from).collect(),
    };
    Ok(Json(entry).into_response())
}

/// Work or days off to enter.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PlannedWish {
    /// What it is, up to 100 characters.
    #[schema(example = "Messe vorbereiten")]
    title: String,
    /// `work` or `off`.
    #[schema(example = "work")]
    kind: String,
    /// The first day. Work fills every week it touches.
    #[schema(value_type = String, format = Date)]
    first_day: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    last_day: Date,
    /// How much work a week, in minutes, 1 to 10080; not looked at for days off.
    minutes_per_week: Option<i64>,
}

impl PlannedWish {
    fn draft(self) -> Result<PlannedDraft, Failure> {
        let is_off = match self.kind.as_str() {
            "work" => false,
            "off" => true,
            _ => return Err(Failure::field("kind", "field-choice-unknown")),
        };
        Ok(PlannedDraft {
            title: self.title,
            is_off,
            first: Some(self.first_day),
            last: Some(self.last_day),
            minutes_per_week: self.minutes_per_week.map(Minutes),
        })
    }
}

/// Enters work or days off for the weeks ahead; at most fifty that are not over.
#[utoipa::path(post, path = "/api/v1/planned", tag = "tasks", request_body = PlannedWish,
    responses((status = 201, body = Made), (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn add(visit: Visit, Json(wish): Json<PlannedWish>) -> Answer {
    let draft = wish.draft()?;
    let new = NewPlan { id: None, draft };
    let id = week::add_plan(&visit.cx, new).await.map_err(in_json)?;
    Ok(Made::answer(&id))
}

/// Changes an entry.
#[utoipa::path(put, path = "/api/v1/planned/{id}", tag = "tasks", params(("id" = String, Path)),
    request_body = PlannedWish, responses((status = 204), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn change(
    visit: Visit,
    At(id): At<PlannedId>,
    Json(wish): Json<PlannedWish>,
) -> Answer {
    let draft = wish.draft()?;
    let changed = week::change_plan(&visit.cx, id, draft).await;
    changed.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes an entry away. It can be restored.
#[utoipa::path(delete, path = "/api/v1/planned/{id}", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn delete(visit: Visit, At(id): At<PlannedId>) -> Answer {
    week::delete_plan(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Brings an entry back.
#[utoipa::path(post, path = "/api/v1/planned/{id}/restore", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn restore(visit: Visit, At(id): At<PlannedId>) -> Answer {
    week::restore_plan(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
