//! The fork at the review: good enough, or improve (3.23).

use crate::agreement::{
    AcceptRefusal, Action, Defect, Facts, OrderState, ReviseRefusal, Role, Transition,
    allowed_actions,
};
use crate::instruction::{Criterion, CriterionKind};
use crate::{Argument, Refusal};

/// What a client can choose between. Both ways end in a defined state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork<'a> {
    /// What "improve" needs; nothing when the revisions or the time are used up.
    pub improve: Option<Improve<'a>>,
    /// Whether more time to look can be had.
    pub extend: bool,
    /// Whether satisfaction below 100 % can be said: only where there is something to measure
    /// it by (2.3). "Good enough" itself is always open and pays everything.
    pub below_full: bool,
}

/// What can be named when asking to improve the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improve<'a> {
    /// The only criteria that count as a reason (3.24).
    pub musts: Vec<&'a Criterion>,
    /// How many revisions are left, this one included.
    pub rounds_left: u8,
}

/// What the client chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Good enough: pays everything, at any satisfaction.
    GoodEnough {
        /// How satisfied, 1 to 100 per cent.
        percent: u8,
        /// What the contractor should know for next time.
        remark: Option<String>,
    },
    /// Improve: names what is not met and why.
    Improve {
        /// At least one must criterion.
        defects: Vec<Defect>,
    },
}

/// Why a decision was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionRefusal {
    /// The acceptance was refused.
    Accept(AcceptRefusal),
    /// The revision was refused.
    Revise(ReviseRefusal),
}

impl Refusal for DecisionRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Accept(refusal) => refusal.key(),
            Self::Revise(refusal) => refusal.key(),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Accept(refusal) => refusal.arguments(),
            Self::Revise(refusal) => refusal.arguments(),
        }
    }
}

impl Decision {
    /// Takes the decision.
    pub fn take(
        &self,
        state: OrderState,
        facts: Facts<'_>,
        by: Role,
    ) -> Result<Transition, DecisionRefusal> {
        match self {
            Self::GoodEnough { percent, remark } => state
                .accept(facts, by, *percent, remark.as_deref())
                .map_err(DecisionRefusal::Accept),
            Self::Improve { defects } => state
                .revise(facts, by, defects)
                .map_err(DecisionRefusal::Revise),
        }
    }
}

/// What the client can choose between now; nothing unless there is a delivery to look at.
pub fn fork<'a>(state: &OrderState, facts: Facts<'a>) -> Option<Fork<'a>> {
    let OrderState::Delivered {
        number, at_stage, ..
    } = state
    else {
        return None;
    };
    let actions = allowed_actions(state, Role::Client, facts);
    let terms = facts.terms;
    let improve = actions.contains(&Action::Revise).then(|| Improve {
        musts: terms
            .criteria
            .iter()
            .filter(|c| c.kind == CriterionKind::Must)
            .collect(),
        rounds_left: terms
            .acceptance
            .revision_rounds
            .saturating_sub(at_stage.round_of(*number).saturating_sub(1)),
    });
    Some(Fork {
        improve,
        extend: actions.contains(&Action::Extend),
        below_full: !terms.criteria.is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::StageAt;
    use crate::agreement::fixture::{MUST, TASTE, agreed, terms, time};

    fn delivered(number: u8, extended: bool) -> OrderState {
        OrderState::Delivered {
            number,
            at: time("2026-03-10T12:00:00Z"),
            accepted_at: time("2026-03-24T17:00:00Z"),
            extended,
            worked: None,
            at_stage: StageAt::default(),
        }
    }

    /// 3.23: improve or good enough; both ways end in a defined state, good enough pays 100 %.
    #[test]
    fn m3_23_the_fork() {
        let terms = terms();
        let now = time("2026-03-12T12:00:00Z");
        let facts = Facts {
            terms: &terms,
            held: agreed(),
            now,
        };
        let first = delivered(1, false);
        let offered = fork(&first, facts).unwrap();
        let improve = offered.improve.unwrap();
        assert_eq!(improve.rounds_left, 3);
        let named: Vec<_> = improve.musts.iter().map(|criterion| criterion.id).collect();
        assert_eq!(named, [MUST], "should and taste cannot be chosen");
        assert!(offered.extend && offered.below_full);

        let good = Decision::GoodEnough {
            percent: 98,
            remark: None,
        };
        let done = good.take(first.clone(), facts, Role::Client).unwrap();
        assert_eq!(done.state.name(), "paid");
        let defects = vec![Defect {
            criterion: MUST,
            reason: "Beleg 7 fehlt".to_owned(),
        }];
        let done = Decision::Improve { defects }
            .take(first.clone(), facts, Role::Client)
            .unwrap();
        assert_eq!(done.state.name(), "in-work");
        let defects = vec![Defect {
            criterion: TASTE,
            reason: "zu bunt".to_owned(),
        }];
        let refused = Decision::Improve { defects }
            .take(first, facts, Role::Client)
            .unwrap_err();
        assert_eq!(refused.key(), "refusal-order-taste-is-no-reason");
    }

    /// The fork never offers what would be refused.
    #[test]
    fn the_fork_shrinks() {
        let terms = terms();
        let facts = |now| Facts {
            terms: &terms,
            held: agreed(),
            now: time(now),
        };
        let now = facts("2026-03-12T12:00:00Z");
        assert_eq!(
            fork(&delivered(3, true), now)
                .unwrap()
                .improve
                .unwrap()
                .rounds_left,
            1
        );
        assert!(!fork(&delivered(3, true), now).unwrap().extend);
        assert!(fork(&delivered(4, false), now).unwrap().improve.is_none());
        let over = fork(&delivered(1, false), facts("2026-03-24T17:00:00Z")).unwrap();
        assert!(over.improve.is_none() && !over.extend);
        let secured = OrderState::Secured {
            lapses_at: time("2026-03-24T17:00:00Z"),
            at_stage: StageAt::default(),
        };
        assert!(fork(&secured, now).is_none());
    }
}
