//! Goals for freed hours, in the order they were noted in.

use domain::task::week::goal::Goal;
use kernel::{AccountId, GoalId, Minutes, Timestamp, kind};

use super::Standing;
use crate::db::{DbError, Row, Tx};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) GOALS = "select id, title, minutes_per_week from freed_goal \
        where owner_id = $1 and deleted_at is null order by created_at, id limit 100";
    pub(crate) GOAL_OWNER = "select id from freed_goal \
        where id = $1 and owner_id = $2 \
        and cast(case when deleted_at is null then 0 else 1 end as bigint) = $3";
    pub(crate) GOAL = "select id, title, minutes_per_week from freed_goal where id = $1";
    pub(crate) INSERT_GOAL = "insert into freed_goal (id, owner_id, title, minutes_per_week, \
        created_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing";
    pub(crate) SAVE_GOAL = "update freed_goal set title = $2, minutes_per_week = $3 where id = $1";
    pub(crate) MARK_GOAL = "update freed_goal set deleted_at = $2 where id = $1";
}

/// A person's own goals.
pub fn goals(tx: &mut Tx<'_>, owner: AccountId) -> Result<Vec<Goal>, DbError> {
    tx.query(&GOALS, &[owner.into()], goal_at)
}

/// Proof that a goal is the actor's own; none otherwise.
pub fn goal_owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: GoalId,
    standing: Standing,
) -> Result<Option<OwnerOf<kind::Goal>>, DbError> {
    let values = [id.into(), actor.into(), standing.is_deleted().into()];
    tx.optional(&GOAL_OWNER, &values, |_| Ok(OwnerOf::new(id, actor)))
}

/// The goal.
pub fn find_goal(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Goal>) -> Result<Goal, DbError> {
    tx.one(&GOAL, &[proof.id().into()], goal_at)
}

/// Writes a new goal; `false` when its id is taken and nothing was written.
pub fn insert_goal(
    tx: &mut Tx<'_>,
    owner: AccountId,
    goal: &Goal,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [
        goal.id.into(),
        owner.into(),
        goal.title.as_str().into(),
        goal.minutes_per_week.get().into(),
        now.into(),
    ];
    Ok(tx.execute(&INSERT_GOAL, &values)? == 1)
}

/// Writes what became of a goal.
pub fn save_goal(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Goal>, goal: &Goal) -> Result<(), DbError> {
    let values = [
        proof.id().into(),
        goal.title.as_str().into(),
        goal.minutes_per_week.get().into(),
    ];
    tx.execute_one(&SAVE_GOAL, &values)
}

/// Takes a goal away. It can come back.
pub fn delete_goal(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Goal>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute_one(&MARK_GOAL, &[proof.id().into(), Some(now).into()])
}

/// Brings a goal back to where it was.
pub fn restore_goal(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Goal>) -> Result<(), DbError> {
    tx.execute_one(&MARK_GOAL, &[proof.id().into(), None::<Timestamp>.into()])
}

fn goal_at(row: &Row<'_>) -> Result<Goal, DbError> {
    Ok(Goal {
        id: row.get(0)?,
        title: row.get(1)?,
        minutes_per_week: Minutes(row.get(2)?),
    })
}
