//! A delivery and what both learn from it, by API.

pub(crate) mod appraisal;
pub(crate) mod feedback;
pub(crate) mod remark;
pub(crate) mod trust;

use axum::Router;
use axum::routing::{delete, get, post};
use utoipa::OpenApi;

use crate::state::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/orders/{id}/appraisals",
            get(appraisal::show).post(appraisal::write),
        )
        .route("/orders/{id}/appraisals/reply", post(appraisal::reply))
        .route("/offers/{id}/appraisals", get(appraisal::of_offer))
        .route("/people/self/standing", get(appraisal::standing))
        .route("/hand-overs", get(trust::hand_overs))
        .route("/orders/{id}/hand-over", post(trust::hand_over))
        .route(
            "/orders/{id}/sampling",
            get(trust::sampled)
                .put(trust::sample)
                .delete(trust::look_at_all),
        )
        .route("/orders/{id}/remarks", get(remark::list).post(remark::note))
        .route("/orders/{id}/remarks/{remark}", delete(remark::forget))
        .route(
            "/orders/{id}/feedback",
            get(feedback::list).post(feedback::give),
        )
        .route(
            "/orders/{id}/feedback/{feedback}/reply",
            post(feedback::reply),
        )
        .route(
            "/orders/{id}/feedback/{feedback}/take-in",
            post(feedback::take_in),
        )
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    appraisal::show,
    appraisal::write,
    appraisal::reply,
    appraisal::of_offer,
    appraisal::standing,
    feedback::list,
    feedback::give,
    feedback::reply,
    feedback::take_in,
    remark::list,
    remark::note,
    remark::forget,
    trust::hand_overs,
    trust::hand_over,
    trust::sampled,
    trust::sample,
    trust::look_at_all,
))]
pub(crate) struct Docs;
