//! A new account.

use domain::account::{NewAccount, Settings};
use domain::notice::{About, EventKind};
use kernel::{AccountId, Id, Zone};
use store::account::{Account, Credentials};

use super::tell;
use crate::context::Cx;
use crate::failure::Failure;

/// What somebody types to register.
#[derive(Debug, Clone, Default)]
pub struct NewPerson {
    /// The name others will see.
    pub name: String,
    /// What to sign in with.
    pub login: String,
    /// The password, as typed.
    pub password: String,
}

/// Makes an account.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, also when the login is taken.
pub async fn register(cx: &Cx, input: NewPerson) -> Result<AccountId, Failure> {
    let (account, secret) = prepare(cx, &input, false).await?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.register", move |tx| {
            let id = account.id;
            if !store::account::insert(tx, &account, &secret)? {
                return Err(Failure::field("login", "field-login-taken"));
            }
            tell(tx, &cx, id, (EventKind::AccountMade, About::Account(id)))?;
            Ok(id)
        })
        .await
}

/// Checks the inputs and hashes the password, which takes too long for a transaction.
pub(super) async fn prepare(
    cx: &Cx,
    input: &NewPerson,
    is_operator: bool,
) -> Result<(Account, Credentials), Failure> {
    let valid = NewAccount::check(&input.name, &input.login, &input.password)?;
    let hash = cx
        .app
        .passwords
        .hash(input.password.clone(), cx.app.entropy.as_ref())
        .await?;
    let account = Account {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        login: valid.login,
        name: valid.name,
        locale: cx.locale,
        zone: Zone::default().name().to_owned(),
        is_operator,
        settings: Settings::default(),
        created_at: cx.now,
    };
    Ok((
        account,
        Credentials {
            login_folded: valid.login_folded,
            password_hash: hash,
        },
    ))
}
