//! Files: bounded, named safely, recognised by their content, and only for the two sides.

use std::sync::Arc;

use domain::canonical::Digest;
use domain::notice::{About, EventKind, Value};
use domain::work::{FileName, check_upload, media_type};
use domain::{FieldError, FieldErrors};
use kernel::{FileId, Id, OrderId};
use store::agreement::Order;
use store::db::Tx;
use store::work::{File, NewFile};

use crate::agreement::{load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// A file somebody sends. Nothing about it is believed.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name it came with.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// A file with its content. It must be served as a download, never shown in a page.
#[derive(Debug, Clone)]
pub struct Download {
    /// What it is.
    pub file: File,
    /// Its content.
    pub content: Vec<u8>,
}

/// A checked upload with its hash, ready to be written, again if need be.
#[derive(Debug, Clone)]
pub(crate) struct Prepared {
    name: FileName,
    media_type: &'static str,
    sha256: [u8; 32],
    content: Arc<[u8]>,
}

/// Checks uploads and hashes them on a blocking thread, outside any transaction.
pub(crate) async fn prepare(uploads: Vec<Upload>) -> Result<Vec<Prepared>, Failure> {
    let mut errors = FieldErrors::new();
    for upload in &uploads {
        errors.keep(check_upload(&upload.name, upload.content.len()));
    }
    let uploads = errors.finish(Some(uploads))?;
    if uploads.is_empty() {
        return Ok(Vec::new());
    }
    let hashed = tokio::task::spawn_blocking(move || {
        let each = uploads.into_iter().map(|upload| Prepared {
            name: FileName::clean(&upload.name),
            media_type: media_type(&upload.content),
            sha256: *Digest::of(&upload.content).as_bytes(),
            content: upload.content.into(),
        });
        each.collect()
    });
    hashed
        .await
        .map_err(|error| Failure::Fault(format!("hashing a file: {error}")))
}

/// Writes prepared files into an order and records each.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: &Order,
    prepared: &[Prepared],
) -> Result<Vec<FileId>, Failure> {
    if prepared.is_empty() {
        return Ok(Vec::new());
    }
    let author = cx.reader()?.id;
    let there = store::work::count_files(tx, order, author)?;
    domain::work::check_room(there, prepared.len())?;
    let mut ids = Vec::with_capacity(prepared.len());
    for upload in prepared {
        let new = NewFile {
            id: Id::new(cx.now, cx.app.entropy.as_ref()),
            author,
            name: upload.name.clone(),
            media_type: upload.media_type,
            sha256: upload.sha256,
            at: cx.now,
        };
        store::work::insert_file(tx, order, &new, &upload.content)?;
        let hash = Digest::from_bytes(upload.sha256).to_string();
        let happening = Happening::new(EventKind::FileAdded, About::File(new.id));
        record(
            tx,
            cx,
            happening
                .in_order(order.id)
                .with("sha256", Value::Text(hash)),
        )?;
        ids.push(new.id);
    }
    Ok(ids)
}

/// Checks that files named by their ids belong to the order.
pub(crate) fn check_files(tx: &mut Tx<'_>, order: &Order, named: &[FileId]) -> Result<(), Failure> {
    if named.is_empty() {
        return Ok(());
    }
    let known = store::work::files(tx, order)?;
    if named
        .iter()
        .all(|id| known.iter().any(|file| file.id == *id))
    {
        Ok(())
    } else {
        Err(FieldError::new("files", "field-choice-unknown").into())
    }
}

/// Adds a file to an order.
///
/// # Errors
/// [`Failure::NotFound`] for strangers; [`Failure::Invalid`] on `files` when it is empty, too
/// large or one too many.
pub async fn add_file(cx: &Cx, order: OrderId, upload: Upload) -> Result<FileId, Failure> {
    cx.writer()?;
    let prepared = prepare(vec![upload]).await?;
    let actor = cx.clone();
    cx.app
        .database
        .write("work::add_file", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let added = keep(tx, &actor, &loaded.order, &prepared)?;
            added.first().copied().ok_or(Failure::Conflict)
        })
        .await
}

/// A file of an order, for its two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else, and for files of other orders.
pub async fn file(cx: &Cx, order: OrderId, file: FileId) -> Result<Download, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("work::file", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let found = store::work::file(tx, &loaded.order, file)?;
            let (file, content) = found.ok_or(Failure::NotFound)?;
            Ok(Download { file, content })
        })
        .await
}
