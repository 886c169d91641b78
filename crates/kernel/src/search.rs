//! Words for the search index.
//!
//! Both databases index exactly what [`tokens`] returns and look for exactly
//! what [`terms`] returns, so a search finds the same rows on both. Tokens are
//! folded letters and digits only, safe from every tokenizer and query syntax.

use crate::{Locale, fold, stemming};

/// Longer words are cut: nobody types them, and an index refuses huge ones.
const LONGEST_WORD: usize = 64;

/// The tokens under which a text is found, each one once, in the order of the
/// text: every word as it is, and its German and English stems. Words with
/// hyphens are also one word: `E-Mail` is found under `email`.
pub fn tokens(text: &str) -> Vec<String> {
    let mut found = Found::default();
    for chain in chains(&fold(text)) {
        let joined = cut(chain.concat());
        for word in chain.into_iter().chain([joined]) {
            found.add(stemming::german(&word));
            found.add(stemming::english(&word));
            found.add(word);
        }
    }
    found.tokens
}

/// The terms a query asks for, all of which must be among a text's [`tokens`]:
/// the stem of each word in the asker's language, each one once.
pub fn terms(query: &str, locale: Locale) -> Vec<String> {
    let mut found = Found::default();
    for chain in chains(&fold(query)) {
        found.add(stem(&chain.concat(), locale));
    }
    found.tokens
}

/// The word without its endings, folded: `Rechnungen` and `Rechnung` have the
/// same stem. A stem is for comparing and need not be a word.
///
/// Light on purpose: a stem that is too short finds what nobody looked for.
pub fn stem(word: &str, locale: Locale) -> String {
    let word = cut(fold(word));
    match locale {
        Locale::De => stemming::german(&word),
        Locale::En => stemming::english(&word),
    }
}

/// Collects tokens, each one once.
#[derive(Default)]
struct Found {
    tokens: Vec<String>,
    seen: std::collections::HashSet<String>,
}

impl Found {
    fn add(&mut self, token: String) {
        if !token.is_empty() && self.seen.insert(token.clone()) {
            self.tokens.push(token);
        }
    }
}

/// The words of a folded text; words that hyphens join are in one chain.
fn chains(folded: &str) -> Vec<Vec<String>> {
    folded
        .split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '+' | '#'))
        .map(|piece| piece.split('-').flat_map(words).collect::<Vec<_>>())
        .filter(|chain| !chain.is_empty())
        .collect()
}

/// The words between two hyphens. The sign at the end of `c++` and `c#` is
/// part of the name and is spelled out; elsewhere such a sign parts words.
fn words(part: &str) -> Vec<String> {
    let (name, sign) = if let Some(name) = part.strip_suffix("++") {
        (name, "plusplus")
    } else if let Some(name) = part.strip_suffix('#') {
        (name, "sharp")
    } else {
        (part, "")
    };
    let mut words: Vec<String> = name
        .split(['+', '#'])
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if let Some(last) = words.last_mut() {
        last.push_str(sign);
    }
    words.into_iter().map(cut).collect()
}

fn cut(mut word: String) -> String {
    if let Some((end, _)) = word.char_indices().nth(LONGEST_WORD) {
        word.truncate(end);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, query: &str, locale: Locale) -> bool {
        let tokens = tokens(text);
        terms(query, locale)
            .iter()
            .all(|term| tokens.contains(term))
    }

    /// 0.4: a search finds what it should in either language.
    #[test]
    fn a_query_finds_a_text_by_another_form_of_its_words() {
        let text = "Übersetzung von E-Mails, C++-Entwicklung und 3 Online-Shops (2026)";
        for query in [
            "Übersetzungen",
            "uebersetzung",
            "E-Mail",
            "email",
            "c++",
            "Shop",
            "onlineshop",
            "online 2026",
            "Entwicklung",
            "",
        ] {
            assert!(finds(text, query, Locale::De), "{query}");
        }
        for query in ["c#", "Übersetzer", "online 2027"] {
            assert!(!finds(text, query, Locale::De), "{query}");
        }
        assert!(finds("Planning the big stories", "story plan", Locale::En));
    }

    #[test]
    fn tokens_are_safe_for_every_tokenizer() {
        let text = "a\"b' OR 1=1; -- * NEAR(x) {col}: ^y c# ++ # - + & | ! <-> 日本語 \u{0}";
        for token in tokens(text) {
            assert!(token.chars().all(char::is_alphanumeric), "{token}");
            assert_eq!(fold(&token), token);
        }
        let long = "x".repeat(1000);
        assert!(
            tokens(&long)
                .iter()
                .all(|token| token.len() <= LONGEST_WORD)
        );
        assert!(finds(&long, &long, Locale::De));
    }

    #[test]
    fn each_token_comes_once() {
        assert_eq!(tokens("Text text TEXT Texte"), ["text", "texte"]);
    }
}
