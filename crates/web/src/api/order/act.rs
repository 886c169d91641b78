//! What the two sides do with an order. Every act answers with where the order stands now.

use std::collections::{BTreeMap, BTreeSet};

use app::FieldError;
use app::agreement::{self, Signing};
use app::review::{self, Accepting, NewDelivery, Revising};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use domain::agreement::{Defect, HourObjection};
use domain::field;
use domain::instruction::LineId;
use domain::review::remark::AnswerDraft;
use kernel::{FileId, Minutes, OrderId, RemarkId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::idempotency::Request;
use crate::api::shape::Sum;
use crate::extract::At;
use crate::visit::Visit;

/// The longest time one look or answer can have taken: a week.
const LONGEST_MINUTES: i64 = 7 * 24 * 60;

/// A signature.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SignatureWish {
    /// The name as it stands in the contract.
    #[schema(example = "Mara Müller")]
    pub(super) typed_name: String,
    /// The `hash` of the contract that was read.
    pub(super) contract: String,
    /// Must be true: "I have read the contract and agree".
    pub(super) confirmed: bool,
}

/// The sum to secure.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Securing {
    /// What is missing for the stage, or a part of it; never more.
    amount: Sum,
}

/// Work to hand in.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct DeliveryWish {
    /// What the client should know; needed when a *must* is not ticked.
    #[serde(default)]
    note: String,
    /// The numbers of the criteria that are met.
    #[serde(default)]
    ticked: BTreeSet<u32>,
    /// What there is to say to single criteria, by their numbers.
    #[serde(default)]
    notes: BTreeMap<u32, String>,
    /// The numbers of the steps that are done.
    #[serde(default)]
    steps: BTreeSet<u32>,
    /// What is said to the remarks at the delivery before.
    #[serde(default)]
    remarks: Vec<RemarkAnswerWish>,
    /// The ids of files of the order that are handed in.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
}

/// What is said to a remark.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct RemarkAnswerWish {
    /// The id of the remark.
    #[schema(value_type = String, format = "uuid")]
    remark: RemarkId,
    /// Whether it is done.
    done: bool,
    /// Why not; needed for a *must*.
    #[serde(default)]
    why: String,
}

/// An acceptance.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Acceptance {
    /// How satisfied, 1 to 100; every acceptance pays everything.
    #[schema(example = 98)]
    percent: i64,
    /// What the contractor should know for next time.
    remark: Option<String>,
    /// How many minutes looking took, for the net time account.
    minutes: Option<i64>,
}

/// A criterion that is not met.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct DefectWish {
    /// The number of a *must* criterion.
    criterion: u32,
    /// What is missing.
    reason: String,
}

/// An entry of the record of time that does not fit.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct HourWish {
    /// The number of an entry that counts.
    entry: u32,
    /// What does not fit.
    reason: String,
    /// How many minutes it took in the client's eyes.
    minutes: Option<i64>,
}

impl From<HourWish> for HourObjection {
    fn from(wish: HourWish) -> Self {
        Self {
            entry: wish.entry,
            reason: wish.reason,
            minutes: wish.minutes.map(Minutes),
        }
    }
}

/// What is to be improved: criteria, in a week paid by the hour also hours. At least one of both.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct RevisionWish {
    /// The *must* criteria that are not met, each with a reason.
    #[serde(default)]
    defects: Vec<DefectWish>,
    /// The hours of a week that do not fit, each with a reason.
    #[serde(default)]
    hours: Vec<HourWish>,
    /// How many minutes looking took, for the net time account.
    minutes: Option<i64>,
}

/// Checks how long something took.
pub(super) fn minutes(told: Option<i64>) -> Result<Option<Minutes>, FieldError> {
    let checked = told.map(|told| field::number("minutes", Some(told), 0, LONGEST_MINUTES));
    Ok(checked.transpose()?.map(Minutes))
}

async fn now(visit: &Visit, id: OrderId) -> Answer {
    Ok(Json(standing(visit, id).await?).into_response())
}

