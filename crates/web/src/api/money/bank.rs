//! The caller's own bank account by API: where they are paid. Whoever changes it moves the next
//! payment, so that takes a token that may move money.

use app::custody;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use store::custody::PersonBank;
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::visit::Visit;

/// A bank account with the name its bank knows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NamedAccount {
    /// The name the bank knows.
    holder: String,
    /// The IBAN without spaces.
    iban: String,
}

impl From<PersonBank> for NamedAccount {
    fn from(bank: PersonBank) -> Self {
        Self {
            holder: bank.holder,
            iban: bank.iban,
        }
    }
}

/// Where the caller is paid.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnBank {
    /// The account; nothing while none is known.
    account: Option<NamedAccount>,
}

/// A bank account to be paid to.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct OwnBankWish {
    /// The name the bank knows, at most 70 characters.
    holder: String,
    /// The IBAN, with spaces or without.
    iban: String,
}

/// Shows where the caller is paid, to the caller alone.
#[utoipa::path(get, path = "/api/v1/me/bank", tag = "money",
    responses((status = 200, body = OwnBank)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let known = custody::own_account(&visit.cx).await?;
    let account = known.map(NamedAccount::from);
    Ok(Json(OwnBank { account }).into_response())
}

/// Keeps where the caller is paid. Takes a token that may move money: the next payment goes there.
/// The same again changes nothing.
#[utoipa::path(put, path = "/api/v1/me/bank", tag = "money", request_body = OwnBankWish,
    responses((status = 200, body = OwnBank), (status = 403), (status = 422, body = Problem)))]
pub(crate) async fn save(visit: Visit, Json(wish): Json<OwnBankWish>) -> Answer {
    custody::save_own_account(&visit.cx, &wish.holder, &wish.iban).await?;
    show(visit).await
}

/// Forgets where the caller is paid. Whoever still owes something sees that no account is known.
#[utoipa::path(delete, path = "/api/v1/me/bank", tag = "money",
    responses((status = 204), (status = 403)))]
pub(crate) async fn forget(visit: Visit) -> Answer {
    custody::drop_own_account(&visit.cx).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
