//! The first page for people without a sign-in: what Feierabend is, in a few sentences.

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use texts::Texts;

use super::render;
use crate::answer::{Answer, redirect};
use crate::state::Web;
use crate::ui::Layout;
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/", get(start))
}

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    layout: Layout,
    t: Texts,
}

async fn start(visit: Visit) -> Answer {
    if visit.person().is_ok() {
        return Ok(redirect("/heute"));
    }
    let layout = visit.layout(visit.t.start_title());
    render(StatusCode::OK, &StartPage { layout, t: visit.t })
}
