//! What handing one task on is decided by: the task, what was spent on it so far, and the core work
//! its hours are taken from.

use domain::task::category::Category;
use domain::task::legal::LegalRisk;
use domain::task::time_account::TimeAccount;
use kernel::TaskId;
use store::task::StoredTask;

use crate::context::Cx;
use crate::failure::Failure;

/// So many titles of core work are named.
const MOST_NAMED: i64 = 3;

/// A task with everything the decision about it looks at.
#[derive(Debug, Clone)]
pub struct Handing {
    /// The task.
    pub stored: StoredTask,
    /// The category its owner chose, or the one its title speaks of.
    pub category: Option<Category>,
    /// The law it may touch (mission 1.14).
    pub risk: Option<LegalRisk>,
    /// What was logged for it so far: what it freed, and what handing it on took (mission 2.20).
    pub logged: TimeAccount,
    /// Some core work of its owner, which waits meanwhile (mission 1.14).
    pub core: Vec<String>,
}

/// One of the person's own tasks, with what handing it on is decided by.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or was taken off the list.
pub async fn handing(cx: &Cx, id: TaskId) -> Result<Handing, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::handing", move |tx| {
            let proof = store::task::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let stored = store::task::stored(tx, &proof)?;
            let title = &stored.task.facts.title;
            Ok(Handing {
                category: stored.task.marks.category_of(title),
                risk: LegalRisk::of(title),
                logged: store::task::logged_for(tx, actor, id)?,
                core: store::task::core_titles(tx, actor, MOST_NAMED)?,
                stored,
            })
        })
        .await
}
