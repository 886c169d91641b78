//! Stepping back, where the contract allows it.

use super::{Effects, Facts, Obstacle, OrderEvent, OrderState, Role, Transition, WithdrawRefusal};

impl OrderState {
    /// Steps back: either side before both have signed; the client with a full refund once the
    /// work is overdue by the agreed grace. Everything else ends by itself or by acceptance.
    pub fn withdraw(self, facts: Facts<'_>, by: Role) -> Result<Transition, WithdrawRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        match self {
            Self::AwaitingSignatures { .. } => Ok(withdrawn(
                Effects::default().event(OrderEvent::Withdrawn { by }),
                facts,
                by,
            )),
            Self::AwaitingFunding { lapses_at } => Err(WithdrawRefusal::Signed { lapses_at }),
            Self::Secured { lapses_at } => Err(WithdrawRefusal::Secured { lapses_at }),
            Self::InWork {
                withdrawal_opens_at: opens_at,
                ..
            } => {
                Obstacle::side(by, Role::Client)?;
                if facts.now < opens_at {
                    return Err(WithdrawRefusal::TooEarly { opens_at });
                }
                facts.check_held().map_err(WithdrawRefusal::HeldDiffers)?;
                let effects = Effects::default()
                    .event(OrderEvent::Withdrawn { by })
                    .refund(facts.terms.amount);
                Ok(withdrawn(effects, facts, by))
            }
            Self::Delivered { .. } => Err(WithdrawRefusal::Delivered),
            Self::Paid { .. } => Err(Obstacle::Paid.into()),
            Self::Lapsed { .. } => Err(Obstacle::Lapsed.into()),
            Self::Withdrawn { .. } => Err(Obstacle::Withdrawn.into()),
        }
    }
}

fn withdrawn(effects: Effects, facts: Facts<'_>, by: Role) -> Transition {
    let refunded = (!effects.money.is_empty()).then_some(facts.terms.amount);
    effects.then(OrderState::Withdrawn {
        at: facts.now,
        by,
        refunded,
    })
}
