//! Entering a task by hand and changing what is known about it.

use domain::notice::EventKind;
use domain::task::triage::Triage;
use domain::task::{Nature, Task, TaskDraft, TaskRefusal};
use kernel::{AccountId, TaskId, Timestamp};
use store::db::Tx;
use store::task::StoredTask;

use super::{MOST_TASKS, tell};
use crate::context::Cx;
use crate::failure::Failure;

/// A task to enter.
#[derive(Debug, Clone, Default)]
pub struct NewTask {
    /// The id the form was given when it was shown: the same form sent twice makes one task.
    pub id: Option<TaskId>,
    /// What is known about it.
    pub draft: TaskDraft,
}

/// What is to be known about a task from now on.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// What is known about it.
    pub draft: TaskDraft,
    /// Where the owner put it by hand; `None` leaves it to the rules.
    pub moved_to: Option<Triage>,
    /// Which kind of work it is; `None` leaves it as it is.
    pub nature: Option<Nature>,
    /// When the task had last changed as its owner saw it; a later change is not overwritten
    /// unseen.
    pub seen: Option<Timestamp>,
}

/// Enters a task.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, `field-too-many-tasks` on `title` when the list
/// is full.
pub async fn add(cx: &Cx, new: NewTask) -> Result<TaskId, Failure> {
    add_as(cx, new, Nature::default()).await
}

/// Enters a task of a known kind of work.
///
/// # Errors
/// As [`add`].
pub async fn add_as(cx: &Cx, new: NewTask, nature: Nature) -> Result<TaskId, Failure> {
    let owner = cx.writer()?.id;
    let facts = new.draft.check()?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::add", move |tx| {
            if let Some(id) = new.id
                && store::task::owner(tx, owner, id)?.is_some()
            {
                return Ok(id);
            }
            room_for(tx, owner, 1, "title")?;
            let id = new.id.unwrap_or_else(|| cx.app.id());
            let mut task = Task::new(id, owner, facts.clone());
            task.marks = task.marks.with(nature);
            let weights = store::task::weights(tx, owner)?;
            if !store::task::insert(tx, (&task, weights), None, cx.now)? {
                // Somebody else's, or taken off the list meanwhile: then it is a new one.
                task.id = cx.app.id();
                store::task::insert(tx, (&task, weights), None, cx.now)?;
            }
            tell(tx, &cx, EventKind::TaskAdded, task.id)?;
            Ok(task.id)
        })
        .await
}

/// Refuses more tasks than one list can have.
pub(super) fn room_for(
    tx: &mut Tx<'_>,
    owner: AccountId,
    more: i64,
    field: &'static str,
) -> Result<(), Failure> {
    if store::task::count_all(tx, owner)?.saturating_add(more) > MOST_TASKS {
        return Err(Failure::field(field, "field-too-many-tasks"));
    }
    Ok(())
}

/// One of the person's own tasks.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or was taken off the list.
pub async fn find(cx: &Cx, id: TaskId) -> Result<StoredTask, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::find", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            store::task::stored(tx, &proof).map_err(Failure::from)
        })
        .await
}

/// Changes what is known about a task.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, [`TaskRefusal::ChangedMeanwhile`] when it was
/// changed after its owner saw it, [`Failure::NotFound`].
pub async fn change(cx: &Cx, id: TaskId, change: Change) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let facts = change.draft.check()?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::change", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let stored = store::task::stored(tx, &proof)?;
            if change.seen.is_some_and(|seen| seen != stored.changed_at) {
                return Err(Failure::refused(&TaskRefusal::ChangedMeanwhile));
            }
            let before = stored.task.clone();
            let marks = match change.nature {
                Some(nature) => before.marks.clone().with(nature),
                None => before.marks.clone(),
            };
            let task = Task {
                facts: facts.clone(),
                moved_to: change.moved_to,
                marks,
                ..before
            };
            if task == stored.task {
                return Ok(());
            }
            store::task::save(tx, &proof, &task, cx.now)?;
            tell(tx, &cx, EventKind::TaskChanged, id).map_err(Failure::from)
        })
        .await
}
