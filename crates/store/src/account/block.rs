//! Accounts their operator has blocked.

use kernel::{AccountId, Timestamp};

use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) BLOCK = "update account set blocked_at = $2, blocked_why = $3 \
        where id = $1 and blocked_at is null and closed_at is null";
    pub(crate) UNBLOCK = "update account set blocked_at = null, blocked_why = null \
        where id = $1 and blocked_at is not null";
    pub(crate) BLOCKED = "select blocked_at, blocked_why from account \
        where id = $1 and blocked_at is not null";
}

/// A block as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Since when.
    pub since: Timestamp,
    /// Why, in the operator's words, which the person reads.
    pub why: String,
}

/// Blocks an account; `false` when it is blocked, closed or was never there.
pub fn block(
    tx: &mut Tx<'_>,
    account: AccountId,
    why: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    Ok(tx.execute(&BLOCK, &[account.into(), now.into(), why.into()])? == 1)
}

/// Lets somebody act again; `false` when nothing was blocked.
pub fn unblock(tx: &mut Tx<'_>, account: AccountId) -> Result<bool, DbError> {
    Ok(tx.execute(&UNBLOCK, &[account.into()])? == 1)
}

/// The block of an account, if there is one.
pub fn blocked(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Block>, DbError> {
    tx.optional(&BLOCKED, &[account.into()], |row| {
        Ok(Block {
            since: row.get(0)?,
            why: row.get(1)?,
        })
    })
}
