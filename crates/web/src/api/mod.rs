//! The JSON API under `/api/v1`: a twin for every use case.
//!
//! Answers are JSON, failures are problems (RFC 9457) whose `code` is the text key that pages
//! show too. Whoever calls brings a token; cookies count for nothing here, so that no page of
//! another site can call it.

mod account;
mod extract;
mod idempotency;
mod instruction;
mod json;
mod money;
pub(crate) mod openapi;
mod order;
mod people;
mod posting;
mod problem;
mod search;
mod shape;
mod task;

use axum::Router;

use crate::state::Web;

pub(crate) use extract::At;
pub(crate) use json::Json;
pub(crate) use problem::problem;

/// Every route of the API.
pub(crate) fn routes() -> Router<Web> {
    let rooms = Router::new()
        .merge(account::routes())
        .merge(task::routes())
        .merge(instruction::routes())
        .merge(posting::routes())
        .merge(search::routes())
        .merge(order::routes())
        .merge(people::routes())
        .merge(money::routes());
    Router::new()
        .nest("/api/v1", rooms)
        .merge(openapi::routes())
}
