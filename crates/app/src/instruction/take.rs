//! Texts from elsewhere: the library, another instruction of one's own, a file. They become what is
//! being typed, never a version by themselves.

use domain::instruction::{InstructionDraft, InstructionRefusal};
use kernel::{Id, InstructionId, TaskId};
use store::instruction::OwnInstruction;

use super::preference::attach;
use super::read::latest;
use crate::context::Cx;
use crate::failure::Failure;
use crate::task::{self, NewTask};

/// A text to go on with.
#[derive(Debug, Clone)]
pub struct Taking {
    /// What it says.
    pub draft: InstructionDraft,
    /// Whether it may take the place of a draft that waits.
    pub replaces: bool,
}

/// Makes a text the draft of a task's instruction, on top of the newest version. Lines that say the
/// same keep their numbers; without reachable hours it begins with the person's own, without notes with those of the newest
/// version or, before the first, with those that apply to the task.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's; [`InstructionRefusal::DraftWaits`] when
/// something else is being typed and nobody said that it may go.
pub async fn take_over(cx: &Cx, task: TaskId, taking: Taking) -> Result<InstructionId, Failure> {
    let person = cx.writer()?;
    let (actor, usual) = (person.id, person.settings.reachable.clone());
    let (new, now) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.now);
    cx.app
        .database
        .write("instruction::take_over", move |tx| {
            let own = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            store::instruction::insert(tx, new, actor, Some(task), now)?;
            let of = store::instruction::of_task(tx, task, actor)?.ok_or(Failure::NotFound)?;
            let head = store::instruction::head(tx, &of)?;
            let mut draft = taking.draft.clone();
            if draft.reachable.is_empty() {
                draft.reachable = usual.clone();
            }
            let notes = if let Some(version) = latest(tx, of.id(), head.latest)? {
                draft.adopt(&version.body);
                version.body.preferences
            } else {
                draft.forget_numbers();
                attach(tx, &own)?
            };
            if draft.preferences.is_empty() {
                draft.preferences = notes;
            }
            let waits = head.draft.is_some_and(|(waiting, _)| waiting != draft);
            if waits && !taking.replaces {
                return Err(InstructionRefusal::DraftWaits.into());
            }
            store::instruction::keep_draft(tx, &of, &draft, head.latest)?;
            Ok(of.id())
        })
        .await
}

/// Enters a task and begins its instruction with a text.
///
/// # Errors
/// Those of [`task::add`] and [`take_over`].
pub async fn take_as_new(
    cx: &Cx,
    new: NewTask,
    draft: InstructionDraft,
) -> Result<TaskId, Failure> {
    let task = task::add(cx, new).await?;
    let replaces = false;
    take_over(cx, task, Taking { draft, replaces }).await?;
    Ok(task)
}

/// One's own instructions that have a version, the newest first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own(cx: &Cx) -> Result<Vec<OwnInstruction>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::own", move |tx| {
            Ok(store::instruction::own(tx, actor)?)
        })
        .await
}
