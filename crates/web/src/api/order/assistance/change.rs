//! Addenda to the frame of a lasting cooperation, by API.

use app::agreement::Signing;
use app::agreement::assistance::{self as rooms, View};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use domain::agreement::assistance::{Change, ChangeAnswer, ChangeDraft};
use domain::agreement::contract::Words;
use kernel::{AssistanceId, Date, Minutes, Timestamp};
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
    /// From which week on, as `change_from_week` said; refused when it has become another.
    from_week: Option<u8>,
    /// The name of the account, as a signature.
    typed_name: String,
    /// Whether the frame with it is agreed to.
    confirmed: bool,
}

/// What an addendum can change of a frame.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssistanceTerms {
    /// What an hour costs.
    rate: Sum,
    /// The most minutes of a week.
    minutes: i64,
    /// How many weeks follow a notice.
    notice: u8,
    /// The most a week costs.
    weekly: Sum,
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
    /// The Monday of that week.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// What holds before it.
    before: AssistanceTerms,
    /// What an hour costs.
    rate: Sum,
    /// The most minutes of a week.
    minutes: i64,
    /// How many weeks follow a notice.
    notice: u8,
    /// The most a week costs with it.
    weekly: Sum,
    /// The most all weeks cost with it.
    in_all: Sum,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// The hash of the frame with it: what is signed to accept it.
    contract: String,
    /// The words of the addendum as they are signed, line by line; nothing in addenda that were
    /// signed without their words, and in lists.
    pub(super) words: Option<String>,
    /// `open`, `accepted`, `declined`, `taken-back` or `lapsed`.
    state: &'static str,
}

impl AssistanceChange {
    /// One of the addenda of a frame, beside what it changes.
    pub(super) fn of(view: &View, change: &Change) -> Self {
        let (first, standing) = (&view.frame, &view.standing);
        let before = standing.frame_before(first, change);
        Self {
            version: change.amended.version,
            by: change.by.name(),
            from_week: change.amended.from_week,
            from: first.week(change.amended.from_week).from,
            before: AssistanceTerms {
                rate: before.rate.into(),
                minutes: before.ceiling.get(),
                notice: before.notice,
                weekly: before.weekly().into(),
            },
            rate: change.rate.into(),
            minutes: change.ceiling.get(),
            notice: change.notice,
            weekly: change.weekly().into(),
            in_all: standing.in_all_with(first, change).into(),
            until: change.until,
            contract: change.signature.contract.to_string(),
            words: change.words.as_ref().map(Words::plain),
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
        from_week: wish.from_week,
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
