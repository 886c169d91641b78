//! What somebody answered in the readiness check. Private: every row is found by its owner's id
//! alone, which only the acting person's is, and what is about a task takes the task's proof.

use domain::task::readiness::{Question, Replies, Reply};
use kernel::{AccountId, Timestamp, kind};

use crate::columns::unknown;
use crate::db::{DbError, Tx, Value};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) REPLIES = "select question, is_yes, is_ticked, about_id from readiness_reply \
        where owner_id = $1 and about_id in ($1, $2)";
    pub(crate) REPLY = "insert into readiness_reply \
        (owner_id, about_id, question, is_yes, is_ticked, at) values ($1, $2, $3, $4, 0, $5) \
        on conflict (owner_id, about_id, question) do update set is_yes = excluded.is_yes, \
        is_ticked = case when readiness_reply.is_yes = excluded.is_yes \
        then readiness_reply.is_ticked else 0 end, at = excluded.at";
    pub(crate) TICK = "update readiness_reply set is_ticked = $4 \
        where owner_id = $1 and about_id = $2 and question = $3";
    pub(crate) FORGET = "delete from readiness_reply where owner_id = $1 and about_id = $2";
}

/// Where an answer is kept: with the task it is about, else with the person.
fn about(owner: AccountId, task: Option<&OwnerOf<kind::Task>>, question: Question) -> Value {
    match task {
        Some(task) if question.is_about_task() => task.id().into(),
        _ => owner.into(),
    }
}

/// The answers that count in a check: those about the person, and with a task those about it.
pub fn replies(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
) -> Result<Replies, DbError> {
    let about = task.map_or_else(|| owner.into(), |task| task.id().into());
    let rows = tx.query(&REPLIES, &[owner.into(), about], |row| {
        let code: String = row.get(0)?;
        let question =
            Question::from_code(&code).ok_or_else(|| unknown("question of readiness", &code))?;
        let reply = Reply {
            yes: row.get(1)?,
            ticked: row.get(2)?,
        };
        Ok((question, reply, row.get::<AccountId>(3)? == owner))
    })?;
    // What the person answered for themselves in general says nothing about one task.
    let counts =
        |question: Question, is_own: bool| task.is_none() || !is_own || !question.is_about_task();
    Ok(rows
        .into_iter()
        .filter(|(question, _, is_own)| counts(*question, *is_own))
        .map(|(question, reply, _)| (question, reply))
        .collect())
}

/// Keeps an answer. Another answer than before takes its tick away.
pub fn reply(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
    (question, yes): (Question, bool),
    now: Timestamp,
) -> Result<(), DbError> {
    let values = [
        owner.into(),
        about(owner, task, question),
        question.code().into(),
        yes.into(),
        now.into(),
    ];
    tx.execute_one(&REPLY, &values)
}

/// Ticks the small step of an answer off, or takes the tick back; `false` when nobody answered.
pub fn tick(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
    (question, ticked): (Question, bool),
) -> Result<bool, DbError> {
    let values = [
        owner.into(),
        about(owner, task, question),
        question.code().into(),
        ticked.into(),
    ];
    Ok(tx.execute(&TICK, &values)? == 1)
}

/// Forgets the answers about a task, or those about the person.
pub fn forget(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
) -> Result<(), DbError> {
    let about = task.map_or_else(|| owner.into(), |task| task.id().into());
    tx.execute(&FORGET, &[owner.into(), about]).map(drop)
}
