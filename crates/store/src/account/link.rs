//! One-time links: for the set-up, a new password, signing in.

use kernel::{AccountId, Timestamp};

use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) INSERT_LINK = "insert into one_time_link (token_hash, purpose, account_id, created_at, \
        expires_at) values ($1, $2, $3, $4, $5)";
    pub(crate) LINK = "select account_id from one_time_link \
        where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3";
    pub(crate) USE_LINK = "update one_time_link set used_at = $3 \
        where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3";
    pub(crate) DROP_LINKS = "delete from one_time_link where purpose = $1";
    pub(crate) DROP_EVERY_LINK_OF = "delete from one_time_link where account_id = $1";
    pub(crate) SWEEP = "delete from one_time_link where token_hash in \
        (select token_hash from one_time_link where used_at is not null or expires_at <= $1 \
        order by token_hash limit $2)";
    pub(crate) DROP_LINKS_OF = "delete from one_time_link where account_id = $1 and purpose = $2";
}

/// Writes a one-time link; links to the same end that were made before stop working.
pub fn insert_link(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    purpose: &str,
    account: Option<AccountId>,
    (now, expires): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    match account {
        Some(id) => tx.execute(&DROP_LINKS_OF, &[id.into(), purpose.into()])?,
        None => tx.execute(&DROP_LINKS, &[purpose.into()])?,
    };
    tx.execute_one(
        &INSERT_LINK,
        &[
            token_hash.as_slice().into(),
            purpose.into(),
            account.into(),
            now.into(),
            expires.into(),
        ],
    )
}

/// Whether a one-time link still works, and for whom (`Some(None)`: for the set-up).
pub fn link(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    purpose: &str,
    now: Timestamp,
) -> Result<Option<Option<AccountId>>, DbError> {
    tx.optional(
        &LINK,
        &[token_hash.as_slice().into(), purpose.into(), now.into()],
        |row| row.get(0),
    )
}

/// Uses a one-time link up; `false` when it no longer works.
pub fn use_link(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    purpose: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let used = tx.execute(
        &USE_LINK,
        &[token_hash.as_slice().into(), purpose.into(), now.into()],
    )?;
    Ok(used == 1)
}

/// Removes every one-time link of a person, as after a new password.
pub fn drop_links(tx: &mut Tx<'_>, account: AccountId) -> Result<u64, DbError> {
    tx.execute(&DROP_EVERY_LINK_OF, &[account.into()])
}

/// Forgets some one-time links that were used or work no longer; answers how many.
pub fn sweep_links(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[now.into(), limit.into()])
}
