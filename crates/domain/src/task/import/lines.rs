//! Pasted lines become tasks: one line, one task.

use kernel::Locale;
use kernel::parse::{self, DurationUnit};

use super::TaskRow;

/// One pasted line, split where a duration may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
struct TextLine {
    /// The line, counted from 1.
    line: u32,
    /// The text without list marks.
    text: String,
    /// What stands behind the last tab or semicolon, if anything does.
    tail: Option<String>,
}

/// Reads pasted text. List marks (`-`, `*`, `•`, `1.`, `[ ]`) go, empty lines are left out, and
/// lines ticked off with `[x]` too: what is done needs no sorting. What stands behind the last tab
/// or semicolon is read as hours a week; when it cannot be, it belongs to the title.
pub fn read_lines(text: &str, locale: Locale) -> Vec<TaskRow> {
    let minutes = |tail: &str| parse::minutes(tail, DurationUnit::Hours, locale).ok();
    let lines = (1_u32..).zip(text.lines());
    lines
        .filter_map(|(number, line)| {
            let line = TextLine::read(number, line)?;
            let known = line.tail.as_deref().and_then(minutes);
            let title = match (&line.tail, known) {
                (Some(tail), None) => format!("{} {tail}", line.text),
                _ => line.text,
            };
            Some(TaskRow {
                line: line.line,
                title: title.trim().to_owned(),
                minutes_per_week: known,
                ..TaskRow::default()
            })
        })
        .collect()
}

impl TextLine {
    /// Splits one line; nothing when there is no task in it.
    fn read(line: u32, text: &str) -> Option<Self> {
        let text = without_mark(text.trim().trim_start_matches('\u{feff}').trim())?;
        let (head, tail) = match text.rsplit_once(['\t', ';']) {
            Some((head, tail)) if !head.trim().is_empty() => (head, Some(tail.trim().to_owned())),
            _ => (text, None),
        };
        let head = head.trim().to_owned();
        (!head.is_empty()).then_some(Self {
            line,
            text: head,
            tail: tail.filter(|t| !t.is_empty()),
        })
    }
}

/// The text behind list marks; nothing for a line that is ticked off.
fn without_mark(text: &str) -> Option<&str> {
    let text = bullet(text)
        .or_else(|| number(text))
        .unwrap_or(text)
        .trim_start();
    if let Some(rest) = text.strip_prefix("[ ]").or_else(|| text.strip_prefix("[]")) {
        return Some(rest.trim_start());
    }
    if text.starts_with("[x]") || text.starts_with("[X]") {
        return None;
    }
    Some(text)
}

/// The text behind `- `, `* `, `+ ` or `• `.
fn bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['-', '*', '+', '•', '–', '·'])?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}

/// The text behind `12. ` or `12) `.
fn number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')'])?;
    ((1..=4).contains(&digits) && rest.starts_with(char::is_whitespace)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use kernel::Minutes;

    use super::*;

    #[test]
    fn m2_7_one_line_is_one_task() {
        let text = "\u{feff}Belege sortieren\r\n\n  - Kommentare beantworten\n* [ ] Logo\n\
                    3) Blog formatieren; 1,5\n12.5 % Rabatt prüfen\n-[x] alt\n- [x] erledigt\n\
                    Angebote; Müller\t1 Std.\nKunden; Messe";
        let rows = read_lines(text, Locale::De);
        let got: Vec<(u32, &str, Option<i64>)> = rows
            .iter()
            .map(|row| {
                (
                    row.line,
                    row.title.as_str(),
                    row.minutes_per_week.map(Minutes::get),
                )
            })
            .collect();
        assert_eq!(
            got,
            [
                (1, "Belege sortieren", None),
                (3, "Kommentare beantworten", None),
                (4, "Logo", None),
                (5, "Blog formatieren", Some(90)),
                (6, "12.5 % Rabatt prüfen", None),
                (7, "-[x] alt", None),
                (9, "Angebote; Müller", Some(60)),
                (10, "Kunden Messe", None),
            ]
        );
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(?s).*") {
            for row in read_lines(&text, Locale::De) {
                prop_assert!(!row.title.is_empty());
            }
        }

        /// Mission 2.7: importing 50 lines gives 50 tasks.
        #[test]
        fn m2_7_as_many_tasks_as_lines(count in 0_u32..80) {
            let lines: Vec<String> = (0..count).map(|n| format!("Aufgabe {n}")).collect();
            let text = lines.join("\n");
            prop_assert_eq!(read_lines(&text, Locale::De).len(), usize::try_from(count).unwrap());
        }
    }
}
