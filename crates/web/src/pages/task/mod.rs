//! "Abgeben": the inventory of tasks, how they come in, and which to hand on first.

mod act;
mod compare;
mod edit;
mod hate;
mod how;
mod import;
mod import_notes;
mod list;
mod lists;
mod nature;
mod overview;
mod own;
mod preview;
mod rate;
mod reading;
mod say;
mod show;
mod sorting;
mod way;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::state::Web;
use crate::ui::{Crumbs, Layout, Place, address};
use crate::visit::Visit;

pub(crate) use import::import_again;
pub(crate) use overview::Card;
pub(crate) use own::stop;
pub(crate) use say::{amount_of_work, reason};

/// Where the list is.
pub(crate) const LIST: &str = "/abgeben/aufgaben";
/// Where tasks are gathered.
pub(crate) const IMPORT: &str = "/abgeben/import";
/// Where a file with tasks is sent to.
pub(crate) const IMPORT_FILE: &str = "/abgeben/import/datei";
/// Where many of them are rated at once.
pub(crate) const RATING: &str = "/abgeben/einschaetzen";
/// The three lists as the way in.
pub(crate) const LISTS: &str = "/abgeben/drei-listen";
/// What somebody has written down for themselves about handing on.
pub(crate) const OWN: &str = "/abgeben/beweggrund";
/// Where they are sorted.
pub(crate) const SORTING: &str = "/abgeben/sortierung";

pub(crate) fn routes() -> Router<Web> {
    // What arrives is bounded where it is read.
    let uploads = Router::new()
        .route("/abgeben/import/datei", post(import::upload))
        .route("/abgeben/import", get(import::form).post(import::paste))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/abgeben", get(overview::show))
        .route("/abgeben/aufgaben", get(list::show))
        .route("/abgeben/aufgaben.csv", get(list::download))
        .route("/abgeben/aufgaben/neu", get(edit::new_form).post(edit::add))
        .route("/abgeben/aufgaben/{id}", get(show::show))
        .route(
            "/abgeben/aufgaben/{id}/bearbeiten",
            get(edit::form).post(edit::save),
        )
        .route("/abgeben/aufgaben/{id}/erledigt", post(act::finish))
        .route("/abgeben/aufgaben/{id}/oeffnen", post(act::reopen))
        .route("/abgeben/aufgaben/{id}/zurueckholen", post(act::take_back))
        .route("/abgeben/aufgaben/{id}/loeschen", post(act::delete))
        .route(
            "/abgeben/aufgaben/{id}/wiederherstellen",
            post(act::restore),
        )
        .route("/abgeben/aufgaben/{id}/wie", get(how::show))
        .route(
            "/abgeben/aufgaben/{id}/hass",
            get(hate::choose).post(hate::mark),
        )
        .route("/abgeben/aufgaben/{id}/hass-ende", post(hate::unmark))
        .route("/abgeben/aufgaben/{id}/luxus", post(own::count))
        .route("/abgeben/drei-listen", get(lists::form).post(lists::check))
        .route("/abgeben/drei-listen/uebernehmen", post(lists::save))
        .route("/abgeben/beweggrund", get(own::show).post(own::motive))
        .route("/abgeben/beweggrund/luxus", post(own::luxury))
        .route("/abgeben/einschaetzen", get(rate::show).post(rate::save))
        .route(
            "/abgeben/sortierung",
            get(sorting::show).post(sorting::save),
        )
        .route(
            "/abgeben/import/{id}",
            get(preview::show).post(preview::confirm),
        )
        .route("/abgeben/import/{id}/lesen", post(reading::read_again))
        .route("/abgeben/import/{id}/zuruecknehmen", post(preview::undo))
        .merge(uploads)
}

/// The frame of a page of this place.
fn layout(visit: &Visit, title: impl Into<String>) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::HandOn);
    layout
}

/// The path to a page of this place.
fn crumbs(visit: &Visit, here: impl Into<String>) -> Crumbs {
    Crumbs::new(visit.t, here).step(visit.t.place_hand_on(), address::HAND_ON)
}

/// An address with a query, without the values that are empty.
pub(crate) fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let query: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", query.join("&"))
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::with_query;

    #[test]
    fn an_address_keeps_what_was_asked() {
        let address = with_query("/a", &[("q", "100 % & ö"), ("sort", "")]);
        assert_eq!(address, "/a?q=100%20%25%20%26%20%C3%B6");
        assert_eq!(with_query("/a", &[("q", "")]), "/a");
    }
}
