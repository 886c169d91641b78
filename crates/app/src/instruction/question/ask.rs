//! Asking at a place.

use domain::canonical::Digest;
use domain::instruction::question::{Asking, Door, Question, QuestionDraft, Readable};
use domain::notice::{About, EventKind, Job, Value};
use kernel::{AccountId, Id, QuestionId, Timestamp};
use store::db::Tx;

use super::door::{Opened, open};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record, schedule};

/// What somebody sees before they ask.
#[derive(Debug, Clone)]
pub struct Form {
    /// The version and whose it is.
    pub at: Readable,
    /// What the ad or the order is called.
    pub title: String,
    /// When a question that is asked now reaches the client.
    pub arrives_at: Timestamp,
}

/// What somebody can ask about, and when it would arrive.
///
/// # Errors
/// [`Failure::NotFound`] for whoever may not read the instruction, and for its owner;
/// [`Failure::Refused`] when the ad or the order is over.
pub async fn form(cx: &Cx, door: Door) -> Result<Form, Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .read("question::form", move |tx| {
            let opened = open(tx, &actor, door)?;
            opened.may_ask?;
            let at = opened.at;
            let gathering = store::instruction::question::gathering(tx, at.owner, actor.now)?;
            let arrives_at =
                domain::instruction::question::arrival(actor.now, &at.hours, &at.zone, gathering);
            Ok(Form {
                title: opened.title,
                arrives_at,
                at,
            })
        })
        .await
}

/// A question to ask.
#[derive(Debug, Clone, Default)]
pub struct NewQuestion {
    /// The id the form was given when it was shown: the same form sent twice asks once.
    pub id: Option<QuestionId>,
    /// As typed.
    pub draft: QuestionDraft,
}

impl From<QuestionDraft> for NewQuestion {
    fn from(draft: QuestionDraft) -> Self {
        Self { id: None, draft }
    }
}

/// Asks at a place of the instruction behind a door. The question waits for the client's
/// reachable hours and arrives together with others (3.7).
///
/// # Errors
/// As [`form`], and [`Failure::Invalid`] on `spot` and `text`.
pub async fn ask(cx: &Cx, door: Door, new: impl Into<NewQuestion>) -> Result<QuestionId, Failure> {
    cx.writer()?;
    let new = new.into();
    let own = cx.clone();
    cx.app
        .database
        .write("question::ask", move |tx| {
            ask_in(tx, &own, door, &new).map(|question| question.id)
        })
        .await
}

/// Asks in the caller's transaction.
///
/// # Errors
/// As [`ask`].
pub(crate) fn ask_in(
    tx: &mut Tx<'_>,
    cx: &Cx,
    door: Door,
    new: &NewQuestion,
) -> Result<Question, Failure> {
    let asker = cx.writer()?.id;
    let fresh = Id::new(cx.now, cx.app.entropy.as_ref());
    let opened = open(tx, cx, door)?;
    let id = new.id.unwrap_or(fresh);
    let known = store::instruction::question::of_asker(tx, asker, id)?;
    if let Some(known) = known.filter(|known| known.repeats(asker, door, &new.draft)) {
        return Ok(known);
    }
    let mut question = drawn_up(tx, cx, (opened, door), (id, asker), &new.draft)?;
    if !store::instruction::question::insert(tx, &question)? {
        // Somebody else's, or asked with other words: then it is a new one.
        question.id = fresh;
        store::instruction::question::insert(tx, &question)?;
    }
    tell(tx, cx, &question)?;
    Ok(question)
}

/// What would be asked, and refused, if it were asked now.
pub(crate) fn try_ask_in(
    tx: &mut Tx<'_>,
    cx: &Cx,
    door: Door,
    draft: &QuestionDraft,
) -> Result<Question, Failure> {
    let asker = cx.writer()?.id;
    let opened = open(tx, cx, door)?;
    let id = Id::new(cx.now, cx.app.entropy.as_ref());
    drawn_up(tx, cx, (opened, door), (id, asker), draft)
}

fn drawn_up(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (opened, door): (Opened, Door),
    (id, asker): (QuestionId, AccountId),
    draft: &QuestionDraft,
) -> Result<Question, Failure> {
    opened.may_ask?;
    let at = opened.at;
    let asking = Asking {
        id,
        asker,
        door,
        open: store::instruction::question::open_of_asker(tx, asker, at.about.instruction)?,
        gathering: store::instruction::question::gathering(tx, at.owner, cx.now)?,
        now: cx.now,
    };
    Ok(Question::ask(&at, draft, asking)?)
}

/// Records that it was asked, by its hash, and sees to it that its bundle arrives.
fn tell(tx: &mut Tx<'_>, cx: &Cx, question: &Question) -> Result<(), Failure> {
    record(
        tx,
        cx,
        happening(EventKind::QuestionAsked, question, &question.text),
    )?;
    let job = Job::BringQuestions {
        owner: question.owner,
        at: question.arrives_at,
    };
    Ok(schedule(tx, cx, &job, question.arrives_at)?)
}

/// What happened to a question: under its order if it has one; never its words.
pub(super) fn happening(kind: EventKind, question: &Question, words: &str) -> Happening {
    let about = match question.order() {
        Some(order) => About::Order(order),
        None => About::Instruction(question.instruction()),
    };
    Happening::new(kind, about)
        .with("question", Value::Text(question.id.to_string()))
        .with("place", Value::Text(question.spot.to_string()))
        .with(
            "sha256",
            Value::Text(Digest::of(words.as_bytes()).to_string()),
        )
}
