//! Keys of repeated requests, what they were about and the answers they got.

use kernel::{AccountId, OrderId, Timestamp};

use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) INSERT = "insert into idempotency (account_id, key, request_hash, order_id, created_at) \
        values ($1, $2, $3, $4, $5) on conflict (account_id, key) do nothing";
    pub(crate) FIND = "select request_hash, order_id, status, body from idempotency \
        where account_id = $1 and key = $2 and created_at >= $3";
    pub(crate) ANSWER = "update idempotency set status = $3, body = $4 \
        where account_id = $1 and key = $2";
    pub(crate) SWEEP = "delete from idempotency where account_id = $1 and created_at < $2";
}

/// A stored answer: HTTP status and body.
pub type Answer = (i64, String);

/// A request that has its effect now.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// The key the caller chose.
    pub key: &'a str,
    /// The fingerprint of the request.
    pub request: &'a [u8; 32],
    /// The order it makes or changes.
    pub order: OrderId,
}

/// A request that was sent before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its fingerprint.
    pub request: Vec<u8>,
    /// The order it made or changed.
    pub order: OrderId,
    /// The answer it got, if it was kept.
    pub answer: Option<Answer>,
}

/// Takes a key; `false` when it is taken.
pub fn insert(
    tx: &mut Tx<'_>,
    account: AccountId,
    new: &New<'_>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [
        account.into(),
        new.key.into(),
        new.request.as_slice().into(),
        new.order.into(),
        now.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// The request a key was sent with since a moment, and the answer it got, if it was kept.
pub fn find(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
    since: Timestamp,
) -> Result<Option<Known>, DbError> {
    let values = [account.into(), key.into(), since.into()];
    tx.optional(&FIND, &values, |row| {
        let status: Option<i64> = row.get(2)?;
        let body: Option<String> = row.get(3)?;
        Ok(Known {
            request: row.get(0)?,
            order: row.get(1)?,
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

/// Forgets a person's keys from before this moment.
pub fn sweep(tx: &mut Tx<'_>, account: AccountId, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[account.into(), before.into()])
}
