//! Bytes as hexadecimal digits, two for each.

use core::fmt::Write as _;

/// Writes bytes as lower-case digits.
pub fn digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Reads digits of either case; nothing unless all are digits and none is left over.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => u8::try_from(digit(*high)? * 16 + digit(*low)?).ok(),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_in_either_case() {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let text = digits(&all);
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"));
        assert_eq!(bytes(&text), Some(all.clone()));
        assert_eq!(bytes(&text.to_uppercase()), Some(all));
        assert_eq!(bytes(""), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_pair_of_digits_is_nothing() {
        for text in ["a", "abc", "0g", "+1", " 1", "ä"] {
            assert_eq!(bytes(text), None, "{text:?}");
        }
    }
}
