//! Asking, answering and taking in, as the people of the example world do it.

use app::instruction::{proposal, question};
use app::work::decision::{self, NewDecision};
use app::{Cx, Failure};
use domain::instruction::proposal::{NEW_STEP, ProposalDraft};
use domain::instruction::question::{Door, QuestionDraft};
use domain::work::decision::DecisionDraft;
use kernel::OrderId;

use super::act::{have, thread};
use super::world::World;

/// Asks at a place of the instruction of the story's ad.
pub(super) async fn ask(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (place, words): (&'static str, &'static str),
) -> Result<(), Failure> {
    let ad = have(thread(world, story).posting)?;
    let draft = QuestionDraft {
        spot: place.to_owned(),
        text: words.to_owned(),
    };
    let id = question::ask(cx, Door::Ad(ad), draft).await?;
    thread(world, story).questions.insert(words, id);
    Ok(())
}

/// Answers a question, named by its words.
pub(super) async fn answer(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (asked, words): (&'static str, &'static str),
) -> Result<(), Failure> {
    let id = have(thread(world, story).questions.get(asked).copied())?;
    question::answer(cx, id, words.to_owned()).await
}

/// Takes the answer to a question into the instruction.
pub(super) async fn take_in(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (asked, text): (&'static str, &'static str),
) -> Result<(), Failure> {
    let id = have(thread(world, story).questions.get(asked).copied())?;
    let base = question::taking(cx, id).await?.latest.number;
    question::take_in(cx, id, (base, text.to_owned()))
        .await
        .map(drop)
}

/// Proposes a new step of the instruction: what it says, and what it is good for.
pub(super) async fn propose(
    cx: &Cx,
    order: OrderId,
    (text, why): (&str, &str),
) -> Result<(), Failure> {
    let draft = ProposalDraft {
        spot: NEW_STEP.to_owned(),
        text: text.to_owned(),
        why: why.to_owned(),
    };
    proposal::propose(cx, order, draft).await.map(drop)
}

/// Holds a decision that falls under one of the agreed cases against the latitude: what is outside
/// of it is asked by itself.
pub(super) async fn decide(
    cx: &Cx,
    order: OrderId,
    (words, case): (&str, i64),
) -> Result<(), Failure> {
    let new = NewDecision {
        draft: DecisionDraft {
            text: words.to_owned(),
            case: Some(case),
            cost: None,
        },
        ..NewDecision::default()
    };
    decision::decide(cx, order, new).await.map(drop)
}
