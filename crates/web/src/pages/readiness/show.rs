//! The check as a whole: the result, how far each part is, and the small steps that are left.

use app::Failure;
use app::task::readiness::{self, Check};
use askama::Template;
use axum::http::StatusCode;
use domain::task::readiness::{About, Part, Question, Step, StepState};
use kernel::{TaskId, format};
use texts::Texts;

use super::say::{self, Shown, part_name};
use super::{For, HOME, at, crumbs, home, layout};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::render;
use crate::pages::task::Card;
use crate::ui::{
    self, Button, Crumbs, Layout, Note, SafeHtml, TaskList, TaskState, Tone, task_list,
};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "readiness/show.html")]
struct CheckPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: String,
    emergency: Option<Note>,
    headline: &'static str,
    lead: String,
    primary: Button,
    others: Vec<Button>,
    parts: TaskList,
    steps: Vec<StepRow>,
    left: String,
}

/// One small step with the button that ticks it off.
struct StepRow {
    what: String,
    why: String,
    address: String,
    state: SafeHtml,
    tick: Option<Button>,
}

pub(super) async fn show(visit: Visit, Asked(asked): Asked<For>) -> Answer {
    let t = visit.t;
    let check = readiness::check(&visit.cx, asked.aufgabe).await?;
    let task = asked.aufgabe;
    let of_task = check.task.as_ref().map(|stored| &stored.task.facts.title);
    let title = of_task.map_or_else(
        || t.readiness_title().to_owned(),
        |title| t.readiness_title_task(title),
    );
    let (headline, lead) = say::outcome(&visit, check.assessment.outcome, of_task.is_some());
    let left = check.assessment.minutes_left();
    let emergency = match task {
        Some(_) => None,
        None => emergency_note(&visit).await?,
    };
    let crumbs = match of_task {
        Some(title) => crumbs(&visit, t.readiness_title())
            .step(title.as_str(), format!("/abgeben/aufgaben/{}", id(task))),
        None => crumbs(&visit, t.readiness_title()),
    };
    let page = CheckPage {
        layout: layout(&visit, title.as_str()),
        t,
        crumbs,
        emergency,
        headline,
        lead,
        primary: primary(t, &check, task),
        others: others(t, &check, task),
        parts: parts(&visit, &check, task),
        steps: check
            .assessment
            .steps
            .iter()
            .map(|step| row(&visit, &check, task, step))
            .collect(),
        left: if left.get() > 0 {
            t.readiness_left(format::duration(left, t.locale()))
        } else {
            String::new()
        },
        title,
    };
    render(StatusCode::OK, &page)
}

fn id(task: Option<TaskId>) -> String {
    task.map(|task| task.to_string()).unwrap_or_default()
}

fn about(task: Option<TaskId>) -> About {
    task.map_or(About::Oneself, |_| About::Task)
}

/// The first part that has an open question.
fn next_part(check: &Check) -> Option<Part> {
    check.assessment.open.first().map(|open| open.part())
}

/// Where it goes on: to the next open part, else to what to do next.
fn primary(t: Texts, check: &Check, task: Option<TaskId>) -> Button {
    if let Some(part) = next_part(check) {
        let page = at(&format!("{HOME}/{}", Shown::One(part).code()), task);
        let words = if check.replies.is_empty() {
            t.readiness_begin()
        } else {
            t.readiness_go_on()
        };
        return Button::link(words, page);
    }
    if let Some(step) = check.assessment.to_do().next() {
        let words = t.readiness_first_step();
        return Button::link(words, say::address(step.question, check.place));
    }
    match task {
        Some(task) => Button::link(
            t.task_to_instruction(),
            format!("/abgeben/aufgaben/{task}/anleitung"),
        ),
        None => Button::link(t.sorting_title(), "/abgeben/sortierung"),
    }
}

fn others(t: Texts, check: &Check, task: Option<TaskId>) -> Vec<Button> {
    let all = at(&format!("{HOME}/{}", Shown::All.code()), task);
    let all = Button::link(t.readiness_all(), all).quiet();
    // With a task only what is about it is deleted; what is about the person stays.
    let own = |question: &Question| task.is_none() || question.is_about_task();
    let forget = check.replies.keys().any(own).then(|| {
        let words = match task {
            Some(_) => t.readiness_forget_task(),
            None => t.readiness_forget(),
        };
        let forget = Button::post(words, format!("{HOME}/vergessen"));
        forget.hidden("aufgabe", id(task)).quiet()
    });
    [Some(all), forget].into_iter().flatten().collect()
}

