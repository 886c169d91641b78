//! What happens by itself, and when.

use kernel::{Money, Timestamp};

use super::perform::set_return_clock;
use super::refusal::HeldDiffers;
use super::sample::SampleAnswer;
use super::settle::pay;
use super::settlement::Phase;
use super::{
    Acceptance, Alarm, AutomaticEvent, Effects, Facts, LapseReason, OrderEvent, OrderState,
    StageAt, StageEnd, Transition, deadline,
};

/// The next thing that happens by itself: every state that waits has one.
pub const fn next_automatic(state: &OrderState) -> Option<(Timestamp, AutomaticEvent)> {
    match state {
        OrderState::AwaitingSignatures { lapses_at, .. }
        | OrderState::AwaitingFunding { lapses_at, .. }
        | OrderState::Secured { lapses_at, .. } => Some((*lapses_at, AutomaticEvent::Lapse)),
        OrderState::InWork {
            returns_at: Some(returns_at),
            ..
        } => Some((*returns_at, AutomaticEvent::Return)),
        OrderState::InWork {
            withdrawal_opens_at,
            ..
        } => Some((*withdrawal_opens_at, AutomaticEvent::WithdrawalOpens)),
        OrderState::SampleShown { goes_on_at, .. } => {
            Some((*goes_on_at, AutomaticEvent::SampleGoesOn))
        }
        OrderState::Delivered { accepted_at, .. } => {
            Some((*accepted_at, AutomaticEvent::AcceptBySilence))
        }
        OrderState::InDispute { dispute } => Some(match dispute.phase {
            Phase::Talk { ends_at, .. } => (ends_at, AutomaticEvent::TalkEnds),
            Phase::Neutral { ends_at, .. } => (ends_at, AutomaticEvent::DecisionLate),
        }),
        OrderState::Paid { .. }
        | OrderState::Lapsed { .. }
        | OrderState::Withdrawn { .. }
        | OrderState::Settled { .. } => None,
    }
}

/// What came of a ringing clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fired {
    /// Something happened.
    Done(Transition),
    /// The clock belongs to a deadline that has moved on or is not there yet; nothing happened.
    Stale(OrderState),
}

impl OrderState {
    /// A clock rings. Ringing twice, late or for a deadline that has moved does no harm.
    ///
    /// A reminder changes no state, so the worker marks its job done in the same transaction; what
    /// changes a state cannot happen twice anyway.
    ///
    /// Refused only if money would move that does not lie there; the books need a look then.
    pub fn ring(self, facts: Facts<'_>, alarm: Alarm) -> Result<Fired, HeldDiffers> {
        let now = facts.now;
        match (alarm, self) {
            (
                Alarm::Lapse { deadline },
                state @ (Self::AwaitingSignatures { lapses_at, .. }
                | Self::AwaitingFunding { lapses_at, .. }
                | Self::Secured { lapses_at, .. }),
            ) if deadline == lapses_at && now >= deadline => {
                lapse(&state, facts, deadline).map(Fired::Done)
            }
            (
                Alarm::RemindReview {
                    delivery,
                    days_left,
                    deadline,
                },
                state @ Self::Delivered {
                    number,
                    accepted_at,
                    ..
                },
            ) if deadline == accepted_at
                && delivery == number
                && deadline::reminder_holds(days_left, deadline, &facts.terms.zone, now) =>
            {
                let event = OrderEvent::Reminded { days_left };
                Ok(Fired::Done(Effects::default().event(event).then(state)))
            }
            (
                Alarm::AcceptBySilence { delivery, deadline },
                Self::Delivered {
                    number,
                    accepted_at,
                    worked,
                    at_stage,
                    ..
                },
            ) if deadline == accepted_at && delivery == number && now >= deadline => {
                let next = (at_stage.next(number), worked);
                pay(facts, next, deadline, Acceptance::Silence).map(Fired::Done)
            }
            (alarm, state) => state.ring_work(facts, alarm),
        }
    }

    /// A clock of the work rings: withdrawal opens, both are reminded, the sum goes back.
    fn ring_work(self, facts: Facts<'_>, alarm: Alarm) -> Result<Fired, HeldDiffers> {
        let now = facts.now;
        match (alarm, self) {
            (
                Alarm::WithdrawalOpens { deadline },
                Self::InWork {
                    since,
                    due_at,
                    withdrawal_opens_at,
                    round,
                    returns_at: None,
                    at_stage,
                    ..
                },
            ) if deadline == withdrawal_opens_at && now >= deadline => {
                // Counted from now: a worker that was off takes no day from anybody.
                let returns_at =
                    deadline::days_later(now, facts.terms.periods.return_days, &facts.terms.zone);
                let effects = Effects::default().event(OrderEvent::WithdrawalOpened);
                let state = Self::InWork {
                    since,
                    due_at,
                    withdrawal_opens_at,
                    round,
                    // So late, the whole is wanted, not its beginning.
                    sample_due: false,
                    returns_at: Some(returns_at),
                    at_stage,
                };
                let effects = set_return_clock(effects, facts, returns_at);
                Ok(Fired::Done(effects.then(state)))
            }
            (
                Alarm::RemindReturn {
                    days_left,
                    deadline,
                },
                state @ Self::InWork {
                    returns_at: Some(returns_at),
                    ..
                },
            ) if deadline == returns_at
                && deadline::reminder_holds(days_left, deadline, &facts.terms.zone, now) =>
            {
                let event = OrderEvent::ReturnReminded { days_left };
                Ok(Fired::Done(Effects::default().event(event).then(state)))
            }
            (
                Alarm::Return { deadline },
                state @ Self::InWork {
                    returns_at: Some(returns_at),
                    ..
                },
            ) if deadline == returns_at && now >= deadline => {
                lapse(&state, facts, deadline).map(Fired::Done)
            }
            (Alarm::SampleGoesOn { deadline }, state @ Self::SampleShown { goes_on_at, .. })
                if deadline == goes_on_at && now >= deadline =>
            {
                let silence = SampleAnswer::Silence;
                Ok(Fired::Done(state.after_sample(facts, silence)))
            }
            (_, state) => Ok(Fired::Stale(state)),
        }
    }
}

/// Ends an order nobody acted on in time; what lies there goes back wholly.
fn lapse(
    state: &OrderState,
    facts: Facts<'_>,
    deadline: Timestamp,
) -> Result<Transition, HeldDiffers> {
    let reason = match state {
        OrderState::AwaitingSignatures { .. } => LapseReason::NotSigned,
        OrderState::AwaitingFunding { .. } => LapseReason::NotFunded,
        OrderState::InWork { .. } => LapseReason::NotDelivered,
        _ => LapseReason::NotStarted,
    };
    let effects = Effects::default().event(OrderEvent::Lapsed { reason });
    let Some(StageAt { stage, .. }) = state.at_stage() else {
        return Ok(effects.then(OrderState::Lapsed {
            at: deadline,
            reason,
            refunded: None,
        }));
    };
    if matches!(reason, LapseReason::NotStarted | LapseReason::NotDelivered) {
        facts.check_held(stage)?;
    }
    let nothing = Money::zero(facts.held.currency);
    let effects = effects.settle((stage, StageEnd::Lapsed), nothing, facts.held);
    let refunded = facts.held.is_positive().then_some(facts.held);
    Ok(effects.then(OrderState::Lapsed {
        at: deadline,
        reason,
        refunded,
    }))
}
