//! What the operator sees: mails and the jobs that failed; and trying those once more.

use std::sync::Arc;

use domain::notice::{Job, MOST_ATTEMPTS};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{MailId, Timestamp};
use store::notice::{JobRow, Mail};

use crate::context::{App, Cx};
use crate::failure::Failure;

/// How many failed jobs are shown, or tried again in one transaction.
const JOBS: i64 = 200;

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

/// Jobs that failed for good, and those that go on failing, with what went wrong.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn failed_jobs(cx: &Cx) -> Result<Vec<JobRow>, Failure> {
    cx.operator()?;
    cx.app
        .database
        .read("notice::failed_jobs", |tx| {
            store::notice::failed_jobs(tx, MOST_ATTEMPTS, JOBS).map_err(Failure::from)
        })
        .await
}

/// Lets failed jobs be tried again at once, the 200 longest due; answers how many.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn retry_jobs(cx: &Cx) -> Result<usize, Failure> {
    cx.operator()?;
    cx.writer()?;
    retry_failed(&cx.app).await
}

/// The same from the command line, where nobody is signed in.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn retry_failed(app: &Arc<App>) -> Result<usize, Failure> {
    let now = app.clock.now();
    app.database
        .write("notice::retry_failed", move |tx| {
            let mut again = 0;
            for row in store::notice::failed_jobs(tx, MOST_ATTEMPTS, JOBS)? {
                if !store::notice::retry(tx, row.id, now)? {
                    continue;
                }
                again += 1;
                if let Some(Job::SendMail { mail }) = row.job {
                    store::notice::reopen_mail(tx, mail)?;
                }
            }
            Ok(again)
        })
        .await
}
