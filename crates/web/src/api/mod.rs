//! The JSON API under `/api/v1`: a twin for every use case.
//!
//! Answers are JSON, failures are problems (RFC 9457) whose `code` is the text key that pages
//! show too. Whoever calls brings a token; cookies count for nothing here, so that no page of
//! another site can call it.

mod account;
mod custody;
mod idempotency;
mod instruction;
mod json;
mod meeting;
pub(crate) mod money;
pub(crate) mod openapi;
pub(crate) mod operator;
mod order;
mod organisation;
mod paper;
mod people;
mod posting;
mod preference;
mod problem;
mod quiet;
mod readiness;
mod recording;
mod review;
mod search;
pub(crate) mod shape;
mod task;

use app::Failure;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};

use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) use crate::extract::At;
pub(crate) use instruction::file as instruction_file;
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
        .merge(operator::routes())
        .merge(organisation::routes())
        .merge(paper::routes())
        .merge(review::routes())
        .merge(people::routes())
        .merge(meeting::routes())
        .merge(money::routes())
        .merge(preference::routes())
        .merge(quiet::routes())
        .merge(readiness::routes())
        .merge(recording::routes())
        .route_layer(from_fn(signed_in));
    Router::new()
        .nest(
            "/api/v1",
            account::open_routes()
                .merge(paper::open_routes())
                .merge(custody::open_routes())
                .merge(rooms),
        )
        .merge(openapi::routes())
}

/// Who calls comes before what is sent: without a token nothing of a request is read.
async fn signed_in(visit: Visit, request: Request, next: Next) -> Answer {
    visit.person().map_err(|_| Failure::SignInNeeded)?;
    Ok(next.run(request).await)
}
