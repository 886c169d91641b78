//! Keys of repeated API requests and the answers they got.

use kernel::{AccountId, Timestamp};

use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) INSERT = "insert into idempotency (account_id, key, request_hash, created_at) \
        values ($1, $2, $3, $4) on conflict (account_id, key) do nothing";
    pub(crate) FIND = "select request_hash, status, body from idempotency \
        where account_id = $1 and key = $2";
    pub(crate) ANSWER = "update idempotency set status = $3, body = $4 \
        where account_id = $1 and key = $2";
    pub(crate) REMOVE = "delete from idempotency where account_id = $1 and key = $2";
    pub(crate) SWEEP_ALL = "delete from idempotency where (account_id, key) in \
        (select account_id, key from idempotency where created_at < $1 \
        order by created_at limit $2)";
    pub(crate) SWEEP = "delete from idempotency where account_id = $1 \
        and (created_at < $2 or (status is null and created_at < $3))";
}

/// A stored answer: HTTP status and body.
pub type Answer = (i64, String);

/// A request that was sent before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its fingerprint.
    pub request: Vec<u8>,
    /// The answer it got, if it got one.
    pub answer: Option<Answer>,
}

/// Takes a key; `false` when it is taken.
pub fn insert(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
    request: &[u8; 32],
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [
        account.into(),
        key.into(),
        request.as_slice().into(),
        now.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// The request a key was sent with, and the answer it got, if it got one.
pub fn find(tx: &mut Tx<'_>, account: AccountId, key: &str) -> Result<Option<Known>, DbError> {
    tx.optional(&FIND, &[account.into(), key.into()], |row| {
        let status: Option<i64> = row.get(1)?;
        let body: Option<String> = row.get(2)?;
        Ok(Known {
            request: row.get(0)?,
            answer: status.zip(body),
        })
    })
}

/// Writes the answer to a key.
pub fn answer(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
    (status, body): (i64, &str),
) -> Result<(), DbError> {
    let values = [account.into(), key.into(), status.into(), body.into()];
    tx.execute(&ANSWER, &values).map(drop)
}

/// Frees a key.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, key: &str) -> Result<(), DbError> {
    tx.execute(&REMOVE, &[account.into(), key.into()]).map(drop)
}

/// Forgets a person's keys from before the first moment, and those without an answer from before
/// the second.
pub fn sweep(
    tx: &mut Tx<'_>,
    account: AccountId,
    (any, unanswered): (Timestamp, Timestamp),
) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[account.into(), any.into(), unanswered.into()])
}

/// Forgets some keys of everybody from before a moment; answers how many.
pub fn sweep_all(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, DbError> {
    tx.execute(&SWEEP_ALL, &[before.into(), limit.into()])
}
