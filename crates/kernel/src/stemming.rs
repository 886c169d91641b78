//! The stems of German and English words, for [`crate::search`] only.
//!
//! Light on purpose: only endings that hardly ever belong to the word itself.
//! Words with anything but plain letters stay as they are.

/// German: endings of declension, the female form, and the umlaut of plurals.
pub(crate) fn german(word: &str) -> String {
    if !is_plain(word) {
        return word.to_owned();
    }
    // The `n` of `Kundin` belongs to the female form.
    let declined = if word.ends_with("in") {
        word
    } else {
        first_without(word, &["ern", "em", "en", "er", "es", "e", "n", "s"], 4)
    };
    without_umlauts(first_without(declined, &["inn", "in"], 4))
}

/// English: plurals, `-ing`, `-ed`, and the silent `e` they leave out.
pub(crate) fn english(word: &str) -> String {
    if !is_plain(word) {
        return word.to_owned();
    }
    let single = singular(word);
    let base = if single.ends_with("eed") {
        single.as_str()
    } else {
        first_without(&single, &["ing", "ed"], 3)
    };
    if base.len() < single.len() && base.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return undoubled(base).to_owned();
    }
    first_without(&single, &["e"], 3).to_owned()
}

/// Whether the word is of plain letters only.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The word without the first of the endings that leaves at least `least`
/// letters; the word itself when there is none.
fn first_without<'word>(word: &'word str, endings: &[&str], least: usize) -> &'word str {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.len() >= least)
        .unwrap_or(word)
}

/// `gaerten` as `garten`. Folding has made `ä` and `ae` one, so this drops the
/// `e` of every `ae`, `oe` and `ue`, except after `au`, `eu` and `qu`.
fn without_umlauts(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let (mut before_that, mut before) = (' ', ' ');
    for letter in word.chars() {
        let diphthong = before == 'u' && matches!(before_that, 'a' | 'e' | 'q');
        let umlaut = letter == 'e' && matches!(before, 'a' | 'o' | 'u') && !diphthong;
        if !umlaut {
            plain.push(letter);
        }
        (before_that, before) = (before, letter);
    }
    plain
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() >= 2) {
        return format!("{rest}y");
    }
    let hisses = ["sses", "xes", "zes", "ches", "shes"];
    if hisses.iter().any(|ending| word.ends_with(ending)) {
        return first_without(word, &["es"], 2).to_owned();
    }
    if ["ss", "us", "is"]
        .iter()
        .any(|ending| word.ends_with(ending))
    {
        return word.to_owned();
    }
    first_without(word, &["s"], 3).to_owned()
}

/// `plann` as `plan`; but `call` stays, as its `l` is double by itself.
fn undoubled(word: &str) -> &str {
    ["bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt"]
        .iter()
        .find(|double| word.ends_with(**double))
        .and_then(|double| word.strip_suffix(&double[1..]))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::{Locale, stem};

    fn same(locale: Locale, words: &[&str]) {
        for word in words {
            assert_eq!(
                stem(word, locale),
                stem(words[0], locale),
                "{word} and {}",
                words[0]
            );
        }
    }

    #[test]
    fn german_words_of_one_family_have_one_stem() {
        for family in [
            &["Rechnung", "Rechnungen", "RECHNUNG"][..],
            &["Haus", "Häuser", "Hauses", "Häusern"],
            &["Garten", "Gärten"],
            &["Assistent", "Assistentin", "Assistentinnen", "Assistenten"],
            &["Kunde", "Kunden", "Kundin", "Kundinnen"],
            &["Bild", "Bilder", "Bildern", "Bildes"],
            &["Text", "Texte", "Texten", "Textes"],
            &["Buch", "Bücher", "Buechern"],
            &["Steuer", "Steuern"],
        ] {
            same(Locale::De, family);
        }
        for (one, other) in [
            ("Bauen", "Bank"),
            ("Internet", "intern"),
            ("Quelle", "Qualle"),
        ] {
            assert_ne!(
                stem(one, Locale::De),
                stem(other, Locale::De),
                "{one} and {other}"
            );
        }
    }

    #[test]
    fn english_words_of_one_family_have_one_stem() {
        for family in [
            &["invoice", "invoices", "invoicing", "Invoiced"][..],
            &["design", "designs", "designing", "designed"],
            &["plan", "plans", "planning", "planned"],
            &["box", "boxes"],
            &["story", "stories"],
            &["class", "classes"],
            &["call", "calls", "calling"],
            &["speed", "speeds"],
        ] {
            same(Locale::En, family);
        }
        assert_ne!(stem("string", Locale::En), stem("strong", Locale::En));
        assert_eq!(stem("status", Locale::En), "status");
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for word in ["2026", "a4", "日本語", "ες", ""] {
            for locale in Locale::ALL {
                assert_eq!(stem(word, locale), crate::fold(word), "{word}");
            }
        }
    }
}
