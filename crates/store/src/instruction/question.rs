//! Questions at a place of an instruction. Whoever may read the instruction is decided by the
//! caller, as for its versions; what only its owner may do asks for the owner's account.

use domain::instruction::InstructionRef;
use domain::instruction::question::{Answer, Door, Question, Spot};
use kernel::{AccountId, FeedbackId, InstructionId, ProposalId, QuestionId, TaskId, Timestamp};

use crate::agreement::Order;
use crate::columns::{small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into question (id, instruction_id, version, spot, quote, asker_id, \
        owner_id, order_id, body, asked_at, arrives_at, answer_by, posting_id) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        on conflict (id) do nothing";
    pub(crate) OF_ASKER = "select id, instruction_id, version, spot, quote, asker_id, \
        owner_id, order_id, body, asked_at, arrives_at, answer_by, answer, answered_at, taken_into, posting_id \
        from question where id = $1 and asker_id = $2";
    pub(crate) OF_INSTRUCTION = "select id, instruction_id, version, spot, quote, asker_id, \
        owner_id, order_id, body, asked_at, arrives_at, answer_by, answer, answered_at, taken_into, posting_id \
        from question where instruction_id = $1 order by asked_at desc, id desc limit $2";
    pub(crate) BY_ID = "select id, instruction_id, version, spot, quote, asker_id, \
        owner_id, order_id, body, asked_at, arrives_at, answer_by, answer, answered_at, taken_into, posting_id \
        from question where id = $1 and owner_id = $2";
    pub(crate) OF_OWNER = "select q.id, q.instruction_id, q.version, q.spot, q.quote, q.asker_id, \
        q.owner_id, q.order_id, q.body, q.asked_at, q.arrives_at, q.answer_by, q.answer, \
        q.answered_at, q.taken_into, q.posting_id, a.name, t.id, t.title from question q \
        join account a on a.id = q.asker_id \
        join instruction i on i.id = q.instruction_id left join task t on t.id = i.task_id \
        where q.owner_id = $1 order by q.asked_at desc, q.id desc limit $2";
    pub(crate) OWN = "select q.id, q.instruction_id, q.version, q.spot, q.quote, q.asker_id, \
        q.owner_id, q.order_id, q.body, q.asked_at, q.arrives_at, q.answer_by, q.answer, \
        q.answered_at, q.taken_into, q.posting_id, a.name, t.id, t.title from question q \
        join account a on a.id = q.asker_id \
        join instruction i on i.id = q.instruction_id left join task t on t.id = i.task_id \
        where q.owner_id = $1 and q.id = $2";
    pub(crate) OPEN_OF_ASKER = "select count(*) from question \
        where asker_id = $1 and instruction_id = $2 and answer is null";
    pub(crate) GATHERING = "select min(arrives_at) from question \
        where owner_id = $1 and answer is null and arrives_at > $2";
    pub(crate) ARRIVED = "select count(*) from question \
        where owner_id = $1 and answer is null and arrives_at = $2";
    pub(crate) WAITING = "select count(*), min(answer_by) from question \
        where owner_id = $1 and answer is null and arrives_at <= $2";
    pub(crate) ON_THE_WAY = "select count(*), min(arrives_at) from question \
        where owner_id = $1 and answer is null and arrives_at > $2";
    pub(crate) OF_ORDER = "select count(distinct arrives_at), count(*) from question \
        where order_id = $1 and arrives_at <= $2";
    pub(crate) ANSWER = "update question set answer = $2, answered_at = $3 \
        where id = $1 and answer is null";
    pub(crate) TAKE_IN = "update question set taken_into = $2 \
        where id = $1 and answer is not null and taken_into is null";
    pub(crate) SOURCES = "select taken_into, id, 'question' from question \
        where instruction_id = $1 and taken_into is not null union all \
        select made_version, id, 'proposal' from proposal \
        where instruction_id = $1 and made_version is not null union all \
        select taken_into, id, 'feedback' from feedback \
        where taken_instruction = $1 and taken_into is not null order by 1";
}

