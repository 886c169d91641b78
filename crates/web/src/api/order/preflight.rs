//! The list before the first order with somebody new. It stops nothing; only the client sees it.

use std::collections::BTreeMap;

use app::Failure;
use app::agreement::preflight::{self, FirstTime};
use axum::response::IntoResponse;
use domain::agreement::preflight::{Mark, Point};
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;
use crate::words;

/// What is said about points. Those left out stay as they are; what Feierabend can see to be done
/// stays so.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MarksWish {
    /// Points by name, each `done` or `skipped`.
    marks: BTreeMap<String, String>,
}

/// One point of the list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PointView {
    /// `criterion`, `example`, `reachable`, `small-part`, `data`, `access`, `fallback` or `money`.
    point: &'static str,
    /// What it says, in the caller's language.
    detail: String,
    /// `known` to be done, `done`, `skipped` or `open`. What is open at the client's signature is
    /// kept as skipped.
    state: &'static str,
}

/// The list before the first order with somebody new.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PreflightView {
    /// With whom.
    other: String,
    /// Whether it can still be changed: until the work has begun.
    may_change: bool,
    /// The points.
    points: Vec<PointView>,
}

impl PreflightView {
    fn new(visit: &Visit, first: &FirstTime) -> Self {
        let points = first.list.points.iter();
        Self {
            other: first.other.clone(),
            may_change: first.may_change,
            points: points
                .map(|(point, state)| PointView {
                    point: point.code(),
                    detail: words::key(visit, point.key(), &[]),
                    state: state.code(),
                })
                .collect(),
        }
    }
}

/// Shows the list; 404 for the contractor, and where the two have worked together before.
#[utoipa::path(get, path = "/api/v1/orders/{id}/preflight", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = PreflightView)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let found = preflight::preflight(&visit.cx, id).await?;
    let first = found.ok_or(Failure::NotFound)?;
    Ok(Json(PreflightView::new(&visit, &first)).into_response())
}

/// Marks points as done or skipped.
#[utoipa::path(put, path = "/api/v1/orders/{id}/preflight", tag = "orders",
    params(("id" = String, Path)), request_body = MarksWish,
    responses((status = 200, body = PreflightView)))]
pub(crate) async fn mark(visit: Visit, At(id): At<OrderId>, Json(wish): Json<MarksWish>) -> Answer {
    let said = wish.marks.into_iter().map(|(point, mark)| {
        let read = Point::from_code(&point).zip(Mark::from_code(&mark));
        read.ok_or_else(|| Failure::field("marks", "field-choice-unknown"))
    });
    let said = said.collect::<Result<Vec<_>, _>>()?;
    preflight::mark(&visit.cx, id, said).await?;
    show(visit, At(id)).await
}
