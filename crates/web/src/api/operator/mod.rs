//! What whoever runs the instance does about its money, by API: how money is kept, what the bank
//! says, what leaves and who approves it, and who decides disputes. Everybody else gets 404: they
//! are not told that there is something.

mod booking;
mod books;
mod custody;
mod message;
mod neutral;
mod payment;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::{delete, get, post};
use utoipa::OpenApi;

use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) use books::WholeBooks;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/operator/statements", post(booking::import))
        .route("/operator/bookings", get(booking::list))
        .route("/operator/bookings/{id}", post(booking::decide))
        .route(
            "/operator/messages",
            get(message::list).post(message::decide),
        )
        .route("/operator/books", get(books::books))
        .route("/operator/payments", get(payment::list))
        .route("/operator/files", post(payment::draft))
        .route(
            "/operator/files/{number}",
            get(payment::download).delete(payment::give_up),
        )
        .route("/operator/files/{number}/approve", post(payment::approve))
        .route("/operator/neutral", get(neutral::list).post(neutral::add))
        .route("/operator/neutral/{id}", delete(neutral::remove))
        .route(
            "/operator/neutral-fee",
            get(neutral::fee).put(neutral::set_fee),
        )
        .route("/operator/neutral-fees", get(neutral::fees))
        .route("/operator/neutral-fees/{id}/paid", post(neutral::pay_fee))
        .route("/operator/custody", get(custody::show).put(custody::choose))
        .route_layer(from_fn(runs_it))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    booking::import,
    booking::list,
    booking::decide,
    message::list,
    message::decide,
    books::books,
    payment::list,
    payment::draft,
    payment::download,
    payment::approve,
    payment::give_up,
    neutral::list,
    neutral::add,
    neutral::remove,
    neutral::fee,
    neutral::set_fee,
    neutral::fees,
    neutral::pay_fee,
    custody::show,
    custody::choose,
))]
pub(crate) struct Docs;

/// Who runs the instance comes before what is sent: nobody else learns what could be.
async fn runs_it(visit: Visit, request: Request, next: Next) -> Answer {
    visit.cx.operator()?;
    Ok(next.run(request).await)
}
