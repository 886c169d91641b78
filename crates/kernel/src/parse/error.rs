//! Why an input was refused, with the key of the text that says so.

use crate::{Locale, Money, format};

use super::{MAX_MINOR, MAX_MINUTES, MAX_NUMBER, MAX_YEAR, MIN_YEAR};

macro_rules! input_errors {
    ($($(#[$doc:meta])* $variant:ident => $key:literal,)*) => {
        /// Why an input was refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
        pub enum InputError {
            $($(#[$doc])* #[error($key)] $variant,)*
        }

        impl InputError {
            /// Every error, so that a test can look for every text.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The key of the text for the person at the field.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }
    };
}

input_errors! {
    /// Nothing was typed where an amount is needed.
    MoneyMissing => "field-money-missing",
    /// This is no amount.
    MoneyUnreadable => "field-money-unreadable",
    /// The amount is below zero.
    MoneyNegative => "field-money-negative",
    /// The amount could be read in two ways, such as `1.234` in English.
    MoneyAmbiguous => "field-money-ambiguous",
    /// The amount has parts of a cent.
    MoneyTooManyDecimals => "field-money-too-many-decimals",
    /// The amount is above [`MAX_MINOR`].
    MoneyTooLarge => "field-money-too-large",
    /// The amount names a currency other than the field's.
    MoneyOtherCurrency => "field-money-other-currency",
    /// Nothing was typed where a number is needed.
    NumberMissing => "field-number-missing",
    /// This is no number.
    NumberUnreadable => "field-number-unreadable",
    /// The number is below zero.
    NumberNegative => "field-number-negative",
    /// The number could be read in two ways, such as `1.234` in English.
    NumberAmbiguous => "field-number-ambiguous",
    /// The number has more decimals than the field keeps.
    NumberTooManyDecimals => "field-number-too-many-decimals",
    /// The number is above [`MAX_NUMBER`].
    NumberTooLarge => "field-number-too-large",
    /// The percentage is above 100 %.
    PercentTooLarge => "field-percent-too-large",
    /// Nothing was typed where a duration is needed.
    DurationMissing => "field-duration-missing",
    /// This is no duration.
    DurationUnreadable => "field-duration-unreadable",
    /// The duration is below zero.
    DurationNegative => "field-duration-negative",
    /// The duration could be read in two ways.
    DurationAmbiguous => "field-duration-ambiguous",
    /// The duration has parts of a minute.
    DurationTooManyDecimals => "field-duration-too-many-decimals",
    /// The duration is above [`MAX_MINUTES`].
    DurationTooLarge => "field-duration-too-large",
    /// Nothing was typed where a day is needed.
    DateMissing => "field-date-missing",
    /// This is no day.
    DateUnreadable => "field-date-unreadable",
    /// The day could be read in two ways, such as `03/12/2026`.
    DateAmbiguous => "field-date-ambiguous",
    /// The calendar has no such day, such as 30 February.
    DateNoSuchDay => "field-date-no-such-day",
    /// The year has fewer than four digits.
    DateShortYear => "field-date-short-year",
    /// The year is not between [`MIN_YEAR`] and [`MAX_YEAR`].
    DateOutOfRange => "field-date-out-of-range",
    /// Nothing was typed where a time of day is needed.
    TimeMissing => "field-time-missing",
    /// This is no time of day.
    TimeUnreadable => "field-time-unreadable",
}

impl InputError {
    /// The arguments of the text, ready to be shown: `limit` for the errors
    /// that have a bound, `earliest` and `latest` for years.
    pub fn arguments(self, locale: Locale) -> Vec<(&'static str, String)> {
        match self {
            Self::MoneyTooLarge => {
                let limit = Money::euro_cents(MAX_MINOR);
                vec![("limit", format::amount(limit, locale))]
            }
            Self::NumberTooLarge => vec![("limit", format::number(MAX_NUMBER, locale))],
            Self::DurationTooLarge => vec![("limit", format::hours(MAX_MINUTES, locale))],
            Self::DateOutOfRange => {
                vec![
                    ("earliest", MIN_YEAR.to_string()),
                    ("latest", MAX_YEAR.to_string()),
                ]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_key() {
        let mut keys: Vec<&str> = InputError::ALL.iter().map(|error| error.key()).collect();
        assert!(keys.iter().all(|key| key.starts_with("field-")));
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), InputError::ALL.len());
    }

    #[test]
    fn bounds_are_told_in_the_language_of_the_reader() {
        let limit = |error: InputError, locale| error.arguments(locale).remove(0).1;
        assert_eq!(
            limit(InputError::MoneyTooLarge, Locale::De),
            "99.999.999,99"
        );
        assert_eq!(
            limit(InputError::MoneyTooLarge, Locale::En),
            "99,999,999.99"
        );
        assert_eq!(
            limit(InputError::DurationTooLarge, Locale::De),
            "100.000\u{a0}Std."
        );
        assert_eq!(limit(InputError::NumberTooLarge, Locale::En), "999,999,999");
    }
}
