//! Imports by API: read a list, confirm what was shown, undo the whole.

use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use app::task::import::{self, Choice, Given, ImportState, LARGEST_LIST, Reading, View};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use domain::task::Frequency;
use domain::task::import::{Candidate, Duplicates, Mark};
use kernel::{ImportId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::import_reading::{ReadingEntry, ReadingQuery, ReadingWish};
use crate::answer::Answer;
use crate::api::Json;
use crate::bounded::{self, Arrived};
use crate::extract::{Asked, At};
use crate::visit::Visit;
use crate::words;

/// Lines, one task each.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Lines {
    /// The lines; hours may stand at the end.
    #[schema(example = json!(["Belege vorsortieren 2 Std.", "Logo entwerfen"]))]
    lines: Vec<String>,
}

/// An import: its preview, or what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportEntry {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: ImportId,
    /// `preview`, `confirmed` or `undone`.
    state: &'static str,
    /// `lines`, `list`, `toggl`, `clockify`, `kimai`, `harvest`, `entries` or `calendar`.
    source: &'static str,
    /// Whether the encoding had to be converted, or broken characters are shown repaired.
    repaired: bool,
    /// How it was read, and what has to be decided about that.
    reading: ReadingEntry,
    /// Stands for how it was read, to be sent when confirming.
    reading_digest: String,
    /// The tasks the preview would bring.
    rows: Vec<RowEntry>,
    /// Rows that cannot be used.
    faults: Vec<FaultEntry>,
    /// How many more rows cannot be used.
    faults_left_out: usize,
    /// How many time entries were folded into the rows.
    entries: usize,
    /// How many time entries stand there twice and count once.
    repeated: usize,
    /// How many lines are ticked off and were left out.
    done: usize,
    /// How many tasks the confirmed import brought.
    tasks: i64,
    /// Until when the preview is kept.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// One task of a preview.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RowEntry {
    /// The line of the list, which also names the row when confirming.
    line: u32,
    /// What the task is called.
    title: String,
    /// Minutes a week on average.
    minutes_per_week: i64,
    /// How often.
    frequency: Option<&'static str>,
    /// In how many weeks in a row it was done, at most; for time entries and calendars. Four or
    /// more make it recurring.
    weeks_in_a_row: Option<i64>,
    /// The task of the inventory with the same title.
    #[schema(value_type = Option<String>, format = "uuid")]
    same_as_task: Option<TaskId>,
    /// The earlier line with the same title.
    same_as_line: Option<u32>,
    /// What is wrong with the row; then it cannot be chosen.
    faults: Vec<String>,
}

/// A row that cannot be used.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FaultEntry {
    /// The line, counted from 1.
    line: u32,
    /// The column, counted from 1.
    column: Option<usize>,
    /// The stable name of what is wrong.
    code: String,
    /// Cause and remedy in the caller's language.
    detail: String,
}

/// What to import of a preview.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ConfirmWish {
    /// The lines to import; without them all rows, or all new ones.
    rows: Option<BTreeSet<u32>>,
    /// Without `rows`: whether rows that are known already are imported as well.
    #[serde(default)]
    with_duplicates: bool,
    /// Says that rows that cannot be used may be left out. Needed when there are any.
    #[serde(default)]
    skip_faulty: bool,
    /// How often the tasks of single lines come back, where that is known better: `daily`,
    /// `weekly`, `monthly` or `once` by line. The hours of time entries are worked out to fit.
    #[serde(default)]
    frequencies: BTreeMap<u32, String>,
    /// The `reading_digest` of the preview that was looked at. When the list was read another way
    /// since, nothing is imported.
    #[serde(default)]
    reading_digest: Option<String>,
}

/// How many tasks came or left.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Counted {
    /// How many.
    tasks: i64,
}

/// Reads a list and shows what would become of it: `text/csv`, `text/calendar` and `text/plain` as
/// they are, up to 10 MB, or lines as JSON. Nothing is imported yet.
#[utoipa::path(post, path = "/api/v1/imports", tag = "tasks", params(ReadingQuery),
    request_body(content((String = "text/csv"), (String = "text/calendar"),
        (String = "text/plain"), (Lines = "application/json"))),
    responses((status = 201, body = ImportEntry),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn read(
    visit: Visit,
    Asked(query): Asked<ReadingQuery>,
    request: Request,
) -> Answer {
    visit.cx.writer()?;
    let reading = query.read()?;
    let kind = kind(request.headers().get(header::CONTENT_TYPE));
    let bytes = match bounded::read(request.into_body(), LARGEST_LIST).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(import::too_large("file").into()),
        Err(bounded::Broken) => return Err(Failure::field("body", "field-upload-broken").into()),
    };
    let given = match kind.as_str() {
        "text/csv" | "text/plain" | "text/calendar" => Given::File(bytes),
        "application/json" => {
            let lines: Lines = serde_json::from_slice(&bytes)
                .map_err(|_| Failure::field("body", "field-json-unreadable"))?;
            Given::Text(lines.lines.join("\n"))
        }
        _ => return Err(Failure::field("body", "field-import-kind").into()),
    };
    let id = import::preview(&visit.cx, given, reading).await?;
    let view = import::view(&visit.cx, id).await?;
    Ok((StatusCode::CREATED, Json(entry(&visit, &view)?)).into_response())
}

