//! The end of an order that is not acceptance, by API: offers, disputes, ending; and tips.

use app::review::{self, Ended, HoursOpening, Opening, TipDraft};
use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::agreement::settlement::{EndWish, Offer as Offered, OfferDraft, SeriousCause};
use domain::instruction::LineId;
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::act::HourWish;
use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::idempotency::Request;
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<crate::state::Web> {
    Router::new()
        .route("/orders/{id}/offers", get(offers).post(offer))
        .route("/orders/{id}/offers/{number}/accept", post(accept_offer))
        .route("/orders/{id}/offers/{number}/decline", post(decline_offer))
        .route("/orders/{id}/dispute", post(dispute))
        .route("/orders/{id}/dispute/withdraw", post(take_back))
        .route("/orders/{id}/end", post(end))
        .route("/orders/{id}/tips", post(tip))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    offers,
    offer,
    accept_offer,
    decline_offer,
    dispute,
    take_back,
    end,
    tip,
))]
pub(crate) struct Docs;

/// An offer to end the stage with a sum.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Offer {
    /// Which offer of the order, from 1.
    number: u16,
    /// `client` or `contractor`.
    by: &'static str,
    /// What the contractor gets; the rest of what is held goes back.
    sum: Sum,
    /// What goes back.
    rest: Sum,
    /// Why.
    words: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Until when it stands.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// `open`, `lapsed`, `accepted`, `declined`, `replaced` or `closed`.
    state: &'static str,
}

impl Offer {
    fn of(offer: Offered, now: Timestamp) -> Self {
        let state = match offer.answer {
            Some((answer, _)) => answer.name(),
            None if offer.has_lapsed(now) => "lapsed",
            None => "open",
        };
        Self {
            number: offer.number,
            by: offer.by.name(),
            sum: offer.sum.into(),
            rest: offer.rest().into(),
            words: offer.words,
            at: offer.at,
            until: offer.until,
            state,
        }
    }
}

/// An offer to make.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct SettlementWish {
    /// What the contractor gets.
    sum: Sum,
    /// Why.
    words: String,
    /// For how many days it stands; 7 without it.
    days: Option<i64>,
}

/// A dispute to open, with its first offer.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct DisputeWish {
    /// The number of a *must* criterion; left out where it is about hours.
    criterion: Option<u32>,
    /// The hours of a week that do not fit, each with a reason; the client alone names them.
    #[serde(default)]
    hours: Vec<HourWish>,
    /// What is missing, or why what is asked for goes beyond it.
    words: String,
    /// What the contractor should get.
    sum: Sum,
}

/// A cooperation to end.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct EndingWish {
    /// `deceit`, `confidentiality`, `threat`, `unlawful`, `silence` or `impossible`; without it the
    /// other side first gets one round to put things right.
    cause: Option<String>,
    /// What has happened.
    words: String,
    /// What is due to the contractor; needed when it ends at once.
    sum: Option<Sum>,
}

/// What came of the wish to end it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Ending {
    /// `repair` or `settling`.
    came: &'static str,
    /// Until when the other side can put things right.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

/// A tip.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct TipWish {
    /// How much.
    sum: Sum,
    /// Thanks.
    #[serde(default)]
    words: String,
}

async fn now(visit: &Visit, id: OrderId) -> Answer {
    Ok(Json(standing(visit, id).await?).into_response())
}

/// The offers to settle an order, the first first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/offers", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Listed<Offer>)))]
pub(crate) async fn offers(visit: Visit, At(id): At<OrderId>) -> Answer {
    let found = review::settlement(&visit.cx, id).await?;
    let now = found.now;
    let offers = found.offers.into_iter();
    let offers = offers.map(|offer| Offer::of(offer, now)).collect();
    Ok(Json(Listed::whole(offers)).into_response())
}

/// Offers to end the stage with a sum; replaces an offer that stands.
#[utoipa::path(post, path = "/api/v1/orders/{id}/offers", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = SettlementWish, responses((status = 200, body = Standing)))]
pub(crate) async fn offer(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<SettlementWish>,
) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("offer {id}"), &wish)?;
    let offer = async {
        let draft = OfferDraft {
            sum: Some(wish.sum.into()),
            words: wish.words.clone(),
            days: wish.days,
        };
        review::offer(&request.cx, id, draft).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, offer, show).await
}