/// The most questions one instruction shows.
const MOST_SHOWN: i64 = 500;

/// Writes a question; `false` when its id is taken and nothing was written.
pub fn insert(tx: &mut Tx<'_>, question: &Question) -> Result<bool, DbError> {
    let posting = match question.door {
        Door::Ad(posting) => Some(posting),
        Door::Order(_) => None,
    };
    let values: [Value; 13] = [
        question.id.into(),
        question.about.instruction.into(),
        i64::from(question.about.version).into(),
        question.spot.to_string().into(),
        question.quote.as_str().into(),
        question.asker.into(),
        question.owner.into(),
        question.order().into(),
        question.text.as_str().into(),
        question.asked_at.into(),
        question.arrives_at.into(),
        question.answer_by.into(),
        posting.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// A question somebody asked.
pub fn of_asker(
    tx: &mut Tx<'_>,
    asker: AccountId,
    id: QuestionId,
) -> Result<Option<Question>, DbError> {
    tx.optional(&OF_ASKER, &[id.into(), asker.into()], question_at)
}

fn question_at(row: &Row<'_>) -> Result<Question, DbError> {
    let spot: String = row.get(3)?;
    let answer: Option<String> = row.get(12)?;
    let answered_at: Option<Timestamp> = row.get(13)?;
    let taken_into: Option<i64> = row.get(14)?;
    let door = match (row.get(7)?, row.get(15)?) {
        (Some(order), _) => Door::Order(order),
        (None, Some(posting)) => Door::Ad(posting),
        (None, None) => return Err(unknown("way to an instruction", "nothing")),
    };
    Ok(Question {
        id: row.get(0)?,
        about: InstructionRef {
            instruction: row.get(1)?,
            version: small(row, 2)?,
        },
        spot: Spot::from_code(&spot).ok_or_else(|| unknown("place", &spot))?,
        quote: row.get(4)?,
        asker: row.get(5)?,
        owner: row.get(6)?,
        door,
        text: row.get(8)?,
        asked_at: row.get(9)?,
        arrives_at: row.get(10)?,
        answer_by: row.get(11)?,
        answer: answer
            .zip(answered_at)
            .map(|(text, at)| Answer { text, at }),
        taken_into: taken_into.and_then(|number| u32::try_from(number).ok()),
    })
}

/// The newest 500 questions at an instruction, the oldest of them first. The caller has shown that the
/// reader may read the instruction, and hides what is not for this reader.
pub fn of_instruction(tx: &mut Tx<'_>, id: InstructionId) -> Result<Vec<Question>, DbError> {
    let values: [Value; 2] = [id.into(), MOST_SHOWN.into()];
    let mut newest = tx.query(&OF_INSTRUCTION, &values, question_at)?;
    newest.reverse();
    Ok(newest)
}

/// A question at one's own instruction, also before its notice comes.
pub fn find(
    tx: &mut Tx<'_>,
    owner: AccountId,
    id: QuestionId,
) -> Result<Option<Question>, DbError> {
    tx.optional(&BY_ID, &[id.into(), owner.into()], question_at)
}

/// A question with what its owner knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnQuestion {
    /// The question.
    pub question: Question,
    /// Who asks.
    pub asker_name: String,
    /// The task the instruction belongs to, with its title.
    pub task: Option<(TaskId, String)>,
}

/// The questions at all of one's own instructions, the newest first.
pub fn of_owner(
    tx: &mut Tx<'_>,
    owner: AccountId,
    limit: i64,
) -> Result<Vec<OwnQuestion>, DbError> {
    tx.query(&OF_OWNER, &[owner.into(), limit.into()], own_at)
}

/// One question at one's own instruction.
pub fn own(
    tx: &mut Tx<'_>,
    owner: AccountId,
    id: QuestionId,
) -> Result<Option<OwnQuestion>, DbError> {
    tx.optional(&OWN, &[owner.into(), id.into()], own_at)
}

fn own_at(row: &Row<'_>) -> Result<OwnQuestion, DbError> {
    let task: Option<TaskId> = row.get(17)?;
    let title: Option<String> = row.get(18)?;
    Ok(OwnQuestion {
        question: question_at(row)?,
        asker_name: row.get(16)?,
        task: task.zip(title),
    })
}

/// How many questions of somebody at an instruction wait for an answer.
pub fn open_of_asker(tx: &mut Tx<'_>, asker: AccountId, id: InstructionId) -> Result<i64, DbError> {
    tx.one(&OPEN_OF_ASKER, &[asker.into(), id.into()], |row| row.get(0))
}

/// When the next bundle arrives that is being gathered for somebody.
pub fn gathering(
    tx: &mut Tx<'_>,
    owner: AccountId,
    now: Timestamp,
) -> Result<Option<Timestamp>, DbError> {
    tx.one(&GATHERING, &[owner.into(), now.into()], |row| row.get(0))
}

/// How many questions of a bundle are open.
pub fn arrived(tx: &mut Tx<'_>, owner: AccountId, at: Timestamp) -> Result<i64, DbError> {
    tx.one(&ARRIVED, &[owner.into(), at.into()], |row| row.get(0))
}

/// How many questions wait for somebody, and a moment: until when the first answer was promised,
/// or when the first arrives.
pub type Count = (i64, Option<Timestamp>);

/// The questions that have arrived and wait for an answer.
pub fn waiting(tx: &mut Tx<'_>, owner: AccountId, now: Timestamp) -> Result<Count, DbError> {
    tx.one(&WAITING, &[owner.into(), now.into()], count_at)
}

/// The questions that are still being gathered.
pub fn on_the_way(tx: &mut Tx<'_>, owner: AccountId, now: Timestamp) -> Result<Count, DbError> {
    tx.one(&ON_THE_WAY, &[owner.into(), now.into()], count_at)
}

fn count_at(row: &Row<'_>) -> Result<Count, DbError> {
    Ok((row.get(0)?, row.get(1)?))
}

/// In how many bundles how many questions of an order have reached the client (mission 3.7).
pub fn of_order(tx: &mut Tx<'_>, order: &Order, now: Timestamp) -> Result<(i64, i64), DbError> {
    tx.one(&OF_ORDER, &[order.id.into(), now.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Writes an answer; `false` when somebody was faster.
pub fn answer(tx: &mut Tx<'_>, id: QuestionId, answer: &Answer) -> Result<bool, DbError> {
    let values = [id.into(), answer.text.as_str().into(), answer.at.into()];
    Ok(tx.execute(&ANSWER, &values)? == 1)
}

/// Notes which version took the answer in; `false` when one had already.
pub fn take_in(tx: &mut Tx<'_>, id: QuestionId, version: u32) -> Result<bool, DbError> {
    Ok(tx.execute(&TAKE_IN, &[id.into(), i64::from(version).into()])? == 1)
}

/// What a version came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An answer that was taken in.
    Question(QuestionId),
    /// A change a contractor proposed.
    Proposal(ProposalId),
    /// What one side of an order told the other.
    Feedback(FeedbackId),
}

/// The versions that came from a question, a proposal or feedback. The caller holds a proof that the reader
/// may see the instruction.
pub fn sources(tx: &mut Tx<'_>, id: InstructionId) -> Result<Vec<(u32, Source)>, DbError> {
    tx.query(&SOURCES, &[id.into()], |row| {
        let kind: String = row.get(2)?;
        let source = match kind.as_str() {
            "question" => Source::Question(row.get(1)?),
            "proposal" => Source::Proposal(row.get(1)?),
            "feedback" => Source::Feedback(row.get(1)?),
            other => return Err(unknown("source", other)),
        };
        Ok((small(row, 0)?, source))
    })
}
