//! What a frame says in numbered sentences: the clauses of an order where they mean the same, its own
//! where it differs. An addendum says what it changes, from when, and that the rest stays.

use kernel::{Id, Money};

use super::{AHEAD_DAYS, Frame};
use crate::Argument;
use crate::agreement::Role;
use crate::agreement::contract::clauses::{Collector, number, text};
use crate::agreement::contract::company::company_clauses;
use crate::agreement::contract::{Clause, Contract, Part};

impl Frame {
    /// The contract of its first week, under the number of the frame: what is the same in every
    /// week.
    pub fn first_week(&self) -> Contract {
        let ids = (Id::from_bytes(*self.id.as_bytes()), self.number);
        self.contract(1, ids, (self.subject.clone(), self.written_at))
    }

    /// The clauses of a frame, in the order they are printed.
    pub fn clauses(&self) -> Vec<Clause> {
        let (mut clauses, week) = (Collector::new(), self.first_week());
        self.subject_clauses(&mut clauses);
        clauses.part(Part::Criteria, None);
        week.criteria_clauses(&mut clauses);
        clauses.part(Part::Pay, None);
        self.pay_clauses(&mut clauses);
        clauses.part(Part::Course, None);
        self.course_clauses(&mut clauses);
        clauses.part(Part::ClientDuties, Some(Role::Client));
        week.client_clauses(&mut clauses);
        clauses.part(Part::ContractorDuties, Some(Role::Contractor));
        contractor_clauses(&mut clauses, &week);
        clauses.part(Part::Rules, None);
        self.rule_clauses(&mut clauses, &week);
        clauses.finish()
    }

    /// The clauses of an addendum: what it changes of the frame before it, from when, and what all
    /// weeks cost with it.
    pub fn clauses_of_change(&self, before: &Self, in_all: Money) -> Vec<Clause> {
        let mut clauses = Collector::new();
        clauses.part(Part::Change, None);
        let (version, from_week) = self
            .amended
            .map_or((1, 1), |amended| (amended.version, amended.from_week));
        clauses.add(
            "assistance-frame-amends",
            vec![
                ("before", Argument::Text(before.digest().to_string())),
                ("number", Argument::Text(self.number.to_string())),
                ("version", number(version)),
            ],
        );
        let from = self.client.zone.start_of_day(self.week(from_week).from);
        clauses.add(
            "assistance-frame-amends-from",
            vec![("from", Argument::Time(from)), ("week", number(from_week))],
        );
        clauses.add("assistance-frame-amends-terms", Vec::new());
        self.changed_clauses(&mut clauses, before);
        if self.weekly() != before.weekly() {
            let values = [("before", before.weekly()), ("now", self.weekly())];
            let values = values.map(|(name, sum)| (name, Argument::Money(sum)));
            clauses.add("assistance-frame-amends-weekly", values.to_vec());
            let sum = vec![("sum", Argument::Money(in_all))];
            clauses.add("assistance-frame-amends-in-all", sum);
        }
        clauses.add("assistance-frame-amends-rest", Vec::new());
        clauses.finish()
    }

    /// Each value that differs, as it was and as it will be.
    fn changed_clauses(&self, clauses: &mut Collector, before: &Self) {
        if self.rate != before.rate {
            let values = [("before", before.rate), ("now", self.rate)];
            let values = values.map(|(name, rate)| (name, Argument::Money(rate)));
            clauses.add_item("assistance-frame-amends-rate", values.to_vec());
        }
        if self.ceiling != before.ceiling {
            let values = [("before", before.ceiling), ("now", self.ceiling)];
            let values = values.map(|(name, hours)| (name, Argument::Duration(hours)));
            clauses.add_item("assistance-frame-amends-hours", values.to_vec());
        }
        if self.notice != before.notice {
            let values = [("before", before.notice), ("now", self.notice)];
            let values = values.map(|(name, weeks)| (name, number(weeks)));
            clauses.add_item("assistance-frame-amends-notice", values.to_vec());
        }
    }

