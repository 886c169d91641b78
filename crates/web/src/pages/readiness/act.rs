//! Ticking a small step off, and beginning anew.

use app::Failure;
use app::task::readiness;
use domain::task::readiness::Question;

use super::home;
use super::part::task_of;
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::visit::Visit;

pub(super) async fn tick(visit: Visit, At(question): At<String>, posted: Posted) -> Answer {
    visit.cx.writer()?;
    let question = Question::from_code(&question).ok_or(Failure::NotFound)?;
    let task = task_of(&posted)?;
    readiness::tick(&visit.cx, task, question, posted.is_set("done")).await?;
    Ok(redirect(&home(task)))
}

pub(super) async fn forget(visit: Visit, posted: Posted) -> Answer {
    let task = task_of(&posted)?;
    readiness::forget(&visit.cx, task).await?;
    let said = match task {
        Some(_) => "notice-readiness-forgotten-task",
        None => "notice-readiness-forgotten",
    };
    Ok(Visit::onward(&home(task), said))
}
