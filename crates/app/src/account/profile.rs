//! What a person decides about themselves.

use std::sync::Arc;

use domain::FieldError;
use domain::account::{Settings, SettingsDraft, check_name, check_password};
use domain::field::FieldErrors;
use domain::notice::{About, EventKind};
use kernel::{AccountId, Locale, Zone};
use store::account::Account;
use store::db::Tx;

use super::tell;
use crate::context::{Actor, App, Cx, Person};
use crate::failure::Failure;

/// What can be changed on the page "Mein Konto".
#[derive(Debug, Clone)]
pub struct Profile {
    /// The name others see.
    pub name: String,
    /// The language of pages and mails.
    pub locale: Locale,
    /// The IANA name of the time zone.
    pub zone: String,
    /// Private settings, as entered.
    pub settings: SettingsDraft,
}

/// The person's own account.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn profile(cx: &Cx) -> Result<Account, Failure> {
    let id = cx.reader()?.id;
    cx.app
        .database
        .read("account.profile", move |tx| {
            store::account::find(tx, id)?.ok_or(Failure::NotFound)
        })
        .await
}

/// Saves name, language, zone and settings.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input.
pub async fn save_profile(cx: &Cx, input: Profile) -> Result<(), Failure> {
    let id = cx.writer()?.id;
    let mut errors = FieldErrors::new();
    let name = errors.keep(check_name(&input.name));
    let zone = errors
        .keep(Zone::parse(&input.zone).map_err(|_| FieldError::new("zone", "field-zone-unknown")));
    let settings = errors.keep_all(input.settings.check());
    let both = name.zip(settings).zip(zone);
    let ((name, settings), zone) = errors.finish(both)?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.save_profile", move |tx| {
            let before = store::account::find(tx, id)?.ok_or(Failure::NotFound)?;
            let quiet = before.settings.quiet;
            let after = Account {
                name: name.clone(),
                locale: input.locale,
                zone: zone.name().to_owned(),
                settings: Settings {
                    quiet,
                    ..settings.clone()
                },
                ..before
            };
            store::account::set_profile(tx, &after)?;
            tell(
                tx,
                &cx,
                id,
                (EventKind::SettingsChanged, About::Account(id)),
            )?;
            Ok(())
        })
        .await
}

/// Changes the password after checking the old one. Every sign-in, token and open link ends.
///
/// # Errors
/// [`Failure::Invalid`] on `current` when the old password is wrong, on `password` when the new
/// one is weak.
pub async fn change_password(cx: &Cx, current: String, new: String) -> Result<(), Failure> {
    let person = cx.writer()?;
    let id = person.id;
    check_password(&new, &person.login)?;
    if !knows_password(cx, current).await? {
        return Err(Failure::field("current", "field-password-wrong"));
    }
    let hash = cx.app.passwords.hash(new, cx.app.entropy.as_ref()).await?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.change_password", move |tx| {
            set_password(tx, &cx, id, &hash)
        })
        .await
}

/// Sets a password and ends every sign-in, token and open link: whoever had the old one is out,
/// whatever they made with it.
pub(super) fn set_password(
    tx: &mut Tx<'_>,
    cx: &Cx,
    account: AccountId,
    hash: &str,
) -> Result<(), Failure> {
    store::account::set_password(tx, account, hash)?;
    store::account::end_sessions(tx, account)?;
    store::account::drop_links(tx, account)?;
    for token in store::account::tokens(tx, account)? {
        let revoked = (EventKind::TokenRevoked, About::Token(token.id));
        tell(tx, cx, account, revoked)?;
    }
    store::account::end_tokens(tx, account)?;
    let changed = (EventKind::PasswordChanged, About::Account(account));
    tell(tx, cx, account, changed).map_err(Failure::from)
}

/// Proves with the password to be the person who is signed in; what is answered may sign for a
/// while, as may the sign-in. Whoever asks counts the tries.
///
/// # Errors
/// [`Failure::Invalid`] on `password` when it is missing or wrong.
pub async fn prove(cx: &Cx, password: String) -> Result<Cx, Failure> {
    let person = cx.writer()?.clone();
    if password.is_empty() {
        return Err(Failure::field("password", "field-password-needed"));
    }
    if !knows_password(cx, password).await? {
        return Err(Failure::field("password", "field-password-not-this"));
    }
    let (account, now) = (person.id, cx.now);
    if let Some(session) = person.session {
        cx.app
            .database
            .write("account.prove", move |tx| {
                store::account::prove_session(tx, session, account, now).map_err(Failure::from)
            })
            .await?;
    }
    let proven_at = person.proven_at.map(|_| now);
    let proven = Person {
        proven_at,
        ..person
    };
    Ok(Cx {
        actor: Actor::Person(Box::new(proven)),
        ..cx.clone()
    })
}

/// Whether whoever acts knows the account's password.
async fn knows_password(cx: &Cx, password: String) -> Result<bool, Failure> {
    let id = cx.reader()?.id;
    let hash = cx
        .app
        .database
        .read("account.password", move |tx| {
            store::account::password_hash(tx, id).map_err(Failure::from)
        })
        .await?;
    cx.app.passwords.verify(password, hash).await
}

/// How many accounts [`list`] lists at most.
pub const LISTED: i64 = 1000;

/// The oldest [`LISTED`] accounts, for the operator's command line.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn list(app: &Arc<App>) -> Result<Vec<Account>, Failure> {
    app.database
        .read("account.list", |tx| {
            store::account::list(tx, LISTED).map_err(Failure::from)
        })
        .await
}
