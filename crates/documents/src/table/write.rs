//! Lists out as CSV, so that a spreadsheet program opens them by a double click and computes
//! nothing it was not meant to.

use kernel::{Date, Locale, Minutes, Money};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, perhaps a stranger's; never a formula for whoever opens the file.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A sum without its currency, which stands in the heading or in a column of its own.
    Money(Money),
    /// A duration in hours with two decimals.
    Hours(Minutes),
    /// A day as `2026-11-02`.
    Date(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// Writes a table: UTF-8 with byte order mark, lines ended by CR LF (RFC 4180), and the separator
/// and decimal mark spreadsheet programs of the language expect.
///
/// Texts that begin like a formula get an apostrophe in front, so that nobody's title runs on
/// somebody else's machine; [`super::read`] takes it off again.
pub fn write(
    locale: Locale,
    header: &[&str],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Vec<u8> {
    let separator = match locale {
        Locale::De => ';',
        Locale::En => ',',
    };
    let mut text = String::from('\u{FEFF}');
    line(&mut text, separator, header.iter().map(|name| words(name)));
    for row in rows {
        line(
            &mut text,
            separator,
            row.iter().map(|cell| shown(cell, locale)),
        );
    }
    text.into_bytes()
}

/// Whether a spreadsheet program would take this text for a formula.
fn is_formula(text: &str) -> bool {
    const SIGNS: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    text.starts_with(SIGNS) || text.trim_start().starts_with(SIGNS)
}

/// Whether the apostrophe of [`words`] goes in front: also when there is one already, so that
/// taking one off gives every text back.
pub(super) fn takes_apostrophe(text: &str) -> bool {
    is_formula(text.trim_start_matches('\''))
}

fn words(text: &str) -> String {
    if takes_apostrophe(text) {
        quoted(&format!("'{text}"))
    } else {
        quoted(text)
    }
}

fn shown(cell: &Cell, locale: Locale) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => words(text),
        Cell::Number(number) => number.to_string(),
        Cell::Money(money) => decimal(i128::from(money.minor), 2, locale),
        Cell::Hours(minutes) => {
            // Hundredths of an hour, rounded half away from zero.
            let thousandfold = i128::from(minutes.get()) * 100;
            let half = if thousandfold < 0 { -30 } else { 30 };
            decimal((thousandfold + half) / 60, 2, locale)
        }
        Cell::Date(date) => date.to_string(),
    }
}

fn decimal(hundredths: i128, places: usize, locale: Locale) -> String {
    let mark = match locale {
        Locale::De => ',',
        Locale::En => '.',
    };
    let sign = if hundredths < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", hundredths.unsigned_abs(), width = places + 1);
    let (whole, decimals) = digits.split_at(digits.len() - places);
    if places == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{mark}{decimals}")
    }
}

fn line(text: &mut String, separator: char, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(separator);
        }
        text.push_str(&cell);
    }
    text.push_str("\r\n");
}

/// Quotes a text in which anything could end the cell. All separators count, not only the one
/// written: a program that expects another one must not find a formula behind it.
fn quoted(text: &str) -> String {
    const ENDS: &[char] = &[',', ';', '\t', '"', '\n', '\r'];
    if text.contains(ENDS) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
