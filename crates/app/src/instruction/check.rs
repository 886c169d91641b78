//! The check with two ends, for one's own instructions and for any text.

use domain::instruction::InstructionDraft;
use domain::instruction::check::{Circumstances, Dismissal, Mark, Report, Size, check, reason};
use kernel::{InstructionId, Minutes, TaskId, kind};
use store::db::Tx;
use store::instruction::dismissal::{self, MOST};
use store::proof::OwnerOf;

use crate::context::Cx;
use crate::failure::Failure;

/// What the check says, beside what was put aside.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The findings that stand, and both bars.
    pub report: Report,
    /// What was put aside and would be found again.
    pub dismissed: Vec<Dismissal>,
    /// How large the work is taken for.
    pub size: Size,
}

/// Checks a text that belongs to no task.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn check_text(
    cx: &Cx,
    draft: InstructionDraft,
    known: Circumstances,
) -> Result<Checked, Failure> {
    cx.reader()?;
    aside_of(draft, known, Vec::new()).await
}

/// Checks what somebody types for their own task, saved or not.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn check_for_task(
    cx: &Cx,
    task: TaskId,
    draft: InstructionDraft,
) -> Result<Checked, Failure> {
    let actor = cx.reader()?.id;
    let (known, aside) = cx
        .app
        .database
        .read("instruction::check_for_task", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            let facts = store::task::find(tx, &proof)?.facts;
            let aside = match store::instruction::of_task(tx, task, actor)? {
                Some(of) => dismissal::all(tx, &of)?,
                None => Vec::new(),
            };
            Ok::<_, Failure>((circumstances(facts.minutes_per_week), aside))
        })
        .await?;
    aside_of(draft, known, aside).await
}

/// Reading a long text through is nothing for a thread that serves others.
async fn aside_of(
    draft: InstructionDraft,
    known: Circumstances,
    aside: Vec<Dismissal>,
) -> Result<Checked, Failure> {
    tokio::task::spawn_blocking(move || laid_over(&draft, known, aside))
        .await
        .map_err(|error| Failure::Fault(format!("checking an instruction: {error}")))
}

/// The work as far as the task knows it.
fn circumstances(effort: Minutes) -> Circumstances {
    Circumstances {
        effort,
        ..Circumstances::default()
    }
}

fn laid_over(draft: &InstructionDraft, known: Circumstances, aside: Vec<Dismissal>) -> Checked {
    let size = Size::of(known.effort);
    let report = check(draft, known);
    let found: Vec<Mark> = report
        .findings
        .iter()
        .map(|finding| Mark::of(finding, draft))
        .collect();
    let dismissed: Vec<Dismissal> = aside
        .into_iter()
        .filter(|one| found.contains(&one.mark))
        .collect();
    let is_aside = |mark: &Mark| dismissed.iter().any(|one| one.mark == *mark);
    let report = report.without(size, |finding| is_aside(&Mark::of(finding, draft)));
    Checked {
        report,
        dismissed,
        size,
    }
}

/// Puts a hint aside, with a reason only its owner reads.
///
/// # Errors
/// [`Failure::NotFound`] when the instruction is somebody else's; [`Failure::Invalid`] on
/// `reason`, or on `mark` when there are too many already.
pub async fn dismiss(cx: &Cx, id: InstructionId, mark: Mark, why: &str) -> Result<(), Failure> {
    let (actor, at) = (cx.writer()?.id, cx.now);
    let reason = reason(why)?;
    if !mark.is_bounded() {
        return Err(Failure::NotFound);
    }
    let dismissal = Dismissal { mark, reason, at };
    cx.app
        .database
        .write("instruction::dismiss", move |tx| {
            let of = own(tx, actor, id)?;
            if dismissal::count(tx, &of)? >= MOST {
                return Err(Failure::field("reason", "field-too-many-lines"));
            }
            Ok(dismissal::insert(tx, &of, &dismissal)?)
        })
        .await
}

/// Reports a hint again.
///
/// # Errors
/// [`Failure::NotFound`] when it was not put aside, or the instruction is somebody else's.
pub async fn restore(cx: &Cx, id: InstructionId, mark: Mark) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("instruction::restore", move |tx| {
            let of = own(tx, actor, id)?;
            let was_aside = dismissal::delete(tx, &of, &mark)?;
            was_aside.then_some(()).ok_or(Failure::NotFound)
        })
        .await
}

fn own(
    tx: &mut Tx<'_>,
    actor: kernel::AccountId,
    id: InstructionId,
) -> Result<OwnerOf<kind::Instruction>, Failure> {
    store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)
}
