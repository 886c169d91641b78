//! A new password by a one-time link, which the operator's command makes.

use std::sync::Arc;

use domain::account::check_password;
use domain::notice::{About, Actor, EventKind};
use kernel::fold;

use super::LINK_LIFE;
use super::profile::set_password;
use crate::context::{App, Cx};
use crate::failure::Failure;
use crate::notice::{Happening, record};
use crate::secret::Token;

const PURPOSE: &str = "reset";

/// Makes a link of one purpose (`reset` or `sign_in`) for the account with this login.
///
/// # Errors
/// [`Failure::NotFound`] when nobody has that login.
pub async fn reset_link(
    app: &Arc<App>,
    login: &str,
    purpose: &'static str,
) -> Result<Token, Failure> {
    let login = fold(login);
    let token = Token::new(app.entropy.as_ref());
    let (hash, cx) = (token.hash(), app.system());
    app.database
        .write("account.reset_link", move |tx| {
            let (account, _) = store::account::credentials(tx, &login)?.ok_or(Failure::NotFound)?;
            let life = (cx.now, cx.now.saturating_add(LINK_LIFE));
            store::account::insert_link(tx, &hash, purpose, Some(account), life)?;
            let made = Happening::new(EventKind::LinkMade, About::Account(account));
            record(tx, &cx, made.by(Actor::Console))?;
            Ok::<_, Failure>(())
        })
        .await?;
    Ok(token)
}

/// Whether a reset link still works.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn reset_works(cx: &Cx, token: &str) -> Result<bool, Failure> {
    let Some(hash) = Token::parse(token).map(|token| token.hash()) else {
        return Ok(false);
    };
    let now = cx.now;
    cx.app
        .database
        .read("account.reset_works", move |tx| {
            Ok(store::account::link(tx, &hash, PURPOSE, now)?.is_some())
        })
        .await
}

/// Sets a new password by link. Every sign-in, token and open link of that person ends.
///
/// # Errors
/// [`Failure::Invalid`] for a weak password, [`Failure::NotFound`] for a used link.
pub async fn reset_password(cx: &Cx, token: &str, password: String) -> Result<(), Failure> {
    let link = Token::parse(token).ok_or(Failure::NotFound)?.hash();
    let now = cx.now;
    let login = cx
        .app
        .database
        .read("account.reset_login", move |tx| {
            let account = store::account::link(tx, &link, PURPOSE, now)?.flatten();
            let account = account.ok_or(Failure::NotFound)?;
            let found = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
            Ok::<_, Failure>(found.login)
        })
        .await?;
    check_password(&password, &login)?;
    let hash = cx
        .app
        .passwords
        .hash(password, cx.app.entropy.as_ref())
        .await?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.reset_password", move |tx| {
            let account = store::account::link(tx, &link, PURPOSE, cx.now)?
                .flatten()
                .ok_or(Failure::NotFound)?;
            if !store::account::use_link(tx, &link, PURPOSE, cx.now)? {
                return Err(Failure::NotFound);
            }
            set_password(tx, &cx, account, &hash)
        })
        .await
}
