//! The contract: structured content made from the order, in which both sides have duties (0.14).
//!
//! The content is what is signed, and with it the words both read: they are made from its clauses
//! elsewhere and frozen with it. Its canonical form and hash never change for one version.

mod addenda;
pub(super) mod clauses;
pub(super) mod company;
pub(super) mod form;
mod frozen;
mod meetings;
mod papers;
mod part;
mod stages;
#[cfg(test)]
mod tests;
pub mod wording;

pub use clauses::Clause;
pub use frozen::{EDITION, Marks, Section, Sentence, Words};
pub use meetings::{MeetingDraft, MeetingRule};
pub use papers::{Choice, Document, Enclosed, LONGEST_ANSWER, Papers, PapersDraft, PersonalData};
pub use part::Part;

use kernel::{AccountId, Money, OrderId, Timestamp, Zone};
use serde::{Deserialize, Serialize};

use super::addendum::Addition;
use super::sample::SampleRule;
use super::settlement::DisputeRule;
use super::terms::AcceptanceRule;
use super::{CancelRule, Milestone, OrderNumber, Periods, Role, Terms, Week};
use crate::account::WeeklyHours;
use crate::account::organisation::Company;
use crate::custody::Adapter;
use crate::instruction::{Body, Criterion, InstructionRef};

/// One side of a contract, as it was when the contract was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Whose account it is.
    pub account: AccountId,
    /// The name to sign with.
    pub name: String,
    /// The zone the side lives in.
    pub zone: Zone,
    /// The company that is the party, where the person acts for one (2.27). The person is named, signs
    /// and does the work all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Company>,
}

/// When a side can be asked and how soon it answers (2.9, 2.10, 3.28).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reachability {
    /// When, on the clocks of the side's own zone.
    pub hours: WeeklyHours,
    /// Within how many hours it answers; 0 is "not stated".
    pub response_hours: u16,
}

/// The instruction as it was when the contract was written; later versions change nothing (1.10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenInstruction {
    /// Which version.
    pub reference: InstructionRef,
    /// What it says, also when the client can be asked.
    pub body: Body,
}

/// One version of an order's contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Which order.
    pub order: OrderId,
    /// The order's number.
    pub number: OrderNumber,
    /// Which version, from 1.
    pub version: u32,
    /// When this version was written.
    pub written_at: Timestamp,
    /// Who hands the work on.
    pub client: Party,
    /// Who takes it on.
    pub contractor: Party,
    /// What it is about, in one line.
    pub subject: String,
    /// When the contractor can be asked. The client's hours are the instruction's.
    pub contractor_reachability: Reachability,
    /// What is to be done and how it is measured.
    pub instruction: FrozenInstruction,
    /// What is paid, to the cent (0.16).
    pub amount: Money,
    /// When the work is due.
    pub due_at: Timestamp,
    /// How a delivery is accepted.
    pub acceptance: AcceptanceRule,
    /// How long each side has for everything else; contracts of the first form do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periods: Option<Periods>,
    /// The parts the work is delivered and paid in; none if it is one piece.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The documents that belong to it.
    #[serde(default, skip_serializing_if = "Papers::is_empty")]
    pub papers: Papers,
    /// What is shown before the rest; nothing where that was not agreed (3.13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<SampleRule>,
    /// What the client offers for ending it before the work has begun; nothing in contracts from before
    /// there was a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancellation: Option<CancelRule>,
    /// What holds when the two disagree; nothing in contracts from before there was a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispute: Option<DisputeRule>,
    /// Where the money lies until acceptance. Both see and sign it (0.6, G4).
    #[serde(default, skip_serializing_if = "is_play")]
    pub custody: Adapter,
    /// Who holds it, where that is a licensed provider; contracts from before they named it do not
    /// say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Which week of an assistance it is; nothing for every other order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<Week>,
    /// When the two meet; nothing where they did not agree on it (2.13, H3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings: Option<MeetingRule>,
    /// What was added after both had signed, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addenda: Vec<Addition>,
    /// The words both read and sign; contracts of the first two forms were signed without them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// Contracts from before there was a choice say nothing about it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_play(adapter: &Adapter) -> bool {
    *adapter == Adapter::Play
}

