//! A named statement: one text for both databases, or one for each where they must differ.
//!
//! A statement is a `static`, so that it has one address for as long as the program runs: the
//! prepared form of a connection is found by it. It is never put together from input.

use std::sync::OnceLock;

/// One statement of a room. Made by [`statements!`](crate::statements!).
#[derive(Debug)]
pub struct Sql {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
    /// The SQLite text with `?1` for `$1`. SQLite numbers `$1` by first appearance, not by its
    /// digit, so the placeholders are rewritten once.
    numbered: OnceLock<String>,
}

impl Sql {
    /// One text that both databases understand, with placeholders `$1`, `$2` …
    pub const fn both(name: &'static str, text: &'static str) -> Self {
        Self::split(name, text, text)
    }

    /// A text for each database. Both take the same parameters and give the same columns.
    pub const fn split(name: &'static str, sqlite: &'static str, postgres: &'static str) -> Self {
        Self {
            name,
            sqlite,
            postgres,
            numbered: OnceLock::new(),
        }
    }

    /// Where the statement is written, `store::task::FIND`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether both databases get the same text.
    pub fn is_shared(&self) -> bool {
        self.sqlite == self.postgres
    }

    /// The text for SQLite, with `?1`.
    pub fn sqlite(&self) -> &str {
        self.numbered.get_or_init(|| numbered(self.sqlite))
    }

    /// The text for PostgreSQL, with `$1`.
    pub const fn postgres(&self) -> &'static str {
        self.postgres
    }

    /// What tells this statement from every other for as long as the program runs.
    pub(super) fn key(&'static self) -> usize {
        std::ptr::from_ref(self).addr()
    }
}

/// Writes `?1` for `$1` outside quotes.
fn numbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match quote {
            Some(end) if letter == end => quote = None,
            None if matches!(letter, '\'' | '"') => quote = Some(letter),
            _ => {}
        }
        let placeholder =
            quote.is_none() && letter == '$' && letters.peek().is_some_and(char::is_ascii_digit);
        out.push(if placeholder { '?' } else { letter });
    }
    out
}

/// Declares the statements of a room and the list of them.
///
/// ```
/// mod room {
///     store::statements! {
///         /// Finds a task.
///         pub(crate) FIND = "select title from task where id = $1";
///         pub(crate) CLAIM = {
///             sqlite: "select id from job limit 1",
///             postgres: "select id from job limit 1 for update skip locked"
///         };
///     }
/// }
/// assert_eq!(room::STATEMENTS.len(), 2);
/// assert!(room::FIND.is_shared() && !room::CLAIM.is_shared());
/// ```
///
/// A text put together from parts at compile time stands in brackets: `FIND = (concat!(…));`
///
/// The list is called `STATEMENTS`; a room adds its own to [`statements()`](crate::statements()).
#[macro_export]
macro_rules! statements {
    (@make $name:ident { sqlite: $sqlite:expr, postgres: $postgres:expr $(,)? }) => {
        $crate::db::Sql::split(
            concat!(module_path!(), "::", stringify!($name)), $sqlite, $postgres,
        )
    };
    (@make $name:ident ($text:expr)) => {
        $crate::db::Sql::both(concat!(module_path!(), "::", stringify!($name)), $text)
    };
    (@make $name:ident $text:tt) => {
        $crate::db::Sql::both(concat!(module_path!(), "::", stringify!($name)), $text)
    };
    ($($(#[$meta:meta])* $vis:vis $name:ident = $body:tt;)*) => {
        $(
            $(#[$meta])*
            $vis static $name: $crate::db::Sql = $crate::statements!(@make $name $body);
        )*
        /// Every statement declared here.
        pub(crate) static STATEMENTS: &[&$crate::db::Sql] = &[$(&$name),*];
    };
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn placeholders_are_numbered_for_sqlite_but_quoted_text_is_left() {
        assert_eq!(
            numbered("select $2, '$1', \"$3\", cast($1 as text), $12"),
            "select ?2, '$1', \"$3\", cast(?1 as text), ?12"
        );
    }
}
