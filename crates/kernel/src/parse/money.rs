//! Amounts of money as people type them.

use crate::{Currency, Locale, Money};

use super::number::{Fault, scaled, without_minus};
use super::{InputError, LONGEST};

/// The largest amount that is read, in minor units: 99,999,999.99.
pub const MAX_MINOR: i64 = 9_999_999_999;

/// Reads an amount of at least zero and at most [`MAX_MINOR`], such as
/// `1234,5`, `1.234,50`, `1 234,50 €`, `1'234.50 CHF` or `€1,234.50`.
///
/// The amount may name its currency, before or after it, but no other than the
/// field's. In German `1.234` is 1234 and `1.50` is refused; in English `1,234`
/// is 1234 while `1.234` and `1,50` are refused.
///
/// # Errors
/// The `Money…` errors of [`InputError`].
pub fn money(input: &str, currency: Currency, locale: Locale) -> Result<Money, InputError> {
    let text = input.trim();
    if text.len() > LONGEST {
        return Err(InputError::MoneyUnreadable);
    }
    if let Some(rest) = without_minus(text) {
        let unreadable = money(rest, currency, locale) == Err(InputError::MoneyUnreadable);
        return Err(if unreadable {
            InputError::MoneyUnreadable
        } else {
            InputError::MoneyNegative
        });
    }
    let number = without_currency(text, currency)?;
    let minor = match without_dash(number) {
        Some(whole) => scaled(whole, 0, MAX_MINOR / Currency::MINOR_PER_MAJOR, locale)
            .map(|major| major * Currency::MINOR_PER_MAJOR),
        None => scaled(number, 2, MAX_MINOR, locale),
    };
    minor
        .map(|minor| Money::new(minor, currency))
        .map_err(refused)
}

/// The amount before the dash of `50,–`, which says that there are no cents.
fn without_dash(number: &str) -> Option<&str> {
    [",-", ",\u{2013}", ",\u{2014}"]
        .into_iter()
        .find_map(|dash| number.strip_suffix(dash))
}

const fn refused(fault: Fault) -> InputError {
    match fault {
        Fault::Missing => InputError::MoneyMissing,
        Fault::Unreadable => InputError::MoneyUnreadable,
        Fault::Negative => InputError::MoneyNegative,
        Fault::Ambiguous => InputError::MoneyAmbiguous,
        Fault::TooManyDecimals => InputError::MoneyTooManyDecimals,
        Fault::TooLarge => InputError::MoneyTooLarge,
    }
}

/// The amount without the one name of its currency that it may have.
fn without_currency(text: &str, currency: Currency) -> Result<&str, InputError> {
    for named in Currency::ALL {
        for name in names(named) {
            let number = strip_end(text, name).or_else(|| strip_start(text, name));
            match number {
                Some(number) if named == currency => return Ok(number.trim()),
                Some(_) => return Err(InputError::MoneyOtherCurrency),
                None => {}
            }
        }
    }
    Ok(text)
}

/// What people call a currency.
fn names(currency: Currency) -> impl Iterator<Item = &'static str> {
    let word = match currency {
        Currency::Eur => Some("euro"),
        Currency::Chf => Some("franken"),
        _ => None,
    };
    [currency.code(), currency.sign()].into_iter().chain(word)
}

fn strip_end<'text>(text: &'text str, name: &str) -> Option<&'text str> {
    let (number, end) = text.split_at_checked(text.len().checked_sub(name.len())?)?;
    end.eq_ignore_ascii_case(name).then_some(number)
}

fn strip_start<'text>(text: &'text str, name: &str) -> Option<&'text str> {
    let (start, number) = text.split_at_checked(name.len())?;
    start.eq_ignore_ascii_case(name).then_some(number)
}
