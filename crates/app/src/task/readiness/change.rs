//! Answering, ticking off, beginning anew.

use domain::task::readiness::{About, Part, Question};
use kernel::TaskId;

use super::check::owned;
use crate::context::Cx;
use crate::failure::Failure;

/// Keeps answers, however few: the check can be left at any time (mission 2.14). Another answer
/// than before takes the tick of its step away.
///
/// # Errors
/// [`Failure::Invalid`] on a question the check does not ask; [`Failure::NotFound`] when the task
/// is somebody else's.
pub async fn answer(
    cx: &Cx,
    task: Option<TaskId>,
    answers: Vec<(Question, bool)>,
) -> Result<(), Failure> {
    let (owner, now) = (cx.writer()?.id, cx.now);
    let about = task.map_or(About::Oneself, |_| About::Task);
    for (question, _) in &answers {
        asked(*question, about)?;
    }
    cx.app
        .database
        .write("task::readiness::answer", move |tx| {
            let proof = owned(tx, owner, task)?;
            for given in &answers {
                store::task::readiness::reply(tx, owner, proof.as_ref(), *given, now)?;
            }
            Ok(())
        })
        .await
}

/// Ticks the small step of an answer off by hand, or takes the tick back.
///
/// # Errors
/// [`Failure::NotFound`] when the question was not answered or the task is somebody else's.
pub async fn tick(
    cx: &Cx,
    task: Option<TaskId>,
    question: Question,
    done: bool,
) -> Result<(), Failure> {
    let owner = cx.writer()?.id;
    cx.app
        .database
        .write("task::readiness::tick", move |tx| {
            let proof = owned(tx, owner, task)?;
            let step = (question, done);
            if store::task::readiness::tick(tx, owner, proof.as_ref(), step)? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        })
        .await
}

/// Forgets the answers: those about the task, or those about the person.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn forget(cx: &Cx, task: Option<TaskId>) -> Result<(), Failure> {
    let owner = cx.writer()?.id;
    cx.app
        .database
        .write("task::readiness::forget", move |tx| {
            let proof = owned(tx, owner, task)?;
            Ok(store::task::readiness::forget(tx, owner, proof.as_ref())?)
        })
        .await
}

fn asked(question: Question, about: About) -> Result<(), Failure> {
    let mut parts = Part::ALL.into_iter();
    if parts.any(|part| part.questions(about).contains(&question)) {
        Ok(())
    } else {
        Err(Failure::field(question.code(), "field-choice-unknown"))
    }
}
