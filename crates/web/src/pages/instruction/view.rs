//! The instruction with the eyes of whoever takes the work on: what they read, and what they would
//! still ask (mission 2.12).

use app::{instruction, task};
use askama::Template;
use axum::http::StatusCode;
use domain::instruction::asked;
use kernel::TaskId;
use texts::Texts;

use super::show::{content, first_field};
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::question::Notes;
use crate::pages::render;
use crate::ui::{Layout, Place, SafeHtml};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "instruction/view.html")]
struct ViewPage {
    layout: Layout,
    t: Texts,
    address: String,
    note: &'static str,
    content: Option<SafeHtml>,
    /// The questions with the inputs that answer them.
    asked: Vec<(String, String)>,
}

pub(super) async fn view(visit: Visit, At(task): At<TaskId>) -> Answer {
    let t = visit.t;
    let known = task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task).await?;
    let address = format!("/abgeben/aufgaben/{task}/anleitung");
    let draft = found.as_ref().map(|found| found.draft.clone());
    let draft = draft.unwrap_or_default();
    let latest = found.as_ref().and_then(|found| found.latest.as_ref());
    let typed = found
        .as_ref()
        .filter(|found| found.is_being_typed)
        .map(|_| draft.check(latest));
    let (note, body) = match (typed, latest) {
        (Some(Ok(body)), _) => (t.instruction_view_draft(), Some(body)),
        (Some(Err(_)), Some(version)) => {
            (t.instruction_view_unfinished(), Some(version.body.clone()))
        }
        (None, Some(version)) => (t.instruction_view_lead(), Some(version.body.clone())),
        (_, None) => (t.instruction_view_nothing(), None),
    };
    let gaps = asked(&draft, known.task.facts.frequency).into_iter();
    let asked = gaps.map(|gap| {
        let field = first_field(gap.field());
        let edit = format!("{address}/bearbeiten?teil=alles#f-{field}");
        (words::key(&visit, gap.asked_key(), &[]), edit)
    });
    let mut layout = visit.layout(t.instruction_view_title());
    layout.place = Some(Place::HandOn);
    let heading = t.instruction_view_heading().to_owned();
    let page = ViewPage {
        layout,
        t,
        note,
        content: body.map(|body| content(&visit, heading, &body, Notes::default())),
        asked: asked.collect(),
        address,
    };
    render(StatusCode::OK, &page)
}
