//! Files of an order: sent raw or in a form, fetched as a download.

use app::Failure;
use app::work::{self, Upload};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use domain::work::{LARGEST_FILE, check_upload};
use kernel::{FileId, OrderId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::api::account::Made;
use crate::attachment::attachment;
use crate::bounded::{self, Arrived, Broken};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// What a raw body is called.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Called {
    /// The name of the file; needed for a raw body, a form brings its own.
    name: Option<String>,
}

/// A form with one file.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only describes what the form has")]
pub(crate) struct FileForm {
    /// The file, at most 10 MiB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Adds a file to an order: the raw body with its `name`, or a form with one file.
#[utoipa::path(post, path = "/api/v1/orders/{id}/files", tag = "orders",
    params(("id" = String, Path), Called),
    request_body(content(
        (Vec<u8> = "application/octet-stream"),
        (FileForm = "multipart/form-data"),
    )),
    responses((status = 201, body = Made)))]
pub(crate) async fn add(
    visit: Visit,
    At(id): At<OrderId>,
    Asked(called): Asked<Called>,
    request: Request,
) -> Answer {
    visit.cx.writer()?;
    // A stranger learns nothing, not even that the file was too large.
    app::agreement::contract(&visit.cx, id).await?;
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    let upload = if is_form {
        from_form(request).await?
    } else {
        raw(called.name, request).await?
    };
    Ok(Made::answer(&work::add_file(&visit.cx, id, upload).await?))
}

async fn raw(name: Option<String>, request: Request) -> Result<Upload, Failure> {
    let name = name.filter(|name| !name.trim().is_empty());
    let name = name.ok_or_else(|| Failure::field("name", "field-file-name-missing"))?;
    let most = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
    match bounded::read(request.into_body(), most).await {
        Ok(Arrived::Whole(content)) => Ok(Upload { name, content }),
        Ok(Arrived::TooLarge) => Err(too_large(&name)),
        Err(Broken) => Err(Failure::field("files", "field-form-unreadable")),
    }
}

async fn from_form(request: Request) -> Result<Upload, Failure> {
    let unreadable = || Failure::field("files", "field-form-unreadable");
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| unreadable())?;
    let mut found = None;
    while let Some(part) = form.next_field().await.map_err(|_| unreadable())? {
        let Some(name) = part.file_name().map(str::to_owned) else {
            continue;
        };
        if found.is_some() {
            return Err(Failure::field("files", "field-file-one"));
        }
        let content = part.bytes().await.map_err(|_| too_large(&name))?.to_vec();
        found = Some(Upload { name, content });
    }
    found.ok_or_else(|| Failure::field("files", "field-file-one"))
}

/// The body broke off at the limit; said as the domain says it of a file that arrived whole.
fn too_large(name: &str) -> Failure {
    let over = usize::try_from(LARGEST_FILE)
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    match check_upload(name, over) {
        Err(error) => error.into(),
        Ok(()) => Failure::field("files", "field-form-unreadable"),
    }
}

/// Fetches a file of an order, as a download.
#[utoipa::path(get, path = "/api/v1/orders/{id}/files/{file}", tag = "orders",
    params(("id" = String, Path), ("file" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream")))]
pub(crate) async fn download(visit: Visit, At((id, file)): At<(OrderId, FileId)>) -> Answer {
    Ok(attachment(work::file(&visit.cx, id, file).await?))
}