/// Reads the list of a preview another way: another time zone, other columns, the day or the month
/// first, with or without repair of broken characters. What was shown before is replaced.
#[utoipa::path(put, path = "/api/v1/imports/{id}/reading", tag = "tasks",
    params(("id" = String, Path)), request_body = ReadingWish,
    responses((status = 200, body = ImportEntry), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn read_again(
    visit: Visit,
    At(id): At<ImportId>,
    Json(wish): Json<ReadingWish>,
) -> Answer {
    let reading: Reading = wish.read()?;
    import::read_again(&visit.cx, id, reading).await?;
    let view = import::view(&visit.cx, id).await?;
    Ok(Json(entry(&visit, &view)?).into_response())
}

/// The media type without its parameters.
fn kind(value: Option<&HeaderValue>) -> String {
    let text = value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    text.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// An import: its preview, or what became of it.
#[utoipa::path(get, path = "/api/v1/imports/{id}", tag = "tasks", params(("id" = String, Path)),
    responses((status = 200, body = ImportEntry), (status = 404), (status = 422)))]
pub(crate) async fn show(visit: Visit, At(id): At<ImportId>) -> Answer {
    let view = import::view(&visit.cx, id).await?;
    Ok(Json(entry(&visit, &view)?).into_response())
}

/// Imports what was shown, all of the chosen rows or nothing. Confirming again changes nothing.
#[utoipa::path(post, path = "/api/v1/imports/{id}/confirm", tag = "tasks",
    params(("id" = String, Path)), request_body = ConfirmWish,
    responses((status = 200, body = Counted), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn confirm(
    visit: Visit,
    At(id): At<ImportId>,
    Json(wish): Json<ConfirmWish>,
) -> Answer {
    let unknown = || Failure::field("frequencies", "field-choice-unknown");
    let frequencies = wish
        .frequencies
        .into_iter()
        .map(|(line, code)| Some((line, Frequency::from_code(&code)?)))
        .collect::<Option<BTreeMap<u32, Frequency>>>()
        .ok_or_else(unknown)?;
    let choice = Choice {
        lines: wish.rows,
        duplicates: if wish.with_duplicates {
            Duplicates::Keep
        } else {
            Duplicates::Skip
        },
        skip_faulty: wish.skip_faulty,
        frequencies,
        seen_reading: wish.reading_digest,
        ..Choice::default()
    };
    let confirmed = import::confirm(&visit.cx, id, choice).await;
    let tasks = confirmed.map_err(crate::api::shape::in_json)?;
    Ok(Json(Counted { tasks }).into_response())
}

/// Takes a whole import back, as long as nothing of it is in use.
#[utoipa::path(delete, path = "/api/v1/imports/{id}", tag = "tasks", params(("id" = String, Path)),
    responses((status = 200, body = Counted), (status = 404), (status = 422)))]
pub(crate) async fn undo(visit: Visit, At(id): At<ImportId>) -> Answer {
    let tasks = import::undo(&visit.cx, id).await?;
    let tasks = i64::try_from(tasks).unwrap_or(i64::MAX);
    Ok(Json(Counted { tasks }).into_response())
}

fn entry(visit: &Visit, view: &View) -> Result<ImportEntry, Failure> {
    Ok(ImportEntry {
        id: view.id,
        state: match view.state {
            ImportState::Preview => "preview",
            ImportState::Confirmed => "confirmed",
            ImportState::Undone => "undone",
        },
        source: view.source.code(),
        repaired: view.converted || (view.repair.is_some() && view.reading.repair != Some(false)),
        reading: ReadingEntry::of(view),
        reading_digest: view.reading.digest()?,
        rows: view
            .candidates
            .iter()
            .map(|candidate| row(visit, candidate))
            .collect(),
        faults: view
            .faults
            .iter()
            .map(|fault| FaultEntry {
                line: fault.line,
                column: fault.column,
                code: fault.key.clone(),
                detail: words::key(visit, &fault.key, &fault.arguments()),
            })
            .collect(),
        faults_left_out: view.faults_left_out,
        entries: view.entries,
        repeated: view.repeated,
        done: view.done,
        tasks: view.tasks,
        expires_at: view.expires_at,
    })
}

fn row(visit: &Visit, candidate: &Candidate) -> RowEntry {
    let (same_as_task, same_as_line) = match candidate.mark {
        Mark::New => (None, None),
        Mark::SameAsTask(task) => (Some(task), None),
        Mark::SameAsLine(line) => (None, Some(line)),
    };
    let errors = candidate.checked.as_ref().err().into_iter().flatten();
    RowEntry {
        line: candidate.line,
        title: candidate.draft.title.clone(),
        minutes_per_week: candidate.draft.minutes_per_week.unwrap_or_default().get(),
        frequency: candidate.draft.frequency.map(domain::task::Frequency::code),
        weeks_in_a_row: candidate.recorded.map(|recorded| recorded.in_a_row),
        same_as_task,
        same_as_line,
        faults: errors
            .map(|error| words::key(visit, error.key, &error.arguments))
            .collect(),
    }
}
