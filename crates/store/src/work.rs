//! Room `work`: messages and files of an order. Only somebody who holds the [`Order`] gets them.

pub mod deadline;
pub mod meeting;
pub mod progress;

use domain::canonical::Digest;
use domain::work::FileName;
use kernel::{AccountId, FileId, MessageId, OrderId, Timestamp};

use crate::agreement::Order;
use crate::columns::digest;
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_MESSAGE = "insert into message (id, order_id, author_id, body, files, at, \
        notice_at) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) MESSAGES = "select id, author_id, body, files, at, notice_at from message \
        where order_id = $1 and (at, id) < ($2, $3) order by at desc, id desc limit $4";
    pub(crate) UNANSWERED = "select o.id, o.title, a.name, m.at from work_order o \
        join message m on m.id = (select l.id from message l where l.order_id = o.id \
        order by l.at desc, l.id desc limit 1) join account a on a.id = m.author_id \
        left join settled_message s on s.order_id = o.id and s.account_id = $1 \
        where o.client_id = $1 and o.next_role is not null and m.author_id <> $1 \
        and (s.until is null or s.until < m.at) union all \
        select o.id, o.title, a.name, m.at from work_order o \
        join message m on m.id = (select l.id from message l where l.order_id = o.id \
        order by l.at desc, l.id desc limit 1) join account a on a.id = m.author_id \
        left join settled_message s on s.order_id = o.id and s.account_id = $1 \
        where o.contractor_id = $1 and o.next_role is not null and m.author_id <> $1 \
        and (s.until is null or s.until < m.at) order by 4, 1 limit $2";
    pub(crate) SETTLE = "insert into settled_message (account_id, order_id, until) \
        values ($1, $2, $3) on conflict (account_id, order_id) do update set until = excluded.until";
    pub(crate) SETTLE_MESSAGES = "update message set settled_at = $3 where order_id = $1 \
        and author_id <> $2 and at <= $4 and settled_at is null and not exists (select 1 \
        from message a where a.order_id = $1 and a.author_id = $2 and a.at >= message.at)";
    pub(crate) SAID = "select author_id, at, settled_at from message where order_id = $1 \
        order by at, id limit $2";
    pub(crate) COUNT_MESSAGES = "select count(*) from message where order_id = $1";
    pub(crate) INSERT_BLOB = "insert into file_blob (sha256, content, size) values ($1, $2, $3) \
        on conflict (sha256) do nothing";
    pub(crate) INSERT_FILE = "insert into file (id, order_id, author_id, name, media_type, size, \
        sha256, at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub(crate) FILES = "select id, author_id, name, media_type, size, at from file \
        where order_id = $1 order by at, id";
    pub(crate) COUNT_FILES = "select count(*) from file where order_id = $1 and author_id = $2";
    pub(crate) FILE = "select id, author_id, name, media_type, size, at from file \
        where id = $1 and order_id = $2";
    pub(crate) CONTENT = "select b.content from file f join file_blob b on b.sha256 = f.sha256 \
        where f.id = $1 and f.order_id = $2";
    pub(crate) HASHES = "select id, sha256 from file where order_id = $1 order by at, id";
    pub(crate) CONTENTS_AFTER = "select sha256, content from file_blob where sha256 > $1 \
        order by sha256 limit $2";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static crate::db::Sql> {
    [
        STATEMENTS,
        deadline::STATEMENTS,
        meeting::STATEMENTS,
        progress::STATEMENTS,
    ]
    .concat()
}

/// A message in the contract room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Which.
    pub id: MessageId,
    /// Who wrote it.
    pub author: AccountId,
    /// What it says.
    pub body: String,
    /// What came with it.
    pub files: Vec<FileId>,
    /// When.
    pub at: Timestamp,
    /// When the other side is told, where it was written in their quiet hours.
    pub notice_at: Option<Timestamp>,
}

/// A file in the contract room, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Which.
    pub id: FileId,
    /// Who added it.
    pub author: AccountId,
    /// Its name.
    pub name: String,
    /// What it is, found out from its content.
    pub media_type: String,
    /// How many bytes.
    pub size: i64,
    /// When.
    pub at: Timestamp,
}

/// A file to add.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Which.
    pub id: FileId,
    /// Who adds it.
    pub author: AccountId,
    /// Its safe name.
    pub name: FileName,
    /// What it is.
    pub media_type: &'static str,
    /// The SHA-256 of its content.
    pub sha256: [u8; 32],
    /// When.
    pub at: Timestamp,
}

/// Writes a message.
pub fn insert_message(tx: &mut Tx<'_>, order: &Order, message: &Message) -> Result<(), DbError> {
    let values: [Value; 7] = [
        message.id.into(),
        order.id.into(),
        message.author.into(),
        message.body.as_str().into(),
        Json(&message.files).try_into()?,
        message.at.into(),
        message.notice_at.into(),
    ];
    tx.execute_one(&INSERT_MESSAGE, &values)
}

