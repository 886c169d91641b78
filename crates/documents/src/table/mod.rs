//! Tables: tasks in from CSV and pasted lines, lists out as CSV (mission 2.7).
//!
//! Reading gives a [`Preview`]: what would become a task, and every row that cannot, with its
//! line and column. Nothing is guessed silently and nothing is half taken: a file that cannot be
//! read as a whole is a [`FileRefusal`]. Formulas are words here; they are never evaluated, and
//! [`write()`] defuses them on the way out. What is a duplicate, and what is done about it, is for
//! `domain::task::import` to say.

mod columns;
mod encoding;
mod entry;
mod grid;
mod header;
mod hours;
mod lines;
mod list;
mod preview;
mod refusal;
mod time;
mod write;

use kernel::Zone;

pub use encoding::Encoding;
pub use preview::{Preview, Source};
pub use refusal::{FileRefusal, RowError};
pub use write::{Cell, write};

use header::Layout;
use preview::Collector;

/// The largest file that is read, in bytes. The web floor refuses larger ones while they arrive.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// The widest table that is read.
pub const MOST_COLUMNS: usize = 200;
/// The most rows or lines that are read; ten years of time entries have fewer.
pub const MOST_LINES: usize = 100_000;
/// The longest cell that is read, in characters.
pub const LONGEST_CELL: usize = 5_000;
/// The most row errors that are listed; the rest is counted.
pub const MOST_ERRORS: usize = 200;

/// Reads an uploaded file: a Toggl detailed export, a table of time entries, a to-do list as CSV,
/// or plain lines. Time trackers export local times without a zone: `zone` says whose they are.
///
/// # Errors
/// [`FileRefusal`] when nothing of the file can be used. Rows that cannot be used are no error
/// here; the preview lists them.
pub fn read(bytes: &[u8], zone: &Zone) -> Result<Preview, FileRefusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileRefusal::TooLarge);
    }
    let (text, encoding) = encoding::decode(bytes)?;
    match header::layout(&text)? {
        Layout::Entries {
            separator,
            first_line,
            columns,
        } => {
            let records = grid::records(&text, separator, first_line)?;
            let mut collector = Collector::new(columns.source, encoding);
            entry::collect(&records, &columns, zone, &mut collector)?;
            collector.finish()
        }
        Layout::List {
            separator,
            first_line,
            columns,
        } => {
            let records = grid::records(&text, separator, first_line)?;
            let mut collector = Collector::new(Source::TodoList, encoding);
            list::collect(&records, &columns, &mut collector)?;
            collector.finish()
        }
        Layout::Lines { first_line } => lines::read(&text, first_line, encoding),
    }
}

/// Reads pasted text, one task per line. Bullets, numbers and empty checkboxes in front are taken
/// off, lines that are ticked off are left out and counted; a duration at the end, for example
/// `2 h` or `(2,5 Std. pro Woche)`, is read as the hours.
///
/// # Errors
/// [`FileRefusal`] when there is nothing, or too much.
pub fn paste(text: &str) -> Result<Preview, FileRefusal> {
    if text.len() > LARGEST_FILE {
        return Err(FileRefusal::TooLarge);
    }
    let (text, encoding) = encoding::repaired(text);
    lines::read(&text, 0, encoding)
}
