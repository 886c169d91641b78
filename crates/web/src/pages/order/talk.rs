//! Messages and files of an order.

use app::work::{self, NewMessage};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{FileId, OrderId};

use super::room;
use super::upload::WithFiles;
use crate::answer::Answer;
use crate::visit::Visit;

pub(super) async fn write(
    visit: Visit,
    Path(id): Path<OrderId>,
    WithFiles { posted, files }: WithFiles,
) -> Answer {
    let message = NewMessage {
        body: posted.text("body"),
        files: Vec::new(),
        uploads: files,
        minutes: None,
    };
    match work::write_message(&visit.cx, id, message).await {
        Ok(_) => Ok(visit.onward(&format!("/auftraege/{id}#talk"), "notice-message-sent")),
        Err(failure) => room::with_form(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

/// Sends a file as a download: never shown inside our pages, whatever it claims to be.
pub(super) async fn download(
    visit: Visit,
    Path((id, file)): Path<(OrderId, FileId)>,
) -> Answer {
    let found = work::file(&visit.cx, id, file).await?;
    let name: String = found
        .file
        .name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    let disposition = format!("attachment; filename*=UTF-8''{name}");
    let mut response: Response = found.content.into_response();
    let headers = response.headers_mut();
    let octets = HeaderValue::from_static("application/octet-stream");
    let media_type = HeaderValue::from_str(&found.file.media_type).unwrap_or(octets);
    headers.insert(header::CONTENT_TYPE, media_type);
    let disposition = HeaderValue::from_str(&disposition);
    let plain = HeaderValue::from_static("attachment");
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(plain));
    Ok(response)
}
