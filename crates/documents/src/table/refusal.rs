//! Why a file or a row cannot be used.

use domain::task::import::MOST_ROWS;
use domain::{Argument, Refusal};

use super::{LARGEST_FILE, MOST_COLUMNS, MOST_LINES};

/// Why nothing of a file can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileRefusal {
    /// More than [`LARGEST_FILE`] bytes.
    #[error("the file is too large")]
    TooLarge,
    /// No text at all, or only a header.
    #[error("there is nothing in it")]
    Empty,
    /// A workbook, a PDF, a picture or anything else that is not text.
    #[error("this is not a text file")]
    NotText,
    /// A workbook of a spreadsheet program; it can be saved as CSV.
    #[error("this is a workbook, not CSV")]
    Workbook,
    /// More than [`MOST_COLUMNS`] columns.
    #[error("line {line} has too many columns")]
    TooManyColumns {
        /// The first line that is too wide.
        line: u32,
    },
    /// More than [`MOST_LINES`] rows.
    #[error("there are too many rows in it")]
    TooManyRows,
    /// More than [`MOST_ROWS`] tasks, more than anybody can sort.
    #[error("there are too many tasks in it")]
    TooManyTasks,
    /// A quotation mark is opened and never closed, so it is unclear where the rows end.
    #[error("the quotation mark in line {line}, column {column} is never closed")]
    QuoteOpen {
        /// Where it is opened.
        line: u32,
        /// The column, counted from 1.
        column: u32,
    },
    /// The columns somebody chose are not enough: a title, or for time entries what was done, when
    /// and how long.
    #[error("the chosen columns are not enough")]
    ColumnsTooFew,
    /// A column appears twice, so it is unclear which counts.
    #[error("the column {name} is there twice")]
    ColumnTwice {
        /// Its heading.
        name: String,
    },
}

impl Refusal for FileRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "import-file-too-large",
            Self::Empty => "import-file-empty",
            Self::NotText => "import-file-not-text",
            Self::Workbook => "import-file-workbook",
            Self::TooManyColumns { .. } => "import-file-columns",
            Self::TooManyRows => "import-file-rows",
            Self::TooManyTasks => "import-file-tasks",
            Self::QuoteOpen { .. } => "import-file-quote",
            Self::ColumnsTooFew => "import-file-columns-too-few",
            Self::ColumnTwice { .. } => "import-file-column-twice",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let number = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
        match self {
            Self::Empty | Self::NotText | Self::Workbook | Self::ColumnsTooFew => Vec::new(),
            Self::TooLarge => vec![("megabytes", number(LARGEST_FILE / 1024 / 1024))],
            Self::TooManyColumns { line } => {
                vec![("line", line_number(*line)), ("most", number(MOST_COLUMNS))]
            }
            Self::TooManyRows => vec![("most", number(MOST_LINES))],
            Self::TooManyTasks => vec![("most", number(MOST_ROWS))],
            Self::QuoteOpen { line, column } => {
                vec![
                    ("column", line_number(*column)),
                    ("line", line_number(*line)),
                ]
            }
            Self::ColumnTwice { name } => vec![("name", Argument::Text(shown(name)))],
        }
    }
}

/// One row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// The line in the file on which the row begins, counted from 1.
    pub line: u32,
    /// The column, counted from 1; `None` when the row as a whole is meant.
    pub column: Option<usize>,
    /// The text's key; all begin with `import-row-`.
    pub key: &'static str,
    /// What the text names.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// What is wrong with one cell, before it is known where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) column: Option<usize>,
    pub(crate) key: &'static str,
    pub(crate) arguments: Vec<(&'static str, Argument)>,
}

impl Fault {
    /// In the column with this index, counted from 0 as in code.
    pub(crate) fn at(index: usize, key: &'static str) -> Self {
        Self {
            column: Some(index + 1),
            key,
            arguments: Vec::new(),
        }
    }

    /// In the row as a whole.
    pub(crate) fn row(key: &'static str) -> Self {
        Self {
            column: None,
            key,
            arguments: Vec::new(),
        }
    }

    pub(crate) fn value(mut self, value: &str) -> Self {
        self.arguments.push(("value", Argument::Text(shown(value))));
        self
    }

    pub(crate) fn most(mut self, most: usize) -> Self {
        self.arguments.push((
            "most",
            Argument::Number(i64::try_from(most).unwrap_or(i64::MAX)),
        ));
        self
    }

    pub(crate) fn on(self, line: u32) -> RowError {
        RowError {
            line,
            column: self.column,
            key: self.key,
            arguments: self.arguments,
        }
    }
}

/// The beginning of a foreign value, short enough for a message.
pub(super) fn shown(value: &str) -> String {
    const MOST: usize = 40;
    let clean = value.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut text: String = clean.clone().take(MOST).collect();
    if clean.count() > MOST {
        text.push('…');
    }
    text
}

fn line_number(number: u32) -> Argument {
    Argument::Number(i64::from(number))
}
