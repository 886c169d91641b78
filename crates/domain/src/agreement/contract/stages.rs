//! What a contract says of its stages, and of when the money is made sure of and paid.

use super::Contract;
use super::clauses::{Collector, number, text};
use crate::Argument;
use crate::custody::Adapter;

impl Contract {
    /// The parts the work is delivered and paid in, and that the next begins when one is paid.
    pub(super) fn stage_clauses(&self, clauses: &mut Collector) {
        if self.milestones.is_empty() {
            return;
        }
        clauses.add("stage-clause-list", Vec::new());
        for milestone in &self.milestones {
            clauses.add_item(
                "stage-clause-part",
                vec![
                    ("amount", Argument::Money(milestone.amount)),
                    ("due", Argument::Time(milestone.due_at)),
                    ("title", text(&milestone.title)),
                ],
            );
        }
        let rule = match self.custody {
            Adapter::Play | Adapter::Trust | Adapter::Provider => "stage-clause-rule",
            Adapter::Direct => "stage-clause-rule-direct",
        };
        clauses.add(rule, vec![("days", number(self.days().waiting_days))]);
    }

    /// How the client makes sure of the sum: of all of it, of a week or of each stage before it.
    pub(super) const fn secures(&self) -> &'static str {
        match self.custody {
            Adapter::Play | Adapter::Trust | Adapter::Provider if self.week.is_some() => {
                "assistance-clause-secures"
            }
            Adapter::Direct if self.week.is_some() => "assistance-clause-promises",
            Adapter::Play if self.is_in_stages() => "stage-clause-secures",
            Adapter::Direct if self.is_in_stages() => "stage-clause-promises",
            Adapter::Trust if self.is_in_stages() => "stage-clause-transfers",
            Adapter::Provider if self.is_in_stages() => "stage-clause-entrusts",
            Adapter::Play => "contract-client-secures",
            Adapter::Direct => "custody-contract-promises",
            Adapter::Trust => "custody-contract-transfers",
            Adapter::Provider => "custody-contract-entrusts",
        }
    }

    /// When the client pays: with the acceptance of the whole, of a week or of a stage.
    pub(super) const fn pays(&self) -> &'static str {
        match self.custody {
            _ if self.week.is_some() => "assistance-clause-pays",
            Adapter::Play | Adapter::Trust | Adapter::Provider if self.is_in_stages() => {
                "stage-clause-pays"
            }
            Adapter::Direct if self.is_in_stages() => "stage-clause-pays-direct",
            Adapter::Play | Adapter::Trust | Adapter::Provider => "contract-client-pays",
            Adapter::Direct => "custody-contract-pays",
        }
    }

    pub(super) const fn is_in_stages(&self) -> bool {
        !self.milestones.is_empty()
    }
}
