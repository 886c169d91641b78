//! Stepping back, where the contract allows it.

use kernel::Money;

use super::{
    Effects, Facts, Obstacle, OrderEvent, OrderState, Role, StageEnd, Transition, WithdrawRefusal,
};

impl OrderState {
    /// Steps back: either side before both have signed; the client with a full refund once the
    /// work is overdue by the agreed grace. What earlier stages paid stays paid. Everything else ends by itself or by acceptance.
    pub fn withdraw(self, facts: Facts<'_>, by: Role) -> Result<Transition, WithdrawRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        match self {
            Self::AwaitingSignatures { .. } => {
                let effects = Effects::default().event(OrderEvent::Withdrawn { by });
                Ok(withdrawn(effects, facts, by, None))
            }
            Self::AwaitingFunding { lapses_at, .. } => Err(WithdrawRefusal::Signed { lapses_at }),
            Self::Secured { lapses_at, .. } => Err(WithdrawRefusal::Secured { lapses_at }),
            Self::InWork {
                withdrawal_opens_at: opens_at,
                at_stage,
                ..
            } => {
                Obstacle::side(by, Role::Client)?;
                if facts.now < opens_at {
                    return Err(WithdrawRefusal::TooEarly { opens_at });
                }
                let (stage, held) = (at_stage.stage, facts.held);
                facts
                    .check_held(stage)
                    .map_err(WithdrawRefusal::HeldDiffers)?;
                let effects = Effects::default()
                    .event(OrderEvent::Withdrawn { by })
                    .settle(
                        (stage, StageEnd::Withdrawn),
                        Money::zero(held.currency),
                        held,
                    );
                Ok(withdrawn(effects, facts, by, Some(held)))
            }
            Self::SampleShown { .. } => {
                Obstacle::side(by, Role::Client)?;
                Err(WithdrawRefusal::Sample)
            }
            Self::Delivered { .. } => Err(WithdrawRefusal::Delivered),
            Self::InDispute { .. } => Err(Obstacle::InDispute.into()),
            Self::Paid { .. } => Err(Obstacle::Paid.into()),
            Self::Lapsed { .. } => Err(Obstacle::Lapsed.into()),
            Self::Withdrawn { .. } => Err(Obstacle::Withdrawn.into()),
            Self::Settled { .. } => Err(Obstacle::Settled.into()),
        }
    }
}

impl OrderState {
    /// Calls off a week of an assistance that was ended before it: nobody has begun, so what lies
    /// there goes back wholly. Every other state stays as it is.
    pub fn call_off(&self, facts: Facts<'_>, by: Role) -> Option<Transition> {
        let (Self::AwaitingFunding { at_stage, .. } | Self::Secured { at_stage, .. }) = self else {
            return None;
        };
        facts.terms.week?;
        let held = facts.held;
        let nothing = Money::zero(held.currency);
        let effects = Effects::default()
            .event(OrderEvent::Withdrawn { by })
            .settle((at_stage.stage, StageEnd::Withdrawn), nothing, held);
        Some(withdrawn(effects, facts, by, Some(held)))
    }
}

fn withdrawn(effects: Effects, facts: Facts<'_>, by: Role, refunded: Option<Money>) -> Transition {
    effects.then(OrderState::Withdrawn {
        at: facts.now,
        by,
        refunded,
    })
}
