//! Ads by API.

use app::Failure;
use app::posting::{self, Change, MatchedAd, NewPosting};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::PostingId;
use kernel::page::Page;
use serde::Deserialize;
use utoipa::IntoParams;

use super::shape::{AdChange, AdContent, AdRow, AdView, json_field};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, after, page_size};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "open-ads";

/// Which ads to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words that all have to be found, in another form too; the best 50 hits on one page.
    q: Option<String>,
    /// `open` (without it): everybody's open ads, the newest first; `own`: one's own.
    whose: Option<String>,
    /// `newest` (without it; with `q` the best hits), or `match`: open ads by how well they fit what
    /// the caller takes on, among equals the newest; the best 50 of the newest 100, or of those
    /// found, on one page.
    order: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
    /// How many rows, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// Lists open ads, or one's own.
#[utoipa::path(get, path = "/api/v1/postings", tag = "postings", params(Wanted),
    responses((status = 200, body = Listed<AdRow>), (status = 422, body = Problem)))]
pub(crate) async fn list(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let words = wanted
        .q
        .as_deref()
        .map(str::trim)
        .filter(|words| !words.is_empty());
    let listed = match (wanted.whose.as_deref(), words) {
        (Some("own"), _) => {
            let person = visit.person()?;
            let ads = posting::own(&visit.cx).await?.into_iter();
            Listed::whole(
                ads.map(|ad| AdRow::own(ad, person.id, &person.name))
                    .collect(),
            )
        }
        (None | Some("open"), words) => open(&visit, words, &wanted).await?,
        _ => return Err(Failure::field("whose", "field-choice-unknown").into()),
    };
    Ok(Json(listed).into_response())
}

/// Others' open ads, each with how well it fits the caller.
async fn open(
    visit: &Visit,
    words: Option<&str>,
    wanted: &Wanted,
) -> Result<Listed<AdRow>, Failure> {
    let cx = &visit.cx;
    let is_best = match wanted.order.as_deref() {
        None | Some("newest") => false,
        Some("match") => true,
        Some(_) => return Err(Failure::field("order", "field-choice-unknown")),
    };
    let whole = |ads: Vec<MatchedAd>| Listed::whole(ads.into_iter().map(AdRow::from).collect());
    if is_best {
        return Ok(whole(posting::best(cx, words.unwrap_or_default()).await?));
    }
    if let Some(words) = words {
        let found = posting::search(cx, words).await?;
        return Ok(whole(posting::matched(cx, found).await?));
    }
    let start = after(LIST, wanted.after.as_deref())?;
    let page = posting::ads(cx, start, page_size(wanted.limit)).await?;
    let page = Page {
        items: posting::matched(cx, page.items).await?,
        next: page.next,
    };
    Ok(Listed::of(LIST, page, AdRow::from))
}

/// The failure with the names its fields have here.
fn in_json(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        error.field = json_field(&error.field).into();
    }
    Failure::Invalid(errors)
}

/// Begins a draft.
#[utoipa::path(post, path = "/api/v1/postings", tag = "postings", request_body = AdContent,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn begin(visit: Visit, Json(wish): Json<AdContent>) -> Answer {
    let new = NewPosting {
        id: None,
        draft: wish.into(),
    };
    let begun = posting::begin_once(&visit.cx, new).await;
    Ok(Made::answer(&begun.map_err(in_json)?))
}

async fn view(visit: &Visit, id: PostingId) -> Result<Response, Failure> {
    let ad = posting::show(&visit.cx, id).await?;
    let own = if ad.is_own {
        Some(posting::show_own(&visit.cx, id).await?)
    } else {
        None
    };
    Ok(Json(AdView::new(visit, ad, own)).into_response())
}

/// One ad: one's own, an open one, or one that one has made an offer for.
#[utoipa::path(get, path = "/api/v1/postings/{id}", tag = "postings",
    params(("id" = String, Path)), responses((status = 200, body = AdView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<PostingId>) -> Answer {
    Ok(view(&visit, id).await?)
}

/// Replaces what a draft says. The task stays.
#[utoipa::path(put, path = "/api/v1/postings/{id}", tag = "postings",
    params(("id" = String, Path)), request_body = AdChange,
    responses((status = 200, body = AdView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn edit(
    visit: Visit,
    At(id): At<PostingId>,
    Json(wish): Json<AdChange>,
) -> Answer {
    let change = Change {
        draft: wish.content.into(),
        seen: wish.seen,
    };
    posting::edit(&visit.cx, id, change)
        .await
        .map_err(in_json)?;
    Ok(view(&visit, id).await?)
}

/// Throws a draft away.
#[utoipa::path(delete, path = "/api/v1/postings/{id}", tag = "postings",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn discard(visit: Visit, At(id): At<PostingId>) -> Answer {
    posting::discard(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Opens a draft for offers. It needs its four expectations, a date, two questions, and an
/// instruction with a *must* criterion.
#[utoipa::path(post, path = "/api/v1/postings/{id}/publish", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 200, body = AdView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn publish(visit: Visit, At(id): At<PostingId>) -> Answer {
    posting::publish(&visit.cx, id).await.map_err(in_json)?;
    Ok(view(&visit, id).await?)
}

/// Closes an open ad without a choice. Offers that stood are declined.
#[utoipa::path(post, path = "/api/v1/postings/{id}/close", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 200, body = AdView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn close(visit: Visit, At(id): At<PostingId>) -> Answer {
    posting::close(&visit.cx, id).await?;
    Ok(view(&visit, id).await?)
}

/// Makes a new draft that says what this ad says, with the date asked anew.
#[utoipa::path(post, path = "/api/v1/postings/{id}/copy", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn copy(visit: Visit, At(id): At<PostingId>) -> Answer {
    Ok(Made::answer(&posting::copy(&visit.cx, id).await?))
}
