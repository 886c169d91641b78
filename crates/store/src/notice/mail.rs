//! Mail on its way out. Without a mail server the operator reads it here.

use kernel::{AccountId, MailId, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) ADD = "insert into mail (id, account_id, recipient, subject, body, path, state, attempts, \
        due_at, dedup_key, created_at) values ($1, $2, $3, $4, $5, $6, 'open', 0, $7, $8, $9) \
        on conflict (dedup_key) where dedup_key is not null do nothing";
    pub(crate) FIND = "select id, account_id, recipient, subject, body, path, state, last_error, \
        created_at, sent_at, due_at from mail where id = $1";
    /// What waited with a mail for the end of its reader's quiet hours; what comes with a calendar
    /// file goes by itself.
    pub(crate) HELD = "select id, account_id, recipient, subject, body, path, state, last_error, \
        created_at, sent_at, due_at from mail where account_id = $1 and due_at = $2 \
        and state = 'open' and created_at < due_at \
        and not exists (select 1 from mail_calendar c where c.mail_id = mail.id) \
        order by created_at, id limit $3";
    pub(crate) ADD_CALENDAR = "insert into mail_calendar (mail_id, method, content) \
        values ($1, $2, $3)";
    pub(crate) CALENDAR = "select method, content from mail_calendar where mail_id = $1";
    pub(crate) LIST = "select id, account_id, recipient, subject, body, path, state, last_error, \
        created_at, sent_at, due_at from mail where (created_at, id) < ($1, $2) \
        order by created_at desc, id desc limit $3";
    pub(crate) MARK = "update mail set state = $2, sent_at = $3, last_error = $4, \
        attempts = attempts + 1 where id = $1 and state = 'open'";
    pub(crate) SWEEP = "delete from mail where id in (select id from mail \
        where created_at < $1 and state <> 'open' order by created_at, id limit $2)";
    pub(crate) REOPEN = "update mail set state = 'open' where id = $1 and state = 'dead'";
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// Not handed over yet.
    Open,
    /// The mail server took it.
    Sent,
    /// There is no mail server or no address: the operator can read it and pass it on.
    Shown,
    /// The mail server refused it for good.
    Dead,
}

impl MailState {
    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Sent => "sent",
            Self::Shown => "shown",
            Self::Dead => "dead",
        }
    }
}

/// One mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Which.
    pub id: MailId,
    /// For whom.
    pub account: Option<AccountId>,
    /// The address, or the login when it is none.
    pub recipient: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The page it is about, as a path of this instance.
    pub path: Option<String>,
    /// What became of it.
    pub state: MailState,
    /// What went wrong.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When the mail server took it.
    pub sent_at: Option<Timestamp>,
    /// When it goes out: at once, or when its reader's quiet hours end.
    pub due_at: Timestamp,
}

/// The calendar file that comes with a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What it asks calendars to do: `REQUEST` or `CANCEL` (RFC 5546).
    pub method: String,
    /// The file.
    pub content: String,
}

/// The most mails that go out as one.
const MOST_HELD: i64 = 100;

/// Puts a mail into the outbox; `false` when one with the same key was written before.
pub fn add(tx: &mut Tx<'_>, mail: &Mail, dedup_key: Option<&str>) -> Result<bool, DbError> {
    let values: [Value; 9] = [
        mail.id.into(),
        mail.account.into(),
        mail.recipient.as_str().into(),
        mail.subject.as_str().into(),
        mail.body.as_str().into(),
        mail.path.as_deref().into(),
        mail.due_at.into(),
        dedup_key.into(),
        mail.created_at.into(),
    ];
    Ok(tx.execute(&ADD, &values)? == 1)
}

/// Puts a calendar file to a mail.
pub fn add_calendar(tx: &mut Tx<'_>, mail: MailId, calendar: &Calendar) -> Result<(), DbError> {
    let values = [
        mail.into(),
        calendar.method.as_str().into(),
        calendar.content.as_str().into(),
    ];
    tx.execute_one(&ADD_CALENDAR, &values)
}

/// The calendar file of a mail, if it has one.
pub fn calendar(tx: &mut Tx<'_>, mail: MailId) -> Result<Option<Calendar>, DbError> {
    tx.optional(&CALENDAR, &[mail.into()], |row| {
        Ok(Calendar {
            method: row.get(0)?,
            content: row.get(1)?,
        })
    })
}

/// The open mails that waited together with one for the end of its reader's quiet hours, the
/// oldest first, this one among them; nothing when it did not wait.
pub fn held_with(tx: &mut Tx<'_>, mail: &Mail) -> Result<Vec<Mail>, DbError> {
    let values = [mail.account.into(), mail.due_at.into(), MOST_HELD.into()];
    tx.query(&HELD, &values, mail_at)
}

/// One mail.
pub fn find(tx: &mut Tx<'_>, id: MailId) -> Result<Option<Mail>, DbError> {
    tx.optional(&FIND, &[id.into()], mail_at)
}

/// Mails before a place in the list, the newest first, for the operator.
pub fn outbox(
    tx: &mut Tx<'_>,
    (before, id): (Timestamp, MailId),
    limit: i64,
) -> Result<Vec<Mail>, DbError> {
    tx.query(&LIST, &[before.into(), id.into(), limit.into()], mail_at)
}

/// Notes what became of an open mail; `false` when that was noted before.
pub fn mark(
    tx: &mut Tx<'_>,
    id: MailId,
    state: MailState,
    now: Timestamp,
    error: Option<&str>,
) -> Result<bool, DbError> {
    let sent_at = (state == MailState::Sent).then_some(now);
    let values = [id.into(), state.name().into(), sent_at.into(), error.into()];
    Ok(tx.execute(&MARK, &values)? == 1)
}

/// Puts a mail that was given up on its way again.
pub fn reopen(tx: &mut Tx<'_>, id: MailId) -> Result<(), DbError> {
    tx.execute(&REOPEN, &[id.into()]).map(drop)
}

/// Forgets some mails from before a moment that were sent, shown or given up; answers how many.
pub fn sweep(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[before.into(), limit.into()])
}

fn mail_at(row: &Row<'_>) -> Result<Mail, DbError> {
    let state: String = row.get(6)?;
    let states = [
        MailState::Open,
        MailState::Sent,
        MailState::Shown,
        MailState::Dead,
    ];
    let known = states.into_iter().find(|known| known.name() == state);
    Ok(Mail {
        id: row.get(0)?,
        account: row.get(1)?,
        recipient: row.get(2)?,
        subject: row.get(3)?,
        body: row.get(4)?,
        path: row.get(5)?,
        state: known.ok_or_else(|| unknown("state of a mail", &state))?,
        last_error: row.get(7)?,
        created_at: row.get(8)?,
        sent_at: row.get(9)?,
        due_at: row.get(10)?,
    })
}
