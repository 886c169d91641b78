//! Room `task`: the inventory of what fills somebody's week, and imports into it.
//!
//! Everything here is private to its owner: a task is loaded by whoever holds its proof, a list by
//! its owner's id, which only the acting person's is. Triage and place in the ranking are worked
//! out by the domain on every write and kept for lists; nothing else may write those columns.

pub mod comparison;
mod import;
mod list;
pub mod readiness;
pub mod recording;
mod sorting;
pub mod week;

use domain::task::category::Category;
use domain::task::triage::{Triage, Weights, order_key};
use domain::task::{Frequency, Marks, Rating, Task, TaskFacts, TaskState};
use kernel::{AccountId, ImportId, Minutes, TaskId, Timestamp, kind};

use crate::columns::{money, unknown};
use crate::db::{DbError, Row, Sql, Tx, Value};
use crate::proof::OwnerOf;

pub use import::{
    ImportState, NewPreview, OwnImport, StoredImport, confirm, find_import, insert_preview, kept,
    replace_preview, sweep_previews, tasks_of, undo, used_of,
};
pub use list::{
    Column, Filter, Order, Place, TaskCount, count, count_all, count_unrated, inventory, list,
    next_routine_to_hand_on, next_to_hand_on, open, titles, unrated, unrated_minutes, week,
};
pub use sorting::{
    Booking, Own, book_luxury, bookings, by_title, core_titles, hated, logged_for, luxury_used,
    own, place_all, save_own, unbook_luxury, weights,
};

/// A statement that selects whole tasks, as [`stored_at`] reads them.
macro_rules! tasks {
    ($rest:literal) => {
        concat!(
            "select id, owner_id, title, minutes_per_week, frequency, ability, liking, core, ",
            "hour_value, currency, moved_to, state, order_id, since, import_id, place, created_at, ",
            "changed_at, deleted_at, category, confidential, hated, economic from task ",
            $rest
        )
    };
}
use tasks;

crate::statements! {
    pub(crate) OWNER = "select id from task where id = $1 and owner_id = $2 and deleted_at is null";
    pub(crate) OWNER_OF_DELETED = "select id from task \
        where id = $1 and owner_id = $2 and deleted_at is not null";
    pub(crate) BY_ID = (tasks!("where id = $1"));
    pub(crate) INSERT = "insert into task (id, owner_id, import_id, title, title_folded, \
        minutes_per_week, frequency, ability, liking, core, hour_value, currency, moved_to, triage, \
        place, state, order_id, since, category, confidential, hated, economic, is_used, created_at, \
        changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
        $17, $18, $19, $20, $21, $22, 0, $23, $23) on conflict (id) do nothing";
    pub(crate) SAVE = "update task set title = $2, title_folded = $3, minutes_per_week = $4, \
        frequency = $5, ability = $6, liking = $7, core = $8, hour_value = $9, currency = $10, \
        moved_to = $11, triage = $12, place = $13, state = $14, order_id = $15, since = $16, \
        category = $17, confidential = $18, hated = $19, economic = $20, changed_at = $21 where id = $1 and deleted_at is null";
    pub(crate) DELETE = "update task set deleted_at = $2 where id = $1 and deleted_at is null";
    pub(crate) RESTORE = "update task set deleted_at = null where id = $1 and deleted_at is not null";
    pub(crate) USE = "update task set is_used = 1 where id = $1 and is_used = 0";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static Sql> {
    let own = [
        STATEMENTS,
        comparison::STATEMENTS,
        import::STATEMENTS,
        list::STATEMENTS,
        readiness::STATEMENTS,
        recording::STATEMENTS,
        sorting::STATEMENTS,
    ];
    [own.concat(), week::statements()].concat()
}

/// A task with what the database knows besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTask {
    /// The task.
    pub task: Task,
    /// The import that brought it.
    pub import: Option<ImportId>,
    /// Its place in the ranking by its owner's weights, see [`order_key`].
    pub place: i64,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When anything about it last changed.
    pub changed_at: Timestamp,
    /// When it was taken off the list.
    pub deleted_at: Option<Timestamp>,
}

impl StoredTask {
    /// Whether an import brought it with the middle of both scales and nobody has looked at it
    /// since: what it says about liking and ability nobody has said.
    pub fn is_unrated(&self) -> bool {
        let facts = &self.task.facts;
        self.import.is_some()
            && self.task.state == TaskState::Open
            && self.changed_at == self.created_at
            && (facts.ability.get(), facts.liking.get()) == (3, 3)
    }
}

/// Proof that a task on the list is the actor's own; none otherwise.
pub fn owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: TaskId,
) -> Result<Option<OwnerOf<kind::Task>>, DbError> {
    proof(tx, &OWNER, actor, id)
}

/// Proof that a task taken off the list was the actor's own; none otherwise.
pub fn owner_of_deleted(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: TaskId,
) -> Result<Option<OwnerOf<kind::Task>>, DbError> {
    proof(tx, &OWNER_OF_DELETED, actor, id)
}

fn proof(
    tx: &mut Tx<'_>,
    sql: &'static Sql,
    actor: AccountId,
    id: TaskId,
) -> Result<Option<OwnerOf<kind::Task>>, DbError> {
    let found = tx.optional(sql, &[id.into(), actor.into()], |row| row.get::<TaskId>(0))?;
    Ok(found.map(|id| OwnerOf::new(id, actor)))
}

