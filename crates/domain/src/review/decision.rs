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
    let OrderState::Delivered { number, .. } = state else {
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
            .saturating_sub(number.saturating_sub(1)),
    });
    Some(Fork {
        improve,
        extend: actions.contains(&Action::Extend),
        below_full: !terms.criteria.is_empty(),
    })
}
