//! Feedback between the two sides of an order: three inputs, one answer, and the way into the
//! instruction (2.19, 2.25). Nobody else ever sees it.

use domain::Argument;
use domain::agreement::Role;
use domain::canonical::Digest;
use domain::instruction::proposal::{Edit, NEW_STEP};
use domain::instruction::question::Spot;
use domain::instruction::{InstructionRef, InstructionRefusal, Version};
use domain::notice::{About, EventKind, Value};
use domain::review::feedback::{self as rule, Feedback, FeedbackDraft, FeedbackRefusal, Giving};
use kernel::{FeedbackId, Id, OrderId, Timestamp};
use store::db::Tx;
use store::review::feedback as stored;

use super::appraisal::frame_of;
use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::consent::newest;
use crate::instruction::question::{advance, not_a_version, not_this_side};
use crate::notice::{Happening, Letter, record, write};

/// What was said in an order, as one of its sides sees it.
#[derive(Debug, Clone)]
pub struct Said {
    /// On which side the reader is.
    pub role: Role,
    /// Whether the reader can say something now.
    pub may_give: bool,
    /// Whether the reader is asked for feedback: a week of settling in was signed off and they said
    /// nothing of it yet (2.23).
    pub is_asked: bool,
    /// Whether something can become part of an instruction: the reader owns one.
    pub may_take_in: bool,
    /// What was said, the newest first.
    pub all: Vec<Feedback>,
}

/// What the sides of an order told each other.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn of_order(cx: &Cx, order: OrderId) -> Result<Said, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("feedback::of_order", move |tx| {
            let loaded = look(tx, &own, order)?;
            let is_client = loaded.role == Role::Client;
            let all = stored::of_order(tx, &loaded.order)?;
            Ok(Said {
                role: loaded.role,
                may_give: rule::may_give(&loaded.order.state).is_ok(),
                may_take_in: is_client && newest(tx, &loaded)?.is_some(),
                is_asked: is_asked(tx, &loaded, (&all, own.now))?,
                all,
            })
        })
        .await
}

/// Whether the reader is asked for feedback on a week of settling in.
fn is_asked(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    (said, now): (&[Feedback], Timestamp),
) -> Result<bool, Failure> {
    let Some(week) = loaded.terms.week else {
        return Ok(false);
    };
    if said.iter().any(|one| one.by == loaded.role) {
        return Ok(false);
    }
    let frame = frame_of(tx, loaded)?;
    let state = &loaded.order.state;
    Ok(frame.is_some_and(|frame| frame.asks_for_feedback(week.number, state, now)))
}

/// Feedback to give.
#[derive(Debug, Clone, Default)]
pub struct NewFeedback {
    /// The id the form was given when it was shown: the same form sent twice says it once.
    pub id: Option<FeedbackId>,
    /// As typed.
    pub draft: FeedbackDraft,
}

/// Says something to the other side of an order.
///
/// # Errors
/// [`Failure::NotFound`] for strangers; [`Failure::Invalid`] on `observed`, `expected` and
/// `next-step`; [`Failure::Refused`] before both signed and when too much was said.
pub async fn give(cx: &Cx, order: OrderId, new: NewFeedback) -> Result<FeedbackId, Failure> {
    cx.writer()?;
    let fresh = Id::new(cx.now, cx.app.entropy.as_ref());
    let own = cx.clone();
    cx.app
        .database
        .write("feedback::give", move |tx| {
            let loaded = load(tx, &own, order)?;
            let by = loaded.role;
            let id = new.id.unwrap_or(fresh);
            let known = stored::find(tx, &loaded.order, id)?;
            if known.is_some_and(|known| known.repeats(by, &new.draft)) {
                return Ok(id);
            }
            let giving = Giving {
                id,
                order,
                state: &loaded.order.state,
                by,
                given: stored::count(tx, &loaded.order, by)?,
                now: own.now,
            };
            let mut feedback = Feedback::give(&new.draft, giving)?;
            if !stored::insert(tx, &feedback)? {
                // Of another order, or with other words: then it is a new one.
                feedback.id = fresh;
                stored::insert(tx, &feedback)?;
            }
            tell(tx, &own, &loaded, (EventKind::FeedbackGiven, &feedback))?;
            Ok(feedback.id)
        })
        .await
}

fn find(tx: &mut Tx<'_>, loaded: &Loaded, id: FeedbackId) -> Result<Feedback, Failure> {
    stored::find(tx, &loaded.order, id)?.ok_or(Failure::NotFound)
}

