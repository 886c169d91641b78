//! Orders by API: the room as data, every act, messages and files.
//!
//! Whoever is no side of an order gets 404 for everything here. Acts that move money take an
//! `Idempotency-Key`; answers to acts say where the order stands now.

pub(crate) mod act;
pub(crate) mod acting;
pub(crate) mod addendum;
pub(crate) mod assistance;
pub(crate) mod cancel;
mod cap;
pub(crate) mod case;
mod costs;
pub(crate) mod decision;
pub(crate) mod file;
mod hints;
pub(crate) mod list;
mod meetings;
pub(crate) mod message;
mod parts;
pub(crate) mod payment;
pub(crate) mod preflight;
mod progress;
mod review_rule;
mod room;
mod sample;
pub(crate) mod settlement;
pub(crate) mod show;
pub(crate) mod stage;
pub(crate) mod time;
pub(crate) mod turn;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post, put};
use utoipa::OpenApi;

use crate::state::Web;

/// The largest upload: one file and what surrounds it in a form.
const UPLOAD: usize = 11 * 1024 * 1024;

pub(crate) fn routes() -> Router<Web> {
    let uploads = Router::new()
        .route("/orders/{id}/files", post(file::add))
        .layer(DefaultBodyLimit::max(UPLOAD));
    Router::new()
        .route("/orders", get(list::list).post(list::choose))
        .route("/turns", get(turn::turns))
        .route("/orders/{id}", get(show::show))
        .route("/orders/{id}/contract", get(show::contract))
        .route("/orders/{id}/instruction/comparison", get(show::since_last))
        .route("/orders/{id}/timeline", get(show::timeline))
        .route(
            "/orders/{id}/preflight",
            get(preflight::show).put(preflight::mark),
        )
        .route("/risk-cap", get(cap::show).put(cap::set))
        .route("/orders/{id}/hours", get(time::show).post(time::book))
        .route("/orders/{id}/stages", put(stage::split))
        .route("/orders/{id}/sample", put(sample::agree).post(sample::show))
        .route("/orders/{id}/sample/answer", post(sample::answer))
        .route("/orders/{id}/meetings", put(meetings::agree))
        .route(
            "/orders/{id}/review-rule",
            get(review_rule::show).put(review_rule::agree),
        )
        .route(
            "/orders/{id}/cancellation",
            get(cancel::show).put(cancel::agree),
        )
        .route("/orders/{id}/acting", put(acting::act_for))
        .route("/orders/{id}/sign", post(act::sign))
        .route("/orders/{id}/secure", post(act::secure))
        .route("/orders/{id}/start", post(act::start))
        .route("/orders/{id}/deliveries", post(act::deliver))
        .route("/orders/{id}/accept", post(act::accept))
        .route("/orders/{id}/revise", post(act::revise))
        .route("/orders/{id}/extend", post(act::extend))
        .route("/orders/{id}/withdraw", post(act::withdraw))
        .route(
            "/orders/{id}/again",
            get(list::propose_again).post(list::again),
        )
        .route(
            "/orders/{id}/messages",
            get(message::list).post(message::write),
        )
        .route("/orders/{id}/messages/settle", post(message::settle))
        .route(
            "/orders/{id}/decision",
            get(decision::show).post(decision::decide),
        )
        .route(
            "/orders/{id}/progress",
            get(progress::show).put(progress::want).post(progress::tell),
        )
        .route("/orders/{id}/reachability", get(progress::reached))
        .route("/orders/{id}/files/{file}", get(file::download))
        .merge(uploads)
        .merge(settlement::routes())
        .merge(assistance::routes())
        .merge(addendum::routes())
        .merge(case::routes())
        .merge(payment::routes())
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    list::list,
    list::choose,
    turn::turns,
    list::propose_again,
    list::again,
    show::show,
    show::contract,
    show::since_last,
    show::timeline,
    preflight::show,
    preflight::mark,
    cap::show,
    cap::set,
    stage::split,
    sample::agree,
    sample::show,
    sample::answer,
    meetings::agree,
    review_rule::show,
    review_rule::agree,
    cancel::show,
    cancel::agree,
    time::show,
    time::book,
    acting::act_for,
    act::sign,
    act::secure,
    act::start,
    act::deliver,
    act::accept,
    act::revise,
    act::extend,
    act::withdraw,
    message::list,
    message::write,
    message::settle,
    decision::show,
    decision::decide,
    progress::show,
    progress::want,
    progress::tell,
    progress::reached,
    file::add,
    file::download,
))]
pub(crate) struct Docs;
