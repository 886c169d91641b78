//! Import: what fills the week, brought in from lists and time records (mission 2.7).
//!
//! A preview first, then all or nothing: as long as one chosen row is wrong, nothing is imported.
//! Files are read elsewhere; here rows become tasks, and duplicates are marked.

mod records;

pub use records::{Recorded, TimeRecord, WEEKS_OF_A_HABIT, tasks_from_records};

use std::collections::{BTreeMap, BTreeSet};

use kernel::{AccountId, ImportId, Minutes, Money, TaskId, Timestamp, fold};
use serde::{Deserialize, Serialize};

use super::{Frequency, Rating, Task, TaskDraft, TaskFacts, TaskRefusal, TaskState};
use crate::field::FieldError;

/// The most tasks of one import.
pub const MOST_ROWS: usize = 10_000;

/// Where an import came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ImportSource {
    /// Pasted lines.
    Lines,
    /// A table with one task a row.
    List,
    /// Time entries of Toggl Track.
    Toggl,
    /// Time entries of Clockify.
    Clockify,
    /// Time entries of Kimai.
    Kimai,
    /// Time entries of Harvest.
    Harvest,
    /// Time entries of another tool.
    Entries,
    /// The events of a calendar.
    Calendar,
}

impl ImportSource {
    /// All sources.
    pub const ALL: [Self; 8] = [
        Self::Lines,
        Self::List,
        Self::Toggl,
        Self::Clockify,
        Self::Kimai,
        Self::Harvest,
        Self::Entries,
        Self::Calendar,
    ];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::List => "list",
            Self::Toggl => "toggl",
            Self::Clockify => "clockify",
            Self::Kimai => "kimai",
            Self::Harvest => "harvest",
            Self::Entries => "entries",
            Self::Calendar => "calendar",
        }
    }

    /// Reads [`ImportSource::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }

    /// Whether its tasks were folded from records of time.
    pub const fn is_recorded(self) -> bool {
        !matches!(self, Self::Lines | Self::List)
    }
}

/// One row as it was read; `None` is what the source does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    /// The line of the source, counted from 1; the first of several for summed time records.
    pub line: u32,
    /// What the task is called.
    pub title: String,
    /// Minutes a week; nothing known counts as none.
    pub minutes_per_week: Option<Minutes>,
    /// How often; unknown counts as weekly.
    pub frequency: Option<Frequency>,
    /// How well the person can do it; unknown counts as middle.
    pub ability: Option<i64>,
    /// How much the person likes it; unknown counts as middle.
    pub liking: Option<i64>,
    /// Whether it is core.
    pub core: bool,
    /// What the time records say that were folded into it.
    #[serde(default)]
    pub recorded: Option<Recorded>,
}

/// Whether a row is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is new.
    New,
    /// A task of the same title is in the inventory.
    SameAsTask(TaskId),
    /// An earlier line of the same import has the same title.
    SameAsLine(u32),
}

/// One row of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The line of the source.
    pub line: u32,
    /// As read, for showing.
    pub draft: TaskDraft,
    /// Whether it is known already.
    pub mark: Mark,
    /// What the time records say that were folded into it.
    pub recorded: Option<Recorded>,
    /// The task, or what is wrong with it.
    pub checked: Result<TaskFacts, Vec<FieldError>>,
}

/// The preview of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan {
    /// Every row, in the order of the source.
    pub candidates: Vec<Candidate>,
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// The line of the source; 0 for the source as a whole.
    pub line: u32,
    /// What is wrong.
    pub error: FieldError,
}

/// What happens to rows that are known already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duplicates {
    /// They are left out.
    #[default]
    Skip,
    /// They are imported as well.
    Keep,
}

impl ImportPlan {
    /// Checks rows and marks duplicates against the inventory and among themselves. `inventory`
    /// are the owner's tasks by folded title; `hour_value` goes into every task.
    pub fn new(
        rows: Vec<TaskRow>,
        inventory: &BTreeMap<String, TaskId>,
        hour_value: Money,
    ) -> Self {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let candidates = rows
            .into_iter()
            .map(|row| {
                let line = row.line;
                let folded = fold(&row.title);
                let earlier = seen.get(&folded).copied();
                let mark = match (inventory.get(&folded), earlier) {
                    _ if folded.is_empty() => Mark::New,
                    (Some(task), _) => Mark::SameAsTask(*task),
                    (None, Some(line)) => Mark::SameAsLine(line),
                    (None, None) => Mark::New,
                };
                seen.entry(folded).or_insert(line);
                let recorded = row.recorded;
                let draft = row.into_draft(hour_value);
                let checked = draft.check();
                Candidate {
                    line,
                    draft,
                    mark,
                    recorded,
                    checked,
                }
            })
            .collect();
        Self { candidates }
    }

