//! What would become of a file, before anything is done.

use domain::task::import::{ImportSource, MOST_ROWS, TaskRow};
use domain::task::{LONGEST_TITLE, MINUTES_OF_A_WEEK};
use kernel::Minutes;

use super::MOST_ERRORS;
use super::encoding::Encoding;
use super::grid::readable;
use super::refusal::{Fault, FileRefusal, RowError};

/// What a file was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A Toggl Track detailed export: time entries, folded into tasks.
    Toggl,
    /// Time entries of another tool, folded the same way.
    Generic,
    /// A to-do list as a table, one task a row.
    TodoList,
    /// One task per line.
    Lines,
}

impl From<Source> for ImportSource {
    /// What the import is kept as. Time entries are time entries, whichever tool they come from.
    fn from(source: Source) -> Self {
        match source {
            Source::Toggl | Source::Generic => Self::Toggl,
            Source::TodoList => Self::List,
            Source::Lines => Self::Lines,
        }
    }
}

/// What would become of a file. Nothing has been done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What the file was found to be.
    pub source: Source,
    /// How it was written.
    pub encoding: Encoding,
    /// The tasks it would make, in the order of the file.
    pub rows: Vec<TaskRow>,
    /// The rows that cannot be used, in the order of the file; at most [`MOST_ERRORS`].
    pub errors: Vec<RowError>,
    /// How many more rows cannot be used.
    pub errors_left_out: usize,
    /// How many time entries were folded into the rows; 0 for lists.
    pub entries: usize,
    /// How many time entries stand there twice and were counted once.
    pub repeated: usize,
    /// How many lines were left out because they are ticked off.
    pub done: usize,
}

impl Preview {
    /// Whether the encoding had to be repaired.
    pub const fn repaired(&self) -> bool {
        self.encoding.repaired()
    }

    /// How many rows cannot be used.
    pub const fn faulty(&self) -> usize {
        self.errors.len() + self.errors_left_out
    }
}

/// Gathers rows and errors while a file is read.
pub(super) struct Collector {
    preview: Preview,
}

impl Collector {
    pub(super) const fn new(source: Source, encoding: Encoding) -> Self {
        Self {
            preview: Preview {
                source,
                encoding,
                rows: Vec::new(),
                errors: Vec::new(),
                errors_left_out: 0,
                entries: 0,
                repeated: 0,
                done: 0,
            },
        }
    }

    /// Notes how many time entries were used and how many stand there twice.
    pub(super) const fn entries(&mut self, used: usize, repeated: usize) {
        self.preview.entries = used;
        self.preview.repeated = repeated;
    }

    /// Notes a line that is ticked off.
    pub(super) const fn done(&mut self) {
        self.preview.done += 1;
    }

    /// Adds a task, or what is wrong with it.
    pub(super) fn row(
        &mut self,
        line: u32,
        row: Result<TaskRow, Fault>,
    ) -> Result<(), FileRefusal> {
        match row {
            Ok(_) if self.preview.rows.len() == MOST_ROWS => return Err(FileRefusal::TooManyTasks),
            Ok(row) => self.preview.rows.push(row),
            Err(fault) => self.fault(line, fault),
        }
        Ok(())
    }

    pub(super) fn fault(&mut self, line: u32, fault: Fault) {
        if self.preview.errors.len() < MOST_ERRORS {
            self.preview.errors.push(fault.on(line));
        } else {
            self.preview.errors_left_out += 1;
        }
    }

    pub(super) fn finish(mut self) -> Result<Preview, FileRefusal> {
        let Preview {
            rows, errors, done, ..
        } = &self.preview;
        if rows.is_empty() && errors.is_empty() && *done == 0 {
            return Err(FileRefusal::Empty);
        }
        self.preview.errors.sort_by_key(|error| error.line);
        Ok(self.preview)
    }
}

/// A title as it is kept: on one line, not too long, and saying something.
pub(super) fn title(text: &str, column: usize) -> Result<String, Fault> {
    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !title.chars().any(char::is_alphanumeric) {
        Err(Fault::at(column, "import-row-title-missing"))
    } else if !readable(&title) {
        Err(Fault::at(column, "import-row-unreadable").value(&title))
    } else if title.chars().count() > LONGEST_TITLE {
        Err(Fault::at(column, "import-row-title-too-long").most(LONGEST_TITLE))
    } else {
        Ok(title)
    }
}

/// Refuses more work than a week has.
pub(super) fn fits_a_week(minutes: Minutes, column: usize) -> Result<Minutes, Fault> {
    if minutes.get() > MINUTES_OF_A_WEEK {
        Err(Fault::at(column, "import-row-week-too-long"))
    } else {
        Ok(minutes)
    }
}
