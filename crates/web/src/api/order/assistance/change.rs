//! Addenda to the frame of a lasting cooperation, by API.

use app::agreement::Signing;
use app::agreement::assistance as rooms;
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use domain::agreement::assistance::{Change, ChangeAnswer, ChangeDraft};
use kernel::{AssistanceId, Minutes, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::act::SignatureWish;
use super::{Assistance, now};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::extract::At;
use crate::visit::Visit;

pub(super) fn routes() -> Router<crate::state::Web> {
    Router::new()
        .route("/assistances/{id}/changes", post(propose))
        .route("/assistances/{id}/changes/{number}/accept", post(accept))
        .route("/assistances/{id}/changes/{number}/decline", post(decline))
}

/// An addendum to propose and sign. What is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AssistanceChangeWish {
    /// What an hour costs.
    rate: Option<Sum>,
    /// The most minutes of a week: 30 to 2400.
    minutes: Option<i64>,
    /// How many weeks follow a notice: 0 to 8.
    notice: Option<i64>,
    /// The name of the account, as a signature.
    typed_name: String,
    /// Whether the frame with it is agreed to.
    confirmed: bool,
}

/// An addendum to a frame.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssistanceChange {
    /// Which version of the frame it makes, from 2.
    version: u8,
    /// `client` or `contractor`: who proposed it.
    by: &'static str,
    /// The first week it holds for.
    from_week: u8,
    /// What an hour costs.
    rate: Sum,
    /// The most minutes of a week.
    minutes: i64,
    /// How many weeks follow a notice.
    notice: u8,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// The hash of the frame with it: what is signed to accept it.
    contract: String,
    /// `open`, `accepted`, `declined`, `taken-back` or `lapsed`.
    state: &'static str,
}

impl From<Change> for AssistanceChange {
    fn from(change: Change) -> Self {
        Self {
            version: change.amended.version,
            by: change.by.name(),
            from_week: change.amended.from_week,
            rate: change.rate.into(),
            minutes: change.ceiling.get(),
            notice: change.notice,
            until: change.until,
            contract: change.signature.contract.to_string(),
            state: change.answer.as_ref().map_or("open", ChangeAnswer::name),
        }
    }
}

/// Proposes an addendum to a running frame and signs it. It holds from `change_from_week` on, once
/// the other side has signed it too.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/changes", tag = "orders",
    params(("id" = String, Path)), request_body = AssistanceChangeWish,
    responses((status = 201, body = Assistance)))]
pub(crate) async fn propose(
    visit: Visit,
    At(id): At<AssistanceId>,
    Json(wish): Json<AssistanceChangeWish>,
) -> Answer {
    let draft = ChangeDraft {
        rate: wish.rate.map(Into::into),
        minutes: wish.minutes.map(Minutes),
        notice: wish.notice,
    };
    let signing = Signing {
        typed_name: wish.typed_name,
        contract: String::new(),
        confirmed: wish.confirmed,
    };
    rooms::propose_change(&visit.cx, id, draft, signing).await?;
    Ok((StatusCode::CREATED, now(&visit, id).await?).into_response())
}

/// Accepts an addendum by signing the frame with it.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/changes/{number}/accept", tag = "orders",
    params(("id" = String, Path), ("number" = u8, Path)), request_body = SignatureWish,
    responses((status = 200, body = Assistance)))]
pub(crate) async fn accept(
    visit: Visit,
    At((id, version)): At<(AssistanceId, u8)>,
    Json(wish): Json<SignatureWish>,
) -> Answer {
    let signing = Signing {
        typed_name: wish.typed_name,
        contract: wish.contract,
        confirmed: wish.confirmed,
    };
    rooms::accept_change(&visit.cx, id, version, signing).await?;
    Ok(now(&visit, id).await?.into_response())
}

/// Declines an addendum of the other side, or takes an own one back.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/changes/{number}/decline", tag = "orders",
    params(("id" = String, Path), ("number" = u8, Path)),
    responses((status = 200, body = Assistance)))]
pub(crate) async fn decline(visit: Visit, At((id, version)): At<(AssistanceId, u8)>) -> Answer {
    rooms::drop_change(&visit.cx, id, version).await?;
    Ok(now(&visit, id).await?.into_response())
}