    fn subject_clauses(&self, clauses: &mut Collector) {
        let mut parties = vec![
            ("client", text(&self.client.name)),
            ("contractor", text(&self.contractor.name)),
            ("number", Argument::Text(self.number.to_string())),
        ];
        match &self.contractor.company {
            None => clauses.add("assistance-frame-parties", parties),
            Some(company) => {
                parties.push(("company", text(&company.name)));
                parties.push(("address", text(&company.address)));
                clauses.add("assistance-frame-parties-company", parties);
                company_clauses(clauses, company, &self.contractor.name);
            }
        }
        clauses.add("contract-subject", vec![("subject", text(&self.subject))]);
        clauses.add(
            "contract-instruction",
            vec![
                ("version", number(self.instruction.reference.version)),
                ("goal", text(&self.instruction.body.goal)),
            ],
        );
        clauses.add(
            "assistance-clause-service",
            vec![("law", text("§§ 611 ff. BGB"))],
        );
        clauses.add("assistance-frame-weeks", Vec::new());
    }

    fn pay_clauses(&self, clauses: &mut Collector) {
        clauses.add(
            "assistance-frame-rate",
            vec![
                ("amount", Argument::Money(self.weekly())),
                ("hours", Argument::Duration(self.ceiling)),
                ("rate", Argument::Money(self.rate)),
            ],
        );
        clauses.add("assistance-frame-worked", Vec::new());
        let in_all = vec![("sum", Argument::Money(self.in_all()))];
        clauses.add("assistance-frame-in-all", in_all);
    }

    /// How long it runs, and how either side ends it before (1.4, 1.7, 2.23).
    fn course_clauses(&self, clauses: &mut Collector) {
        clauses.add(
            "assistance-frame-runs",
            vec![
                ("from", Argument::Time(self.end_of(0))),
                ("to", Argument::Time(self.end_of(self.weeks))),
                ("weeks", number(self.weeks)),
            ],
        );
        clauses.add("assistance-frame-opens", vec![("days", number(AHEAD_DAYS))]);
        let notice = vec![("weeks", number(self.notice))];
        clauses.add("assistance-frame-notice", notice);
        if self.settling_in > 0 {
            let weeks = vec![("weeks", number(self.settling_in))];
            clauses.add("assistance-frame-settling-in", weeks);
        }
        clauses.add("assistance-frame-called-off", Vec::new());
        clauses.add("assistance-frame-serious", Vec::new());
    }

    fn rule_clauses(&self, clauses: &mut Collector, week: &Contract) {
        let (days, rule) = (self.days(), week.acceptance);
        clauses.add(
            "assistance-frame-signing",
            vec![("days", number(days.waiting_days))],
        );
        clauses.add(
            "contract-silence",
            vec![
                ("days", number(rule.review_days)),
                ("extension", number(rule.extension_days)),
                ("zone", text(self.client.zone.name())),
            ],
        );
        clauses.add("assistance-clause-lapse", Vec::new());
        clauses.add(
            "contract-withdrawal",
            vec![
                ("days", number(days.grace_days)),
                ("silence", number(days.return_days)),
            ],
        );
        if let Some(periods) = self.periods {
            let days = vec![("days", number(periods.cooling_days))];
            clauses.add("assistance-frame-cooling", days);
        }
        week.dispute_clauses(clauses);
        clauses.add("contract-changes", Vec::new());
        clauses.add("contract-independence", Vec::new());
        week.paper_clauses(clauses);
    }
}

fn contractor_clauses(clauses: &mut Collector, week: &Contract) {
    clauses.add(
        "contract-contractor-follows",
        vec![("version", number(week.instruction.reference.version))],
    );
    week.latitude_clauses(clauses);
    clauses.add(
        "assistance-frame-delivers",
        vec![("zone", text(week.client.zone.name()))],
    );
    clauses.add("contract-contractor-ticks", Vec::new());
    clauses.add(
        "contract-contractor-improves",
        vec![
            ("rounds", number(week.acceptance.revision_rounds)),
            ("days", number(week.days().revision_days)),
        ],
    );
    week.reachability_clauses(clauses, Role::Contractor);
}
