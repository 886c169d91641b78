//! Sums as banks write them.

use kernel::{Currency, Money};

use super::EntryFault;

/// The most digits before the decimal mark that a sum may have.
const MOST_DIGITS: usize = 13;

/// A sum of camt: digits, perhaps a point and digits. The direction is never in it. More than two
/// decimals are read when they say nothing (`12.34000`).
pub(super) fn of_xml(text: &str, currency: Currency) -> Result<Money, EntryFault> {
    let text = text.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    minor(whole, part).map(|minor| Money::new(minor, currency))
}

/// A sum of a German or English table: `-1.234,56`, `1234.56`, `1.234,56-`, `+12,00`.
pub(super) fn of_table(text: &str, currency: Currency) -> Result<Money, EntryFault> {
    let text: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{a0}' && *letter != '\'')
        .map(|letter| if letter == '\u{2212}' { '-' } else { letter })
        .collect();
    let (is_negative, text) = match (text.strip_prefix('-'), text.strip_suffix('-')) {
        (Some(rest), _) | (None, Some(rest)) => (true, rest),
        (None, None) => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let mark = text.rfind([',', '.']);
    let (whole, part) = match mark {
        // "1.234" is a thousand, not one euro and some cents: three digits follow no decimal mark.
        Some(at) if text.len() - at - 1 != 3 => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    let mut groups = whole.split([',', '.']);
    let first = groups.next().unwrap_or_default();
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return Err(EntryFault::Amount);
        }
        whole.push_str(group);
    }
    let minor = minor(&whole, part)?;
    Ok(Money::new(
        if is_negative { -minor } else { minor },
        currency,
    ))
}

/// Cents of the two parts of a number.
fn minor(whole: &str, part: &str) -> Result<i64, EntryFault> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return Err(EntryFault::Amount);
    }
    let whole = whole.trim_start_matches('0');
    let part = part.trim_end_matches('0');
    if part.len() > 2 {
        return Err(EntryFault::Decimals);
    }
    if whole.len() > MOST_DIGITS {
        return Err(EntryFault::Amount);
    }
    format!("{whole}{part:0<2}")
        .parse()
        .map_err(|_| EntryFault::Amount)
}
