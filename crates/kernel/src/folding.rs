//! Folding: the one spelling under which texts are compared.
//!
//! Folding happens here and never in a database, so both databases compare
//! alike. A folded text is for comparing; it is never shown.

use unicode_normalization::UnicodeNormalization;

/// The text in the spelling under which it is compared: lower case, `ä` as
/// `ae` and `ß` as `ss`, letters without their marks, white space as one space
/// and none at the ends. Folding a folded text changes nothing.
///
/// Control characters count as white space and invisible ones as nothing, so
/// two texts that look alike in one script compare alike.
pub fn fold(text: &str) -> String {
    // Compatibility forms first: the lower case of `™` is only known once it
    // is `TM`.
    let lower = text.nfkc().collect::<String>().to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    let mut gap = false;
    let mut takes_umlaut = false;
    for letter in lower.nfkd() {
        if letter.is_whitespace() || letter.is_control() {
            gap = true;
            takes_umlaut = false;
        } else if is_mark(letter) {
            if letter == '\u{308}' && takes_umlaut {
                folded.push('e');
                takes_umlaut = false;
            }
        } else if !is_invisible(letter) {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            takes_umlaut = matches!(letter, 'a' | 'o' | 'u');
            match spelled_out(letter) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(letter),
            }
        }
    }
    folded.nfc().collect()
}

/// The marks over and under letters of the Latin, Greek and Cyrillic scripts.
/// Marks of other scripts are vowels and stay.
const fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Characters that take no room: soft hyphens, joiners, direction marks.
const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
    )
}

/// What stands for a character that is no plain letter with marks.
const fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' | 'ø' => "oe",
        'þ' => "th",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ı' => "i",
        'ς' => "σ",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{2018}'..='\u{201b}' => "'",
        '\u{201c}'..='\u{201f}' => "\"",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_mean_the_same_fold_to_the_same() {
        let table = [
            ("Müller", "mueller"),
            ("MU\u{308}LLER", "mueller"),
            ("STRAẞE", "strasse"),
            ("Straße", "strasse"),
            ("Ærøskøbing", "aeroeskoebing"),
            ("Łódź", "lodz"),
            ("Đorđević", "dordevic"),
            ("Señor Françoise", "senor francoise"),
            ("ＡＤＭＩＮ", "admin"),
            ("ﬁnanz™", "finanztm"),
            ("İstanbul, Iğdır", "istanbul, igdir"),
            ("ΟΔΟΣ", "οδοσ"),
            ("  zwei\t\n\u{a0}Worte \u{0}", "zwei worte"),
            ("Fei\u{ad}er\u{200b}abend", "feierabend"),
            ("O’Neill – „Chefin“", "o'neill - \"chefin\""),
            ("ǖ", "ue"),
            ("ë", "e"),
            ("", ""),
            (" \u{300}", ""),
        ];
        for (text, expected) in table {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn other_scripts_keep_their_vowels() {
        assert_eq!(fold("हिन्दी"), "हिन्दी");
        assert_eq!(fold("한국어"), "한국어");
    }
}
