//! Three lists as the way in: shown before anything is saved, then saved all at once.
//!
//! What is new comes in like an import and is undone like one; known tasks get their ratings.

use std::collections::BTreeMap;

use documents::table;
use domain::FieldError;
use domain::canonical::Digest;
use domain::notice::{About, EventKind, Value};
use domain::task::import::{Import, ImportSource, TaskRow};
use domain::task::lists::{Entry, List, Listed, MOST_LINES, Newcomer, Outcome, gather};
use kernel::{Id, ImportId, TaskId, fold};
use store::db::Tx;
use store::task::NewPreview;

use super::enter::room_for;
use super::import::RowFault;
use super::tell;
use crate::context::{Cx, Person};
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// The longest of the three texts, in bytes: two hundred titles of the longest kind.
pub const LONGEST_TEXT: usize = 100_000;

/// The three lists as typed, one task a line.
#[derive(Debug, Clone, Default)]
pub struct Typed(BTreeMap<List, String>);

impl Typed {
    /// With the text of one list.
    #[must_use]
    pub fn with(mut self, list: List, text: impl Into<String>) -> Self {
        self.0.insert(list, text.into());
        self
    }
}

/// What would become of the lists.
#[derive(Debug, Clone)]
pub struct Checked {
    /// One entry a title, in the order of the lists.
    pub listed: Vec<Listed>,
    /// Lines that cannot be used, with their list.
    pub faults: Vec<(List, RowFault)>,
}

/// What became of the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The import that brought the new tasks and takes them back; none without a new task.
    pub import: Option<ImportId>,
    /// How many tasks are new.
    pub new: i64,
    /// How many known tasks got another rating.
    pub rated: i64,
}

struct Read {
    entries: Vec<Entry>,
    faults: Vec<(List, RowFault)>,
}

