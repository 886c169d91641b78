//! Standing meetings in the contract, by API: agreed before both have signed (2.13, H3).

use app::agreement;
use axum::response::IntoResponse;
use domain::agreement::contract::{MeetingDraft, MeetingRule};
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::extract::At;
use crate::visit::Visit;

/// When the two meet.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgreedMeetings {
    /// Every how many weeks: 1, 2 or 4.
    every_weeks: u8,
    /// On which day, such as `monday`.
    day: &'static str,
    /// When it begins, such as `09:30`, on the clock of `zone`.
    time: String,
    /// How long it is, in minutes.
    minutes: u16,
    /// On whose clock, such as `Europe/Berlin`.
    zone: String,
}

impl From<&MeetingRule> for AgreedMeetings {
    fn from(rule: &MeetingRule) -> Self {
        Self {
            every_weeks: rule.every_weeks,
            day: rule.day.code(),
            time: rule.time.to_string(),
            minutes: rule.minutes,
            zone: rule.zone.name().to_owned(),
        }
    }
}

/// Standing meetings as the client wants them, on the clock of the contract's client.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MeetingsWish {
    /// Every how many weeks: 1, 2 or 4; 0 for no meetings.
    every_weeks: i64,
    /// On which day, such as `monday`; needed unless there are none.
    #[serde(default)]
    day: String,
    /// When it begins, such as `09:30`; needed unless there are none.
    #[serde(default)]
    time: String,
    /// How long it is, 10 to 240 minutes, ending on the same day; needed unless there are none.
    minutes: Option<i64>,
}

/// Agrees on standing meetings before both have signed, or on none. Both sign the new version, and the
/// meetings begin with the work.
#[utoipa::path(put, path = "/api/v1/orders/{id}/meetings", tag = "orders",
    params(("id" = String, Path)), request_body = MeetingsWish,
    responses((status = 200, body = Standing), (status = 422, body = Problem)))]
pub(crate) async fn agree(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<MeetingsWish>,
) -> Answer {
    let draft = (wish.every_weeks != 0).then_some(MeetingDraft {
        every_weeks: Some(wish.every_weeks),
        day: wish.day,
        time: wish.time,
        minutes: wish.minutes,
    });
    agreement::agree_meetings(&visit.cx, id, draft).await?;
    Ok(Json(standing(&visit, id).await?).into_response())
}
