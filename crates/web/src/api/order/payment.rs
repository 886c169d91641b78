//! What is due from person to person for an order, by API: what both sides say of it.

use app::custody::{self, Moved, OrderMovements, Request};
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{OrderId, Timestamp, TransferId};
use serde::Serialize;
use store::custody::Payout;
use utoipa::{OpenApi, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::state::Web;
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/orders/{id}/movements", get(movements))
        .route("/orders/{id}/payments", get(list))
        .route("/orders/{id}/payments/{payment}/sent", post(sent))
        .route("/orders/{id}/payments/{payment}/confirm", post(confirm))
        .route("/orders/{id}/payments/{payment}/missed", post(missed))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(movements, list, sent, confirm, missed))]
pub(crate) struct Docs;

/// A payment outside the instance.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Payment {
    /// Its id.
    #[schema(value_type = String, format = "uuid")]
    id: TransferId,
    /// `payout` to the contractor, `refund` to the client, or `surplus`.
    reason: &'static str,
    /// How much.
    amount: Sum,
    /// `waiting` for a file of payments or for an account to pay into, `in-file`, `with-provider`: the
    /// licensed provider is to make it, `failed` there and asked for again, `paid` by the bank or the
    /// provider, `due` from person to person, or `kept`: confirmed by whom it is due to.
    state: &'static str,
    /// When it became due.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// When the client said that it was transferred.
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Timestamp>,
    /// When the contractor last said that it has not come.
    #[schema(value_type = Option<String>, format = DateTime)]
    missed_at: Option<Timestamp>,
    /// When its receiver is asked the next time where it goes; nothing unless it waits for that, which
    /// it does since `since`.
    #[schema(value_type = Option<String>, format = DateTime)]
    account_asked_at: Option<Timestamp>,
    /// When it was there.
    #[schema(value_type = Option<String>, format = DateTime)]
    settled_at: Option<Timestamp>,
}

impl Payment {
    fn of(request: &Request, payout: &Payout) -> Self {
        Self {
            id: payout.id,
            reason: payout.reason.name(),
            amount: payout.amount.into(),
            state: request.state_of(payout).name(),
            since: payout.made_at,
            sent_at: payout.sent_at,
            missed_at: payout.missed_at,
            account_asked_at: request
                .awaited
                .get(&payout.id)
                .map(|awaited| awaited.next_asked_at),
            settled_at: payout.settled_at,
        }
    }
}

/// One movement of an order's money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrderMovement {
    /// The transfer in the ledger.
    #[schema(value_type = String, format = "uuid")]
    transfer: TransferId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Why: `secured`, `released`, `paid-out`, `refunded`, `tip` or `tip-paid-out`. Where custody is
    /// `direct` these say that the sum was promised, earned, became due, and is promised no more.
    movement: &'static str,
    /// The order's way of custody: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// How much, always positive.
    amount: Sum,
    /// Where it was: `client`, `secured` or `earned`.
    from: &'static str,
    /// Where it is then: `secured`, `earned`, `paid-out` or `returned`.
    to: &'static str,
    /// What is secured after it; still promised where custody is `direct`.
    left: Sum,
}

impl OrderMovement {
    fn of(shown: &OrderMovements, moved: &Moved) -> Self {
        Self {
            transfer: moved.transfer,
            at: moved.at,
            movement: moved.movement.name(),
            custody: shown.custody.name(),
            amount: moved.amount.into(),
            from: moved.from.name(),
            to: moved.to.name(),
            left: moved.left.into(),
        }
    }
}

/// Lists every movement of an order's money, the oldest first, the same for both sides.
#[utoipa::path(get, path = "/api/v1/orders/{id}/movements", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Listed<OrderMovement>)))]
pub(crate) async fn movements(visit: Visit, At(id): At<OrderId>) -> Answer {
    let shown = custody::movements(&visit.cx, id).await?;
    let all = shown.moved.iter();
    let all = all.map(|moved| OrderMovement::of(&shown, moved));
    Ok(Json(Listed::whole(all.collect())).into_response())
}

/// Lists what is on its way, due or done for an order. Orders in play money have none of it.
#[utoipa::path(get, path = "/api/v1/orders/{id}/payments", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Listed<Payment>)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>) -> Answer {
    let request = custody::request(&visit.cx, id).await?;
    let all = request.payouts.iter();
    let payments = all.map(|payout| Payment::of(&request, payout));
    Ok(Json(Listed::whole(payments.collect())).into_response())
}

/// The client says that a due sum was transferred. Saying it twice is saying it once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/payments/{payment}/sent", tag = "orders",
    params(("id" = String, Path), ("payment" = String, Path)),
    responses((status = 200, body = Listed<Payment>)))]
pub(crate) async fn sent(visit: Visit, At((id, payment)): At<(OrderId, TransferId)>) -> Answer {
    custody::sent(&visit.cx, id, payment).await?;
    list(visit, At(id)).await
}

/// The contractor says that a due sum has come. Saying it twice is saying it once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/payments/{payment}/confirm", tag = "orders",
    params(("id" = String, Path), ("payment" = String, Path)),
    responses((status = 200, body = Listed<Payment>)))]
pub(crate) async fn confirm(visit: Visit, At((id, payment)): At<(OrderId, TransferId)>) -> Answer {
    custody::confirm(&visit.cx, id, payment).await?;
    list(visit, At(id)).await
}

/// The contractor says that a sum has not come seven days after it was said to be transferred: it
/// waits for the client again. Saying it twice is saying it once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/payments/{payment}/missed", tag = "orders",
    params(("id" = String, Path), ("payment" = String, Path)),
    responses((status = 200, body = Listed<Payment>), (status = 422, body = Problem)))]
pub(crate) async fn missed(visit: Visit, At((id, payment)): At<(OrderId, TransferId)>) -> Answer {
    custody::missed(&visit.cx, id, payment).await?;
    list(visit, At(id)).await
}
