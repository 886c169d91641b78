//! The task in the contractor's own words.

use app::Failure;
use app::instruction::explain_back::{self, Saying, Standing, Word};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::agreement::Role;
use domain::instruction::explain_back::ExplainBack;
use kernel::{OrderId, PostingId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::in_json;
use crate::extract::At;
use crate::visit::Visit;

/// Where it stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WordsView {
    /// `wanted`, `given`, `corrected`, `confirmed`; nothing where it is not wanted.
    state: Option<&'static str>,
    /// Whose turn it is: `client` or `contractor`.
    turn: Option<&'static str>,
    /// Since when.
    #[schema(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
    /// The task in the contractor's words.
    words: Option<String>,
    /// What the client corrected.
    correction: Option<String>,
    /// Whether the client can still want it.
    may_want: bool,
}

impl From<Standing> for WordsView {
    fn from(standing: Standing) -> Self {
        let state = standing.now.as_ref().map(|(state, _)| state);
        let words = state.map(ExplainBack::words);
        let correction = match state {
            Some(ExplainBack::Corrected { correction, .. }) => Some(correction.clone()),
            _ => None,
        };
        Self {
            state: state.map(ExplainBack::code),
            turn: state.and_then(ExplainBack::turn).map(Role::name),
            since: standing.now.as_ref().map(|(_, since)| *since),
            words: words.filter(|words| !words.is_empty()).map(str::to_owned),
            correction,
            may_want: standing.may_want,
        }
    }
}

/// One of the three: what the contractor says, or what the client answers.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct WordsWish {
    /// The task in the contractor's words, 20 to 4000 characters.
    words: Option<String>,
    /// What is different, from the client.
    correction: Option<String>,
    /// The client confirms.
    #[serde(default)]
    confirmed: bool,
    /// How many minutes the client explained, 0 to 600, for the client's own time account.
    minutes: Option<i64>,
}

impl WordsWish {
    fn read(self) -> Result<Saying, Failure> {
        let minutes = self.minutes;
        let word = match (self.words, self.correction, self.confirmed) {
            (Some(words), None, false) => Word::Give(words),
            (None, Some(correction), false) => Word::Correct(correction),
            (None, None, true) => Word::Confirm,
            _ => return Err(Failure::field("words", "field-required")),
        };
        Ok(Saying { word, minutes })
    }
}

async fn now(visit: &Visit, id: OrderId) -> Answer {
    let standing = explain_back::show(&visit.cx, id).await?;
    Ok(Json(WordsView::from(standing)).into_response())
}

/// Where the task in own words stands in an order.
#[utoipa::path(get, path = "/api/v1/orders/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)), responses((status = 200, body = WordsView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    now(&visit, id).await
}

/// Says the task as the contractor, or confirms or corrects it as the client. Work cannot start
/// before it is confirmed.
#[utoipa::path(post, path = "/api/v1/orders/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)), request_body = WordsWish,
    responses((status = 200, body = WordsView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn say(visit: Visit, At(id): At<OrderId>, Json(wish): Json<WordsWish>) -> Answer {
    let said = explain_back::say(&visit.cx, id, wish.read()?).await;
    said.map_err(in_json)?;
    now(&visit, id).await
}

/// The client wants to hear the task before the start. Possible until the contractor has signed.
#[utoipa::path(put, path = "/api/v1/orders/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = WordsView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn want(visit: Visit, At(id): At<OrderId>) -> Answer {
    explain_back::want(&visit.cx, id).await?;
    now(&visit, id).await
}

/// The client does without it: work may start.
#[utoipa::path(delete, path = "/api/v1/orders/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)), responses((status = 200, body = WordsView), (status = 404)))]
pub(crate) async fn waive(visit: Visit, At(id): At<OrderId>) -> Answer {
    explain_back::waive(&visit.cx, id).await?;
    now(&visit, id).await
}

/// Lets every order of one's own ad begin with it.
#[utoipa::path(put, path = "/api/v1/postings/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn want_for_ad(visit: Visit, At(id): At<PostingId>) -> Answer {
    explain_back::want_for_ad(&visit.cx, id, true).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Lets the orders of one's own ad begin without it.
#[utoipa::path(delete, path = "/api/v1/postings/{id}/explain-back", tag = "instructions",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn waive_for_ad(visit: Visit, At(id): At<PostingId>) -> Answer {
    explain_back::want_for_ad(&visit.cx, id, false).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
