//! The check with two ends, for one's own instructions and for any text.

use domain::instruction::InstructionDraft;
use domain::instruction::check::{Circumstances, Dismissal, Mark, Report, Size, check, reason};
use domain::task::TaskFacts;
use domain::task::week::free::{Fit, Span, working_time};
use kernel::{InstructionId, PostingId, TaskId, Timestamp, kind};
use store::db::Tx;
use store::instruction::dismissal::{self, MOST};
use store::posting::Wanted;
use store::proof::OwnerOf;

use crate::context::{Cx, Person};
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
    /// Until when it is due, where an ad of the task says so.
    pub deadline: Option<Deadline>,
}

/// Until when work is due and how much time that leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The ad that says so.
    pub posting: PostingId,
    /// When the work is due.
    pub due_at: Timestamp,
    /// The work beside the working time until then, on days as long as the owner's: more than
    /// that nobody has.
    pub fit: Fit,
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
    aside_of(draft, (known, None), Vec::new()).await
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
    let (person, now) = (cx.reader()?.clone(), cx.now);
    let actor = person.id;
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
            let wanted = store::posting::wanted(tx, task, (actor, now))?;
            let known = circumstances(&facts, wanted, (&person, now));
            Ok::<_, Failure>((known, aside))
        })
        .await?;
    aside_of(draft, known, aside).await
}

/// Reading a long text through is nothing for a thread that serves others.
async fn aside_of(
    draft: InstructionDraft,
    known: Known,
    aside: Vec<Dismissal>,
) -> Result<Checked, Failure> {
    tokio::task::spawn_blocking(move || laid_over(&draft, known, aside))
        .await
        .map_err(|error| Failure::Fault(format!("checking an instruction: {error}")))
}

/// What is known of the work, and the deadline it comes from.
type Known = (Circumstances, Option<Deadline>);

/// The work as far as the task knows it; an ad for it knows it better.
fn circumstances(
    facts: &TaskFacts,
    wanted: Option<Wanted>,
    (owner, now): (&Person, Timestamp),
) -> Known {
    let effort = wanted.and_then(|ad| ad.hours);
    let effort = effort.unwrap_or(facts.minutes_per_week);
    let zone = &owner.zone;
    let deadline = wanted.and_then(|ad| {
        let due_at = ad.due_at?;
        let free = working_time(
            &owner.settings,
            Span {
                now,
                due: due_at,
                zone,
            },
        );
        Some(Deadline {
            posting: ad.posting,
            due_at,
            fit: Fit { work: effort, free },
        })
    });
    let known = Circumstances {
        effort,
        due: deadline.map(|deadline| zone.local_date(deadline.due_at)),
        free: deadline.map(|deadline| deadline.fit.free),
    };
    (known, deadline)
}

fn laid_over(draft: &InstructionDraft, (known, deadline): Known, aside: Vec<Dismissal>) -> Checked {
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
        deadline,
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
