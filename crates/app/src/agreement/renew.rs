//! A contract nobody has signed yet follows the wording that holds: whoever signs reads the newest.

use domain::agreement::OrderState;
use domain::agreement::contract::EDITION;
use store::db::Tx;

use super::enclosure::papers;
use super::rewrite::{next_version, put};
use super::step::Loaded;
use super::words::worded;
use crate::context::{Actor, Cx};
use crate::failure::Failure;

/// Writes the next version where the clauses or the documents are worded otherwise by now; `false`
/// where they are not, or somebody has signed: then both sign the words the first has signed.
///
/// # Errors
/// [`Failure::Refused`] when the next version cannot be proposed for another reason than that it is too
/// late.
pub(super) fn renew(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded) -> Result<bool, Failure> {
    let OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        ..
    } = loaded.order.state
    else {
        return Ok(false);
    };
    let known = &loaded.contract;
    let mut next = next_version(cx, loaded);
    if !known.papers.is_empty() {
        next.papers = papers(tx, &next, known.papers.language, known.papers.choice())?;
    }
    let words = known.words.as_ref();
    let is_newest = words.is_some_and(|words| words.edition == EDITION);
    if is_newest && next.papers == known.papers {
        return Ok(false);
    }
    // Nobody asked for it, and it answers nobody's request: that is refused, and sent anew.
    let machine = Cx {
        actor: Actor::System,
        claim: None,
        ..cx.clone()
    };
    let next = worded(tx, next)?;
    let state = loaded.order.state.clone();
    let transition = match state.reword(loaded.facts(cx.now), &next) {
        Ok(transition) => transition,
        // Too late to sign is said by signing; whoever still may signs the words that are there.
        Err(refusal) if refusal.is_too_late() => return Ok(false),
        Err(refusal) => return Err(Failure::refused(&refusal)),
    };
    put(tx, &machine, loaded, (&next, &transition))?;
    Ok(true)
}
