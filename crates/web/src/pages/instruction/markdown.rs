//! An instruction as a file: saved as Markdown or JSON, read back as a draft.

use app::instruction::{self, Taking};
use app::{Failure, task};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use domain::instruction::markdown::{LARGEST_FILE, Note, NoteKind, Parsed, read, write};
use kernel::TaskId;
use serde::Deserialize;
use texts::Texts;

use crate::answer::Answer;
use crate::api::instruction_file as file;
use crate::extract::{Asked, At};
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

/// As which kind of file.
#[derive(Debug, Default, Deserialize)]
pub(super) struct As {
    #[serde(default)]
    form: String,
}

/// What is being typed, or else the newest version, as a file: Markdown, or JSON as the API has it.
pub(super) async fn download(
    visit: Visit,
    At(task): At<TaskId>,
    Asked(asked): Asked<As>,
) -> Answer {
    let known = task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    let (file, ending, kind) = if asked.form == "json" {
        (file::written(&found.draft)?, "json", "application/json")
    } else {
        let file = write(&known.task.facts.title, &found.draft, visit.t.locale());
        (file, "md", "text/markdown; charset=utf-8")
    };
    let name = visit.t.library_file_name();
    let name = format!("attachment; filename=\"{name}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
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
        take_text(&visit, task, text, posted.is_set("replaces")).await
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

/// Reads a text and makes it the draft; what should be looked at.
async fn take_text(
    visit: &Visit,
    task: TaskId,
    text: &str,
    replaces: bool,
) -> Result<Vec<Note>, Failure> {
    let Parsed { draft, notes, .. } = if is_json(text) {
        let draft = file::read(text).map_err(|error| Failure::Invalid(vec![error]))?;
        Parsed {
            draft,
            ..Parsed::default()
        }
    } else {
        read(text)
    };
    instruction::take_over(&visit.cx, task, Taking { draft, replaces }).await?;
    Ok(notes)
}

/// Whether a text is meant as JSON: Markdown begins with a heading or with words.
fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
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
