//! Private goals for freed hours.

use domain::task::time_account::TimeAccount;
use domain::task::week::goal::{Goal, GoalDraft, MOST_GOALS, Progress, progress};
use kernel::{AccountId, GoalId, Minutes, Timestamp, Week, Zone};
use store::db::{DbError, Tx};
use store::task::week::{self, Standing};

use crate::context::Cx;
use crate::failure::Failure;

/// So many weeks are counted, with the one that has begun.
const WEEKS: i64 = 8;

/// A goal to note.
#[derive(Debug, Clone, Default)]
pub struct NewGoal {
    /// The id the form was given when it was shown: the same form sent twice makes one goal.
    pub id: Option<GoalId>,
    /// What it is.
    pub draft: GoalDraft,
}

/// The person's goals, as far as the last eight weeks filled them.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn goals(cx: &Cx) -> Result<Vec<Progress>, Failure> {
    let person = cx.reader()?;
    let (owner, zone, now) = (person.id, person.zone.clone(), cx.now);
    cx.app
        .database
        .read("week::goals", move |tx| {
            let (goals, _) = filled(tx, owner, (&zone, now))?;
            Ok(goals)
        })
        .await
}

/// Goals filled from what the last eight weeks of the person's calendar freed on balance, and what
/// each of them freed, the oldest first.
pub(crate) fn filled(
    tx: &mut Tx<'_>,
    owner: AccountId,
    (zone, now): (&Zone, Timestamp),
) -> Result<(Vec<Progress>, Vec<Minutes>), DbError> {
    let goals = week::goals(tx, owner)?;
    let this = Week::of(zone.local_date(now));
    let mut freed = Vec::new();
    for ago in (0..WEEKS).rev() {
        let one = this.plus(-ago);
        let begin = zone.start_of_day(one.monday());
        let end = zone.start_of_day(one.plus(1).monday());
        let sums = store::notice::sums(tx, owner, (begin, end))?;
        let account = sums
            .into_iter()
            .fold(TimeAccount::default(), |account, (kind, minutes)| {
                account.plus(kind, minutes)
            });
        freed.push(account.net());
    }
    Ok((progress(&goals, &freed), freed))
}

/// Notes a goal.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, `goal-too-many` on `title` when there are ten.
pub async fn add_goal(cx: &Cx, new: NewGoal) -> Result<GoalId, Failure> {
    let owner = cx.writer()?.id;
    let goal = new.draft.check(new.id.unwrap_or_else(|| cx.app.id()))?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("week::add_goal", move |tx| {
            if week::goal_owner(tx, owner, goal.id, Standing::Kept)?.is_some() {
                return Ok(goal.id);
            }
            room(tx, owner)?;
            let mut goal = goal.clone();
            if !week::insert_goal(tx, owner, &goal, cx.now)? {
                // Somebody else's, or taken away meanwhile: then it is a new one.
                goal.id = cx.app.id();
                week::insert_goal(tx, owner, &goal, cx.now)?;
            }
            Ok(goal.id)
        })
        .await
}

/// Refuses more goals than one person can have.
fn room(tx: &mut Tx<'_>, owner: AccountId) -> Result<(), Failure> {
    if week::goals(tx, owner)?.len() >= MOST_GOALS {
        return Err(Failure::field("title", "goal-too-many"));
    }
    Ok(())
}

/// One of the person's own goals.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or was taken away.
pub async fn find_goal(cx: &Cx, id: GoalId) -> Result<Goal, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("week::find_goal", move |tx| {
            let proof = week::goal_owner(tx, actor, id, Standing::Kept)?;
            let proof = proof.ok_or(Failure::NotFound)?;
            week::find_goal(tx, &proof).map_err(Failure::from)
        })
        .await
}

/// The name of a goal of the person's that was taken away; none while it stands.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn deleted_goal(cx: &Cx, id: GoalId) -> Result<Option<String>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("week::deleted_goal", move |tx| {
            let Some(proof) = week::goal_owner(tx, actor, id, Standing::Deleted)? else {
                return Ok(None);
            };
            Ok(Some(week::find_goal(tx, &proof)?.title))
        })
        .await
}

/// Changes a goal. It keeps its place.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, [`Failure::NotFound`].
pub async fn change_goal(cx: &Cx, id: GoalId, draft: GoalDraft) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    // Whose it is comes before what is wrong with it.
    find_goal(cx, id).await?;
    let goal = draft.check(id)?;
    cx.app
        .database
        .write("week::change_goal", move |tx| {
            let proof = week::goal_owner(tx, actor, id, Standing::Kept)?;
            let proof = proof.ok_or(Failure::NotFound)?;
            week::save_goal(tx, &proof, &goal).map_err(Failure::from)
        })
        .await
}

/// Takes a goal away; [`restore_goal`] brings it back. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn delete_goal(cx: &Cx, id: GoalId) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("week::delete_goal", move |tx| {
            let Some(proof) = week::goal_owner(tx, actor, id, Standing::Kept)? else {
                let gone = week::goal_owner(tx, actor, id, Standing::Deleted)?;
                return gone.map(drop).ok_or(Failure::NotFound);
            };
            week::delete_goal(tx, &proof, now).map_err(Failure::from)
        })
        .await
}

/// Brings a goal back to where it was. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`]; `goal-too-many` on `title` when there are ten others.
pub async fn restore_goal(cx: &Cx, id: GoalId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("week::restore_goal", move |tx| {
            let Some(proof) = week::goal_owner(tx, actor, id, Standing::Deleted)? else {
                let there = week::goal_owner(tx, actor, id, Standing::Kept)?;
                return there.map(drop).ok_or(Failure::NotFound);
            };
            room(tx, actor)?;
            week::restore_goal(tx, &proof).map_err(Failure::from)
        })
        .await
}
