//! Whoever signs or makes a token proves once more to be the person, unless that was a moment ago.

use app::{Cx, Failure, account};
use domain::field::FieldError;

use crate::form::Posted;
use crate::visit::Visit;

/// Whether the password is asked for.
pub(crate) fn asks_password(visit: &Visit) -> bool {
    visit.cx.proven().is_err()
}

/// The same before a signature: what else is missing is told together with the password, not after it.
///
/// # Errors
/// As [`proving`], with [`Failure::Invalid`] on `typed-name` and `confirmed` as well.
pub(crate) async fn proving_signature(visit: &Visit, posted: &Posted) -> Result<Cx, Failure> {
    let proven = proving(visit, posted).await;
    proven.map_err(|failure| {
        let Failure::Invalid(mut errors) = failure else {
            return failure;
        };
        if posted.text("typed-name").trim().is_empty() {
            errors.insert(0, FieldError::new("typed-name", "field-required"));
        }
        if !posted.is_set("confirmed") {
            errors.push(FieldError::new("confirmed", "field-confirm-required"));
        }
        Failure::Invalid(errors)
    })
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
