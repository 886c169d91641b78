//! The check with two ends, for any text.

use app::instruction::check_text;
use axum::response::IntoResponse;
use domain::instruction::check::{Bar, Circumstances, Finding};
use kernel::{Date, Minutes};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::Content;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::problem::Problem;
use crate::visit::Visit;
use crate::words;

/// The longest work that is asked about, in minutes: a year.
const LONGEST: i64 = 366 * 24 * 60;

/// An instruction to check, saved or not.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CheckQuestion {
    /// How long the work takes, in minutes; the bar grows with it.
    effort_minutes: i64,
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
    let minutes = |minutes: i64| Minutes(minutes.clamp(0, LONGEST));
    let known = Circumstances {
        effort: minutes(asked.effort_minutes),
        due: asked.due,
        free: asked.free_minutes.map(minutes),
    };
    let report = check_text(&visit.cx, asked.content.draft()?, known)
        .await?
        .report;
    let view = InstructionCheck {
        passes: report.passes(),
        clarity: BarView::of(report.clarity),
        freedom: BarView::of(report.freedom),
        findings: report
            .findings
            .iter()
            .map(|finding| view(&visit, finding))
            .collect(),
    };
    Ok(Json(view).into_response())
}

fn view(visit: &Visit, finding: &Finding) -> FindingView {
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
    }
}