fn parts(visit: &Visit, check: &Check, task: Option<TaskId>) -> TaskList {
    let t = visit.t;
    Part::ALL.into_iter().fold(task_list(t), |list, part| {
        let asked = part.questions(about(task));
        let open = asked
            .iter()
            .filter(|question| check.assessment.open.contains(question))
            .count();
        let minutes = format::duration(part.minutes(), t.locale());
        let done = asked.len().saturating_sub(open);
        let label = t.readiness_part_row(asked.len(), done, minutes, part_name(t, part));
        let state = if open == 0 {
            TaskState::Done
        } else {
            TaskState::Open
        };
        let page = at(&format!("{HOME}/{}", Shown::One(part).code()), task);
        list.step(label, page, state)
    })
}

fn row(visit: &Visit, check: &Check, task: Option<TaskId>, step: &Step) -> StepRow {
    let t = visit.t;
    let question = step.question;
    let text = words::key(visit, question.step_key(), &[]);
    let minutes = format::duration(step.minutes, t.locale());
    let tick = |words: &'static str, done: &'static str| {
        let path = format!("{HOME}/schritte/{}", question.code());
        let button = Button::post(words, path).quiet().about(text.as_str());
        button.hidden("aufgabe", id(task)).hidden("done", done)
    };
    StepRow {
        what: t.readiness_step(minutes, &text),
        why: words::key(visit, question.reason_key(), &[]),
        address: say::address(question, check.place),
        state: visit.tag(match step.state {
            StepState::Open => ui::PrepareTag::Open,
            StepState::Ticked | StepState::Known => ui::PrepareTag::Done,
        }),
        tick: match step.state {
            StepState::Open => Some(tick(t.readiness_tick(), "yes")),
            StepState::Ticked => Some(tick(t.readiness_untick(), "")),
            StepState::Known => None,
        },
    }
}

/// The check on the page "Abgeben": how far it is, and the way there.
///
/// # Errors
/// Those of the database.
pub(crate) async fn card(visit: &Visit) -> Result<Card, Failure> {
    let t = visit.t;
    let check = readiness::check(&visit.cx, None).await?;
    let (headline, lead) = say::outcome(visit, check.assessment.outcome, false);
    let button = if check.replies.is_empty() {
        t.readiness_begin()
    } else {
        t.button_show()
    };
    let more = [
        (t.preference_title(), "/abgeben/vorlieben"),
        (t.lesson_list_title(), "/abgeben/lehren"),
        (t.comparison_title(), super::COMPARISONS),
    ];
    let show = Button::link(button, home(None)).quiet();
    let more = more.map(|(words, address)| Button::link(words, address).quiet());
    Ok(Card {
        title: t.readiness_title().to_owned(),
        sum: headline.to_owned(),
        body: SafeHtml::from(lead),
        buttons: [show.about(t.readiness_title())]
            .into_iter()
            .chain(more)
            .collect(),
    })
}

/// The smallest ready task, said to somebody whose week is too full (mission 2.16).
///
/// # Errors
/// Those of the database.
pub(super) async fn emergency_note(visit: &Visit) -> Result<Option<Note>, Failure> {
    let Some(found) = readiness::emergency(&visit.cx).await? else {
        return Ok(None);
    };
    let t = visit.t;
    let duration = |minutes| format::duration(minutes, t.locale());
    let text = t.readiness_emergency(
        duration(found.frees),
        duration(found.load.gap),
        found.task.facts.title.as_str(),
    );
    let address = format!("/abgeben/aufgaben/{}/mitschreiben", found.task.id);
    let button = Button::link(t.readiness_emergency_begin(), address);
    Ok(Some(ui::banner(Tone::Soon, text).button(button)))
}

/// What is honestly said before an ad when many beliefs hold somebody back (mission 2.22).
/// Posting stays possible.
///
/// # Errors
/// Those of the database.
pub(crate) async fn beliefs_note(visit: &Visit) -> Result<Option<Note>, Failure> {
    let held = readiness::many_beliefs(&visit.cx).await?;
    Ok(held.map(|count| {
        let t = visit.t;
        let button = Button::link(t.readiness_beliefs_prepare(), home(None));
        ui::banner(Tone::Soon, t.readiness_beliefs_note(count)).button(button)
    }))
}
