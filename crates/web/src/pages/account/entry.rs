//! The way in: registration, sign-in, links, and signing in again without losing a form.

use app::Failure;
use app::account::{self, NewPerson, SignIn, SignedIn};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{AccountId, ByteCount, format};
use serde::Deserialize;

use crate::answer::{Answer, local_path, redirect, with_cookie};
use crate::cookie;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::kept::{self, Kept};
use crate::pages::{form_status, render, taken_up};
use crate::ui::{FormView, Layout, address};
use crate::visit::Visit;
use texts::Texts;

/// A kept form that can be sent again as it is.
const FORM: &str = "form";
/// A kept form that goes back into its page.
const UPLOAD: &str = "upload";
/// The same, and its files are gone.
const UPLOAD_WITH_FILES: &str = "files";

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
    /// Whether files were chosen in it.
    lost_files: bool,
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

pub(super) async fn sign_in_form(visit: Visit, Asked(onward): Asked<Onward>) -> Answer {
    if visit.person().is_ok() {
        return Ok(redirect(local_path(&onward.weiter)));
    }
    if visit.cx.is_blocked() {
        return Ok(redirect(address::BLOCKED));
    }
    let form = FormView::new(visit.t).with("onward", onward.weiter);
    sign_in_page(&visit, StatusCode::OK, form)
}

fn sign_in_page(visit: &Visit, status: StatusCode, form: FormView) -> Answer {
    let kind = form.value("kept-as");
    let is_expired = has_kept(form.value("kept"), kind);
    let lost_files = kind == UPLOAD_WITH_FILES;
    let layout = visit.form_layout(visit.t.account_sign_in_title(), &form);
    render(
        status,
        &SignInPage {
            layout,
            t: visit.t,
            form,
            is_expired,
            lost_files,
        },
    )
}

/// What a visitor gets instead of a page that needs a sign-in.
pub(crate) fn to_sign_in(visit: &Visit) -> Response {
    let path = kept::encoded(visit.path.as_bytes());
    redirect(&format!("/anmelden?weiter={path}"))
}

/// What a visitor gets who sent a form: it is kept for `last`, who was signed in here before, and
/// not sent by itself.
pub(crate) fn expired(visit: &Visit, kept: &Kept, last: Option<AccountId>) -> Answer {
    let (fields, kind) = match kept {
        Kept::Form(fields) => (fields.as_str(), FORM),
        Kept::Upload {
            fields,
            had_files: false,
        } => (fields.as_str(), UPLOAD),
        Kept::Upload { fields, .. } => (fields.as_str(), UPLOAD_WITH_FILES),
        Kept::TooLarge => ("", FORM),
    };
    let owner = last.map(|id| id.to_string());
    let form = FormView::new(visit.t)
        .with("onward", visit.path.clone())
        .with("kept", fields)
        .with("kept-as", kind)
        .with("kept-for", owner.unwrap_or_default());
    sign_in_page(visit, StatusCode::UNAUTHORIZED, form)
}

/// What is said to a visitor whose form is too large to be kept.
pub(crate) fn too_large_to_keep(visit: &Visit) -> String {
    let most = u64::try_from(kept::MOST).unwrap_or(u64::MAX);
    let most = format::bytes(ByteCount::new(most), visit.t.locale());
    visit.t.failure_too_large_expired(most)
}

pub(super) async fn sign_in(visit: Visit, posted: Posted) -> Answer {
    let signed_in = match try_to_sign_in(&visit, &posted).await {
        Ok(signed_in) => signed_in,
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            return sign_in_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
        }
    };
    if signed_in.is_blocked {
        // A form that was kept is not theirs to send any more.
        return Ok(welcome(&visit, &signed_in, address::BLOCKED));
    }
    let onward = if posted.is_set("onward") {
        local_path(posted.get("onward"))
    } else {
        "/heute"
    };
    if !has_kept(posted.get("kept"), posted.get("kept-as")) {
        return Ok(welcome(&visit, &signed_in, onward));
    }
    let owner = posted.get("kept-for");
    if !owner.is_empty() && owner != signed_in.account.to_string() {
        let response = welcome(&visit, &signed_in, "/heute");
        return Ok(with_cookie(response, cookie::notice("notice-kept-foreign")));
    }
    let fields = kept::pairs(posted.get("kept")).await;
    let response = match posted.get("kept-as") {
        UPLOAD => take_up(&visit, &signed_in, onward, (fields, false)).await?,
        UPLOAD_WITH_FILES => take_up(&visit, &signed_in, onward, (fields, true)).await?,
        _ => {
            let page = ResumePage {
                layout: visit.layout(visit.t.account_resume_title()),
                t: visit.t,
                to: onward.to_owned(),
                fields,
            };
            render(StatusCode::OK, &page)?
        }
    };
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

/// Whether a form waits for its writer.
fn has_kept(fields: &str, kind: &str) -> bool {
    !fields.is_empty() || kind == UPLOAD || kind == UPLOAD_WITH_FILES
}

/// The page a form with files came from, with its text back in the fields: nothing is sent.
async fn take_up(
    visit: &Visit,
    signed_in: &SignedIn,
    sent_to: &str,
    (fields, had_files): (Vec<(String, String)>, bool),
) -> Answer {
    let token = signed_in.token.reveal();
    let person = account::by_session(&visit.web.app, &token).await?;
    let person = person.ok_or(app::Failure::SignInNeeded)?;
    let notice = match (fields.is_empty(), had_files) {
        (false, false) => "notice-kept-text",
        (false, true) => "notice-kept-files",
        (true, _) => "notice-kept-file",
    };
    let page = sent_to.rsplit_once('/').map_or(sent_to, |(page, _)| page);
    let visit = visit.of(person, page, notice).await?;
    match taken_up(&visit, sent_to, &Posted::new(fields)).await {
        Ok(response) => Ok(response),
        // What it belonged to is gone, or never was theirs.
        Err(_) => Ok(redirect("/heute")),
    }
}

/// A link is used by a button, so that a mail scanner that follows links does not use it up.
pub(super) async fn link_form(visit: Visit) -> Answer {
    let layout = visit.layout(visit.t.account_link_title());
    render(StatusCode::OK, &LinkPage { layout, t: visit.t })
}

pub(super) async fn sign_in_by_link(visit: Visit, At(token): At<String>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match account::sign_in_by_link(&visit.cx, &token, &visit.user_agent).await {
        Ok(signed_in) => Ok(welcome(&visit, &signed_in, "/heute")),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            sign_in_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
    }
}

pub(super) async fn sign_out(visit: Visit) -> Answer {
    account::sign_out(&visit.cx).await?;
    let response = Visit::onward("/anmelden", "notice-signed-out");
    Ok(with_cookie(
        response,
        cookie::session(&visit.web.config, ""),
    ))
}

pub(super) async fn reset_form(visit: Visit, At(token): At<String>) -> Answer {
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

pub(super) async fn reset(visit: Visit, At(token): At<String>, posted: Posted) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match account::reset_password(&visit.cx, &token, posted.text("password")).await {
        Ok(()) => Ok(Visit::onward("/anmelden", "notice-password-changed")),
        Err(app::Failure::NotFound) => reset_page(&visit, FormView::new(visit.t), false),
        Err(failure) => reset_page(&visit, posted.failing(&visit, failure)?, true),
    }
}
