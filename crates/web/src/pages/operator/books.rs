//! The open books of the whole instance to take along, for a spreadsheet program and for others.

use app::custody::{self, Own};
use axum::Router;
use axum::routing::get;
use domain::custody::{Adapter, Position};
use kernel::{Date, Money};
use serde::Serialize;

use crate::answer::Answer;
use crate::api::shape::Sum;
use crate::pages::custody::{data, sheet};
use crate::state::Web;
use crate::visit::Visit;

/// What the files are called.
const NAME: &str = "feierabend-betrieb-buecher";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/betrieb/geld/buecher.csv", get(csv))
        .route("/betrieb/geld/buecher.json", get(json))
}

/// All orders of one way of custody.
#[derive(Serialize)]
struct WayTotal {
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
#[derive(Serialize)]
struct BankBalance {
    on: Date,
    balance: Sum,
}

/// The books of the instance: the names are those of [`Own`].
#[derive(Serialize)]
struct WholeBooks {
    /// Whether what lies there is what is owed to somebody.
    agrees: bool,
    custodies: Vec<WayTotal>,
    lies: Sum,
    arrived: Sum,
    held: Sum,
    leaving: Sum,
    fees: Sum,
    provided: Sum,
    provided_held: Sum,
    departing: Sum,
    due: Sum,
    unbooked: Sum,
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

async fn csv(visit: Visit) -> Answer {
    let table = custody::export_operator_books(&visit.cx).await?;
    Ok(sheet(NAME, table))
}

async fn json(visit: Visit) -> Answer {
    let books = custody::operator_books(&visit.cx).await?;
    data(NAME, &WholeBooks::from(&books))
}
