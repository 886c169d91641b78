//! Imports: a preview with its rows, and after the confirmation the tasks it brought.

use std::collections::BTreeSet;

use domain::task::Task;
use domain::task::import::{Import, ImportSource};
use kernel::{AccountId, ImportId, TaskId, Timestamp, kind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{stored_at, tasks};
use crate::columns::unknown;
use crate::db::{DbError, Json, Row, Tx, Value};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) INSERT_PREVIEW = "insert into import (id, owner_id, source, tool, state, content, \
        kept, tasks, created_at, expires_at) values ($1, $2, $3, $4, 'preview', $5, $6, 0, $7, $8)";
    pub(crate) KEPT = "select kept from import where id = $1 and state = 'preview'";
    pub(crate) READ_AGAIN = "update import set source = $2, tool = $3, content = $4 \
        where id = $1 and state = 'preview'";
    pub(crate) SWEEP = "delete from import where state = 'preview' and expires_at <= $1";
    pub(crate) SWEEP_OLD = "delete from import where owner_id = $1 and state = 'preview' \
        and id not in (select id from import where owner_id = $1 and state = 'preview' \
        order by created_at desc, id desc limit $2)";
    pub(crate) IMPORT = "select id, owner_id, source, state, tasks, created_at, expires_at, \
        confirmed_at, undone_at, content, tool from import where id = $1 and owner_id = $2";
    pub(crate) CONFIRM = "update import set state = 'confirmed', content = null, kept = null, tasks = $2, \
        confirmed_at = $3 where id = $1 and state = 'preview'";
    pub(crate) UNDO = "update import set state = 'undone', undone_at = $2 \
        where id = $1 and state = 'confirmed'";
    pub(crate) DELETE_TASKS = "update task set deleted_at = $2 \
        where import_id = $1 and deleted_at is null";
    pub(crate) TASKS = (tasks!("where import_id = $1 and deleted_at is null order by place, id"));
    pub(crate) USED = "select id from task \
        where import_id = $1 and deleted_at is null and is_used = 1";
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportState {
    /// Read, shown, waiting for a yes.
    Preview,
    /// Its tasks are on the list.
    Confirmed,
    /// Its tasks were taken off again.
    Undone,
}

/// An import, with the rows of its preview as `T` until it is confirmed.
#[derive(Debug, Clone)]
pub struct StoredImport<T> {
    /// Which, whose, where from, when.
    pub import: Import,
    /// How far it is.
    pub state: ImportState,
    /// How many tasks it brought.
    pub tasks: i64,
    /// Until when the preview is kept.
    pub expires_at: Timestamp,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// The rows, until the confirmation.
    pub content: Option<T>,
}

/// One of the actor's own imports, with the proof that it is.
pub type OwnImport<T> = (OwnerOf<kind::Import>, StoredImport<T>);

/// A preview to be kept.
#[derive(Debug)]
pub struct NewPreview<'a, C, K> {
    /// Which, whose, where from, when.
    pub import: &'a Import,
    /// Its rows.
    pub content: &'a C,
    /// What they were read from.
    pub kept: &'a K,
    /// Until when both are kept.
    pub expires_at: Timestamp,
}

/// The word of the first column sources were told apart by; [`ImportSource::code`] stands in the
/// column `tool`.
const fn group(source: ImportSource) -> &'static str {
    match source {
        ImportSource::Lines => "lines",
        ImportSource::List => "list",
        ImportSource::Toggl
        | ImportSource::Clockify
        | ImportSource::Kimai
        | ImportSource::Harvest
        | ImportSource::Entries
        | ImportSource::Calendar => "toggl",
    }
}

