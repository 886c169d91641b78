//! The hand-over mark (mission 3.25): from here on the contractor is responsible for how the work
//! is done. What the client changes at the how after it is counted, for the client alone.

use kernel::{OrderId, Timestamp};

use crate::Refusal;
use crate::agreement::OrderState;

/// Why the responsibility cannot be handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandOverRefusal {
    /// The contract is not signed by both.
    #[error("not signed yet")]
    TooEarly,
    /// The two disagree, and that comes first.
    #[error("in dispute")]
    InDispute,
    /// The order is over.
    #[error("the order is over")]
    Over,
}

impl Refusal for HandOverRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooEarly => "refusal-hand-over-too-early",
            Self::InDispute => "refusal-hand-over-in-dispute",
            Self::Over => "refusal-hand-over-over",
        }
    }
}

/// Whether the responsibility can be handed over: from the signed contract to the end.
pub fn may_hand_over(state: &OrderState) -> Result<(), HandOverRefusal> {
    match state {
        OrderState::AwaitingSignatures { .. } => Err(HandOverRefusal::TooEarly),
        OrderState::InDispute { .. } => Err(HandOverRefusal::InDispute),
        ended if ended.is_terminal() => Err(HandOverRefusal::Over),
        _ => Ok(()),
    }
}

/// How somebody meddled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meddling {
    /// The client rewrote the instruction; what came from a question, a proposal or feedback is
    /// no meddling.
    Edit,
    /// The client remarked on something no criterion was agreed for.
    Remark,
}

impl Meddling {
    /// The word it is read under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Remark => "remark",
        }
    }

    /// Reads [`Meddling::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Edit, Self::Remark]
            .into_iter()
            .find(|known| known.code() == code)
    }
}

/// An order whose responsibility was handed over, with what was meddled since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Since when the contractor is responsible.
    pub at: Timestamp,
    /// What the client changed since, the first first.
    pub meddled: Vec<(Timestamp, Meddling)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture::{contract, delivered, in_work, time};
    use crate::agreement::settlement::{Claim, DisputeRule};
    use crate::agreement::{Facts, Role, Terms};

    #[test]
    fn m3_25_only_a_running_order_is_handed_over() {
        let at = time("2026-03-02T09:00:00Z");
        let unsigned = OrderState::propose(&contract(), at).unwrap().state;
        assert_eq!(may_hand_over(&unsigned), Err(HandOverRefusal::TooEarly));
        assert_eq!(may_hand_over(&in_work()), Ok(()));
        assert_eq!(may_hand_over(&delivered()), Ok(()));
        let claim = Claim {
            criterion: contract().instruction.body.criteria[0].id,
            words: "Beleg 7 fehlt.".to_owned(),
        };
        let terms = Terms {
            dispute: Some(DisputeRule::STANDARD),
            ..contract().terms()
        };
        let facts = Facts {
            terms: &terms,
            held: terms.amount,
            now: time("2026-03-10T09:00:00Z"),
        };
        let disputed = delivered().dispute(facts, Role::Client, &claim);
        let disputed = disputed.unwrap().state;
        let refused = may_hand_over(&disputed);
        assert_eq!(refused, Err(HandOverRefusal::InDispute));
        let ended = OrderState::Withdrawn {
            at,
            by: Role::Client,
            refunded: None,
        };
        assert_eq!(may_hand_over(&ended), Err(HandOverRefusal::Over));
        for known in [Meddling::Edit, Meddling::Remark] {
            assert_eq!(Meddling::from_code(known.code()), Some(known));
        }
    }
}
