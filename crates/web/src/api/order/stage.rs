//! The stages of an order by API: how they stand, and splitting the work before both have signed.

use app::agreement;
use axum::response::IntoResponse;
use domain::agreement::{Milestone, StageAccount, StageEnd};
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::extract::At;
use crate::visit::Visit;

/// A part of the work that is delivered, accepted and paid by itself.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Stage {
    /// Which, from 0.
    #[serde(rename = "stage")]
    number: u16,
    /// What is done then.
    title: String,
    /// What it costs.
    amount: Sum,
    /// When it is due.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// What was secured for it.
    secured: Sum,
    /// What is still missing.
    missing: Sum,
    /// What the contractor was paid for it.
    paid: Sum,
    /// What went back to the client.
    refunded: Sum,
    /// How it ended: `accepted`, `silence`, `agreed`, `decided`, `lapsed` or `withdrawn`.
    ended: Option<&'static str>,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
}

impl From<StageAccount> for Stage {
    fn from(stage: StageAccount) -> Self {
        Self {
            number: stage.stage,
            amount: stage.price().into(),
            due_at: stage.due_at,
            secured: stage.secured.into(),
            missing: stage.missing().into(),
            paid: stage.paid.into(),
            refunded: stage.refunded.into(),
            ended: stage.settled.map(|(how, _)| StageEnd::name(how)),
            ended_at: stage.settled.map(|(_, at)| at),
            title: stage.title,
        }
    }
}

/// A stage as the client wants it.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct StageWish {
    /// What is done then, in one line.
    title: String,
    /// What it costs.
    amount: Sum,
    /// When it is due; the last one with the order.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
}

/// How the work is split.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Split {
    /// Two to twenty stages that make up the agreed sum; none for one piece.
    stages: Vec<StageWish>,
}

/// Splits an order into stages before both have signed. Both sign the new version.
#[utoipa::path(put, path = "/api/v1/orders/{id}/stages", tag = "orders",
    params(("id" = String, Path)), request_body = Split,
    responses((status = 200, body = Standing)))]
pub(crate) async fn split(visit: Visit, At(id): At<OrderId>, Json(wish): Json<Split>) -> Answer {
    let milestones = wish.stages.into_iter().map(|stage| Milestone {
        title: stage.title.trim().to_owned(),
        amount: stage.amount.into(),
        due_at: stage.due_at,
    });
    agreement::split(&visit.cx, id, milestones.collect()).await?;
    Ok(Json(standing(&visit, id).await?).into_response())
}
