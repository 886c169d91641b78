//! The three hate tasks (mission 1.18).

use domain::notice::EventKind;
use domain::task::{Task, TaskRefusal, TaskState, hate};
use kernel::{AccountId, TaskId};
use store::db::Tx;
use store::task::StoredTask;

use super::tell;
use crate::context::Cx;
use crate::failure::Failure;

/// The person's hate tasks that they still do themselves, in the order of the ranking.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn hated(cx: &Cx) -> Result<Vec<StoredTask>, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("task::hated", move |tx| {
            store::task::hated(tx, owner).map_err(Failure::from)
        })
        .await
}

/// Makes one of the person's own open tasks a hate task. `dropped` is the one that is let go for
/// it; it keeps everything else. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`], [`TaskRefusal::HateTasksFull`] when three others stay,
/// [`TaskRefusal::IsDone`] and [`TaskRefusal::IsHandedOn`] for what its owner no longer does.
pub async fn mark_hated(cx: &Cx, id: TaskId, dropped: Option<TaskId>) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::mark_hated", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let task = store::task::find(tx, &proof)?;
            match task.state {
                TaskState::Open => {}
                TaskState::HandedOn { .. } => {
                    return Err(Failure::refused(&TaskRefusal::IsHandedOn));
                }
                TaskState::Done { .. } => return Err(Failure::refused(&TaskRefusal::IsDone)),
            }
            let known = store::task::hated(tx, actor)?;
            let ids: Vec<TaskId> = known.iter().map(|stored| stored.task.id).collect();
            hate::admit(&ids, id, dropped).map_err(|refusal| Failure::refused(&refusal))?;
            for other in ids.into_iter().filter(|other| Some(*other) == dropped) {
                set(tx, &cx, actor, other, false)?;
            }
            set(tx, &cx, actor, id, true)
        })
        .await
}

/// Makes a task of the person's an ordinary one again. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn unmark_hated(cx: &Cx, id: TaskId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::unmark_hated", move |tx| {
            set(tx, &cx, actor, id, false)
        })
        .await
}

fn set(tx: &mut Tx<'_>, cx: &Cx, actor: AccountId, id: TaskId, hated: bool) -> Result<(), Failure> {
    let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
    let mut task = store::task::find(tx, &proof)?;
    if task.marks.hated == hated {
        return Ok(());
    }
    task.marks.hated = hated;
    store::task::save(tx, &proof, &task, cx.now)?;
    tell(tx, cx, EventKind::TaskChanged, id)?;
    Ok(())
}

/// A task that its owner does again: it is a hate task again only while there is a place for it.
pub(super) fn come_back(
    tx: &mut Tx<'_>,
    owner: AccountId,
    mut task: Task,
) -> Result<Task, Failure> {
    if task.marks.hated && task.state == TaskState::Open {
        let known = store::task::hated(tx, owner)?;
        let ids: Vec<TaskId> = known.iter().map(|stored| stored.task.id).collect();
        task.marks.hated = hate::admit(&ids, task.id, None).is_ok();
    }
    Ok(task)
}
