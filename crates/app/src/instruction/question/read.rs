//! Reading questions: at their places for everybody who reads the instruction, and as the list of
//! what waits for its owner.

use domain::instruction::Body;
use domain::instruction::question::{Door, Placed, Question, Readable, placed};
use kernel::{InstructionId, OrderId, QuestionId, Timestamp};
use store::db::Tx;
use store::instruction::question::{OwnQuestion, Source};

use super::door::open;
use crate::agreement::look;
use crate::context::Cx;
use crate::failure::Failure;

/// How many questions the owner's list shows.
const LISTED: i64 = 200;

/// The questions a reader sees at one version.
#[derive(Debug, Clone)]
pub struct AtPlaces {
    /// What this reader may see, the oldest first.
    pub questions: Vec<Question>,
    /// What the version says.
    pub body: Body,
    /// The highest line number up to this version.
    pub lines_given: u32,
    /// Whether the reader may ask now.
    pub may_ask: bool,
}

impl AtPlaces {
    /// The questions by their places.
    pub fn placed(&self) -> Placed<'_> {
        placed(&self.questions, &self.body, self.lines_given)
    }
}

fn shown(tx: &mut Tx<'_>, cx: &Cx, id: InstructionId) -> Result<Vec<Question>, Failure> {
    let reader = cx.reader()?.id;
    let mut questions = store::instruction::question::of_instruction(tx, id)?;
    questions.retain(|question| question.is_shown_to(reader));
    Ok(questions)
}

/// What whoever reads one version sees of the questions at all of them: nothing at lines that came
/// later, and of texts that stood at a place before or after only those of the own questions.
fn readable(
    cx: &Cx,
    at: &Readable,
    mut questions: Vec<Question>,
) -> Result<Vec<Question>, Failure> {
    let reader = cx.reader()?.id;
    questions.retain(|question| question.spot.was_given(at.lines_given));
    for question in &mut questions {
        if question.asker != reader && question.owner != reader {
            let here = question.spot.text_in(&at.body).unwrap_or_default();
            here.clone_into(&mut question.quote);
        }
    }
    Ok(questions)
}

/// The questions at the instruction behind an ad or an order.
///
/// # Errors
/// [`Failure::NotFound`] for whoever may not read it.
pub async fn at_places(cx: &Cx, door: Door) -> Result<AtPlaces, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("question::at_places", move |tx| {
            let opened = open(tx, &own, door)?;
            Ok(AtPlaces {
                questions: readable(
                    &own,
                    &opened.at,
                    shown(tx, &own, opened.at.about.instruction)?,
                )?,
                body: opened.at.body,
                lines_given: opened.at.lines_given,
                may_ask: opened.may_ask.is_ok(),
            })
        })
        .await
}

/// The questions at one's own instruction, for whichever version is looked at.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn at_own(cx: &Cx, id: InstructionId) -> Result<Vec<Question>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("question::at_own", move |tx| {
            let actor = own.reader()?.id;
            store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            shown(tx, &own, id)
        })
        .await
}

/// Which versions of one's own instruction came from a question or a proposal.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn sources(cx: &Cx, id: InstructionId) -> Result<Vec<(u32, Source)>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("question::sources", move |tx| {
            store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            store::instruction::question::sources(tx, id).map_err(Failure::from)
        })
        .await
}

/// The questions that reached somebody, and what is still on its way.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// All of them, the newest first; at most 200.
    pub questions: Vec<OwnQuestion>,
    /// How many of them nobody was told of yet.
    pub on_the_way: i64,
    /// When the next notice comes.
    pub arrives_at: Option<Timestamp>,
}

/// The questions at all of one's own instructions.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn inbox(cx: &Cx) -> Result<Inbox, Failure> {
    let (owner, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("question::inbox", move |tx| {
            let questions = store::instruction::question::of_owner(tx, owner, LISTED)?;
            let (on_the_way, arrives_at) =
                store::instruction::question::on_the_way(tx, owner, now)?;
            Ok(Inbox {
                questions,
                on_the_way,
                arrives_at,
            })
        })
        .await
}

/// A question at one's own instruction, with who asks and the task it is about.
///
/// # Errors
/// [`Failure::NotFound`] when the instruction is somebody else's.
pub async fn own(cx: &Cx, id: QuestionId) -> Result<OwnQuestion, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("question::own", move |tx| {
            store::instruction::question::own(tx, owner, id)?.ok_or(Failure::NotFound)
        })
        .await
}

/// How often questions of an order have interrupted its client (3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interruptions {
    /// Bundles that arrived.
    pub bundles: i64,
    /// Questions in them.
    pub questions: i64,
}

/// The client's interruption counter for an order: private.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client.
pub async fn interruptions(cx: &Cx, order: OrderId) -> Result<Interruptions, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("question::interruptions", move |tx| {
            let loaded = look(tx, &own, order)?;
            if loaded.order.client != own.reader()?.id {
                return Err(Failure::NotFound);
            }
            let (bundles, questions) =
                store::instruction::question::of_order(tx, &loaded.order, own.now)?;
            Ok(Interruptions { bundles, questions })
        })
        .await
}
