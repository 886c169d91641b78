//! The day and the net time account by API.

use app::Failure;
use app::today::{self, ACCOUNT_LIST, Period};
use axum::response::IntoResponse;
use domain::task::time_account::TimeAccount;
use kernel::{EventId, Minutes, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use store::notice::NamedEntry;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::{Listed, after, page_size};
use crate::extract::Asked;
use crate::visit::Visit;

/// The average working day.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TodayEntry {
    /// How many tasks there are.
    tasks: i64,
    /// When work begins, `08:00`.
    start: String,
    /// When work ends, `18:20`; nothing while no task has hours.
    end: Option<String>,
    /// Whether that is after midnight.
    ends_next_day: bool,
    /// When it ended before the first hand-on; nothing before that.
    end_before: Option<String>,
    /// When it is to end.
    goal: String,
    /// How many tasks are with somebody else.
    handed_on: usize,
    /// The own work of a week now, in minutes, with what handing on costs.
    minutes_per_week: i64,
    /// The time account of the last eight weeks.
    time_account: Sums,
    /// What to hand on next.
    #[schema(value_type = Option<String>, format = "uuid")]
    next: Option<TaskId>,
}

/// Sums of the time account, in minutes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Sums {
    /// Work somebody else did.
    freed: i64,
    /// Writing instructions, ads and remarks.
    explained: i64,
    /// Answering questions.
    answered: i64,
    /// Looking at deliveries.
    reviewed: i64,
    /// Freed less the rest; may be negative.
    net: i64,
}

impl From<&TimeAccount> for Sums {
    fn from(account: &TimeAccount) -> Self {
        Self {
            freed: account.freed.get(),
            explained: account.explained.get(),
            answered: account.answered.get(),
            reviewed: account.reviewed.get(),
            net: account.net().get(),
        }
    }
}

/// When work ends, and what to hand on next.
#[utoipa::path(get, path = "/api/v1/today", tag = "tasks",
    responses((status = 200, body = TodayEntry)))]
pub(crate) async fn today(visit: Visit) -> Answer {
    let today = today::today(&visit.cx).await?;
    let arc = &today.arc;
    let has_hours = arc.week.load > Minutes::ZERO;
    let entry = TodayEntry {
        tasks: today.tasks,
        start: arc.start.to_string(),
        end: has_hours.then(|| arc.end.time().to_string()),
        ends_next_day: arc.end.is_next_day(),
        end_before: (arc.handed_on > 0).then(|| arc.before.time().to_string()),
        goal: arc.goal.to_string(),
        handed_on: arc.handed_on,
        minutes_per_week: arc.week.load.get(),
        time_account: Sums::from(&today.account),
        next: today.next.map(|stored| stored.task.id),
    };
    Ok(Json(entry).into_response())
}

/// Which part of the time account.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AccountQuery {
    /// `weeks` (the last eight), `year` or `all`.
    period: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
    /// How many entries, up to 100.
    limit: Option<i64>,
}

/// The time account and the entries it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountEntry {
    /// The sums of the period.
    sums: Sums,
    /// From when on.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// The entries, the newest first.
    entries: Listed<TimeEntryShape>,
}

/// One entry of the time account, made from one event.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimeEntryShape {
    /// The event it comes from.
    #[schema(value_type = String, format = "uuid")]
    event: EventId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// `freed`, `explained`, `answered` or `reviewed`.
    kind: &'static str,
    /// How long, in minutes.
    minutes: i64,
    /// For which task.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// Under which order.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// What the order or the task is called.
    title: Option<String>,
}

/// The net time account: hours freed less hours spent explaining, answering and reviewing.
#[utoipa::path(get, path = "/api/v1/time-account", tag = "tasks", params(AccountQuery),
    responses((status = 200, body = AccountEntry),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn account(visit: Visit, Asked(asked): Asked<AccountQuery>) -> Answer {
    let period = match asked.period.as_deref() {
        Some(code) => Period::from_code(code)
            .ok_or_else(|| Failure::field("period", "field-choice-unknown"))?,
        None => Period::default(),
    };
    let from = after(ACCOUNT_LIST, asked.after.as_deref())?;
    let account = today::account(&visit.cx, period, from, page_size(asked.limit)).await?;
    let entry = AccountEntry {
        sums: Sums::from(&account.sums),
        since: account.since,
        entries: Listed::of(ACCOUNT_LIST, account.entries, shape),
    };
    Ok(Json(entry).into_response())
}

fn shape(named: NamedEntry) -> TimeEntryShape {
    let entry = named.entry;
    TimeEntryShape {
        event: entry.event,
        at: entry.at,
        kind: entry.kind.code(),
        minutes: entry.counted().get(),
        task: entry.task,
        order: entry.order,
        title: named.order.or(named.task),
    }
}
