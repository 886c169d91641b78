//! What becomes of a task: done, needed again, taken back, off the list and back on it.

use domain::notice::EventKind;
use domain::task::{Task, TaskRefusal};
use kernel::{TaskId, Timestamp};

use super::enter::room_for;
use super::{hate, tell};
use crate::context::Cx;
use crate::failure::Failure;

/// A step its owner takes with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is no longer needed.
    Finish,
    /// It is needed again.
    Reopen,
    /// The owner does it again.
    TakeBack,
}

impl Step {
    fn apply(self, task: Task, now: Timestamp) -> Result<Task, TaskRefusal> {
        match self {
            Self::Finish => task.finish(now),
            Self::Reopen => task.reopen(),
            Self::TakeBack => task.take_back(),
        }
    }

    const fn event(self) -> EventKind {
        match self {
            Self::Finish => EventKind::TaskDone,
            Self::Reopen => EventKind::TaskChanged,
            Self::TakeBack => EventKind::TaskTakenBack,
        }
    }
}

/// Takes a step with one of the person's own tasks.
///
/// # Errors
/// [`Failure::NotFound`], or the domain's refusal when the task is elsewhere on its way.
pub async fn step(cx: &Cx, id: TaskId, step: Step) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::step", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let task = store::task::find(tx, &proof)?;
            let task = step
                .apply(task, cx.now)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let task = hate::come_back(tx, actor, task)?;
            store::task::save(tx, &proof, &task, cx.now)?;
            tell(tx, &cx, step.event(), id).map_err(Failure::from)
        })
        .await
}

/// Takes a task off the list; [`restore`] puts it back. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`], [`TaskRefusal::IsHandedOn`].
pub async fn delete(cx: &Cx, id: TaskId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::delete", move |tx| {
            let Some(proof) = store::task::owner(tx, actor, id)? else {
                let gone = store::task::owner_of_deleted(tx, actor, id)?;
                return gone.map(drop).ok_or(Failure::NotFound);
            };
            let task = store::task::find(tx, &proof)?;
            task.may_leave()
                .map_err(|refusal| Failure::refused(&refusal))?;
            store::task::delete(tx, &proof, cx.now)?;
            tell(tx, &cx, EventKind::TaskDropped, id).map_err(Failure::from)
        })
        .await
}

/// The title of a task of the person's that was taken off the list; none while it is on it.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn deleted_title(cx: &Cx, id: TaskId) -> Result<Option<String>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::deleted_title", move |tx| {
            let Some(proof) = store::task::owner_of_deleted(tx, actor, id)? else {
                return Ok(None);
            };
            Ok(Some(store::task::find(tx, &proof)?.facts.title))
        })
        .await
}

/// Puts a task back on the list. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::Invalid`] on `title` when the list is full.
pub async fn restore(cx: &Cx, id: TaskId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::restore", move |tx| {
            let Some(proof) = store::task::owner_of_deleted(tx, actor, id)? else {
                let there = store::task::owner(tx, actor, id)?;
                return there.map(drop).ok_or(Failure::NotFound);
            };
            room_for(tx, actor, 1, "title")?;
            store::task::restore(tx, &proof)?;
            let before = store::task::find(tx, &proof)?;
            let task = hate::come_back(tx, actor, before)?;
            // What counts how much may have changed meanwhile, and with it the place.
            store::task::save(tx, &proof, &task, cx.now)?;
            tell(tx, &cx, EventKind::TaskAdded, id).map_err(Failure::from)
        })
        .await
}
