//! The contract room: messages and files of an order.
//!
//! The room keeps what the two sides say and send. It never moves the order: a message that says
//! "done" delivers nothing, and no message ever starts or stops a clock.

pub mod decision;
mod hint;
pub mod meeting;
pub mod progress;
pub mod reach;
mod upload;

pub use hint::{Hint, hint};
pub use upload::{check_room, check_upload, media_type};

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::FieldError;
use crate::field;

/// The most characters of a message.
pub const LONGEST_MESSAGE: usize = 10_000;
/// The most files of one message or delivery.
pub const MOST_FILES: usize = 20;
/// The most bytes of one file: 10 MiB.
pub const LARGEST_FILE: u64 = 10 * 1024 * 1024;
/// The most files of one order.
pub const MOST_ORDER_FILES: i64 = 50;
/// The most messages of one order.
pub const MOST_ORDER_MESSAGES: i64 = 2000;
/// The most characters of a file's name.
pub const LONGEST_FILE_NAME: usize = 120;

/// Checks what somebody typed as a message that comes with a number of files, and gives the words
/// back; they may be empty only when files come along.
///
/// # Errors
/// `field-required`, `field-too-long`, `field-text-unreadable` at `body`;
/// `field-too-many-files` at `files`.
pub fn check_message(body: &str, files: usize) -> Result<String, FieldError> {
    check_files(files)?;
    if files == 0 {
        field::required("body", body, LONGEST_MESSAGE)
    } else {
        field::optional("body", body, LONGEST_MESSAGE)
    }
}

/// Checks how many files come along.
///
/// # Errors
/// `field-too-many-files` at `files`.
pub fn check_files(count: usize) -> Result<(), FieldError> {
    if count > MOST_FILES {
        return Err(FieldError::new("files", "field-too-many-files").with("most", most(MOST_FILES)));
    }
    Ok(())
}

/// Checks that an order has room for one more message.
///
/// # Errors
/// `field-messages-full` at `body`.
pub fn check_messages(there: i64) -> Result<(), FieldError> {
    if there < MOST_ORDER_MESSAGES {
        return Ok(());
    }
    let most = crate::Argument::Number(MOST_ORDER_MESSAGES);
    Err(FieldError::new("body", "field-messages-full").with("most", most))
}

fn most(count: usize) -> crate::Argument {
    crate::Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A file's name without anything that could lead out of a folder or hide its ending.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileName(String);

impl FileName {
    /// Makes a safe name of any: the last part of a path, without control and direction
    /// characters, at most [`LONGEST_FILE_NAME`] characters with its ending kept.
    pub fn clean(raw: &str) -> Self {
        let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = last.chars().filter(|c| !hidden(*c)).collect();
        let trimmed = kept.trim().trim_start_matches('.');
        let name = if trimmed.chars().any(char::is_alphanumeric) {
            trimmed
        } else {
            "datei"
        };
        Self(shorten(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Characters that are not seen or that turn what is seen around (`exe.gpj`).
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST_FILE_NAME {
        return name.to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending)
        .filter(|ending| ending.chars().count() <= 10 && ending.chars().all(char::is_alphanumeric));
    let room = LONGEST_FILE_NAME - ending.map_or(0, |ending| ending.chars().count() + 1);
    let mut short: String = name.chars().take(room).collect();
    if let Some(ending) = ending {
        short.push('.');
        short.push_str(ending);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_something_or_brings_something() {
        assert_eq!(check_message("  ", 0).unwrap_err().key, "field-required");
        assert_eq!(check_message("  ", 1).unwrap(), "");
        assert_eq!(check_message(" Hallo ", 0).unwrap(), "Hallo");
        let long = "a".repeat(LONGEST_MESSAGE + 1);
        assert_eq!(check_message(&long, 0).unwrap_err().key, "field-too-long");
        assert!(check_message("Hallo", MOST_FILES).is_ok());
        assert_eq!(
            check_message("Hallo", MOST_FILES + 1).unwrap_err().key,
            "field-too-many-files"
        );
    }

    #[test]
    fn a_file_name_leads_nowhere() {
        let table = [
            ("Bericht.pdf", "Bericht.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Temp\\Rechnung März.xlsx", "Rechnung März.xlsx"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            (".htaccess", "htaccess"),
            ("a\0b\n.txt", "ab.txt"),
            ("", "datei"),
            ("...", "datei"),
            ("<script>.html", "script.html"),
        ];
        for (raw, clean) in table {
            assert_eq!(FileName::clean(raw).as_str(), clean, "{raw:?}");
        }
        let long = format!("{}.pdf", "ä".repeat(300));
        let short = FileName::clean(&long);
        assert_eq!(short.as_str().chars().count(), LONGEST_FILE_NAME);
        assert_eq!(short.as_str().rsplit_once('.').unwrap().1, "pdf");
    }
}
