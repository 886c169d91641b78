//! Lessons that come up when work of the same kind is written down again (mission 0.12).

use domain::instruction::lesson::Lesson;
use kernel::TaskId;

use crate::context::Cx;
use crate::failure::Failure;

/// So many of the person's last lessons are looked at.
const MOST_LESSONS: i64 = 200;
/// So many come up at once.
const MOST_SHOWN: usize = 5;

/// The person's lessons about work of the same kind as a task of theirs, the nearest first.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn for_task(cx: &Cx, task: TaskId) -> Result<Vec<Lesson>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::lesson::for_task", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            let lessons = store::instruction::lesson::list(tx, actor, MOST_LESSONS)?;
            if lessons.is_empty() {
                return Ok(lessons);
            }
            let own = store::task::find(tx, &proof)?;
            let near =
                |lesson: &Lesson| lesson.nearness(task, &own.facts.title, own.marks.category);
            let mut same: Vec<_> = lessons
                .into_iter()
                .filter_map(|lesson| Some((near(&lesson)?, lesson)))
                .collect();
            // The newest stay first among those that are equally near.
            same.sort_by_key(|(near, _)| *near);
            same.truncate(MOST_SHOWN);
            Ok(same.into_iter().map(|(_, lesson)| lesson).collect())
        })
        .await
}

/// All lessons of the person, the newest first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn list(cx: &Cx) -> Result<Vec<Lesson>, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::lesson::list", move |tx| {
            store::instruction::lesson::list(tx, owner, MOST_LESSONS).map_err(Failure::from)
        })
        .await
}
