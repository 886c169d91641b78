//! Writing: what is typed is kept at once; saving makes the next version.

use domain::instruction::check::{Dismissal, NewLines};
use domain::instruction::{InstructionDraft, InstructionRef, NotAVersion, Version, next_version};
use domain::notice::{About, EventKind};
use domain::task::time_account::{TimeKind, told};
use kernel::{Id, InstructionId, TaskId, kind};
use store::db::Tx;
use store::instruction::dismissal;
use store::proof::OwnerOf;

use super::read::latest;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{self, Happening, Spent};

/// What somebody typed, and the version they began with (0 before the first).
#[derive(Debug, Clone)]
pub struct Typed {
    /// As typed.
    pub draft: InstructionDraft,
    /// On top of which version.
    pub base: u32,
}

/// What somebody saves as the next version.
#[derive(Debug, Clone)]
pub struct Saving {
    /// What was typed.
    pub typed: Typed,
    /// How many minutes explaining took, if that was told: for the owner's time account alone
    /// (2.20, 3.26).
    pub minutes: Option<i64>,
}

impl From<Typed> for Saving {
    fn from(typed: Typed) -> Self {
        Self {
            typed,
            minutes: None,
        }
    }
}

/// The instruction of one's own task, begun when there is none.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn begin(cx: &Cx, task: TaskId) -> Result<InstructionId, Failure> {
    let actor = cx.writer()?.id;
    let (id, now) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.now);
    cx.app
        .database
        .write("instruction::begin", move |tx| {
            store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            if store::instruction::insert(tx, id, actor, Some(task), now)? {
                return Ok(id);
            }
            let known = store::instruction::of_task(tx, task, actor)?;
            known.map(|of| of.id()).ok_or(Failure::NotFound)
        })
        .await
}

/// Keeps what is being typed, however unfinished. It becomes no version.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn keep(cx: &Cx, id: InstructionId, typed: Typed) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("instruction::keep", move |tx| {
            let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            Ok(store::instruction::keep_draft(
                tx,
                &of,
                &typed.draft,
                typed.base,
            )?)
        })
        .await
}

/// Saves what was typed as the next version, and enters how long explaining took.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, also of `minutes`; a refusal when nothing changed or somebody saved
/// a newer version in the meantime. What was typed is kept in every case.
pub async fn save(
    cx: &Cx,
    id: InstructionId,
    saving: impl Into<Saving>,
) -> Result<InstructionRef, Failure> {
    let actor = cx.writer()?.id;
    let Saving { typed, minutes } = saving.into();
    keep(cx, id, typed.clone()).await?;
    let own = cx.clone();
    cx.app
        .database
        .write("instruction::save", move |tx| {
            let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let minutes = told(minutes)?;
            let head = store::instruction::head(tx, &of)?;
            let newest = latest(tx, id, head.latest)?;
            if let Some(newest) = newest.as_ref().filter(|newest| is_saved(newest, &typed)) {
                store::instruction::drop_draft(tx, id)?;
                return Ok(newest.reference());
            }
            let stamp = (actor, own.now);
            let version = next_version(id, newest.as_ref(), typed.base, &typed.draft, stamp)
                .map_err(|reason| match reason {
                    NotAVersion::Invalid(errors) => Failure::Invalid(errors),
                    NotAVersion::Refused(refusal) => refusal.into(),
                })?;
            if !store::instruction::insert_version(tx, &version)? {
                return Err(Failure::Conflict);
            }
            keep_aside(tx, &of, (newest.as_ref(), &version))?;
            store::instruction::drop_draft(tx, id)?;
            let happening = Happening::new(EventKind::InstructionWritten, About::Instruction(id));
            let event = notice::record(tx, &own, happening)?;
            let spent = Spent {
                kind: TimeKind::Explained,
                minutes,
                task: head.task,
                order: None,
            };
            notice::record_time(tx, &own, (event, actor), spent)?;
            Ok(version.reference())
        })
        .await
}

/// Hints put aside at lines that were new keep aside at the numbers the lines are given.
fn keep_aside(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
    (before, saved): (Option<&Version>, &Version),
) -> Result<(), Failure> {
    let known = before.map_or(0, |version| version.lines_given);
    let all = dismissal::all(tx, of)?;
    let (new, kept): (Vec<Dismissal>, Vec<Dismissal>) =
        all.into_iter().partition(|one| one.mark.is_at_new_line());
    dismissal::forget_new(tx, of)?;
    let lines = NewLines::of(saved, known);
    let numbered = new.iter().flat_map(|one| {
        one.mark.numbered(&lines).map(|mark| Dismissal {
            mark,
            ..one.clone()
        })
    });
    let room = usize::try_from(dismissal::MOST).unwrap_or_default();
    for one in numbered.take(room.saturating_sub(kept.len())) {
        dismissal::insert(tx, of, &one)?;
    }
    Ok(())
}

/// Whether the newest version came of the very same form: the second of two clicks.
fn is_saved(newest: &Version, typed: &Typed) -> bool {
    let content = |draft: &InstructionDraft| {
        let mut plain = draft.clone();
        plain.steps.iter_mut().for_each(|step| step.id = None);
        plain
            .criteria
            .iter_mut()
            .for_each(|criterion| criterion.id = None);
        plain.check(None).map(|body| body.digest()).ok()
    };
    let saved = content(&InstructionDraft::from(&newest.body));
    newest.number == typed.base.saturating_add(1) && content(&typed.draft) == saved
}

/// Forgets what is being typed; the newest version stays.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn discard(cx: &Cx, id: InstructionId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("instruction::discard", move |tx| {
            let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            dismissal::forget_new(tx, &of)?;
            Ok(store::instruction::drop_draft(tx, id)?)
        })
        .await
}
