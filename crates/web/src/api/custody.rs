//! The licensed provider's side of custody: what it is to do, and what it says. Both are signed with
//! the secret it shares with the instance; tokens count for nothing here.

use app::Failure;
use app::custody::provider::{self, Message, Received, ToDo};
use axum::Router;
use axum::extract::{OriginalUri, Query, Request};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::canonical::Digest;
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::Json;
use super::shape::{Listed, Sum, after, page_size};
use crate::answer::Answer;
use crate::bounded::{self, Arrived};
use crate::form::too_large;
use crate::state::Web;
use crate::visit::Visit;

/// The largest message, in bytes.
const LARGEST: usize = 16 * 1024;
/// The name of the list in cursors.
const LIST: &str = "custody-requests";

/// What needs no token.
pub(crate) fn open_routes() -> Router<Web> {
    Router::new()
        .route("/custody/requests", get(requests))
        .route("/custody/events", post(receive))
}

/// This room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(requests, receive))]
pub(crate) struct Docs;

/// Where the list begins.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many requests, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// Who is paid.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Payee {
    /// The name the bank knows.
    holder: String,
    /// The IBAN without spaces.
    iban: String,
}

/// Something the provider is to do, once, under its id.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CustodyRequest {
    /// Its name, and the key under which it is done once.
    id: String,
    /// `hold`, `release` or `refund`.
    kind: &'static str,
    /// For which order. What is held for an order lies in one pot.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// What stands in the payment.
    reference: String,
    /// How much.
    amount: Sum,
    /// Who is paid; nobody where the sum goes back to whoever paid it.
    payee: Option<Payee>,
}

impl From<ToDo> for CustodyRequest {
    fn from(todo: ToDo) -> Self {
        Self {
            id: todo.request.to_string(),
            kind: todo.kind,
            order: todo.order,
            reference: todo.reference,
            amount: todo.amount.into(),
            payee: todo.payee.map(|bank| Payee {
                holder: bank.holder,
                iban: bank.iban,
            }),
        }
    }
}

/// What the provider says.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CustodyEvent {
    /// Its name: 1 to 100 visible ASCII letters. One name, one content.
    id: String,
    /// `instruction`, `held`, `released`, `refunded` or `failed`.
    #[serde(rename = "type")]
    told: String,
    /// The id of the request it answers.
    request: String,
    /// How much.
    amount: Sum,
    /// Where the client pays, an `https` address; only and always with `instruction`.
    page: Option<String>,
    /// Why it failed, for people.
    reason: Option<String>,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CustodyAnswer {
    /// `done`; `known` where it came before; `kept` where somebody will look at it.
    result: &'static str,
}

/// Lists what the provider is to do now, the same until it has said that it is done.
#[utoipa::path(get, path = "/api/v1/custody/requests", tag = "custody", params(Wanted),
    responses((status = 200, body = Listed<CustodyRequest>)))]
pub(crate) async fn requests(
    visit: Visit,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
) -> Answer {
    let line = format!("GET {uri}");
    signed(&visit, &headers, line.as_bytes())?;
    // Who asks comes before what is asked.
    let Ok(Query(wanted)) = Query::<Wanted>::try_from_uri(&uri) else {
        return Err(Failure::field("query", "field-query-unreadable").into());
    };
    let place = after(LIST, wanted.after.as_deref())?;
    let found = provider::requests(&visit.cx, place, page_size(wanted.limit)).await?;
    let answer = Listed::of(LIST, found, CustodyRequest::from);
    Ok(Json(answer).into_response())
}

/// Takes what the provider says. The same message again does nothing.
#[utoipa::path(post, path = "/api/v1/custody/events", tag = "custody",
    request_body = CustodyEvent, responses((status = 200, body = CustodyAnswer)))]
pub(crate) async fn receive(visit: Visit, headers: HeaderMap, request: Request) -> Answer {
    let bytes = match bounded::read(request.into_body(), LARGEST).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(too_large(LARGEST).into()),
        Err(bounded::Broken) => return Err(unreadable().into()),
    };
    signed(&visit, &headers, &bytes)?;
    let event: CustodyEvent = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
    let message = Message {
        id: event.id,
        told: event.told,
        request: event.request,
        amount: event.amount.into(),
        page: event.page,
        reason: event.reason,
        digest: Digest::of(&bytes),
    };
    let result = match provider::receive(&visit.cx, message).await? {
        Received::Done => "done",
        Received::Known => "known",
        Received::Kept => "kept",
    };
    Ok(Json(CustodyAnswer { result }).into_response())
}

fn unreadable() -> Failure {
    Failure::field("body", "field-json-unreadable")
}

/// Whether a request was signed by the provider, now. Who guesses is slowed down.
fn signed(visit: &Visit, headers: &HeaderMap, bytes: &[u8]) -> Result<(), Failure> {
    let secret = visit.cx.app.provider.as_ref().ok_or(Failure::NotFound)?;
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    let given = (
        header("feierabend-timestamp"),
        header("feierabend-signature"),
    );
    if secret.check(given, bytes, visit.cx.now).is_ok() {
        return Ok(());
    }
    visit.web.limits.from_address(visit.address)?;
    Err(Failure::SignInNeeded)
}
