//! Reading a check.

use domain::task::readiness::{Assessment, MOST_BELIEFS, Replies, assess, beliefs_held};
use kernel::{AccountId, TaskId, kind};
use store::db::Tx;
use store::proof::OwnerOf;
use store::task::StoredTask;

use super::known::known;
use crate::context::Cx;
use crate::failure::Failure;

/// A check as far as it is.
#[derive(Debug, Clone)]
pub struct Check {
    /// The task it is about; none when it is about the person.
    pub task: Option<StoredTask>,
    /// The task whose pages the small steps lead to: that of the check, else the one to hand on
    /// next, if there is one.
    pub place: Option<TaskId>,
    /// What was answered.
    pub replies: Replies,
    /// What it comes to.
    pub assessment: Assessment,
    /// How many beliefs hold the person back.
    pub beliefs: usize,
}

/// The person's check, or the one of a task of theirs.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn check(cx: &Cx, task: Option<TaskId>) -> Result<Check, Failure> {
    let person = cx.reader()?;
    let (owner, settings) = (person.id, person.settings.clone());
    cx.app
        .database
        .read("task::readiness::check", move |tx| {
            let proof = owned(tx, owner, task)?;
            let replies = store::task::readiness::replies(tx, owner, proof.as_ref())?;
            let known = known(tx, (owner, &settings), proof.as_ref())?;
            let task = match &proof {
                Some(proof) => Some(store::task::stored(tx, proof)?),
                None => None,
            };
            let facts = task.as_ref().map(|stored| &stored.task.facts);
            let place = match &proof {
                Some(proof) => Some(proof.id()),
                None => store::task::next_to_hand_on(tx, owner)?.map(|stored| stored.task.id),
            };
            Ok(Check {
                place,
                assessment: assess(facts, &replies, &known),
                beliefs: beliefs_held(&replies, &known),
                replies,
                task,
            })
        })
        .await
}

/// Whether so many beliefs hold the person back that an ad had better wait (mission 2.22). It is
/// said before posting, and posting stays possible.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn many_beliefs(cx: &Cx) -> Result<Option<usize>, Failure> {
    let person = cx.reader()?;
    let (owner, settings) = (person.id, person.settings.clone());
    cx.app
        .database
        .read("task::readiness::many_beliefs", move |tx| {
            let replies = store::task::readiness::replies(tx, owner, None)?;
            if replies.is_empty() {
                return Ok(None);
            }
            let known = known(tx, (owner, &settings), None)?;
            let held = beliefs_held(&replies, &known);
            Ok::<_, Failure>((held >= MOST_BELIEFS).then_some(held))
        })
        .await
}

/// The proof of the task a check is about, if it is about one.
pub(super) fn owned(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<TaskId>,
) -> Result<Option<OwnerOf<kind::Task>>, Failure> {
    match task {
        None => Ok(None),
        Some(id) => store::task::owner(tx, owner, id)?
            .ok_or(Failure::NotFound)
            .map(Some),
    }
}
