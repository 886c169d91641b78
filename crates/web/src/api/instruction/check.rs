//! The check with two ends, for any text or for what is typed for a task; and putting hints aside.

use app::Failure;
use app::instruction::{self, check_for_task, check_text};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::instruction::InstructionDraft;
use domain::instruction::check::{Bar, Circumstances, Dismissal, Finding, Mark};
use kernel::{Date, InstructionId, Minutes, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::Content;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::extract::At;
use crate::visit::Visit;
use crate::words;

/// The longest work that is asked about, in minutes: a year.
const LONGEST: i64 = 366 * 24 * 60;

/// An instruction to check, saved or not.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CheckQuestion {
    /// A task of the caller's it is written for: effort, deadline and free time are the task's then,
    /// and hints that were put aside are left out.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// How long the work takes, in minutes; the bar grows with it. Needed without a task.
    effort_minutes: Option<i64>,
    /// The day it is due.
    #[schema(value_type = Option<String>, format = Date)]
    due: Option<Date>,
    /// The contractor's free minutes until then.
    free_minutes: Option<i64>,
    /// What it says.
    #[serde(flatten)]
    content: Content,
}

/// What the check says.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InstructionCheck {
    /// Whether both ends are good enough. Advice only.
    passes: bool,
    /// How clear it is.
    clarity: BarView,
    /// How much freedom it leaves.
    freedom: BarView,
    /// What was found, missing things first, then by place.
    findings: Vec<FindingView>,
    /// What was put aside and would be found again.
    aside: Vec<AsideView>,
}

/// A hint as it is put aside: it comes back when the words around it change.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct MarkView {
    /// The stable name of the hint.
    code: String,
    /// Where it stands.
    place: String,
    /// The words it stands at; empty for what is missing.
    words: String,
}

/// A hint that was put aside.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AsideView {
    /// Which.
    mark: MarkView,
    /// Why, for its owner alone.
    reason: String,
}

/// A hint to put aside.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AsideWish {
    /// Which, as the check names it.
    mark: MarkView,
    /// Why.
    reason: String,
}

impl From<Mark> for MarkView {
    fn from(mark: Mark) -> Self {
        Self {
            code: mark.code,
            place: mark.place,
            words: mark.words,
        }
    }
}

impl From<MarkView> for Mark {
    fn from(mark: MarkView) -> Self {
        Self {
            code: mark.code,
            place: mark.place,
            words: mark.words,
        }
    }
}

impl From<Dismissal> for AsideView {
    fn from(dismissal: Dismissal) -> Self {
        Self {
            mark: dismissal.mark.into(),
            reason: dismissal.reason,
        }
    }
}

/// How good one end is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BarView {
    /// 0 to 100.
    points: u8,
    /// Whether that is good enough.
    passes: bool,
}

/// One thing that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FindingView {
    /// The stable name, for example `vague-word`.
    code: &'static str,
    /// `vague` or `detailed`.
    end: &'static str,
    /// The input it stands in, or that mends it: `goal`, `steps-3`, `criteria-1-how-measured`.
    field: String,
    /// The words, when it stands somewhere.
    words: Option<String>,
    /// Where they begin in the text, in bytes of UTF-8.
    start: Option<usize>,
    /// Where they end.
    end_at: Option<usize>,
    /// What, in the caller's language.
    what: String,
    /// Why it matters.
    why: String,
    /// How to mend it.
    mend: String,
    /// With this it is put aside.
    mark: MarkView,
}

impl BarView {
    fn of(bar: Bar) -> Self {
        Self {
            points: bar.points(),
            passes: bar.passes(),
        }
    }
}

/// Checks an instruction at both ends: too vague, and too detailed. Nothing is kept.
#[utoipa::path(post, path = "/api/v1/instructions/check", tag = "instructions",
    request_body = CheckQuestion,
    responses((status = 200, body = InstructionCheck), (status = 422, body = Problem)))]
pub(crate) async fn check(visit: Visit, Json(asked): Json<CheckQuestion>) -> Answer {
    let draft = asked.content.draft()?;
    let checked = match (asked.task, asked.effort_minutes) {
        (Some(task), _) => check_for_task(&visit.cx, task, draft.clone()).await?,
        (None, Some(effort)) => {
            let minutes = |minutes: i64| Minutes(minutes.clamp(0, LONGEST));
            let known = Circumstances {
                effort: minutes(effort),
                due: asked.due,
                free: asked.free_minutes.map(minutes),
            };
            check_text(&visit.cx, draft.clone(), known).await?
        }
        (None, None) => return Err(Failure::field("effort_minutes", "field-required").into()),
    };
    let report = checked.report;
    let view = InstructionCheck {
        passes: report.passes(),
        clarity: BarView::of(report.clarity),
        freedom: BarView::of(report.freedom),
        findings: report
            .findings
            .iter()
            .map(|finding| view(&visit, &draft, finding))
            .collect(),
        aside: checked.dismissed.into_iter().map(AsideView::from).collect(),
    };
    Ok(Json(view).into_response())
}

/// Puts a hint aside, with a reason that only its owner reads.
#[utoipa::path(post, path = "/api/v1/instructions/{id}/hints/aside", tag = "instructions",
    params(("id" = String, Path)), request_body = AsideWish,
    responses((status = 204), (status = 422, body = Problem)))]
pub(crate) async fn put_aside(
    visit: Visit,
    At(id): At<InstructionId>,
    Json(wish): Json<AsideWish>,
) -> Answer {
    instruction::dismiss(&visit.cx, id, wish.mark.into(), &wish.reason).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Reports a hint again that was put aside.
#[utoipa::path(post, path = "/api/v1/instructions/{id}/hints/restore", tag = "instructions",
    params(("id" = String, Path)), request_body = MarkView, responses((status = 204)))]
pub(crate) async fn restore(
    visit: Visit,
    At(id): At<InstructionId>,
    Json(mark): Json<MarkView>,
) -> Answer {
    instruction::restore(&visit.cx, id, mark.into()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn view(visit: &Visit, draft: &InstructionDraft, finding: &Finding) -> FindingView {
    let (kind, place) = (finding.kind, finding.place.as_ref());
    let said = place.map_or("", |place| place.words.as_str());
    FindingView {
        code: kind.code(),
        end: kind.end().code(),
        field: place.map_or(kind.field(), |place| &place.field).to_owned(),
        words: place.map(|place| place.words.clone()),
        start: place.map(|place| place.span.start),
        end_at: place.map(|place| place.span.end),
        what: words::hint(visit, kind.what_key(), said),
        why: words::key(visit, kind.why_key(), &[]),
        mend: words::key(visit, kind.mend_key(), &[]),
        mark: Mark::of(finding, draft).into(),
    }
}
