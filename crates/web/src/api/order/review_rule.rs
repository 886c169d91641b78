//! How a delivery is accepted, by API: agreed before both have signed (G2, I1).

use app::agreement;
use axum::response::IntoResponse;
use domain::agreement::AcceptanceDraft;
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::extract::At;
use crate::visit::Visit;

/// How a delivery is accepted.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewRule {
    /// Days after which silence counts as acceptance.
    review_days: u8,
    /// Days the client can add once for each delivery; 0 is none.
    extension_days: u8,
    /// How often the client may ask to improve the work; 0 is never.
    revision_rounds: u8,
}

/// How the client wants deliveries to be accepted.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ReviewRuleWish {
    /// Days after which silence counts as acceptance, 3 to 30.
    #[schema(example = 14)]
    review_days: Option<i64>,
    /// Days the client can add once for each delivery, 0 to 14.
    #[schema(example = 7)]
    extension_days: Option<i64>,
    /// How often the client may ask to improve the work, 0 to 5.
    #[schema(example = 3)]
    revision_rounds: Option<i64>,
}

/// Shows how a delivery is accepted.
#[utoipa::path(get, path = "/api/v1/orders/{id}/review-rule", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = ReviewRule)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let rule = agreement::room(&visit.cx, id).await?.contract.acceptance;
    let shown = ReviewRule {
        review_days: rule.review_days,
        extension_days: rule.extension_days,
        revision_rounds: rule.revision_rounds,
    };
    Ok(Json(shown).into_response())
}

/// Agrees on it before both have signed. Both sign the new version.
#[utoipa::path(put, path = "/api/v1/orders/{id}/review-rule", tag = "orders",
    params(("id" = String, Path)), request_body = ReviewRuleWish,
    responses((status = 200, body = ReviewRule), (status = 422, body = Problem)))]
pub(crate) async fn agree(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<ReviewRuleWish>,
) -> Answer {
    let draft = AcceptanceDraft {
        review_days: wish.review_days,
        extension_days: wish.extension_days,
        revision_rounds: wish.revision_rounds,
    };
    agreement::agree_review(&visit.cx, id, draft).await?;
    show(visit, At(id)).await
}
