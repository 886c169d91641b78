//! What is kept of a list that was read, until it is confirmed.

use documents::table::{Preview, RowError, Source};
use domain::Argument;
use domain::task::import::TaskRow;
use serde::{Deserialize, Serialize};

/// A list as it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Content {
    /// Whether the rows were folded from time entries of a known tool.
    pub(super) is_toggl: bool,
    /// Whether the encoding had to be repaired.
    pub(super) repaired: bool,
    pub(super) rows: Vec<TaskRow>,
    pub(super) faults: Vec<RowFault>,
    pub(super) faults_left_out: usize,
    pub(super) entries: usize,
    pub(super) repeated: usize,
    pub(super) done: usize,
}

impl From<Preview> for Content {
    fn from(preview: Preview) -> Self {
        Self {
            is_toggl: preview.source == Source::Toggl,
            repaired: preview.repaired(),
            faults: preview.errors.into_iter().map(RowFault::from).collect(),
            rows: preview.rows,
            faults_left_out: preview.errors_left_out,
            entries: preview.entries,
            repeated: preview.repeated,
            done: preview.done,
        }
    }
}

/// A row that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// The line of the file, counted from 1.
    pub line: u32,
    /// The column, counted from 1; `None` when the row as a whole is meant.
    pub column: Option<usize>,
    /// The text's key.
    pub key: String,
    /// What the row says there.
    value: Option<String>,
    /// The bound it breaks.
    most: Option<i64>,
}

impl RowFault {
    /// What the text names.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let value = self
            .value
            .clone()
            .map(|value| ("value", Argument::Text(value)));
        let most = self.most.map(|most| ("most", Argument::Number(most)));
        value.into_iter().chain(most).collect()
    }
}

impl From<RowError> for RowFault {
    fn from(error: RowError) -> Self {
        let mut fault = Self {
            line: error.line,
            column: error.column,
            key: error.key.to_owned(),
            value: None,
            most: None,
        };
        for (_, argument) in error.arguments {
            match argument {
                Argument::Text(text) => fault.value = Some(text),
                Argument::Number(number) => fault.most = Some(number),
                Argument::Money(_)
                | Argument::Duration(_)
                | Argument::Time(_)
                | Argument::Hours(_) => {}
            }
        }
        fault
    }
}
