//! What an addendum says in the contract.

use super::Contract;
use super::clauses::{Collector, number, text};
use crate::Argument;
use crate::agreement::addendum::{Addition, Change};

impl Contract {
    /// What was added after both had signed, and what it costs.
    pub(super) fn addendum_clauses(&self, clauses: &mut Collector) {
        for addition in &self.addenda {
            self.addition(clauses, addition);
        }
    }

    fn addition(&self, clauses: &mut Collector, addition: &Addition) {
        clauses.add(
            "addendum-clause",
            vec![
                ("name", text(&self.party(addition.by).name)),
                ("number", number(addition.number)),
                ("title", text(&addition.title)),
                ("words", text(&addition.words)),
            ],
        );
        if let Some(criterion) = &addition.criterion {
            clauses.add(
                "addendum-clause-criterion",
                vec![
                    ("criterion", text(criterion)),
                    ("number", number(addition.number)),
                ],
            );
        }
        if let Some(change) = addition.change {
            return self.change(clauses, addition, change);
        }
        let mut values = vec![("due", Argument::Time(addition.due_at))];
        let key = match addition.stage {
            Some(stage) => {
                values.push(("amount", Argument::Money(addition.amount)));
                values.push(("stage", number(u32::from(stage) + 1)));
                "addendum-clause-stage"
            }
            None => "addendum-clause-free",
        };
        values.push(("number", number(addition.number)));
        clauses.add(key, values);
    }

    fn change(&self, clauses: &mut Collector, addition: &Addition, change: Change) {
        let is_whole = self.milestones.is_empty();
        let mut values = vec![("number", number(addition.number))];
        if !is_whole {
            values.push(("stage", number(u32::from(change.stage()) + 1)));
        }
        let key = match change {
            Change::Less { less, left, .. } => {
                values.push(("amount", Argument::Money(left)));
                values.push(("less", Argument::Money(less)));
                values.push(("name", text(&self.client.name)));
                if is_whole {
                    "addendum-clause-less-whole"
                } else {
                    "addendum-clause-less"
                }
            }
            Change::Date { .. } => {
                values.push(("due", Argument::Time(addition.due_at)));
                if is_whole {
                    "addendum-clause-date-whole"
                } else {
                    "addendum-clause-date"
                }
            }
        };
        clauses.add(key, values);
    }
}
