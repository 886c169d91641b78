//! What the two sides of an order do besides its actions.

use crate::Refusal;
use crate::agreement::addendum::may_propose;
use crate::agreement::fixture::contract;
use crate::agreement::settlement::{
    Brake, EndRefusal, EndWish, NotATip, NotAnOffer, Offer, OfferDraft, Repair, SeriousCause,
    TipDraft, brake,
};
use crate::agreement::{Facts, OrderState, Role, Transition};
use kernel::Money;

/// One of them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// Accept an offer of the other side.
    AcceptOffer,
    /// Decline one.
    DeclineOffer,
    /// End the work for a first fault.
    End,
    /// End it after the round to repair.
    EndAfterRepair,
    /// End it at once for a serious cause.
    EndAtOnce,
    /// Give something on top.
    Tip,
    /// Propose an addendum.
    ProposeAddendum,
}

impl Act {
    pub(super) const ALL: [Self; 7] = [
        Self::AcceptOffer,
        Self::DeclineOffer,
        Self::End,
        Self::EndAfterRepair,
        Self::EndAtOnce,
        Self::Tip,
        Self::ProposeAddendum,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::AcceptOffer => "accept an offer",
            Self::DeclineOffer => "decline an offer",
            Self::End => "end it",
            Self::EndAfterRepair => "end it after a repair",
            Self::EndAtOnce => "end it at once",
            Self::Tip => "tip",
            Self::ProposeAddendum => "propose an addendum",
        }
    }

    /// What comes of it, or why nothing does.
    pub(super) fn outcome(
        self,
        state: &OrderState,
        facts: Facts<'_>,
        by: Role,
    ) -> Result<String, &'static str> {
        match self {
            Self::AcceptOffer => {
                let offer = offer(state, facts, by.other())?;
                let settled = state.clone().settle(facts, &offer, by);
                settled.map(|done| to(&done)).map_err(|r| r.key())
            }
            Self::DeclineOffer => {
                let offer = offer(state, facts, by.other())?;
                let declined = state.clone().declined(facts, &offer, by);
                declined.map(|done| to(&done)).map_err(|r| r.key())
            }
            Self::End => end(state, facts, (by, None, false)),
            Self::EndAfterRepair => end(state, facts, (by, None, true)),
            Self::EndAtOnce => end(state, facts, (by, Some(SeriousCause::Threat), false)),
            Self::Tip => {
                let draft = TipDraft {
                    amount: Some(Money::euro_cents(500)),
                    words: "Danke".to_owned(),
                };
                match draft.give((state.clone(), false), facts, by) {
                    Ok((_, _, done)) => Ok(to(&done)),
                    Err(NotATip::Refused(refusal)) => Err(refusal.key()),
                    Err(NotATip::Invalid(errors)) => panic!("{errors:?}"),
                }
            }
            Self::ProposeAddendum => {
                let proposed = may_propose(state, &contract(), &[], facts.now);
                let to = format!("→ {}", state.name());
                proposed.map(|_| to).map_err(|r| r.key())
            }
        }
    }
}

/// The state a transition leads to.
pub(super) fn to(done: &Transition) -> String {
    format!("→ {}", done.state.name())
}

/// Half of what is held, offered by a side, if it can offer anything.
pub(super) fn offer(state: &OrderState, facts: Facts<'_>, by: Role) -> Result<Offer, &'static str> {
    let draft = OfferDraft {
        sum: Some(Money::new(facts.held.minor / 2, facts.held.currency)),
        words: "Die Hälfte ist fertig".to_owned(),
        days: None,
    };
    match draft.make(state, facts, by, 1) {
        Ok(offer) => Ok(offer),
        Err(NotAnOffer::Refused(refusal)) => Err(refusal.key()),
        Err(NotAnOffer::Invalid(errors)) => panic!("{errors:?}"),
    }
}

fn end(
    state: &OrderState,
    facts: Facts<'_>,
    (by, cause, is_after_repair): (Role, Option<SeriousCause>, bool),
) -> Result<String, &'static str> {
    let wish = EndWish {
        cause,
        words: "Drei Tage keine Antwort".to_owned(),
    };
    let repair = Repair {
        by,
        words: wish.words.clone(),
        at: facts.now,
        until: facts.now,
    };
    let repair = is_after_repair.then_some(&repair);
    match brake(state.clone(), facts, by, &wish, repair) {
        Ok(Brake::Repair(_, done)) => Ok(format!("{}, with a round to repair", to(&done))),
        Ok(Brake::Ends(done)) => Ok(to(&done)),
        Err(EndRefusal::Invalid(errors)) => panic!("{errors:?}"),
        Err(refusal) => Err(refusal.key()),
    }
}
