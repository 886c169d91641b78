//! What somebody typed while their sign-in ran out. It is kept in the page that asks them to sign
//! in again and given back to nobody else. Files cannot be kept, and the page says so.

use axum::Form;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, header};
use http_body_util::Limited;

use crate::bounded::{self, Arrived, DRAINED};
use crate::router::BODY;

/// The largest form that is kept, as it is written into the page. The form that signs in carries
/// it once more encoded, which must stay below [`BODY`].
pub(crate) const MOST: usize = 250_000;

/// A form that was sent without a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A plain form, url-encoded; it can be sent again as it is.
    Form(String),
    /// The text fields of a form with files, url-encoded. It goes back into its page.
    Upload {
        /// Names and values.
        fields: String,
        /// Whether files were chosen, which are gone.
        had_files: bool,
    },
    /// More than can be kept.
    TooLarge,
}

/// What became of the body of a request.
#[derive(Debug)]
pub(crate) enum Taken {
    /// The handler may read it; a form was copied.
    Passed(Body, Option<Kept>),
    /// It was read to its end.
    Read(Kept),
}

/// Copies what a visitor sends. Every form with files that comes here needs a sign-in, so nobody
/// misses its body.
pub(crate) async fn take(parts: &Parts, body: Body) -> Taken {
    let kind = parts.headers.get(header::CONTENT_TYPE);
    let kind = kind.map_or(&[][..], |kind| kind.as_bytes());
    if kind.starts_with(b"multipart/form-data") {
        return Taken::Read(upload(parts, body).await);
    }
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        return Taken::Passed(body, None);
    }
    match bounded::read(body, BODY).await {
        Ok(Arrived::Whole(bytes)) => {
            let kept = if bytes.len() > MOST {
                Kept::TooLarge
            } else {
                Kept::Form(String::from_utf8_lossy(&bytes).into_owned())
            };
            Taken::Passed(Body::from(bytes), Some(kept))
        }
        Ok(Arrived::TooLarge) => Taken::Read(Kept::TooLarge),
        Err(bounded::Broken) => Taken::Read(Kept::Form(String::new())),
    }
}

/// Keeps the text fields; files are read past.
async fn upload(parts: &Parts, body: Body) -> Kept {
    let mut request = Request::new(Body::new(Limited::new(body, DRAINED)));
    request.headers_mut().clone_from(&parts.headers);
    DefaultBodyLimit::disable().apply(&mut request);
    let (mut fields, mut had_files) = (String::new(), false);
    let Ok(mut form) = Multipart::from_request(request, &()).await else {
        return Kept::Upload { fields, had_files };
    };
    while let Ok(Some(mut part)) = form.next_field().await {
        let file = part.file_name().map(|name| !name.is_empty());
        let name = encoded(part.name().unwrap_or_default().as_bytes());
        let mut value: Vec<u8> = Vec::new();
        while let Ok(Some(chunk)) = part.chunk().await {
            if file.is_none() && value.len() <= MOST {
                value.extend_from_slice(&chunk);
            }
        }
        match file {
            Some(is_chosen) => had_files |= is_chosen,
            None if fields.len() <= MOST => {
                for piece in [&name, "=", &encoded(&value), "&"] {
                    fields.push_str(piece);
                }
            }
            None => {}
        }
    }
    if fields.len() > MOST {
        Kept::TooLarge
    } else {
        Kept::Upload { fields, had_files }
    }
}

/// Reads kept fields; what is unreadable was never typed by a person.
pub(crate) async fn pairs(fields: &str) -> Vec<(String, String)> {
    let mut request = Request::new(Body::from(fields.to_owned()));
    *request.method_mut() = Method::POST;
    let form = HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers_mut().insert(header::CONTENT_TYPE, form);
    match Form::<Vec<(String, String)>>::from_request(request, &()).await {
        Ok(Form(pairs)) => pairs,
        Err(_) => Vec::new(),
    }
}

/// Text as it stands in an address or a form.
pub(crate) fn encoded(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(*byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
