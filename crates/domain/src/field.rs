//! What is wrong with an input: every error names its field, a text key and what the text names.
//!
//! All errors of a form are found at once, so that nobody corrects one to learn of the next.
//! Wording never lives here.

use std::borrow::Cow;

use kernel::{Money, fold};

use crate::Argument;

/// The largest sum one order may have, in minor units: 1,000,000.00. Larger sums are typing
/// errors far more often than orders.
pub const LARGEST_AMOUNT: i64 = 100_000_000;

/// One thing wrong with one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The input's name, as in the form and the API; rows are written `criteria-2-text`.
    pub field: Cow<'static, str>,
    /// The text's key.
    pub key: &'static str,
    /// What the text names.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl FieldError {
    /// An error whose text names nothing.
    pub fn new(field: impl Into<Cow<'static, str>>, key: &'static str) -> Self {
        Self {
            field: field.into(),
            key,
            arguments: Vec::new(),
        }
    }

    /// Adds a value the text names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Argument) -> Self {
        self.arguments.push((name, value));
        self
    }
}

/// Collects the errors of one form. At most one error a field is kept, the first.
#[derive(Clone, Debug, Default)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// No errors yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error unless the field already has one.
    pub fn push(&mut self, error: FieldError) {
        if !self.0.iter().any(|known| known.field == error.field) {
            self.0.push(error);
        }
    }

    /// Keeps the value, or notes the error.
    pub fn keep<T>(&mut self, checked: Result<T, FieldError>) -> Option<T> {
        checked.map_err(|error| self.push(error)).ok()
    }

    /// Adds the errors of another form, or keeps its value.
    pub fn keep_all<T>(&mut self, checked: Result<T, Vec<FieldError>>) -> Option<T> {
        checked
            .map_err(|errors| errors.into_iter().for_each(|error| self.push(error)))
            .ok()
    }

    /// Whether nothing was wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value, if there is one and nothing was wrong.
    ///
    /// # Errors
    /// Everything that was wrong.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<FieldError>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}

/// Checks a text that must be there: trimmed, `most` characters at most, without control
/// characters other than line breaks and tabs. Line breaks become `\n`.
///
/// # Errors
/// `field-required`, `field-too-long`, `field-text-unreadable`.
pub fn required(
    field: impl Into<Cow<'static, str>>,
    text: &str,
    most: usize,
) -> Result<String, FieldError> {
    let field = field.into();
    let text = optional(field.clone(), text, most)?;
    // A text of invisible characters only says nothing either.
    if fold(&text).is_empty() {
        Err(FieldError::new(field, "field-required"))
    } else {
        Ok(text)
    }
}

/// Checks a text on one line that must be there; line breaks and runs of blanks become one blank.
///
/// # Errors
/// As [`required`].
pub fn line(
    field: impl Into<Cow<'static, str>>,
    text: &str,
    most: usize,
) -> Result<String, FieldError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    required(field, &words.join(" "), most)
}

/// Checks a text that may be empty; otherwise as [`required`].
///
/// # Errors
/// `field-too-long`, `field-text-unreadable`.
pub fn optional(
    field: impl Into<Cow<'static, str>>,
    text: &str,
    most: usize,
) -> Result<String, FieldError> {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().count() > most {
        return Err(FieldError::new(field, "field-too-long").with("most", count(most)));
    }
    if text.chars().any(is_unreadable) {
        return Err(FieldError::new(field, "field-text-unreadable"));
    }
    Ok(text)
}

/// Checks that a text says enough: at least `least` and at most `most` characters.
///
/// # Errors
/// As [`required`], and `field-too-short`.
pub fn at_least(
    field: impl Into<Cow<'static, str>>,
    text: &str,
    least: usize,
    most: usize,
) -> Result<String, FieldError> {
    let field = field.into();
    let text = required(field.clone(), text, most)?;
    if text.chars().count() < least {
        return Err(FieldError::new(field, "field-too-short").with("least", count(least)));
    }
    Ok(text)
}

