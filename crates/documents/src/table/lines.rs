//! One task per line, as people paste it from a note or a mail.

use domain::task::import::TaskRow;

use super::hours::{self, Reading};
use super::preview::{self, Collector, Preview, Source};
use super::refusal::{Fault, FileRefusal};
use super::{LONGEST_CELL, MOST_LINES};

/// What stands in front of the items of a list.
const BULLETS: &[char] = &['-', '*', '+', '•', '–', '—', '◦', '▪', '‣', '·', '→', '>'];
const BOXES: &[&str] = &["[ ]", "[]", "☐", "⬜", "◻"];
/// What ticks an item off.
const TICKED: &[&str] = &["[x]", "[X]", "☑", "☒", "✓", "✔", "✅"];
/// What may stand between a title and its hours.
const BETWEEN: &[char] = &[
    ' ', '\t', '\u{A0}', '-', '–', '—', ':', ',', ';', '|', '(', '[', '=',
];
/// The longest duration at the end of a line, in characters.
const LONGEST_DURATION: usize = 40;

/// Reads all lines after the first `skipped`. Lines without a letter or digit are rulers and gaps.
pub(super) fn read(text: &str, skipped: usize) -> Result<Preview, FileRefusal> {
    let mut collector = Collector::new(Source::Lines);
    let lines = (1_u32..).zip(text.lines()).skip(skipped);
    let spoken = lines.filter(|(_, line)| line.chars().any(char::is_alphanumeric));
    for (count, (number, line)) in spoken.enumerate() {
        if count == MOST_LINES {
            return Err(FileRefusal::TooManyRows);
        }
        if line.len() > LONGEST_CELL && line.chars().count() > LONGEST_CELL {
            // Before anything looks at it: what follows goes over a line several times.
            collector.fault(
                number,
                Fault::row("import-row-cell-too-long").most(LONGEST_CELL),
            );
            continue;
        }
        match Item::of(line) {
            Item::Done => collector.done(),
            Item::Open(words) => collector.row(number, task(number, words))?,
        }
    }
    collector.finish()
}

/// A line without what stands in front of it.
#[derive(Debug, PartialEq, Eq)]
enum Item<'line> {
    Open(&'line str),
    /// Ticked off: what is done needs no sorting.
    Done,
}

fn task(line: u32, words: &str) -> Result<TaskRow, Fault> {
    let (title, reading) = split_duration(unquoted(words));
    let mut row = TaskRow {
        line,
        title: preview::title(title, 0)?,
        ..TaskRow::default()
    };
    if let Some(reading) = reading {
        row.minutes_per_week = Some(preview::fits_a_week(reading.minutes, 0)?);
        row.frequency = reading.frequency;
    }
    Ok(row)
}

impl<'line> Item<'line> {
    /// Takes off bullets, numbers and boxes.
    fn of(line: &'line str) -> Self {
        let mut rest = line.trim();
        loop {
            if TICKED.iter().any(|mark| rest.starts_with(mark)) {
                return Self::Done;
            }
            let next = unboxed(rest)
                .or_else(|| unbulleted(rest))
                .or_else(|| unnumbered(rest));
            match next {
                Some(next) if next.chars().any(char::is_alphanumeric) => rest = next.trim_start(),
                _ => return Self::Open(rest),
            }
        }
    }
}

fn unboxed(text: &str) -> Option<&str> {
    BOXES.iter().find_map(|mark| text.strip_prefix(mark))
}

/// A bullet is followed by a space; a minus or an equals sign without one belongs to the words.
fn unbulleted(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(BULLETS)?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}

/// `1.`, `12)`; followed by a space, so that `3.5 mm` stays.
fn unnumbered(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')'])?;
    ((1..=3).contains(&digits) && rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// Takes off quotation marks around a whole line, as a table with one column has them.
fn unquoted(text: &str) -> &str {
    match text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(inner) if !inner.contains('"') => inner,
        _ => text,
    }
}

/// Parts a duration at the end from the words before it. The longest end that is a duration
/// counts; without a unit a number is part of the words.
fn split_duration(item: &str) -> (&str, Option<Reading>) {
    let item = item.trim();
    let length = item.chars().count();
    let first = length.saturating_sub(LONGEST_DURATION);
    let mut before = None;
    for (place, c) in item.char_indices().skip(first.saturating_sub(1)) {
        let begins = before.is_some_and(|before: char| BETWEEN.contains(&before));
        before = Some(c);
        if !begins {
            continue;
        }
        let (words, end) = item.split_at(place);
        let end = if words.ends_with(['(', '[']) {
            end.trim_end_matches([')', ']'])
        } else {
            end
        };
        let words = words.trim_end_matches(BETWEEN);
        if let Ok(reading) = hours::with_unit(end)
            && words.chars().any(char::is_alphanumeric)
        {
            return (words, Some(reading));
        }
    }
    (item, None)
}

