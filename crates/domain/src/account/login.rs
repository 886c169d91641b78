//! The name somebody signs in with, and the name others see.

use kernel::fold;

use crate::field::{FieldError, line};

/// The longest login, in characters: that of a mail address that can be delivered (RFC 5321,
/// 4.5.3.1.3).
pub const LONGEST_LOGIN: usize = 254;
/// The longest name others see.
const LONGEST_NAME: usize = 80;

/// A login: a mail address, or a plain name for instances without mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// As typed, without blanks around it.
    pub typed: String,
    /// The form in which logins are compared; two people never share one.
    pub folded: String,
}

/// Checks the name others see.
///
/// # Errors
/// On `name`: `field-required`, `field-too-long`, `field-text-unreadable`.
pub fn check_name(name: &str) -> Result<String, FieldError> {
    line("name", name, LONGEST_NAME)
}

/// Checks a login. A mail address is not proven to exist: only its form is looked at.
///
/// # Errors
/// On `login`: `field-required`, `field-too-long`, `field-login-form`.
pub fn check_login(login: &str) -> Result<Login, FieldError> {
    let typed = line("login", login, LONGEST_LOGIN)?;
    let folded = fold(&typed);
    if (is_address(&typed) || is_plain_name(&typed)) && !folded.is_empty() {
        Ok(Login { typed, folded })
    } else {
        Err(FieldError::new("login", "field-login-form"))
    }
}

/// Whether a text has the form of a mail address: one `@`, something before it, and behind it
/// labels of letters, digits and hyphens parted by points.
fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let local_fits = !local.is_empty()
        && local.chars().count() <= 64
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let host_fits = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    local_fits && host_fits
}

/// Whether a text is a plain name: 3 to 40 letters, digits, points, hyphens or underscores,
/// beginning with a letter.
fn is_plain_name(text: &str) -> bool {
    (3..=40).contains(&text.chars().count())
        && text.chars().next().is_some_and(char::is_alphabetic)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || ".-_".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_plain_names_are_logins() {
        for login in [
            "mara@example.org",
            "m.l+post@a-b.example",
            "mara",
            "jonas_w",
            "Jörg-3",
        ] {
            assert!(check_login(login).is_ok(), "{login}");
        }
    }

    #[test]
    fn other_forms_are_refused() {
        let wrong = [
            "ab",
            "3mara",
            "mara@",
            "@example.org",
            "mara@example",
            "a@b@c.de",
            "a..b@c.de",
            "mara@-a.de",
            "mara lindner",
            "a<b@c.de",
            "mara@exa mple.org",
            "mara@example..org",
        ];
        for login in wrong {
            assert_eq!(
                check_login(login).unwrap_err().key,
                "field-login-form",
                "{login}"
            );
        }
        assert_eq!(check_login("  ").unwrap_err().key, "field-required");
        let long = format!("{}@example.org", "a".repeat(250));
        assert_eq!(check_login(&long).unwrap_err().key, "field-too-long");
    }

    #[test]
    fn case_does_not_make_a_second_person() {
        assert_eq!(
            check_login("MARA@Example.ORG").unwrap().folded,
            check_login("mara@example.org").unwrap().folded
        );
    }
}
