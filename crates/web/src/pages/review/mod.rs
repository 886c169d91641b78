//! Pages about a delivery and what both learn from it: remarks at a place, feedback in three
//! inputs, sampling, letting go, and what the two say of each other at the end.

pub(crate) mod appraisal;
mod feedback;
mod hand_over;
pub(crate) mod remark;
pub(crate) mod sampling;
mod shown;

pub(crate) use shown::{appraisals, client_record, reliability_facts, reliability_hint};

use app::Failure;
use app::agreement::Room;
use axum::Router;
use axum::routing::{get, post};

use crate::pages::order::Part;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/abgeben/loslassen", get(hand_over::report))
        .route("/auftraege/{id}/verantwortung", post(hand_over::mark))
        .route(
            "/auftraege/{id}/stichprobe",
            get(sampling::show).post(sampling::save),
        )
        .route("/auftraege/{id}/stichprobe/aus", post(sampling::stop))
        .route(
            "/auftraege/{id}/anmerkungen",
            get(remark::show).post(remark::note),
        )
        .route(
            "/auftraege/{id}/anmerkungen/{remark}/entfernen",
            post(remark::forget),
        )
        .route(
            "/auftraege/{id}/bewertung",
            get(appraisal::show).post(appraisal::check),
        )
        .route("/auftraege/{id}/bewertung/senden", post(appraisal::write))
        .route("/auftraege/{id}/bewertung/antwort", post(appraisal::answer))
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
pub(crate) async fn part(visit: &Visit, room: &Room) -> Result<Part, Failure> {
    let remarks = remark::part(visit, room).await?;
    let remarks = remarks
        .and(appraisal::part(visit, room).await?)
        .and(feedback::part(visit, room).await?);
    Ok(remarks.and(Part::card(hand_over::card(visit, room).await?)))
}
