//! The check with two ends beside the instruction: while typing, when read, and on its own page
//! for putting a hint aside.

use app::Failure;
use app::instruction::{self, Checked, Deadline};
use askama::Template;
use axum::response::{Html, IntoResponse};
use domain::instruction::InstructionDraft;
use domain::instruction::check::{Bar, Dismissal, End, Finding, FindingKind, Mark, Size};
use kernel::{TaskId, format};
use texts::Texts;

use super::edit::{home, kept};
use super::form::{self, Part};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::posting::LIST as ADS;
use crate::pages::{form_status, render};
use crate::ui::{self, FormView, Layout, Link, Place, SafeHtml};
use crate::visit::Visit;
use crate::words;

/// The card: two bars and what was found at each end.
#[derive(Template)]
#[template(path = "instruction/check.html")]
pub(super) struct CheckCard {
    t: Texts,
    is_empty: bool,
    bars: [BarView; 2],
    groups: Vec<Group>,
    aside: Vec<Aside>,
    size: &'static str,
    /// Until when an ad says it is due, and how much time that leaves.
    deadline: Option<String>,
    /// Where hints are put aside.
    address: String,
}

struct BarView {
    name: &'static str,
    bar: Bar,
    words: String,
}

/// What was found at one end.
struct Group {
    title: &'static str,
    hints: Vec<Hint>,
}

struct Hint {
    what: String,
    why: String,
    mend: String,
    go: Link,
    mark: Mark,
}

/// A hint that was put aside.
struct Aside {
    what: String,
    reason: String,
    mark: Mark,
}

crate::ui::component!(CheckCard);

/// Checks a draft of a task's instruction and shows what came of it.
pub(super) async fn card(
    visit: &Visit,
    task: TaskId,
    draft: &InstructionDraft,
) -> Result<SafeHtml, Failure> {
    let checked = instruction::check_for_task(&visit.cx, task, draft.clone()).await?;
    let address = home(task);
    let deadline = checked.deadline;
    let hint = |finding: &Finding| hint(visit, (&address, deadline), draft, finding);
    let groups = [
        (End::Vague, visit.t.ends_end_vague()),
        (End::Detailed, visit.t.ends_end_detailed()),
    ];
    let findings = &checked.report.findings;
    let card = CheckCard {
        t: visit.t,
        is_empty: draft.texts().next().is_none(),
        bars: bars(visit, &checked),
        groups: groups
            .into_iter()
            .map(|(end, title)| Group {
                title,
                hints: findings
                    .iter()
                    .filter(|finding| finding.kind.end() == end)
                    .map(hint)
                    .collect(),
            })
            .filter(|group| !group.hints.is_empty())
            .collect(),
        aside: checked
            .dismissed
            .into_iter()
            .map(|one| aside(visit, one))
            .collect(),
        size: size_words(visit.t, checked.size),
        deadline: deadline.map(|deadline| {
            let due = format::date_time(deadline.due_at, &visit.zone(), visit.t.locale());
            let free = format::duration(deadline.fit.free, visit.t.locale());
            visit.t.ends_deadline(due, free)
        }),
        address: format!("{address}/hinweis"),
    };
    Ok(card.into())
}

fn bars(visit: &Visit, checked: &Checked) -> [BarView; 2] {
    let t = visit.t;
    let view = |name, bar: Bar| {
        let points = i64::from(bar.points());
        let words = if bar.passes() {
            t.ends_bar_enough(points)
        } else {
            t.ends_bar_low(points)
        };
        BarView { name, bar, words }
    };
    [
        view(t.ends_clarity(), checked.report.clarity),
        view(t.ends_freedom(), checked.report.freedom),
    ]
}

fn size_words(t: Texts, size: Size) -> &'static str {
    match size {
        Size::Small => t.ends_size_small(),
        Size::Middle => t.ends_size_middle(),
        Size::Large => t.ends_size_large(),
    }
}

fn hint(
    visit: &Visit,
    (address, deadline): (&str, Option<Deadline>),
    draft: &InstructionDraft,
    finding: &Finding,
) -> Hint {
    let (t, kind, place) = (visit.t, finding.kind, finding.place.as_ref());
    let form = |field: &str| format!("{address}/bearbeiten?teil=alles#f-{field}");
    let go = match (place, deadline) {
        (Some(place), _) => ui::link(t.ends_place(), form(&place.field)),
        (None, Some(deadline)) if kind == FindingKind::DeadlineTooShort => {
            let ad = format!("{ADS}/{}", deadline.posting);
            ui::link(t.ends_deadline_ad(), ad)
        }
        (None, _) => ui::link(t.ends_fill(), form(kind.field())),
    };
    Hint {
        what: words::hint(
            visit,
            kind.what_key(),
            place.map_or("", |place| place.words.as_str()),
        ),
        why: words::key(visit, kind.why_key(), &[]),
        mend: words::key(visit, kind.mend_key(), &[]),
        go,
        mark: Mark::of(finding, draft),
    }
}

fn aside(visit: &Visit, dismissal: Dismissal) -> Aside {
    Aside {
        what: dismissed_words(visit, &dismissal.mark),
        reason: visit.t.ends_dismissed_reason(&dismissal.reason),
        mark: dismissal.mark,
    }
}

/// What a dismissed hint said. A kind that no longer exists is named by its words alone.
fn dismissed_words(visit: &Visit, mark: &Mark) -> String {
    let key = format!("ends-what-{}", mark.code);
    if texts::has_key(&key) {
        words::hint(visit, &key, &mark.words)
    } else {
        mark.words.clone()
    }
}

/// Checks what stands in the form right now and answers with the card alone: for the script that
/// asks while somebody types. Nothing is kept.
pub(super) async fn fragment(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let part = Part::from_code(posted.get("part"));
    let kept = kept(&visit, task).await?;
    let (draft, _) = form::read(&visit, &posted, part, kept);
    let card = card(&visit, task, &draft).await?;
    Ok(Html(card.to_string()).into_response())
}

#[derive(Template)]
#[template(path = "instruction/dismiss.html")]
struct DismissPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    address: String,
    what: String,
    mark: Mark,
}

fn dismiss_page(visit: &Visit, task: TaskId, mark: Mark, form: FormView) -> Answer {
    let mut layout = visit.form_layout(visit.t.ends_dismiss_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let page = DismissPage {
        layout,
        t: visit.t,
        form,
        address: home(task),
        what: dismissed_words(visit, &mark),
        mark,
    };
    render(status, &page)
}

/// Puts a hint aside.
pub(super) async fn dismiss(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let mark = posted_mark(&posted);
    let id = instruction::begin(&visit.cx, task).await?;
    match instruction::dismiss(&visit.cx, id, mark.clone(), posted.get("reason")).await {
        Ok(()) => Ok(redirect(&format!("{}#check", home(task)))),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            dismiss_page(&visit, task, mark, form)
        }
    }
}

/// Reports a hint again.
pub(super) async fn restore(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    instruction::restore(&visit.cx, found.id, posted_mark(&posted)).await?;
    Ok(redirect(&format!("{}#check", home(task))))
}

fn posted_mark(posted: &Posted) -> Mark {
    Mark {
        code: posted.text("code"),
        place: posted.text("place"),
        words: posted.text("words"),
    }
}
