//! The one search by API.

use app::Failure;
use app::search::{self, Kind};
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::Json;
use super::problem::Problem;
use super::shape::Listed;
use crate::answer::Answer;
use crate::extract::Asked;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/search", get(find))
}

/// The search's part of the document.
#[derive(OpenApi)]
#[openapi(paths(find))]
pub(crate) struct Docs;

/// What to look for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words that all have to be found, in another form too.
    q: String,
    /// `all` (without it), `ads`, `own-ads`, `tasks` or `orders`.
    kind: Option<String>,
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Hit {
    /// `ads`, `own-ads`, `tasks` or `orders`.
    kind: &'static str,
    /// Which.
    id: String,
    /// What it is called.
    title: String,
}

impl Hit {
    fn new(kind: Kind, id: &impl ToString, title: String) -> Self {
        Self {
            kind: kind.code(),
            id: id.to_string(),
            title,
        }
    }
}

/// Searches open ads and one's own ads, tasks and orders.
#[utoipa::path(get, path = "/api/v1/search", tag = "postings", params(Wanted),
    responses((status = 200, body = Listed<Hit>), (status = 422, body = Problem)))]
pub(crate) async fn find(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let kind = match wanted.kind.as_deref() {
        None => Kind::All,
        Some(code) => {
            Kind::from_code(code).ok_or_else(|| Failure::field("kind", "field-choice-unknown"))?
        }
    };
    let found = search::search(&visit.cx, &wanted.q, kind).await?;
    let tasks = found
        .tasks
        .into_iter()
        .map(|(id, title)| Hit::new(Kind::Tasks, &id, title));
    let own = found
        .own_ads
        .into_iter()
        .map(|ad| Hit::new(Kind::OwnAds, &ad.id, ad.title));
    let orders = found.orders.into_iter().map(|row| {
        Hit::new(
            Kind::Orders,
            &row.id,
            format!("{} · {}", row.number, row.title),
        )
    });
    let ads = found
        .ads
        .into_iter()
        .map(|ad| Hit::new(Kind::Ads, &ad.id, ad.title));
    let items = tasks.chain(own).chain(orders).chain(ads).collect();
    Ok(Json(Listed::whole(items)).into_response())
}
