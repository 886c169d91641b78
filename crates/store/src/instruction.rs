//! Room `instruction`: instructions, their versions, and what their owner is typing.
//!
//! A version is written once and never changed. Whoever may read one is decided by the caller,
//! who holds the proof: the owner here, candidates through a published ad, parties through their
//! order.

pub mod dismissal;
pub mod explain_back;
pub mod outcome;
pub mod proposal;
pub mod question;

use domain::instruction::{InstructionDraft, InstructionRef, Version};
use kernel::{AccountId, InstructionId, TaskId, Timestamp, kind};

use crate::columns::{digest, small};
use crate::db::{DbError, Json, Row, Sql, Tx};
use crate::proof::OwnerOf;

pub mod lesson;
pub mod preference;

crate::statements! {
    pub(crate) INSERT = "insert into instruction (id, owner_id, task_id, latest, created_at) \
        values ($1, $2, $3, 0, $4) on conflict do nothing";
    pub(crate) OWNER = "select owner_id from instruction where id = $1 and owner_id = $2";
    pub(crate) OF_TASK = "select id from instruction where task_id = $1 and owner_id = $2";
    pub(crate) HEAD = "select task_id, latest, draft, draft_base from instruction where id = $1";
    pub(crate) KEEP_DRAFT = "update instruction set draft = $2, draft_base = $3 where id = $1";
    pub(crate) DROP_DRAFT = "update instruction set draft = null, draft_base = null where id = $1";
    pub(crate) MOVE_ON = "update instruction set latest = $2 where id = $1 and latest = $3";
    pub(crate) INSERT_VERSION = "insert into instruction_version (instruction_id, number, body, \
        author_id, at, lines_given, digest) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) VERSION = "select instruction_id, number, body, author_id, at, lines_given, digest \
        from instruction_version where instruction_id = $1 and number = $2";
    pub(crate) VERSIONS = "select v.number, v.at, a.name from instruction_version v \
        join account a on a.id = v.author_id where v.instruction_id = $1 \
        order by v.number desc limit 200";
    pub(crate) NEWEST = "select v.instruction_id, v.number, v.body, v.author_id, v.at, \
        v.lines_given, v.digest from instruction i join instruction_version v \
        on v.instruction_id = i.id and v.number = i.latest where i.owner_id = $1 \
        order by i.created_at desc limit $2";
    pub(crate) OWN = "select i.id, i.task_id, t.title, i.latest from instruction i \
        join task t on t.id = i.task_id where i.owner_id = $1 and i.latest > 0 \
        and t.deleted_at is null order by i.created_at desc, i.id limit 100";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static Sql> {
    [
        STATEMENTS,
        dismissal::STATEMENTS,
        explain_back::STATEMENTS,
        lesson::STATEMENTS,
        outcome::STATEMENTS,
        preference::STATEMENTS,
        proposal::STATEMENTS,
        question::STATEMENTS,
    ]
    .concat()
}

/// An instruction without the content of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The task it belongs to, if any.
    pub task: Option<TaskId>,
    /// The newest version; 0 before the first.
    pub latest: u32,
    /// What its owner is typing, and the version it was begun on.
    pub draft: Option<(InstructionDraft, u32)>,
}

/// One line of the list of versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionEntry {
    /// Counted from 1.
    pub number: u32,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub author: String,
}

/// One line of the list of one's own instructions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnInstruction {
    /// Which.
    pub id: InstructionId,
    /// The task it belongs to.
    pub task: TaskId,
    /// What the task is called.
    pub title: String,
    /// Its newest version.
    pub latest: u32,
}

/// Begins an instruction; `false` when the task has one already.
pub fn insert(
    tx: &mut Tx<'_>,
    id: InstructionId,
    owner: AccountId,
    task: Option<TaskId>,
    now: Timestamp,
) -> Result<bool, DbError> {
    crate::task::mark_used(tx, task)?;
    Ok(tx.execute(&INSERT, &[id.into(), owner.into(), task.into(), now.into()])? == 1)
}