/// Answers what the other side said, once.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the side it was said to; [`Failure::Invalid`] on
/// `reply`; [`Failure::Refused`] when it is answered with other words.
pub async fn answer(
    cx: &Cx,
    order: OrderId,
    (id, text): (FeedbackId, String),
) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("feedback::answer", move |tx| {
            let loaded = load(tx, &own, order)?;
            let known = find(tx, &loaded, id)?;
            not_this_side(&loaded, known.by)?;
            let same = |reply: &rule::Reply| reply.text == text.trim();
            if known.reply.as_ref().is_some_and(same) {
                return Ok(());
            }
            let answered = known.answer(&text, own.now)?;
            let Some(reply) = &answered.reply else {
                return Err(Failure::Conflict);
            };
            if !stored::answer(tx, id, reply)? {
                return Err(Failure::Conflict);
            }
            tell(tx, &own, &loaded, (EventKind::FeedbackAnswered, &answered))
        })
        .await
}

/// Feedback on its way into the instruction.
#[derive(Debug, Clone)]
pub struct Taking {
    /// What was said.
    pub feedback: Feedback,
    /// The newest version of the client's instruction.
    pub latest: Version,
}

/// What taking feedback in would change.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Refused`] when it was taken in
/// or there is no instruction.
pub async fn taking(cx: &Cx, order: OrderId, id: FeedbackId) -> Result<Taking, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("feedback::taking", move |tx| {
            let loaded = look(tx, &own, order)?;
            to_take(tx, &loaded, id)
        })
        .await
}

fn to_take(tx: &mut Tx<'_>, loaded: &Loaded, id: FeedbackId) -> Result<Taking, Failure> {
    not_this_side(loaded, Role::Contractor)?;
    let feedback = find(tx, loaded, id)?;
    let refused = |refusal: FeedbackRefusal| Failure::refused(&refusal);
    feedback.may_be_taken_in().map_err(refused)?;
    let latest = newest(tx, loaded)?.ok_or_else(|| refused(FeedbackRefusal::NoInstruction))?;
    Ok(Taking { feedback, latest })
}

/// What is written where: a place as [`Spot`] writes it or [`NEW_STEP`], on top of the version
/// that was looked at.
#[derive(Debug, Clone)]
pub struct TakeIn {
    /// The version that was looked at.
    pub base: u32,
    /// Where.
    pub spot: String,
    /// What stands there from now on.
    pub text: String,
}

/// Takes feedback into the instruction: the next version, with reference to it (2.25). For the
/// order it binds only when both agree on that version (1.10).
///
/// # Errors
/// As [`taking`]; [`Failure::Invalid`] on `spot` and `text`; a refusal when nothing would change
/// or there is a newer version.
pub async fn take_in(
    cx: &Cx,
    order: OrderId,
    (id, wish): (FeedbackId, TakeIn),
) -> Result<InstructionRef, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("feedback::take_in", move |tx| {
            let loaded = load(tx, &own, order)?;
            let Taking { feedback, latest } = to_take(tx, &loaded, id)?;
            if latest.number != wish.base {
                return Err(InstructionRefusal::Outdated.into());
            }
            let spot = match wish.spot.as_str() {
                NEW_STEP => None,
                code => {
                    let known = Spot::from_code(code);
                    let known = known.filter(|spot| spot.line_or_text(&latest.body));
                    let wrong = || Failure::field("spot", "field-choice-unknown");
                    Some(known.ok_or_else(wrong)?)
                }
            };
            let edit = Edit {
                spot,
                text: &wish.text,
                author: own.reader()?.id,
                at: own.now,
            };
            let version = edit.make(&latest).map_err(not_a_version)?;
            advance(tx, &own, &edit, (&latest, &version))?;
            let made = version.reference();
            if !stored::take_in(tx, id, made)? {
                return Err(Failure::Conflict);
            }
            let taken = Feedback {
                taken_into: Some(made),
                ..feedback
            };
            tell(tx, &own, &loaded, (EventKind::FeedbackTakenIn, &taken))?;
            Ok(made)
        })
        .await
}

/// Appends to the order's chain what happened, by the hash of the words, and writes to the other
/// side.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (kind, feedback): (EventKind, &Feedback),
) -> Result<(), Failure> {
    let order = &loaded.order;
    let words = match (&kind, &feedback.reply) {
        (EventKind::FeedbackAnswered, Some(reply)) => reply.text.as_str(),
        _ => feedback.said.next_step.as_str(),
    };
    let hash = Digest::of(words.as_bytes()).to_string();
    let mut happening = Happening::new(kind, About::Order(order.id))
        .with("feedback", Value::Text(feedback.id.to_string()))
        .with("sha256", Value::Text(hash));
    if let Some(made) = feedback.taken_into {
        happening = happening.with("version", Value::Number(i64::from(made.version)));
    }
    record(tx, cx, happening)?;
    let name = match kind {
        EventKind::FeedbackGiven => "feedback-given",
        EventKind::FeedbackAnswered => "feedback-answered",
        _ => "feedback-taken-in",
    };
    let letter = Letter {
        to: order.account_of(loaded.role.other()),
        name,
        arguments: vec![
            ("order", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
        ],
        path: format!("/auftraege/{}/rueckmeldungen", order.id),
        once: None,
    };
    write(tx, cx, &letter)
}
