//! In which language the command line speaks: German, unless the machine asks for English.

use kernel::Locale;
use texts::Texts;

/// Where systems say which language they speak; the first one that says something counts (POSIX,
/// Base Definitions, 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The words of the command line.
pub(crate) fn words() -> Texts {
    let said = VARIABLES
        .into_iter()
        .filter_map(|name| std::env::var(name).ok());
    Texts::new(language(said))
}

/// English when the first variable that says something begins with `en`.
fn language(said: impl IntoIterator<Item = String>) -> Locale {
    let first = said.into_iter().find(|value| !value.is_empty());
    match first {
        Some(value) if value.starts_with("en") => Locale::En,
        _ => Locale::De,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_unless_english_is_asked_for() {
        let asked = |values: &[&str]| language(values.iter().map(|value| (*value).to_owned()));
        assert_eq!(asked(&[]), Locale::De);
        assert_eq!(asked(&["C.UTF-8"]), Locale::De);
        assert_eq!(asked(&["", "en_GB.UTF-8"]), Locale::En);
        assert_eq!(asked(&["de_AT", "en_GB"]), Locale::De);
    }
}
