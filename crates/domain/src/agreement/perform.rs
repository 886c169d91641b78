//! The work itself: start and deliver.

use super::refusal::{HeldDiffers, Stage};
use super::terms::{GRACE_DAYS, REVISION_DAYS};
use super::{
    Alarm, DeliverRefusal, Effects, Facts, Obstacle, OrderEvent, OrderState, Role, StartRefusal,
    Transition, deadline,
};

impl Facts<'_> {
    /// The agreed sum must lie there to the cent before work starts or money moves.
    pub(super) fn check_held(&self) -> Result<(), HeldDiffers> {
        let (agreed, held) = (self.terms.amount, self.held);
        if held == agreed {
            Ok(())
        } else {
            Err(HeldDiffers { agreed, held })
        }
    }
}

impl OrderState {
    /// Starts the work. Without the agreed sum secured the start is off (0.6, 0.15).
    ///
    /// If the agreed date passed while the sum was being secured, the contractor gets
    /// [`REVISION_DAYS`] from now: nobody is late before having begun.
    pub fn start(self, facts: Facts<'_>, by: Role) -> Result<Transition, StartRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        let Self::Secured { lapses_at } = self else {
            return Err(Obstacle::wrong(&self, Stage::Start).into());
        };
        if facts.now >= lapses_at {
            return Err(StartRefusal::DeadlinePassed(lapses_at));
        }
        facts.check_held().map_err(StartRefusal::HeldDiffers)?;
        Ok(begin_round(
            Effects::default().event(OrderEvent::Started),
            facts,
            0,
        ))
    }

    /// Hands the work in; the client's clock begins to run.
    ///
    /// A late delivery is a delivery as long as the client has not withdrawn.
    pub fn deliver(self, facts: Facts<'_>, by: Role) -> Result<Transition, DeliverRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        let Self::InWork { round, .. } = self else {
            return Err(Obstacle::wrong(&self, Stage::Work).into());
        };
        let number = round.saturating_add(1);
        let days = facts.terms.acceptance.review_days;
        let accepted_at = deadline::days_later(facts.now, days, &facts.terms.zone);
        let effects = Effects::default().event(OrderEvent::Delivered { number });
        Ok(
            set_review_clock(effects, facts, number, accepted_at).then(Self::Delivered {
                number,
                at: facts.now,
                accepted_at,
                extended: false,
            }),
        )
    }
}

/// Begins the first work (round 0) or a revision.
pub(super) fn begin_round(effects: Effects, facts: Facts<'_>, round: u8) -> Transition {
    let zone = &facts.terms.zone;
    let due_at = if round == 0 && facts.terms.due_at > facts.now {
        facts.terms.due_at
    } else {
        // A revision never shortens the agreed date and never begins overdue.
        deadline::days_later(facts.now, REVISION_DAYS, zone).max(facts.terms.due_at)
    };
    let opens = deadline::days_later(due_at, GRACE_DAYS, zone);
    effects
        .alarm(opens, Alarm::WithdrawalOpens { deadline: opens })
        .then(OrderState::InWork {
            since: facts.now,
            due_at,
            withdrawal_opens_at: opens,
            round,
        })
}

/// Sets the clock of a review: its end and the reminders that are still to come.
pub(super) fn set_review_clock(
    effects: Effects,
    facts: Facts<'_>,
    delivery: u8,
    end: kernel::Timestamp,
) -> Effects {
    deadline::reminders(end, &facts.terms.zone, facts.now)
        .into_iter()
        .fold(effects, |effects, (at, days_left)| {
            effects.alarm(
                at,
                Alarm::RemindReview {
                    delivery,
                    days_left,
                    deadline: end,
                },
            )
        })
        .alarm(
            end,
            Alarm::AcceptBySilence {
                delivery,
                deadline: end,
            },
        )
}
