//! Reading a list and showing what would become of it.

use documents::table::{self, FileRefusal};
use domain::task::TaskRefusal;
use domain::task::import::{Candidate, Import, ImportPlan, ImportSource, Mark};
use domain::{FieldError, Refusal};
use kernel::{Id, ImportId, Timestamp};
use store::task::ImportState;

use super::content::{Content, RowFault};
use super::{MOST_PREVIEWS, PREVIEW_LIFE};
use crate::context::Cx;
use crate::failure::Failure;

/// A list, as somebody gave it.
#[derive(Debug, Clone)]
pub enum Given {
    /// The bytes of a file.
    File(Vec<u8>),
    /// Pasted lines.
    Text(String),
}

/// An import as its owner sees it.
#[derive(Debug, Clone)]
pub struct View {
    /// Which.
    pub id: ImportId,
    /// How far it is.
    pub state: ImportState,
    /// Where it came from.
    pub source: ImportSource,
    /// Whether it came from the time tracker Toggl Track.
    pub is_toggl: bool,
    /// Whether the encoding had to be repaired.
    pub repaired: bool,
    /// The rows of the preview; none any more once it is confirmed.
    pub candidates: Vec<Candidate>,
    /// Rows that cannot be used, in the order of the file.
    pub faults: Vec<RowFault>,
    /// How many more rows cannot be used.
    pub faults_left_out: usize,
    /// How many time entries were folded into the rows.
    pub entries: usize,
    /// How many time entries stand there twice and count once.
    pub repeated: usize,
    /// How many lines are ticked off and were left out.
    pub done: usize,
    /// How many tasks the confirmed import brought.
    pub tasks: i64,
    /// When it was read.
    pub at: Timestamp,
    /// Until when the preview is kept.
    pub expires_at: Timestamp,
}

impl View {
    /// How many rows cannot be used.
    pub const fn faulty(&self) -> usize {
        self.faults.len() + self.faults_left_out
    }

    /// How many rows are known already.
    pub fn duplicates(&self) -> usize {
        self.candidates
            .iter()
            .filter(|row| row.mark != Mark::New)
            .count()
    }
}

/// What is said about a list with more than [`LARGEST_LIST`](super::LARGEST_LIST) bytes, which is
/// not even handed over; `field` is where it was given.
pub fn too_large(field: &'static str) -> Failure {
    unusable(field, &FileRefusal::TooLarge).into()
}

fn unusable(field: &'static str, refusal: &FileRefusal) -> FieldError {
    FieldError {
        field: field.into(),
        key: refusal.key(),
        arguments: refusal.arguments(),
    }
}

/// Reads a list and keeps it as a preview. Nothing is imported yet.
///
/// # Errors
/// [`Failure::Invalid`] on `file` or `text` when nothing of it can be used.
pub async fn preview(cx: &Cx, given: Given) -> Result<ImportId, Failure> {
    let person = cx.writer()?;
    let (owner, zone) = (person.id, person.zone.clone());
    let field = match given {
        Given::File(_) => "file",
        Given::Text(_) => "text",
    };
    // Up to ten megabytes are read: not on a thread that serves others.
    let read = tokio::task::spawn_blocking(move || match given {
        Given::File(bytes) => table::read(&bytes, &zone),
        Given::Text(text) => table::paste(&text),
    });
    let read = read
        .await
        .map_err(|error| Failure::Fault(format!("reading a list: {error}")))?;
    let preview = read.map_err(|refusal| unusable(field, &refusal))?;
    let import = Import {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        owner,
        source: preview.source.into(),
        at: cx.now,
        undone_at: None,
    };
    let (id, now) = (import.id, cx.now);
    let content = Content::from(preview);
    cx.app
        .database
        .write("task::import::preview", move |tx| {
            store::task::sweep_previews(tx, now)?;
            let expires_at = now.saturating_add(PREVIEW_LIFE);
            store::task::insert_preview(tx, &import, &content, expires_at, MOST_PREVIEWS)
                .map_err(Failure::from)
        })
        .await?;
    Ok(id)
}

/// One of the person's own imports: its preview, or what became of it.
///
/// # Errors
/// [`Failure::NotFound`], [`TaskRefusal::ImportExpired`].
pub async fn view(cx: &Cx, id: ImportId) -> Result<View, Failure> {
    let person = cx.reader()?;
    let (owner, hour_value, now) = (person.id, person.settings.hour_value, cx.now);
    cx.app
        .database
        .read("task::import::view", move |tx| {
            let found = store::task::find_import::<Content>(tx, owner, id)?;
            let (_, stored) = found.ok_or(Failure::NotFound)?;
            let mut view = View {
                id,
                state: stored.state,
                source: stored.import.source,
                is_toggl: false,
                repaired: false,
                candidates: Vec::new(),
                faults: Vec::new(),
                faults_left_out: 0,
                entries: 0,
                repeated: 0,
                done: 0,
                tasks: stored.tasks,
                at: stored.import.at,
                expires_at: stored.expires_at,
            };
            let Some(content) = stored.content else {
                return Ok(view);
            };
            if stored.expires_at <= now {
                return Err(Failure::refused(&TaskRefusal::ImportExpired));
            }
            let inventory = store::task::inventory(tx, owner)?;
            view.candidates = ImportPlan::new(content.rows, &inventory, hour_value).candidates;
            view.is_toggl = content.is_toggl;
            view.repaired = content.repaired;
            view.faults = content.faults;
            view.faults_left_out = content.faults_left_out;
            view.entries = content.entries;
            view.repeated = content.repeated;
            view.done = content.done;
            Ok(view)
        })
        .await
}
