//! What a file is: found by the names of its columns, never by their order.

use std::cmp::Reverse;

use super::MOST_COLUMNS;
use super::columns::{Columns, ListColumns};
use super::hours::{self, Unit};
use super::refusal::FileRefusal;
use super::tool::EntryColumns;

/// What the file was found to be.
#[derive(Debug)]
pub(super) enum Layout {
    /// A table of time entries.
    Entries {
        separator: char,
        first_line: usize,
        headings: Vec<String>,
        columns: EntryColumns,
    },
    /// A table of tasks.
    List {
        separator: char,
        first_line: usize,
        headings: Vec<String>,
        columns: ListColumns,
    },
    /// A table no column of which is known: somebody has to say what the columns are.
    Unknown {
        separator: char,
        first_line: usize,
        headings: Vec<String>,
    },
    /// One task per line, after the heading if there is one.
    Lines { first_line: usize },
}

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Finds out what the file is; `chosen` says which columns count instead of those found.
pub(super) fn layout(text: &str, chosen: Option<&Columns>) -> Result<Layout, FileRefusal> {
    let (first_line, told) = skip_to_header(text);
    let Some(header) = text.lines().nth(first_line) else {
        return Err(FileRefusal::Empty);
    };
    let mut separators = told.map_or_else(|| SEPARATORS.to_vec(), |separator| vec![separator]);
    separators.sort_by_key(|separator| Reverse(split(header, *separator).len()));
    for separator in &separators {
        let headings = split(header, *separator);
        let names: Vec<String> = headings.iter().map(|name| plain(name)).collect();
        if names.len() > MOST_COLUMNS {
            return Err(FileRefusal::TooManyColumns {
                line: line_number(first_line),
            });
        }
        if let Some(found) = EntryColumns::find(&names)? {
            let columns = match chosen {
                Some(chosen) => EntryColumns::chosen(&names, chosen),
                None => Some(found),
            };
            return Ok(Layout::Entries {
                separator: *separator,
                first_line,
                headings,
                columns: columns.ok_or(FileRefusal::ColumnsTooFew)?,
            });
        }
        if let Some(found) = ListColumns::find(&names)? {
            if names.len() == 1 {
                // What looks like a separator in such a file is part of a title.
                return Ok(Layout::Lines {
                    first_line: first_line + 1,
                });
            }
            let columns = match chosen {
                Some(chosen) => ListColumns::chosen(&names, chosen),
                None => Some(found),
            };
            return Ok(Layout::List {
                separator: *separator,
                first_line,
                headings,
                columns: columns.ok_or(FileRefusal::ColumnsTooFew)?,
            });
        }
    }
    if let Some((separator, columns)) = unnamed(text, first_line, &separators) {
        return Ok(Layout::List {
            separator,
            first_line,
            headings: Vec::new(),
            columns,
        });
    }
    let mut even = separators.into_iter();
    match even.find(|separator| is_even(text, first_line, *separator)) {
        Some(separator) => unknown(header, separator, first_line, chosen),
        None => Ok(Layout::Lines { first_line }),
    }
}

/// A table no column of which is known: a list of tasks when a title was chosen, else time entries.
fn unknown(
    header: &str,
    separator: char,
    first_line: usize,
    chosen: Option<&Columns>,
) -> Result<Layout, FileRefusal> {
    let headings = split(header, separator);
    let Some(chosen) = chosen else {
        return Ok(Layout::Unknown {
            separator,
            first_line,
            headings,
        });
    };
    let names: Vec<String> = headings.iter().map(|name| plain(name)).collect();
    if let Some(columns) = ListColumns::chosen(&names, chosen) {
        return Ok(Layout::List {
            separator,
            first_line,
            headings,
            columns,
        });
    }
    Ok(Layout::Entries {
        separator,
        first_line,
        columns: EntryColumns::chosen(&names, chosen).ok_or(FileRefusal::ColumnsTooFew)?,
        headings,
    })
}

/// How many lines to skip, and the separator if the file names it as spreadsheet programs do.
fn skip_to_header(text: &str) -> (usize, Option<char>) {
    let blank = text
        .lines()
        .take_while(|line| line.trim().is_empty())
        .count();
    let told = text
        .lines()
        .nth(blank)
        .and_then(|line| line.trim().strip_prefix("sep="));
    match told.map(|rest| rest.chars().next().unwrap_or('\t')) {
        Some(separator) if SEPARATORS.contains(&separator) => (blank + 1, Some(separator)),
        _ => (blank, None),
    }
}

/// How many lines decide what a table without names is.
const LINES_TO_DECIDE: usize = 1_000;

/// A table without names: the title first, then the hours or nothing, in every line.
fn unnamed(text: &str, first_line: usize, separators: &[char]) -> Option<(char, ListColumns)> {
    let separator = *separators.iter().find(|separator| {
        let mut rows = text
            .lines()
            .skip(first_line)
            .filter(|line| !line.trim().is_empty())
            .take(LINES_TO_DECIDE);
        rows.all(|row| match split(row, **separator).as_slice() {
            [title, hours] if !title.is_empty() => {
                hours.is_empty() || hours::read(hours, Unit::Hours).is_ok()
            }
            _ => false,
        })
    })?;
    Some((separator, ListColumns::unnamed()))
}

/// Whether the first lines are cut into the same number of cells. Lines of a list hold a comma now
/// and then; a table has as many separators in every line.
fn is_even(text: &str, first_line: usize, separator: char) -> bool {
    let mut widths = text
        .lines()
        .skip(first_line)
        .filter(|line| !line.trim().is_empty())
        .take(20)
        .map(|line| split(line, separator).len());
    let Some(first) = widths.next() else {
        return false;
    };
    first > usize::from(separator == ',') + 1 && widths.all(|width| width == first)
}

/// Cuts one line at the separators outside quotation marks. Stops when there are too many: a line
/// may be as long as the file.
fn split(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        if c == '"' {
            quoted = !quoted;
        } else if c == separator && !quoted {
            if cells.len() > MOST_COLUMNS {
                break;
            }
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// A heading as it is compared: small letters and digits only.
fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn line_number(skipped: usize) -> u32 {
    u32::try_from(skipped).unwrap_or(0) + 1
}
