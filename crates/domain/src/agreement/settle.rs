//! The client's answer to a delivery: accept, ask to improve, take more time.

use std::collections::BTreeSet;

use kernel::{Minutes, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::perform::{begin_round, set_review_clock};
use super::refusal::{HeldDiffers, Stage};
use super::{
    AcceptRefusal, Acceptance, Alarm, Effects, ExtendRefusal, Facts, Objecting, Obstacle,
    OrderEvent, OrderState, ReviseRefusal, Role, StageAt, StageEnd, Transition, deadline,
};
use crate::instruction::{Criterion, CriterionKind, LineId};

/// The most characters of a remark or a reason.
pub const LONGEST_REMARK: usize = 2_000;

/// The most defects named at once: no more than remarks at one delivery.
pub const MOST_DEFECTS: usize = 100;

/// How satisfied the client is, in whole per cent from 1 to 100 (3.22).
///
/// It is said to the contractor and never changes what is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Satisfaction(u8);

impl Satisfaction {
    /// Everything is as it should be.
    pub const FULL: Self = Self(100);

    /// The value in per cent.
    pub const fn percent(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Satisfaction {
    type Error = NotASatisfaction;

    fn try_from(percent: u8) -> Result<Self, NotASatisfaction> {
        if (1..=100).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(NotASatisfaction)
        }
    }
}

impl From<Satisfaction> for u8 {
    fn from(satisfaction: Satisfaction) -> Self {
        satisfaction.0
    }
}

/// The number is not from 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("satisfaction is 1 to 100 per cent")]
pub struct NotASatisfaction;

/// What is wrong with a delivery: a criterion and why it is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defect {
    /// Which criterion of the contract.
    pub criterion: LineId,
    /// What is wrong.
    pub reason: String,
}

impl Defect {
    /// Checks defects as they were typed: one for each criterion.
    pub fn check_typed(typed: &[Self]) -> Result<(), ReviseRefusal> {
        let mut named = BTreeSet::new();
        if typed.iter().all(|defect| named.insert(defect.criterion)) {
            Ok(())
        } else {
            Err(ReviseRefusal::CriterionTwice)
        }
    }
}

impl OrderState {
    /// Accepts the delivery and pays the agreed sum at once, at any satisfaction (3.22, 0.16).
    ///
    /// This is also possible after the deadline, as long as silence was not noticed yet.
    pub fn accept(
        self,
        facts: Facts<'_>,
        by: Role,
        percent: u8,
        remark: Option<&str>,
    ) -> Result<Transition, AcceptRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        let Self::Delivered {
            number,
            worked,
            at_stage,
            ..
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Review).into());
        };
        let percent = Satisfaction::try_from(percent).map_err(|_| AcceptRefusal::Percent)?;
        if percent != Satisfaction::FULL && facts.terms.criteria.is_empty() {
            return Err(AcceptRefusal::NothingToMeasure);
        }
        let remark = remark.map(str::trim).filter(|remark| !remark.is_empty());
        if remark.is_some_and(|remark| remark.chars().count() > LONGEST_REMARK) {
            return Err(AcceptRefusal::RemarkTooLong {
                most: LONGEST_REMARK,
            });
        }
        let acceptance = Acceptance::Explicit {
            percent,
            remark: remark.map(str::to_owned),
        };
        let next = (at_stage.next(number), worked);
        pay(facts, next, facts.now, acceptance).map_err(AcceptRefusal::HeldDiffers)
    }

    /// Asks to improve the work: at least one must criterion, each with a reason (3.23, 3.24).
    pub fn revise(
        self,
        facts: Facts<'_>,
        by: Role,
        defects: &[Defect],
    ) -> Result<Transition, ReviseRefusal> {
        self.revise_hours(facts, by, defects, Objecting::NONE)
    }

    /// The same with hours of a week that do not fit: they are a reason of their own (H6, I5).
    pub fn revise_hours(
        self,
        facts: Facts<'_>,
        by: Role,
        defects: &[Defect],
        hours: Objecting<'_>,
    ) -> Result<Transition, ReviseRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        let Self::Delivered {
            number,
            accepted_at,
            at_stage,
            ..
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Review).into());
        };
        if facts.now >= accepted_at {
            return Err(ReviseRefusal::DeadlinePassed(accepted_at));
        }
        let rounds = facts.terms.acceptance.revision_rounds;
        // The delivery's number within its stage is the number of the revision that follows it.
        let round = at_stage.round_of(number);
        if round > rounds {
            return Err(ReviseRefusal::NoRoundsLeft { rounds });
        }
        if defects.is_empty() && hours.said.is_empty() {
            return Err(match facts.terms.week {
                Some(_) => ReviseRefusal::NoHours,
                None => ReviseRefusal::NoCriterion,
            });
        }
        if defects.len() > MOST_DEFECTS {
            return Err(ReviseRefusal::TooMany { most: MOST_DEFECTS });
        }
        defects
            .iter()
            .try_for_each(|defect| check_defect(&facts.terms.criteria, defect))?;
        let hours = hours.check(facts.terms).map_err(ReviseRefusal::Hours)?;
        let event = OrderEvent::RevisionRequested {
            round,
            defects: defects.len(),
            hours: hours.len(),
        };
        let effects = Effects::default().event(event);
        Ok(begin_round(effects, facts, at_stage, round))
    }

    /// Takes more time to look, once per delivery (decision 3).
    pub fn extend(self, facts: Facts<'_>, by: Role) -> Result<Transition, ExtendRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        let Self::Delivered {
            number,
            at,
            accepted_at,
            extended,
            worked,
            at_stage,
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Review).into());
        };
        if extended {
            return Err(ExtendRefusal::Used { until: accepted_at });
        }
        if facts.now >= accepted_at {
            return Err(ExtendRefusal::DeadlinePassed(accepted_at));
        }
        let days = facts.terms.acceptance.extension_days;
        if days == 0 {
            return Err(ExtendRefusal::NotAgreed);
        }
        let accepted_at = deadline::days_later(accepted_at, days, &facts.terms.zone);
        let effects = Effects::default().event(OrderEvent::Extended { until: accepted_at });
        Ok(
            set_review_clock(effects, facts, number, accepted_at).then(Self::Delivered {
                number,
                at,
                accepted_at,
                extended: true,
                worked,
                at_stage,
            }),
        )
    }
}

