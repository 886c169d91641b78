//! Reading one's own instructions.

use domain::instruction::{InstructionDraft, InstructionRef, Version};
use kernel::{InstructionId, TaskId, kind};
use store::db::Tx;
use store::instruction::VersionEntry;
use store::proof::OwnerOf;

use super::preference::attach;
use crate::context::Cx;
use crate::failure::Failure;

/// An instruction as its owner sees it.
#[derive(Debug, Clone)]
pub struct Instruction {
    /// Which.
    pub id: InstructionId,
    /// The task it belongs to, if any.
    pub task: Option<TaskId>,
    /// The newest version, unless nothing was saved yet.
    pub latest: Option<Version>,
    /// Every version, the newest first.
    pub versions: Vec<VersionEntry>,
    /// What the form shows: what is being typed, else the newest version, else nothing.
    pub draft: InstructionDraft,
    /// The version the draft was begun on; 0 before the first.
    pub base: u32,
    /// Whether the draft holds something no version has.
    pub is_being_typed: bool,
}

/// The owner's instruction for a task, if it was begun.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn for_task(cx: &Cx, task: TaskId) -> Result<Option<Instruction>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read(
            "instruction::for_task",
            move |tx| match store::instruction::of_task(tx, task, actor)? {
                Some(of) => load(tx, &of).map(Some),
                None => Ok(None),
            },
        )
        .await
}

/// One's own instruction.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn show(cx: &Cx, id: InstructionId) -> Result<Instruction, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::show", move |tx| {
            let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            load(tx, &of)
        })
        .await
}

/// One version of one's own instruction.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's or there is no such version.
pub async fn read_version(cx: &Cx, of: InstructionRef) -> Result<Version, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::read_version", move |tx| {
            store::instruction::owner(tx, actor, of.instruction)?.ok_or(Failure::NotFound)?;
            store::instruction::version(tx, of)?.ok_or(Failure::NotFound)
        })
        .await
}

pub(crate) fn load(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
) -> Result<Instruction, Failure> {
    let head = store::instruction::head(tx, of)?;
    let latest = latest(tx, of.id(), head.latest)?;
    let versions = store::instruction::versions(tx, of)?;
    let is_being_typed = head.draft.is_some();
    let (draft, base) = match (head.draft, &latest) {
        (Some(typed), _) => typed,
        (None, Some(version)) => (InstructionDraft::from(&version.body), version.number),
        (None, None) => (first_draft(tx, of, head.task)?, 0),
    };
    Ok(Instruction {
        id: of.id(),
        task: head.task,
        latest,
        versions,
        draft,
        base,
        is_being_typed,
    })
}

/// A new instruction begins with the client's notes that apply to its task.
fn first_draft(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
    task: Option<TaskId>,
) -> Result<InstructionDraft, Failure> {
    let task = match task {
        Some(task) => store::task::owner(tx, of.owner(), task)?,
        None => None,
    };
    let preferences = match task {
        Some(task) => attach(tx, &task)?,
        None => Vec::new(),
    };
    Ok(InstructionDraft {
        preferences,
        ..InstructionDraft::default()
    })
}

/// The newest version of an instruction, if it has one.
pub(crate) fn latest(
    tx: &mut Tx<'_>,
    instruction: InstructionId,
    version: u32,
) -> Result<Option<Version>, Failure> {
    if version == 0 {
        return Ok(None);
    }
    Ok(store::instruction::version(
        tx,
        InstructionRef {
            instruction,
            version,
        },
    )?)
}
