//! Forms with files: text parts and files, bounded, read once.

use app::Failure;
use app::work::Upload;
use axum::extract::{FromRequest, Multipart, Request};

use super::UPLOAD;
use crate::answer::Error;
use crate::bounded::{self, Arrived, Broken};
use crate::form::{Posted, too_large};

/// The most parts one form may have.
const PARTS: usize = 500;

/// A posted form with files.
#[derive(Debug)]
pub(super) struct WithFiles {
    /// The text parts.
    pub(super) posted: Posted,
    /// The files that have a name.
    pub(super) files: Vec<Upload>,
}

impl<S: Send + Sync> FromRequest<S> for WithFiles {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let unreadable = || Error(Failure::field("files", "field-form-unreadable"));
        let is_multipart = request
            .headers()
            .get("content-type")
            .is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"));
        if !is_multipart {
            let posted = Posted::from_request(request, state).await?;
            return Ok(Self {
                posted,
                files: Vec::new(),
            });
        }
        let (head, body) = request.into_parts();
        let body = match bounded::read(body, UPLOAD).await {
            Ok(Arrived::Whole(bytes)) => bytes,
            Ok(Arrived::TooLarge) => return Err(Error(too_large(UPLOAD))),
            Err(Broken) => return Err(unreadable()),
        };
        let request = Request::from_parts(head, body.into());
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| unreadable())?;
        let (mut pairs, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
            if pairs.len() + files.len() >= PARTS {
                return Err(unreadable());
            }
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) => {
                    let content = part.bytes().await.map_err(|_| unreadable())?.to_vec();
                    if !file.is_empty() {
                        files.push(Upload {
                            name: file,
                            content,
                        });
                    }
                }
                None => pairs.push((name, part.text().await.map_err(|_| unreadable())?)),
            }
        }
        Ok(Self {
            posted: Posted::new(pairs),
            files,
        })
    }
}
