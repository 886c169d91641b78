//! Answering once for everybody, and taking the answer into the instruction.

use domain::Argument;
use domain::instruction::proposal::Edit;
use domain::instruction::question::{Door, Question};
use domain::instruction::{InstructionRef, NotAVersion, Version};
use domain::notice::{About, EventKind};
use domain::task::time_account::{TimeKind, told};
use kernel::{QuestionId, TaskId};
use store::db::Tx;

use super::ask::happening;
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::latest;
use crate::notice::{Happening, Letter, Spent, record, record_time, write};

/// A question at one's own instruction.
fn find(tx: &mut Tx<'_>, cx: &Cx, id: QuestionId) -> Result<Question, Failure> {
    let owner = cx.reader()?.id;
    store::instruction::question::find(tx, owner, id)?.ok_or(Failure::NotFound)
}

/// Answers a question at one's own instruction. Whoever asked is told at once; everybody who
/// reads the instruction sees it at its place.
///
/// # Errors
/// [`Failure::NotFound`] when the instruction is somebody else's;
/// [`Failure::Invalid`] on `answer`; [`Failure::Refused`] when it is answered with other words.
pub async fn answer(cx: &Cx, id: QuestionId, text: String) -> Result<(), Failure> {
    answer_telling(cx, id, (text, None)).await
}

/// The same, and enters how many minutes it took into the owner's time account, if that was told
/// (2.20, 3.26).
///
/// # Errors
/// As [`answer`], and [`Failure::Invalid`] on `minutes`.
pub async fn answer_telling(
    cx: &Cx,
    id: QuestionId,
    (text, minutes): (String, Option<i64>),
) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("question::answer", move |tx| {
            let known = find(tx, &own, id)?;
            if known.is_answered_with(&text) {
                return Ok(());
            }
            let minutes = told(minutes)?;
            let question = known.answered(&text, own.now)?;
            let Some(answer) = &question.answer else {
                return Err(Failure::Conflict);
            };
            if !store::instruction::question::answer(tx, id, answer)? {
                return Err(Failure::Conflict);
            }
            let happened = happening(EventKind::QuestionAnswered, &question, &answer.text);
            let event = record(tx, &own, happened)?;
            let spent = Spent {
                kind: TimeKind::Answered,
                minutes,
                task: task_of(tx, &question)?,
                order: question.order(),
            };
            record_time(tx, &own, (event, question.owner), spent)?;
            tell(tx, &own, &question)
        })
        .await
}

/// The task the question is about, if the instruction belongs to one.
fn task_of(tx: &mut Tx<'_>, question: &Question) -> Result<Option<TaskId>, Failure> {
    let of = store::instruction::owner(tx, question.owner, question.instruction())?;
    let of = of.ok_or(Failure::NotFound)?;
    Ok(store::instruction::head(tx, &of)?.task)
}

fn tell(tx: &mut Tx<'_>, cx: &Cx, question: &Question) -> Result<(), Failure> {
    let page = match question.door {
        Door::Order(order) => format!("/auftraege/{order}"),
        Door::Ad(posting) => format!("/uebernehmen/gesuche/{posting}"),
    };
    let letter = Letter {
        to: question.asker,
        name: "question-answered",
        arguments: vec![("name", Argument::Text(cx.reader()?.name.clone()))],
        path: format!("{page}#frage-{}", question.id),
        once: Some(format!("question-answered-{}", question.id)),
    };
    write(tx, cx, &letter)
}

/// An answer on its way into the instruction.
#[derive(Debug, Clone)]
pub struct Taking {
    /// The question with its answer.
    pub question: Question,
    /// The newest version.
    pub latest: Version,
    /// What stands at the place now; nothing when the line is gone.
    pub old: Option<String>,
    /// What would stand there: to be edited.
    pub proposed: String,
    /// The task the instruction belongs to.
    pub task: Option<TaskId>,
}

/// What taking an answer in would change.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's; [`Failure::Refused`] when it is not answered
/// or was taken in.
pub async fn taking(cx: &Cx, id: QuestionId) -> Result<Taking, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("question::taking", move |tx| {
            let (question, latest, task) = to_take(tx, &own, id)?;
            let place = question.spot.text_in(&latest.body);
            let old = place.filter(|_| question.spot.line_or_text(&latest.body));
            Ok(Taking {
                old: old.map(str::to_owned),
                proposed: question.proposed_text(&latest.body),
                question,
                latest,
                task,
            })
        })
        .await
}

fn to_take(
    tx: &mut Tx<'_>,
    cx: &Cx,
    id: QuestionId,
) -> Result<(Question, Version, Option<TaskId>), Failure> {
    let question = find(tx, cx, id)?;
    question
        .may_be_taken_in()
        .map_err(|refusal| Failure::refused(&refusal))?;
    let actor = cx.reader()?.id;
    let instruction = question.instruction();
    let of = store::instruction::owner(tx, actor, instruction)?.ok_or(Failure::NotFound)?;
    let head = store::instruction::head(tx, &of)?;
    let newest = latest(tx, instruction, head.latest)?.ok_or(Failure::NotFound)?;
    Ok((question, newest, head.task))
}

/// Takes an answer into the instruction: the next version, with reference to the question
/// (3.10). `base` is the version that was looked at.
///
/// # Errors
/// As [`taking`]; [`Failure::Invalid`] on `text`; a refusal when nothing would change or there is
/// a newer version.
pub async fn take_in(
    cx: &Cx,
    id: QuestionId,
    (base, text): (u32, String),
) -> Result<InstructionRef, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("question::take_in", move |tx| {
            let (question, newest, _) = to_take(tx, &own, id)?;
            if newest.number != base {
                return Err(domain::instruction::InstructionRefusal::Outdated.into());
            }
            let edit = Edit {
                spot: Some(question.spot),
                text: &text,
                author: own.reader()?.id,
                at: own.now,
            };
            let version = edit.make(&newest).map_err(not_a_version)?;
            advance(tx, &own, &edit, (&newest, &version))?;
            if !store::instruction::question::take_in(tx, id, version.number)? {
                return Err(Failure::Conflict);
            }
            Ok(version.reference())
        })
        .await
}

pub(crate) fn not_a_version(reason: NotAVersion) -> Failure {
    match reason {
        NotAVersion::Invalid(errors) => Failure::Invalid(errors),
        NotAVersion::Refused(refusal) => refusal.into(),
    }
}

/// Writes the next version of one's own instruction and carries over what is being typed. Where
/// the same place was typed at too, the draft stays on the version it was begun on, and saving it
/// asks its owner to look.
pub(crate) fn advance(
    tx: &mut Tx<'_>,
    cx: &Cx,
    edit: &Edit<'_>,
    (before, after): (&Version, &Version),
) -> Result<(), Failure> {
    let (id, actor) = (after.instruction, cx.reader()?.id);
    let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
    if !store::instruction::insert_version(tx, after)? {
        return Err(Failure::Conflict);
    }
    let typed = store::instruction::head(tx, &of)?.draft;
    if let Some((typed, base)) = typed
        && base == before.number
        && let Some(carried) = edit.carry_over(&typed, &before.body, after)
    {
        store::instruction::keep_draft(tx, &of, &carried, after.number)?;
    }
    let happening = Happening::new(EventKind::InstructionWritten, About::Instruction(id));
    record(tx, cx, happening)?;
    Ok(())
}
