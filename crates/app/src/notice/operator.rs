//! What the operator sees: mails and the jobs that failed for good.

use kernel::page::{Cursor, Page, PageSize};
use kernel::{MailId, Timestamp};
use store::notice::{JobRow, Mail};

use crate::context::Cx;
use crate::failure::Failure;

/// The mails, the newest first.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn outbox(cx: &Cx, after: Option<Cursor>, size: PageSize) -> Result<Page<Mail>, Failure> {
    cx.operator()?;
    let place = match after {
        Some(cursor) => (
            cursor.as_moment().map_err(|_| Failure::NotFound)?,
            cursor.id(),
        ),
        None => (Timestamp::MAX, MailId::from_bytes([0xff; 16])),
    };
    let rows = cx
        .app
        .database
        .read("notice::outbox", move |tx| {
            store::notice::outbox(tx, place, size.rows_to_load()).map_err(Failure::from)
        })
        .await?;
    Ok(Page::cut(rows, size, |mail| {
        Cursor::moment(mail.created_at, mail.id)
    }))
}

/// Jobs that failed for good, with what went wrong.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn dead_jobs(cx: &Cx) -> Result<Vec<JobRow>, Failure> {
    cx.operator()?;
    cx.app
        .database
        .read("notice::dead_jobs", |tx| {
            store::notice::open_jobs(tx, "dead", 200).map_err(Failure::from)
        })
        .await
}
