//! Offers by API.

use app::posting;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::posting::matching::Match;
use domain::posting::{Offer, OfferDraft, OfferState};
use kernel::{AccountId, OfferId, PostingId, Timestamp};
use serde::{Deserialize, Serialize};
use store::posting::OfferEntry;
use utoipa::ToSchema;

use super::matching::MatchView;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::organisation::CompanyView;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, Sum, in_json};
use crate::extract::At;
use crate::visit::Visit;

/// A new offer.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct OfferWish {
    /// What the work is to cost in all.
    amount: Option<Sum>,
    /// Until when the work is done.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// The answer to the first question, at least 20 characters.
    answer_1: String,
    /// The answer to the second.
    answer_2: String,
    /// Anything else.
    message: String,
    /// Whether for the company the contractor belongs to, or for themselves; without it as the last
    /// time.
    for_company: Option<bool>,
}

impl From<OfferWish> for OfferDraft {
    fn from(wish: OfferWish) -> Self {
        Self {
            amount: wish.amount.map(Into::into),
            answer_1: wish.answer_1,
            answer_2: wish.answer_2,
            message: wish.message,
            due_at: wish.due_at,
        }
    }
}

/// An offer, as whoever sent it and the client see it. Its answers are own statements.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: OfferId,
    /// The ad it is for.
    #[schema(value_type = String, format = "uuid")]
    posting: PostingId,
    /// Whose it is.
    #[schema(value_type = String, format = "uuid")]
    contractor: AccountId,
    /// The contractor's name, for the client.
    contractor_name: Option<String>,
    /// The company the contractor offers for.
    company: Option<CompanyView>,
    /// `sent`, `withdrawn`, `declined` or `accepted`.
    state: &'static str,
    /// Since when it is no longer `sent`.
    #[schema(value_type = Option<String>, format = DateTime)]
    decided_at: Option<Timestamp>,
    /// What the work is to cost in all.
    amount: Sum,
    /// Until when the work is done.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// The answer to the first question.
    answer_1: String,
    /// The answer to the second.
    answer_2: String,
    /// Anything else; may be empty.
    message: String,
    /// When it was sent.
    #[schema(value_type = String, format = DateTime)]
    sent_at: Timestamp,
    /// How well the ad fits what the contractor takes on, for the client; nothing where they never
    /// said, or the offer was withdrawn or declined.
    #[serde(rename = "match")]
    fit: Option<MatchView>,
}

impl OfferView {
    /// An offer with what the client reads besides: the name of whoever sent it, and the match.
    fn for_client(entry: &OfferEntry, fit: Option<&Match>) -> Self {
        Self {
            contractor_name: Some(entry.contractor_name.clone()),
            fit: fit.map(MatchView::from),
            ..Self::new(&entry.offer)
        }
    }

    /// An offer as whoever sent it reads it.
    pub(super) fn new(offer: &Offer) -> Self {
        let decided_at = match offer.state {
            OfferState::Sent => None,
            OfferState::Withdrawn { at }
            | OfferState::Declined { at }
            | OfferState::Accepted { at } => Some(at),
        };
        Self {
            id: offer.id,
            posting: offer.posting,
            contractor: offer.contractor,
            contractor_name: None,
            company: offer.terms.company.clone().map(Into::into),
            state: offer.state.code(),
            decided_at,
            amount: offer.terms.amount.into(),
            due_at: offer.terms.due_at,
            answer_1: offer.terms.answer_1.clone(),
            answer_2: offer.terms.answer_2.clone(),
            message: offer.terms.message.clone(),
            sent_at: offer.sent_at,
            fit: None,
        }
    }
}

/// Lists the offers for one's own ad, the earliest first.
#[utoipa::path(get, path = "/api/v1/postings/{id}/offers", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<OfferView>), (status = 404)))]
pub(crate) async fn of_ad(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    let show = own.offers.iter();
    let items = show.map(|entry| OfferView::for_client(entry, own.matches.get(&entry.offer.id)));
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
    let for_company = wish.for_company;
    let sent = posting::send_for(&visit.cx, id, wish.into(), for_company).await;
    Ok(Made::answer(&sent.map_err(in_json)?))
}

/// Lists one's own offers, the newest first.
#[utoipa::path(get, path = "/api/v1/offers", tag = "postings",
    responses((status = 200, body = Listed<OfferView>)))]
pub(crate) async fn own(visit: Visit) -> Answer {
    let own = posting::own_offers(&visit.cx).await?;
    let items = own.iter().map(|own| OfferView::new(&own.offer)).collect();
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
