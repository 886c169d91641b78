//! Sampling, and handing the responsibility over.

use app::review::{hand_over, sampling};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::review::hand_over::HandedOver;
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::Listed;
use crate::extract::At;
use crate::visit::Visit;

/// How deliveries are sampled.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SamplingWish {
    /// The check rate is never lower, 5 to 100 per cent.
    floor: i64,
}

/// How deliveries of this contractor on this instruction are sampled.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SamplingView {
    /// The floor in per cent; nothing while everything is looked at.
    floor: Option<u8>,
    /// How many deliveries were good in a row.
    streak: usize,
    /// How many of a hundred are looked at now.
    rate: u8,
    /// Whether the delivery that is there is to be looked at; nothing without one or without
    /// sampling.
    look: Option<bool>,
}

/// How the caller samples, as the client.
#[utoipa::path(get, path = "/api/v1/orders/{id}/sampling", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = SamplingView), (status = 404)))]
pub(crate) async fn sampled(visit: Visit, At(id): At<OrderId>) -> Answer {
    let now = sampling::show(&visit.cx, id).await?;
    let view = SamplingView {
        floor: now.floor,
        streak: now.streak,
        rate: now.rate,
        look: now.advice.map(|advice| advice.look),
    };
    Ok(Json(view).into_response())
}

/// Samples from now on, as the client.
#[utoipa::path(put, path = "/api/v1/orders/{id}/sampling", tag = "orders",
    params(("id" = String, Path)), request_body = SamplingWish,
    responses((status = 200, body = SamplingView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn sample(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<SamplingWish>,
) -> Answer {
    sampling::set(&visit.cx, id, Some(wish.floor)).await?;
    sampled(visit, At(id)).await
}

/// Looks at everything again, as the client.
#[utoipa::path(delete, path = "/api/v1/orders/{id}/sampling", tag = "orders",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn look_at_all(visit: Visit, At(id): At<OrderId>) -> Answer {
    sampling::stop(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Hands the responsibility for the how to the contractor, as the client.
#[utoipa::path(post, path = "/api/v1/orders/{id}/hand-over", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn hand_over(visit: Visit, At(id): At<OrderId>) -> Answer {
    hand_over::hand_over(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Something the client changed about the how after handing over.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeddlingView {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// `edit` or `remark`.
    what: &'static str,
}

/// An order the caller handed over.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HandedOverView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// Since when the contractor is responsible.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// What the caller changed since, the first first.
    meddled: Vec<MeddlingView>,
}

impl From<HandedOver> for HandedOverView {
    fn from(order: HandedOver) -> Self {
        let meddled = order.meddled.into_iter().map(|(at, what)| MeddlingView {
            at,
            what: what.code(),
        });
        Self {
            order: order.order,
            number: order.number,
            at: order.at,
            meddled: meddled.collect(),
        }
    }
}

/// Lists the caller's own orders that were handed over, the newest first. Nobody else is told.
#[utoipa::path(get, path = "/api/v1/hand-overs", tag = "orders",
    responses((status = 200, body = Listed<HandedOverView>)))]
pub(crate) async fn hand_overs(visit: Visit) -> Answer {
    let orders = hand_over::report(&visit.cx).await?;
    let items = orders.into_iter().map(HandedOverView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}
