//! What an addendum changes of what was agreed before: less is paid for a stage, or it is due another
//! day. Only stages that are not over can change.

use kernel::{Currency, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::{AddendumRefusal, Addition};
use crate::agreement::contract::Contract;
use crate::agreement::{
    Alarm, Effects, Facts, MoneyStep, OrderEvent, OrderState, Role, StageStep, Terms, Transition,
    deadline,
};
use crate::canonical::Writer;

/// What is otherwise from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "change",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Change {
    /// Less is paid for a stage; what is secured above that goes back to the client.
    Less {
        /// Which stage, from 0.
        of_stage: u16,
        /// How much less.
        less: Money,
        /// What the stage costs from then on.
        left: Money,
    },
    /// A stage is due when the addendum says.
    Date {
        /// Which stage, from 0.
        of_stage: u16,
    },
}

impl Change {
    /// The stage that changes, from 0.
    pub const fn stage(self) -> u16 {
        match self {
            Self::Less { of_stage, .. } | Self::Date { of_stage } => of_stage,
        }
    }

    /// How much less is paid, where that is what changes.
    pub const fn less(self) -> Option<Money> {
        match self {
            Self::Less { less, .. } => Some(less),
            Self::Date { .. } => None,
        }
    }

    pub(super) fn write(self, writer: Writer) -> Writer {
        match self {
            Self::Less {
                of_stage,
                less,
                left,
            } => writer
                .field("less for stage", of_stage)
                .field("less", less.minor)
                .field("left", left.minor),
            Self::Date { of_stage } => writer.field("new date of stage", of_stage),
        }
    }

    /// Changes the contract. Nothing when the contract has no such stage, or its sum is another.
    pub(super) fn onto(self, contract: &mut Contract, due_at: Timestamp) -> Option<()> {
        let last = contract.milestones.len().max(1) - 1;
        let stage = usize::from(self.stage());
        let part = contract.milestones.get_mut(stage);
        if part.is_none() && stage != last {
            return None;
        }
        match self {
            Self::Less { less, left, .. } => {
                let amount = part.map_or(&mut contract.amount, |part| &mut part.amount);
                let lowered = amount.sub(less).ok()?;
                if lowered != left || !left.is_positive() || !less.is_positive() {
                    return None;
                }
                *amount = lowered;
                if !contract.milestones.is_empty() {
                    contract.amount = contract.amount.sub(less).ok()?;
                }
            }
            Self::Date { .. } => {
                if let Some(part) = part {
                    part.due_at = due_at;
                }
                if stage == last {
                    contract.due_at = due_at;
                }
            }
        }
        Some(())
    }

    /// Whether the stage can still change: it is not over, and not half secured above what it would
    /// cost.
    pub(super) fn check(self, state: &OrderState, facts: Facts<'_>) -> Result<(), AddendumRefusal> {
        let current = state.at_stage().unwrap_or_default().stage;
        if self.stage() < current {
            return Err(AddendumRefusal::StageOver);
        }
        match (self, state) {
            (Self::Less { of_stage, left, .. }, OrderState::AwaitingFunding { .. })
                if of_stage == current
                    && facts.held.is_positive()
                    && facts.held.minor >= left.minor =>
            {
                Err(AddendumRefusal::PartSecured { held: facts.held })
            }
            _ => Ok(()),
        }
    }

    /// What follows at once: what is secured above the price goes back, and the clock of running work
    /// goes on to the new date.
    pub(super) fn follow(
        self,
        effects: Effects,
        state: OrderState,
        facts: Facts<'_>,
        due_at: Timestamp,
    ) -> Transition {
        let is_current = state.at_stage().is_some_and(|at| at.stage == self.stage());
        match self {
            Self::Less {
                of_stage,
                less,
                left,
            } => {
                let back = facts.held.minor.saturating_sub(left.minor).max(0);
                let back = Money::new(if is_current { back } else { 0 }, left.currency);
                effects.lower(of_stage, less, back).then(state)
            }
            Self::Date { of_stage } => {
                let mut effects = effects;
                effects.stages.push(StageStep::Moved {
                    stage: of_stage,
                    due_at,
                });
                if is_current {
                    move_work(effects, state, facts.terms, due_at)
                } else {
                    effects.then(state)
                }
            }
        }
    }
}

/// Work that runs is due on the new day, and the client may step back as long after it as agreed.
fn move_work(effects: Effects, mut state: OrderState, terms: &Terms, new: Timestamp) -> Transition {
    let opens = deadline::days_later(new, terms.periods.grace_days, &terms.zone);
    let mut effects = effects;
    match &mut state {
        OrderState::InWork {
            due_at,
            withdrawal_opens_at,
            returns_at,
            ..
        } => {
            (*due_at, *withdrawal_opens_at, *returns_at) = (new, opens, None);
            effects = effects.alarm(opens, Alarm::WithdrawalOpens { deadline: opens });
        }
        OrderState::SampleShown {
            due_at,
            withdrawal_opens_at,
            ..
        } => (*due_at, *withdrawal_opens_at) = (new, opens),
        _ => {}
    }
    effects.then(state)
}

impl Effects {
    /// Lowers what a stage costs by `less`; `back` of what is secured goes back to the client.
    fn lower(mut self, stage: u16, less: Money, back: Money) -> Self {
        self.stages.push(StageStep::Lowered { stage, less, back });
        if back.is_positive() {
            self.money.push(MoneyStep::Refund(back));
            self = self.event(OrderEvent::Refunded(back));
        }
        self
    }
}

impl Addition {
    /// An addition that adds nothing yet; its number, side and words are still to come.
    pub(super) const fn nothing(currency: Currency, due_at: Timestamp) -> Self {
        Self {
            number: 0,
            by: Role::Client,
            title: String::new(),
            words: String::new(),
            criterion: None,
            amount: Money::zero(currency),
            due_at,
            stage: None,
            change: None,
        }
    }

    /// How much less is paid with it; nothing where the price stays or grows.
    pub fn less(&self) -> Option<Money> {
        self.change.and_then(Change::less)
    }
}
