//! Quiet hours by API: private to the owner of the token.

use app::account;
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use domain::account::{Quiet, QuietDraft};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::Json;
use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

#[derive(OpenApi)]
#[openapi(paths(show, save))]
pub(crate) struct Docs;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/me/quiet", get(show).put(save))
}

/// When notices wait.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct QuietHours {
    /// When it gets quiet every day, `20:00`; nothing where nights are not quiet.
    from: Option<String>,
    /// When that ends, `07:00`.
    to: Option<String>,
    /// Whether Saturdays and Sundays are quiet.
    weekend: bool,
    /// Whether only the reachable hours are not quiet.
    outside_reachable: bool,
    /// The first day of a pause, `2026-08-01`.
    pause_first: Option<String>,
    /// Its last day.
    pause_last: Option<String>,
}

impl From<Quiet> for QuietHours {
    fn from(quiet: Quiet) -> Self {
        Self {
            from: quiet.night.map(|night| night.from.to_string()),
            to: quiet.night.map(|night| night.to.to_string()),
            weekend: quiet.weekend,
            outside_reachable: quiet.outside_reachable,
            pause_first: quiet.pause.map(|pause| pause.first.to_string()),
            pause_last: quiet.pause.map(|pause| pause.last.to_string()),
        }
    }
}

impl From<QuietHours> for QuietDraft {
    fn from(wish: QuietHours) -> Self {
        Self {
            night: wish.from.is_some() || wish.to.is_some(),
            from: wish.from.unwrap_or_default(),
            to: wish.to.unwrap_or_default(),
            weekend: wish.weekend,
            outside_reachable: wish.outside_reachable,
            pause_first: wish.pause_first.unwrap_or_default(),
            pause_last: wish.pause_last.unwrap_or_default(),
        }
    }
}

/// Shows when notices to the owner of the token wait.
#[utoipa::path(get, path = "/api/v1/me/quiet", tag = "account",
    responses((status = 200, body = QuietHours)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let quiet = account::quiet(&visit.cx).await?;
    Ok(Json(QuietHours::from(quiet)).into_response())
}

/// Sets when notices to the owner of the token wait.
#[utoipa::path(put, path = "/api/v1/me/quiet", tag = "account", request_body = QuietHours,
    responses((status = 204), (status = 422, body = super::problem::Problem)))]
pub(crate) async fn save(visit: Visit, Json(wish): Json<QuietHours>) -> Answer {
    account::save_quiet(&visit.cx, wish.into()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
