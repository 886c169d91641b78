//! Lists of orders, and the two ways an order begins: a chosen offer, and the same once more.

use app::agreement::{self, Filter, Proposed, Sort};
use app::{Failure, agreement::OrderRow as Row, custody};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use domain::agreement::{Role, Tag};
use domain::custody::Adapter;
use domain::posting::Reorder;
use kernel::{AccountId, OfferId, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::parts::{Automatic, Party};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::idempotency::Request;
use crate::api::shape::{Listed, Sum, after, page_size, role};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// Every word a list can be narrowed to besides `all`, `open` and `closed`.
const TAGS: [Tag; 9] = [
    Tag::SignatureOpen,
    Tag::FundingOpen,
    Tag::Secured,
    Tag::InWork,
    Tag::Sample,
    Tag::ForReview,
    Tag::InDispute,
    Tag::Paid,
    Tag::Ended,
];

/// Which orders to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The side the caller is on: `client` (without it) or `contractor`.
    role: Option<String>,
    /// `all` (without it), `open`, `closed`, or a tag such as `for-review`.
    filter: Option<String>,
    /// `recent` (without it): the last changed first; `deadline`: what happens by itself next
    /// first, open orders only.
    sort: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
    /// How many rows, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// An order in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrderRow {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: OrderId,
    /// Its number, such as `F-2026-0031`.
    number: String,
    /// What it is about.
    title: String,
    /// What is paid.
    amount: Sum,
    /// On which side the caller is.
    role: &'static str,
    /// Where it stands, in a word.
    tag: &'static str,
    /// The way of custody: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// Whether something accepted is not known to have come to whom it is due.
    is_unpaid: bool,
    /// The station of the way.
    station: &'static str,
    /// Whose turn it is; nobody's once it has ended.
    turn: Option<&'static str>,
    /// What happens by itself next.
    next: Option<Automatic>,
    /// The other side.
    other: Party,
    /// The company the contractor acts for, as the contract calls it.
    company: Option<String>,
    /// When what is being worked on is due: after a revision, a sample or a dispute the date that
    /// has set, before the work the one agreed for the stage or the order.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// When the order was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When its state last changed.
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
    /// The task it came from; shown to the client alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
}

impl From<Row> for OrderRow {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            number: row.number,
            title: row.title,
            amount: row.amount.into(),
            role: row.role.name(),
            tag: row.tag.name(),
            custody: row.custody.name(),
            is_unpaid: row.is_unpaid,
            station: row.station.name(),
            turn: row.turn.map(Role::name),
            next: row.next.map(Automatic::from),
            other: (row.other, row.other_name).into(),
            company: row.company,
            due_at: row.due_at,
            created_at: row.created_at,
            changed_at: row.changed_at,
            task: row.task.filter(|_| row.role == Role::Client),
        }
    }
}

/// The offer to choose.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Choosing {
    /// The id of an offer for an ad of the caller.
    #[schema(value_type = String, format = "uuid")]
    offer: OfferId,
    /// Why this one although the work needs more trust than the two have, 10 to 500 characters; kept
    /// with the ad for its owner alone. Not needed where the trust is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trust_reason: Option<String>,
}

/// A new order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Begun {
    /// Its id.
    #[schema(value_type = String, format = "uuid")]
    id: OrderId,
    /// Its number, such as `F-2026-0031`.
    number: String,
}

impl From<Proposed> for Begun {
    fn from(proposed: Proposed) -> Self {
        Self {
            id: proposed.order,
            number: proposed.number.to_string(),
        }
    }
}

impl Begun {
    /// An order that was begun before.
    async fn find(visit: &Visit, order: OrderId) -> Result<Self, Failure> {
        let number = agreement::room(&visit.cx, order).await?.head.number;
        Ok(Self { id: order, number })
    }
}

/// When the work is due this time.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AgainWish {
    /// Without it there is as much time as the last time.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[param(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
}

