//! Why a statement cannot be used at all.

use domain::{Argument, Refusal};

use super::{LARGEST_STATEMENT, MOST_ENTRIES};
use crate::table::FileRefusal;

/// Why nothing of a statement can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementRefusal {
    /// More than [`LARGEST_STATEMENT`] bytes.
    #[error("the statement is too large")]
    TooLarge,
    /// There is no statement in it.
    #[error("there is no statement in it")]
    Empty,
    /// A workbook, a PDF, a picture or anything else that is not text.
    #[error("this is not a text file")]
    NotText,
    /// The XML is broken, is cut off, or nests deeper than any statement.
    #[error("the XML of the statement is broken")]
    Broken,
    /// It brings a document type or entities of its own, as no bank does.
    #[error("the statement defines a document type")]
    DocumentType,
    /// XML, but no camt.053: for example a notification of single bookings or a payment file.
    #[error("this is no account statement (camt.053)")]
    NotAStatement,
    /// More than [`MOST_ENTRIES`] bookings.
    #[error("there are too many bookings in it")]
    TooManyEntries,
    /// A table without the columns that say when, how much and what for.
    #[error("columns are missing: day, amount, purpose")]
    Columns,
}

impl Refusal for StatementRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "bank-file-too-large",
            Self::Empty => "bank-file-empty",
            Self::NotText => "bank-file-not-text",
            Self::Broken => "bank-file-broken",
            Self::DocumentType => "bank-file-document-type",
            Self::NotAStatement => "bank-file-not-a-statement",
            Self::TooManyEntries => "bank-file-too-many",
            Self::Columns => "bank-file-columns",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let number = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
        match self {
            Self::TooLarge => vec![("megabytes", number(LARGEST_STATEMENT / 1024 / 1024))],
            Self::TooManyEntries => vec![("most", number(MOST_ENTRIES))],
            _ => Vec::new(),
        }
    }
}

impl From<FileRefusal> for StatementRefusal {
    fn from(refusal: FileRefusal) -> Self {
        match refusal {
            FileRefusal::TooLarge => Self::TooLarge,
            FileRefusal::Empty => Self::Empty,
            FileRefusal::NotText | FileRefusal::Workbook => Self::NotText,
            FileRefusal::TooManyRows | FileRefusal::TooManyTasks => Self::TooManyEntries,
            FileRefusal::TooManyColumns { .. }
            | FileRefusal::QuoteOpen { .. }
            | FileRefusal::ColumnsTooFew
            | FileRefusal::ColumnTwice { .. } => Self::Columns,
        }
    }
}
