//! From bytes to text: detects the encoding, and says when it was not the usual one. What is
//! wrong in the text itself is for [`crate::repair`] to find and for its owner to decide.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use crate::table::FileRefusal;

/// How the file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without byte order mark: as it should be.
    Utf8,
    /// UTF-16, as some spreadsheet programs save "Unicode text".
    Utf16,
    /// Windows-1252, the old western encoding.
    Windows1252,
}

impl Encoding {
    /// Whether the text was converted, so that somebody should look at its umlauts.
    pub const fn converted(self) -> bool {
        !matches!(self, Self::Utf8)
    }
}

/// Decodes a file and unifies its line ends.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), FileRefusal> {
    refuse_known_formats(bytes)?;
    let (text, encoding) = if let Some(utf8) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        utf8_or_windows(utf8)
    } else if bytes.starts_with(b"\xFF\xFE") {
        (
            UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(),
            Encoding::Utf16,
        )
    } else if bytes.starts_with(b"\xFE\xFF") {
        (
            UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(),
            Encoding::Utf16,
        )
    } else {
        match zeros(bytes) {
            Zeros::None => utf8_or_windows(bytes),
            Zeros::Odd => (
                UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(),
                Encoding::Utf16,
            ),
            Zeros::Even => (
                UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(),
                Encoding::Utf16,
            ),
            Zeros::Anywhere => return Err(FileRefusal::NotText),
        }
    };
    if text.contains('\0') {
        return Err(FileRefusal::NotText);
    }
    Ok((unified(&text), encoding))
}

fn refuse_known_formats(bytes: &[u8]) -> Result<(), FileRefusal> {
    const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
    const OTHERS: [&[u8]; 5] = [b"%PDF-", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"];
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        Err(FileRefusal::Workbook)
    } else if OTHERS.iter().any(|start| bytes.starts_with(start)) {
        Err(FileRefusal::NotText)
    } else {
        Ok(())
    }
}

fn utf8_or_windows(bytes: &[u8]) -> (String, Encoding) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (
            WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned(),
            Encoding::Windows1252,
        ),
    }
}

/// Where zero bytes stand. Western text in UTF-16 has one in every other place.
enum Zeros {
    None,
    Odd,
    Even,
    Anywhere,
}

fn zeros(bytes: &[u8]) -> Zeros {
    let count = |odd: bool| {
        bytes
            .iter()
            .enumerate()
            .filter(|(at, byte)| **byte == 0 && (at % 2 == 1) == odd)
            .count()
    };
    let (even, odd) = (count(false), count(true));
    let half = bytes.len() / 2;
    if even == 0 && odd == 0 {
        Zeros::None
    } else if odd > half / 2 && even < half / 10 {
        Zeros::Odd
    } else if even > half / 2 && odd < half / 10 {
        Zeros::Even
    } else {
        Zeros::Anywhere
    }
}

/// Line ends as `\n`, so that lines are counted alike everywhere.
pub(crate) fn unified(text: &str) -> String {
    text.trim_start_matches('\u{FEFF}')
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}
