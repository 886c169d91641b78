//! The words two texts are compared by: without small words, in either language, in any form.

use std::collections::HashSet;

use kernel::{Locale, fold, terms, tokens};

/// Words that say nothing of the work, folded and sorted.
const SMALL: &[&str] = &[
    "a",
    "about",
    "all",
    "alle",
    "allem",
    "allen",
    "aller",
    "alles",
    "als",
    "also",
    "am",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "auch",
    "auf",
    "aus",
    "be",
    "bei",
    "beim",
    "bis",
    "but",
    "by",
    "bzw",
    "can",
    "da",
    "dann",
    "das",
    "dass",
    "dein",
    "deine",
    "deinen",
    "deiner",
    "dem",
    "den",
    "der",
    "des",
    "die",
    "diese",
    "diesen",
    "dieser",
    "dieses",
    "du",
    "durch",
    "each",
    "ein",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "er",
    "erfahrung",
    "erfahrungen",
    "es",
    "etwa",
    "etwas",
    "every",
    "experience",
    "for",
    "from",
    "fuer",
    "gegen",
    "good",
    "gut",
    "gute",
    "guten",
    "guter",
    "gutes",
    "haben",
    "has",
    "hat",
    "have",
    "ich",
    "ihr",
    "ihre",
    "ihren",
    "ihrer",
    "im",
    "in",
    "ins",
    "into",
    "is",
    "ist",
    "it",
    "its",
    "je",
    "jede",
    "jeden",
    "jeder",
    "jedes",
    "kann",
    "kein",
    "keine",
    "kenntnis",
    "kenntnisse",
    "knowledge",
    "koennen",
    "man",
    "mehr",
    "mein",
    "meine",
    "mich",
    "mit",
    "more",
    "muessen",
    "muss",
    "must",
    "my",
    "nach",
    "nicht",
    "no",
    "noch",
    "not",
    "nur",
    "ob",
    "oder",
    "of",
    "ohne",
    "on",
    "only",
    "or",
    "our",
    "per",
    "pro",
    "schon",
    "sehr",
    "sein",
    "seine",
    "sich",
    "sicher",
    "sichere",
    "sie",
    "sind",
    "skill",
    "skills",
    "so",
    "soll",
    "sollen",
    "sollte",
    "solltest",
    "sowie",
    "than",
    "that",
    "the",
    "their",
    "then",
    "these",
    "they",
    "this",
    "those",
    "to",
    "ueber",
    "um",
    "und",
    "uns",
    "unser",
    "unsere",
    "unter",
    "usw",
    "very",
    "vom",
    "von",
    "vor",
    "was",
    "we",
    "wenn",
    "werden",
    "wie",
    "will",
    "wir",
    "wird",
    "with",
    "you",
    "your",
    "z",
    "zu",
    "zum",
    "zur",
];

/// What one answer lists between commas, semicolons, line breaks, dots and "and", each once.
pub(crate) fn entries(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '\n', '•', '·', '|', '/']);
    let parts = parts.flat_map(|part| part.split(" und "));
    let parts = parts.flat_map(|part| part.split(" and "));
    let parts = parts.flat_map(|part| part.split(" & "));
    let plain = parts.map(|part| part.trim().trim_matches(['.', '!', '-', ' ', '\t']));
    distinct(plain.filter(|part| words(part).next().is_some()))
}

/// The words of a text that say something of the work, each once, in the order of the text.
pub(crate) fn each(text: &str) -> Vec<String> {
    distinct(words(text))
}

fn distinct<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = HashSet::new();
    all.filter(|one| seen.insert(terms(one, Locale::De)))
        .map(str::to_owned)
        .collect()
}

/// Words as they are written; hyphens and the signs of `C++` and `C#` belong to them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_gap = |letter: char| {
        let is_sign = letter.is_ascii_punctuation() && !matches!(letter, '-' | '+' | '#');
        letter.is_whitespace() || is_sign || "„“”‚‘’«»›‹–—…·•".contains(letter)
    };
    text.split(is_gap)
        .map(|word| word.trim_matches('-'))
        .filter(|word| says_something(word))
}

fn says_something(word: &str) -> bool {
    let folded = fold(word);
    folded.chars().any(char::is_alphanumeric)
        && folded.chars().nth(1).is_some()
        && SMALL.binary_search(&folded.as_str()).is_err()
}

/// The words somebody wrote, in every form they are found under.
#[derive(Debug)]
pub(crate) struct Known(HashSet<String>);

impl Known {
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().flat_map(tokens).collect())
    }

    /// Whether a word of an ad is among them: as it is, or with hyphens all its parts.
    pub(crate) fn has(&self, word: &str) -> bool {
        let mut parts = word
            .split('-')
            .filter(|part| says_something(part))
            .peekable();
        self.has_form(word) || (parts.peek().is_some() && parts.all(|part| self.has_form(part)))
    }

    /// Whether every word of an entry is among them.
    pub(crate) fn has_all(&self, entry: &str) -> bool {
        words(entry).all(|word| self.has(word))
    }

    fn has_form(&self, word: &str) -> bool {
        [Locale::De, Locale::En].into_iter().any(|locale| {
            let asked = terms(word, locale);
            !asked.is_empty() && asked.iter().all(|term| self.0.contains(term))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_sorted_and_folded() {
        let mut sorted = SMALL.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(SMALL, sorted);
        assert!(SMALL.iter().all(|word| fold(word) == **word));
    }

    #[test]
    fn a_text_is_the_words_that_say_something() {
        let words = each("Für das Büro: E-Mails sortieren, C++ und R; „E-Mail“ (täglich) – büro.");
        assert_eq!(words, ["Büro", "E-Mails", "sortieren", "C++", "täglich"]);
        assert_eq!(each("und, der - – !"), [""; 0]);
        let skills = entries("Deutsch, Sorgfalt und gutes Englisch.\n- HTML/CSS; und; deutsch");
        assert_eq!(
            skills,
            ["Deutsch", "Sorgfalt", "gutes Englisch", "HTML", "CSS"]
        );
    }

    #[test]
    fn words_are_found_in_another_form_but_not_inside_others() {
        let known = Known::of(["Rechnungen schreiben", "Email, Excel-Tabellen und C++"]);
        for word in [
            "Rechnung",
            "E-Mails",
            "Excel",
            "Tabelle",
            "Excel-Rechnungen",
            "c++",
        ] {
            assert!(known.has(word), "{word}");
        }
        for word in ["Rechn", "Rechnungswesen", "C#", "Excel-Makros", "-", ""] {
            assert!(!known.has(word), "{word}");
        }
        assert!(known.has_all("Sehr gute Excel-Kenntnisse"));
        assert!(!known.has_all("Excel mit Makros"));
    }
}
