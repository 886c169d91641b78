//! Addenda: how a contract both have signed grows, signed by both again.
//!
//! Whoever proposes an addendum signs the next version of the contract with it; the other side's
//! signature makes it hold at once. What was agreed before stays as it was: an addition that costs
//! something becomes a stage of its own at the end, and is secured, delivered, accepted and paid
//! like every stage. An addendum can also lower what a stage costs, or move the day it is due.

mod change;
mod draft;
mod refusal;
mod signing;
#[cfg(test)]
mod tests;

pub use change::Change;
pub use draft::{
    AddendumDraft, AddendumKind, LONGEST_STAND, LONGEST_WORDS, MOST_ADDENDA, NotAnAddendum,
    SHORTEST_WORDS, USUAL_STAND, may_propose,
};
pub use refusal::AddendumRefusal;
pub use signing::{NotSigned, Signing};

use kernel::{Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::contract::{Contract, Words};
use super::{
    Effects, Facts, Milestone, Obstacle, OrderEvent, OrderState, Role, Signature, Transition,
};
use crate::canonical::Writer;
use crate::{FieldError, field};

/// What an addendum adds to a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// Which addendum of the order, from 1.
    pub number: u16,
    /// Who proposed it.
    pub by: Role,
    /// What it is about, in one line.
    pub title: String,
    /// What is added or changed.
    pub words: String,
    /// The criterion it goes beyond, as it was worded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// What is paid for it; nothing where only words change.
    pub amount: Money,
    /// When it is due.
    pub due_at: Timestamp,
    /// The stage it became, where it costs something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<u16>,
    /// What it changes of what was agreed before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// What became of an addendum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddendumAnswer {
    /// The other side signed it: it holds.
    Accepted,
    /// The other side said no.
    Declined,
    /// Whoever proposed it took it back.
    TakenBack,
    /// Nobody answered in time, or the order ended first.
    Lapsed,
}

impl AddendumAnswer {
    /// Every answer.
    pub const ALL: [Self; 4] = [
        Self::Accepted,
        Self::Declined,
        Self::TakenBack,
        Self::Lapsed,
    ];

    /// The stable name, stored and used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::TakenBack => "taken-back",
            Self::Lapsed => "lapsed",
        }
    }
}

/// One addendum, proposed and signed by one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addendum {
    /// What it adds.
    pub addition: Addition,
    /// When it was proposed.
    pub at: Timestamp,
    /// Until when it can be answered.
    pub until: Timestamp,
    /// The signature of whoever proposed it, under the contract with it.
    pub signature: Signature,
    /// What became of it, and when.
    pub answer: Option<(AddendumAnswer, Timestamp)>,
    /// Why it was declined, if that was said.
    pub reason: String,
    /// The words of the contract with it, as they were signed; nothing where the contract was
    /// signed without its words.
    pub frozen: Option<Words>,
}

/// What happened to an addendum, for the order's chain of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddendumStep {
    /// It was proposed, and signed by whoever did.
    Proposed {
        /// Until when it can be answered.
        until: Timestamp,
    },
    /// It came to an end.
    Answered(AddendumAnswer),
}

/// The one addendum that waits for an answer.
pub fn waiting(addenda: &[Addendum], now: Timestamp) -> Option<&Addendum> {
    addenda.iter().rev().find(|addendum| addendum.stands(now))
}

impl Contract {
    /// The next version, with an addition. What was agreed before stays as it was; its words are
    /// still to be made.
    ///
    /// Nothing when the sums do not fit.
    #[must_use]
    pub fn with_addition(&self, addition: Addition, at: Timestamp) -> Option<Self> {
        let mut next = self.clone();
        next.version = self.version.checked_add(1)?;
        next.written_at = at;
        next.words = None;
        if let Some(change) = addition.change {
            change.onto(&mut next, addition.due_at)?;
        }
        if addition.stage.is_some() {
            if next.milestones.is_empty() {
                next.milestones.push(Milestone {
                    title: self.subject.clone(),
                    amount: self.amount,
                    due_at: self.due_at,
                });
            }
            next.milestones.push(Milestone {
                title: addition.title.clone(),
                amount: addition.amount,
                due_at: addition.due_at,
            });
            next.amount = self.amount.add(addition.amount).ok()?;
            next.due_at = addition.due_at;
        }
        next.addenda.push(addition);
        Some(next)
    }
}

/// Contracts without addenda say nothing of them: their hashes stay what they are.
pub(super) fn write(writer: Writer, addenda: &[Addition]) -> Writer {
    if addenda.is_empty() {
        return writer;
    }
    writer.list("addenda", addenda, |writer, addition| {
        let writer = writer
            .field("addendum", addition.number)
            .field("by", addition.by.name())
            .field("title", &addition.title)
            .field("words", &addition.words)
            .optional("criterion", addition.criterion.as_ref())
            .field("amount", addition.amount.minor)
            .field("currency", addition.amount.currency.code())
            .field("due at", addition.due_at.as_micros())
            .optional("stage", addition.stage);
        match addition.change {
            Some(change) => change.write(writer),
            None => writer,
        }
    })
}

/// An addendum can be proposed and accepted while the order runs: signed, not ended, and not while
/// the two disagree.
pub(super) fn runs(state: &OrderState) -> Result<(), Obstacle> {
    match state {
        OrderState::AwaitingSignatures { .. } => Err(Obstacle::NotSigned),
        OrderState::InDispute { .. } => Err(Obstacle::InDispute),
        OrderState::AwaitingFunding { .. }
        | OrderState::Secured { .. }
        | OrderState::InWork { .. }
        | OrderState::Delivered { .. } => Ok(()),
        ended => Obstacle::ended(ended).map_or(Ok(()), Err),
    }
}

