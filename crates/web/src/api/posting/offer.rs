//! Offers by API.

use app::posting;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::{OfferId, PostingId};

use super::shape::{OfferView, OfferWish};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, in_json};
use crate::extract::At;
use crate::visit::Visit;

/// Lists the offers for one's own ad, the earliest first.
#[utoipa::path(get, path = "/api/v1/postings/{id}/offers", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<OfferView>), (status = 404)))]
pub(crate) async fn of_ad(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    let show = own.offers.iter();
    let items = show.map(|entry| OfferView::new(&entry.offer, Some(&entry.contractor_name)));
    Ok(Json(Listed::whole(items.collect())).into_response())
}

/// Sends an offer; free of charge. One at a time for each ad, never for one's own.
#[utoipa::path(post, path = "/api/v1/postings/{id}/offers", tag = "postings",
    params(("id" = String, Path)), request_body = OfferWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn send(
    visit: Visit,
    At(id): At<PostingId>,
    Json(wish): Json<OfferWish>,
) -> Answer {
    let sent = posting::send(&visit.cx, id, wish.into()).await;
    Ok(Made::answer(&sent.map_err(in_json)?))
}

/// Lists one's own offers, the newest first.
#[utoipa::path(get, path = "/api/v1/offers", tag = "postings",
    responses((status = 200, body = Listed<OfferView>)))]
pub(crate) async fn own(visit: Visit) -> Answer {
    let own = posting::own_offers(&visit.cx).await?;
    let items = own
        .iter()
        .map(|own| OfferView::new(&own.offer, None))
        .collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// Takes one's own offer back. Never costs anything.
#[utoipa::path(post, path = "/api/v1/offers/{id}/withdraw", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn withdraw(visit: Visit, At(id): At<OfferId>) -> Answer {
    posting::withdraw(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Says no to an offer for one's own ad.
#[utoipa::path(post, path = "/api/v1/offers/{id}/decline", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn decline(visit: Visit, At(id): At<OfferId>) -> Answer {
    posting::decline(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
