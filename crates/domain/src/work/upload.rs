//! What may be put into a contract room, and what it is by its content.

use super::{FileName, LARGEST_FILE, MOST_ORDER_FILES};
use crate::{Argument, FieldError};

/// What a file is when its content does not say: nothing a browser would open.
const UNKNOWN: &str = "application/octet-stream";

/// Contents that are recognised, by how they begin. Nothing here can carry script.
const BEGINNINGS: [(&[u8], &str); 6] = [
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
];

/// Checks a file somebody sends.
///
/// # Errors
/// `field-file-empty`, `field-file-too-large` at `files`.
pub fn check_upload(name: &str, bytes: usize) -> Result<(), FieldError> {
    let name = || Argument::Text(FileName::clean(name).as_str().to_owned());
    if bytes == 0 {
        return Err(FieldError::new("files", "field-file-empty").with("name", name()));
    }
    if u64::try_from(bytes).is_ok_and(|bytes| bytes <= LARGEST_FILE) {
        return Ok(());
    }
    let most = i64::try_from(LARGEST_FILE / (1024 * 1024)).unwrap_or(i64::MAX);
    Err(FieldError::new("files", "field-file-too-large")
        .with("name", name())
        .with("megabytes", Argument::Number(most)))
}

/// Checks that an order has room for more files of the same person.
///
/// # Errors
/// `field-files-full` at `files`.
pub fn check_room(there: i64, coming: usize) -> Result<(), FieldError> {
    let coming = i64::try_from(coming).unwrap_or(i64::MAX);
    if there.saturating_add(coming) <= MOST_ORDER_FILES {
        return Ok(());
    }
    let most = Argument::Number(MOST_ORDER_FILES);
    Err(FieldError::new("files", "field-files-full").with("most", most))
}

/// What a file is, by its content alone: the name and what the sender says do not count.
pub fn media_type(content: &[u8]) -> &'static str {
    let known = BEGINNINGS
        .iter()
        .find(|(beginning, _)| content.starts_with(beginning));
    if let Some((_, media_type)) = known {
        return media_type;
    }
    if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        return "image/webp";
    }
    match core::str::from_utf8(content) {
        Ok(text) if text.chars().all(is_text) => "text/plain; charset=utf-8",
        _ => UNKNOWN,
    }
}

fn is_text(letter: char) -> bool {
    !letter.is_control() || matches!(letter, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_says_what_a_file_is_and_nothing_else_does() {
        let table: [(&[u8], &str); 9] = [
            (b"%PDF-1.7 ...", "application/pdf"),
            (b"\x89PNG\r\n\x1a\n...", "image/png"),
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"GIF89a...", "image/gif"),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
            (b"PK\x03\x04...", "application/zip"),
            ("Grüße\n".as_bytes(), "text/plain; charset=utf-8"),
            (b"<svg onload=alert(1)>", "text/plain; charset=utf-8"),
            (b"MZ\x90\x00", "application/octet-stream"),
        ];
        for (content, media_type_wanted) in table {
            assert_eq!(media_type(content), media_type_wanted, "{content:?}");
        }
    }

    #[test]
    fn files_are_bounded_in_size_and_number() {
        let largest = usize::try_from(LARGEST_FILE).unwrap();
        assert_eq!(check_upload("a.pdf", largest), Ok(()));
        let error = check_upload("a.pdf", largest + 1).unwrap_err();
        assert_eq!(error.key, "field-file-too-large");
        assert_eq!(
            check_upload("a.pdf", 0).unwrap_err().key,
            "field-file-empty"
        );
        assert_eq!(check_room(MOST_ORDER_FILES - 2, 2), Ok(()));
        let error = check_room(MOST_ORDER_FILES - 2, 3).unwrap_err();
        assert_eq!(error.key, "field-files-full");
    }
}
