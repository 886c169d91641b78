//! Tokens for the API, kept as hashes.

use kernel::{AccountId, Timestamp, TokenId};

use super::{Account, account_at};
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) INSERT_TOKEN = "insert into api_token (id, account_id, name, token_hash, scope, \
        created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) TOKENS_OF = "select id, name, scope, created_at, last_used_at, expires_at \
        from api_token where account_id = $1 order by created_at desc, id limit 100";
    pub(crate) END_TOKEN = "delete from api_token where id = $1 and account_id = $2";
    pub(crate) END_TOKENS = "delete from api_token where account_id = $1";
    pub(crate) TOKEN_BY_HASH = "select t.id, t.scope, t.last_used_at, t.expires_at, a.id, a.login, \
        a.name, a.locale, a.zone, a.is_operator, a.settings, a.created_at from api_token t \
        join account a on a.id = t.account_id where t.token_hash = $1 \
        and (t.expires_at is null or t.expires_at > $2) and a.closed_at is null \
        and a.blocked_at is null";
    pub(crate) TOUCH_TOKEN = "update api_token set last_used_at = $2 where id = $1";
}

/// A token for the API, without its secret.
#[derive(Debug, Clone)]
pub struct ApiToken {
    /// Which.
    pub id: TokenId,
    /// What its owner calls it.
    pub name: String,
    /// What it may do: `read`, `write` or `money`, each including the ones before.
    pub scope: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, to within a few minutes.
    pub last_used_at: Option<Timestamp>,
    /// When it stops working, if ever.
    pub expires_at: Option<Timestamp>,
}

/// A token that was shown, and whose it is.
#[derive(Debug, Clone)]
pub struct ShownToken {
    /// Which.
    pub id: TokenId,
    /// What it may do, as in [`ApiToken::scope`].
    pub scope: String,
    /// When it was last used, to within a few minutes.
    pub last_used_at: Option<Timestamp>,
    /// When it stops working, if ever.
    pub expires_at: Option<Timestamp>,
    /// Whose it is.
    pub account: Account,
}

/// Writes a new API token; only its hash is kept.
pub fn insert_token(
    tx: &mut Tx<'_>,
    account: AccountId,
    token: &ApiToken,
    token_hash: &[u8; 32],
) -> Result<(), DbError> {
    tx.execute_one(
        &INSERT_TOKEN,
        &[
            token.id.into(),
            account.into(),
            token.name.as_str().into(),
            token_hash.as_slice().into(),
            token.scope.as_str().into(),
            token.created_at.into(),
            token.expires_at.into(),
        ],
    )
}

/// Every token of one person, the newest first.
pub fn tokens(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<ApiToken>, DbError> {
    tx.query(&TOKENS_OF, &[account.into()], |row| {
        Ok(ApiToken {
            id: row.get(0)?,
            name: row.get(1)?,
            scope: row.get(2)?,
            created_at: row.get(3)?,
            last_used_at: row.get(4)?,
            expires_at: row.get(5)?,
        })
    })
}

/// Ends one of the person's own tokens; `false` when there was none.
pub fn end_token(tx: &mut Tx<'_>, id: TokenId, account: AccountId) -> Result<bool, DbError> {
    Ok(tx.execute(&END_TOKEN, &[id.into(), account.into()])? == 1)
}

/// Ends all tokens of a person, as after a new password.
pub fn end_tokens(tx: &mut Tx<'_>, account: AccountId) -> Result<u64, DbError> {
    tx.execute(&END_TOKENS, &[account.into()])
}

/// What a token hash opens.
pub fn token(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<ShownToken>, DbError> {
    tx.optional(
        &TOKEN_BY_HASH,
        &[token_hash.as_slice().into(), now.into()],
        |row| {
            Ok(ShownToken {
                id: row.get(0)?,
                scope: row.get(1)?,
                last_used_at: row.get(2)?,
                expires_at: row.get(3)?,
                account: account_at(row, 4)?,
            })
        },
    )
}

/// Notes that a token was used.
pub fn touch_token(tx: &mut Tx<'_>, id: TokenId, now: Timestamp) -> Result<(), DbError> {
    tx.execute(&TOUCH_TOKEN, &[id.into(), now.into()]).map(drop)
}
