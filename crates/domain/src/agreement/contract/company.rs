//! What a contract says of the company its contractor acts for.

use super::clauses::{Collector, text};
use crate::account::organisation::Company;

/// Who acts for a company, and where its money goes (2.27).
pub(in crate::agreement) fn company_clauses(
    clauses: &mut Collector,
    company: &Company,
    person: &str,
) {
    if !company.register.is_empty() {
        clauses.add(
            "organisation-clause-register",
            vec![
                ("company", text(&company.name)),
                ("register", text(&company.register)),
            ],
        );
    }
    let both = || vec![("company", text(&company.name)), ("person", text(person))];
    clauses.add("organisation-clause-acting", both());
    clauses.add("organisation-clause-paid", both());
}
