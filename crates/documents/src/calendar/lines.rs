//! The lines of a calendar (RFC 5545, section 3.1): unfolded, parted into name, parameters and
//! value. Whatever a line holds, it costs what it is long.

use std::iter::Peekable;
use std::str::Lines;

/// The longest line that is read whole, in bytes; pictures and the like are cut.
const LONGEST_LINE: usize = 64 * 1024;

/// One property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// The line of the file it begins on, counted from 1.
    pub(super) line: u32,
    /// Its name in capital letters.
    pub(super) name: String,
    parameters: String,
    pub(super) value: String,
    /// Whether its end was cut off.
    pub(super) is_cut: bool,
}

impl Property {
    /// The value of a parameter, without quotation marks.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        parts(&self.parameters, ';').find_map(|part| {
            let (key, value) = part.split_once('=')?;
            let is_it = key.trim().eq_ignore_ascii_case(name);
            is_it.then(|| value.trim().trim_matches('"'))
        })
    }

    fn parse(line: u32, text: &str, is_cut: bool) -> Option<Self> {
        let colon = outside_quotes(text, ':')?;
        let (head, value) = (text.get(..colon)?, text.get(colon + 1..)?);
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let name = name.trim().to_ascii_uppercase();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (!name.is_empty() && name.chars().all(is_name)).then(|| Self {
            line,
            name,
            parameters: parameters.to_owned(),
            value: value.trim().to_owned(),
            is_cut,
        })
    }
}

/// Where a character first stands outside of quotation marks.
fn outside_quotes(text: &str, wanted: char) -> Option<usize> {
    let mut quoted = false;
    for (place, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            c if c == wanted && !quoted => return Some(place),
            _ => {}
        }
    }
    None
}

/// Parts a text at a character outside of quotation marks.
fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        match outside_quotes(text, separator) {
            Some(place) => {
                rest = text.get(place + separator.len_utf8()..);
                text.get(..place)
            }
            None => rest.take(),
        }
    })
}

/// All properties of a text. Lines that are none are left out.
pub(super) struct Properties<'text> {
    lines: Peekable<Lines<'text>>,
    next: u32,
}

impl<'text> Properties<'text> {
    pub(super) fn of(text: &'text str) -> Self {
        Self {
            lines: text.lines().peekable(),
            next: 1,
        }
    }

    /// One line with those it goes on in.
    fn unfolded(&mut self) -> Option<(u32, String, bool)> {
        let first = self.lines.next()?;
        let number = self.next;
        self.next = self.next.saturating_add(1);
        let (mut text, mut is_cut) = (String::new(), false);
        push(&mut text, first, &mut is_cut);
        while let Some(more) = self.lines.next_if(|line| line.starts_with([' ', '\t'])) {
            self.next = self.next.saturating_add(1);
            push(&mut text, more.get(1..).unwrap_or_default(), &mut is_cut);
        }
        Some((number, text, is_cut))
    }
}

fn push(text: &mut String, more: &str, is_cut: &mut bool) {
    if text.len() + more.len() <= LONGEST_LINE {
        text.push_str(more);
        return;
    }
    *is_cut = true;
    let room = LONGEST_LINE.saturating_sub(text.len());
    let end = (0..=room).rev().find(|end| more.is_char_boundary(*end));
    text.push_str(more.get(..end.unwrap_or(0)).unwrap_or_default());
}

impl Iterator for Properties<'_> {
    type Item = Property;

    fn next(&mut self) -> Option<Property> {
        loop {
            let (line, text, is_cut) = self.unfolded()?;
            if let Some(property) = Property::parse(line, &text, is_cut) {
                return Some(property);
            }
        }
    }
}

/// A text value as it was meant: `\n`, `\,`, `\;` and `\\`.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => text.push('\\'),
            },
            other => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_parameters_and_values_are_parted() {
        let text = "BEGIN:VCALENDAR\nSUMMARY;LANGUAGE=de:Belege\n  vor\n\tsortieren\n\
                    dtstart;TZID=\"Europe:Berlin;x\";VALUE=DATE-TIME:20261102T080000\n\
                    no property\n:\n X:1\nEND:VCALENDAR";
        let all: Vec<Property> = Properties::of(text).collect();
        let told: Vec<(u32, &str, &str)> = all
            .iter()
            .map(|property| {
                (
                    property.line,
                    property.name.as_str(),
                    property.value.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (1, "BEGIN", "VCALENDAR"),
                (2, "SUMMARY", "Belege vorsortieren"),
                (5, "DTSTART", "20261102T080000"),
                (9, "END", "VCALENDAR"),
            ]
        );
        assert_eq!(all[2].parameter("tzid"), Some("Europe:Berlin;x"));
        assert_eq!(all[2].parameter("value"), Some("DATE-TIME"));
        assert_eq!(all[2].parameter("other"), None);
        assert_eq!(unescaped(r"a\, b\; c\\d\ne\"), r"a, b; c\d e\");
    }

    #[test]
    fn endless_lines_are_cut() {
        let text = format!("SUMMARY:ä{}\nX:1", "\n ää".repeat(100_000));
        let all: Vec<Property> = Properties::of(&text).collect();
        assert!(all[0].is_cut && all[0].value.len() <= LONGEST_LINE);
        assert_eq!((all.len(), all[1].line), (2, 100_002));
    }
}
