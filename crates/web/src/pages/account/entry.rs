//! The way in: registration, sign-in, links, and signing in again without losing a form.

use app::Failure;
use app::account::{self, NewPerson, SignIn, SignedIn};
use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::answer::{Answer, local_path, redirect, with_cookie};
use crate::cookie;
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{FormView, Layout};
use crate::visit::Visit;
use texts::Texts;

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Onward {
    #[serde(default)]
    weiter: String,
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    /// Whether a form waits to be sent again.
    is_expired: bool,
}

#[derive(Template)]
#[template(path = "account/register.html")]
struct RegisterPage {
    layout: Layout,
    t: Texts,
    form: FormView,
}

#[derive(Template)]
#[template(path = "account/link.html")]
struct LinkPage {
    layout: Layout,
    t: Texts,
}

#[derive(Template)]
#[template(path = "account/reset.html")]
struct ResetPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    works: bool,
}

#[derive(Template)]
#[template(path = "account/resume.html")]
struct ResumePage {
    layout: Layout,
    t: Texts,
    to: String,
    fields: Vec<(String, String)>,
}

pub(super) async fn register_form(visit: Visit) -> Answer {
    if visit.person().is_ok() {
        return Ok(redirect("/heute"));
    }
    register_page(&visit, FormView::new(visit.t))
}

fn register_page(visit: &Visit, form: FormView) -> Answer {
    let layout = visit.form_layout(visit.t.account_register_title(), &form);
    let status = form_status(&form);
    render(
        status,
        &RegisterPage {
            layout,
            t: visit.t,
            form,
        },
    )
}

pub(super) async fn register(visit: Visit, posted: Posted) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let input = NewPerson {
        name: posted.text("name"),
        login: posted.text("login"),
        password: posted.text("password"),
    };
    match account::register(&visit.cx, input).await {
        Ok(_) => {
            let signed_in = account::sign_in(&visit.cx, credentials(&visit, &posted)).await?;
            Ok(welcome(&visit, &signed_in, "/heute"))
        }
        Err(failure) => register_page(&visit, posted.failing(&visit, failure)?),
    }
}

fn credentials(visit: &Visit, posted: &Posted) -> SignIn {
    SignIn {
        login: posted.text("login"),
        password: posted.text("password"),
        user_agent: visit.user_agent.clone(),
    }
}

fn welcome(visit: &Visit, signed_in: &SignedIn, to: &str) -> Response {
    let cookie = cookie::session(&visit.web.config, &signed_in.token.reveal());
    with_cookie(redirect(local_path(to)), cookie)
}

pub(super) async fn sign_in_form(visit: Visit, Query(onward): Query<Onward>) -> Answer {
    if visit.person().is_ok() {
        return Ok(redirect(local_path(&onward.weiter)));
    }
    let form = FormView::new(visit.t).with("onward", onward.weiter);
    sign_in_page(&visit, StatusCode::OK, form, false)
}

fn sign_in_page(visit: &Visit, status: StatusCode, form: FormView, is_expired: bool) -> Answer {
    let layout = visit.form_layout(visit.t.account_sign_in_title(), &form);
    render(
        status,
        &SignInPage {
            layout,
            t: visit.t,
            form,
            is_expired,
        },
    )
}

/// What a visitor gets instead of a page that needs a sign-in. A form that was sent is kept and
/// can be sent again afterwards.
pub(crate) fn expired(visit: &Visit, kept: Option<&Bytes>) -> Answer {
    let Some(kept) = kept else {
        let path: String = form_urlencoded(&visit.path);
        return Ok(redirect(&format!("/anmelden?weiter={path}")));
    };
    let form = FormView::new(visit.t)
        .with("onward", visit.path.clone())
        .with("kept", String::from_utf8_lossy(kept).into_owned());
    sign_in_page(visit, StatusCode::UNAUTHORIZED, form, true)
}

fn form_urlencoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

pub(super) async fn sign_in(visit: Visit, posted: Posted) -> Answer {
    let signed_in = match try_to_sign_in(&visit, &posted).await {
        Ok(signed_in) => signed_in,
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let is_expired = posted.is_set("kept");
            return sign_in_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, is_expired);
        }
    };
    let onward = if posted.is_set("onward") {
        posted.get("onward")
    } else {
        "/heute"
    };
    if !posted.is_set("kept") {
        return Ok(welcome(&visit, &signed_in, onward));
    }
    let page = ResumePage {
        layout: visit.layout(visit.t.account_resume_title()),
        t: visit.t,
        to: local_path(onward).to_owned(),
        fields: pairs(posted.get("kept")),
    };
    let response = render(StatusCode::OK, &page)?;
    let cookie = cookie::session(&visit.web.config, &signed_in.token.reveal());
    Ok(with_cookie(response, cookie))
}

async fn try_to_sign_in(visit: &Visit, posted: &Posted) -> Result<SignedIn, Failure> {
    visit
        .web
        .limits
        .sign_in(posted.get("login"), visit.address)?;
    account::sign_in(&visit.cx, credentials(visit, posted)).await
}

/// Reads a kept form; what is unreadable was never typed by a person.
fn pairs(kept: &str) -> Vec<(String, String)> {
    let uri: Result<axum::http::Uri, _> = format!("/?{kept}").parse();
    uri.ok()
        .and_then(|uri| Query::<Vec<(String, String)>>::try_from_uri(&uri).ok())
        .map(|Query(pairs)| pairs)
        .unwrap_or_default()
}

/// A link is used by a button, so that a mail scanner that follows links does not use it up.
pub(super) async fn link_form(visit: Visit) -> Answer {
    let layout = visit.layout(visit.t.account_link_title());
    render(StatusCode::OK, &LinkPage { layout, t: visit.t })
}

pub(super) async fn sign_in_by_link(visit: Visit, Path(token): Path<String>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let signed_in = account::sign_in_by_link(&visit.cx, &token, &visit.user_agent).await?;
    Ok(welcome(&visit, &signed_in, "/heute"))
}

pub(super) async fn sign_out(visit: Visit) -> Answer {
    account::sign_out(&visit.cx).await?;
    let response = Visit::onward("/anmelden", "notice-signed-out");
    Ok(with_cookie(
        response,
        cookie::session(&visit.web.config, ""),
    ))
}

pub(super) async fn reset_form(visit: Visit, Path(token): Path<String>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let works = account::reset_works(&visit.cx, &token).await?;
    reset_page(&visit, FormView::new(visit.t), works)
}

fn reset_page(visit: &Visit, form: FormView, works: bool) -> Answer {
    let layout = visit.form_layout(visit.t.account_reset_title(), &form);
    let status = if works {
        form_status(&form)
    } else {
        StatusCode::NOT_FOUND
    };
    render(
        status,
        &ResetPage {
            layout,
            t: visit.t,
            form,
            works,
        },
    )
}

pub(super) async fn reset(visit: Visit, Path(token): Path<String>, posted: Posted) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match account::reset_password(&visit.cx, &token, posted.text("password")).await {
        Ok(()) => Ok(Visit::onward("/anmelden", "notice-password-changed")),
        Err(app::Failure::NotFound) => reset_page(&visit, FormView::new(visit.t), false),
        Err(failure) => reset_page(&visit, posted.failing(&visit, failure)?, true),
    }
}

/// 422 for a form with mistakes.
pub(super) fn form_status(form: &FormView) -> StatusCode {
    if form.has_mistakes() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    }
}
