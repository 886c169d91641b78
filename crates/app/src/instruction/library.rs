//! Which ready instructions fit a task (mission 1.12).

use domain::instruction::library::{Ready, about};
use kernel::TaskId;

use crate::context::Cx;
use crate::failure::Failure;

/// A task with the ready instructions about work of its kinds.
#[derive(Debug, Clone)]
pub struct Fitting {
    /// What the task is called.
    pub title: String,
    /// What fits, the best first.
    pub ready: Vec<Ready>,
}

/// The ready instructions that fit one's own task: those of the kind its owner chose, or else of
/// the kinds its title speaks of.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn fitting(cx: &Cx, task: TaskId) -> Result<Fitting, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::fitting", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            let task = store::task::find(tx, &proof)?;
            Ok(Fitting {
                ready: about(&task.categories()),
                title: task.facts.title,
            })
        })
        .await
}
