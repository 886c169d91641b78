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
