//! The way out of an overloaded week (mission 2.16).

use std::collections::BTreeSet;

use domain::task::day::WeekLoad;
use domain::task::readiness::{self, Emergency};
use kernel::{AccountId, TaskId};
use store::db::{DbError, Tx};

use crate::context::Cx;
use crate::failure::Failure;
use crate::task::MOST_TASKS;

/// The smallest ready task, for somebody whose week is well over its goal and who has not written
/// one instruction yet; nothing for everybody else. What nobody has rated, what is confidential
/// and what is on its way already is left out.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn emergency(cx: &Cx) -> Result<Option<Emergency>, Failure> {
    Ok(crate::today::today(cx).await?.emergency)
}

/// The same for a week that is known already.
pub(crate) fn way_out(
    tx: &mut Tx<'_>,
    owner: AccountId,
    load: WeekLoad,
) -> Result<Option<Emergency>, DbError> {
    if !readiness::is_overloaded(&load) {
        return Ok(None);
    }
    let has_instruction = !store::instruction::newest(tx, owner, 1)?.is_empty();
    if has_instruction {
        return Ok(None);
    }
    let under_way: BTreeSet<TaskId> = store::posting::tasks_wanted(tx, owner)?
        .into_iter()
        .chain(store::agreement::tasks_running(tx, owner)?)
        .collect();
    let open = store::task::open(tx, owner, MOST_TASKS)?;
    let rated = open.iter().filter(|stored| !stored.is_unrated());
    let tasks = rated
        .map(|stored| &stored.task)
        .filter(|task| !under_way.contains(&task.id));
    Ok(readiness::emergency(load, has_instruction, tasks))
}
