//! A delivery and what both learn from it, by API.

pub(crate) mod feedback;

use axum::Router;
use axum::routing::{get, post};
use utoipa::OpenApi;

use crate::state::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
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
#[openapi(paths(feedback::list, feedback::give, feedback::reply, feedback::take_in))]
pub(crate) struct Docs;
