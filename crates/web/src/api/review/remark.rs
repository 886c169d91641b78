//! Remarks at a place of a delivery.

use app::Failure;
use app::review::remark::{self as remarks, NewRemark};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::instruction::{CriterionKind, LineId};
use domain::review::remark::{Remark, RemarkDraft};
use kernel::{FileId, OrderId, RemarkId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::extract::At;
use crate::visit::Visit;

/// A remark to note.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct RemarkWish {
    /// `must`, `should` or `taste`; never stricter than the criterion, and `must` only with one.
    kind: String,
    /// The number of the criterion it is about.
    criterion: Option<u32>,
    /// The file of the delivery it is about.
    #[schema(value_type = Option<String>, format = "uuid")]
    file: Option<FileId>,
    /// Where, in words.
    #[serde(default)]
    place: String,
    /// What should be different.
    text: String,
}

/// What the contractor said to a remark with a delivery.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemarkAnswerView {
    /// With which delivery.
    delivery: u8,
    /// Whether it is done.
    done: bool,
    /// Why not, or what else there is to say.
    why: String,
}

/// A remark.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemarkView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: RemarkId,
    /// At which delivery.
    delivery: u8,
    /// `must`, `should` or `taste`.
    kind: &'static str,
    /// The number of its criterion.
    criterion: Option<u32>,
    /// Its file.
    #[schema(value_type = Option<String>, format = "uuid")]
    file: Option<FileId>,
    /// Where, in words.
    place: String,
    /// What should be different.
    text: String,
    /// When it was noted.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// `gathered` (seen by the client alone), `improve` or `next-time`.
    state: &'static str,
    /// Whether the next delivery has to say something to it.
    is_open: bool,
    /// What the contractor said, the first delivery first.
    answers: Vec<RemarkAnswerView>,
}

impl From<&Remark> for RemarkView {
    fn from(one: &Remark) -> Self {
        let answers = one.answers.iter().map(|said| RemarkAnswerView {
            delivery: said.delivery,
            done: said.is_done,
            why: said.why.clone(),
        });
        Self {
            id: one.id,
            delivery: one.delivery,
            kind: one.kind.code(),
            criterion: one.criterion.map(|line| line.0),
            file: one.file,
            place: one.place.clone(),
            text: one.text.clone(),
            at: one.at,
            state: one.fate.code(),
            is_open: one.is_open(),
            answers: answers.collect(),
        }
    }
}

/// One delivery of the curve.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgreementView {
    /// Which delivery.
    delivery: u8,
    /// Remarks at a must.
    must: usize,
    /// Remarks at a should.
    should: usize,
    /// Remarks of taste.
    taste: usize,
    /// The share of the criteria nothing was remarked at, in per cent.
    percent: Option<u8>,
}

/// The remarks of an order and how the two came closer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemarksView {
    /// The remarks, those at the first delivery first.
    items: Vec<RemarkView>,
    /// One row for each delivery that was decided on.
    curve: Vec<AgreementView>,
}

/// Lists the remarks of an order.
#[utoipa::path(get, path = "/api/v1/orders/{id}/remarks", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = RemarksView), (status = 404)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>) -> Answer {
    let found = remarks::of_order(&visit.cx, id).await?;
    let curve = found.curve.iter().map(|step| AgreementView {
        delivery: step.delivery,
        must: step.remarks[0],
        should: step.remarks[1],
        taste: step.remarks[2],
        percent: step.percent,
    });
    let view = RemarksView {
        items: found.all.iter().map(RemarkView::from).collect(),
        curve: curve.collect(),
    };
    Ok(Json(view).into_response())
}

/// Notes a remark at the delivery that is looked at. It goes out with the decision.
#[utoipa::path(post, path = "/api/v1/orders/{id}/remarks", tag = "orders",
    params(("id" = String, Path)), request_body = RemarkWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn note(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<RemarkWish>,
) -> Answer {
    let unknown = || Failure::field("kind", "field-choice-unknown");
    let draft = RemarkDraft {
        kind: Some(CriterionKind::from_code(&wish.kind).ok_or_else(unknown)?),
        criterion: wish.criterion.map(LineId),
        file: wish.file,
        place: wish.place,
        text: wish.text,
    };
    let made = remarks::note(&visit.cx, id, NewRemark { id: None, draft }).await?;
    Ok(Made::answer(&made))
}

/// Forgets a remark that was not sent.
#[utoipa::path(delete, path = "/api/v1/orders/{id}/remarks/{remark}", tag = "orders",
    params(("id" = String, Path), ("remark" = String, Path)),
    responses((status = 204), (status = 404)))]
pub(crate) async fn forget(visit: Visit, At((id, of)): At<(OrderId, RemarkId)>) -> Answer {
    remarks::forget(&visit.cx, id, of).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
