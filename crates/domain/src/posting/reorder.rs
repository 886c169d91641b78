//! Again: a paid order becomes the next one with the same terms (mission 0.19).

use kernel::{AccountId, Money, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};

use super::ReorderRefusal;
use crate::instruction::InstructionRef;

/// What an order that came to its end says, as the caller found it. This room knows nothing else
/// of orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettledOrder {
    /// Which.
    pub order: OrderId,
    /// Who handed the work on.
    pub client: AccountId,
    /// Who took it on.
    pub contractor: AccountId,
    /// The task, if it came from one.
    pub task: Option<TaskId>,
    /// The version of the instruction in the contract.
    pub instruction: InstructionRef,
    /// What it was called.
    pub title: String,
    /// What was agreed.
    pub amount: Money,
    /// When it was agreed.
    pub agreed_at: Timestamp,
    /// When the work was due.
    pub due_at: Timestamp,
    /// Whether it was paid.
    pub is_paid: bool,
}

/// The draft of the next order: the same terms, signed anew by both, so that nobody is bound by
/// a click of the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reorder {
    /// The order whose terms are copied.
    pub previous: OrderId,
    /// Who hands the work on.
    pub client: AccountId,
    /// Who is asked to take it on.
    pub contractor: AccountId,
    /// The task, if it came from one.
    pub task: Option<TaskId>,
    /// The version of the instruction.
    pub instruction: InstructionRef,
    /// What it is called.
    pub title: String,
    /// The sum.
    pub amount: Money,
    /// When the work is due.
    pub due_at: Timestamp,
}

impl Reorder {
    /// Copies the terms of a paid order. Without a date the contractor gets as much time as the
    /// last time.
    ///
    /// # Errors
    /// [`ReorderRefusal`] with its reason.
    pub fn of(
        order: SettledOrder,
        actor: AccountId,
        due_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Self, ReorderRefusal> {
        if actor != order.client || order.client == order.contractor {
            return Err(ReorderRefusal::NotTheClient);
        }
        if !order.is_paid {
            return Err(ReorderRefusal::NotPaid);
        }
        let due_at =
            due_at.unwrap_or_else(|| now.saturating_add(order.due_at.since(order.agreed_at)));
        if due_at <= now {
            return Err(ReorderRefusal::DateInPast);
        }
        Ok(Self {
            previous: order.order,
            client: order.client,
            contractor: order.contractor,
            task: order.task,
            instruction: order.instruction,
            title: order.title,
            amount: order.amount,
            due_at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{CLIENT, CONTRACTOR, day, version};
    use super::*;
    use crate::instruction::CriterionKind;

    fn settled() -> SettledOrder {
        SettledOrder {
            order: OrderId::from_bytes([4; 16]),
            client: CLIENT,
            contractor: CONTRACTOR,
            task: None,
            instruction: version(CriterionKind::Must).reference(),
            title: "Blogbeiträge formatieren".into(),
            amount: Money::euro_cents(36_000),
            agreed_at: day(10),
            due_at: day(24),
            is_paid: true,
        }
    }

    #[test]
    fn m0_19_an_order_is_given_again_with_the_same_terms() {
        let again = Reorder::of(settled(), CLIENT, None, day(100)).unwrap();
        assert_eq!(again.amount, settled().amount);
        assert_eq!(again.instruction, settled().instruction);
        assert_eq!((again.client, again.contractor), (CLIENT, CONTRACTOR));
        assert_eq!(again.due_at, day(114), "as much time as the last time");
        assert_eq!(
            Reorder::of(settled(), CLIENT, Some(day(105)), day(100))
                .unwrap()
                .due_at,
            day(105)
        );
    }

    #[test]
    fn m0_19_only_the_client_repeats_and_only_what_was_paid() {
        let by = |order, actor, due| Reorder::of(order, actor, due, day(100)).unwrap_err();
        assert_eq!(
            by(settled(), CONTRACTOR, None),
            ReorderRefusal::NotTheClient
        );
        let unpaid = SettledOrder {
            is_paid: false,
            ..settled()
        };
        assert_eq!(by(unpaid, CLIENT, None), ReorderRefusal::NotPaid);
        assert_eq!(
            by(settled(), CLIENT, Some(day(100))),
            ReorderRefusal::DateInPast
        );
        let oneself = SettledOrder {
            contractor: CLIENT,
            ..settled()
        };
        assert_eq!(by(oneself, CLIENT, None), ReorderRefusal::NotTheClient);
    }
}
