//! Ready instructions to start from: one for each kind of work people hand on most, and two worked
//! examples. Each is a Markdown file in both languages, read as any other file.

#[cfg(test)]
mod tests;

use kernel::Locale;

use super::markdown::{self, Parsed};
use crate::task::Frequency;
use crate::task::category::Category;

/// One instruction of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its name in addresses, the same in both languages.
    pub slug: &'static str,
    /// What kind of work it is about (mission 1.12).
    pub category: Category,
    /// Whether it is worked through in full, to learn from.
    pub worked_example: bool,
    /// How often such work comes back.
    pub frequency: Frequency,
    german: &'static str,
    english: &'static str,
}

macro_rules! ready {
    ($slug:literal, $category:ident, $frequency:ident $(, $worked:ident)?) => {
        Ready {
            slug: $slug,
            category: Category::$category,
            worked_example: [$(stringify!($worked),)? ""].len() > 1,
            frequency: Frequency::$frequency,
            german: include_str!(concat!("de/", $slug, ".md")),
            english: include_str!(concat!("en/", $slug, ".md")),
        }
    };
}

/// Every instruction of the library, the worked examples first.
pub const ALL: [Ready; 11] = [
    ready!("kommentare", Marketing, Daily, worked),
    ready!("blogbeitraege", Text, Weekly, worked),
    ready!("text", Text, Monthly),
    ready!("uebersetzung", Translation, Once),
    ready!("logo", Design, Once),
    ready!("homepage", Homepage, Once),
    ready!("recherche", Research, Once),
    ready!("marketing", Marketing, Monthly),
    ready!("software", Software, Once),
    ready!("telefon", Phone, Weekly),
    ready!("buero", Office, Monthly),
];

/// Finds an instruction by its name in addresses.
pub fn find(slug: &str) -> Option<Ready> {
    ALL.into_iter().find(|ready| ready.slug == slug)
}

/// The instructions about work of these kinds; those about the first kind come first.
pub fn about(kinds: &[Category]) -> Vec<Ready> {
    let of = |kind: &Category| {
        let kind = *kind;
        ALL.into_iter().filter(move |ready| ready.category == kind)
    };
    kinds.iter().flat_map(of).collect()
}

impl Ready {
    /// The file in a language.
    pub const fn file(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::De => self.german,
            Locale::En => self.english,
        }
    }

    /// What it says. Reachable hours are left to whoever takes it.
    pub fn read(&self, locale: Locale) -> Parsed {
        markdown::read(self.file(locale))
    }
}