/// Accepts an offer: its sum is paid and the rest goes back, at once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/offers/{number}/accept", tag = "orders",
    params(("id" = String, Path), ("number" = u16, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = Standing)))]
pub(crate) async fn accept_offer(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    headers: HeaderMap,
) -> Answer {
    let what = format!("accept offer {number} of {id}");
    let request = Request::needing_key(&visit, &headers, &what, &())?;
    let accept = async {
        review::accept_offer(&request.cx, id, number).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, accept, show).await
}

/// Declines an offer; nothing else changes.
#[utoipa::path(post, path = "/api/v1/orders/{id}/offers/{number}/decline", tag = "orders",
    params(("id" = String, Path), ("number" = u16, Path)),
    responses((status = 200, body = Standing)))]
pub(crate) async fn decline_offer(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Answer {
    review::decline_offer(&visit.cx, id, number).await?;
    now(&visit, id).await
}

/// Opens a dispute: the clocks stand still, and the other side has the next word.
#[utoipa::path(post, path = "/api/v1/orders/{id}/dispute", tag = "orders",
    params(("id" = String, Path)), request_body = DisputeWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn dispute(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<DisputeWish>,
) -> Answer {
    let (words, sum) = (wish.words, Some(wish.sum.into()));
    match (wish.criterion, wish.hours) {
        (Some(criterion), hours) if hours.is_empty() => {
            let criterion = LineId(criterion);
            let opening = Opening {
                criterion,
                words,
                sum,
            };
            review::dispute(&visit.cx, id, opening).await?;
        }
        (None, hours) if !hours.is_empty() => {
            let hours = hours.into_iter().map(Into::into).collect();
            let opening = HoursOpening { hours, words, sum };
            review::dispute_hours(&visit.cx, id, opening).await?;
        }
        (None, _) => return Err(app::Failure::field("criterion", "field-required").into()),
        (Some(_), _) => {
            return Err(app::Failure::field("criterion", "objection-field-either").into());
        }
    }
    now(&visit, id).await
}

/// Takes a dispute back while the two still talk.
#[utoipa::path(post, path = "/api/v1/orders/{id}/dispute/withdraw", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Standing)))]
pub(crate) async fn take_back(visit: Visit, At(id): At<OrderId>) -> Answer {
    review::take_back(&visit.cx, id).await?;
    now(&visit, id).await
}

/// Ends the cooperation while the work runs: one round to put things right first, at once for a
/// serious cause.
#[utoipa::path(post, path = "/api/v1/orders/{id}/end", tag = "orders",
    params(("id" = String, Path)), request_body = EndingWish,
    responses((status = 200, body = Ending)))]
pub(crate) async fn end(visit: Visit, At(id): At<OrderId>, Json(wish): Json<EndingWish>) -> Answer {
    let cause = match wish.cause.as_deref() {
        None => None,
        Some(name) => Some(SeriousCause::from_name(name).ok_or_else(unknown_cause)?),
    };
    let words = wish.words;
    let sum = wish.sum.map(Into::into);
    let came = review::end(&visit.cx, id, EndWish { cause, words }, sum).await?;
    let ending = match came {
        Ended::Repair(until) => Ending {
            came: "repair",
            until: Some(until),
        },
        Ended::Settling => Ending {
            came: "settling",
            until: None,
        },
    };
    Ok(Json(ending).into_response())
}

fn unknown_cause() -> app::Failure {
    app::Failure::field("cause", "field-choice-unknown")
}

/// Gives something on top after acceptance; arrives without any deduction.
#[utoipa::path(post, path = "/api/v1/orders/{id}/tips", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = TipWish, responses((status = 200, body = Standing)))]
pub(crate) async fn tip(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<TipWish>,
) -> Answer {
    let request = Request::needing_key(&visit, &headers, &format!("tip {id}"), &wish)?;
    let tip = async {
        let draft = TipDraft {
            amount: Some(wish.sum.into()),
            words: wish.words.clone(),
        };
        review::tip(&request.cx, id, draft).await?;
        standing(&visit, id).await
    };
    let show = |order| standing(&visit, order);
    request.once(StatusCode::OK, tip, show).await
}