/// Reads all lists. Lines that cannot be used are named, the others count.
fn read(typed: &Typed) -> Result<Read, Failure> {
    let mut lines: Vec<(List, TaskRow)> = Vec::new();
    let mut faults = Vec::new();
    let mut errors = Vec::new();
    for (list, text) in &typed.0 {
        if !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        if text.len() > LONGEST_TEXT {
            errors.push(FieldError::new(list.code(), "field-lists-too-long"));
            continue;
        }
        match table::paste(text) {
            Ok(preview) => {
                lines.extend(preview.rows.into_iter().map(|row| (*list, row)));
                let wrong = preview.errors.into_iter().map(RowFault::from);
                faults.extend(wrong.map(|fault| (*list, fault)));
            }
            Err(refusal) => errors.push(FieldError {
                field: list.code().into(),
                key: domain::Refusal::key(&refusal),
                arguments: domain::Refusal::arguments(&refusal),
            }),
        }
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    if faults.len() > MOST_LINES {
        return Err(Failure::field("dislike", "field-lists-too-long"));
    }
    if lines.is_empty() && !faults.is_empty() {
        return Ok(Read {
            entries: Vec::new(),
            faults,
        });
    }
    let entries = gather(lines)?;
    Ok(Read { entries, faults })
}

fn decide(
    tx: &mut Tx<'_>,
    cx: &Cx,
    person: &Person,
    entries: &[Entry],
) -> Result<Vec<Listed>, Failure> {
    let mut listed = Vec::new();
    for entry in entries {
        let known = store::task::by_title(tx, person.id, &fold(&entry.row.title))?;
        let new = Newcomer {
            id: cx.app.id(),
            owner: person.id,
            hour_value: person.settings.hour_value,
        };
        listed.push(entry.decide(known, new).map_err(Failure::Invalid)?);
    }
    Ok(listed)
}

/// Shows what would become of the lists. Nothing is saved.
///
/// # Errors
/// [`Failure::Invalid`] on the list that cannot be used, on the first when all are empty.
pub async fn check(cx: &Cx, typed: Typed) -> Result<Checked, Failure> {
    let person = cx.reader()?.clone();
    let read = read(&typed)?;
    let own = cx.clone();
    let entries = read.entries;
    let listed = cx
        .app
        .database
        .read("task::lists::check", move |tx| {
            decide(tx, &own, &person, &entries)
        })
        .await?;
    Ok(Checked {
        listed,
        faults: read.faults,
    })
}

/// Saves the lists, all or nothing; lines that cannot be used are left out, as was shown. `id` is
/// what the form was given: sent twice, it is saved once.
///
/// # Errors
/// As [`check`]; `field-too-many-tasks` when the inventory is full.
pub async fn save(cx: &Cx, id: Option<ImportId>, typed: Typed) -> Result<Saved, Failure> {
    let person = cx.writer()?.clone();
    let read = read(&typed)?;
    let id = match id {
        // The form's id counts for its owner alone: nobody comes upon somebody else's import.
        Some(id) => {
            let both = [person.id.as_bytes().as_slice(), id.as_bytes().as_slice()].concat();
            Digest::of(&both).id()
        }
        None => Id::new(cx.now, cx.app.entropy.as_ref()),
    };
    let own = cx.clone();
    cx.app
        .database
        .write("task::lists::save", move |tx| {
            if let Some((_, known)) = store::task::find_import::<()>(tx, person.id, id)? {
                return Ok(Saved {
                    import: Some(id),
                    new: known.tasks,
                    rated: 0,
                });
            }
            let listed = decide(tx, &own, &person, &read.entries)?;
            write(tx, &own, &person, id, listed)
        })
        .await
}

fn write(
    tx: &mut Tx<'_>,
    cx: &Cx,
    person: &Person,
    id: ImportId,
    listed: Vec<Listed>,
) -> Result<Saved, Failure> {
    let is_new = |one: &&Listed| matches!(one.outcome, Outcome::New(_));
    let new = i64::try_from(listed.iter().filter(is_new).count()).unwrap_or(i64::MAX);
    room_for(tx, person.id, new, "dislike")?;
    if new > 0 {
        begin(tx, cx, person, id, new)?;
    }
    let weights = store::task::weights(tx, person.id)?;
    let mut rated = 0;
    for one in listed {
        match one.outcome {
            Outcome::New(task) => {
                store::task::insert(tx, (&task, weights), Some(id), cx.now)?;
            }
            Outcome::Rated { after, .. } => {
                let task: TaskId = after.id;
                let proof = store::task::owner(tx, person.id, task)?.ok_or(Failure::NotFound)?;
                store::task::save(tx, &proof, &after, cx.now)?;
                tell(tx, cx, EventKind::TaskChanged, task)?;
                rated += 1;
            }
            Outcome::Same(_) | Outcome::Away(_) => {}
        }
    }
    if new > 0 {
        let happening = Happening::new(EventKind::TasksImported, About::Import(id));
        record(tx, cx, happening.with("tasks", Value::Number(new)))?;
    }
    Ok(Saved {
        import: (new > 0).then_some(id),
        new,
        rated,
    })
}

/// The import the new tasks belong to: read and confirmed at once, so that it can be undone.
fn begin(tx: &mut Tx<'_>, cx: &Cx, person: &Person, id: ImportId, new: i64) -> Result<(), Failure> {
    let import = Import {
        id,
        owner: person.id,
        source: ImportSource::Lines,
        at: cx.now,
        undone_at: None,
    };
    let preview = NewPreview {
        import: &import,
        content: &(),
        kept: &(),
        expires_at: cx.now,
    };
    store::task::insert_preview(tx, &preview, super::import::MOST_PREVIEWS)?;
    let (proof, _) = store::task::find_import::<()>(tx, person.id, id)?.ok_or(Failure::NotFound)?;
    store::task::confirm(tx, &proof, new, cx.now)?;
    Ok(())
}
