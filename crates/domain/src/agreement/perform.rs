//! The work itself: start and deliver.

use kernel::{Minutes, Money, Timestamp};

use super::refusal::{HeldDiffers, Stage};
use super::{
    Alarm, DeliverRefusal, Effects, Facts, Obstacle, OrderEvent, OrderState, Role, StageAt,
    StartRefusal, Transition, deadline,
};

impl Facts<'_> {
    /// The sum of the stage must lie there to the cent before work starts or money moves.
    pub(crate) fn check_held(&self, stage: u16) -> Result<(), HeldDiffers> {
        let (agreed, held) = (self.terms.stage_amount(stage), self.held);
        if held == agreed {
            Ok(())
        } else {
            Err(HeldDiffers { agreed, held })
        }
    }

    /// What is missing until the sum of the stage lies there.
    pub fn missing(&self, stage: u16) -> Money {
        let agreed = self.terms.stage_amount(stage);
        let missing = agreed.minor.saturating_sub(self.held.minor);
        Money::new(missing.max(0), agreed.currency)
    }
}

impl OrderState {
    /// Starts the work on a stage. Without its sum secured the start is off (0.6, 0.15).
    ///
    /// If the agreed date passed while the sum was being secured, the contractor gets
    /// [`Periods::revision_days`](super::Periods::revision_days) from now: nobody is late before having begun.
    pub fn start(self, facts: Facts<'_>, by: Role) -> Result<Transition, StartRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        let Self::Secured {
            lapses_at,
            at_stage,
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Start).into());
        };
        if facts.now >= lapses_at {
            return Err(StartRefusal::DeadlinePassed(lapses_at));
        }
        facts
            .check_held(at_stage.stage)
            .map_err(StartRefusal::HeldDiffers)?;
        Ok(begin_round(
            Effects::default().event(OrderEvent::Started),
            facts,
            at_stage,
            0,
        ))
    }

    /// Hands the work in; the client's clock begins to run.
    ///
    /// A late delivery is a delivery as long as the client has not withdrawn.
    pub fn deliver(self, facts: Facts<'_>, by: Role) -> Result<Transition, DeliverRefusal> {
        self.deliver_worked(facts, by, Minutes(0))
    }

    /// The same with what the record of time says: a week paid by the hour is handed in with what
    /// was worked, never more than agreed. Everywhere else nothing looks at the record.
    pub fn deliver_worked(
        self,
        facts: Facts<'_>,
        by: Role,
        worked: Minutes,
    ) -> Result<Transition, DeliverRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        let Self::InWork {
            round,
            at_stage,
            sample_due,
            withdrawal_opens_at,
            ..
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Work).into());
        };
        // So late, the whole is wanted, not its beginning.
        let is_first = sample_due && facts.now < withdrawal_opens_at;
        if let Some(rule) = facts.terms.sample.filter(|_| is_first) {
            return Err(DeliverRefusal::SampleFirst {
                pieces: rule.pieces,
            });
        }
        let worked = match facts.terms.week {
            Some(week) => Some(week.check(worked)?),
            None => None,
        };
        let number = at_stage.earlier.saturating_add(round).saturating_add(1);
        let days = facts.terms.acceptance.review_days;
        let accepted_at = deadline::days_later(facts.now, days, &facts.terms.zone);
        let effects = Effects::default().event(OrderEvent::Delivered { number });
        Ok(
            set_review_clock(effects, facts, number, accepted_at).then(Self::Delivered {
                number,
                at: facts.now,
                accepted_at,
                extended: false,
                worked,
                at_stage,
            }),
        )
    }
}

/// Begins the first work on a stage (round 0) or a revision.
pub(super) fn begin_round(
    effects: Effects,
    facts: Facts<'_>,
    at_stage: StageAt,
    round: u8,
) -> Transition {
    let (zone, periods) = (&facts.terms.zone, facts.terms.periods);
    let agreed = facts.terms.stage_due(at_stage.stage);
    let due_at = if round == 0 && agreed > facts.now {
        agreed
    } else {
        // A revision never shortens the agreed date and never begins overdue.
        deadline::days_later(facts.now, periods.revision_days, zone).max(agreed)
    };
    let opens = deadline::days_later(due_at, periods.grace_days, zone);
    effects
        .alarm(opens, Alarm::WithdrawalOpens { deadline: opens })
        .then(OrderState::InWork {
            since: facts.now,
            due_at,
            withdrawal_opens_at: opens,
            round,
            sample_due: round == 0 && at_stage.stage == 0 && facts.terms.sample.is_some(),
            returns_at: None,
            at_stage,
        })
}

/// Goes on with the first work on the first stage, after its sample.
pub(super) fn keep_working(
    effects: Effects,
    since: Timestamp,
    due_at: Timestamp,
    withdrawal_opens_at: Timestamp,
) -> Transition {
    let alarm = Alarm::WithdrawalOpens {
        deadline: withdrawal_opens_at,
    };
    effects
        .alarm(withdrawal_opens_at, alarm)
        .then(OrderState::InWork {
            since,
            due_at,
            withdrawal_opens_at,
            round: 0,
            sample_due: false,
            returns_at: None,
            at_stage: StageAt::FIRST,
        })
}

/// Sets the clock of a sum that goes back if nothing is delivered, and the reminders before it.
pub(super) fn set_return_clock(effects: Effects, facts: Facts<'_>, end: Timestamp) -> Effects {
    let remind = |days_left| Alarm::RemindReturn {
        days_left,
        deadline: end,
    };
    set_clock(
        effects,
        facts,
        (end, Alarm::Return { deadline: end }),
        remind,
    )
}

/// Sets the clock of a review: its end and the reminders that are still to come.
pub(super) fn set_review_clock(
    effects: Effects,
    facts: Facts<'_>,
    delivery: u8,
    end: Timestamp,
) -> Effects {
    let remind = |days_left| Alarm::RemindReview {
        delivery,
        days_left,
        deadline: end,
    };
    let silence = Alarm::AcceptBySilence {
        delivery,
        deadline: end,
    };
    set_clock(effects, facts, (end, silence), remind)
}

/// Sets a clock that rings at its end, and the reminders before it that are still to come.
fn set_clock(
    effects: Effects,
    facts: Facts<'_>,
    (end, alarm): (Timestamp, Alarm),
    remind: impl Fn(u8) -> Alarm,
) -> Effects {
    deadline::reminders(end, &facts.terms.zone, facts.now)
        .into_iter()
        .fold(effects, |effects, (at, days_left)| {
            effects.alarm(at, remind(days_left))
        })
        .alarm(end, alarm)
}