/// Checks a number that must be there and within bounds.
///
/// # Errors
/// `field-required`, `field-number-range`.
pub fn number(
    field: impl Into<Cow<'static, str>>,
    value: Option<i64>,
    least: i64,
    most: i64,
) -> Result<i64, FieldError> {
    match value {
        None => Err(FieldError::new(field, "field-required")),
        Some(value) if (least..=most).contains(&value) => Ok(value),
        Some(_) => Err(FieldError::new(field, "field-number-range")
            .with("least", Argument::Number(least))
            .with("most", Argument::Number(most))),
    }
}

/// Checks a sum that must be there, above zero and at most [`LARGEST_AMOUNT`].
///
/// # Errors
/// `field-required`, `field-amount-not-positive`, `field-amount-too-large`.
pub fn amount(
    field: impl Into<Cow<'static, str>>,
    value: Option<Money>,
) -> Result<Money, FieldError> {
    let Some(value) = value else {
        return Err(FieldError::new(field, "field-required"));
    };
    if value.minor <= 0 {
        return Err(FieldError::new(field, "field-amount-not-positive"));
    }
    if value.minor > LARGEST_AMOUNT {
        let most = Money::new(LARGEST_AMOUNT, value.currency);
        return Err(
            FieldError::new(field, "field-amount-too-large").with("most", Argument::Money(most))
        );
    }
    Ok(value)
}

/// Control characters, and marks that turn the direction of reading: with them a text can show
/// something other than what it says.
fn is_unreadable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn count(characters: usize) -> Argument {
    Argument::Number(i64::try_from(characters).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_trimmed_and_bounded() {
        let key = |text: &str| required("x", text, 5).map_err(|error| error.key);
        let table = [
            (" abc ", Ok("abc")),
            ("a\r\nb\rc", Ok("a\nb\nc")),
            ("äöüßé", Ok("äöüßé")),
            ("äöüßéa", Err("field-too-long")),
            (" \u{a0} ", Err("field-required")),
            ("\u{200b}\u{feff}", Err("field-required")),
            ("a\u{0}", Err("field-text-unreadable")),
            ("a\u{202e}b", Err("field-text-unreadable")),
        ];
        for (text, expected) in table {
            assert_eq!(key(text), expected.map(str::to_owned), "{text:?}");
        }
        assert_eq!(line("x", " a \n b ", 9), Ok("a b".to_owned()));
        assert_eq!(optional("x", " ", 9), Ok(String::new()));
        assert_eq!(
            at_least("x", "abc", 4, 9).unwrap_err().key,
            "field-too-short"
        );
    }

    #[test]
    fn sums_have_bounds() {
        let key = |cents| {
            amount("x", Some(Money::euro_cents(cents)))
                .err()
                .map(|e| e.key)
        };
        assert_eq!(key(1), None);
        assert_eq!(key(LARGEST_AMOUNT), None);
        assert_eq!(key(0), Some("field-amount-not-positive"));
        assert_eq!(key(i64::MIN), Some("field-amount-not-positive"));
        assert_eq!(key(LARGEST_AMOUNT + 1), Some("field-amount-too-large"));
        assert_eq!(amount("x", None).unwrap_err().key, "field-required");
    }

    #[test]
    fn a_field_keeps_its_first_error() {
        let mut errors = FieldErrors::new();
        errors.push(FieldError::new("a", "first"));
        errors.push(FieldError::new("a", "second"));
        assert_eq!(
            errors.finish(Some(())).unwrap_err(),
            [FieldError::new("a", "first")]
        );
        assert_eq!(FieldErrors::new().finish(Some(1)), Ok(1));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(?s).*", least in 0_usize..9, most in 0_usize..9) {
            let _ = at_least("x", &text, least, most);
            let _ = line("x", &text, most);
        }
    }
}
