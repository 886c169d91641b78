//! "Heute": when work ends today, what waits, what the time account says, what to hand on next.

mod account;
mod show;
mod turns;
mod week;

use axum::Router;
use axum::routing::get;

use crate::state::Web;

/// Where the time account lists its entries.
const ACCOUNT: &str = "/heute/zeitkonto";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/heute", get(show::show))
        .route("/heute/zeitkonto", get(account::show))
        .merge(week::routes())
}
