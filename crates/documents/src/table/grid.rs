//! Rows and cells. A file whose rows cannot be told apart is refused here.

use csv::{ReaderBuilder, StringRecord};

use super::refusal::{Fault, FileRefusal};
use super::{LONGEST_CELL, MOST_COLUMNS, MOST_LINES};

/// One row with the line it begins on.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) line: u32,
    cells: StringRecord,
}

impl Record {
    /// A cell without white space around it; empty when the row is shorter.
    pub(crate) fn cell(&self, column: usize) -> &str {
        unquoted_formula(self.cells.get(column).unwrap_or_default().trim())
    }

    /// A cell that may be absent as a column.
    pub(crate) fn optional(&self, column: Option<usize>) -> &str {
        column.map_or("", |column| self.cell(column))
    }

    /// Whether nothing stands in the row.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// How many cells the row has up to the last that is filled.
    pub(super) fn width(&self) -> usize {
        let filled = self
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.trim().is_empty());
        filled.last().map_or(0, |(last, _)| last + 1)
    }

    /// What makes the row unusable whatever it means. A row with more cells than the table has
    /// columns holds a separator that was not quoted: everything behind it is shifted.
    pub(super) fn check(&self, columns: usize) -> Result<(), Fault> {
        if self.width() > columns {
            return Err(Fault::row("import-row-too-wide").most(columns));
        }
        for (index, cell) in self.cells.iter().enumerate() {
            if cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL {
                return Err(Fault::at(index, "import-row-cell-too-long").most(LONGEST_CELL));
            }
            if !readable(cell) {
                return Err(Fault::at(index, "import-row-unreadable").value(cell));
            }
        }
        Ok(())
    }
}

/// Whether a text has neither control characters nor marks of lost characters.
pub(super) fn readable(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c == '\u{FFFD}' || (c.is_control() && !matches!(c, '\n' | '\t')))
}

/// Takes off the apostrophe that defuses a formula in an exported list.
fn unquoted_formula(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::write::takes_apostrophe(rest) => rest,
        _ => cell,
    }
}

/// All rows that are not blank, the header among them. `first_line` is how many lines stand
/// before the header.
pub(crate) fn records(
    text: &str,
    separator: char,
    first_line: usize,
) -> Result<Vec<Record>, FileRefusal> {
    let skipped: usize = text
        .split_inclusive('\n')
        .take(first_line)
        .map(str::len)
        .sum();
    let text = text.get(skipped..).unwrap_or_default();
    let skipped = u32::try_from(first_line).unwrap_or(0);
    scan(text, separator, skipped)?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    for cells in reader.records() {
        // The text is a str and the reader flexible, so no row can fail.
        let Ok(cells) = cells else { continue };
        let line = cells.position().map_or(1, csv::Position::line);
        let line = u32::try_from(line)
            .unwrap_or(u32::MAX)
            .saturating_add(skipped);
        let record = Record { line, cells };
        if !record.is_blank() {
            if records.len() > MOST_LINES {
                return Err(FileRefusal::TooManyRows);
            }
            records.push(record);
        }
    }
    Ok(records)
}

/// Walks over the text as the reader will, before anything is built from it: refuses a quotation
/// mark that is never closed, which would swallow the rest of the file, and rows that are too
/// wide.
fn scan(text: &str, separator: char, skipped: u32) -> Result<(), FileRefusal> {
    enum At {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let (mut at, mut line, mut columns, mut opened) = (At::Start, skipped + 1, 1, (0, 0));
    for c in text.chars() {
        at = match (at, c) {
            (At::Start, '"') => {
                opened = (line, u32::try_from(columns).unwrap_or(u32::MAX));
                At::Quoted
            }
            (At::Quoted, '"') => At::Closed,
            (At::Closed, '"') | (At::Quoted, _) => At::Quoted,
            (_, c) if c == separator => {
                columns += 1;
                if columns > MOST_COLUMNS {
                    return Err(FileRefusal::TooManyColumns { line });
                }
                At::Start
            }
            (_, '\n') => {
                columns = 1;
                At::Start
            }
            _ => At::Plain,
        };
        if c == '\n' {
            line += 1;
        }
    }
    match at {
        At::Quoted => Err(FileRefusal::QuoteOpen {
            line: opened.0,
            column: opened.1,
        }),
        At::Start | At::Plain | At::Closed => Ok(()),
    }
}
