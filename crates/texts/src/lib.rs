//! Every word the product says, in German and English.
//!
//! The texts stand in `texts/{de,en}/<room>.ftl` and are checked when this crate is built: both
//! languages have the same keys with the same arguments, nothing stands there twice, nothing is
//! mentioned that does not exist. Every key becomes a method of [`Texts`], so a page that asks for
//! a text that does not exist does not compile.
//!
//! To add a text, write it in both languages at once: a key begins with its room, arguments are
//! `{ $name }`, plurals `[one]` and `*[other]`. `task-count` becomes `t.task_count(…)`; arguments
//! are handed over in alphabetical order, so that rewording a text never swaps two of them. Keys
//! another crate only knows at run time (`field-…`, `refusal-…`) are asked for by [`Texts::by_key`].
//!
//! Sums, dates and durations come as finished text from `kernel::format`; numbers are counts and
//! choose the plural. This crate never decides what is said when, and never escapes: that is the
//! template's business.

mod argument;
mod bundle;

pub use argument::Argument;

use kernel::Locale;

/// The texts in one language. Cheap to copy; one method per key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    locale: Locale,
}

impl Texts {
    /// The texts in this language.
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The language.
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// The text for a key that is known only at run time, for example a refusal's.
    ///
    /// `None` when there is no such key or an argument the text names is missing; arguments it
    /// does not name are ignored.
    pub fn by_key(self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        let complete = arguments_of(key)?
            .iter()
            .all(|name| arguments.iter().any(|(given, _)| given == name));
        complete
            .then(|| bundle::format(self.locale, key, arguments))
            .flatten()
    }

    fn format(self, key: &str, arguments: &[(&str, Argument)]) -> String {
        // The build has checked that the key exists.
        bundle::format(self.locale, key, arguments).unwrap_or_default()
    }
}

/// Whether there is a text with this key.
pub fn has_key(key: &str) -> bool {
    arguments_of(key).is_some()
}

/// The names of the arguments the text with this key needs, in alphabetical order.
pub fn arguments_of(key: &str) -> Option<&'static [&'static str]> {
    let found = KEYS.binary_search_by(|(known, _)| known.cmp(&key)).ok()?;
    KEYS.get(found).map(|(_, names)| *names)
}

/// All keys, in alphabetical order.
pub fn keys() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|(key, _)| *key)
}

include!(concat!(env!("OUT_DIR"), "/generated.rs"));
