//! Which passwords are good enough.
//!
//! Length is what counts; no rules about digits or signs, and nothing is trimmed or cut, so
//! that pasting from a password manager always works (NIST SP 800-63B, 5.1.1.2).

use kernel::fold;

use crate::Argument;
use crate::field::FieldError;

/// The fewest characters.
pub const SHORTEST_PASSWORD: usize = 10;
/// The most characters; longer texts only cost time to hash.
pub const LONGEST_PASSWORD: usize = 128;

/// Passwords of ten characters or more that are tried first by everybody who guesses, in folded
/// form.
const COMMON: &[&str] = &[
    "0123456789",
    "0987654321",
    "1234567890",
    "12345678901",
    "123456789a",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "aaaaaaaaaa",
    "abc1234567",
    "abcdefghij",
    "administrator",
    "arschloch1",
    "arschloch123",
    "asdfghjkl1",
    "asdfghjklö",
    "basketball",
    "bayernmuenchen",
    "bayernmünchen",
    "berlin1234",
    "changeme123",
    "computer123",
    "dortmund09",
    "einfachso1",
    "feierabend",
    "feierabend1",
    "feierabend123",
    "fussball123",
    "fußball123",
    "gaensebluemchen",
    "geheim1234",
    "geheimnis1",
    "gutenmorgen",
    "gutentag123",
    "hallo12345",
    "hallohallo",
    "hallowelt1",
    "herzlichwillkommen",
    "ichliebedich",
    "ichliebedich1",
    "iloveyou123",
    "kartoffelsalat",
    "kennwort123",
    "kennwort1234",
    "letmein123",
    "liebe12345",
    "master12345",
    "mein passwort",
    "meinpasswort",
    "meinschatz",
    "michelle123",
    "motdepasse",
    "p@ssw0rd123",
    "passw0rd123",
    "password12",
    "password123",
    "password1234",
    "passwort12",
    "passwort123",
    "passwort1234",
    "passwort12345",
    "qayxswedcv",
    "qwer1234asdf",
    "qwertyuiop",
    "qwertz1234",
    "qwertz12345",
    "qwertz123456",
    "qwertzuiop",
    "qwertzuiopü",
    "qwerty1234",
    "qwerty12345",
    "qwerty123456",
    "schalke04s04",
    "schatz1234",
    "schatzi123",
    "schnucki123",
    "schnuckelputz",
    "sicherheit",
    "sonnenschein",
    "sommer2024",
    "sommer2025",
    "sommer2026",
    "sonnenblume",
    "superman123",
    "testtest123",
    "testpasswort",
    "unbekannt1",
    "weihnachten",
    "welcome123",
    "willkommen",
    "willkommen1",
    "willkommen123",
    "winter2025",
    "winter2026",
    "zxcvbnm123",
];

/// Checks a password before it is hashed.
///
/// # Errors
/// On `password`: `field-required`, `field-password-short`, `field-password-long`,
/// `field-password-is-login`, `field-password-common`.
pub fn check_password(password: &str, login: &str) -> Result<(), FieldError> {
    let length = password.chars().count();
    if length == 0 {
        return Err(FieldError::new("password", "field-required"));
    }
    if length < SHORTEST_PASSWORD {
        return Err(bound("field-password-short", "least", SHORTEST_PASSWORD));
    }
    if length > LONGEST_PASSWORD {
        return Err(bound("field-password-long", "most", LONGEST_PASSWORD));
    }
    let folded = fold(password);
    let login = fold(login);
    let local = login
        .split_once('@')
        .map_or(login.as_str(), |(local, _)| local);
    if !login.is_empty() && (folded == login || folded == local) {
        return Err(FieldError::new("password", "field-password-is-login"));
    }
    if is_common(&folded) || is_one_character(&folded) {
        return Err(FieldError::new("password", "field-password-common"));
    }
    Ok(())
}

fn is_common(folded: &str) -> bool {
    COMMON.iter().any(|common| fold(common) == folded)
}

fn is_one_character(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next();
    characters.all(|c| Some(c) == first)
}

fn bound(key: &'static str, name: &'static str, value: usize) -> FieldError {
    let number = i64::try_from(value).unwrap_or(i64::MAX);
    FieldError::new("password", key).with(name, Argument::Number(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(password: &str) -> Option<&'static str> {
        check_password(password, "mara.lindner@example.org")
            .err()
            .map(|error| error.key)
    }

    #[test]
    fn length_decides() {
        assert_eq!(key("regen dach"), None);
        assert_eq!(key("regendach"), Some("field-password-short"));
        assert_eq!(key(&"äö".repeat(64)), None, "characters count, not bytes");
        assert_eq!(key(&"äö".repeat(65)), Some("field-password-long"));
        assert_eq!(key(""), Some("field-required"));
        assert_eq!(
            key("  viele leere zeichen  "),
            None,
            "nothing is trimmed away"
        );
    }

    #[test]
    fn guessable_passwords_are_refused() {
        for common in [
            "Passwort123",
            "QWERTZUIOP",
            "ichliebedich",
            "1234567890",
            "zzzzzzzzzzzz",
        ] {
            assert_eq!(key(common), Some("field-password-common"), "{common}");
        }
        assert_eq!(
            key("Mara.Lindner@example.org"),
            Some("field-password-is-login")
        );
        assert_eq!(key("mara.lindner"), Some("field-password-is-login"));
    }

    #[test]
    fn without_a_login_only_the_password_counts() {
        assert!(check_password("regen auf dem dach", "").is_ok());
    }
}
