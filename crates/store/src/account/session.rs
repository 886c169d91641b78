//! Sign-ins: opaque tokens of which only the hash is kept.

use kernel::{AccountId, SessionId, Timestamp};

use super::{Account, account_at};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_SESSION = "insert into session (id, account_id, token_hash, user_agent, \
        created_at, last_seen_at, proven_at, expires_at) values ($1, $2, $3, $4, $5, $5, $5, $6)";
    pub(crate) SESSION_BY_TOKEN = "select s.id, s.last_seen_at, s.proven_at, a.id, a.login, a.name, a.locale, \
        a.zone, a.is_operator, a.settings, a.created_at from session s \
        join account a on a.id = s.account_id \
        where s.token_hash = $1 and s.expires_at > $2 and a.closed_at is null and a.blocked_at is null";
    pub(crate) BLOCKED_SESSION = "select s.id, s.last_seen_at, s.proven_at, a.id, a.login, a.name, a.locale, \
        a.zone, a.is_operator, a.settings, a.created_at from session s \
        join account a on a.id = s.account_id where s.token_hash = $1 and s.expires_at > $2 \
        and a.closed_at is null and a.blocked_at is not null";
    pub(crate) TOUCH_SESSION = "update session set last_seen_at = $2, expires_at = $3 where id = $1";
    pub(crate) PROVE_SESSION = "update session set proven_at = $3 where id = $1 and account_id = $2";
    pub(crate) SESSIONS_OF = "select id, user_agent, created_at, last_seen_at from session \
        where account_id = $1 and expires_at > $2 order by last_seen_at desc, id limit 100";
    pub(crate) END_SESSION = "delete from session where id = $1 and account_id = $2";
    pub(crate) END_SESSIONS = "delete from session where account_id = $1";
    pub(crate) SWEEP_SESSIONS = "delete from session where expires_at <= $1";
}

/// One sign-in on one device.
#[derive(Debug, Clone)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// What the browser called itself, cut to a sane length.
    pub user_agent: String,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// When it was last used, to within a few minutes.
    pub last_seen_at: Timestamp,
}

/// Starts a sign-in.
pub fn insert_session(
    tx: &mut Tx<'_>,
    id: SessionId,
    account: AccountId,
    token_hash: &[u8; 32],
    user_agent: &str,
    (now, expires): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    let values: [Value; 6] = [
        id.into(),
        account.into(),
        token_hash.as_slice().into(),
        user_agent.into(),
        now.into(),
        expires.into(),
    ];
    tx.execute_one(&INSERT_SESSION, &values)
}

/// A sign-in as a request finds it.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Which.
    pub id: SessionId,
    /// When it was last used, to within a few minutes.
    pub last_seen_at: Timestamp,
    /// When whoever uses it last proved to be the person.
    pub proven_at: Timestamp,
}

/// The sign-in this token hash belongs to, and whose it is.
pub fn session(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<(Found, Account)>, DbError> {
    let values: [Value; 2] = [token_hash.as_slice().into(), now.into()];
    tx.optional(&SESSION_BY_TOKEN, &values, found_at)
}

/// The sign-in of somebody who is blocked this token hash belongs to, and whose it is.
pub fn blocked_session(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<(Found, Account)>, DbError> {
    let values: [Value; 2] = [token_hash.as_slice().into(), now.into()];
    tx.optional(&BLOCKED_SESSION, &values, found_at)
}

fn found_at(row: &Row<'_>) -> Result<(Found, Account), DbError> {
    let found = Found {
        id: row.get(0)?,
        last_seen_at: row.get(1)?,
        proven_at: row.get(2)?,
    };
    Ok((found, account_at(row, 3)?))
}

/// Notes that whoever uses a sign-in proved to be the person; one that has ended meanwhile stays ended.
pub fn prove_session(
    tx: &mut Tx<'_>,
    id: SessionId,
    account: AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&PROVE_SESSION, &[id.into(), account.into(), now.into()])
        .map(drop)
}

/// Notes that a sign-in was used and moves its end.
pub fn touch_session(
    tx: &mut Tx<'_>,
    id: SessionId,
    now: Timestamp,
    expires: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&TOUCH_SESSION, &[id.into(), now.into(), expires.into()])
        .map(drop)
}

/// Every live sign-in of one person, the latest first.
pub fn sessions(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<Session>, DbError> {
    tx.query(&SESSIONS_OF, &[account.into(), now.into()], |row| {
        Ok(Session {
            id: row.get(0)?,
            user_agent: row.get(1)?,
            created_at: row.get(2)?,
            last_seen_at: row.get(3)?,
        })
    })
}

/// Ends one of the person's own sign-ins; `false` when there was none.
pub fn end_session(tx: &mut Tx<'_>, id: SessionId, account: AccountId) -> Result<bool, DbError> {
    Ok(tx.execute(&END_SESSION, &[id.into(), account.into()])? == 1)
}

/// Ends all sign-ins of a person, as after a new password.
pub fn end_sessions(tx: &mut Tx<'_>, account: AccountId) -> Result<u64, DbError> {
    tx.execute(&END_SESSIONS, &[account.into()])
}

/// Removes sign-ins that have run out.
pub fn sweep_sessions(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(&SWEEP_SESSIONS, &[now.into()])
}
