//! An instruction as a file: saved as Markdown, read back as a draft.

use app::instruction::{self, Taking};
use app::{Failure, task};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use domain::instruction::markdown::{LARGEST_FILE, Note, NoteKind, read, write};
use kernel::TaskId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, too_large};
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout, Place};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "instruction/read.html")]
struct ReadPage {
    layout: Layout,
    t: Texts,
    address: String,
    form: FormView,
    waits: bool,
}

#[derive(Template)]
#[template(path = "instruction/read_notes.html")]
struct NotesPage {
    layout: Layout,
    t: Texts,
    edit: String,
    notes: Vec<String>,
}

/// What is being typed, or else the newest version, as a Markdown file.
pub(super) async fn download(visit: Visit, At(task): At<TaskId>) -> Answer {
    let known = task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    let file = write(&known.task.facts.title, &found.draft, visit.t.locale());
    let name = format!(
        "attachment; filename=\"{}.md\"",
        visit.t.library_file_name()
    );
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/markdown; charset=utf-8".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

pub(super) async fn form(visit: Visit, At(task): At<TaskId>) -> Answer {
    page(&visit, task, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, task: TaskId, form: FormView) -> Answer {
    task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task).await?;
    let mut layout = visit.form_layout(visit.t.library_file_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let page = ReadPage {
        layout,
        t: visit.t,
        address: format!("/abgeben/aufgaben/{task}/anleitung"),
        form,
        waits: found.is_some_and(|found| found.is_being_typed),
    };
    render(status, &page)
}

pub(super) async fn take(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    task::find(&visit.cx, task).await?;
    let text = posted.get("text");
    let taken = if text.trim().is_empty() {
        Err(Failure::field("text", "field-required"))
    } else if text.len() > LARGEST_FILE {
        Err(too_large(LARGEST_FILE))
    } else {
        let parsed = read(text);
        let taking = Taking {
            draft: parsed.draft,
            replaces: posted.is_set("replaces"),
        };
        let taken = instruction::take_over(&visit.cx, task, taking).await;
        taken.map(|_| parsed.notes)
    };
    let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten?teil=alles");
    match taken {
        Ok(notes) if notes.is_empty() => Ok(Visit::onward(&edit, "notice-library-taken")),
        Ok(notes) => {
            let mut layout = visit.layout(visit.t.library_file_notes());
            layout.place = Some(Place::HandOn);
            let page = NotesPage {
                layout,
                t: visit.t,
                edit,
                notes: notes.iter().map(|note| note_words(visit.t, note)).collect(),
            };
            render(StatusCode::OK, &page)
        }
        Err(failure) => page(&visit, task, posted.failing(&visit, failure)?).await,
    }
}

/// What should be looked at after reading a file, in words.
pub(crate) fn note_words(t: Texts, note: &Note) -> String {
    let line = i64::try_from(note.line).unwrap_or(i64::MAX);
    match note.kind {
        NoteKind::UnknownPart => t.library_file_unknown(line, &note.text),
        NoteKind::Unreadable => t.library_file_unreadable(line, &note.text),
        NoteKind::Twice => t.library_file_twice(line, &note.text),
    }
}