/// Keeps a preview. Of each person only the newest `most` previews are kept.
pub fn insert_preview<C: Serialize, K: Serialize>(
    tx: &mut Tx<'_>,
    preview: &NewPreview<'_, C, K>,
    most: i64,
) -> Result<(), DbError> {
    let NewPreview {
        import,
        content,
        kept,
        expires_at,
    } = preview;
    let values: [Value; 8] = [
        import.id.into(),
        import.owner.into(),
        group(import.source).into(),
        import.source.code().into(),
        Json(*content).try_into()?,
        Json(*kept).try_into()?,
        import.at.into(),
        (*expires_at).into(),
    ];
    tx.execute_one(&INSERT_PREVIEW, &values)?;
    tx.execute(&SWEEP_OLD, &[import.owner.into(), most.into()])
        .map(drop)
}

/// Forgets previews that were never confirmed.
pub fn sweep_previews(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[now.into()])
}

/// One of the actor's own imports; none otherwise.
pub fn find_import<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: ImportId,
) -> Result<Option<OwnImport<T>>, DbError> {
    let found = tx.optional(&IMPORT, &[id.into(), actor.into()], import_at)?;
    Ok(found.map(|stored| (OwnerOf::new(id, actor), stored)))
}

/// What a preview was read from. `None` once it is no preview any more.
pub fn kept<K: DeserializeOwned>(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Import>,
) -> Result<Option<K>, DbError> {
    let found = tx.optional(&KEPT, &[proof.id().into()], |row| {
        row.get::<Option<Json<K>>>(0)
    })?;
    Ok(found.flatten().map(|json| json.0))
}

/// Replaces the rows of a preview that was read another way; answers whether it still was one.
pub fn replace_preview(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Import>,
    source: ImportSource,
    content: &impl Serialize,
) -> Result<bool, DbError> {
    let values: [Value; 4] = [
        proof.id().into(),
        group(source).into(),
        source.code().into(),
        Json(content).try_into()?,
    ];
    Ok(tx.execute(&READ_AGAIN, &values)? == 1)
}

/// Notes that a preview was confirmed and forgets its rows and what they were read from.
pub fn confirm(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Import>,
    tasks: i64,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute_one(&CONFIRM, &[proof.id().into(), tasks.into(), now.into()])
}

/// The tasks an import brought that are still on the list.
pub fn tasks_of(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Import>) -> Result<Vec<Task>, DbError> {
    tx.query(&TASKS, &[proof.id().into()], |row| {
        stored_at(row).map(|stored| stored.task)
    })
}

/// Those of them that an instruction, ad or order names.
pub fn used_of(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Import>,
) -> Result<BTreeSet<TaskId>, DbError> {
    let used = tx.query(&USED, &[proof.id().into()], |row| row.get::<TaskId>(0))?;
    Ok(used.into_iter().collect())
}

/// Takes all tasks of an import off the list; answers how many.
pub fn undo(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Import>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute_one(&UNDO, &[proof.id().into(), now.into()])?;
    tx.execute(&DELETE_TASKS, &[proof.id().into(), now.into()])
}

fn import_at<T: DeserializeOwned>(row: &Row<'_>) -> Result<StoredImport<T>, DbError> {
    let (group, state) = (row.get::<String>(2)?, row.get::<String>(3)?);
    // Imports from before the tools were told apart have the group alone.
    let source = row.get::<Option<String>>(10)?.unwrap_or(group);
    let import = Import {
        id: row.get(0)?,
        owner: row.get(1)?,
        source: ImportSource::from_code(&source)
            .ok_or_else(|| unknown("source of an import", &source))?,
        at: row.get(5)?,
        undone_at: row.get(8)?,
    };
    let state = match state.as_str() {
        "preview" => ImportState::Preview,
        "confirmed" => ImportState::Confirmed,
        "undone" => ImportState::Undone,
        _ => return Err(unknown("state of an import", &state)),
    };
    Ok(StoredImport {
        import,
        state,
        tasks: row.get(4)?,
        expires_at: row.get(6)?,
        confirmed_at: row.get(7)?,
        content: row.get::<Option<Json<T>>>(9)?.map(|json| json.0),
    })
}