/// Something a contract cannot be without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Placeholder {
    /// The client's name.
    ClientName,
    /// The contractor's name.
    ContractorName,
    /// What it is about.
    Subject,
    /// What is to be reached.
    Goal,
    /// What a criterion says or how it is measured.
    Criterion,
    /// When the client can be asked (2.9).
    ClientHours,
    /// Within how many hours a side answers.
    ResponseTime,
    /// What a document says.
    Document,
}

impl Placeholder {
    /// The key of the text that says what is missing and where to enter it.
    pub const fn refusal_key(self) -> &'static str {
        match self {
            Self::ClientName => "refusal-order-empty-client-name",
            Self::ContractorName => "refusal-order-empty-contractor-name",
            Self::Subject => "refusal-order-empty-subject",
            Self::Goal => "refusal-order-empty-goal",
            Self::Criterion => "refusal-order-empty-criterion",
            Self::ClientHours => "refusal-order-empty-client-hours",
            Self::ResponseTime => "refusal-order-empty-response-time",
            Self::Document => "paper-refusal-empty-document",
        }
    }
}

impl Contract {
    /// One of the two sides.
    pub const fn party(&self, role: Role) -> &Party {
        match role {
            Role::Client => &self.client,
            Role::Contractor => &self.contractor,
        }
    }

    /// When a side can be asked and how soon it answers.
    pub fn reachability(&self, role: Role) -> Reachability {
        match role {
            Role::Client => Reachability {
                hours: self.instruction.body.reachable.clone(),
                response_hours: self.instruction.body.response_hours,
            },
            Role::Contractor => self.contractor_reachability.clone(),
        }
    }

    /// Which edition of the clauses it is worded in; nothing where it was signed without its words.
    pub fn edition(&self) -> Option<u32> {
        self.words.as_ref().map(|words| words.edition)
    }

    /// What the rules of the order need to know of the contract.
    pub fn terms(&self) -> Terms {
        Terms {
            order: self.order,
            client: self.client.account,
            contractor: self.contractor.account,
            amount: self.amount,
            due_at: self.due_at,
            milestones: self.milestones.clone(),
            zone: self.client.zone.clone(),
            acceptance: self.acceptance,
            periods: self.days(),
            week: self.week,
            sample: self.sample,
            dispute: self.dispute,
            criteria: self.instruction.body.criteria.clone(),
        }
    }

    /// The first thing that is missing; a contract with a hole is never signed (3.27).
    pub fn first_empty(&self) -> Option<Placeholder> {
        let body = &self.instruction.body;
        let hours = self.reachability(Role::Client).hours;
        let unanswered = Role::BOTH.map(|role| self.reachability(role).response_hours == 0);
        [
            (says_nothing(&self.client.name), Placeholder::ClientName),
            (self.contractor.is_nameless(), Placeholder::ContractorName),
            (says_nothing(&self.subject), Placeholder::Subject),
            (says_nothing(&body.goal), Placeholder::Goal),
            (body.criteria.iter().any(incomplete), Placeholder::Criterion),
            (hours.is_empty(), Placeholder::ClientHours),
            (unanswered.contains(&true), Placeholder::ResponseTime),
            (self.papers.has_hole(), Placeholder::Document),
        ]
        .into_iter()
        .find_map(|(empty, placeholder)| empty.then_some(placeholder))
    }
}

impl Party {
    /// Nobody is named, or a company without a name or an address.
    fn is_nameless(&self) -> bool {
        let company = self.company.as_ref();
        says_nothing(&self.name)
            || company.is_some_and(|company| {
                says_nothing(&company.name) || says_nothing(&company.address)
            })
    }
}

fn incomplete(criterion: &Criterion) -> bool {
    says_nothing(&criterion.text) || says_nothing(&criterion.how_measured)
}

/// Dots, dashes and brackets alone are a placeholder nobody has filled in.
fn says_nothing(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}
