//! What the parties agreed on, as far as the rules of an order need it.

use kernel::{AccountId, Money, OrderId, Timestamp, Zone};
use serde::{Deserialize, Serialize};

use super::sample::SampleRule;
use super::settlement::DisputeRule;
use super::{Milestone, Periods, Role, Week};
use crate::instruction::Criterion;

/// Days both have to sign, the client has to secure the sum and the contractor has to start.
pub const WAITING_DAYS: u8 = 14;
/// Days after the due date from which on the client may withdraw.
pub const GRACE_DAYS: u8 = 14;
/// Days a revision may take at least.
pub const REVISION_DAYS: u8 = 14;

/// Days after which a sum goes back by itself once the client may withdraw and nobody acts.
pub const RETURN_DAYS: u8 = 30;

/// How a delivery is accepted, agreed before the start (decision 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptanceRule {
    /// Days after which silence counts as acceptance.
    pub review_days: u8,
    /// Days the client can add once per delivery.
    pub extension_days: u8,
    /// How often the client may ask to improve the work.
    pub revision_rounds: u8,
}

impl AcceptanceRule {
    /// The rule for projects: 14 days, 7 more once, three revisions.
    pub const PROJECT: Self = Self {
        review_days: 14,
        extension_days: 7,
        revision_rounds: 3,
    };
}

/// What the parties agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Which order.
    pub order: OrderId,
    /// Who hands the work on.
    pub client: AccountId,
    /// Who takes it on.
    pub contractor: AccountId,
    /// What is paid in all, to the cent (0.16).
    pub amount: Money,
    /// When all of the work is due.
    pub due_at: Timestamp,
    /// The parts it is delivered and paid in; none for an order with one stage.
    pub milestones: Vec<Milestone>,
    /// The client's zone when the contract was written; every deadline is counted in it.
    pub zone: Zone,
    /// How a delivery is accepted.
    pub acceptance: AcceptanceRule,
    /// How long each side has for everything else.
    pub periods: Periods,
    /// Which week of an assistance it is, paid by the hour; nothing for every other order.
    pub week: Option<Week>,
    /// What is shown before the rest, if that was agreed (3.13).
    pub sample: Option<SampleRule>,
    /// What holds when the two disagree; nothing in contracts from before there was a rule.
    pub dispute: Option<DisputeRule>,
    /// What the work is measured by, frozen with the contract (1.10).
    pub criteria: Vec<Criterion>,
}

impl Terms {
    /// Which side somebody is on; nobody else has a say.
    pub fn role_of(&self, account: AccountId) -> Option<Role> {
        if account == self.client {
            Some(Role::Client)
        } else if account == self.contractor {
            Some(Role::Contractor)
        } else {
            None
        }
    }

    /// Who is on a side.
    pub const fn account_of(&self, role: Role) -> AccountId {
        match role {
            Role::Client => self.client,
            Role::Contractor => self.contractor,
        }
    }
}

/// What a transition looks at besides the state itself.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What was agreed.
    pub terms: &'a Terms,
    /// What the ledger holds for this order right now, read in the same transaction.
    pub held: Money,
    /// The moment of the action.
    pub now: Timestamp,
}
