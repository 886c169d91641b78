//! Messages of the licensed provider that fit nothing it was asked for, by API.

use app::Failure;
use app::custody::provider::{self, Closing, Odd, may_go_back};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use store::custody::Failures;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, Sum, after, page_size};
use crate::extract::Asked;
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "operator-messages";

/// Where the list of messages begins.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct MessagesWanted {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many messages, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// How a payment failed with the provider so far.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProviderFailures {
    /// How often.
    count: i64,
    /// When for the first time.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// Why, the last time a reason was given, in the provider's words.
    reason: Option<String>,
}

impl From<Failures> for ProviderFailures {
    fn from(failures: Failures) -> Self {
        Self {
            count: failures.count,
            since: failures.since,
            reason: failures.reason,
        }
    }
}

/// A message of the provider somebody has to look at. It has moved nothing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProviderMessage {
    /// Its name, given by the provider.
    id: String,
    /// What it says: `instruction`, `held`, `released`, `refunded` or `failed`.
    told: &'static str,
    /// Why somebody has to look: `unknown-request`, `other-sum`, `other-kind`, `too-late` or
    /// `too-often`.
    why: String,
    /// The request it answers, as the provider wrote it.
    request: String,
    /// The order of the request, if it is one of this instance.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// How much.
    amount: Sum,
    /// Why it failed, in the provider's words.
    reason: Option<String>,
    /// When it came.
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    /// How the payment it is about failed so far, if it did.
    failures: Option<ProviderFailures>,
    /// What may be decided about it: some of `again`, `back`, `cleared`.
    decisions: Vec<&'static str>,
}

impl From<Odd> for ProviderMessage {
    fn from(odd: Odd) -> Self {
        let event = odd.event;
        let back = may_go_back(&event).then_some("back");
        let decisions = ["again"].into_iter().chain(back).chain(["cleared"]);
        Self {
            decisions: decisions.collect(),
            id: event.id,
            told: event.told.name(),
            why: event.effect,
            request: event.request,
            order: event.order,
            amount: event.amount.into(),
            reason: event.reason,
            received_at: event.received_at,
            failures: odd.failures.map(ProviderFailures::from),
        }
    }
}

/// What is decided about a message.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MessageDecision {
    /// The name of the message.
    id: String,
    /// `again`: it is looked at as if it had just come, and a payment that failed too often is tried
    /// anew; `back`: what the provider holds for nothing goes back to whoever paid it; `cleared`: it
    /// was cleared with the provider, outside of here.
    decision: String,
}

/// Lists the messages of the provider somebody has to look at, the oldest first.
#[utoipa::path(get, path = "/api/v1/operator/messages", tag = "operator", params(MessagesWanted),
    responses((status = 200, body = Listed<ProviderMessage>)))]
pub(crate) async fn list(visit: Visit, Asked(wanted): Asked<MessagesWanted>) -> Answer {
    let place = after(LIST, wanted.after.as_deref())?;
    let found = provider::to_look_at(&visit.cx, place, page_size(wanted.limit)).await?;
    Ok(Json(Listed::of(LIST, found, ProviderMessage::from)).into_response())
}

/// Decides about a message of the provider, once. A second decision is refused.
#[utoipa::path(post, path = "/api/v1/operator/messages", tag = "operator",
    request_body = MessageDecision,
    responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn decide(visit: Visit, Json(wish): Json<MessageDecision>) -> Answer {
    let unknown = || Failure::field("decision", "field-choice-unknown");
    let closing = Closing::from_name(&wish.decision).ok_or_else(unknown)?;
    provider::close(&visit.cx, wish.id, closing).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