/// The last messages before a place, the newest first.
pub fn messages(
    tx: &mut Tx<'_>,
    order: &Order,
    (before, id): (Timestamp, MessageId),
    limit: i64,
) -> Result<Vec<Message>, DbError> {
    let values = [order.id.into(), before.into(), id.into(), limit.into()];
    tx.query(&MESSAGES, &values, |row| {
        Ok(Message {
            id: row.get(0)?,
            author: row.get(1)?,
            body: row.get(2)?,
            files: row.get::<Json<Vec<FileId>>>(3)?.0,
            at: row.get(4)?,
            notice_at: row.get(5)?,
        })
    })
}

/// The last message of an order, which the other side wrote and nobody has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// In which order.
    pub order: OrderId,
    /// What the order is about.
    pub title: String,
    /// Who wrote it.
    pub from: String,
    /// When.
    pub at: Timestamp,
}

/// The messages a person has not answered in the orders that have not ended, the oldest first.
pub fn unanswered(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<Unanswered>, DbError> {
    tx.query(&UNANSWERED, &[account.into(), limit.into()], |row| {
        Ok(Unanswered {
            order: row.get(0)?,
            title: row.get(1)?,
            from: row.get(2)?,
            at: row.get(3)?,
        })
    })
}

/// Notes that a side of an order has nothing to answer to what was written until a moment. Messages
/// that were answered stay answered.
pub fn settle(
    tx: &mut Tx<'_>,
    order: &Order,
    account: AccountId,
    (until, now): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    tx.execute_one(&SETTLE, &[account.into(), order.id.into(), until.into()])?;
    let values = [order.id.into(), account.into(), now.into(), until.into()];
    tx.execute(&SETTLE_MESSAGES, &values).map(drop)
}

/// Who wrote in an order and when, and when it was settled without an answer; the oldest first,
/// without the words.
pub fn said(
    tx: &mut Tx<'_>,
    order: &Order,
    limit: i64,
) -> Result<Vec<(AccountId, Timestamp, Option<Timestamp>)>, DbError> {
    tx.query(&SAID, &[order.id.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// How many messages an order has.
pub fn count_messages(tx: &mut Tx<'_>, order: &Order) -> Result<i64, DbError> {
    tx.one(&COUNT_MESSAGES, &[order.id.into()], |row| row.get(0))
}

/// Adds a file. The same content is kept once.
pub fn insert_file(
    tx: &mut Tx<'_>,
    order: &Order,
    new: &NewFile,
    content: &[u8],
) -> Result<(), DbError> {
    let size = i64::try_from(content.len()).map_err(|_| DbError::Other("a huge file".into()))?;
    tx.execute(
        &INSERT_BLOB,
        &[new.sha256.into(), content.into(), size.into()],
    )?;
    let values: [Value; 8] = [
        new.id.into(),
        order.id.into(),
        new.author.into(),
        new.name.as_str().into(),
        new.media_type.into(),
        size.into(),
        new.sha256.into(),
        new.at.into(),
    ];
    tx.execute_one(&INSERT_FILE, &values)
}

/// The files of an order, the oldest first.
pub fn files(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<File>, DbError> {
    tx.query(&FILES, &[order.id.into()], file_at)
}

/// How many files a person has put into an order.
pub fn count_files(tx: &mut Tx<'_>, order: &Order, author: AccountId) -> Result<i64, DbError> {
    tx.one(&COUNT_FILES, &[order.id.into(), author.into()], |row| {
        row.get(0)
    })
}

/// One file of the order with its content.
pub fn file(
    tx: &mut Tx<'_>,
    order: &Order,
    id: FileId,
) -> Result<Option<(File, Vec<u8>)>, DbError> {
    let key: [Value; 2] = [id.into(), OrderId::into(order.id)];
    let Some(file) = tx.optional(&FILE, &key, file_at)? else {
        return Ok(None);
    };
    let content = tx.one(&CONTENT, &key, |row| row.get::<Vec<u8>>(0))?;
    Ok(Some((file, content)))
}

/// The files of an order with the hash of their content, for the check of the books.
pub fn hashes(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<(FileId, Digest)>, DbError> {
    tx.query(&HASHES, &[order.id.into()], |row| {
        Ok((row.get(0)?, digest(row, 1)?))
    })
}

/// The next contents by the hash they are kept under, for the check of the books. Nothing comes
/// before the empty hash.
pub fn contents_after(
    tx: &mut Tx<'_>,
    after: &[u8],
    limit: i64,
) -> Result<Vec<(Digest, Vec<u8>)>, DbError> {
    tx.query(&CONTENTS_AFTER, &[after.into(), limit.into()], |row| {
        Ok((digest(row, 0)?, row.get(1)?))
    })
}

fn file_at(row: &Row<'_>) -> Result<File, DbError> {
    Ok(File {
        id: row.get(0)?,
        author: row.get(1)?,
        name: row.get(2)?,
        media_type: row.get(3)?,
        size: row.get(4)?,
        at: row.get(5)?,
    })
}
