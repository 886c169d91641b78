//! Ready instructions to start from: one for each kind of work people hand on most, and two worked
//! examples. Each is a Markdown file in both languages, read as any other file.

#[cfg(test)]
mod tests;

use kernel::Locale;

use super::markdown::{self, Parsed};
use crate::task::Frequency;

/// What kind of work an instruction of the library is about (mission 1.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Worked through in full, to learn from.
    Example,
    /// Writing texts.
    Text,
    /// Translating.
    Translation,
    /// Designing a logo.
    Logo,
    /// Building a homepage.
    Homepage,
    /// Finding things out.
    Research,
    /// Newsletters, posts, campaigns.
    Marketing,
    /// Programming.
    Software,
    /// Calling companies.
    Phone,
    /// Office work.
    Office,
}

impl Category {
    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Example => "library-category-example",
            Self::Text => "library-category-text",
            Self::Translation => "library-category-translation",
            Self::Logo => "library-category-logo",
            Self::Homepage => "library-category-homepage",
            Self::Research => "library-category-research",
            Self::Marketing => "library-category-marketing",
            Self::Software => "library-category-software",
            Self::Phone => "library-category-phone",
            Self::Office => "library-category-office",
        }
    }
}

/// One instruction of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its name in addresses, the same in both languages.
    pub slug: &'static str,
    /// What kind of work it is about.
    pub category: Category,
    /// How often such work comes back.
    pub frequency: Frequency,
    german: &'static str,
    english: &'static str,
}

macro_rules! ready {
    ($slug:literal, $category:ident, $frequency:ident) => {
        Ready {
            slug: $slug,
            category: Category::$category,
            frequency: Frequency::$frequency,
            german: include_str!(concat!("de/", $slug, ".md")),
            english: include_str!(concat!("en/", $slug, ".md")),
        }
    };
}

/// Every instruction of the library, the worked examples first.
pub const ALL: [Ready; 11] = [
    ready!("kommentare", Example, Daily),
    ready!("blogbeitraege", Example, Weekly),
    ready!("text", Text, Monthly),
    ready!("uebersetzung", Translation, Once),
    ready!("logo", Logo, Once),
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
