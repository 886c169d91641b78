//! What is kept of a list that was read, until it is confirmed.

use documents::intake;
use documents::repair::Report;
use documents::table::{Columns, DayOrder, Days, LeftOut, RowError};
use domain::Argument;
use domain::canonical::Digest;
use domain::task::import::TaskRow;
use kernel::Zone;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// How a list is to be read, as far as somebody said so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Whose clock its times are told by; the owner's without.
    pub zone: Option<Zone>,
    /// Whether broken umlauts are repaired. Until somebody has decided, they are shown repaired
    /// and nothing can be imported.
    pub repair: Option<bool>,
    /// What comes first in days that can be read two ways.
    pub days: Option<DayOrder>,
    /// Which column of a table means what.
    pub columns: Option<Columns>,
}

impl Reading {
    /// What stands for this way of reading in a form, so that nothing is confirmed that was read
    /// another way than it was shown.
    ///
    /// # Errors
    /// [`Failure::Fault`], which no reading brings about.
    pub fn digest(&self) -> Result<String, Failure> {
        let bytes = serde_json::to_vec(self)
            .map_err(|error| Failure::Fault(format!("a reading: {error}")))?;
        Ok(Digest::of(&bytes).to_string())
    }
}

/// A list as it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Content {
    /// Whether the file was not the usual UTF-8.
    #[serde(alias = "repaired")]
    pub(super) converted: bool,
    pub(super) rows: Vec<TaskRow>,
    pub(super) faults: Vec<RowFault>,
    pub(super) faults_left_out: usize,
    pub(super) entries: usize,
    pub(super) repeated: usize,
    pub(super) done: usize,
    #[serde(default)]
    pub(super) left_out: LeftOut,
    #[serde(default)]
    pub(super) headings: Vec<String>,
    #[serde(default)]
    pub(super) columns: Columns,
    #[serde(default)]
    pub(super) samples: Vec<Vec<String>>,
    #[serde(default)]
    pub(super) days: Option<Days>,
    #[serde(default)]
    pub(super) repair: Option<Report>,
    #[serde(default)]
    pub(super) reading: Reading,
}

impl Content {
    pub(super) fn new(read: intake::Read, converted: bool, reading: Reading) -> Self {
        let preview = read.preview;
        Self {
            converted,
            faults: preview.errors.into_iter().map(RowFault::from).collect(),
            rows: preview.rows,
            faults_left_out: preview.errors_left_out,
            entries: preview.entries,
            repeated: preview.repeated,
            done: preview.done,
            left_out: preview.left_out,
            headings: preview.headings,
            columns: preview.columns,
            samples: preview.samples,
            days: preview.days,
            repair: read.repair,
            reading,
        }
    }

    /// Whether somebody has to say whether broken umlauts are repaired.
    pub(super) const fn asks_for_repair(&self) -> bool {
        self.repair.is_some() && self.reading.repair.is_none()
    }

    /// Whether somebody has to say what the columns are.
    pub(super) const fn asks_for_columns(&self) -> bool {
        !self.samples.is_empty()
    }

    /// Whether somebody has to say how days are read.
    pub(super) fn asks_for_days(&self) -> bool {
        self.days.is_some_and(|days| days.is_open)
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
