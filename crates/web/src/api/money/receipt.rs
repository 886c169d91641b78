//! The caller's own bank statement: what came in is confirmed by the references in it.

use app::custody::{self, LARGEST_STATEMENT};
use axum::extract::Request;
use axum::response::IntoResponse;
use kernel::{OrderId, TransferId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::Sum;
use crate::bounded::{self, Arrived};
use crate::visit::Visit;

/// A sum a statement says something about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Receipt {
    /// The payment.
    #[schema(value_type = String, format = "uuid")]
    payment: TransferId,
    /// Under which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The order's number.
    number: String,
    /// What is due.
    due: Sum,
    /// What came.
    came: Sum,
}

impl From<custody::Receipt> for Receipt {
    fn from(receipt: custody::Receipt) -> Self {
        Self {
            payment: receipt.payment,
            order: receipt.order,
            number: receipt.number,
            due: receipt.due.into(),
            came: receipt.came.into(),
        }
    }
}

/// What came of reading a statement.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Receipts {
    /// Sums that are confirmed by it now.
    confirmed: Vec<Receipt>,
    /// Transfers that name an order and are another sum than is due: they confirm nothing.
    differing: Vec<Receipt>,
    /// How many bookings could not be read.
    unusable: usize,
}

/// Confirms what is due to the caller from person to person and came, by a statement of their own
/// account (camt.053 or the bank's CSV, at most 10 MiB). The same file again confirms nothing, and
/// nothing of it is kept.
#[utoipa::path(post, path = "/api/v1/money/receipts", tag = "money",
    request_body(content((String = "application/xml"), (String = "text/csv"))),
    responses((status = 200, body = Receipts), (status = 422, body = Problem)))]
pub(crate) async fn read(visit: Visit, request: Request) -> Answer {
    visit.cx.payer()?;
    let bytes = match bounded::read(request.into_body(), LARGEST_STATEMENT).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(custody::too_large().into()),
        Err(bounded::Broken) => {
            return Err(app::Failure::field("file", "field-upload-broken").into());
        }
    };
    let read = custody::read_receipts(&visit.cx, bytes).await?;
    let answer = Receipts {
        confirmed: read.confirmed.into_iter().map(Receipt::from).collect(),
        differing: read.differing.into_iter().map(Receipt::from).collect(),
        unusable: read.unusable,
    };
    Ok(Json(answer).into_response())
}
