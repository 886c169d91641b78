//! The open books by API: every order the caller has a share in, worked out from its transfers.

use app::custody;
use axum::response::IntoResponse;
use kernel::OrderId;
use serde::{Deserialize, Serialize};
use store::custody::BookTotal;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::{Sum, after, page_size};
use crate::extract::Asked;
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "books";

/// Where the orders of the open books begin.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct BooksWanted {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many orders, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// One order in the open books.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BookLine {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The order's number.
    number: String,
    /// The caller's side: `client` or `contractor`.
    role: &'static str,
    /// The way of custody: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// What was secured; promised where custody is `direct`.
    funded: Sum,
    /// What became the contractor's.
    released: Sum,
    /// What was paid out; what became due where custody is `direct`.
    paid_out: Sum,
    /// What went back; what is promised no more where custody is `direct`.
    refunded: Sum,
    /// What must lie there by the transfers; what must still be promised where custody is `direct`.
    owed: Sum,
    /// What the order's account holds; what it says is promised where custody is `direct`.
    held: Sum,
    /// Of what became due where custody is `direct`: what the client said was transferred and nobody
    /// confirmed.
    sent: Sum,
    /// Of what became due where custody is `direct`: what the contractor confirmed.
    confirmed: Sum,
    /// Whether both are the same, and the transfers are those an order has.
    agrees: bool,
    /// The company the contractor acts for, as the contract calls it.
    company: Option<String>,
    /// Who acts for it; nothing without a company.
    person: Option<String>,
}

/// Every order with one way of custody, in one currency.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BooksTotal {
    /// The way of custody: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// How many orders these are.
    orders: i64,
    /// In how many of them what is held is not what is owed.
    differing: i64,
    /// What was secured; promised where custody is `direct`.
    funded: Sum,
    /// What became the contractors'.
    released: Sum,
    /// What was paid out; what became due where custody is `direct`.
    paid_out: Sum,
    /// What went back; what is promised no more where custody is `direct`.
    refunded: Sum,
    /// What the orders' accounts hold.
    held: Sum,
}

impl From<BookTotal> for BooksTotal {
    fn from(total: BookTotal) -> Self {
        let sum = |minor| kernel::Money::new(minor, total.position.currency).into();
        Self {
            custody: total.custody.name(),
            orders: total.orders,
            differing: total.differing,
            funded: sum(total.position.funded),
            released: sum(total.position.released),
            paid_out: sum(total.position.paid_out),
            refunded: sum(total.position.refunded),
            held: total.held.into(),
        }
    }
}

/// The open books of everything the caller has a share in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Books {
    /// Whether every order agrees, also those on other pages.
    agrees: bool,
    /// How many orders were worked out for that: all of them.
    checked: i64,
    /// In how many of them what is held is not what is owed.
    differing: i64,
    /// The sums of all of them, by way of custody and currency.
    totals: Vec<BooksTotal>,
    /// The orders of this page, the newest first.
    orders: Vec<BookLine>,
    /// Ask again with this as `after` for the next page; nothing on the last one.
    next: Option<String>,
}

/// The open books as everybody outside reads them.
pub(crate) fn shape_books(books: custody::OpenBooks) -> Books {
    let line = |line: custody::Line| {
        let sum = |minor| kernel::Money::new(minor, line.position.currency).into();
        let (company, person) = line.company.clone().unzip();
        BookLine {
            order: line.order,
            agrees: line.agrees(),
            number: line.number,
            role: line.role.name(),
            custody: line.adapter.name(),
            funded: sum(line.position.funded),
            released: sum(line.position.released),
            paid_out: sum(line.position.paid_out),
            refunded: sum(line.position.refunded),
            owed: line.owed.into(),
            held: line.held.into(),
            sent: line.sent.into(),
            confirmed: line.confirmed.into(),
            company,
            person,
        }
    };
    Books {
        agrees: books.agrees(),
        checked: books.orders(),
        differing: books.differing(),
        totals: books.totals.into_iter().map(BooksTotal::from).collect(),
        next: books.lines.next.map(|next| next.encode(LIST)),
        orders: books.lines.items.into_iter().map(line).collect(),
    }
}

/// Proves that what is held is what is owed, worked out again from the transfers of every order;
/// the orders come in pages.
#[utoipa::path(get, path = "/api/v1/money/books", tag = "money", params(BooksWanted),
    responses((status = 200, body = Books)))]
pub(crate) async fn books(visit: Visit, Asked(wanted): Asked<BooksWanted>) -> Answer {
    visit.person()?;
    let after = after(LIST, wanted.after.as_deref())?;
    let size = page_size(wanted.limit);
    let books = custody::own_books(&visit.cx, after, size).await?;
    Ok(Json(shape_books(books)).into_response())
}
