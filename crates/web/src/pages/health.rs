//! Whether the process lives and can work, for whoever watches it. No visitor, no data.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::state::Web;

/// Health endpoints; axum answers HEAD wherever it answers GET.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(ready))
}

/// The process answers.
async fn alive() -> &'static str {
    "ok"
}

/// The database answers too.
async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match web.app.database.health().await {
        Ok(_) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer",
            )
        }
    }
}
