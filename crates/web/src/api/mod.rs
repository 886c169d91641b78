//! The JSON API under `/api/v1`: a twin for every use case.
//!
//! Answers are JSON, failures are problems (RFC 9457) whose `code` is the text key that pages
//! show too. Whoever calls brings a token; cookies count for nothing here, so that no page of
//! another site can call it.

mod account;
mod idempotency;
mod json;
mod problem;

use axum::Router;

use crate::state::Web;

pub(crate) use json::Json;
pub(crate) use problem::problem;

/// Every route of the API.
pub(crate) fn routes() -> Router<Web> {
    Router::new().nest("/api/v1", account::routes())
}
