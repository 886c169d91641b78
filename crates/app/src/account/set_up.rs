//! The first minute of an instance: a one-time link, an operator, a name.

use std::sync::Arc;

use domain::notice::{About, EventKind};
use kernel::{AccountId, Locale};
use store::account::Instance;

use super::register::{NewPerson, prepare};
use super::{LINK_LIFE, tell};
use crate::context::{App, Cx};
use crate::failure::Failure;
use crate::secret::Token;

const PURPOSE: &str = "set_up";

/// What the set-up page asks.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// What the instance is called.
    pub instance: String,
    /// The language it greets strangers in.
    pub locale: Locale,
    /// Whether it will hold the example world.
    pub is_demo: bool,
    /// Who runs it.
    pub operator: NewPerson,
}

/// The instance, once it is set up.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn instance(app: &Arc<App>) -> Result<Option<Instance>, Failure> {
    app.database
        .read("account.instance", |tx| {
            store::account::instance(tx).map_err(Failure::from)
        })
        .await
}

/// Makes the one-time set-up token for an instance that is not set up, valid for 60 minutes;
/// earlier ones stop working. `None` when the instance is set up.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn offer_set_up(app: &Arc<App>) -> Result<Option<Token>, Failure> {
    if instance(app).await?.is_some() {
        return Ok(None);
    }
    let token = Token::new(app.entropy.as_ref());
    let (hash, now) = (token.hash(), app.clock.now());
    app.database
        .write("account.offer_set_up", move |tx| {
            let life = (now, now.saturating_add(LINK_LIFE));
            store::account::insert_link(tx, &hash, PURPOSE, None, life).map_err(Failure::from)
        })
        .await?;
    Ok(Some(token))
}

/// Whether a set-up link still works.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn set_up_works(cx: &Cx, token: &str) -> Result<bool, Failure> {
    let Some(hash) = Token::parse(token).map(|token| token.hash()) else {
        return Ok(false);
    };
    let now = cx.now;
    cx.app
        .database
        .read("account.set_up_works", move |tx| {
            Ok(store::account::link(tx, &hash, PURPOSE, now)?.is_some())
        })
        .await
}

/// Sets the instance up, once, and makes its operator.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input; [`Failure::NotFound`] when the link was used or
/// has run out.
pub async fn set_up(cx: &Cx, token: &str, input: SetUp) -> Result<AccountId, Failure> {
    let name = input.instance.trim().to_owned();
    if name.is_empty() || name.chars().count() > 80 {
        let key = if name.is_empty() {
            "field-required"
        } else {
            "field-too-long"
        };
        return Err(Failure::field("instance", key));
    }
    let hash = Token::parse(token).ok_or(Failure::NotFound)?.hash();
    let (mut account, secret) = prepare(cx, &input.operator, true).await?;
    account.locale = input.locale;
    let instance = Instance {
        name,
        locale: input.locale,
        currency: "EUR".to_owned(),
        is_demo: input.is_demo,
        set_up_at: cx.now,
    };
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.set_up", move |tx| {
            if !store::account::use_link(tx, &hash, PURPOSE, cx.now)?
                || !store::account::insert_instance(tx, &instance)?
            {
                return Err(Failure::NotFound);
            }
            if !store::account::insert(tx, &account, &secret)? {
                return Err(Failure::field("login", "field-login-taken"));
            }
            let id = account.id;
            tell(tx, &cx, id, (EventKind::InstanceSetUp, About::Account(id)))?;
            Ok(id)
        })
        .await
}
