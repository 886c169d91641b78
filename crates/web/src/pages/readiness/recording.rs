//! "Mitschreiben": a line per step while doing the task once (mission 2.18).

use app::task;
use app::task::recording::{self, NewStep};
use app::{Failure, FieldError};
use askama::Template;
use kernel::{Minutes, TaskId, format, parse};
use store::task::recording::{RecordedStep, Recording};
use texts::Texts;

use super::{crumbs, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{Button, Crumbs, FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "readiness/recording.html")]
struct RecordingPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    address: String,
    is_begun: bool,
    was_taken: bool,
    steps: Vec<Line>,
    sum: String,
    begin: Button,
    take_over: Button,
    forget: Button,
    instruction: Button,
}

/// One step that was written down.
struct Line {
    text: String,
    minutes: String,
    remove: Button,
}

/// Where a task is written down.
fn home(task: TaskId) -> String {
    format!("/abgeben/aufgaben/{task}/mitschreiben")
}

pub(super) async fn show(visit: Visit, At(task): At<TaskId>) -> Answer {
    page(&visit, task, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: TaskId, form: FormView) -> Answer {
    let t = visit.t;
    let title = task::find(&visit.cx, id).await?.task.facts.title;
    let found = recording::find(&visit.cx, id).await?;
    let address = home(id);
    let mut layout = layout(visit, t.recording_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let steps = found.as_ref().map_or(&[][..], |found| &found.steps);
    let instruction = format!("/abgeben/aufgaben/{id}/anleitung");
    let page = RecordingPage {
        layout,
        t,
        crumbs: crumbs(visit, t.recording_title()).step(title, format!("/abgeben/aufgaben/{id}")),
        form,
        is_begun: found.is_some(),
        was_taken: found.as_ref().is_some_and(Recording::was_taken),
        sum: sum(t, steps),
        steps: steps.iter().map(|step| line(t, &address, step)).collect(),
        begin: Button::post(t.recording_begin(), address.as_str()),
        take_over: Button::post(t.recording_take_over(), format!("{address}/uebernehmen")),
        forget: Button::post(t.recording_forget(), format!("{address}/vergessen")).grave(),
        instruction: Button::link(t.recording_to_instruction(), instruction).quiet(),
        address,
    };
    render(status, &page)
}

fn sum(t: Texts, steps: &[RecordedStep]) -> String {
    let minutes = steps.iter().map(|step| step.minutes.get()).sum();
    t.recording_sum(steps.len(), format::duration(Minutes(minutes), t.locale()))
}

fn line(t: Texts, address: &str, step: &RecordedStep) -> Line {
    let remove = Button::post(t.button_remove(), format!("{address}/entfernen"));
    Line {
        text: step.text.clone(),
        minutes: format::duration(step.minutes, t.locale()),
        remove: remove
            .hidden("number", step.number.to_string())
            .about(step.text.as_str())
            .quiet(),
    }
}

pub(super) async fn begin(visit: Visit, At(task): At<TaskId>) -> Answer {
    recording::begin(&visit.cx, task).await?;
    Ok(redirect(&home(task)))
}

pub(super) async fn add(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let minutes = typed(&visit, &posted, "minutes", parse::whole);
    let step = |minutes| NewStep {
        text: posted.text("step"),
        minutes,
    };
    let added = match minutes {
        Ok(minutes) => recording::add(&visit.cx, task, step(minutes)).await,
        Err(error) => unread(&visit, task, error).await,
    };
    match added {
        Ok(()) => Ok(redirect(&format!("{}#f-step", home(task)))),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, task, form).await
        }
    }
}

/// Minutes that cannot be read are said of one's own recording only.
async fn unread(visit: &Visit, task: TaskId, error: FieldError) -> Result<(), Failure> {
    visit.cx.writer()?;
    let found = recording::find(&visit.cx, task).await?;
    found.ok_or(Failure::NotFound)?;
    Err(error.into())
}

pub(super) async fn remove(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let number = posted.get("number").parse().unwrap_or(0);
    recording::remove(&visit.cx, task, number).await?;
    Ok(redirect(&home(task)))
}

pub(super) async fn take_over(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    match recording::take_over(&visit.cx, task).await {
        Ok(()) => {
            let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
            Ok(Visit::onward(&edit, "notice-recording-taken"))
        }
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, task, form).await
        }
    }
}

pub(super) async fn forget(visit: Visit, At(task): At<TaskId>) -> Answer {
    recording::forget(&visit.cx, task).await?;
    Ok(Visit::onward(&home(task), "notice-recording-forgotten"))
}