#[cfg(test)]
mod tests {
    use domain::task::Frequency;
    use kernel::Minutes;

    use super::*;

    fn open(line: &str) -> Result<TaskRow, Fault> {
        match Item::of(line) {
            Item::Open(words) => task(1, words),
            Item::Done => panic!("{line} is ticked off"),
        }
    }

    #[test]
    fn what_is_ticked_off_is_left_out() {
        for line in [
            "[x] Post",
            "- [X] Post",
            "* ✓ Post",
            "☑ Post",
            "3. [x] Post",
        ] {
            assert_eq!(Item::of(line), Item::Done, "{line}");
        }
        let preview = read("- [x] Post\n- [ ] Belege\n", 0).unwrap();
        assert_eq!((preview.rows.len(), preview.done), (1, 1));
    }

    #[test]
    fn marks_are_taken_off() {
        for (line, title) in [
            ("Belege vorsortieren", "Belege vorsortieren"),
            ("  - Belege  vorsortieren ", "Belege vorsortieren"),
            ("* [ ] Post", "Post"),
            ("• Post", "Post"),
            ("☐ Post", "Post"),
            ("3. Post", "Post"),
            ("12) Post", "Post"),
            ("3.5 mm Klinke kaufen", "3.5 mm Klinke kaufen"),
            ("-50 % Aktion planen", "-50 % Aktion planen"),
            ("=SUMME(A1:A9)", "=SUMME(A1:A9)"),
            ("@Tomke anrufen", "@Tomke anrufen"),
            ("\"Post holen\"", "Post holen"),
            ("\"Post\" und \"Pakete\"", "\"Post\" und \"Pakete\""),
            ("- 1.", "1."),
        ] {
            assert_eq!(open(line).unwrap().title, title, "{line}");
        }
    }

    #[test]
    fn hours_at_the_end_are_read() {
        for (line, title, minutes) in [
            ("Belege 2 h", "Belege", 120),
            ("Belege 2,5 Std", "Belege", 150),
            ("Belege: 2 Std. 30 Min.", "Belege", 150),
            ("Belege – 90 min", "Belege", 90),
            ("Belege (1:30 h)", "Belege", 90),
            ("Belege\t3h", "Belege", 180),
            ("Blog, 2 Stunden", "Blog", 120),
            ("Größe ändern (ca. 2 h)", "Größe ändern", 120),
        ] {
            let row = open(line).unwrap();
            assert_eq!(
                (row.title.as_str(), row.minutes_per_week),
                (title, Some(Minutes(minutes)))
            );
        }
        let weekly = open("Post (2 h pro Woche)").unwrap();
        assert_eq!(weekly.frequency, Some(Frequency::Weekly));
        assert_eq!(weekly.title, "Post");
    }

    #[test]
    fn numbers_that_are_no_hours_stay() {
        for line in [
            "Rechnung 2026",
            "Zimmer 12",
            "2 h",
            "Formular 8:30",
            "Weg 3 km",
            "Windows 11",
        ] {
            let row = open(line).unwrap();
            assert_eq!((row.title.as_str(), row.minutes_per_week), (line, None));
        }
    }

    #[test]
    fn a_line_without_an_end_is_named_at_once() {
        let text = format!("Belege\n{}a\n", "- ".repeat(2_000_000));
        let preview = read(&text, 0).unwrap();
        assert_eq!((preview.rows.len(), preview.errors[0].line), (1, 2));
        assert_eq!(preview.errors[0].key, "import-row-cell-too-long");
    }

    #[test]
    fn what_cannot_be_a_task_is_named() {
        for (line, key) in [
            ("x".repeat(201), "import-row-title-too-long"),
            ("Belege\u{FFFD}".into(), "import-row-unreadable"),
            ("Belege\u{7}".into(), "import-row-unreadable"),
            ("Belege 169 h".into(), "import-row-week-too-long"),
        ] {
            assert_eq!(open(&line).unwrap_err().key, key);
        }
    }
}
