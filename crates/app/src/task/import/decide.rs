//! Confirming a preview, once, and undoing an import as a whole.

use std::collections::{BTreeMap, BTreeSet};

use domain::notice::{About, EventKind, Value};
use domain::task::import::{Candidate, Duplicates, ImportPlan, Mark, RowError};
use domain::task::{Frequency, Task, TaskFacts, TaskRefusal};
use domain::{Argument, FieldError};
use kernel::{AccountId, ImportId};
use store::db::Tx;
use store::task::ImportState;

use super::content::Content;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};
use crate::task::enter::room_for;

/// Which rows of a preview are imported.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// The lines that were ticked; without them, what `duplicates` says.
    pub lines: Option<BTreeSet<u32>>,
    /// With `lines`: also every new row behind this line, because only the first rows of a long
    /// list have a tick of their own.
    pub all_after: Option<u32>,
    /// How often the tasks of single lines come back, where somebody knows better.
    pub frequencies: BTreeMap<u32, Frequency>,
    /// Without `lines`: whether rows that are known already are imported as well.
    pub duplicates: Duplicates,
    /// Whether it is understood that rows that cannot be used are left out.
    pub skip_faulty: bool,
    /// How many rows were known already when the choice was made. When it is another number now,
    /// the choice is asked for again.
    pub seen_duplicates: Option<usize>,
    /// The [`Reading::digest`](super::Reading::digest) of what was shown when the choice was made.
    /// When the list was read another way since, the choice is asked for again.
    pub seen_reading: Option<String>,
}

impl Choice {
    fn takes(&self, row: &Candidate) -> bool {
        match &self.lines {
            None => self.duplicates == Duplicates::Keep || row.mark == Mark::New,
            Some(lines) => {
                let is_behind = self.all_after.is_some_and(|last| row.line > last);
                lines.contains(&row.line) || (is_behind && row.mark == Mark::New)
            }
        }
    }
}

/// Imports what was chosen of a preview, all or nothing, and answers how many tasks that are.
/// Confirming again answers the same and changes nothing.
///
/// # Errors
/// [`Failure::NotFound`]; `field-import-repair-open`, `field-import-columns-open` and `field-import-days-open` while its owner
/// has not said how to read it; `field-import-faulty-rows` on `skip-faulty` while rows cannot be used
/// and nobody said to leave them out; [`TaskRefusal::ImportOverlaps`],
/// [`TaskRefusal::ImportExpired`], [`TaskRefusal::ImportUndone`]; everything wrong with a chosen
/// row.
pub async fn confirm(cx: &Cx, id: ImportId, choice: Choice) -> Result<i64, Failure> {
    let owner = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::import::confirm", move |tx| {
            let found = store::task::find_import::<Content>(tx, owner, id)?;
            let (proof, stored) = found.ok_or(Failure::NotFound)?;
            let content = match (stored.state, stored.content) {
                (ImportState::Confirmed, _) => return Ok(stored.tasks),
                (ImportState::Preview, Some(content)) if stored.expires_at > cx.now => content,
                (ImportState::Preview, _) => {
                    return Err(Failure::refused(&TaskRefusal::ImportExpired));
                }
                (ImportState::Undone, _) => {
                    return Err(Failure::refused(&TaskRefusal::ImportUndone));
                }
            };
            let chosen = chosen(tx, &cx, owner, content, &choice)?;
            let count = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
            room_for(tx, owner, count, "file")?;
            let weights = store::task::weights(tx, owner)?;
            for facts in chosen {
                let task = Task::new(cx.app.id(), owner, facts);
                store::task::insert(tx, (&task, weights), Some(id), cx.now)?;
            }
            store::task::confirm(tx, &proof, count, cx.now)?;
            let happening = Happening::new(EventKind::TasksImported, About::Import(id));
            record(tx, &cx, happening.with("tasks", Value::Number(count)))?;
            Ok(count)
        })
        .await
}

fn chosen(
    tx: &mut Tx<'_>,
    cx: &Cx,
    owner: AccountId,
    mut content: Content,
    choice: &Choice,
) -> Result<Vec<TaskFacts>, Failure> {
    if let Some(seen) = &choice.seen_reading
        && *seen != content.reading.digest()?
    {
        return Err(Failure::refused(&TaskRefusal::ImportOverlaps));
    }
    if content.asks_for_repair() {
        return Err(Failure::field("repair", "field-import-repair-open"));
    }
    if content.asks_for_columns() {
        return Err(Failure::field("columns", "field-import-columns-open"));
    }
    if content.asks_for_days() {
        return Err(Failure::field("days", "field-import-days-open"));
    }
    let faulty = content.faults.len() + content.faults_left_out;
    if faulty > 0 && !choice.skip_faulty {
        let count = Argument::Number(i64::try_from(faulty).unwrap_or(i64::MAX));
        let error = FieldError::new("skip-faulty", "field-import-faulty-rows");
        return Err(error.with("count", count).into());
    }
    for row in &mut content.rows {
        if let Some(frequency) = choice.frequencies.get(&row.line) {
            row.repeat(*frequency);
        }
    }
    let inventory = store::task::inventory(tx, owner)?;
    let hour_value = cx.writer()?.settings.hour_value;
    let plan = ImportPlan::new(content.rows, &inventory, hour_value);
    if choice
        .seen_duplicates
        .is_some_and(|seen| seen != plan.duplicates())
    {
        return Err(Failure::refused(&TaskRefusal::ImportOverlaps));
    }
    plan.choose(|row| choice.takes(row))
        .map_err(|errors| Failure::Invalid(errors.into_iter().map(row_error).collect()))
}

/// An error of a row, on the tick of that row.
fn row_error(row: RowError) -> FieldError {
    match row.line {
        0 => row.error,
        line => FieldError {
            field: format!("row-{line}").into(),
            ..row.error
        },
    }
}

/// Takes a whole import back; answers how many tasks left the list.
///
/// # Errors
/// [`Failure::NotFound`] also for a preview, [`TaskRefusal::ImportUndone`],
/// [`TaskRefusal::ImportInUse`].
pub async fn undo(cx: &Cx, id: ImportId) -> Result<u64, Failure> {
    let owner = cx.writer()?.id;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::import::undo", move |tx| {
            let found = store::task::find_import::<Content>(tx, owner, id)?;
            let (proof, stored) = found.ok_or(Failure::NotFound)?;
            if stored.state == ImportState::Preview {
                return Err(Failure::NotFound);
            }
            let tasks = store::task::tasks_of(tx, &proof)?;
            let used = store::task::used_of(tx, &proof)?;
            let undone = stored.import.undo(&tasks, &used, cx.now);
            undone.map_err(|refusal| Failure::refused(&refusal))?;
            let left = store::task::undo(tx, &proof, cx.now)?;
            let happening = Happening::new(EventKind::ImportUndone, About::Import(id));
            let count = Value::Number(i64::try_from(left).unwrap_or(i64::MAX));
            record(tx, &cx, happening.with("tasks", count))?;
            Ok(left)
        })
        .await
}
