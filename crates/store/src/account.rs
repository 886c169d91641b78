//! Room `account`: people, their sign-ins, tokens and one-time links, and the instance itself.
//!
//! It must never hand out a password hash together with anything that is shown: the hash
//! leaves this module only through [`credentials`].

use domain::account::Settings;
use kernel::{AccountId, Locale, SessionId, Timestamp, TokenId};

use crate::db::{DbError, Json, Row, Tx, Value};

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
    pub(crate) INSERT_SESSION = "insert into session (id, account_id, token_hash, user_agent, \
        created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)";
    pub(crate) SESSION_BY_TOKEN = "select s.id, s.last_seen_at, a.id, a.login, a.name, a.locale, \
        a.zone, a.is_operator, a.settings, a.created_at from session s \
        join account a on a.id = s.account_id \
        where s.token_hash = $1 and s.expires_at > $2 and a.closed_at is null";
    pub(crate) TOUCH_SESSION = "update session set last_seen_at = $2, expires_at = $3 where id = $1";
    pub(crate) SESSIONS_OF = "select id, user_agent, created_at, last_seen_at from session \
        where account_id = $1 and expires_at > $2 order by last_seen_at desc, id limit 100";
    pub(crate) END_SESSION = "delete from session where id = $1 and account_id = $2";
    pub(crate) END_SESSIONS = "delete from session where account_id = $1";
    pub(crate) SWEEP_SESSIONS = "delete from session where expires_at <= $1";
    pub(crate) INSERT_TOKEN = "insert into api_token (id, account_id, name, token_hash, scope, \
        created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) TOKENS_OF = "select id, name, scope, created_at, last_used_at, expires_at \
        from api_token where account_id = $1 order by created_at desc, id limit 100";
    pub(crate) END_TOKEN = "delete from api_token where id = $1 and account_id = $2";
    pub(crate) TOKEN_BY_HASH = "select t.id, t.scope, t.last_used_at, a.id, a.login, a.name, a.locale, \
        a.zone, a.is_operator, a.settings, a.created_at from api_token t \
        join account a on a.id = t.account_id where t.token_hash = $1 \
        and (t.expires_at is null or t.expires_at > $2) and a.closed_at is null";
    pub(crate) TOUCH_TOKEN = "update api_token set last_used_at = $2 where id = $1";
    pub(crate) INSERT_LINK = "insert into one_time_link (token_hash, purpose, account_id, created_at, \
        expires_at) values ($1, $2, $3, $4, $5)";
    pub(crate) LINK = "select account_id from one_time_link \
        where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3";
    pub(crate) USE_LINK = "update one_time_link set used_at = $3 \
        where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3";
    pub(crate) DROP_LINKS = "delete from one_time_link where purpose = $1";
    pub(crate) DROP_LINKS_OF = "delete from one_time_link where account_id = $1 and purpose = $2";
    pub(crate) INSTANCE = "select name, locale, currency, is_demo, set_up_at from instance where id = 1";
    pub(crate) INSERT_INSTANCE = "insert into instance (id, name, locale, currency, is_demo, set_up_at) \
        values (1, $1, $2, $3, $4, $5) on conflict (id) do nothing";
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
    /// Whose it is.
    pub account: Account,
}

/// What this installation is called and speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Its name.
    pub name: String,
    /// The language for visitors whose browser asks for neither German nor English.
    pub locale: Locale,
    /// The ISO 4217 code orders are in.
    pub currency: String,
    /// Whether it holds the example world.
    pub is_demo: bool,
    /// When set-up was finished.
    pub set_up_at: Timestamp,
}

fn account_at(row: &Row, first: usize) -> Result<Account, DbError> {
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

/// The sign-in this token hash belongs to, when it was last seen, and whose it is.
pub fn session(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<(SessionId, Timestamp, Account)>, DbError> {
    tx.optional(
        &SESSION_BY_TOKEN,
        &[token_hash.as_slice().into(), now.into()],
        |row| Ok((row.get(0)?, row.get(1)?, account_at(row, 2)?)),
    )
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
                account: account_at(row, 3)?,
            })
        },
    )
}

/// Notes that a token was used.
pub fn touch_token(tx: &mut Tx<'_>, id: TokenId, now: Timestamp) -> Result<(), DbError> {
    tx.execute(&TOUCH_TOKEN, &[id.into(), now.into()]).map(drop)
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

/// The instance, once it is set up.
pub fn instance(tx: &mut Tx<'_>) -> Result<Option<Instance>, DbError> {
    tx.optional(&INSTANCE, &[], |row| {
        Ok(Instance {
            name: row.get(0)?,
            locale: locale(&row.get::<String>(1)?)?,
            currency: row.get(2)?,
            is_demo: row.get(3)?,
            set_up_at: row.get(4)?,
        })
    })
}

/// Marks the instance as set up; `false` when it already was and nothing changed.
pub fn insert_instance(tx: &mut Tx<'_>, instance: &Instance) -> Result<bool, DbError> {
    let written = tx.execute(
        &INSERT_INSTANCE,
        &[
            instance.name.as_str().into(),
            instance.locale.as_str().into(),
            instance.currency.as_str().into(),
            instance.is_demo.into(),
            instance.set_up_at.into(),
        ],
    )?;
    Ok(written == 1)
}
