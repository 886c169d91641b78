//! Messages between the two sides of an order.

use domain::Argument;
use domain::agreement::Role;
use domain::canonical::Digest;
use domain::notice::{About, EventKind, Value};
use domain::task::time_account::TimeKind;
use domain::work::{check_message, check_messages};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{FileId, Id, MessageId, Minutes, OrderId, Timestamp};
use store::db::Tx;
use store::work::Message;

use super::file::{Prepared, Upload, check_files, keep, prepare};
use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::idempotency::seal;
use crate::notice::{Happening, Letter, Spent, held_until, record, record_time, write};

/// A message as somebody writes it.
#[derive(Debug, Clone, Default)]
pub struct NewMessage {
    /// What it says; may be empty when files come with it.
    pub body: String,
    /// Files of the order it refers to.
    pub files: Vec<FileId>,
    /// Files that come with it.
    pub uploads: Vec<Upload>,
    /// How long the client took to answer, if that was told (3.26).
    pub minutes: Option<Minutes>,
}

/// Writes a message to the other side. Possible as long as there is an order, also after its end.
///
/// # Errors
/// [`Failure::NotFound`] for strangers; [`Failure::Invalid`] on `body` or `files`, also when there
/// are too many messages already.
pub async fn write_message(
    cx: &Cx,
    order: OrderId,
    input: NewMessage,
) -> Result<MessageId, Failure> {
    cx.writer()?;
    let NewMessage {
        body,
        files,
        uploads,
        minutes,
    } = input;
    // The number of files is checked before any of them is hashed.
    let body = check_message(&body, files.len().saturating_add(uploads.len()))?;
    let prepared = prepare(uploads).await?;
    let actor = cx.clone();
    cx.app
        .database
        .write("work::write_message", move |tx| {
            let loaded = load(tx, &actor, order)?;
            seal(tx, &actor, order)?;
            let written = Written {
                body: &body,
                files: &files,
                prepared: &prepared,
                minutes,
            };
            write_in(tx, &actor, &loaded, written)
        })
        .await
}

/// A message that was checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'m> {
    body: &'m str,
    files: &'m [FileId],
    prepared: &'m [Prepared],
    minutes: Option<Minutes>,
}

impl<'m> Written<'m> {
    /// Words alone.
    pub(super) fn plain(body: &'m str) -> Self {
        Self {
            body,
            files: &[],
            prepared: &[],
            minutes: None,
        }
    }
}

/// Writes a message in the caller's transaction and tells the other side.
pub(super) fn write_in(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    written: Written<'_>,
) -> Result<MessageId, Failure> {
    let order = &loaded.order;
    check_messages(store::work::count_messages(tx, order)?)?;
    check_files(tx, order, written.files)?;
    let added = keep(tx, cx, order, written.prepared)?;
    let reader = order.account_of(loaded.role.other());
    let message = Message {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        author: order.account_of(loaded.role),
        body: written.body.to_owned(),
        files: written.files.iter().copied().chain(added).collect(),
        at: cx.now,
        notice_at: held_until(tx, cx, reader)?,
    };
    store::work::insert_message(tx, order, &message)?;
    tell(tx, cx, loaded, &message, written.minutes)?;
    Ok(message.id)
}

/// Records the message by its hash, never its words, and writes to the other side: once an hour at
/// most, and once for everything that waits for the end of their quiet hours.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    message: &Message,
    minutes: Option<Minutes>,
) -> Result<(), Failure> {
    let order = &loaded.order;
    let hash = Digest::of(message.body.as_bytes()).to_string();
    let happening = Happening::new(EventKind::MessageWritten, About::Message(message.id))
        .in_order(order.id)
        .with("sha256", Value::Text(hash));
    let event = record(tx, cx, happening)?;
    if let Some(minutes) = minutes.filter(|_| loaded.role == Role::Client) {
        let (task, order_id) = (order.task, Some(order.id));
        let spent = Spent {
            kind: TimeKind::Answered,
            minutes,
            task,
            order: order_id,
        };
        record_time(tx, cx, (event, order.client), spent)?;
    }
    let reader = order.account_of(loaded.role.other());
    let bundle = match message.notice_at {
        Some(at) => format!("held-{}", at.as_micros()),
        None => (cx.now.as_micros() / 3_600_000_000).to_string(),
    };
    let letter = Letter {
        to: reader,
        name: "message-written",
        arguments: vec![
            ("number", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
            (
                "name",
                Argument::Text(loaded.contract.party(loaded.role).name.clone()),
            ),
        ],
        path: format!("/auftraege/{}", order.id),
        once: Some(format!("message-{}-{reader}-{bundle}", order.id)),
    };
    write(tx, cx, &letter)
}

/// Notes that nothing is to be answered to what the other side wrote until a moment: it no longer
/// waits for the person. What was written later does.
///
/// # Errors
/// [`Failure::NotFound`] for strangers.
pub async fn settle(cx: &Cx, order: OrderId, until: Timestamp) -> Result<(), Failure> {
    let account = cx.writer()?.id;
    let actor = cx.clone();
    cx.app
        .database
        .write("work::settle", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let until = until.min(actor.now);
            store::work::settle(tx, &loaded.order, account, (until, actor.now))
                .map_err(Failure::from)
        })
        .await
}

/// The messages of an order, the newest first.
///
/// # Errors
/// [`Failure::NotFound`] for strangers and for a cursor of another list.
pub async fn messages(
    cx: &Cx,
    order: OrderId,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<Message>, Failure> {
    let place = match after {
        Some(cursor) => (
            cursor.as_moment().map_err(|_| Failure::NotFound)?,
            cursor.id(),
        ),
        None => (Timestamp::MAX, MessageId::from_bytes([0xff; 16])),
    };
    let actor = cx.clone();
    let rows = cx
        .app
        .database
        .read("work::messages", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let limit = size.rows_to_load();
            store::work::messages(tx, &loaded.order, place, limit).map_err(Failure::from)
        })
        .await?;
    Ok(Page::cut(rows, size, |message| {
        Cursor::moment(message.at, message.id)
    }))
}
