//! Tokens for the API.

use std::time::Duration;

use domain::notice::{About, EventKind};
use kernel::{AccountId, Id, Timestamp, TokenId};
use store::account::ApiToken;

use super::block::may_sign_in;
use super::sign_in::{SignIn, check};
use super::tell;
use crate::context::{Cx, Scope};
use crate::failure::Failure;
use crate::secret::Token;

/// How many tokens one person may have at a time.
const MOST: usize = 20;

/// What somebody asks of a new token.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// What its owner calls it.
    pub name: String,
    /// How far it reaches.
    pub scope: Scope,
    /// After how many days it stops working; `None` keeps it until it is ended.
    pub days: Option<u32>,
}

/// Every token of the person, without secrets.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn tokens(cx: &Cx) -> Result<Vec<ApiToken>, Failure> {
    let account = cx.reader()?.id;
    cx.app
        .database
        .read("account.tokens", move |tx| {
            store::account::tokens(tx, account).map_err(Failure::from)
        })
        .await
}

/// Makes a token; the secret is shown this once. A token makes none that outlives it: what is
/// asked for beyond its own end is cut there.
///
/// # Errors
/// [`Failure::Invalid`] for a missing name or an impossible life, [`Failure::Forbidden`] when the
/// acting token reaches less far than the new one; as [`Cx::proven`]: a token outlives the browser
/// it was made in.
pub async fn create_token(cx: &Cx, input: NewToken) -> Result<Token, Failure> {
    let person = cx.writer()?;
    cx.proven()?;
    if input.scope > person.scope {
        return Err(Failure::Forbidden);
    }
    let latest = person.token.and_then(|token| token.expires_at);
    write_token(cx, person.id, input, latest).await
}

/// Makes a token for whoever knows login and password.
///
/// # Errors
/// As [`sign_in`](super::sign_in) and [`create_token`].
pub async fn token_by_password(
    cx: &Cx,
    sign_in: SignIn,
    token: NewToken,
) -> Result<Token, Failure> {
    let account = check(cx, &sign_in.login, sign_in.password).await?;
    write_token(cx, account, token, None).await
}

async fn write_token(
    cx: &Cx,
    account: AccountId,
    input: NewToken,
    latest: Option<Timestamp>,
) -> Result<Token, Failure> {
    let name = input.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 80 {
        let key = if name.is_empty() {
            "field-required"
        } else {
            "field-too-long"
        };
        return Err(Failure::field("name", key));
    }
    if input.days.is_some_and(|days| !(1..=3650).contains(&days)) {
        return Err(Failure::field("days", "field-number-range"));
    }
    let wished = input.days.map(|days| {
        cx.now
            .saturating_add(Duration::from_secs(u64::from(days) * 24 * 60 * 60))
    });
    let secret = Token::new(cx.app.entropy.as_ref());
    let hash = secret.hash();
    let token = ApiToken {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        name,
        scope: input.scope.code().to_owned(),
        created_at: cx.now,
        last_used_at: None,
        expires_at: wished.into_iter().chain(latest).min(),
    };
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.create_token", move |tx| {
            may_sign_in(tx, account)?;
            if store::account::tokens(tx, account)?.len() >= MOST {
                return Err(Failure::field("name", "field-too-many-tokens"));
            }
            store::account::insert_token(tx, account, &token, &hash)?;
            let made = (EventKind::TokenMade, About::Token(token.id));
            tell(tx, &cx, account, made).map_err(Failure::from)
        })
        .await?;
    Ok(secret)
}

/// Ends one of the person's own tokens. A sign-in ends any, a token only itself.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or has ended, [`Failure::Forbidden`] when another
/// token acts.
pub async fn end_token(cx: &Cx, id: TokenId) -> Result<(), Failure> {
    let person = cx.writer()?;
    let (account, acting) = (person.id, person.token);
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.end_token", move |tx| {
            let own = store::account::tokens(tx, account)?;
            let is_other = acting.is_some_and(|acting| acting.id != id);
            if is_other && own.iter().any(|token| token.id == id) {
                return Err(Failure::Forbidden);
            }
            if !store::account::end_token(tx, id, account)? {
                return Err(Failure::NotFound);
            }
            let revoked = (EventKind::TokenRevoked, About::Token(id));
            tell(tx, &cx, account, revoked).map_err(Failure::from)
        })
        .await
}
