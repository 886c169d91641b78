//! The open books of the whole instance to take along, for a spreadsheet program and for others.

use app::custody;
use axum::Router;
use axum::routing::get;

use crate::answer::Answer;
use crate::api::operator::WholeBooks;
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

async fn csv(visit: Visit) -> Answer {
    let table = custody::export_operator_books(&visit.cx).await?;
    Ok(sheet(NAME, table))
}

async fn json(visit: Visit) -> Answer {
    let books = custody::operator_books(&visit.cx).await?;
    data(NAME, &WholeBooks::from(&books))
}
