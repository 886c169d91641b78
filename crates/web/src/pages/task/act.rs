//! Steps with a task, each one press: done, open again, taken back, deleted, restored.

use app::task::{self, Step};
use kernel::TaskId;

use super::LIST;
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::visit::Visit;

pub(super) async fn finish(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(&visit, id, Step::Finish, "notice-task-done").await
}

pub(super) async fn reopen(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(&visit, id, Step::Reopen, "notice-task-reopened").await
}

pub(super) async fn take_back(visit: Visit, At(id): At<TaskId>) -> Answer {
    step(&visit, id, Step::TakeBack, "notice-task-taken-back").await
}

async fn step(visit: &Visit, id: TaskId, step: Step, notice: &'static str) -> Answer {
    task::step(&visit.cx, id, step).await?;
    Ok(Visit::onward(&format!("{LIST}/{id}"), notice))
}

/// The list says what was deleted and offers to undo it.
pub(super) async fn delete(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::delete(&visit.cx, id).await?;
    Ok(redirect(&format!("{LIST}?deleted={id}")))
}

pub(super) async fn restore(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::restore(&visit.cx, id).await?;
    Ok(Visit::onward(
        &format!("{LIST}/{id}"),
        "notice-task-restored",
    ))
}
