//! Tasks by API: the inventory, imports, the ranking, the day and the time account.
//!
//! Everything is the caller's own; somebody else's ids answer 404.

pub(crate) mod ahead;
pub(crate) mod free;
pub(crate) mod handing;
pub(crate) mod import;
pub(crate) mod import_reading;
pub(crate) mod item;
pub(crate) mod lists;
pub(crate) mod mood;
pub(crate) mod shape;
pub(crate) mod sorting;
pub(crate) mod time;
pub(crate) mod week;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post, put};
use utoipa::OpenApi;

use crate::state::Web;

pub(crate) fn routes() -> Router<Web> {
    // What arrives is bounded where it is read.
    let uploads = Router::new()
        .route("/imports", post(import::read))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/tasks", get(item::list).post(item::add))
        .route(
            "/tasks/{id}",
            get(item::show).put(item::change).delete(item::delete),
        )
        .route("/tasks/{id}/restore", post(item::restore))
        .route("/tasks/{id}/finish", post(item::finish))
        .route("/tasks/{id}/reopen", post(item::reopen))
        .route("/tasks/{id}/take-back", post(item::take_back))
        .route("/tasks/{id}/ways", get(handing::ways))
        .route("/tasks/{id}/comparison", get(handing::comparison))
        .route(
            "/tasks/{id}/hate",
            put(handing::hate).delete(handing::no_hate),
        )
        .route("/tasks/{id}/economic", put(handing::economic))
        .route("/categories", get(handing::categories))
        .route("/sorting/lists", post(lists::sort))
        .route("/sorting/own", get(lists::own).put(lists::save_own))
        .route("/imports/{id}", get(import::show).delete(import::undo))
        .route("/imports/{id}/confirm", post(import::confirm))
        .route("/imports/{id}/reading", put(import::read_again))
        .route("/sorting", get(sorting::show))
        .route("/today", get(time::today))
        .route("/time-account", get(time::account))
        .route("/weeks", get(week::list))
        .route(
            "/weeks/{week}",
            get(week::show).put(week::keep).delete(week::forget),
        )
        .route("/goals", get(week::goals).post(week::add_goal))
        .route(
            "/goals/{id}",
            put(week::change_goal).delete(week::delete_goal),
        )
        .route("/goals/{id}/restore", post(week::restore_goal))
        .route("/forecast", get(ahead::forecast))
        .route("/free-time", get(free::free_time))
        .route("/planned", post(ahead::add))
        .route("/planned/{id}", put(ahead::change).delete(ahead::delete))
        .route("/planned/{id}/restore", post(ahead::restore))
        .route("/moods", get(mood::line).delete(mood::clear))
        .route("/moods/{order}", put(mood::feel).delete(mood::put_aside))
        .merge(uploads)
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    item::list,
    item::add,
    item::show,
    item::change,
    item::delete,
    item::restore,
    item::finish,
    item::reopen,
    item::take_back,
    import::read,
    import::read_again,
    import::show,
    import::confirm,
    import::undo,
    sorting::show,
    handing::categories,
    handing::ways,
    handing::comparison,
    handing::hate,
    handing::no_hate,
    handing::economic,
    lists::sort,
    lists::own,
    lists::save_own,
    time::today,
    time::account,
    week::list,
    week::show,
    week::keep,
    week::forget,
    week::goals,
    week::add_goal,
    week::change_goal,
    week::delete_goal,
    week::restore_goal,
    ahead::forecast,
    free::free_time,
    ahead::add,
    ahead::change,
    ahead::delete,
    ahead::restore,
    mood::line,
    mood::feel,
    mood::put_aside,
    mood::clear,
))]
pub(crate) struct Docs;