/// An addendum that was accepted: what holds from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The next version of the contract.
    pub contract: Contract,
    /// The signature that made it hold.
    pub signature: Signature,
    /// The order stays where it stands, but for what the addendum changes of it.
    pub transition: Transition,
}

impl Addendum {
    /// Which addendum of the order, from 1.
    pub const fn number(&self) -> u16 {
        self.addition.number
    }

    /// Who proposed it.
    pub const fn by(&self) -> Role {
        self.addition.by
    }

    /// Whether it can be answered.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.answer.is_none() && now < self.until
    }

    /// What became of it as far as one can tell now; nothing while it waits.
    pub fn outcome(&self, now: Timestamp) -> Option<AddendumAnswer> {
        match self.answer {
            Some((answer, _)) => Some(answer),
            None if now >= self.until => Some(AddendumAnswer::Lapsed),
            None => None,
        }
    }

    /// The version of a contract with it, in the words whoever proposed it has signed; nothing when
    /// the contract is another by now.
    pub fn onto(&self, current: &Contract) -> Option<Contract> {
        let next = current.with_addition(self.addition.clone(), self.at)?;
        let next = Contract {
            words: self.frozen.clone(),
            ..next
        };
        (next.digest() == self.signature.contract).then_some(next)
    }

    /// Accepts it: the other side signs the version with it, and it holds.
    ///
    /// # Errors
    /// [`NotSigned`]
    pub fn accept(
        &self,
        state: OrderState,
        facts: Facts<'_>,
        current: &Contract,
        request: &Signing<'_>,
    ) -> Result<Accepted, NotSigned> {
        self.check_answer(&state, facts.now, request.by)?;
        let contract = self.onto(current).ok_or(AddendumRefusal::Outdated)?;
        if let Some(change) = self.addition.change {
            change.check(&state, facts)?;
        }
        let signature = request.sign(facts.terms, &contract, facts.now)?;
        let step = AddendumStep::Answered(AddendumAnswer::Accepted);
        let Transition { state, effects } = self.told(state, Some(request.by), step);
        let transition = match self.addition.change {
            Some(change) => change.follow(effects, state, facts, self.addition.due_at),
            None => effects.then(state),
        };
        Ok(Accepted {
            contract,
            signature,
            transition,
        })
    }

    /// Declines it; nothing else changes.
    ///
    /// # Errors
    /// [`AddendumRefusal`], or a reason that is too long.
    pub fn decline(
        &self,
        state: OrderState,
        (by, now): (Role, Timestamp),
        reason: &str,
    ) -> Result<(String, Transition), NotAnAddendum> {
        self.check_open(&state, now)
            .and_then(|()| self.check_other(by))
            .map_err(NotAnAddendum::Refused)?;
        let reason = field::optional("reason", reason, super::LONGEST_REMARK)
            .map_err(|error: FieldError| NotAnAddendum::Invalid(vec![error]))?;
        let step = AddendumStep::Answered(AddendumAnswer::Declined);
        Ok((reason, self.told(state, Some(by), step)))
    }

    /// Takes it back; only whoever proposed it can.
    ///
    /// # Errors
    /// [`AddendumRefusal`]
    pub fn take_back(
        &self,
        state: OrderState,
        (by, now): (Role, Timestamp),
    ) -> Result<Transition, AddendumRefusal> {
        self.check_open(&state, now)?;
        if self.by() != by {
            return Err(AddendumRefusal::NotYours);
        }
        let step = AddendumStep::Answered(AddendumAnswer::TakenBack);
        Ok(self.told(state, Some(by), step))
    }

    /// Its date has come: it ends by itself. Nothing when it was answered, or its date moved.
    pub fn lapse(&self, state: OrderState, now: Timestamp) -> Option<Transition> {
        if self.answer.is_some() || now < self.until {
            return None;
        }
        if state.is_terminal() {
            return Some(Transition::still(state));
        }
        let step = AddendumStep::Answered(AddendumAnswer::Lapsed);
        Some(self.told(state, None, step))
    }

    fn check_answer(
        &self,
        state: &OrderState,
        now: Timestamp,
        by: Role,
    ) -> Result<(), AddendumRefusal> {
        self.check_open(state, now)?;
        self.check_other(by)?;
        runs(state).map_err(AddendumRefusal::Obstacle)
    }

    fn check_open(&self, state: &OrderState, now: Timestamp) -> Result<(), AddendumRefusal> {
        if let Some(ended) = Obstacle::ended(state) {
            return Err(ended.into());
        }
        if self.answer.is_some() {
            return Err(AddendumRefusal::Answered);
        }
        if now >= self.until {
            return Err(AddendumRefusal::Lapsed { until: self.until });
        }
        Ok(())
    }

    fn check_other(&self, by: Role) -> Result<(), AddendumRefusal> {
        if self.by() == by {
            return Err(AddendumRefusal::Own);
        }
        Ok(())
    }

    /// The order stays where it stands; its chain of events says what happened.
    pub(super) fn told(
        &self,
        state: OrderState,
        by: Option<Role>,
        step: AddendumStep,
    ) -> Transition {
        let event = OrderEvent::Addendum {
            number: self.number(),
            by,
            step,
            extra: self.addition.amount,
            contract: self.signature.contract,
        };
        Effects::default().event(event).then(state)
    }
}
