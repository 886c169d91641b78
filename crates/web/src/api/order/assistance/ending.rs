//! Ending a lasting cooperation at once, for a serious cause, by API (2.24).

use app::agreement::assistance as rooms;
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::post;
use domain::agreement::assistance::{Phase, Standing, Stop};
use domain::agreement::settlement::{EndWish, SeriousCause};
use kernel::AssistanceId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Assistance, now};
use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;

pub(super) fn routes() -> Router<crate::state::Web> {
    Router::new().route("/assistances/{id}/end", post(end))
}

/// An end at once.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AssistanceEndWish {
    /// `deceit`, `confidentiality`, `threat`, `unlawful`, `silence` or `impossible`.
    cause: String,
    /// What has happened.
    words: String,
}

/// Why it ended at once.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssistanceSerious {
    /// `client` or `contractor`: who ended it.
    by: &'static str,
    /// `deceit`, `confidentiality`, `threat`, `unlawful`, `silence` or `impossible`.
    cause: &'static str,
    /// What happened, in their words.
    words: String,
}

impl AssistanceSerious {
    /// Nothing where it ended otherwise, or goes on.
    pub(super) fn of(standing: &Standing) -> Option<Self> {
        let Phase::Ended {
            how: Stop::Serious(by, cause),
            ..
        } = standing.phase
        else {
            return None;
        };
        Some(Self {
            by: by.name(),
            cause: cause.name(),
            words: standing.reason.clone().unwrap_or_default(),
        })
    }
}

/// Ends it at once for a serious cause, also while notice runs. Weeks nobody has begun give back what
/// was secured; in one that is worked on the two settle what is due, from what is recorded.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/end", tag = "orders",
    params(("id" = String, Path)), request_body = AssistanceEndWish,
    responses((status = 200, body = Assistance)))]
pub(crate) async fn end(
    visit: Visit,
    At(id): At<AssistanceId>,
    Json(wish): Json<AssistanceEndWish>,
) -> Answer {
    let cause = SeriousCause::from_name(&wish.cause);
    if cause.is_none() {
        return Err(app::Failure::field("cause", "field-choice-unknown").into());
    }
    let words = wish.words;
    rooms::end_at_once(&visit.cx, id, EndWish { cause, words }).await?;
    Ok(now(&visit, id).await?.into_response())
}
