//! How the room `task` says no.

use kernel::Money;

use crate::{Argument, Refusal};

/// Why a step with a task is not possible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaskRefusal {
    /// The task is done.
    #[error("the task is done")]
    IsDone,
    /// The task is not done.
    #[error("the task is not done")]
    NotDone,
    /// Nobody else does the task.
    #[error("the task is not handed on")]
    NotHandedOn,
    /// Somebody else does the task, so it stays on the list.
    #[error("the task is handed on")]
    IsHandedOn,
    /// The task was changed after it was read.
    #[error("the task was changed meanwhile")]
    ChangedMeanwhile,
    /// Another import, or something entered by hand, brought some of the rows in meanwhile.
    #[error("some of the rows are known by now")]
    ImportOverlaps,
    /// The preview was kept long enough.
    #[error("the preview has run out")]
    ImportExpired,
    /// The import has been undone before.
    #[error("the import is undone already")]
    ImportUndone,
    /// A task of the import is already in use, so the import stays.
    #[error("a task of the import is in use")]
    ImportInUse {
        /// The title of the first such task.
        title: String,
    },
    /// The prices are in different currencies.
    #[error("the prices are in different currencies")]
    CurrenciesDiffer,
    /// Without minutes nothing can be bought back.
    #[error("the task takes no time")]
    NoTime,
    /// Three other tasks are hate tasks (mission 1.18).
    #[error("three other tasks are hate tasks")]
    HateTasksFull,
    /// The luxury budget of this month does not take the sum (mission 1.19).
    #[error("the luxury budget is used up")]
    LuxuryUsedUp {
        /// What is left of it.
        left: Money,
    },
    /// The calculation leaves the range of numbers.
    #[error("the numbers are too large")]
    TooLarge,
}

impl Refusal for TaskRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::IsDone => "refusal-task-is-done",
            Self::NotDone => "refusal-task-not-done",
            Self::NotHandedOn => "refusal-task-not-handed-on",
            Self::IsHandedOn => "refusal-task-is-handed-on",
            Self::ChangedMeanwhile => "refusal-task-changed-meanwhile",
            Self::ImportOverlaps => "refusal-task-import-overlaps",
            Self::ImportExpired => "refusal-task-import-expired",
            Self::ImportUndone => "refusal-task-import-undone",
            Self::ImportInUse { .. } => "refusal-task-import-in-use",
            Self::CurrenciesDiffer => "refusal-task-currencies-differ",
            Self::NoTime => "refusal-task-no-time",
            Self::HateTasksFull => "refusal-task-hate-tasks-full",
            Self::LuxuryUsedUp { .. } => "refusal-task-luxury-used-up",
            Self::TooLarge => "refusal-task-too-large",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::ImportInUse { title } => vec![("title", Argument::Text(title.clone()))],
            Self::LuxuryUsedUp { left } => vec![("left", Argument::Money(*left))],
            _ => Vec::new(),
        }
    }
}
