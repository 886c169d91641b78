//! What the bank of the outside account says, by API, and what somebody decides about bookings
//! nobody could place.

use app::Failure;
use app::custody::{self, Decision, Import, LARGEST_STATEMENT};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::Refusal;
use domain::canonical::Digest;
use kernel::{Date, OrderId};
use serde::{Deserialize, Serialize};
use store::custody::Entry;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, Sum, after, page_size};
use crate::bounded::{self, Arrived};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "operator-bookings";

/// Where the list of bookings begins.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct BookingsWanted {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many bookings, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// A booking of a file that could not be read.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnreadBooking {
    /// Which booking of the file, or which line of the table, from 1.
    number: usize,
    /// What is wrong with it, as a stable code.
    code: &'static str,
}

/// What came of reading a statement.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StatementRead {
    /// Bookings that were not known before.
    new: usize,
    /// Bookings that were read before; they moved nothing.
    known: usize,
    /// New ones somebody has to look at.
    unclear: usize,
    /// Bookings that are only announced.
    announced: usize,
    /// How many could not be read.
    unusable: usize,
    /// The first of them.
    errors: Vec<UnreadBooking>,
}

impl From<Import> for StatementRead {
    fn from(read: Import) -> Self {
        let errors = read.errors.iter().map(|error| UnreadBooking {
            number: error.number,
            code: error.key(),
        });
        Self {
            new: read.new,
            known: read.known,
            unclear: read.unclear,
            announced: read.announced,
            unusable: read.unusable,
            errors: errors.collect(),
        }
    }
}

/// A booking somebody has to look at.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Booking {
    /// Which.
    id: String,
    /// `in` or `out`.
    direction: &'static str,
    /// How much.
    amount: Sum,
    /// On what day.
    #[schema(value_type = String, format = Date)]
    booked: Date,
    /// The other side's name, as the bank says it.
    name: Option<String>,
    /// The other side's account.
    iban: Option<String>,
    /// What for.
    purpose: String,
    /// Whether it undoes an earlier booking, or brings one back.
    comes_back: bool,
    /// `open`: some of it is not yet anybody's; `look`: it is not in the books yet.
    state: &'static str,
    /// What of it is not yet anybody's.
    left_over: Sum,
    /// The order it belongs to, if one is known.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// What may be decided about it: some of `order`, `back`, `own`, `charge`, `new`, `ignore`.
    decisions: Vec<&'static str>,
}

impl From<Entry> for Booking {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.key.to_string(),
            direction: if entry.is_in { "in" } else { "out" },
            amount: entry.amount.into(),
            booked: entry.booked,
            comes_back: entry.comes_back(),
            state: entry.state.name(),
            left_over: entry.left_over.into(),
            order: entry.order,
            decisions: Decision::possible(&entry).to_vec(),
            name: entry.name,
            iban: entry.payer_iban,
            purpose: entry.purpose,
        }
    }
}

/// What is decided about a booking.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct BookingDecision {
    /// `order`: it is for the order with this number; `back`: what is left goes back to whoever sent
    /// it; `own`: what is left is the operator's own; `charge`: a fee of the bank; `new`: a booking of
    /// its own although it looks like another; `ignore`: it was read before, or needs no booking.
    decision: String,
    /// The number of the order, with `order` alone.
    #[serde(default)]
    number: String,
}

/// Reads a statement of the outside account (camt.053 or the bank's CSV, at most 10 MiB). Each booking
/// counts once: the same file again moves nothing.
#[utoipa::path(post, path = "/api/v1/operator/statements", tag = "operator",
    request_body(content((String = "application/xml"), (String = "text/csv"))),
    responses((status = 200, body = StatementRead), (status = 422, body = Problem)))]
pub(crate) async fn import(visit: Visit, request: Request) -> Answer {
    visit.cx.acting_operator()?;
    let bytes = match bounded::read(request.into_body(), LARGEST_STATEMENT).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(custody::too_large().into()),
        Err(bounded::Broken) => return Err(Failure::field("file", "field-upload-broken").into()),
    };
    let read = custody::import(&visit.cx, bytes).await?;
    Ok(Json(StatementRead::from(read)).into_response())
}

/// Lists the bookings somebody has to look at, the oldest first.
#[utoipa::path(get, path = "/api/v1/operator/bookings", tag = "operator", params(BookingsWanted),
    responses((status = 200, body = Listed<Booking>)))]
pub(crate) async fn list(visit: Visit, Asked(wanted): Asked<BookingsWanted>) -> Answer {
    let place = after(LIST, wanted.after.as_deref())?;
    let found = custody::review(&visit.cx, place, page_size(wanted.limit)).await?;
    Ok(Json(Listed::of(LIST, found, Booking::from)).into_response())
}

/// Decides about a booking, once. A second decision is refused.
#[utoipa::path(post, path = "/api/v1/operator/bookings/{id}", tag = "operator",
    params(("id" = String, Path)), request_body = BookingDecision,
    responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn decide(
    visit: Visit,
    At(id): At<String>,
    Json(wish): Json<BookingDecision>,
) -> Answer {
    visit.cx.acting_operator()?;
    let key: Digest = id.parse().map_err(|_| Failure::NotFound)?;
    let unknown = || Failure::field("decision", "field-choice-unknown");
    let decision = Decision::from_name(&wish.decision, wish.number).ok_or_else(unknown)?;
    custody::decide(&visit.cx, key, decision).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
