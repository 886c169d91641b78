//! A task of somebody's inventory and what becomes of it.

use kernel::{AccountId, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};

use super::category::Category;
use super::triage::{Sorting, Triage, sort_marked};
use super::{Marks, TaskFacts, TaskRefusal};

/// What becomes of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum TaskState {
    /// The owner does it.
    Open,
    /// Somebody else does it; its hours are free.
    HandedOn {
        /// Under which order it was handed on first.
        order: OrderId,
        /// Since when.
        since: Timestamp,
    },
    /// It is no longer needed.
    Done {
        /// Since when.
        at: Timestamp,
    },
}

impl TaskState {
    /// The word in the database, in filters and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::HandedOn { .. } => "handed_on",
            Self::Done { .. } => "done",
        }
    }
}

/// One task of somebody's inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub id: TaskId,
    /// Whose.
    pub owner: AccountId,
    /// What is known about it.
    pub facts: TaskFacts,
    /// Where the owner put it by hand, instead of where it was sorted.
    pub moved_to: Option<Triage>,
    /// What the owner says about it besides the facts.
    pub marks: Marks,
    /// What becomes of it.
    pub state: TaskState,
}

impl Task {
    /// Which kinds of work it is: the one its owner chose, or those its title speaks of.
    pub fn categories(&self) -> Vec<Category> {
        self.marks.categories_of(&self.facts.title)
    }

    /// A new task of somebody, open, where the rules put it.
    pub fn new(id: TaskId, owner: AccountId, facts: TaskFacts) -> Self {
        Self {
            id,
            owner,
            facts,
            moved_to: None,
            marks: Marks::default(),
            state: TaskState::Open,
        }
    }

    /// Where the task belongs, why, and what to watch out for.
    pub fn sorting(&self) -> Sorting {
        sort_marked(&self.facts, self.marks.hated, self.moved_to)
    }

    /// Marks the task as done by somebody else. A task that already is stays with the order that
    /// began it.
    ///
    /// # Errors
    /// [`TaskRefusal::IsDone`].
    pub fn hand_on(self, order: OrderId, now: Timestamp) -> Result<Self, TaskRefusal> {
        match self.state {
            TaskState::Open => Ok(self.with(TaskState::HandedOn { order, since: now })),
            TaskState::HandedOn { .. } => Ok(self),
            TaskState::Done { .. } => Err(TaskRefusal::IsDone),
        }
    }

    /// The owner does it again.
    ///
    /// # Errors
    /// [`TaskRefusal::NotHandedOn`].
    pub fn take_back(self) -> Result<Self, TaskRefusal> {
        match self.state {
            TaskState::HandedOn { .. } => Ok(self.with(TaskState::Open)),
            TaskState::Open | TaskState::Done { .. } => Err(TaskRefusal::NotHandedOn),
        }
    }

    /// The task is no longer needed.
    ///
    /// # Errors
    /// [`TaskRefusal::IsDone`].
    pub fn finish(self, now: Timestamp) -> Result<Self, TaskRefusal> {
        match self.state {
            TaskState::Open | TaskState::HandedOn { .. } => {
                Ok(self.with(TaskState::Done { at: now }))
            }
            TaskState::Done { .. } => Err(TaskRefusal::IsDone),
        }
    }

    /// The task is needed again.
    ///
    /// # Errors
    /// [`TaskRefusal::NotDone`].
    pub fn reopen(self) -> Result<Self, TaskRefusal> {
        match self.state {
            TaskState::Done { .. } => Ok(self.with(TaskState::Open)),
            TaskState::Open | TaskState::HandedOn { .. } => Err(TaskRefusal::NotDone),
        }
    }

    /// Whether the task may leave the list. What somebody else works on stays there.
    ///
    /// # Errors
    /// [`TaskRefusal::IsHandedOn`].
    pub const fn may_leave(&self) -> Result<(), TaskRefusal> {
        match self.state {
            TaskState::HandedOn { .. } => Err(TaskRefusal::IsHandedOn),
            TaskState::Open | TaskState::Done { .. } => Ok(()),
        }
    }

    fn with(self, state: TaskState) -> Self {
        Self { state, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::facts;
    use super::*;

    #[test]
    fn what_somebody_else_works_on_stays_on_the_list() {
        let (id, owner) = (TaskId::from_bytes([1; 16]), AccountId::from_bytes([2; 16]));
        let task = Task::new(id, owner, facts(60, 3, 3, false));
        let (order, now) = (OrderId::from_bytes([3; 16]), Timestamp::EPOCH);
        assert_eq!(task.may_leave(), Ok(()));
        let away = task.hand_on(order, now).unwrap();
        assert_eq!(away.may_leave(), Err(TaskRefusal::IsHandedOn));
        assert_eq!(away.finish(now).unwrap().may_leave(), Ok(()));
    }
}
