//! The record of time of an order by API.

use app::review;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::review::record::{TimeDraft, TimeRecord, is_corrected};
use kernel::{Date, Minutes, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parts::NamedHours;
use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;

/// What the contractor wrote down about their time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimeEntry {
    /// Which entry, from 1.
    number: u32,
    /// At which stage, from 0.
    stage: u16,
    /// On which day, `2026-12-03`.
    #[schema(value_type = String, format = Date)]
    day: Date,
    /// How many minutes.
    minutes: i64,
    /// What came of it.
    result: String,
    /// The entry it takes the place of.
    corrects: Option<u32>,
    /// Why.
    reason: Option<String>,
    /// Whether another entry took its place; it does not count then.
    is_corrected: bool,
    /// What the client has said against it, in reviews and disputes of a week.
    objections: Vec<NamedHours>,
    /// When it was written down.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl TimeEntry {
    fn new(record: &TimeRecord, sheet: &review::TimeSheet) -> Self {
        let (corrects, reason) = record.corrects.clone().unzip();
        Self {
            number: record.number,
            stage: record.stage,
            day: record.day,
            minutes: record.minutes.get(),
            result: record.result.clone(),
            corrects,
            reason,
            is_corrected: is_corrected(&sheet.records, record.number),
            objections: sheet.against(record.number).map(NamedHours::from).collect(),
            at: record.at,
        }
    }
}

/// The record of time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimeSheet {
    /// Every entry, in the order they were written.
    entries: Vec<TimeEntry>,
    /// The minutes that count at the stage the order stands at.
    stage_minutes: i64,
    /// The minutes that count in all.
    total_minutes: i64,
}

/// Time to write down.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct HoursWish {
    /// On which day, `2026-12-03`; not after the agreed end.
    #[schema(value_type = String, format = Date)]
    day: Date,
    /// How many minutes; 0 only to drop an entry that is corrected.
    minutes: i64,
    /// What came of it.
    result: String,
    /// The entry it takes the place of.
    corrects: Option<u32>,
    /// Why; needed with `corrects`.
    #[serde(default)]
    reason: String,
}

/// Shows the record of time to one of the two sides.
#[utoipa::path(get, path = "/api/v1/orders/{id}/hours", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = TimeSheet)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    Ok(Json(sheet(&visit, id).await?).into_response())
}

async fn sheet(visit: &Visit, id: OrderId) -> Result<TimeSheet, app::Failure> {
    let sheet = review::time_sheet(&visit.cx, id).await?;
    let entries = sheet.records.iter();
    Ok(TimeSheet {
        entries: entries
            .map(|record| TimeEntry::new(record, &sheet))
            .collect(),
        stage_minutes: sheet.this_stage.get(),
        total_minutes: sheet.total.get(),
    })
}

/// Writes down time as the contractor, or corrects an entry with a reason.
#[utoipa::path(post, path = "/api/v1/orders/{id}/hours", tag = "orders",
    params(("id" = String, Path)), request_body = HoursWish,
    responses((status = 201, body = TimeSheet)))]
pub(crate) async fn book(visit: Visit, At(id): At<OrderId>, Json(wish): Json<HoursWish>) -> Answer {
    let draft = TimeDraft {
        day: Some(wish.day),
        minutes: Some(Minutes(wish.minutes)),
        result: wish.result,
        corrects: wish.corrects,
        reason: wish.reason,
    };
    review::book_time(&visit.cx, id, draft).await?;
    Ok((StatusCode::CREATED, Json(sheet(&visit, id).await?)).into_response())
}
