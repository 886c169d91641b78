//! Plain numbers, percentages and sizes.

use super::{MINUS, NO_BREAK_SPACE};
use crate::{ByteCount, Locale, Percent};

/// A whole number with its thousands apart: `1.234` in German, `1,234` in
/// English.
pub fn number(number: i64, locale: Locale) -> String {
    decimal(number, 0, locale)
}

/// A number in units of 10^-`places`, with exactly that many decimals: 250 with
/// two places is `2,50`. More than 18 places count as 18.
pub fn decimal(units: i64, places: u8, locale: Locale) -> String {
    let sign = if units < 0 {
        MINUS.to_string()
    } else {
        String::new()
    };
    let scale = 10_u64.pow(u32::from(places.min(18)));
    let (whole, fraction) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    let whole = grouped(whole, group_mark(locale));
    if places == 0 {
        return format!("{sign}{whole}");
    }
    let width = usize::from(places.min(18));
    format!("{sign}{whole}{}{fraction:0width$}", decimal_mark(locale))
}

/// A percentage with only the decimals it needs: `98 %` in German (with a space
/// that does not break), `98%` in English.
pub fn percent(percent: Percent, locale: Locale) -> String {
    let text = trimmed(
        &decimal(i64::from(percent.basis_points()), 2, locale),
        locale,
    );
    match locale {
        Locale::De => format!("{text}{NO_BREAK_SPACE}%"),
        Locale::En => format!("{text}%"),
    }
}

/// A size in the largest unit that is not larger than it, cut to one decimal:
/// `1,5 MB`. Units are powers of 1000.
pub fn bytes(size: ByteCount, locale: Locale) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let count = size.get();
    for (unit, name) in UNITS {
        if count >= unit {
            let tenths = i64::try_from(count / (unit / 10)).unwrap_or(i64::MAX);
            let text = trimmed(&decimal(tenths, 1, locale), locale);
            return format!("{text}{NO_BREAK_SPACE}{name}");
        }
    }
    let name = match (locale, count) {
        (Locale::De, _) => "Byte",
        (Locale::En, 1) => "byte",
        (Locale::En, _) => "bytes",
    };
    format!("{count}{NO_BREAK_SPACE}{name}")
}

/// The mark before the decimals.
pub(crate) const fn decimal_mark(locale: Locale) -> char {
    match locale {
        Locale::De => ',',
        Locale::En => '.',
    }
}

/// The mark between the thousands.
pub(crate) const fn group_mark(locale: Locale) -> char {
    match locale {
        Locale::De => '.',
        Locale::En => ',',
    }
}

/// A decimal number without the zeros at its end.
pub(super) fn trimmed(text: &str, locale: Locale) -> String {
    text.trim_end_matches('0')
        .trim_end_matches(decimal_mark(locale))
        .to_owned()
}

fn grouped(number: u64, mark: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P9: the thousands are apart.
    #[test]
    fn thousands_are_apart_and_the_minus_is_a_minus() {
        let table = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_234, "1.234", "1,234"),
            (-12_345_678, "−12.345.678", "−12,345,678"),
            (
                i64::MIN,
                "−9.223.372.036.854.775.808",
                "−9,223,372,036,854,775,808",
            ),
        ];
        for (value, german, english) in table {
            assert_eq!(number(value, Locale::De), german);
            assert_eq!(number(value, Locale::En), english);
        }
    }

    #[test]
    fn decimals_are_never_cut() {
        assert_eq!(decimal(5, 2, Locale::De), "0,05");
        assert_eq!(decimal(-123_456, 3, Locale::En), "−123.456");
        assert_eq!(decimal(1, 255, Locale::En), "0.000000000000000001");
    }

    #[test]
    fn percentages_show_the_decimals_they_need() {
        let table = [
            (9800, "98 %", "98%"),
            (150, "1,5 %", "1.5%"),
            (-1, "−0,01 %", "−0.01%"),
        ];
        for (points, german, english) in table {
            let share = Percent::from_basis_points(points);
            assert_eq!(percent(share, Locale::De), german.replace(' ', "\u{a0}"));
            assert_eq!(percent(share, Locale::En), english);
        }
        assert_eq!(percent(Percent::HUNDRED, Locale::En), "100%");
        assert_eq!(percent(Percent::ZERO, Locale::En), "0%");
    }

    #[test]
    fn sizes_are_cut_not_rounded_up() {
        let table = [
            (0, "0 Byte", "0 bytes"),
            (1, "1 Byte", "1 byte"),
            (999, "999 Byte", "999 bytes"),
            (1_000, "1 kB", "1 kB"),
            (1_560_000, "1,5 MB", "1.5 MB"),
            (999_999, "999,9 kB", "999.9 kB"),
            (u64::MAX, "18.446.744.073,7 GB", "18,446,744,073.7 GB"),
        ];
        for (count, german, english) in table {
            let size = ByteCount::new(count);
            assert_eq!(bytes(size, Locale::De), german.replace(' ', "\u{a0}"));
            assert_eq!(bytes(size, Locale::En), english.replace(' ', "\u{a0}"));
        }
    }
}
