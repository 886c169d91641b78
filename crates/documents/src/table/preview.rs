//! What would become of a file, before anything is done.

use domain::task::import::{ImportSource, MOST_ROWS, TaskRow};
use domain::task::{LONGEST_TITLE, MINUTES_OF_A_WEEK};
use kernel::Minutes;
use serde::{Deserialize, Serialize};

use super::MOST_ERRORS;
use super::columns::{Columns, Meaning};
use super::day_order::Days;
use super::grid::{Record, readable};
use super::refusal::{Fault, FileRefusal, RowError, shown};

/// What a file was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A Toggl Track detailed export: time entries, folded into tasks.
    Toggl,
    /// A Clockify detailed export.
    Clockify,
    /// An export of Kimai.
    Kimai,
    /// A Harvest detailed time export.
    Harvest,
    /// Time entries of another tool, folded the same way.
    Generic,
    /// A calendar, whose events are folded the same way.
    Calendar,
    /// A to-do list as a table, one task a row.
    TodoList,
    /// One task per line.
    Lines,
}

impl Source {
    /// What a column of such a file can mean.
    pub const fn meanings(self) -> &'static [Meaning] {
        match self {
            Self::Toggl | Self::Clockify | Self::Kimai | Self::Harvest | Self::Generic => {
                &Meaning::OF_ENTRIES
            }
            Self::TodoList => &Meaning::OF_TASKS,
            Self::Calendar | Self::Lines => &[],
        }
    }
}

impl From<Source> for ImportSource {
    fn from(source: Source) -> Self {
        match source {
            Source::Toggl => Self::Toggl,
            Source::Clockify => Self::Clockify,
            Source::Kimai => Self::Kimai,
            Source::Harvest => Self::Harvest,
            Source::Generic => Self::Entries,
            Source::Calendar => Self::Calendar,
            Source::TodoList => Self::List,
            Source::Lines => Self::Lines,
        }
    }
}

/// What of a calendar became no entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Events without a time of the day.
    pub whole_days: usize,
    /// Events that were called off.
    pub cancelled: usize,
    /// Events all of which were before the weeks that are read, or are still to come.
    pub outside: usize,
}

/// What would become of a file. Nothing has been done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What the file was found to be.
    pub source: Source,
    /// The headings of a table, as far as they are shown.
    pub headings: Vec<String>,
    /// Which of its columns was used for what.
    pub columns: Columns,
    /// The first rows of a table no column of which is known, cut short: what is to be chosen from.
    pub samples: Vec<Vec<String>>,
    /// How its days were read, when they can be read two ways.
    pub days: Option<Days>,
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
    /// What of a calendar became no entry.
    pub left_out: LeftOut,
}

impl Preview {
    /// How many rows cannot be used.
    pub const fn faulty(&self) -> usize {
        self.errors.len() + self.errors_left_out
    }
}

/// So many rows show what is in the columns.
const SAMPLES: usize = 3;

/// The longest heading that is shown, in characters.
const LONGEST_HEADING: usize = 60;

/// Gathers rows and errors while a file is read.
pub(crate) struct Collector {
    preview: Preview,
}

impl Collector {
    pub(crate) const fn new(source: Source) -> Self {
        Self {
            preview: Preview {
                source,
                headings: Vec::new(),
                columns: Columns::new(),
                samples: Vec::new(),
                days: None,
                rows: Vec::new(),
                errors: Vec::new(),
                errors_left_out: 0,
                entries: 0,
                repeated: 0,
                done: 0,
                left_out: LeftOut {
                    whole_days: 0,
                    cancelled: 0,
                    outside: 0,
                },
            },
        }
    }

    /// Notes what the columns of a table are called and which was used for what.
    pub(super) fn columns(&mut self, headings: &[String], columns: Columns) {
        let shorter = |heading: &String| heading.chars().take(LONGEST_HEADING).collect();
        self.preview.headings = headings.iter().map(shorter).collect();
        self.preview.columns = columns;
    }

    /// Shows the first rows of a table as wide as this.
    pub(super) fn samples<'a>(&mut self, rows: impl Iterator<Item = &'a Record>, width: usize) {
        let cells = |row: &Record| (0..width).map(|column| shown(row.cell(column))).collect();
        self.preview.samples = rows.take(SAMPLES).map(cells).collect();
    }

    /// Notes how days are read that can be read two ways.
    pub(super) const fn days(&mut self, days: Option<Days>) {
        self.preview.days = days;
    }

    /// Notes what of a calendar became no entry.
    pub(crate) const fn left_out(&mut self, left_out: LeftOut) {
        self.preview.left_out = left_out;
    }

    /// Notes how many time entries were used and how many stand there twice.
    pub(crate) const fn entries(&mut self, used: usize, repeated: usize) {
        self.preview.entries = used;
        self.preview.repeated = repeated;
    }

    /// Notes a line that is ticked off.
    pub(super) const fn done(&mut self) {
        self.preview.done += 1;
    }

    /// Adds a task, or what is wrong with it.
    pub(crate) fn row(
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

    pub(crate) fn fault(&mut self, line: u32, fault: Fault) {
        if self.preview.errors.len() < MOST_ERRORS {
            self.preview.errors.push(fault.on(line));
        } else {
            self.preview.errors_left_out += 1;
        }
    }

    pub(crate) fn finish(mut self) -> Result<Preview, FileRefusal> {
        let Preview {
            rows,
            errors,
            done,
            left_out,
            samples,
            ..
        } = &self.preview;
        let is_bare = *done == 0 && *left_out == LeftOut::default() && samples.is_empty();
        if rows.is_empty() && errors.is_empty() && is_bare {
            return Err(FileRefusal::Empty);
        }
        self.preview.errors.sort_by_key(|error| error.line);
        Ok(self.preview)
    }
}

/// A title as it is kept: on one line, not too long, and saying something.
pub(crate) fn title(text: &str, column: usize) -> Result<String, Fault> {
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
pub(crate) fn fits_a_week(minutes: Minutes, column: usize) -> Result<Minutes, Fault> {
    if minutes.get() > MINUTES_OF_A_WEEK {
        Err(Fault::at(column, "import-row-week-too-long"))
    } else {
        Ok(minutes)
    }
}
