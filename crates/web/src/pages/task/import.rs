//! Gathering tasks: pasted lines, or a file.
//!
//! Lines come as a plain form, so that they survive a sign-in that has run out. A file that is
//! too large is read to its end and forgotten: a browser that is cut off would never show why.

use app::Failure;
use app::task::import::{self, Given, LARGEST_LIST, Reading};
use askama::Template;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::Response;
use texts::Texts;

use super::{IMPORT, crumbs, layout};
use crate::answer::{Answer, Error, redirect};
use crate::bounded::{self, Arrived};
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{Crumbs, FormView, Layout};
use crate::visit::Visit;

/// What a form adds around its file.
const FRAME: usize = 64 * 1024;
/// The longest form with pasted lines: encoding it makes three bytes of one.
const PASTED: usize = 3 * LARGEST_LIST + FRAME;

#[derive(Template)]
#[template(path = "task/import.html")]
struct ImportPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
}

pub(super) async fn form(visit: Visit) -> Answer {
    visit.person()?;
    page(&visit, StatusCode::OK, FormView::new(visit.t))
}

fn page(visit: &Visit, status: StatusCode, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.task_gather());
    layout.has_mistakes = form.has_mistakes();
    let crumbs = crumbs(visit, t.task_gather());
    render(
        status,
        &ImportPage {
            layout,
            t,
            crumbs,
            form,
        },
    )
}

/// The page after a sign-in that ran out while a file was sent: it has to be chosen again.
pub(crate) fn import_again(visit: &Visit) -> Answer {
    page(visit, StatusCode::OK, FormView::new(visit.t))
}

pub(super) async fn paste(visit: Visit, request: Request) -> Answer {
    visit.cx.writer()?;
    let posted = match pasted(request).await {
        Ok(posted) => posted,
        Err(Error(failure)) => {
            let form = Posted::default().failing(&visit, failure)?;
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
        }
    };
    let given = Given::Text(posted.text("text"));
    match import::preview(&visit.cx, given, Reading::default()).await {
        Ok(id) => Ok(redirect(&format!("{IMPORT}/{id}"))),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
    }
}

/// Reads pasted lines, which may be as many as a file has.
async fn pasted(request: Request) -> Result<Posted, Error> {
    let (parts, body) = request.into_parts();
    match bounded::read(body, PASTED).await {
        Ok(Arrived::Whole(bytes)) => {
            Posted::from_request(Request::from_parts(parts, bytes.into()), &()).await
        }
        Ok(Arrived::TooLarge) => Err(import::too_large("text").into()),
        Err(bounded::Broken) => Err(Failure::field("text", "field-form-unreadable").into()),
    }
}

pub(super) async fn upload(visit: Visit, request: Request) -> Answer {
    visit.cx.writer()?;
    match read(&visit, request).await {
        Ok(response) => Ok(response),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
    }
}

async fn read(visit: &Visit, request: Request) -> Result<Response, Failure> {
    let broken = || Failure::field("file", "field-upload-broken");
    let (parts, body) = request.into_parts();
    let bytes = match bounded::read(body, LARGEST_LIST + FRAME).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(import::too_large("file")),
        Err(bounded::Broken) => return Err(broken()),
    };
    let request = Request::from_parts(parts, bytes.into());
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| broken())?;
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        if part.name() != Some("file") {
            continue;
        }
        let has_name = part.file_name().is_some_and(|name| !name.is_empty());
        let bytes = part.bytes().await.map_err(|_| broken())?;
        if bytes.is_empty() && !has_name {
            break;
        }
        let given = Given::File(bytes.to_vec());
        let id = import::preview(&visit.cx, given, Reading::default()).await?;
        return Ok(redirect(&format!("{IMPORT}/{id}")));
    }
    Err(Failure::field("file", "field-import-file-missing"))
}
