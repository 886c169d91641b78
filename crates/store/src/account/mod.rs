//! Room `account`: people, their sign-ins, tokens and one-time links, and the instance itself.
//!
//! It must never hand out a password hash together with anything that is shown: the hash
//! leaves this module only through [`credentials`].

mod block;
mod instance;
mod link;
pub mod organisation;
mod session;
mod token;

use domain::account::Settings;
use kernel::{AccountId, Locale, Timestamp};

use crate::db::{DbError, Json, Row, Sql, Tx};

pub use block::{Block, block, blocked, unblock};
pub use instance::{Instance, insert_instance, instance};
pub use link::{drop_links, insert_link, link, sweep_links, use_link};
pub use session::{
    Found, Session, blocked_session, end_session, end_sessions, insert_session, prove_session,
    session, sessions, sweep_sessions, touch_session,
};
pub use token::{
    ApiToken, ShownToken, end_token, end_tokens, insert_token, token, tokens, touch_token,
};

crate::statements! {
    pub(crate) INSERT = "insert into account (id, login, login_folded, name, password_hash, locale, \
        zone, is_operator, settings, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        on conflict (login_folded) do nothing";
    pub(crate) BY_ID = "select id, login, name, locale, zone, is_operator, settings, created_at \
        from account where id = $1 and closed_at is null";
    pub(crate) BY_LOGIN = "select id, password_hash from account \
        where login_folded = $1 and closed_at is null";
    pub(crate) PASSWORD_OF = "select id, password_hash from account \
        where id = $1 and closed_at is null";
    pub(crate) LIST = "select id, login, name, locale, zone, is_operator, settings, created_at \
        from account where closed_at is null order by created_at, id limit $1";
    pub(crate) SET_PASSWORD = "update account set password_hash = $2 where id = $1";
    pub(crate) SET_PROFILE = "update account set name = $2, locale = $3, zone = $4, settings = $5 \
        where id = $1 and closed_at is null";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static Sql> {
    [
        STATEMENTS,
        session::STATEMENTS,
        token::STATEMENTS,
        link::STATEMENTS,
        organisation::STATEMENTS,
        instance::STATEMENTS,
        block::STATEMENTS,
    ]
    .concat()
}

/// A person with an account, as everything but sign-in needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Who.
    pub id: AccountId,
    /// What the person signs in with, as typed at registration.
    pub login: String,
    /// The name others see.
    pub name: String,
    /// The language of pages and mails.
    pub locale: Locale,
    /// The IANA name of the person's time zone.
    pub zone: String,
    /// Whether the person runs this instance.
    pub is_operator: bool,
    /// Private settings.
    pub settings: Settings,
    /// When the account was made.
    pub created_at: Timestamp,
}

/// What is kept of a new account besides [`Account`].
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The folded login, which must be unique.
    pub login_folded: String,
    /// The password's argon2id hash in PHC form.
    pub password_hash: String,
}

pub(crate) fn account_at(row: &Row<'_>, first: usize) -> Result<Account, DbError> {
    Ok(Account {
        id: row.get(first)?,
        login: row.get(first + 1)?,
        name: row.get(first + 2)?,
        locale: locale(&row.get::<String>(first + 3)?)?,
        zone: row.get(first + 4)?,
        is_operator: row.get(first + 5)?,
        settings: row.get::<Json<Settings>>(first + 6)?.0,
        created_at: row.get(first + 7)?,
    })
}

fn locale(code: &str) -> Result<Locale, DbError> {
    code.parse()
        .map_err(|_| DbError::Decode(format!("the locale {code:?}")))
}

/// Writes a new account; `false` when the login is taken and nothing was written.
pub fn insert(tx: &mut Tx<'_>, new: &Account, secret: &Credentials) -> Result<bool, DbError> {
    let written = tx.execute(
        &INSERT,
        &[
            new.id.into(),
            new.login.as_str().into(),
            secret.login_folded.as_str().into(),
            new.name.as_str().into(),
            secret.password_hash.as_str().into(),
            new.locale.as_str().into(),
            new.zone.as_str().into(),
            new.is_operator.into(),
            Json(&new.settings).try_into()?,
            new.created_at.into(),
        ],
    )?;
    Ok(written == 1)
}

/// The account, unless it is closed or never was.
pub fn find(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>, DbError> {
    tx.optional(&BY_ID, &[id.into()], |row| account_at(row, 0))
}

/// The first `limit` accounts by age, for the operator.
pub fn list(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Account>, DbError> {
    tx.query(&LIST, &[limit.into()], |row| account_at(row, 0))
}

/// Who signs in with this folded login, and the hash to check.
pub fn credentials(
    tx: &mut Tx<'_>,
    login_folded: &str,
) -> Result<Option<(AccountId, String)>, DbError> {
    tx.optional(&BY_LOGIN, &[login_folded.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The password hash of one person, to confirm a binding act.
pub fn password_hash(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<String>, DbError> {
    tx.optional(&PASSWORD_OF, &[id.into()], |row| row.get(1))
}

/// Replaces the password hash.
pub fn set_password(tx: &mut Tx<'_>, id: AccountId, hash: &str) -> Result<(), DbError> {
    tx.execute_one(&SET_PASSWORD, &[id.into(), hash.into()])
}

/// Replaces name, language, zone and settings.
pub fn set_profile(tx: &mut Tx<'_>, account: &Account) -> Result<(), DbError> {
    tx.execute_one(
        &SET_PROFILE,
        &[
            account.id.into(),
            account.name.as_str().into(),
            account.locale.as_str().into(),
            account.zone.as_str().into(),
            Json(&account.settings).try_into()?,
        ],
    )
}
