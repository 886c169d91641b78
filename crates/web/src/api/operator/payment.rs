//! What leaves the outside account, by API: files of payments, made by one operator and approved by
//! another.

use app::custody::{self, FileView};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use kernel::{Currency, Money, OrderId, Timestamp, TransferId};
use serde::{Deserialize, Serialize};
use store::custody::{FileState, Payout, PersonBank};
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::money::NamedAccount;
use crate::api::problem::Problem;
use crate::api::shape::{Sum, after, page_size};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "operator-payments";

/// Where the list of payments in no file begins.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PaymentsWanted {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many payments, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// A payment in no file yet.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WaitingPayment {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: TransferId,
    /// `payout` to a contractor, `refund` to a client, or `surplus`.
    reason: &'static str,
    /// Under which order.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// How much.
    amount: Sum,
    /// Since when it waits.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// Where it goes; nothing while no account is known that a file may name.
    account: Option<NamedAccount>,
}

impl From<(Payout, Option<PersonBank>)> for WaitingPayment {
    fn from((payout, bank): (Payout, Option<PersonBank>)) -> Self {
        Self {
            id: payout.id,
            reason: payout.reason.name(),
            order: payout.order,
            amount: payout.amount.into(),
            since: payout.made_at,
            account: bank.map(NamedAccount::from),
        }
    }
}

/// A payment of a file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FilePayment {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: TransferId,
    /// `payout` to a contractor, `refund` to a client, or `surplus`.
    reason: &'static str,
    /// The number of its order.
    number: Option<String>,
    /// How much.
    amount: Sum,
    /// Where it goes.
    account: Option<NamedAccount>,
}

/// A file of payments.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PaymentFile {
    /// Its number.
    number: i64,
    /// `drafted`: a second person has to approve it; `approved`; `dropped`: given up.
    state: &'static str,
    /// Who made it.
    made_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    /// Who approved it.
    approved_by: Option<String>,
    /// When.
    #[schema(value_type = Option<String>, format = DateTime)]
    approved_at: Option<Timestamp>,
    /// Whether the caller may approve it: never whoever made it.
    may_approve: bool,
    /// What its payments come to.
    total: Sum,
    /// Its payments; none once it was given up.
    payments: Vec<FilePayment>,
}

impl TryFrom<FileView> for PaymentFile {
    type Error = app::Failure;

    fn try_from(view: FileView) -> Result<Self, app::Failure> {
        let amounts = view.payouts.iter().map(|payout| payout.amount);
        let total = Money::sum(Currency::Eur, amounts)
            .map_err(|fault| app::Failure::Fault(format!("file {}: {fault}", view.file.number)))?;
        let payments = view.payouts.into_iter().zip(view.orders);
        let payments = payments.map(|(payout, number)| FilePayment {
            id: payout.id,
            reason: payout.reason.name(),
            number,
            amount: payout.amount.into(),
            account: payout.bank.map(NamedAccount::from),
        });
        Ok(Self {
            number: view.file.number,
            state: match view.file.state {
                FileState::Drafted => "drafted",
                FileState::Approved => "approved",
                FileState::Dropped => "dropped",
            },
            made_by: view.file.made_by.1,
            made_at: view.file.made_at,
            approved_by: view.file.approved_by,
            approved_at: view.file.approved_at,
            may_approve: view.may_approve,
            total: total.into(),
            payments: payments.collect(),
        })
    }
}

/// What is to leave the outside account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OutgoingPayments {
    /// In no file yet, the oldest first.
    waiting: Vec<WaitingPayment>,
    /// Ask again with this as `after` for the next page; nothing on the last one.
    next: Option<String>,
    /// The newest twenty files.
    files: Vec<PaymentFile>,
}

/// A file that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FileMade {
    /// Its number.
    number: i64,
}

/// Lists what is to leave the outside account, and the files.
#[utoipa::path(get, path = "/api/v1/operator/payments", tag = "operator", params(PaymentsWanted),
    responses((status = 200, body = OutgoingPayments)))]
pub(crate) async fn list(visit: Visit, Asked(wanted): Asked<PaymentsWanted>) -> Answer {
    let place = after(LIST, wanted.after.as_deref())?;
    let found = custody::payments(&visit.cx, place, page_size(wanted.limit)).await?;
    let files = found.files.into_iter().map(PaymentFile::try_from);
    let answer = OutgoingPayments {
        next: found.waiting.next.map(|next| next.encode(LIST)),
        waiting: found
            .waiting
            .items
            .into_iter()
            .map(WaitingPayment::from)
            .collect(),
        files: files.collect::<Result<_, _>>()?,
    };
    Ok(Json(answer).into_response())
}

/// Puts every payment whose receiver's account is known into a new file. Somebody else approves it.
/// What is in a file is in no other: asked again at once, there is nothing to pay.
#[utoipa::path(post, path = "/api/v1/operator/files", tag = "operator",
    responses((status = 201, body = FileMade), (status = 422, body = Problem)))]
pub(crate) async fn draft(visit: Visit) -> Answer {
    let number = custody::draft(&visit.cx).await?;
    Ok((StatusCode::CREATED, Json(FileMade { number })).into_response())
}

/// The approved file as the bank takes it (pain.001).
#[utoipa::path(get, path = "/api/v1/operator/files/{number}", tag = "operator",
    params(("number" = i64, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/xml"),
        (status = 422, body = Problem)))]
pub(crate) async fn download(visit: Visit, At(number): At<i64>) -> Answer {
    let (name, xml) = custody::payment_file(&visit.cx, number).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/xml".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((StatusCode::OK, headers, xml).into_response())
}

/// Approves a file that somebody else made. Whoever made it is refused.
#[utoipa::path(post, path = "/api/v1/operator/files/{number}/approve", tag = "operator",
    params(("number" = i64, Path)), responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn approve(visit: Visit, At(number): At<i64>) -> Answer {
    custody::approve(&visit.cx, number).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Gives up a file nobody has approved; its payments wait again.
#[utoipa::path(delete, path = "/api/v1/operator/files/{number}", tag = "operator",
    params(("number" = i64, Path)), responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn give_up(visit: Visit, At(number): At<i64>) -> Answer {
    custody::give_up(&visit.cx, number).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
