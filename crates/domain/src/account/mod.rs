//! Room `account`: who somebody is, how they sign in and what they decide about their own day.
//!
//! It must never keep a password: a password is checked here and hashed elsewhere.

mod clock_text;
mod hours;
mod login;
pub mod organisation;
mod password;
mod quiet;
mod settings;

pub use clock_text::read_time as read_clock;
pub use hours::{NotHours, WeeklyHours, Window};
pub use login::{LONGEST_LOGIN, Login, check_login, check_name};
pub use password::{LONGEST_PASSWORD, SHORTEST_PASSWORD, check_password};
pub use quiet::{LONGEST_WAIT, Night, Pause, Quiet, QuietDraft};
pub use settings::{Settings, SettingsDraft};

use crate::field::{FieldError, FieldErrors};

/// A registration whose inputs are right. The password is not part of it: whoever asked still
/// has it and hashes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// The name others see.
    pub name: String,
    /// What the person signs in with, as typed.
    pub login: String,
    /// The form in which logins are compared and unique.
    pub login_folded: String,
}

impl NewAccount {
    /// Checks everything somebody types to register.
    ///
    /// # Errors
    /// Every wrong input of `name`, `login` and `password`.
    pub fn check(name: &str, login: &str, password: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let name = errors.keep(check_name(name));
        let typed = login.trim();
        let login = errors.keep(check_login(login));
        errors.keep(check_password(password, typed));
        let account = name.zip(login).map(|(name, login)| Self {
            name,
            login: login.typed,
            login_folded: login.folded,
        });
        errors.finish(account)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(errors: &[FieldError]) -> Vec<(&str, &str)> {
        errors
            .iter()
            .map(|error| (error.field.as_ref(), error.key))
            .collect()
    }

    #[test]
    fn all_wrong_inputs_are_named_at_once() {
        let errors = NewAccount::check(" ", "a b", "kurz").unwrap_err();
        assert_eq!(
            keys(&errors),
            [
                ("name", "field-required"),
                ("login", "field-login-form"),
                ("password", "field-password-short"),
            ]
        );
    }

    #[test]
    fn right_inputs_make_an_account() {
        let account = NewAccount::check(
            " Mara  Lindner ",
            " Mara@Example.org ",
            "regen auf dem dach",
        )
        .unwrap();
        assert_eq!(account.name, "Mara Lindner");
        assert_eq!(account.login, "Mara@Example.org");
        assert_eq!(account.login_folded, kernel::fold("mara@example.org"));
    }

    proptest! {
        #[test]
        fn no_input_panics(name in ".*", login in ".*", password in ".*") {
            let _ = NewAccount::check(&name, &login, &password);
        }
    }
}