/// Acceptance, release and payout are one step; there is nothing in between. Then the next stage
/// waits for its money, if there is one. Of a week paid by the hour what was not worked goes back.
pub(super) fn pay(
    facts: Facts<'_>,
    (next, worked): (StageAt, Option<Minutes>),
    accepted_at: Timestamp,
    acceptance: Acceptance,
) -> Result<Transition, HeldDiffers> {
    let stage = next.stage.saturating_sub(1);
    facts.check_held(stage)?;
    let (percent, how) = match &acceptance {
        Acceptance::Explicit { percent, .. } => (Some(percent.percent()), StageEnd::Accepted),
        Acceptance::Silence => (None, StageEnd::Silence),
    };
    let (paid, rest) = match (facts.terms.week, worked) {
        (Some(week), Some(worked)) => week.split(facts.held, worked),
        _ => (facts.held, Money::zero(facts.held.currency)),
    };
    let effects = Effects::default()
        .event(OrderEvent::Accepted { percent })
        .settle((stage, how), paid, rest);
    if facts.terms.is_last_stage(stage) {
        return Ok(effects.then(OrderState::Paid {
            accepted_at,
            acceptance,
            paid_at: facts.now,
        }));
    }
    Ok(open_stage(effects, facts, next))
}

/// Opens the next stage: the client has as long to secure its sum as for the first.
pub(crate) fn open_stage(effects: Effects, facts: Facts<'_>, at_stage: StageAt) -> Transition {
    let lapses_at = deadline::days_later(
        facts.now,
        facts.terms.periods.waiting_days,
        &facts.terms.zone,
    );
    effects
        .event(OrderEvent::StageOpened {
            stage: at_stage.stage.saturating_add(1),
            of: facts.terms.stages(),
            amount: facts.terms.stage_amount(at_stage.stage),
        })
        .alarm(
            lapses_at,
            Alarm::Lapse {
                deadline: lapses_at,
            },
        )
        .then(OrderState::AwaitingFunding {
            lapses_at,
            at_stage,
        })
}

fn check_defect(criteria: &[Criterion], defect: &Defect) -> Result<(), ReviseRefusal> {
    let criterion = criteria
        .iter()
        .find(|criterion| criterion.id == defect.criterion)
        .ok_or(ReviseRefusal::UnknownCriterion)?;
    if criterion.kind != CriterionKind::Must {
        let kind = criterion.kind;
        return Err(ReviseRefusal::NotAMust {
            kind,
            criterion: criterion.text.clone(),
        });
    }
    if defect.reason.trim().is_empty() {
        return Err(ReviseRefusal::ReasonMissing {
            criterion: criterion.text.clone(),
        });
    }
    if defect.reason.chars().count() > LONGEST_REMARK {
        return Err(ReviseRefusal::ReasonTooLong {
            most: LONGEST_REMARK,
        });
    }
    Ok(())
}
