//! How wide words are at most, without a font to ask: the browser's font is not known here.
//!
//! The widths are those of wide fonts (such as Verdana and `DejaVu` Sans), so that real text is at
//! most as wide as it is taken for.

/// The width of a text at most, in the unit of the font size, rounded up.
pub(super) fn width(text: &str, font_size: i32) -> i32 {
    let thousandths: i32 = text.chars().map(character).sum();
    (thousandths * font_size).div_euclid(1000) + 1
}

/// The width of a character in thousandths of the font size.
fn character(character: char) -> i32 {
    match character {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' => 370,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 430,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '–' | '&' => 1010,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 800,
        'a'..='z' | '0'..='9' | 'ä' | 'ö' | 'ü' | 'ß' => 660,
        other if other.is_ascii() => 850,
        other if other.is_alphabetic() && u32::from(other) < 0x0250 => 820,
        // Scripts with square characters, symbols, small pictures.
        _ => 1400,
    }
}

/// The text, cut with an ellipsis where it has more than `most` characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_and_short_ones_kept() {
        assert_eq!(shortened("Belege", 6), "Belege");
        assert_eq!(shortened("Belege vorsortieren", 8), "Belege…");
        assert_eq!(shortened("äöüäöü", 3), "äö…");
        assert!(width("Wimmm", 14) > width("illll", 14));
    }
}
