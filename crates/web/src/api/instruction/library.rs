//! The library and files by API.

use app::instruction::{self, Taking};
use app::{Failure, task};
use axum::http::header;
use axum::response::IntoResponse;
use domain::instruction::library::{ALL, Ready, find};
use domain::instruction::markdown::{LARGEST_FILE, read, write};
use kernel::{InstructionId, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::shape::Content;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Listed;
use crate::extract::{Asked, At};
use crate::form::too_large;
use crate::pages::note_words;
use crate::visit::Visit;

/// One instruction of the library, in the caller's language.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReadyView {
    /// Its name in addresses.
    slug: &'static str,
    /// What kind of work it is about, as in `/categories`.
    category: &'static str,
    /// Whether it is worked through in full, to learn from.
    worked_example: bool,
    /// How often such work comes back: `daily`, `weekly`, `monthly` or `once`.
    frequency: &'static str,
    /// What it is called.
    title: String,
    /// What it says; send it on to write an instruction with it.
    content: Content,
}

/// A Markdown file to read.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct InstructionFile {
    /// One's own task.
    #[schema(value_type = String, format = "uuid")]
    task: TaskId,
    /// The text, with headings in German or English.
    markdown: String,
    /// Whether it may take the place of a draft that waits.
    #[serde(default)]
    replaces: bool,
}

/// A file that was read: it became the draft of the instruction.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FileRead {
    /// The instruction.
    #[schema(value_type = String, format = "uuid")]
    id: InstructionId,
    /// What should be looked at, with its line, in the caller's language.
    notes: Vec<String>,
}

fn view(visit: &Visit, ready: &Ready) -> ReadyView {
    let parsed = ready.read(visit.t.locale());
    ReadyView {
        slug: ready.slug,
        category: ready.category.code(),
        worked_example: ready.worked_example,
        frequency: ready.frequency.code(),
        title: parsed.title,
        content: Content::from(&parsed.draft),
    }
}

/// For which task.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct LibraryFor {
    /// One's own task: only what is about work of its kinds, the best first.
    #[param(value_type = Option<String>)]
    task: Option<TaskId>,
}

/// Lists the ready instructions.
#[utoipa::path(get, path = "/api/v1/instruction-library", tag = "instructions",
    params(LibraryFor),
    responses((status = 200, body = Listed<ReadyView>), (status = 404)))]
pub(crate) async fn library(visit: Visit, Asked(asked): Asked<LibraryFor>) -> Answer {
    visit.person()?;
    let found = match asked.task {
        Some(task) => instruction::fitting(&visit.cx, task).await?.ready,
        None => ALL.to_vec(),
    };
    let items = found.iter().map(|ready| view(&visit, ready)).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// One ready instruction.
#[utoipa::path(get, path = "/api/v1/instruction-library/{slug}", tag = "instructions",
    params(("slug" = String, Path)),
    responses((status = 200, body = ReadyView), (status = 404)))]
pub(crate) async fn ready(visit: Visit, At(slug): At<String>) -> Answer {
    visit.person()?;
    let known = find(&slug).ok_or(Failure::NotFound)?;
    Ok(Json(view(&visit, &known)).into_response())
}

/// What is being typed, or else the newest version, as Markdown in the caller's language.
#[utoipa::path(get, path = "/api/v1/instructions/{id}/markdown", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = String, content_type = "text/markdown"), (status = 404)))]
pub(crate) async fn markdown(visit: Visit, At(id): At<InstructionId>) -> Answer {
    let found = instruction::show(&visit.cx, id).await?;
    let title = match found.task {
        Some(task) => task::find(&visit.cx, task).await?.task.facts.title,
        None => visit.t.instruction_title().to_owned(),
    };
    let file = write(&title, &found.draft, visit.t.locale());
    let kind = [(header::CONTENT_TYPE, "text/markdown; charset=utf-8")];
    Ok((kind, file).into_response())
}

/// Reads a Markdown file as the draft of a task's instruction. It becomes no version.
#[utoipa::path(post, path = "/api/v1/instructions/markdown", tag = "instructions",
    request_body = InstructionFile,
    responses((status = 200, body = FileRead), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn read_file(visit: Visit, Json(file): Json<InstructionFile>) -> Answer {
    if file.markdown.len() > LARGEST_FILE {
        return Err(too_large(LARGEST_FILE).into());
    }
    let parsed = read(&file.markdown);
    let taking = Taking {
        draft: parsed.draft,
        replaces: file.replaces,
    };
    let id = instruction::take_over(&visit.cx, file.task, taking).await?;
    let notes = parsed.notes.iter().map(|note| note_words(visit.t, note));
    let read = FileRead {
        id,
        notes: notes.collect(),
    };
    Ok(Json(read).into_response())
}
