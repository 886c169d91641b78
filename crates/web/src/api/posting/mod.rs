//! Ads and offers by API.
//!
//! A draft is its owner's alone; an open ad is everybody's to read who is signed in. Choosing an
//! offer makes an order and is done with `POST /api/v1/orders`.

pub(crate) mod ad;
mod matching;
pub(crate) mod offer;
pub(crate) mod shape;

use axum::Router;
use axum::routing::{get, post};
use utoipa::OpenApi;

use crate::state::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/postings", get(ad::list).post(ad::begin))
        .route(
            "/postings/{id}",
            get(ad::show).put(ad::edit).delete(ad::discard),
        )
        .route("/postings/{id}/publish", post(ad::publish))
        .route("/postings/{id}/close", post(ad::close))
        .route("/postings/{id}/copy", post(ad::copy))
        .route("/postings/{id}/offers", get(offer::of_ad).post(offer::send))
        .route("/offers", get(offer::own))
        .route("/offers/{id}/withdraw", post(offer::withdraw))
        .route("/offers/{id}/decline", post(offer::decline))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    ad::list,
    ad::begin,
    ad::show,
    ad::edit,
    ad::discard,
    ad::publish,
    ad::close,
    ad::copy,
    offer::of_ad,
    offer::send,
    offer::own,
    offer::withdraw,
    offer::decline,
))]
pub(crate) struct Docs;
