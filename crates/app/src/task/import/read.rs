//! Reading a list and showing what would become of it.

use documents::intake::{self, Kept};
use documents::repair::Report;
use documents::table::{Choices, Columns, Days, FileRefusal, LeftOut};
use domain::task::TaskRefusal;
use domain::task::import::{Candidate, Import, ImportPlan, ImportSource, Mark};
use domain::{FieldError, Refusal};
use kernel::{Id, ImportId, Timestamp, Zone};
use store::task::{ImportState, NewPreview};

use super::content::{Content, Reading, RowFault};
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
    /// Whether the file was not the usual UTF-8.
    pub converted: bool,
    /// What a repair of broken umlauts changes; `None` when none is broken.
    pub repair: Option<Report>,
    /// Whether somebody has to say first whether they are repaired.
    pub asks_for_repair: bool,
    /// How its days were read, when they can be read two ways.
    pub days: Option<Days>,
    /// What the columns of the table are called.
    pub headings: Vec<String>,
    /// Which of them was used for what.
    pub columns: Columns,
    /// The first rows of a table no column of which is known.
    pub samples: Vec<Vec<String>>,
    /// What its owner said about how to read it.
    pub reading: Reading,
    /// Whose clock its times were told by.
    pub zone: Zone,
    /// What of a calendar became no entry.
    pub left_out: LeftOut,
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

    /// Whether somebody has to say first what its columns are.
    pub const fn asks_for_columns(&self) -> bool {
        !self.samples.is_empty()
    }

    /// Whether somebody has to say first what comes first in its days.
    pub fn asks_for_days(&self) -> bool {
        self.days.is_some_and(|days| days.is_open)
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
pub async fn preview(cx: &Cx, given: Given, reading: Reading) -> Result<ImportId, Failure> {
    let owner = cx.writer()?.id;
    let field = match given {
        Given::File(_) => "file",
        Given::Text(_) => "text",
    };
    let in_detail = detail(cx, &reading)?;
    let read = in_the_background(move || {
        let kept = match given {
            Given::File(bytes) => intake::file(&bytes)?,
            Given::Text(text) => intake::pasted(&text)?,
        };
        let read = intake::read(&kept, &in_detail)?;
        Ok((kept, read))
    });
    let (kept, read) = read.await?.map_err(|refusal| unusable(field, &refusal))?;
    let import = Import {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        owner,
        source: read.preview.source.into(),
        at: cx.now,
        undone_at: None,
    };
    let (id, now) = (import.id, cx.now);
    let content = Content::new(read, kept.encoding.converted(), reading);
    cx.app
        .database
        .write("task::import::preview", move |tx| {
            store::task::sweep_previews(tx, now)?;
            let preview = NewPreview {
                import: &import,
                content: &content,
                kept: &kept,
                expires_at: now.saturating_add(PREVIEW_LIFE),
            };
            store::task::insert_preview(tx, &preview, MOST_PREVIEWS).map_err(Failure::from)
        })
        .await?;
    Ok(id)
}

/// Reads a list that is kept as a preview another way. What was shown before is replaced.
///
/// # Errors
/// [`Failure::NotFound`] also when it is no preview any more, [`TaskRefusal::ImportExpired`];
/// [`Failure::Invalid`] on `columns` when nothing can be used that way, and then the preview stays
/// as it was.
pub async fn read_again(cx: &Cx, id: ImportId, reading: Reading) -> Result<(), Failure> {
    let (owner, now) = (cx.writer()?.id, cx.now);
    let in_detail = detail(cx, &reading)?;
    let kept = cx.app.database.read("task::import::kept", move |tx| {
        let found = store::task::find_import::<Content>(tx, owner, id)?;
        let (proof, stored) = found.ok_or(Failure::NotFound)?;
        if stored.state == ImportState::Preview && stored.expires_at <= now {
            return Err(Failure::refused(&TaskRefusal::ImportExpired));
        }
        let kept = store::task::kept::<Kept>(tx, &proof)?;
        kept.ok_or(Failure::NotFound)
    });
    let kept = kept.await?;
    let converted = kept.encoding.converted();
    let read = in_the_background(move || intake::read(&kept, &in_detail));
    let read = read
        .await?
        .map_err(|refusal| unusable("columns", &refusal))?;
    let source = ImportSource::from(read.preview.source);
    let content = Content::new(read, converted, reading);
    cx.app
        .database
        .write("task::import::read_again", move |tx| {
            let found = store::task::find_import::<Content>(tx, owner, id)?;
            let (proof, _) = found.ok_or(Failure::NotFound)?;
            if store::task::replace_preview(tx, &proof, source, &content)? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        })
        .await
}

/// How `documents` is to read, for this person today.
fn detail(cx: &Cx, reading: &Reading) -> Result<intake::Reading, Failure> {
    let own = &cx.writer()?.zone;
    let zone = reading.zone.as_ref().unwrap_or(own).clone();
    Ok(intake::Reading {
        today: zone.local_date(cx.now),
        zone,
        repair: reading.repair,
        table: Choices {
            columns: reading.columns.clone(),
            days: reading.days,
        },
    })
}

/// Up to ten megabytes are read: not on a thread that serves others.
async fn in_the_background<T: Send + 'static>(
    read: impl FnOnce() -> Result<T, FileRefusal> + Send + 'static,
) -> Result<Result<T, FileRefusal>, Failure> {
    tokio::task::spawn_blocking(read)
        .await
        .map_err(|error| Failure::Fault(format!("reading a list: {error}")))
}

/// One of the person's own imports: its preview, or what became of it.
///
/// # Errors
/// [`Failure::NotFound`], [`TaskRefusal::ImportExpired`].
pub async fn view(cx: &Cx, id: ImportId) -> Result<View, Failure> {
    let person = cx.reader()?;
    let (owner, hour_value, now) = (person.id, person.settings.hour_value, cx.now);
    let own_zone = person.zone.clone();
    cx.app
        .database
        .read("task::import::view", move |tx| {
            let found = store::task::find_import::<Content>(tx, owner, id)?;
            let (_, stored) = found.ok_or(Failure::NotFound)?;
            let mut view = View {
                id,
                state: stored.state,
                source: stored.import.source,
                converted: false,
                repair: None,
                asks_for_repair: false,
                days: None,
                headings: Vec::new(),
                columns: Columns::new(),
                samples: Vec::new(),
                reading: Reading::default(),
                zone: own_zone.clone(),
                left_out: LeftOut::default(),
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
            view.asks_for_repair = content.asks_for_repair();
            view.candidates = ImportPlan::new(content.rows, &inventory, hour_value).candidates;
            view.converted = content.converted;
            view.repair = content.repair;
            view.days = content.days;
            view.headings = content.headings;
            view.columns = content.columns;
            view.samples = content.samples;
            view.zone = content.reading.zone.clone().unwrap_or(view.zone);
            view.reading = content.reading;
            view.left_out = content.left_out;
            view.faults = content.faults;
            view.faults_left_out = content.faults_left_out;
            view.entries = content.entries;
            view.repeated = content.repeated;
            view.done = content.done;
            Ok(view)
        })
        .await
}
