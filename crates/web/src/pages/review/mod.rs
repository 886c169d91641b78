//! Pages about a delivery and what both learn from it: feedback in three inputs.

mod feedback;

use app::Failure;
use app::agreement::Room;
use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;
use crate::ui::SafeHtml;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/auftraege/{id}/rueckmeldungen",
            get(feedback::show).post(feedback::give),
        )
        .route(
            "/auftraege/{id}/rueckmeldungen/{feedback}/antwort",
            post(feedback::answer),
        )
        .route(
            "/auftraege/{id}/rueckmeldungen/{feedback}/uebernehmen",
            get(feedback::take_form).post(feedback::take),
        )
}

/// What the room of an order shows of all this.
///
/// # Errors
/// [`Failure::NotFound`] for strangers.
pub(crate) async fn cards(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    feedback::card(visit, room).await
}
