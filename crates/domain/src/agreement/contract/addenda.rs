//! What an addendum says in the contract.

use super::Contract;
use super::clauses::{Collector, number, text};
use crate::Argument;
use crate::agreement::addendum::Addition;

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
}