    /// How many rows are known already.
    pub fn duplicates(&self) -> usize {
        self.candidates
            .iter()
            .filter(|row| row.mark != Mark::New)
            .count()
    }

    /// Everything wrong with any row.
    pub fn errors(&self) -> Vec<RowError> {
        self.candidates.iter().flat_map(Candidate::errors).collect()
    }

    /// The tasks to import: all rows, or all but the known ones.
    ///
    /// # Errors
    /// As [`Self::choose`].
    pub fn take(&self, duplicates: Duplicates) -> Result<Vec<TaskFacts>, Vec<RowError>> {
        let keep = duplicates == Duplicates::Keep;
        self.choose(|row| keep || row.mark == Mark::New)
    }

    /// The tasks of the rows somebody chose.
    ///
    /// # Errors
    /// Everything wrong with the chosen rows, `field-import-too-many-rows`,
    /// `field-import-nothing-new`; then none is imported.
    pub fn choose(
        &self,
        is_chosen: impl Fn(&Candidate) -> bool,
    ) -> Result<Vec<TaskFacts>, Vec<RowError>> {
        let chosen = || self.candidates.iter().filter(|row| is_chosen(row));
        let mut errors: Vec<RowError> = chosen().flat_map(Candidate::errors).collect();
        if chosen().count() > MOST_ROWS {
            errors.insert(0, whole("field-import-too-many-rows"));
        } else if chosen().next().is_none() {
            errors.insert(0, whole("field-import-nothing-new"));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(chosen()
            .filter_map(|row| row.checked.as_ref().ok().cloned())
            .collect())
    }
}

impl Candidate {
    fn errors(&self) -> impl Iterator<Item = RowError> {
        let errors = self.checked.as_ref().err().into_iter().flatten();
        errors.map(|error| RowError {
            line: self.line,
            error: error.clone(),
        })
    }
}

impl TaskRow {
    /// Somebody says how often it comes back. What the records say about the hours stays true:
    /// all of them once, or spread over the weeks.
    pub fn repeat(&mut self, frequency: Frequency) {
        self.frequency = Some(frequency);
        if let Some(recorded) = self.recorded {
            self.minutes_per_week = Some(recorded.minutes(frequency));
        }
    }

    fn into_draft(self, hour_value: Money) -> TaskDraft {
        TaskDraft {
            title: self.title,
            minutes_per_week: Some(self.minutes_per_week.unwrap_or_default()),
            frequency: Some(self.frequency.unwrap_or(Frequency::Weekly)),
            ability: Some(self.ability.unwrap_or_else(|| Rating::MIDDLE.get())),
            liking: Some(self.liking.unwrap_or_else(|| Rating::MIDDLE.get())),
            core: self.core,
            hour_value: Some(hour_value),
        }
    }
}

fn whole(key: &'static str) -> RowError {
    RowError {
        line: 0,
        error: FieldError::new("file", key),
    }
}

/// One import, which can be undone as a whole until a task of it is in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Which.
    pub id: ImportId,
    /// Whose.
    pub owner: AccountId,
    /// Where it came from.
    pub source: ImportSource,
    /// When.
    pub at: Timestamp,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
}

impl Import {
    /// Takes the whole import back. `tasks` are its tasks; `used` those of them that an
    /// instruction, ad or order names.
    ///
    /// # Errors
    /// [`TaskRefusal::ImportUndone`], [`TaskRefusal::ImportInUse`].
    pub fn undo(
        self,
        tasks: &[Task],
        used: &BTreeSet<TaskId>,
        now: Timestamp,
    ) -> Result<Self, TaskRefusal> {
        if self.undone_at.is_some() {
            return Err(TaskRefusal::ImportUndone);
        }
        let in_use = |task: &&Task| task.state != TaskState::Open || used.contains(&task.id);
        match tasks.iter().find(in_use) {
            Some(task) => Err(TaskRefusal::ImportInUse {
                title: task.facts.title.clone(),
            }),
            None => Ok(Self {
                undone_at: Some(now),
                ..self
            }),
        }
    }
}

#[cfg(test)]
mod tests;
