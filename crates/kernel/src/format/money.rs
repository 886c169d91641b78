//! Amounts of money, always with two decimals.

use super::number::decimal;
use super::{MINUS, NO_BREAK_SPACE};
use crate::{Currency, Locale, Money};

/// An amount with its currency: `1.234,56 €` in German (with a space that does
/// not break), `€1,234.56` in English, `CHF 1,234.56` where there is no sign.
pub fn money(money: Money, locale: Locale) -> String {
    let amount = amount(money, locale);
    let sign = money.currency.sign();
    if locale == Locale::De {
        return format!("{amount}{NO_BREAK_SPACE}{sign}");
    }
    let (minus, digits) = match amount.strip_prefix(MINUS) {
        Some(digits) => (MINUS.to_string(), digits),
        None => (String::new(), amount.as_str()),
    };
    let gap = if sign.len() == 3 && sign.is_ascii() {
        NO_BREAK_SPACE.to_string()
    } else {
        String::new()
    };
    format!("{minus}{sign}{gap}{digits}")
}

/// An amount without its currency, as an input field holds it: `1.234,56`.
pub fn amount(money: Money, locale: Locale) -> String {
    decimal(money.minor, 2, locale)
}

/// An amount for machines, as in `<data value="1234.56">`: a point, no groups,
/// an ASCII minus.
pub fn machine_amount(money: Money) -> String {
    let per_major = Currency::MINOR_PER_MAJOR.unsigned_abs();
    let minor = money.minor.unsigned_abs();
    let sign = if money.minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor / per_major, minor % per_major)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P9: `1.234,56 €` with a space that does not break.
    #[test]
    fn money_is_written_as_each_language_writes_it() {
        let table = [
            (123_456, Currency::Eur, "1.234,56\u{a0}€", "€1,234.56"),
            (0, Currency::Eur, "0,00\u{a0}€", "€0.00"),
            (-5, Currency::Eur, "−0,05\u{a0}€", "−€0.05"),
            (
                -100_000_000,
                Currency::Chf,
                "−1.000.000,00\u{a0}CHF",
                "−CHF\u{a0}1,000,000.00",
            ),
            (
                9_999_999_999,
                Currency::Usd,
                "99.999.999,99\u{a0}$",
                "$99,999,999.99",
            ),
            (120, Currency::Gbp, "1,20\u{a0}£", "£1.20"),
        ];
        for (minor, currency, german, english) in table {
            assert_eq!(money(Money::new(minor, currency), Locale::De), german);
            assert_eq!(money(Money::new(minor, currency), Locale::En), english);
        }
    }

    #[test]
    fn machines_read_a_plain_number() {
        assert_eq!(machine_amount(Money::euro_cents(123_456)), "1234.56");
        assert_eq!(machine_amount(Money::euro_cents(-7)), "-0.07");
        assert_eq!(
            machine_amount(Money::euro_cents(i64::MIN)),
            "-92233720368547758.08"
        );
    }
}
