//! Disputes that wait for somebody neutral, and the trust between two people, by API.

use app::review;
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::agreement::settlement::Ruling;
use kernel::{AccountId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::money::PaymentRecordView;
use crate::api::review::appraisal::{OpenAppraisal, ReliabilityView, open};
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<crate::state::Web> {
    Router::new()
        .route("/cases", get(cases))
        .route("/cases/fees", get(fees))
        .route("/cases/{id}/decision", post(decide))
        .route("/cases/{id}/step-back", post(step_back))
        .route("/people/{id}/trust", get(trust))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(cases, fees, decide, step_back, trust))]
pub(crate) struct Docs;

/// A decision.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct DecisionWish {
    /// What the contractor gets; the rest goes back.
    sum: Sum,
    /// Why: both sides read it.
    reasons: String,
}

/// A dispute that waits for the caller's decision.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Case {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// What it is about.
    title: String,
    /// Until when it can be decided.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// What the decision brings, from the operator.
    fee: Sum,
}

/// What a decision of the caller's brought; the operator transfers it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NeutralFee {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// When it was decided.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
    /// How much.
    sum: Sum,
    /// When the operator noted that it was transferred.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
}

/// The trust between the caller and somebody else.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Trust {
    /// From 0.
    level: u8,
    /// Good orders until the next level.
    missing: u8,
    /// What it is made of, the newest first.
    events: Vec<TrustEvent>,
    /// How the other one pays as a client.
    payment_record: PaymentRecordView,
    /// What the other one answers in time as a client.
    reliability: ReliabilityView,
    /// What was said of the other one, as client and as contractor, the newest first of each.
    appraisals: Vec<OpenAppraisal>,
}

/// One thing it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrustEvent {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// `good` or `lost`.
    step: &'static str,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// The disputes that wait for the caller's decision as a neutral person.
#[utoipa::path(get, path = "/api/v1/cases", tag = "orders",
    responses((status = 200, body = Listed<Case>)))]
pub(crate) async fn cases(visit: Visit) -> Answer {
    let cases = review::cases(&visit.cx).await?.into_iter();
    let cases = cases.map(|case| Case {
        order: case.order,
        number: case.number,
        title: case.title,
        until: case.until,
        fee: case.fee.into(),
    });
    Ok(Json(Listed::whole(cases.collect())).into_response())
}

/// What the caller's decisions brought, what is still to be transferred first.
#[utoipa::path(get, path = "/api/v1/cases/fees", tag = "orders",
    responses((status = 200, body = Listed<NeutralFee>)))]
pub(crate) async fn fees(visit: Visit) -> Answer {
    let fees = review::own_fees(&visit.cx).await?.into_iter();
    let fees = fees.map(|fee| NeutralFee {
        order: fee.order,
        number: fee.number,
        decided_at: fee.decided_at,
        sum: fee.sum.into(),
        paid_at: fee.paid_at,
    });
    Ok(Json(Listed::whole(fees.collect())).into_response())
}

/// Decides a dispute: the sums move at once, both sides read the reasons.
#[utoipa::path(post, path = "/api/v1/cases/{id}/decision", tag = "orders",
    params(("id" = String, Path)), request_body = DecisionWish,
    responses((status = 204)))]
pub(crate) async fn decide(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<DecisionWish>,
) -> Answer {
    let ruling = Ruling {
        sum: Some(wish.sum.into()),
        reasons: wish.reasons,
    };
    review::decide(&visit.cx, id, ruling).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Does not decide: somebody else is named, or the rule of the contract holds.
#[utoipa::path(post, path = "/api/v1/cases/{id}/step-back", tag = "orders",
    params(("id" = String, Path)), responses((status = 204)))]
pub(crate) async fn step_back(visit: Visit, At(id): At<OrderId>) -> Answer {
    review::step_back(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The trust between the caller and somebody they have worked with.
#[utoipa::path(get, path = "/api/v1/people/{id}/trust", tag = "people",
    params(("id" = String, Path)), responses((status = 200, body = Trust)))]
pub(crate) async fn trust(visit: Visit, At(id): At<AccountId>) -> Answer {
    let found = review::trust(&visit.cx, id).await?;
    let events = found.events.into_iter().map(|event| TrustEvent {
        order: event.order,
        step: event.step.name(),
        at: event.at,
    });
    let as_client = open(&found.record.appraisals).into_iter();
    let appraisals = as_client.chain(open(&found.as_contractor));
    let trust = Trust {
        level: found.level.level,
        missing: found.level.missing(),
        events: events.collect(),
        payment_record: found.record.payment.into(),
        reliability: found.record.reliability.into(),
        appraisals: appraisals.collect(),
    };
    Ok(Json(trust).into_response())
}
