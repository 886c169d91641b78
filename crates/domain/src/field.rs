//! What is wrong with an input: every error names its field, a text key and what the text names.
//!
//! All errors of a form are found at once, so that nobody corrects one to learn of the next.
//! Wording never lives here.

use std::borrow::Cow;

use kernel::Money;

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
        Self { field: field.into(), key, arguments: Vec::new() }
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
        checked.map_err(|errors| errors.into_iter().for_each(|error| self.push(error))).ok()
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
/// characters other than line breaks and tabs.
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
    if text.is_empty() { Err(FieldError::new(field, "field-required")) } else { Ok(text) }
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
    let text = text.trim();
    if text.chars().count() > most {
        return Err(FieldError::new(field, "field-too-long").with("most", count(most)));
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(FieldError::new(field, "field-text-unreadable"));
    }
    Ok(text.to_owned())
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
    let Some(value) = value else { return Err(FieldError::new(field, "field-required")) };
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

fn count(characters: usize) -> Argument {
    Argument::Number(i64::try_from(characters).unwrap_or(i64::MAX))
}
