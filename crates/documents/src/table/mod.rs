//! Tables: tasks in from CSV and pasted lines, lists out as CSV (mission 2.7).
//!
//! Reading gives a [`Preview`]: what would become a task, and every row that cannot, with its
//! line and column. Nothing is guessed silently and nothing is half taken: a file that cannot be
//! read as a whole is a [`FileRefusal`]. Formulas are words here; they are never evaluated, and
//! [`write()`] defuses them on the way out. What is a duplicate, and what is done about it, is for
//! `domain::task::import` to say.

mod columns;
mod day_order;
mod duration;
mod entry;
pub(crate) mod grid;
mod header;
mod hours;
mod lines;
mod list;
mod preview;
mod refusal;
mod time;
mod tool;
mod write;

use kernel::Zone;

pub use columns::{Columns, Meaning};
pub use day_order::{DayOrder, Days};
pub use preview::{LeftOut, Preview, Source};
pub use refusal::{FileRefusal, RowError};
pub use write::{Cell, write};

pub(crate) use preview::{Collector, fits_a_week, title};
pub(crate) use refusal::Fault;

use header::Layout;

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

/// How a table is read, as far as somebody said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The columns that count; without them they are found by their names.
    pub columns: Option<Columns>,
    /// What comes first in days that can be read two ways.
    pub days: Option<DayOrder>,
}

/// Reads the text of a file: time entries as Toggl Track, Clockify, Kimai, Harvest and others
/// export them, a to-do list as CSV, or plain lines. Time trackers export local times without a
/// zone: `zone` says whose they are.
///
/// # Errors
/// [`FileRefusal`] when nothing of the file can be used. Rows that cannot be used are no error
/// here; the preview lists them.
pub fn read(text: &str, zone: &Zone, choices: &Choices) -> Result<Preview, FileRefusal> {
    match header::layout(text, choices.columns.as_ref())? {
        Layout::Entries {
            separator,
            first_line,
            headings,
            columns,
        } => {
            let records = grid::records(text, separator, first_line)?;
            let mut collector = Collector::new(columns.source);
            collector.columns(&headings, columns.told());
            entry::collect(&records, &columns, zone, choices, &mut collector)?;
            collector.finish()
        }
        Layout::List {
            separator,
            first_line,
            headings,
            columns,
        } => {
            let records = grid::records(text, separator, first_line)?;
            let mut collector = Collector::new(Source::TodoList);
            collector.columns(&headings, columns.told());
            list::collect(&records, &columns, &mut collector)?;
            collector.finish()
        }
        Layout::Unknown {
            separator,
            first_line,
            headings,
        } => {
            let records = grid::records(text, separator, first_line)?;
            let mut collector = Collector::new(Source::TodoList);
            collector.columns(&headings, Columns::new());
            collector.samples(records.iter().skip(1), headings.len());
            collector.finish()
        }
        Layout::Lines { first_line } => lines::read(text, first_line),
    }
}

/// Reads pasted text, one task per line. Bullets, numbers and empty checkboxes in front are taken
/// off, lines that are ticked off are left out and counted; a duration at the end, for example
/// `2 h` or `(2,5 Std. pro Woche)`, is read as the hours.
///
/// # Errors
/// [`FileRefusal`] when there is nothing, or too much.
pub fn paste(text: &str) -> Result<Preview, FileRefusal> {
    lines::read(text, 0)
}
