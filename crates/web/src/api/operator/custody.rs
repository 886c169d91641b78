//! How the instance keeps money, by API.

use app::{Failure, custody};
use axum::response::IntoResponse;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::money::NamedAccount;
use crate::api::problem::Problem;
use crate::visit::Visit;

/// How money of new orders is kept.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CustodyChoice {
    /// `play`, `direct`, `trust` or `provider`. Orders that began with another way keep theirs.
    custody: &'static str,
    /// The outside account: the newest that was named.
    account: Option<NamedAccount>,
    /// The name of the licensed provider: the newest that was named.
    provider: Option<String>,
    /// Since when; nothing where nobody has chosen yet.
    #[schema(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
}

/// How money of new orders is to be kept.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CustodyWish {
    /// `play`, `direct`, `trust` or `provider`.
    custody: String,
    /// The name the bank of the outside account knows; with `trust`.
    #[serde(default)]
    holder: String,
    /// The IBAN of the outside account; with `trust`.
    #[serde(default)]
    iban: String,
    /// The name both sides of an order read; with `provider`.
    #[serde(default)]
    provider: String,
    /// With `trust` and `provider`: that the caller has read who may hold money of others (§ 10,
    /// § 63 ZAG).
    #[serde(default)]
    confirmed: bool,
}

/// Shows how money of new orders is kept.
#[utoipa::path(get, path = "/api/v1/operator/custody", tag = "operator",
    responses((status = 200, body = CustodyChoice)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let chosen = custody::chosen(&visit.cx).await?;
    let answer = CustodyChoice {
        custody: chosen.adapter.name(),
        account: chosen.account.map(NamedAccount::from),
        provider: chosen.provider,
        since: chosen.since,
    };
    Ok(Json(answer).into_response())
}

/// Chooses how money of new orders is kept. Orders there are keep their way.
#[utoipa::path(put, path = "/api/v1/operator/custody", tag = "operator",
    request_body = CustodyWish,
    responses((status = 200, body = CustodyChoice), (status = 422, body = Problem)))]
pub(crate) async fn choose(visit: Visit, Json(wish): Json<CustodyWish>) -> Answer {
    let account = (wish.holder.as_str(), wish.iban.as_str());
    let chosen = match wish.custody.as_str() {
        "provider" => custody::choose_provider(&visit.cx, &wish.provider, wish.confirmed).await,
        way => custody::choose(&visit.cx, way, account, wish.confirmed).await,
    };
    chosen.map_err(named)?;
    show(visit).await
}

/// The failure with the name its field has here.
fn named(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        if error.field == "adapter" {
            error.field = "custody".into();
        }
    }
    Failure::Invalid(errors)
}