/// The task.
pub fn find(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Task>) -> Result<Task, DbError> {
    stored(tx, proof).map(|stored| stored.task)
}

/// The task with what the database knows besides.
pub fn stored(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Task>) -> Result<StoredTask, DbError> {
    tx.one(&BY_ID, &[proof.id().into()], stored_at)
}

/// Writes a new task, placed by its owner's weights; `false` when its id is taken and nothing was
/// written.
pub fn insert(
    tx: &mut Tx<'_>,
    (task, weights): (&Task, Weights),
    import: Option<ImportId>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let mut values = vec![task.id.into(), task.owner.into(), import.into()];
    values.extend(columns(task, weights));
    values.push(now.into());
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// Writes what became of a task.
pub fn save(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Task>,
    task: &Task,
    now: Timestamp,
) -> Result<(), DbError> {
    let weights = sorting::weights(tx, task.owner)?;
    let mut values = vec![proof.id().into()];
    values.extend(columns(task, weights));
    values.push(now.into());
    tx.execute_one(&SAVE, &values)
}

/// Takes a task off the list. It can be put back.
pub fn delete(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Task>, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&DELETE, &[proof.id().into(), now.into()])
}

/// Puts a task back on the list, as it was.
pub fn restore(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Task>) -> Result<(), DbError> {
    tx.execute_one(&RESTORE, &[proof.id().into()])
}

/// Notes that an instruction, ad or order names a task, if it does. The rooms below say so whenever
/// they write a task's id; from then on its import is no longer undone.
pub(crate) fn mark_used(tx: &mut Tx<'_>, id: Option<TaskId>) -> Result<(), DbError> {
    match id {
        Some(id) => tx.execute(&USE, &[id.into()]).map(drop),
        None => Ok(()),
    }
}

/// The columns from `title` to `economic`, as INSERT and SAVE name them.
fn columns(task: &Task, weights: Weights) -> [Value; 19] {
    let (facts, marks) = (&task.facts, &task.marks);
    let (order, since) = match task.state {
        TaskState::Open => (None, None),
        TaskState::HandedOn { order, since } => (Some(order), Some(since)),
        TaskState::Done { at } => (None, Some(at)),
    };
    [
        facts.title.as_str().into(),
        facts.title_folded().into(),
        facts.minutes_per_week.get().into(),
        facts.frequency.code().into(),
        facts.ability.get().into(),
        facts.liking.get().into(),
        facts.core.into(),
        facts.hour_value.minor.into(),
        facts.hour_value.currency.code().into(),
        task.moved_to.map(Triage::code).into(),
        task.sorting().triage.code().into(),
        order_key(task, weights).into(),
        task.state.code().into(),
        order.into(),
        since.into(),
        marks.category.map(Category::code).into(),
        marks.confidential.into(),
        marks.hated.into(),
        marks.economic.as_deref().into(),
    ]
}

/// The kind of work an owner chose, from a column that may be empty.
pub(crate) fn category_at(row: &Row<'_>, index: usize) -> Result<Option<Category>, DbError> {
    let code: Option<String> = row.get(index)?;
    code.map(|code| Category::from_code(&code).ok_or_else(|| unknown("category of a task", &code)))
        .transpose()
}

fn stored_at(row: &Row<'_>) -> Result<StoredTask, DbError> {
    let moved_to = row.get::<Option<String>>(10)?;
    let moved_to = moved_to.map(|code| triage(&code)).transpose()?;
    let task = Task {
        id: row.get(0)?,
        owner: row.get(1)?,
        facts: TaskFacts {
            title: row.get(2)?,
            minutes_per_week: Minutes(row.get(3)?),
            frequency: frequency(&row.get::<String>(4)?)?,
            ability: rating(row.get(5)?)?,
            liking: rating(row.get(6)?)?,
            core: row.get(7)?,
            hour_value: money(row, 8)?,
        },
        moved_to,
        marks: marks_at(row)?,
        state: state_at(row)?,
    };
    Ok(StoredTask {
        task,
        import: row.get(14)?,
        place: row.get(15)?,
        created_at: row.get(16)?,
        changed_at: row.get(17)?,
        deleted_at: row.get(18)?,
    })
}

fn marks_at(row: &Row<'_>) -> Result<Marks, DbError> {
    Ok(Marks {
        category: category_at(row, 19)?,
        confidential: row.get(20)?,
        hated: row.get(21)?,
        economic: row.get(22)?,
    })
}

fn state_at(row: &Row<'_>) -> Result<TaskState, DbError> {
    let (state, since) = (row.get::<String>(11)?, row.get::<Option<Timestamp>>(13)?);
    match (state.as_str(), row.get(12)?, since) {
        ("open", _, _) => Ok(TaskState::Open),
        ("handed_on", Some(order), Some(since)) => Ok(TaskState::HandedOn { order, since }),
        ("done", _, Some(at)) => Ok(TaskState::Done { at }),
        _ => Err(unknown("state of a task", &state)),
    }
}

fn frequency(code: &str) -> Result<Frequency, DbError> {
    Frequency::from_code(code).ok_or_else(|| unknown("frequency", code))
}

fn triage(code: &str) -> Result<Triage, DbError> {
    Triage::from_code(code).ok_or_else(|| unknown("triage", code))
}

fn rating(step: i64) -> Result<Rating, DbError> {
    Rating::new(step).ok_or_else(|| unknown("rating", &step.to_string()))
}
