//! The two languages of the product. German comes first everywhere.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the product, with its way to write numbers, money and dates.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// German as written in Germany (DIN 5008).
    #[default]
    De,
    /// English with the day before the month.
    En,
}

/// A text names no language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this product")]
pub struct LocaleError;

impl Locale {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The language tag (BCP 47), as in `<html lang>`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language an `Accept-Language` header asks for first (RFC 9110,
    /// 12.5.4), or nothing when it names none of ours. Never fails: the header
    /// is a wish and may hold anything.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for wish in header.split(',').take(20) {
            let mut parts = wish.split(';').map(str::trim);
            let Some(locale) = parts.next().and_then(|tag| tag.parse().ok()) else {
                continue;
            };
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(1000, weight);
            if weight > 0 && best.is_none_or(|(highest, _)| weight > highest) {
                best = Some((weight, locale));
            }
        }
        best.map(|(_, locale)| locale)
    }
}

/// A quality value in thousandths; anything unreadable counts as nothing.
fn weight(text: &str) -> u16 {
    match text.split_once('.').unwrap_or((text, "")) {
        ("1", _) => 1000,
        ("0", decimals) if decimals.len() <= 3 => format!("{decimals:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    /// Reads `de`, `de-AT`, `EN_us`: the language counts, the region does not.
    fn from_str(text: &str) -> Result<Self, LocaleError> {
        let language = text.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|locale| locale.as_str().eq_ignore_ascii_case(language))
            .ok_or(LocaleError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_is_the_default() {
        assert_eq!(Locale::default(), Locale::De);
    }

    #[test]
    fn the_language_counts_and_the_region_does_not() {
        assert_eq!("de-AT".parse(), Ok(Locale::De));
        assert_eq!("EN_us".parse(), Ok(Locale::En));
        assert_eq!("fr".parse::<Locale>(), Err(LocaleError));
        assert_eq!("".parse::<Locale>(), Err(LocaleError));
        for locale in Locale::ALL {
            assert_eq!(locale.to_string().parse(), Ok(locale));
        }
    }

    #[test]
    fn the_header_is_a_weighed_wish() {
        let asks = Locale::from_accept_language;
        assert_eq!(asks("de-DE,de;q=0.9,en;q=0.8"), Some(Locale::De));
        assert_eq!(asks("fr, en;q=0.7, de;q=0.3"), Some(Locale::En));
        assert_eq!(asks("de;q=0.25, en;q=0.3"), Some(Locale::En));
        assert_eq!(asks("de;q=0, en;q=0.1"), Some(Locale::En));
        assert_eq!(asks("fr, *"), None);
        assert_eq!(asks("de;q=höchst,;;;=,"), None);
    }
}