/// Proves that somebody owns an instruction.
pub fn owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: InstructionId,
) -> Result<Option<OwnerOf<kind::Instruction>>, DbError> {
    tx.optional(&OWNER, &[id.into(), actor.into()], |row| {
        Ok(OwnerOf::new(id, row.get(0)?))
    })
}

/// The owner's instruction for a task, if there is one.
pub fn of_task(
    tx: &mut Tx<'_>,
    task: TaskId,
    owner: AccountId,
) -> Result<Option<OwnerOf<kind::Instruction>>, DbError> {
    tx.optional(&OF_TASK, &[task.into(), owner.into()], |row| {
        Ok(OwnerOf::new(row.get(0)?, owner))
    })
}

/// What is known of an instruction besides its versions.
pub fn head(tx: &mut Tx<'_>, of: &OwnerOf<kind::Instruction>) -> Result<Head, DbError> {
    tx.one(&HEAD, &[of.id().into()], |row| {
        let draft: Option<Json<InstructionDraft>> = row.get(2)?;
        let base: Option<i64> = row.get(3)?;
        let base = base.and_then(|base| u32::try_from(base).ok());
        Ok(Head {
            task: row.get(0)?,
            latest: small(row, 1)?,
            draft: draft.map(|Json(draft)| draft).zip(base),
        })
    })
}

/// Keeps what is being typed on top of a version.
pub fn keep_draft(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
    draft: &InstructionDraft,
    base: u32,
) -> Result<(), DbError> {
    let values = [
        of.id().into(),
        Json(draft).try_into()?,
        i64::from(base).into(),
    ];
    tx.execute_one(&KEEP_DRAFT, &values)
}

/// Forgets what was being typed.
pub fn drop_draft(tx: &mut Tx<'_>, id: InstructionId) -> Result<(), DbError> {
    tx.execute_one(&DROP_DRAFT, &[id.into()])
}

/// Writes the next version; `false` when somebody wrote one since `version.number - 1` and
/// nothing was done.
pub fn insert_version(tx: &mut Tx<'_>, version: &Version) -> Result<bool, DbError> {
    let id = version.instruction;
    let number = i64::from(version.number);
    if tx.execute(&MOVE_ON, &[id.into(), number.into(), (number - 1).into()])? != 1 {
        return Ok(false);
    }
    let values = [
        id.into(),
        number.into(),
        Json(&version.body).try_into()?,
        version.author.into(),
        version.at.into(),
        i64::from(version.lines_given).into(),
        version.digest.as_bytes().into(),
    ];
    tx.execute_one(&INSERT_VERSION, &values)?;
    Ok(true)
}

/// One version. The caller holds a proof that the reader may see it.
pub fn version(tx: &mut Tx<'_>, of: InstructionRef) -> Result<Option<Version>, DbError> {
    let values = [of.instruction.into(), i64::from(of.version).into()];
    tx.optional(&VERSION, &values, version_at)
}

fn version_at(row: &Row<'_>) -> Result<Version, DbError> {
    Ok(Version {
        instruction: row.get(0)?,
        number: small(row, 1)?,
        body: row.get::<Json<_>>(2)?.0,
        author: row.get(3)?,
        at: row.get(4)?,
        lines_given: small(row, 5)?,
        digest: digest(row, 6)?,
    })
}

/// The newest versions of one person's own instructions, the last begun first.
pub fn newest(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<Version>, DbError> {
    tx.query(&NEWEST, &[owner.into(), limit.into()], version_at)
}

/// Every version, the newest first.
pub fn versions(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
) -> Result<Vec<VersionEntry>, DbError> {
    tx.query(&VERSIONS, &[of.id().into()], |row| {
        Ok(VersionEntry {
            number: small(row, 0)?,
            at: row.get(1)?,
            author: row.get(2)?,
        })
    })
}

/// Somebody's own instructions that have a version, the newest first.
pub fn own(tx: &mut Tx<'_>, owner: AccountId) -> Result<Vec<OwnInstruction>, DbError> {
    tx.query(&OWN, &[owner.into()], |row| {
        Ok(OwnInstruction {
            id: row.get(0)?,
            task: row.get(1)?,
            title: row.get(2)?,
            latest: small(row, 3)?,
        })
    })
}
