//! The encodings broken text went through, and how a sequence of their characters is read again
//! as the UTF-8 it once was.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, ISO_8859_15, ISO_8859_16, WINDOWS_1250, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// An encoding in which UTF-8 was read by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Charset {
    /// Windows-1252, and ISO-8859-1 with it: `fÃ¼r`.
    Windows1252,
    /// ISO-8859-15: `fÃŒr`.
    Iso885915,
    /// ISO-8859-16: `fĂŒr`.
    Iso885916,
    /// Windows-1250: `fĂĽr`.
    Windows1250,
}

impl Charset {
    /// All of them; the more frequent first.
    pub const ALL: [Self; 4] = [
        Self::Windows1252,
        Self::Iso885915,
        Self::Iso885916,
        Self::Windows1250,
    ];

    /// The name people know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Windows1252 => "Windows-1252",
            Self::Iso885915 => "ISO-8859-15",
            Self::Iso885916 => "ISO-8859-16",
            Self::Windows1250 => "Windows-1250",
        }
    }

    const fn encoding(self) -> &'static Encoding {
        match self {
            Self::Windows1252 => WINDOWS_1252,
            Self::Iso885915 => ISO_8859_15,
            Self::Iso885916 => ISO_8859_16,
            Self::Windows1250 => WINDOWS_1250,
        }
    }
}

/// One encoding, turned round: from its characters back to bytes.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) charset: Charset,
    bytes: BTreeMap<char, u8>,
}

/// One character of the original text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// What it was.
    pub(super) original: char,
    /// How many bytes of the broken text it takes.
    pub(super) length: usize,
}

impl Table {
    pub(super) fn new(charset: Charset) -> Self {
        let mut bytes = BTreeMap::new();
        for byte in 0x80..=0xFF_u8 {
            // What an encoding does not use comes through as a control character, and so does
            // everything that was read as ISO-8859-1.
            if byte < 0xA0 {
                bytes.insert(char::from(byte), byte);
            }
            let one = [byte];
            let (text, _) = charset.encoding().decode_without_bom_handling(&one);
            if let Some(c) = text.chars().next().filter(|c| *c != '\u{FFFD}') {
                bytes.insert(c, byte);
            }
        }
        Self { charset, bytes }
    }

    /// The character that stands for the byte every German umlaut and `ß` begins with.
    pub(super) fn is_umlaut_lead(&self, c: char) -> bool {
        self.bytes.get(&c) == Some(&0xC3)
    }

    /// The original character at the beginning of `rest`, if its first characters are one that
    /// was read in pieces.
    pub(super) fn found(&self, rest: &str) -> Option<Found> {
        let mut characters = rest.chars();
        let lead = characters.next()?;
        let first = *self.bytes.get(&lead)?;
        let count = match first {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => return None,
        };
        let mut sequence = [first, 0, 0, 0];
        let mut length = lead.len_utf8();
        for place in sequence.get_mut(1..count)? {
            let next = characters.next()?;
            *place = self.bytes.get(&next).copied().filter(|b| *b < 0xC0)?;
            length += next.len_utf8();
        }
        let text = std::str::from_utf8(sequence.get(..count)?).ok()?;
        let original = text.chars().next().filter(|c| is_plausible(*c))?;
        Some(Found { original, length })
    }
}

/// Whether a German text may hold it, or one that is broken once more: western letters, combining
/// marks, punctuation, signs, pictures. Anything else is an accident of three characters in a row.
fn is_plausible(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{24F}' | '\u{2C6}'..='\u{2DD}' | '\u{300}'..='\u{36F}'
        | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{23FF}' | '\u{2460}'..='\u{27BF}'
        | '\u{FEFF}' | '\u{1F300}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_reads_its_own_umlauts_back() {
        for (charset, broken) in [
            (Charset::Windows1252, "Ã¼"),
            (Charset::Windows1252, "Ã\u{9F}"),
            (Charset::Iso885915, "ÃŒ"),
            (Charset::Iso885916, "ĂŒ"),
            (Charset::Windows1250, "ĂĽ"),
        ] {
            let found = Table::new(charset).found(broken).unwrap();
            assert!(matches!(found.original, 'ü' | 'ß'), "{broken}");
            assert_eq!(found.length, broken.len());
        }
        let table = Table::new(Charset::Iso885916);
        for whole in ["Ă", "Ăla", "für", "œuvre", "", "â", "Ăä"] {
            assert!(table.found(whole).is_none(), "{whole}");
        }
    }
}