/// What the same order would be once more.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Again {
    /// The order whose terms are repeated.
    #[schema(value_type = String, format = "uuid")]
    previous: OrderId,
    /// Who would be asked.
    #[schema(value_type = String, format = "uuid")]
    contractor: AccountId,
    /// What it is about.
    title: String,
    /// What would be paid.
    amount: Sum,
    /// When the work would be due.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// How its money would be secured: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// How it was the last time.
    custody_before: &'static str,
}

impl Again {
    fn of(next: Reorder, (before, now): (Adapter, Adapter)) -> Self {
        Self {
            previous: next.previous,
            contractor: next.contractor,
            title: next.title,
            amount: next.amount.into(),
            due_at: next.due_at,
            custody: now.name(),
            custody_before: before.name(),
        }
    }
}

fn filter(word: Option<&str>) -> Result<Filter, Failure> {
    match word {
        None | Some("all") => Ok(Filter::All),
        Some("open") => Ok(Filter::Open),
        Some("closed") => Ok(Filter::Closed),
        Some(word) => {
            let tag = TAGS.into_iter().find(|tag| tag.name() == word);
            tag.map(Filter::Tag)
                .ok_or_else(|| Failure::field("filter", "field-choice-unknown"))
        }
    }
}

fn sort(word: Option<&str>) -> Result<(Sort, &'static str), Failure> {
    match word {
        None | Some("recent") => Ok((Sort::Recent, "recent")),
        Some("deadline") => Ok((Sort::Deadline, "deadline")),
        Some(_) => Err(Failure::field("sort", "field-choice-unknown")),
    }
}

/// Lists the caller's orders on one side.
#[utoipa::path(get, path = "/api/v1/orders", tag = "orders", params(Wanted),
    responses((status = 200, body = Listed<OrderRow>)))]
pub(crate) async fn list(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    visit.person()?;
    let role = role(wanted.role.as_deref())?;
    let filter = filter(wanted.filter.as_deref())?;
    let (sort, sorted) = sort(wanted.sort.as_deref())?;
    let list = format!("orders-{}-{sorted}", role.name());
    let after = after(&list, wanted.after.as_deref())?;
    let size = page_size(wanted.limit);
    let page = agreement::orders(&visit.cx, role, (filter, sort), after, size).await?;
    Ok(Json(Listed::of(&list, page, OrderRow::from)).into_response())
}

/// Chooses an offer: an order begins and waits for both signatures.
#[utoipa::path(post, path = "/api/v1/orders", tag = "orders",
    params(("Idempotency-Key" = Option<String>, Header)),
    request_body = Choosing, responses((status = 201, body = Begun)))]
pub(crate) async fn choose(visit: Visit, headers: HeaderMap, Json(wish): Json<Choosing>) -> Answer {
    let request = Request::new(&visit, &headers, "orders", &wish)?;
    let choose = async {
        let reason = wish.trust_reason.clone();
        let made = agreement::choose_all_the_same(&request.cx, wish.offer, reason).await?;
        Ok(Begun::from(made))
    };
    let show = |order| Begun::find(&visit, order);
    request.once(StatusCode::CREATED, choose, show).await
}

/// Shows what the same order would be once more.
#[utoipa::path(get, path = "/api/v1/orders/{id}/again", tag = "orders",
    params(("id" = String, Path), AgainWish), responses((status = 200, body = Again)))]
pub(crate) async fn propose_again(
    visit: Visit,
    At(id): At<OrderId>,
    Asked(wish): Asked<AgainWish>,
) -> Answer {
    let next = agreement::propose_again(&visit.cx, id, wish.due_at).await?;
    let ways = custody::since_last(&visit.cx, id).await?;
    Ok(Json(Again::of(next, ways)).into_response())
}

/// Orders the same once more, with the same terms; both sign anew.
#[utoipa::path(post, path = "/api/v1/orders/{id}/again", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = AgainWish, responses((status = 201, body = Begun)))]
pub(crate) async fn again(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<AgainWish>,
) -> Answer {
    let request = Request::new(&visit, &headers, &format!("again {id}"), &wish)?;
    let again = async {
        let made = agreement::again(&request.cx, id, wish.due_at).await?;
        Ok(Begun::from(made))
    };
    let show = |order| Begun::find(&visit, order);
    request.once(StatusCode::CREATED, again, show).await
}
