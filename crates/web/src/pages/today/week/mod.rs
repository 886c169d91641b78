//! "Meine Woche" and what belongs to it: goals, the weeks ahead, moods. Seen by the person alone.

mod ahead;
mod goal;
mod mood;
mod plan;
mod show;

use app::Failure;
use axum::Router;
use axum::routing::{get, post};
use domain::FieldError;
use kernel::{Week, format};

use crate::state::Web;
use crate::ui::{Crumbs, Layout, Place, address};
use crate::visit::Visit;

pub(super) use ahead::warning;
pub(super) use mood::Question;
pub(super) use show::{goal_line, load_words};

/// Where the hours of a week are.
pub(super) const WEEK: &str = "/heute/woche";
/// Where goals are noted.
pub(super) const GOALS: &str = "/heute/ziele";
/// Where the weeks ahead are.
pub(super) const AHEAD: &str = "/heute/vorschau";
/// Where the moods are.
pub(super) const MOOD: &str = "/heute/stimmung";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/heute/woche", get(show::show).post(show::save))
        .route("/heute/ziele/neu", get(goal::new_form).post(goal::add))
        .route(
            "/heute/ziele/{id}/bearbeiten",
            get(goal::form).post(goal::save),
        )
        .route("/heute/ziele/{id}/loeschen", post(goal::delete))
        .route("/heute/ziele/{id}/wiederherstellen", post(goal::restore))
        .route("/heute/vorschau", get(ahead::show))
        .route("/heute/vorschau/neu", get(plan::new_form).post(plan::add))
        .route(
            "/heute/vorschau/{id}/bearbeiten",
            get(plan::form).post(plan::save),
        )
        .route("/heute/vorschau/{id}/loeschen", post(plan::delete))
        .route("/heute/vorschau/{id}/wiederherstellen", post(plan::restore))
        .route("/heute/stimmung", get(mood::show).post(mood::answer))
        .route(
            "/heute/stimmung/loeschen",
            get(mood::ask_to_clear).post(mood::clear),
        )
        .route("/heute/stimmung/{order}/loeschen", post(mood::remove))
}

/// The frame of a page of this place.
fn layout(visit: &Visit, title: impl Into<String>) -> Layout {
    let mut layout = visit.layout(title);
    layout.place = Some(Place::Today);
    layout
}

/// The path to a page of this place.
fn crumbs(visit: &Visit, here: impl Into<String>) -> Crumbs {
    Crumbs::new(visit.t, here).step(visit.t.place_today(), address::TODAY)
}

/// A week with its days: "KW 49, 30.11.2026 bis 06.12.2026".
fn week_name(visit: &Visit, week: Week) -> String {
    let (t, locale) = (visit.t, visit.t.locale());
    let day = |day| format::date_short(day, locale);
    t.week_name(day(week.monday()), day(week.sunday()), week.number())
}

/// A week with its first day, for tables and within sentences: "KW 49 (30.11.2026)".
fn week_short(visit: &Visit, week: Week) -> String {
    let first = format::date_short(week.monday(), visit.t.locale());
    visit.t.week_with_start(first, week.number())
}

/// What is wrong with a form, in the order of its inputs.
fn in_order(mut errors: Vec<FieldError>, inputs: &[&str]) -> Failure {
    errors.sort_by_key(|error| inputs.iter().position(|input| *input == error.field));
    Failure::Invalid(errors)
}

/// The forms ask for hours; the rules speak of minutes.
fn in_form(errors: Vec<FieldError>) -> Vec<FieldError> {
    let errors = errors.into_iter();
    errors
        .map(|error| match error.field.as_ref() {
            "minutes-per-week" => FieldError {
                field: "hours".into(),
                ..error
            },
            _ => error,
        })
        .collect()
}
