//! What good instructions bring, by API.

use app::instruction;
use axum::response::IntoResponse;
use domain::instruction::outcome::Band;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::visit::Visit;

/// How often the first delivery was accepted, for each end of the check apart.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OutcomeView {
    /// By how clear the instruction was, the least points first.
    clarity: Vec<BandView>,
    /// By how much freedom it left.
    freedom: Vec<BandView>,
}

/// The orders whose instruction had so many points when both signed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BandView {
    /// The fewest points.
    from: u8,
    /// The most points.
    to: u8,
    /// How many orders with an answer to the first delivery.
    orders: usize,
    /// The share accepted at first delivery, in per cent; nothing below three orders.
    accepted_at_first: Option<usize>,
}

impl From<&Band> for BandView {
    fn from(band: &Band) -> Self {
        Self {
            from: band.from,
            to: band.to,
            orders: band.orders,
            accepted_at_first: band.share(),
        }
    }
}

/// What good instructions brought in the caller's own orders as a client. Seen by them alone.
#[utoipa::path(get, path = "/api/v1/instructions/outcome", tag = "instructions",
    responses((status = 200, body = OutcomeView)))]
pub(crate) async fn outcome(visit: Visit) -> Answer {
    let outcome = instruction::outcome(&visit.cx).await?;
    let views = |bands: &[Band]| bands.iter().map(BandView::from).collect();
    let view = OutcomeView {
        clarity: views(&outcome.clarity),
        freedom: views(&outcome.freedom),
    };
    Ok(Json(view).into_response())
}
