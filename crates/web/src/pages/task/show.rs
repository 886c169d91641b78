//! One task: what is known, where it belongs and why, what doing it and handing it on cost.

use app::task::{self, Handing, StoredTask};
use askama::Template;
use axum::http::StatusCode;
use domain::task::TaskState;
use domain::task::triage::{Sorting, Triage};
use kernel::{TaskId, format};
use texts::Texts;

use super::compare::{self, Cards};
use super::{LIST, crumbs, layout, nature, say, way};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{self, Button, Crumbs, Layout, Note, SafeHtml, Tone, Way};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "task/show.html")]
struct TaskPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: String,
    way: Way,
    state: SafeHtml,
    triage: SafeHtml,
    reason: String,
    warning: Option<Note>,
    facts: Vec<(&'static str, SafeHtml)>,
    primary: Option<Button>,
    buttons: Vec<Button>,
    /// Who may do it, where the law says so.
    legal: Option<Note>,
    /// What counts both ways; none for a task that takes no time.
    cards: Option<Cards>,
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<TaskId>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Answer {
    let t = visit.t;
    let handing = task::handing(&visit.cx, id).await?;
    let stored = &handing.stored;
    let (task, sorting) = (&stored.task, stored.task.sorting());
    let title = task.facts.title.clone();
    let cards = compare::cards(&visit, &handing, &Posted::new(pairs));
    let mut layout = layout(&visit, title.as_str());
    layout.has_mistakes = cards.as_ref().is_some_and(Cards::has_mistakes);
    let status = if layout.has_mistakes {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let (way, next) = way::of(&visit, task).await?;
    let (primary, buttons) = buttons(t, stored, next);
    let page = TaskPage {
        layout,
        t,
        crumbs: crumbs(&visit, title.as_str()).step(t.task_list_title(), LIST),
        title,
        way,
        state: state(&visit, task.state),
        triage: visit.tag(say::triage_tag(sorting.triage)),
        reason: if stored.is_unrated() {
            t.task_unrated().to_owned()
        } else {
            say::reason(&visit, &sorting)
        },
        warning: warning(&visit, &sorting),
        facts: facts(&visit, &handing),
        legal: handing.risk.map(|risk| nature::legal(&visit, risk)),
        primary,
        buttons,
        cards,
    };
    render(status, &page)
}

/// The state, and since when it is so.
fn state(visit: &Visit, state: TaskState) -> SafeHtml {
    let tag = visit.tag(say::task_tag(state));
    match state {
        TaskState::Open => tag,
        TaskState::HandedOn { since, .. } | TaskState::Done { at: since } => {
            let day = visit.zone().local_date(since);
            let since = visit.t.task_since(format::date(day, visit.t.locale()));
            tag.and(format!(" {since}"))
        }
    }
}

/// What to watch out for before handing the task on; it never forbids.
fn warning(visit: &Visit, sorting: &Sorting) -> Option<Note> {
    let key = sorting
        .warning_key()
        .filter(|_| sorting.triage != Triage::Keep)?;
    Some(ui::banner(Tone::Soon, words::key(visit, key, &[])))
}

fn facts(visit: &Visit, handing: &Handing) -> Vec<(&'static str, SafeHtml)> {
    let (t, facts) = (visit.t, &handing.stored.task.facts);
    let core = if facts.core {
        t.word_yes()
    } else {
        t.word_no()
    };
    let mut rows = vec![
        (t.task_effort(), say::amount_of_work(t, facts).into()),
        (
            t.task_column_frequency(),
            say::frequency(t, facts.frequency).into(),
        ),
        (
            t.task_column_ability(),
            format!("{}/5", facts.ability.get()).into(),
        ),
        (
            t.task_column_liking(),
            format!("{}/5", facts.liking.get()).into(),
        ),
        (t.task_column_core(), core.into()),
        (t.task_column_hour_value(), visit.money(facts.hour_value)),
    ];
    rows.extend(kind_of_work(visit, handing));
    rows
}

/// The kind of work, with what is usual for it.
fn kind_of_work(visit: &Visit, handing: &Handing) -> Vec<(&'static str, SafeHtml)> {
    let (t, marks) = (visit.t, &handing.stored.task.marks);
    let mut rows = Vec::new();
    if let Some(category) = handing.category {
        let (name, preset) = (words::category(t, category), category.preset());
        let name = match marks.category {
            Some(_) => name.to_owned(),
            None => t.handing_category_suggested(name),
        };
        rows.push((t.handing_category(), name.into()));
        rows.push((t.handing_usual(), nature::usual(t, &preset).into()));
        rows.push((t.handing_proofs(), nature::proofs(t, &preset).into()));
    }
    if marks.confidential {
        rows.push((t.handing_confidential_fact(), t.word_yes().into()));
    }
    if let Some(reason) = &marks.economic {
        let economic = t.handing_luxury_economic(reason);
        let undo = Button::post(
            t.handing_luxury_economic_undo(),
            format!("{LIST}/{}/luxus", handing.stored.task.id),
        );
        let undo = undo.hidden("undo", "yes").quiet();
        rows.push((
            t.handing_luxury_title(),
            SafeHtml::from(economic).and(" ").and(undo),
        ));
    }
    rows
}

/// The next step and the other possible ones.
fn buttons(t: Texts, stored: &StoredTask, next: Button) -> (Option<Button>, Vec<Button>) {
    let at = |end: &str| format!("{LIST}/{}/{end}", stored.task.id);
    let edit = Button::link(t.button_edit(), at("bearbeiten")).quiet();
    let delete = Button::post(t.button_delete(), at("loeschen")).grave();
    match stored.task.state {
        TaskState::Open => {
            let finish = Button::post(t.task_finish(), at("erledigt")).quiet();
            let how = Button::link(t.handing_how_title(), at("wie")).quiet();
            let hate = if stored.task.marks.hated {
                Button::post(t.handing_hate_unmark(), at("hass-ende")).quiet()
            } else {
                Button::post(t.handing_hate_mark(), at("hass")).quiet()
            };
            let ready = format!("/abgeben/bereitschaft?aufgabe={}", stored.task.id);
            let ready = Button::link(t.readiness_of_task(), ready).quiet();
            (Some(next), vec![how, ready, edit, hate, finish, delete])
        }
        TaskState::HandedOn { .. } => {
            let back = Button::post(t.task_take_back(), at("zurueckholen")).quiet();
            let finish = Button::post(t.task_finish(), at("erledigt")).quiet();
            (None, vec![edit, back, finish])
        }
        TaskState::Done { .. } => {
            let reopen = Button::post(t.task_reopen(), at("oeffnen")).quiet();
            (None, vec![reopen, delete])
        }
    }
}
