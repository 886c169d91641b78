//! Instructions by API: written in versions, each of which stays as it is.

mod check;
mod compare;
mod details;
pub(crate) mod file;
mod library;
mod outcome;
pub(crate) mod question;
mod shape;

use app::instruction::{self, Instruction, Saving, Typed};
use app::{Failure, task};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::instruction::{InstructionRef, missing};
use kernel::{InstructionId, TaskId};
use serde::Deserialize;
use utoipa::{IntoParams, OpenApi};

pub(crate) use self::compare::ComparisonView;
use self::compare::Span;
use self::shape::{Gap, InstructionView, NewInstruction, NewVersion};
use super::Json;
use super::problem::Problem;
use super::shape::{Listed, in_json};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::state::Web;
use crate::visit::Visit;
use crate::words;

pub(crate) use shape::VersionView;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/instructions", get(list).post(write))
        .route("/instructions/check", post(check::check))
        .route("/instructions/{id}/hints/aside", post(check::put_aside))
        .route("/instructions/{id}/hints/restore", post(check::restore))
        .route("/instructions/outcome", get(outcome::outcome))
        .route("/instructions/{id}", get(show).put(rewrite))
        .route("/instructions/{id}/versions/{number}", get(version))
        .route("/instructions/{id}/comparison", get(compare))
        .merge(question::routes())
        .route("/instructions/{id}/markdown", get(library::markdown))
        .route("/instructions/markdown", post(library::read_file))
        .route("/instruction-library", get(library::library))
        .route("/instruction-library/{slug}", get(library::ready))
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    list,
    write,
    check::check,
    check::put_aside,
    check::restore,
    outcome::outcome,
    show,
    rewrite,
    version,
    compare,
    library::library,
    library::ready,
    library::markdown,
    library::read_file,
))]
pub(crate) struct Docs;

async fn view(visit: &Visit, found: Instruction) -> Result<InstructionView, Failure> {
    let gaps = match found.task {
        Some(task) => {
            let frequency = task::find(&visit.cx, task).await?.task.facts.frequency;
            missing(&found.draft, frequency)
        }
        None => Vec::new(),
    };
    let gaps = gaps.into_iter().map(|gap| Gap {
        code: gap.key(),
        field: gap.field().replace('-', "_"),
        blocks: gap.blocks(),
        detail: words::key(visit, gap.key(), &[]),
    });
    Ok(InstructionView {
        id: found.id,
        task: found.task,
        base: found.latest.as_ref().map_or(0, |version| version.number),
        latest: found.latest.as_ref().map(VersionView::new),
        missing: gaps.collect(),
    })
}

async fn answer(visit: &Visit, id: InstructionId, status: StatusCode) -> Result<Response, Failure> {
    let found = instruction::show(&visit.cx, id).await?;
    Ok((status, Json(view(visit, found).await?)).into_response())
}

/// Which instruction.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ForTask {
    /// One's own task.
    #[param(value_type = String)]
    task: TaskId,
}

/// Lists the instruction of a task, if it was begun.
#[utoipa::path(get, path = "/api/v1/instructions", tag = "instructions", params(ForTask),
    responses((status = 200, body = Listed<InstructionView>)))]
pub(crate) async fn list(visit: Visit, Asked(asked): Asked<ForTask>) -> Answer {
    let mut items = Vec::new();
    if let Some(found) = instruction::for_task(&visit.cx, asked.task).await? {
        items.push(view(&visit, found).await?);
    }
    Ok(Json(Listed::whole(items)).into_response())
}

/// Writes the first version for a task.
#[utoipa::path(post, path = "/api/v1/instructions", tag = "instructions",
    request_body = NewInstruction,
    responses((status = 201, body = InstructionView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn write(visit: Visit, Json(wish): Json<NewInstruction>) -> Answer {
    let names_notes = wish.content.preferences.is_some();
    let mut draft = wish.content.draft()?;
    if !names_notes {
        draft.preferences = instruction::preference::attached(&visit.cx, wish.task).await?;
    }
    let id = instruction::begin(&visit.cx, wish.task).await?;
    let saving = Saving {
        typed: Typed { draft, base: 0 },
        minutes: wish.minutes,
    };
    instruction::save(&visit.cx, id, saving)
        .await
        .map_err(in_json)?;
    Ok(answer(&visit, id, StatusCode::CREATED).await?)
}

/// One instruction with its newest version.
#[utoipa::path(get, path = "/api/v1/instructions/{id}", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = InstructionView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<InstructionId>) -> Answer {
    Ok(answer(&visit, id, StatusCode::OK).await?)
}

/// Writes the next version. The ones before stay as they are.
#[utoipa::path(put, path = "/api/v1/instructions/{id}", tag = "instructions",
    params(("id" = String, Path)), request_body = NewVersion,
    responses((status = 200, body = InstructionView), (status = 404),
        (status = 422, body = Problem)))]
pub(crate) async fn rewrite(
    visit: Visit,
    At(id): At<InstructionId>,
    Json(wish): Json<NewVersion>,
) -> Answer {
    let names_notes = wish.content.preferences.is_some();
    let mut draft = wish.content.draft()?;
    if !names_notes {
        draft.preferences = instruction::show(&visit.cx, id).await?.draft.preferences;
    }
    let base = wish.base;
    let saving = Saving {
        typed: Typed { draft, base },
        minutes: wish.minutes,
    };
    instruction::save(&visit.cx, id, saving)
        .await
        .map_err(in_json)?;
    Ok(answer(&visit, id, StatusCode::OK).await?)
}

/// One version of one's own instruction.
#[utoipa::path(get, path = "/api/v1/instructions/{id}/versions/{number}", tag = "instructions",
    params(("id" = String, Path), ("number" = u32, Path)),
    responses((status = 200, body = VersionView), (status = 404)))]
pub(crate) async fn version(visit: Visit, At((id, number)): At<(InstructionId, u32)>) -> Answer {
    let wanted = InstructionRef {
        instruction: id,
        version: number,
    };
    let version = instruction::read_version(&visit.cx, wanted).await?;
    Ok(Json(VersionView::new(&version)).into_response())
}

/// Two versions of one's own instruction beside each other; without numbers the newest two.
#[utoipa::path(get, path = "/api/v1/instructions/{id}/comparison", tag = "instructions",
    params(("id" = String, Path), Span),
    responses((status = 200, body = ComparisonView), (status = 404)))]
pub(crate) async fn compare(
    visit: Visit,
    At(id): At<InstructionId>,
    Asked(span): Asked<Span>,
) -> Answer {
    let compared = instruction::compare(&visit.cx, id, (span.from, span.to)).await?;
    Ok(Json(ComparisonView::from(&compared.differences)).into_response())
}
