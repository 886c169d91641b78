//! The open books by API: every order the caller has a share in, worked out from its transfers.

use app::custody;
use axum::response::IntoResponse;
use kernel::OrderId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::visit::Visit;

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
    /// Whether both are the same.
    agrees: bool,
    /// The company the contractor acts for, as the contract calls it.
    company: Option<String>,
    /// Who acts for it; nothing without a company.
    person: Option<String>,
}

/// The open books of everything the caller has a share in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Books {
    /// Whether every line agrees.
    agrees: bool,
    /// The orders, the newest first.
    orders: Vec<BookLine>,
}

/// The open books as everybody outside reads them.
pub(crate) fn shape_books(books: &custody::OpenBooks) -> Books {
    let line = |line: &custody::Line| {
        let sum = |minor| kernel::Money::new(minor, line.position.currency).into();
        BookLine {
            order: line.order,
            number: line.number.clone(),
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
            agrees: line.agrees(),
            company: line.company.clone().map(|(company, _)| company),
            person: line.company.clone().map(|(_, person)| person),
        }
    };
    Books {
        agrees: books.agrees(),
        orders: books.lines.iter().map(line).collect(),
    }
}

/// Proves that what is held is what is owed, worked out again from the transfers.
#[utoipa::path(get, path = "/api/v1/money/books", tag = "money",
    responses((status = 200, body = Books)))]
pub(crate) async fn books(visit: Visit) -> Answer {
    let books = custody::own_books(&visit.cx).await?;
    Ok(Json(shape_books(&books)).into_response())
}
