//! Writing an instruction. Whatever is sent is kept at once; only the last page makes a version.

use app::instruction::{self, Instruction, Typed};
use app::{Failure, task};
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use domain::instruction::InstructionDraft;
use kernel::TaskId;
use serde::Deserialize;
use texts::Texts;

use super::form::{self, Part};
use crate::answer::{Answer, redirect};
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{FormView, Layout, Place};
use crate::visit::Visit;

/// Which page of the chain.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    teil: String,
}

#[derive(Template)]
#[template(path = "instruction/edit.html")]
struct EditPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    address: String,
    task: String,
    part: Part,
    base: u32,
    steps: Vec<usize>,
    criteria: Vec<usize>,
}

pub(super) async fn edit(
    visit: Visit,
    Path(task): Path<TaskId>,
    Query(which): Query<Which>,
) -> Answer {
    let part = Part::from_code(&which.teil);
    let known = task::find(&visit.cx, task).await?;
    let draft = match instruction::for_task(&visit.cx, task).await? {
        Some(found) => prepared(&visit, found),
        None => (first_draft(&visit)?, 0),
    };
    let form = form::view(&visit, &draft.0);
    page(&visit, &known.task.facts.title, task, part, (form, &draft.0, draft.1))
}

fn prepared(visit: &Visit, found: Instruction) -> (InstructionDraft, u32) {
    if found.base == 0 && !found.is_being_typed {
        return (first_draft(visit).unwrap_or_default(), 0);
    }
    (found.draft, found.base)
}

/// A new instruction begins with the hours the client is reachable anyway.
fn first_draft(visit: &Visit) -> Result<InstructionDraft, Failure> {
    let reachable = visit.person()?.settings.reachable.clone();
    Ok(InstructionDraft { reachable, ..InstructionDraft::default() })
}

fn page(
    visit: &Visit,
    title: &str,
    task: TaskId,
    part: Part,
    (form, draft, base): (FormView, &InstructionDraft, u32),
) -> Answer {
    let mut layout = visit.form_layout(visit.t.instruction_edit_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = if form.has_mistakes() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = EditPage {
        layout,
        t: visit.t,
        address: format!("/abgeben/aufgaben/{task}/anleitung"),
        task: title.to_owned(),
        part,
        base,
        steps: form::rows(draft.steps.len(), 3),
        criteria: form::rows(draft.criteria.len(), 3),
        form,
    };
    render(status, &page)
}

pub(super) async fn save(visit: Visit, Path(task): Path<TaskId>, posted: Posted) -> Answer {
    let part = Part::from_code(posted.get("part"));
    let known = task::find(&visit.cx, task).await?;
    let id = instruction::begin(&visit.cx, task).await?;
    let found = instruction::show(&visit.cx, id).await?;
    let base = posted.get("base").parse().unwrap_or(found.base);
    let (kept, _) = prepared(&visit, found);
    let (draft, errors) = form::read(&visit, &posted, part, kept);
    let typed = Typed { draft: draft.clone(), base };
    instruction::keep(&visit.cx, id, typed.clone()).await?;
    let address = format!("/abgeben/aufgaben/{task}/anleitung");
    let failing = |failure| -> Result<(FormView, &InstructionDraft, u32), crate::answer::Error> {
        Ok((posted.failing(&visit, failure)?, &draft, base))
    };
    if !errors.is_empty() {
        let shown = failing(Failure::Invalid(errors))?;
        return page(&visit, &known.task.facts.title, task, part, shown);
    }
    if posted.is_set("more") {
        return Ok(redirect(&format!("{address}/bearbeiten?teil={}#more", part.code())));
    }
    if posted.is_set("later") {
        return Ok(visit.onward(&address, "notice-instruction-kept"));
    }
    if let Some(next) = part.next() {
        // A page of the chain asks for its own part before it lets go on.
        let failure = draft.check(None).err().map(Failure::Invalid);
        if let Some(Failure::Invalid(here)) = failure.map(|f| form::only_here(f, part))
            && !here.is_empty()
        {
            let shown = failing(Failure::Invalid(here))?;
            return page(&visit, &known.task.facts.title, task, part, shown);
        }
        return Ok(redirect(&format!("{address}/bearbeiten?teil={}", next.code())));
    }
    match instruction::save(&visit.cx, id, typed).await {
        Ok(_) => Ok(visit.onward(&address, "notice-instruction-saved")),
        Err(failure) => page(&visit, &known.task.facts.title, task, Part::All, failing(failure)?),
    }
}
