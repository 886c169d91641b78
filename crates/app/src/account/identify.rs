//! Who is behind a cookie or a token.

use std::sync::Arc;

use super::{SEEN_EVERY, SESSION_LIFE, person};
use crate::context::{ActingToken, App, Person, Scope};
use crate::failure::Failure;
use crate::secret::Token;

/// The person a browser's cookie belongs to.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`]; an unknown or expired token is `Ok(None)`.
pub async fn by_session(app: &Arc<App>, token: &str) -> Result<Option<Person>, Failure> {
    let Some(hash) = Token::parse(token).map(|token| token.hash()) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app
        .database
        .read("account.by_session", move |tx| {
            store::account::session(tx, &hash, now).map_err(Failure::from)
        })
        .await?;
    let Some((session, account)) = found else {
        return Ok(None);
    };
    let id = session.id;
    if now.since(session.last_seen_at) >= SEEN_EVERY {
        let expires = now.saturating_add(SESSION_LIFE);
        app.database
            .write("account.touch_session", move |tx| {
                store::account::touch_session(tx, id, now, expires).map_err(Failure::from)
            })
            .await?;
    }
    Ok(Some(Person {
        proven_at: Some(session.proven_at),
        ..person(account, (Some(id), None), Scope::Money)
    }))
}

/// Somebody who is blocked and has signed in since. Such a sign-in is never made longer.
///
/// # Errors
/// As [`by_session`].
pub async fn blocked_by_session(app: &Arc<App>, token: &str) -> Result<Option<Person>, Failure> {
    let Some(hash) = Token::parse(token).map(|token| token.hash()) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app
        .database
        .read("account.blocked_by_session", move |tx| {
            store::account::blocked_session(tx, &hash, now).map_err(Failure::from)
        })
        .await?;
    Ok(found.map(|(session, account)| Person {
        proven_at: Some(session.proven_at),
        ..person(account, (Some(session.id), None), Scope::Money)
    }))
}

/// The person an API token belongs to.
///
/// # Errors
/// As [`by_session`].
pub async fn by_token(app: &Arc<App>, token: &str) -> Result<Option<Person>, Failure> {
    let Some(hash) = Token::parse(token).map(|token| token.hash()) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app
        .database
        .read("account.by_token", move |tx| {
            store::account::token(tx, &hash, now).map_err(Failure::from)
        })
        .await?;
    let Some(token) = found else { return Ok(None) };
    let id = token.id;
    let scope = Scope::from_code(&token.scope)
        .ok_or_else(|| Failure::Fault(format!("token {id} has an unknown scope")))?;
    if token
        .last_used_at
        .is_none_or(|used| now.since(used) >= SEEN_EVERY)
    {
        app.database
            .write("account.touch_token", move |tx| {
                store::account::touch_token(tx, id, now).map_err(Failure::from)
            })
            .await?;
    }
    let acting = ActingToken {
        id,
        expires_at: token.expires_at,
    };
    Ok(Some(person(token.account, (None, Some(acting)), scope)))
}
