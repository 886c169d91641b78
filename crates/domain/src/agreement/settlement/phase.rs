//! How a dispute moves on and how a stage is settled: by agreement, decision or rule.

use kernel::{AccountId, Money};

use super::dispute::{Dispute, Ground, LONGEST_REASONS, Phase, Ruling};
use super::offer::{Offer, is_settleable};
use super::refusal::{AnswerRefusal, RuleRefusal};
use super::rule::{DisputeRule, SettledBy, Split};
use crate::agreement::settle::open_stage;
use crate::agreement::{
    Alarm, Effects, Facts, Fired, Obstacle, OrderEvent, OrderState, Role, StageEnd, Transition,
    deadline,
};
use crate::{Argument, FieldError, FieldErrors, field};

/// How many people are asked to decide, one after the other, before the sum is halved.
const MOST_NAMED: u8 = 3;

impl Transition {
    /// Nothing has changed yet.
    pub fn still(state: OrderState) -> Self {
        Effects::default().then(state)
    }

    /// Notes that an offer was made; in a dispute it is the other side's turn then.
    #[must_use]
    pub fn offered(self, by: Role, sum: Money) -> Self {
        let event = OrderEvent::SettlementOffered { by, sum };
        let state = self.state.turned(by.other());
        self.effects.event(event).then(state)
    }
}

impl OrderState {
    /// Declines an offer of the other side; in a dispute whoever made it is next.
    ///
    /// # Errors
    /// [`AnswerRefusal`]
    pub fn declined(
        self,
        facts: Facts<'_>,
        offer: &Offer,
        by: Role,
    ) -> Result<Transition, AnswerRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        offer.check_answer(&self, facts, by)?;
        let event = OrderEvent::SettlementDeclined { by };
        let effects = Effects::default().event(event);
        Ok(effects.then(self.turned(by.other())))
    }

    fn turned(self, next: Role) -> Self {
        match self {
            Self::InDispute { dispute } => {
                let phase = match dispute.phase {
                    Phase::Talk { ends_at, .. } => Phase::Talk {
                        turn: next,
                        ends_at,
                    },
                    neutral @ Phase::Neutral { .. } => neutral,
                };
                Self::InDispute {
                    dispute: Dispute { phase, ..dispute },
                }
            }
            other => other,
        }
    }

    /// Accepts an offer of the other side: the money moves in the same step.
    ///
    /// # Errors
    /// [`AnswerRefusal`]
    pub fn settle(
        self,
        facts: Facts<'_>,
        offer: &Offer,
        by: Role,
    ) -> Result<Transition, AnswerRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        offer.check_answer(&self, facts, by)?;
        let split = Split::of(facts.held, offer.sum)
            .filter(|_| is_settleable(&self))
            .ok_or(AnswerRefusal::HeldDiffers)?;
        let event = OrderEvent::SettlementAgreed { by, sum: offer.sum };
        let effects = Effects::default().event(event);
        Ok(settled(
            &self,
            effects,
            (facts, split),
            SettledBy::Agreement,
        ))
    }

    /// A clock of a dispute rings. `neutral` is who would be named to decide, if anybody can be.
    ///
    /// Ringing twice, late or for a phase that is over does no harm.
    #[must_use]
    pub fn ring_dispute(self, facts: Facts<'_>, alarm: Alarm, neutral: Option<AccountId>) -> Fired {
        let (Alarm::TalkEnds { deadline } | Alarm::DecisionLate { deadline }) = alarm else {
            return Fired::Stale(self);
        };
        match self {
            Self::InDispute { dispute }
                if dispute.phase.ends_at() == deadline
                    && facts.now >= deadline
                    && fits(dispute.phase, alarm) =>
            {
                Fired::Done(next_phase(dispute, facts, neutral))
            }
            state => Fired::Stale(state),
        }
    }

    /// Whoever was named does not decide: somebody else is named, or the sum is halved.
    ///
    /// # Errors
    /// [`RuleRefusal::NotYours`] for everybody else.
    pub fn step_back(
        self,
        facts: Facts<'_>,
        person: AccountId,
        neutral: Option<AccountId>,
    ) -> Result<Transition, RuleRefusal> {
        match self {
            Self::InDispute { dispute } if is_named(dispute.phase, person) => {
                Ok(next_phase(dispute, facts, neutral))
            }
            _ => Err(RuleRefusal::NotYours),
        }
    }

    /// Decides: a sum for each side within what is held, with written reasons.
    ///
    /// # Errors
    /// [`RuleRefusal`] for everybody but the named person, once the time is over, and for a sum or
    /// reasons that do not fit.
    pub fn decide(
        self,
        facts: Facts<'_>,
        person: AccountId,
        ruling: &Ruling,
    ) -> Result<(Split, Transition), RuleRefusal> {
        match &self {
            Self::InDispute { dispute }
                if is_named(dispute.phase, person) && facts.now < dispute.phase.ends_at() => {}
            _ => return Err(RuleRefusal::NotYours),
        }
        let split = ruling.check(facts.held).map_err(RuleRefusal::Invalid)?;
        let event = OrderEvent::DisputeDecided {
            sum: split.contractor,
        };
        let effects = Effects::default().event(event);
        let transition = settled(&self, effects, (facts, split), SettledBy::Decision);
        Ok((split, transition))
    }
}

