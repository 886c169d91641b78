//! Who decides disputes, and what a decision brings them, by API.

use app::review::{self, Fee, Person};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::{AccountId, Money, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::visit::Visit;

/// Somebody who may be named to decide a dispute.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NeutralPerson {
    /// Who.
    #[schema(value_type = String, format = "uuid")]
    account: AccountId,
    /// The name.
    name: String,
    /// What they sign in with.
    login: String,
    /// Since when on the list.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// How many disputes wait for them.
    waiting: i64,
    /// How many they have decided.
    decided: i64,
}

impl From<Person> for NeutralPerson {
    fn from(person: Person) -> Self {
        Self {
            account: person.account,
            name: person.name,
            login: person.login,
            since: person.since,
            waiting: person.waiting,
            decided: person.decided,
        }
    }
}

/// Who is to be put on the list.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NeutralWish {
    /// What they sign in with.
    login: String,
}

/// What a decision brings whoever is named from now on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct DecisionFee {
    /// How much, the same whatever is decided; the two sides pay nothing of it.
    fee: Sum,
}

/// What a decision brought.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EarnedFee {
    /// The order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// Its number.
    number: String,
    /// Who decided.
    #[schema(value_type = String, format = "uuid")]
    account: AccountId,
    /// The name.
    name: String,
    /// When the dispute was opened: order and moment name it.
    #[schema(value_type = String, format = DateTime)]
    opened_at: Timestamp,
    /// When it was decided.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
    /// How much.
    sum: Sum,
    /// When it was noted that it was transferred.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
}

impl From<Fee> for EarnedFee {
    fn from(fee: Fee) -> Self {
        Self {
            order: fee.order,
            number: fee.number,
            account: fee.account,
            name: fee.name,
            opened_at: fee.opened_at,
            decided_at: fee.decided_at,
            sum: fee.sum.into(),
            paid_at: fee.paid_at,
        }
    }
}

/// Which fee was transferred.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct FeePaid {
    /// When the dispute was opened, as the list says it.
    #[schema(value_type = String, format = DateTime)]
    opened_at: Timestamp,
}

/// Lists who may be named to decide a dispute, at most 200.
#[utoipa::path(get, path = "/api/v1/operator/neutral", tag = "operator",
    responses((status = 200, body = Listed<NeutralPerson>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let people = review::people(&visit.cx).await?;
    let people = people.into_iter().map(NeutralPerson::from);
    Ok(Json(Listed::whole(people.collect())).into_response())
}

/// Puts the account with this login on the list.
#[utoipa::path(post, path = "/api/v1/operator/neutral", tag = "operator",
    request_body = NeutralWish, responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn add(visit: Visit, Json(wish): Json<NeutralWish>) -> Answer {
    review::add_person(&visit.cx, wish.login).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes somebody off the list. A dispute that waits for them passes on.
#[utoipa::path(delete, path = "/api/v1/operator/neutral/{id}", tag = "operator",
    params(("id" = String, Path, description = "Which account.")),
    responses((status = 204), (status = 404)))]
pub(crate) async fn remove(visit: Visit, At(id): At<AccountId>) -> Answer {
    review::drop_person(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Shows what a decision brings whoever is named from now on.
#[utoipa::path(get, path = "/api/v1/operator/neutral-fee", tag = "operator",
    responses((status = 200, body = DecisionFee)))]
pub(crate) async fn fee(visit: Visit) -> Answer {
    let fee = review::fee(&visit.cx.app).await?.into();
    Ok(Json(DecisionFee { fee }).into_response())
}

/// Says what a decision brings whoever is named from now on. Who is named already keeps what held
/// then.
#[utoipa::path(put, path = "/api/v1/operator/neutral-fee", tag = "operator",
    request_body = DecisionFee,
    responses((status = 200, body = DecisionFee), (status = 422, body = Problem)))]
pub(crate) async fn set_fee(visit: Visit, Json(wish): Json<DecisionFee>) -> Answer {
    review::set_fee(&visit.cx, Some(Money::from(wish.fee))).await?;
    fee(visit).await
}

/// Lists what decisions brought, what is still to be transferred first; at most 200.
#[utoipa::path(get, path = "/api/v1/operator/neutral-fees", tag = "operator",
    responses((status = 200, body = Listed<EarnedFee>)))]
pub(crate) async fn fees(visit: Visit) -> Answer {
    let fees = review::fees(&visit.cx).await?;
    let fees = fees.into_iter().map(EarnedFee::from);
    Ok(Json(Listed::whole(fees.collect())).into_response())
}

/// Notes that what a decision brought was transferred, once.
#[utoipa::path(post, path = "/api/v1/operator/neutral-fees/{id}/paid", tag = "operator",
    params(("id" = String, Path, description = "The order of the dispute.")),
    request_body = FeePaid, responses((status = 204), (status = 404)))]
pub(crate) async fn pay_fee(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<FeePaid>,
) -> Answer {
    review::pay_fee(&visit.cx, id, wish.opened_at).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
