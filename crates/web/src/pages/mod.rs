//! Pages: one module a room, each with its routes.

mod about;
mod account;
mod api_docs;
pub(crate) mod custody;
pub(crate) mod health;
mod instruction;
mod lesson;
mod meeting;
mod money;
mod offer;
mod operator;
mod order;
pub(crate) mod paper;
mod people;
mod posting;
mod preference;
mod prove;
mod question;
mod readiness;
mod review;
mod search;
mod share;
mod start;
mod task;
mod today;

use app::Failure;
use askama::Template;
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use kernel::AccountId;

pub(crate) use self::instruction::note_words;
use crate::answer::{Answer, Error, status};
use crate::form::Posted;
use crate::kept::Kept;
use crate::state::Web;
use crate::ui::{self, Button, FormView, Layout};
use crate::visit::Visit;
use crate::words;

/// Every page.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .merge(start::routes())
        .merge(account::routes())
        .merge(api_docs::routes())
        .merge(today::routes())
        .merge(task::routes())
        .merge(instruction::routes())
        .merge(lesson::routes())
        .merge(meeting::routes())
        .merge(preference::routes())
        .merge(readiness::routes())
        .merge(posting::routes())
        .merge(offer::routes())
        .merge(question::routes())
        .merge(search::routes())
        .merge(order::routes())
        .merge(paper::routes())
        .merge(review::routes())
        .merge(people::routes())
        .merge(money::routes())
        .merge(custody::routes())
        .merge(operator::routes())
        .merge(about::routes())
        .merge(share::routes())
}

/// The status of a page with a form: 422 when something is wrong with what was typed.
pub(crate) fn form_status(form: &FormView) -> StatusCode {
    if form.has_mistakes() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    }
}

/// Turns a page into a response. A page with mistakes is made twice: the summary on top names the
/// fields below it, which are known after the first time.
pub(crate) fn render(status: StatusCode, page: &impl Template) -> Answer {
    let fault = |error| Failure::Fault(format!("a page: {error}"));
    let mut html = page.render().map_err(fault)?;
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        html = page.render().map_err(fault)?;
    }
    Ok((status, Html(html)).into_response())
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    layout: Layout,
    title: String,
    text: String,
    /// The way on: to "Heute", to one's own money, or to the beginning.
    onward: Button,
}

/// What is answered where nothing is.
pub(crate) async fn not_found() -> Error {
    Error(Failure::NotFound)
}

/// Asks a visitor to sign in, with what was typed kept for them; `last` is who was signed in here
/// before.
pub(crate) fn sign_in_again(visit: &Visit, kept: &Kept, last: Option<AccountId>) -> Response {
    if *kept == Kept::TooLarge {
        let text = account::too_large_to_keep(visit);
        let title = visit.t.error_too_large_title();
        return say(visit, StatusCode::PAYLOAD_TOO_LARGE, title.to_owned(), text);
    }
    match account::expired(visit, kept, last) {
        Ok(response) => response,
        Err(Error(other)) => status(&other).into_response(),
    }
}

/// Renders a failure that no form could show.
pub(crate) fn failure(visit: &Visit, failure: &Failure) -> Response {
    if matches!(failure, Failure::SignInNeeded) {
        return account::to_sign_in(visit);
    }
    if matches!(failure, Failure::Refused(refused) if refused.key == app::ONLY_MONEY) {
        let (_, text) = words::failure(visit, failure);
        let title = visit.t.error_forbidden_title().to_owned();
        return say(visit, StatusCode::FORBIDDEN, title, text);
    }
    if let Failure::Fault(text) = failure {
        tracing::error!(%text, "a fault of ours");
    }
    let (code, text) = words::failure(visit, failure);
    let title = words::title(visit, failure);
    tracing::debug!(code, "answered with a failure");
    let mut response = say(visit, status(failure), title, text);
    if let Failure::TooMany(seconds) = failure {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// A page that says what went wrong.
fn say(visit: &Visit, status: StatusCode, title: String, text: String) -> Response {
    let layout = visit.layout(title.clone());
    let onward = if visit.cx.is_blocked() {
        Button::link(visit.t.account_blocked_place(), ui::address::BLOCKED)
    } else if visit.person().is_ok() {
        Button::link(visit.t.button_to_today(), ui::address::TODAY)
    } else {
        Button::link(visit.t.button_to_start(), "/")
    };
    let page = FailurePage {
        layout,
        title,
        text,
        onward,
    };
    match render(status, &page) {
        Ok(response) => response,
        Err(_) => status.into_response(),
    }
}

/// The page a form with files was sent from, with what was typed back in its fields.
///
/// # Errors
/// [`Failure::NotFound`] where no such form is.
pub(crate) async fn taken_up(visit: &Visit, sent_to: &str, posted: &Posted) -> Answer {
    if sent_to == task::IMPORT_FILE {
        return task::import_again(visit);
    }
    order::taken_up(visit, sent_to, posted).await
}

/// What is left to say when a handler panicked; the panic itself is in the log.
pub(crate) fn after_panic(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
