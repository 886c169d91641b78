//! The few letters every bank in the payment area can carry (EPC217-08).

use sepa::charset::{Transliteration, transliterate};

/// A text in those letters, umlauts spelled out, cut to `most` characters.
pub(super) fn plain(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = transliterate(&words.join(" "), Transliteration::German).into_owned();
    // All of it is ASCII now. A slash must not stand at an end (EPC guidelines, 1.4).
    let cut: String = text.chars().take(most).collect();
    cut.trim_matches(|letter: char| letter == '/' || letter == ' ')
        .replace("//", "/")
}
