//! Addenda by API: proposed and signed by one side, signed or declined by the other.

use app::Failure;
use app::agreement::addendum;
use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::agreement::addendum::{Addendum as Proposed, AddendumDraft, AddendumKind, Change};
use domain::instruction::LineId;
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::idempotency::Request;
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<crate::state::Web> {
    Router::new()
        .route("/orders/{id}/addenda", get(list).post(propose))
        .route("/orders/{id}/addenda/{number}/accept", post(accept))
        .route("/orders/{id}/addenda/{number}/decline", post(decline))
        .route("/orders/{id}/addenda/{number}/withdraw", post(withdraw))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(list, propose, accept, decline, withdraw))]
pub(crate) struct Docs;

/// Something added to a contract both have signed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Addendum {
    /// Which addendum of the order, from 1.
    number: u16,
    /// `client` or `contractor`.
    by: &'static str,
    /// What it is about.
    title: String,
    /// What is added or changed.
    words: String,
    /// The criterion it goes beyond, as it was worded.
    criterion: Option<String>,
    /// What is paid for it on top.
    extra: Sum,
    /// When it is due.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// The stage it becomes, from 1; nothing where only words change.
    stage: Option<u32>,
    /// `addition`, `less` where a stage costs less, `date` where a stage is due another day.
    kind: &'static str,
    /// The stage that costs less or is due another day, from 1.
    changes_stage: Option<u32>,
    /// How much less the stage costs; what is secured above that goes back to the client.
    less: Option<Sum>,
    /// When it was proposed.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// The hash of the contract with it: what is signed to accept it.
    contract: String,
    /// `open`, `accepted`, `declined`, `taken-back` or `lapsed`.
    state: &'static str,
    /// Why it was declined.
    reason: String,
}

impl Addendum {
    fn of(one: Proposed, now: Timestamp) -> Self {
        let state = one.outcome(now).map_or("open", |answer| answer.name());
        let added = one.addition;
        let kind = match added.change {
            None => AddendumKind::Addition,
            Some(Change::Less { .. }) => AddendumKind::Less,
            Some(Change::Date { .. }) => AddendumKind::Date,
        };
        Self {
            number: added.number,
            by: added.by.name(),
            title: added.title,
            words: added.words,
            criterion: added.criterion,
            extra: added.amount.into(),
            due_at: added.due_at,
            stage: added.stage.map(|stage| u32::from(stage) + 1),
            kind: kind.name(),
            changes_stage: added.change.map(|change| u32::from(change.stage()) + 1),
            less: added.change.and_then(Change::less).map(Sum::from),
            at: one.at,
            until: one.until,
            contract: one.signature.contract.to_string(),
            state,
            reason: one.reason,
        }
    }
}

/// An addendum to propose and sign.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct AddendumWish {
    /// What it is about.
    title: String,
    /// What is added or changed, 10 to 4000 characters.
    words: String,
    /// The number of the criterion it goes beyond.
    criterion: Option<u32>,
    /// `addition`, `less` or `date`; an addition without it.
    kind: Option<String>,
    /// What is paid for an addition on top; 0 changes words alone.
    extra: Option<Sum>,
    /// The stage that costs less or is due another day, from 1; the one at hand without it.
    stage: Option<u16>,
    /// What the stage costs from then on: below what it costs now.
    new_price: Option<Sum>,
    /// When it is due; an addition with a price not before the order is. Not asked for where a stage
    /// costs less.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// For how many days it stands; 7 without it.
    days: Option<i64>,
    /// The name of the account, as a signature.
    typed_name: String,
    /// Whether the contract with it is agreed to.
    confirmed: bool,
}

/// A signature under the contract with an addendum.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct AddendumSignature {
    /// The name of the account.
    typed_name: String,
    /// The hash that was read.
    contract: String,
    /// Whether it is agreed to.
    confirmed: bool,
}

/// Why an addendum is declined.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct AddendumDecline {
    /// In words; may be empty.
    #[serde(default)]
    reason: String,
}

/// The addenda of an order, the first first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/addenda", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Listed<Addendum>)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>) -> Answer {
    let found = addendum::addenda(&visit.cx, id).await?;
    let now = found.now;
    let addenda = found.addenda.into_iter();
    let addenda = addenda.map(|one| Addendum::of(one, now)).collect();
    Ok(Json(Listed::whole(addenda)).into_response())
}

/// Proposes an addendum and signs the contract with it. One waits at a time.
#[utoipa::path(post, path = "/api/v1/orders/{id}/addenda", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = AddendumWish, responses((status = 200, body = Standing)))]
pub(crate) async fn propose(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<AddendumWish>,
) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("addendum {id}"), &wish)?;
    let propose = async {
        let kind = match wish.kind.as_deref() {
            None => AddendumKind::default(),
            Some(name) => AddendumKind::from_name(name)
                .ok_or_else(|| Failure::field("kind", "field-choice-unknown"))?,
        };
        let draft = AddendumDraft {
            kind,
            title: wish.title.clone(),
            words: wish.words.clone(),
            criterion: wish.criterion.map(LineId),
            extra: wish.extra.map(Into::into),
            // Counted from 1; what is no stage is refused as one.
            stage: wish
                .stage
                .map(|stage| stage.checked_sub(1).unwrap_or(u16::MAX)),
            new_price: wish.new_price.map(Into::into),
            due_at: wish.due_at,
            days: wish.days,
        };
        let signing = app::agreement::Signing {
            typed_name: wish.typed_name.clone(),
            contract: String::new(),
            confirmed: wish.confirmed,
        };
        addendum::propose(&request.cx, id, draft, signing).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, propose, show).await
}

/// Accepts an addendum by signing the contract with it: it holds at once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/addenda/{number}/accept", tag = "orders",
    params(("id" = String, Path), ("number" = u16, Path), ("Idempotency-Key" = String, Header)),
    request_body = AddendumSignature, responses((status = 200, body = Standing)))]
pub(crate) async fn accept(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    headers: HeaderMap,
    Json(wish): Json<AddendumSignature>,
) -> Answer {
    let what = format!("accept addendum {number} of {id}");
    let request = Request::needing_key(&visit, &headers, &what, &wish)?;
    let accept = async {
        let signing = app::agreement::Signing {
            typed_name: wish.typed_name.clone(),
            contract: wish.contract.clone(),
            confirmed: wish.confirmed,
        };
        addendum::accept(&request.cx, id, number, signing).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, accept, show).await
}

/// Declines an addendum; nothing else changes.
#[utoipa::path(post, path = "/api/v1/orders/{id}/addenda/{number}/decline", tag = "orders",
    params(("id" = String, Path), ("number" = u16, Path)), request_body = AddendumDecline,
    responses((status = 200, body = Standing)))]
pub(crate) async fn decline(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    Json(wish): Json<AddendumDecline>,
) -> Answer {
    addendum::decline(&visit.cx, id, number, wish.reason).await?;
    Ok(Json(standing(&visit, id).await?).into_response())
}

/// Takes an own addendum back.
#[utoipa::path(post, path = "/api/v1/orders/{id}/addenda/{number}/withdraw", tag = "orders",
    params(("id" = String, Path), ("number" = u16, Path)),
    responses((status = 200, body = Standing)))]
pub(crate) async fn withdraw(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Answer {
    addendum::take_back(&visit.cx, id, number).await?;
    Ok(Json(standing(&visit, id).await?).into_response())
}
