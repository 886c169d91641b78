//! Rating many tasks at once: how well one can do them, how gladly, and whether they are the core.
//!
//! An import that says nothing about it leaves both scales at their middle, which recommends
//! nothing. So those tasks are asked about together, a few at a time.

use domain::field::FieldErrors;
use domain::notice::EventKind;
use domain::task::{RatingDraft, Task};
use kernel::TaskId;
use store::task::StoredTask;

use super::tell;
use crate::context::Cx;
use crate::failure::Failure;

/// So many tasks are asked about at a time, and so many can be rated at once.
pub const MOST_RATED: usize = 25;

/// The next tasks that nobody has rated yet.
#[derive(Debug, Clone)]
pub struct Unrated {
    /// What takes most comes first; at most [`MOST_RATED`].
    pub tasks: Vec<StoredTask>,
    /// How many there are in all.
    pub all: i64,
}

/// The next of the person's own open tasks that an import brought without a rating and that were
/// not changed since.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn unrated(cx: &Cx) -> Result<Unrated, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("task::unrated", move |tx| {
            let limit = i64::try_from(MOST_RATED).unwrap_or(i64::MAX);
            Ok(Unrated {
                tasks: store::task::unrated(tx, owner, limit)?,
                all: store::task::count_unrated(tx, owner)?,
            })
        })
        .await
}

/// Some of the person's own tasks, in the order asked for, to show their form again. What was taken
/// off the list meanwhile is left out.
///
/// # Errors
/// [`Failure::NotFound`] when one of them is not theirs.
pub async fn to_rate(cx: &Cx, ids: Vec<TaskId>) -> Result<Vec<StoredTask>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::to_rate", move |tx| {
            let mut tasks = Vec::new();
            for id in ids.iter().take(MOST_RATED) {
                if let Some(proof) = store::task::owner(tx, actor, *id)? {
                    tasks.push(store::task::stored(tx, &proof)?);
                } else {
                    store::task::owner_of_deleted(tx, actor, *id)?.ok_or(Failure::NotFound)?;
                }
            }
            Ok(tasks)
        })
        .await
}

/// Rates the person's own tasks, all of them or none. A rating that stays in the middle counts as
/// one; what was taken off the list meanwhile is left as it is.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input as `ability-` or `liking-` and the task's id, on the
/// whole with more than [`MOST_RATED`] tasks; [`Failure::NotFound`] when one is not theirs.
pub async fn rate(cx: &Cx, ratings: Vec<(TaskId, RatingDraft)>) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    if ratings.len() > MOST_RATED {
        return Err(Failure::field("", "field-too-many-ratings"));
    }
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("task::rate", move |tx| {
            let mut errors = FieldErrors::new();
            let mut rated = Vec::new();
            for (id, rating) in &ratings {
                let Some(proof) = store::task::owner(tx, actor, *id)? else {
                    store::task::owner_of_deleted(tx, actor, *id)?.ok_or(Failure::NotFound)?;
                    continue;
                };
                let task = store::task::find(tx, &proof)?;
                match rating.rate(&task.facts) {
                    Ok(facts) => rated.push((proof, Task { facts, ..task })),
                    Err(wrong) => wrong.into_iter().for_each(|mut error| {
                        error.field = format!("{}-{id}", error.field).into();
                        errors.push(error);
                    }),
                }
            }
            errors.finish(Some(())).map_err(Failure::Invalid)?;
            for (proof, task) in &rated {
                store::task::save(tx, proof, task, cx.now)?;
                tell(tx, &cx, EventKind::TaskChanged, task.id)?;
            }
            Ok(())
        })
        .await
}