impl Ruling {
    fn check(&self, held: Money) -> Result<Split, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        errors.keep(field::required("reasons", &self.reasons, LONGEST_REASONS));
        let split = match self.sum {
            None => Err(FieldError::new("sum", "field-required")),
            Some(sum) => Split::of(held, sum).ok_or_else(|| {
                FieldError::new("sum", "settlement-field-sum").with("held", Argument::Money(held))
            }),
        };
        let split = errors.keep(split);
        errors.finish(split)
    }
}

fn fits(phase: Phase, alarm: Alarm) -> bool {
    matches!(
        (phase, alarm),
        (Phase::Talk { .. }, Alarm::TalkEnds { .. })
            | (Phase::Neutral { .. }, Alarm::DecisionLate { .. })
    )
}

fn is_named(phase: Phase, wanted: AccountId) -> bool {
    matches!(phase, Phase::Neutral { person, .. } if person == wanted)
}

fn rule(facts: Facts<'_>) -> DisputeRule {
    // No dispute begins without a rule, and a contract never loses one.
    facts.terms.dispute.unwrap_or(DisputeRule::STANDARD)
}

/// After the talk, or after somebody who did not decide: the next neutral person, or half and half.
fn next_phase(dispute: Dispute, facts: Facts<'_>, neutral: Option<AccountId>) -> Transition {
    let rule = rule(facts);
    if rule.is_small(facts.held) {
        return halved(dispute, facts, SettledBy::SmallSum);
    }
    let named = match dispute.phase {
        Phase::Talk { .. } => 0,
        Phase::Neutral { attempt, .. } => attempt,
    };
    let Some(person) = neutral.filter(|_| named < MOST_NAMED) else {
        return halved(dispute, facts, SettledBy::NobodyDecided);
    };
    let ends_at = deadline::days_later(facts.now, rule.decision_days, &facts.terms.zone);
    let phase = Phase::Neutral {
        person,
        attempt: named.saturating_add(1),
        ends_at,
    };
    Effects::default()
        .event(OrderEvent::NeutralNamed)
        .alarm(ends_at, Alarm::DecisionLate { deadline: ends_at })
        .then(OrderState::InDispute {
            dispute: Dispute { phase, ..dispute },
        })
}

fn halved(dispute: Dispute, facts: Facts<'_>, how: SettledBy) -> Transition {
    let effects = Effects::default().event(OrderEvent::DisputeHalved { how });
    let split = Split::half(facts.held);
    settled(
        &OrderState::InDispute { dispute },
        effects,
        (facts, split),
        how,
    )
}

/// Ends the stage: every cent that is held goes to somebody, in one step. The next stage waits for
/// its money, if there is one; one side having ended the cooperation, there is none.
fn settled(
    from: &OrderState,
    effects: Effects,
    (facts, split): (Facts<'_>, Split),
    how: SettledBy,
) -> Transition {
    let at_stage = from.at_stage().unwrap_or_default();
    let end = match how {
        SettledBy::Agreement => StageEnd::Agreed,
        SettledBy::SmallSum | SettledBy::NobodyDecided | SettledBy::Decision => StageEnd::Decided,
    };
    let effects = effects.settle((at_stage.stage, end), split.contractor, split.client);
    if goes_on(from) && !facts.terms.is_last_stage(at_stage.stage) {
        let next = at_stage.next(delivered(from));
        return open_stage(effects, facts, next);
    }
    effects.then(OrderState::Settled {
        at: facts.now,
        how,
        paid: split.contractor,
        refunded: split.client,
    })
}

/// Whether the two still work together after this stage.
fn goes_on(from: &OrderState) -> bool {
    match from {
        OrderState::InDispute { dispute } => {
            !matches!(dispute.ground, Ground::Serious { .. } | Ground::AfterRepair)
        }
        _ => true,
    }
}

/// How many deliveries the order has had.
fn delivered(from: &OrderState) -> u8 {
    match from {
        OrderState::Delivered { number, .. } => *number,
        OrderState::InWork {
            round, at_stage, ..
        } => at_stage.earlier.saturating_add(*round),
        OrderState::InDispute { dispute } => delivered(&dispute.from),
        other => other.at_stage().unwrap_or_default().earlier,
    }
}
