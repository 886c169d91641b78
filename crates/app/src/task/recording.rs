//! "Mitschreiben": a line per step while doing a task once, which becomes a draft of its
//! instruction (mission 2.18). Private; nothing is a version before its owner saves it.

use domain::instruction::{InstructionDraft, StepDraft};
use domain::task::recording::{MOST_STEPS, check_step};
use kernel::{Id, TaskId, kind};
use store::db::Tx;
use store::proof::OwnerOf;
use store::task::recording::{RecordedStep, Recording};

use crate::context::Cx;
use crate::failure::Failure;

/// A line as typed.
#[derive(Debug, Clone, Default)]
pub struct NewStep {
    /// What was done.
    pub text: String,
    /// How long it took, if its owner says so; else the time since the step before counts.
    pub minutes: Option<i64>,
}

/// What was written down for one's own task, if it was begun.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn find(cx: &Cx, task: TaskId) -> Result<Option<Recording>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::recording::find", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            Ok(store::task::recording::find(tx, &proof)?)
        })
        .await
}

/// Begins writing down. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn begin(cx: &Cx, task: TaskId) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("task::recording::begin", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            Ok(store::task::recording::begin(tx, &proof, now)?)
        })
        .await
}

/// Keeps a step at once.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input of `step` and `minutes`; [`Failure::NotFound`] when
/// the task is somebody else's or nothing was begun.
pub async fn add(cx: &Cx, task: TaskId, new: NewStep) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("task::recording::add", move |tx| {
            let (proof, known) = begun(tx, actor, task)?;
            let last = known.steps.last();
            let since = last.map_or(known.started_at, |step| step.at);
            let (text, minutes) = check_step(&new.text, new.minutes, since, now)?;
            if known.steps.len() >= MOST_STEPS {
                return Err(Failure::field("step", "field-too-many-steps"));
            }
            let step = RecordedStep {
                number: known.last_number.saturating_add(1),
                text,
                minutes,
                at: now,
            };
            Ok(store::task::recording::add(tx, &proof, &step)?)
        })
        .await
}

/// Removes a step that was wrong. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's or nothing was begun.
pub async fn remove(cx: &Cx, task: TaskId, number: i64) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("task::recording::remove", move |tx| {
            let (proof, _) = begun(tx, actor, task)?;
            store::task::recording::remove(tx, &proof, number)?;
            Ok(())
        })
        .await
}

/// Forgets everything that was written down.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn forget(cx: &Cx, task: TaskId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("task::recording::forget", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            Ok(store::task::recording::forget(tx, &proof)?)
        })
        .await
}

/// Puts the steps behind those the draft of the task's instruction has, where its owner looks
/// through them and saves. Nothing in the draft is overwritten, and steps that were taken over
/// before are not taken over again.
///
/// # Errors
/// [`Failure::Invalid`] on `step` when nothing was written down; [`Failure::NotFound`] when the
/// task is somebody else's or nothing was begun.
pub async fn take_over(cx: &Cx, task: TaskId) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    let reachable = cx.writer()?.settings.reachable.clone();
    let id = Id::new(cx.now, cx.app.entropy.as_ref());
    cx.app
        .database
        .write("task::recording::take_over", move |tx| {
            let (proof, known) = begun(tx, actor, task)?;
            if known.steps.is_empty() {
                return Err(Failure::field("step", "field-required"));
            }
            store::instruction::insert(tx, id, actor, Some(task), now)?;
            let of = store::instruction::of_task(tx, task, actor)?.ok_or(Failure::NotFound)?;
            let found = crate::instruction::load(tx, &of)?;
            let is_new = found.base == 0 && !found.is_being_typed;
            let mut draft = found.draft;
            if is_new {
                draft = InstructionDraft {
                    reachable: reachable.clone(),
                    ..draft
                };
            }
            // What was taken over before stands in the draft, or its owner took it out there.
            let taken = known.taken_at.filter(|_| !is_new);
            let more: Vec<StepDraft> = known
                .steps
                .into_iter()
                .filter(|step| taken.is_none_or(|taken| step.at > taken))
                .map(|step| StepDraft {
                    text: step.text,
                    ..StepDraft::default()
                })
                .collect();
            draft.steps.extend(more);
            store::instruction::keep_draft(tx, &of, &draft, found.base)?;
            Ok(store::task::recording::take(tx, &proof, now)?)
        })
        .await
}

fn begun(
    tx: &mut Tx<'_>,
    actor: kernel::AccountId,
    task: TaskId,
) -> Result<(OwnerOf<kind::Task>, Recording), Failure> {
    let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
    let known = store::task::recording::find(tx, &proof)?.ok_or(Failure::NotFound)?;
    Ok((proof, known))
}
