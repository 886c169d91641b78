//! The open books of the whole instance, for programs: by API and as a file of the page.

use app::custody::{self, Own};
use axum::response::IntoResponse;
use domain::custody::{Adapter, Position};
use kernel::{Date, Money};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::visit::Visit;

/// All orders of one way of custody.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WayTotal {
    /// `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// What was secured; promised where custody is `direct`.
    funded: Sum,
    /// What became the contractors'.
    released: Sum,
    /// What was paid out; what became due where custody is `direct`.
    paid_out: Sum,
    /// What went back; what is promised no more where custody is `direct`.
    refunded: Sum,
    /// What is left of it.
    held: Sum,
}

/// What the bank last said.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BankBalance {
    /// At the end of which day.
    #[schema(value_type = String, format = Date)]
    on: Date,
    /// What lay on the outside account then.
    balance: Sum,
}

/// The books of the whole instance, in euros.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WholeBooks {
    /// Whether what lies there is what is owed to somebody.
    agrees: bool,
    /// The sums of all orders by way of custody.
    custodies: Vec<WayTotal>,
    /// What the books say lies on the outside account.
    lies: Sum,
    /// What arrived there and is not yet anybody's.
    arrived: Sum,
    /// What is held there for orders.
    held: Sum,
    /// What is to leave it.
    leaving: Sum,
    /// What the operator keeps there for fees.
    fees: Sum,
    /// What the books say lies with the provider.
    provided: Sum,
    /// What the provider holds for orders.
    provided_held: Sum,
    /// What it is to pay out.
    departing: Sum,
    /// What is due from person to person, without custody.
    due: Sum,
    /// Bookings that are not in the books yet: in less out.
    unbooked: Sum,
    /// What the bank last said, if it has said anything.
    bank: Option<BankBalance>,
    /// What the bank says beyond books and open bookings; nothing while it has said nothing.
    gap: Option<Sum>,
}

impl From<&Own> for WholeBooks {
    fn from(books: &Own) -> Self {
        let total = |(way, position, held): &(Adapter, Position, Money)| {
            let sum = |minor| Money::new(minor, position.currency).into();
            WayTotal {
                custody: way.name(),
                funded: sum(position.funded),
                released: sum(position.released),
                paid_out: sum(position.paid_out),
                refunded: sum(position.refunded),
                held: (*held).into(),
            }
        };
        Self {
            agrees: books.agrees(),
            custodies: books.totals.iter().map(total).collect(),
            lies: books.lies.into(),
            arrived: books.arrived.into(),
            held: books.held.into(),
            leaving: books.leaving.into(),
            fees: books.fees.into(),
            provided: books.provided.into(),
            provided_held: books.provided_held.into(),
            departing: books.departing.into(),
            due: books.due.into(),
            unbooked: books.unbooked.into(),
            bank: books.bank.as_ref().map(|bank| BankBalance {
                on: bank.on,
                balance: bank.balance.into(),
            }),
            gap: books.gap().map(Sum::from),
        }
    }
}

/// Proves that what lies outside is what is owed to somebody, over the whole instance.
#[utoipa::path(get, path = "/api/v1/operator/books", tag = "operator",
    responses((status = 200, body = WholeBooks)))]
pub(crate) async fn books(visit: Visit) -> Answer {
    let books = custody::operator_books(&visit.cx).await?;
    Ok(Json(WholeBooks::from(&books)).into_response())
}
