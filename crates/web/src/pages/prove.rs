//! Whoever signs or makes a token proves once more to be the person, unless that was a moment ago.

use app::{Cx, Failure, account};

use crate::form::Posted;
use crate::visit::Visit;

/// Whether the password is asked for.
pub(crate) fn asks_password(visit: &Visit) -> bool {
    visit.cx.proven().is_err()
}

/// The context to sign in: as it is while the proof is fresh, else after the password was typed.
/// Guesses count as tries to sign in.
///
/// # Errors
/// [`Failure::Invalid`] on `password` when it is missing or wrong; [`Failure::TooMany`].
pub(crate) async fn proving(visit: &Visit, posted: &Posted) -> Result<Cx, Failure> {
    if !asks_password(visit) {
        return Ok(visit.cx.clone());
    }
    let password = posted.text("password");
    if !password.is_empty() {
        let login = &visit.person()?.login;
        visit.web.limits.sign_in(login, visit.address)?;
    }
    account::prove(&visit.cx, password).await
}