/// Signs the contract that was read.
#[utoipa::path(post, path = "/api/v1/orders/{id}/sign", tag = "orders",
    params(("id" = String, Path)), request_body = SignatureWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn sign(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<SignatureWish>,
) -> Answer {
    let SignatureWish {
        typed_name,
        contract,
        confirmed,
    } = wish;
    agreement::sign(
        &visit.cx,
        id,
        Signing {
            typed_name,
            contract,
            confirmed,
        },
    )
    .await?;
    now(&visit, id).await
}

/// Secures the sum of the stage, at once or in parts.
#[utoipa::path(post, path = "/api/v1/orders/{id}/secure", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Securing, responses((status = 200, body = Standing)))]
pub(crate) async fn secure(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<Securing>,
) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("secure {id}"), &wish)?;
    let secure = async {
        agreement::secure(&request.cx, id, wish.amount.into()).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, secure, show).await
}

/// Starts the work; off until the agreed sum is secured.
#[utoipa::path(post, path = "/api/v1/orders/{id}/start", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Standing)))]
pub(crate) async fn start(visit: Visit, At(id): At<OrderId>) -> Answer {
    agreement::start(&visit.cx, id).await?;
    now(&visit, id).await
}

/// Hands work in. Upload its files first.
#[utoipa::path(post, path = "/api/v1/orders/{id}/deliveries", tag = "orders",
    params(("id" = String, Path)), request_body = DeliveryWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn deliver(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<DeliveryWish>,
) -> Answer {
    let delivery = NewDelivery {
        note: wish.note,
        ticked: wish.ticked.into_iter().map(LineId).collect(),
        notes: (wish.notes.into_iter())
            .map(|(line, text)| (LineId(line), text))
            .collect(),
        steps: wish.steps.into_iter().map(LineId).collect(),
        answers: (wish.remarks.into_iter())
            .map(|said| AnswerDraft {
                remark: said.remark,
                is_done: said.done,
                why: said.why,
            })
            .collect(),
        files: wish.files,
        uploads: Vec::new(),
    };
    review::deliver(&visit.cx, id, delivery).await?;
    now(&visit, id).await
}

/// Accepts the delivery: the whole sum is paid out, at any satisfaction.
#[utoipa::path(post, path = "/api/v1/orders/{id}/accept", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Acceptance, responses((status = 200, body = Standing)))]
pub(crate) async fn accept(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<Acceptance>,
) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("accept {id}"), &wish)?;
    let input = Accepting {
        // What is no percentage at all is refused as 0 is.
        percent: u8::try_from(wish.percent).unwrap_or(0),
        remark: wish.remark.clone(),
        minutes: minutes(wish.minutes)?,
    };
    let accept = async {
        review::accept(&request.cx, id, input).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, accept, show).await
}

/// Asks to improve the work.
#[utoipa::path(post, path = "/api/v1/orders/{id}/revise", tag = "orders",
    params(("id" = String, Path)), request_body = RevisionWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn revise(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<RevisionWish>,
) -> Answer {
    let defects = wish.defects.into_iter().map(|defect| Defect {
        criterion: LineId(defect.criterion),
        reason: defect.reason,
    });
    let input = Revising {
        defects: defects.collect(),
        hours: wish.hours.into_iter().map(Into::into).collect(),
        minutes: minutes(wish.minutes)?,
    };
    review::revise(&visit.cx, id, input).await?;
    now(&visit, id).await
}

/// Takes more time to look, once per delivery.
#[utoipa::path(post, path = "/api/v1/orders/{id}/extend", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Standing)))]
pub(crate) async fn extend(visit: Visit, At(id): At<OrderId>) -> Answer {
    review::extend(&visit.cx, id).await?;
    now(&visit, id).await
}

/// Steps back where the contract allows it; a secured sum goes back wholly.
#[utoipa::path(post, path = "/api/v1/orders/{id}/withdraw", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = Standing)))]
pub(crate) async fn withdraw(visit: Visit, At(id): At<OrderId>, headers: HeaderMap) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("withdraw {id}"), &())?;
    let withdraw = async {
        agreement::withdraw(&request.cx, id).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, withdraw, show).await
}
