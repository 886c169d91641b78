//! Steps written down while doing a task once. Whoever holds the task's proof owns them.

use kernel::{AccountId, Minutes, Timestamp, kind};

use crate::db::{DbError, Tx};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) BEGIN = "insert into recording (task_id, owner_id, started_at) values ($1, $2, $3) \
        on conflict (task_id) do nothing";
    pub(crate) HEAD = "select started_at, taken_at, last_number from recording where task_id = $1";
    pub(crate) STEPS = "select number, body, minutes, at from recorded_step where task_id = $1 \
        order by number";
    pub(crate) ADD = "insert into recorded_step (task_id, number, body, minutes, at) \
        values ($1, $2, $3, $4, $5)";
    pub(crate) COUNT = "update recording set last_number = $2 where task_id = $1";
    pub(crate) REMOVE = "delete from recorded_step where task_id = $1 and number = $2";
    pub(crate) TAKE = "update recording set taken_at = $2 where task_id = $1";
    pub(crate) CLEAR = "delete from recorded_step where task_id = $1";
    pub(crate) DROP = "delete from recording where task_id = $1";
    pub(crate) TAKEN = "select count(*) from recording where owner_id = $1 and taken_at is not null";
}

/// One step as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedStep {
    /// Counted from 1; the number of a removed step is not given again.
    pub number: i64,
    /// What was done.
    pub text: String,
    /// How long it took.
    pub minutes: Minutes,
    /// When it was written down.
    pub at: Timestamp,
}

/// A task being written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// When it began.
    pub started_at: Timestamp,
    /// When the steps became a draft.
    pub taken_at: Option<Timestamp>,
    /// The number of the newest step, also when it was removed.
    pub last_number: i64,
    /// The steps, the first first.
    pub steps: Vec<RecordedStep>,
}

impl Recording {
    /// Whether the steps became a draft.
    pub const fn was_taken(&self) -> bool {
        self.taken_at.is_some()
    }
}

/// Begins writing down; nothing happens when it was begun before.
pub fn begin(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>, now: Timestamp) -> Result<(), DbError> {
    let values = [of.id().into(), of.owner().into(), now.into()];
    tx.execute(&BEGIN, &values).map(drop)
}

/// What was written down, if it was begun.
pub fn find(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>) -> Result<Option<Recording>, DbError> {
    let head = tx.optional(&HEAD, &[of.id().into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let Some((started_at, taken_at, last_number)) = head else {
        return Ok(None);
    };
    let steps = tx.query(&STEPS, &[of.id().into()], |row| {
        Ok(RecordedStep {
            number: row.get(0)?,
            text: row.get(1)?,
            minutes: Minutes(row.get(2)?),
            at: row.get(3)?,
        })
    })?;
    Ok(Some(Recording {
        started_at,
        taken_at,
        last_number,
        steps,
    }))
}

/// Adds a step behind the others.
pub fn add(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>, step: &RecordedStep) -> Result<(), DbError> {
    let values = [
        of.id().into(),
        step.number.into(),
        step.text.as_str().into(),
        step.minutes.get().into(),
        step.at.into(),
    ];
    tx.execute_one(&ADD, &values)?;
    tx.execute_one(&COUNT, &[of.id().into(), step.number.into()])
}

/// Removes a step; `false` when there is none of that number.
pub fn remove(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>, number: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&REMOVE, &[of.id().into(), number.into()])? == 1)
}

/// Notes that the steps became a draft.
pub fn take(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&TAKE, &[of.id().into(), now.into()])
}

/// Forgets the recording of a task.
pub fn forget(tx: &mut Tx<'_>, of: &OwnerOf<kind::Task>) -> Result<(), DbError> {
    tx.execute(&CLEAR, &[of.id().into()])?;
    tx.execute(&DROP, &[of.id().into()]).map(drop)
}

/// How many recordings of one person became drafts.
pub fn count_taken(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&TAKEN, &[owner.into()], |row| row.get(0))
}
