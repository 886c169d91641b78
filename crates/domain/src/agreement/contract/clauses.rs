//! The clauses of a contract: what is agreed and who owes what, as text keys with their values.

use kernel::Money;

use super::company::company_clauses;
use super::{Contract, Part};
use crate::Argument;
use crate::agreement::Role;
use crate::instruction::{CriterionKind, Latitude};

/// One sentence of a contract, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands.
    pub part: Part,
    /// Who owes it; both or nobody in particular without.
    pub owed_by: Option<Role>,
    /// Whether it is an item of the list that the sentence before its first item begins.
    pub is_item: bool,
    /// The key of its text.
    pub key: &'static str,
    /// The values the text names.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// Collects clauses of one part.
pub(in crate::agreement) struct Collector {
    clauses: Vec<Clause>,
    part: Part,
    owed_by: Option<Role>,
}

impl Collector {
    /// Nothing yet; what is added next belongs to the subject.
    pub(in crate::agreement) const fn new() -> Self {
        Self {
            clauses: Vec::new(),
            part: Part::Subject,
            owed_by: None,
        }
    }

    /// Everything that was added, in the order it was.
    pub(in crate::agreement) fn finish(self) -> Vec<Clause> {
        self.clauses
    }

    /// Begins a part.
    pub(in crate::agreement) fn part(&mut self, part: Part, owed_by: Option<Role>) {
        self.part = part;
        self.owed_by = owed_by;
    }

    pub(in crate::agreement) fn add(
        &mut self,
        key: &'static str,
        arguments: Vec<(&'static str, Argument)>,
    ) {
        let (part, owed_by) = (self.part, self.owed_by);
        self.clauses.push(Clause {
            part,
            owed_by,
            is_item: false,
            key,
            arguments,
        });
    }

    pub(in crate::agreement) fn add_item(
        &mut self,
        key: &'static str,
        arguments: Vec<(&'static str, Argument)>,
    ) {
        self.add(key, arguments);
        if let Some(clause) = self.clauses.last_mut() {
            clause.is_item = true;
        }
    }
}

pub(in crate::agreement) fn text(words: &str) -> Argument {
    Argument::Text(words.to_owned())
}

pub(in crate::agreement) fn number(count: impl Into<i64>) -> Argument {
    Argument::Number(count.into())
}

impl Contract {
    /// The clauses, in the order they are printed.
    pub fn clauses(&self) -> Vec<Clause> {
        let mut clauses = Collector::new();
        self.subject_clauses(&mut clauses);
        clauses.part(Part::Criteria, None);
        self.criteria_clauses(&mut clauses);
        clauses.part(Part::ClientDuties, Some(Role::Client));
        self.client_clauses(&mut clauses);
        clauses.part(Part::ContractorDuties, Some(Role::Contractor));
        self.contractor_clauses(&mut clauses);
        clauses.part(Part::Rules, None);
        self.rule_clauses(&mut clauses);
        clauses.part(Part::Addenda, None);
        self.addendum_clauses(&mut clauses);
        clauses.finish()
    }

    fn subject_clauses(&self, clauses: &mut Collector) {
        let mut parties = vec![
            ("client", text(&self.client.name)),
            ("contractor", text(&self.contractor.name)),
            ("number", Argument::Text(self.number.to_string())),
            ("version", number(self.version)),
        ];
        match &self.contractor.company {
            None => clauses.add("contract-parties", parties),
            Some(company) => {
                parties.push(("company", text(&company.name)));
                parties.push(("address", text(&company.address)));
                clauses.add("organisation-clause-parties", parties);
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
        if let Some(week) = self.week {
            week.subject_clauses(clauses);
        } else {
            clauses.add(
                "contract-amount",
                vec![("amount", Argument::Money(self.amount))],
            );
        }
        clauses.add("contract-due", vec![("due", Argument::Time(self.due_at))]);
        self.stage_clauses(clauses);
    }

    pub(in crate::agreement) fn criteria_clauses(&self, clauses: &mut Collector) {
        clauses.add("contract-criteria", Vec::new());
        for criterion in &self.instruction.body.criteria {
            let key = match criterion.kind {
                CriterionKind::Must => "contract-criterion-must",
                CriterionKind::Should => "contract-criterion-should",
                CriterionKind::Taste => "contract-criterion-taste",
            };
            clauses.add_item(
                key,
                vec![
                    ("criterion", text(&criterion.text)),
                    ("measure", text(&criterion.how_measured)),
                ],
            );
        }
        clauses.add("contract-only-must", Vec::new());
    }

    pub(in crate::agreement) fn client_clauses(&self, clauses: &mut Collector) {
        let rule = self.acceptance;
        clauses.add(
            self.secures(),
            vec![
                ("amount", Argument::Money(self.amount)),
                ("days", number(self.days().waiting_days)),
            ],
        );
        if let Some(provider) = &self.provider {
            let values = vec![("provider", text(provider))];
            clauses.add("custody-contract-provider", values);
        }
        self.reachability_clauses(clauses, Role::Client);
        clauses.add(
            "contract-client-reviews",
            vec![("days", number(rule.review_days))],
        );
        clauses.add("contract-client-accepts", Vec::new());
        let names = match self.week {
            Some(_) => "assistance-clause-names-hours",
            None => "contract-client-names-defects",
        };
        clauses.add(names, Vec::new());
        clauses.add(self.pays(), vec![("amount", Argument::Money(self.amount))]);
    }

    fn contractor_clauses(&self, clauses: &mut Collector) {
        if self.week.is_none() {
            clauses.add(
                "contract-contractor-starts",
                vec![("days", number(self.days().waiting_days))],
            );
        }
        clauses.add(
            "contract-contractor-follows",
            vec![("version", number(self.instruction.reference.version))],
        );
        self.latitude_clauses(clauses);
        let delivers = match self.week {
            Some(_) => "assistance-clause-delivers",
            None if self.is_in_stages() => "stage-clause-delivers",
            None => "contract-contractor-delivers",
        };
        clauses.add(delivers, vec![("due", Argument::Time(self.due_at))]);
        if let Some(rule) = self.sample {
            clauses.add(
                "sample-clause",
                vec![("days", number(rule.days)), ("pieces", number(rule.pieces))],
            );
        }
        clauses.add("contract-contractor-ticks", Vec::new());
        clauses.add(
            "contract-contractor-improves",
            vec![
                ("rounds", number(self.acceptance.revision_rounds)),
                ("days", number(self.days().revision_days)),
            ],
        );
        self.reachability_clauses(clauses, Role::Contractor);
    }

    pub(in crate::agreement) fn latitude_clauses(&self, clauses: &mut Collector) {
        let rule = self.instruction.body.latitude;
        let key = match rule.latitude {
            Latitude::Exactly => "contract-latitude-exactly",
            Latitude::Propose => "contract-latitude-propose",
            Latitude::DecideAndTell => "contract-latitude-decide-and-tell",
            Latitude::Alone => "contract-latitude-alone",
        };
        clauses.add(key, Vec::new());
        if rule.latitude.decides() {
            match rule.money_limit {
                Some(limit) => clauses.add(
                    "contract-latitude-limit",
                    vec![("limit", Argument::Money(limit))],
                ),
                None => clauses.add("contract-latitude-no-cost", Vec::new()),
            }
        }
        let free = &self.instruction.body.free_zone;
        if !free.trim().is_empty() {
            clauses.add("contract-free-zone", vec![("free", text(free))]);
        }
        self.detail_clauses(clauses);
    }

    /// What is always asked first, what to do when unsure, and how soon each piece is done.
    fn detail_clauses(&self, clauses: &mut Collector) {
        let details = &self.instruction.body.details;
        for (index, case) in details.cases().enumerate() {
            if index == 0 {
                clauses.add("instruction-detail-clause-ask-cases", Vec::new());
            }
            clauses.add_item(
                "instruction-detail-clause-ask-case",
                vec![("case", text(case))],
            );
        }
        if !details.when_unsure.is_empty() {
            clauses.add(
                "instruction-detail-clause-when-unsure",
                vec![("rule", text(&details.when_unsure))],
            );
        }
        if let Some(hours) = details.reaction_hours {
            clauses.add(
                "instruction-detail-clause-reaction",
                vec![("hours", number(hours))],
            );
        }
    }

    /// When a side can be asked, and how soon it answers. A side that named no hours
    /// (only the contractor may) owes the answer alone.
    pub(in crate::agreement) fn reachability_clauses(&self, clauses: &mut Collector, role: Role) {
        let (reachable, answers) = match role {
            Role::Client => ("contract-client-reachable", "contract-client-answers"),
            Role::Contractor => (
                "contract-contractor-reachable",
                "contract-contractor-answers",
            ),
        };
        let reachability = self.reachability(role);
        if !reachability.hours.is_empty() {
            clauses.add(
                reachable,
                vec![
                    ("hours", Argument::Hours(reachability.hours.clone())),
                    ("zone", text(self.party(role).zone.name())),
                ],
            );
        }
        clauses.add(
            answers,
            vec![("hours", number(reachability.response_hours))],
        );
    }

    /// What the client offers for ending it before the work has begun (§ 648 BGB).
    fn cancel_clause(&self, clauses: &mut Collector) {
        match self.cancellation {
            None => {}
            Some(rule) if rule.share == 0 => clauses.add("cancel-clause-back", Vec::new()),
            Some(rule) => clauses.add("cancel-clause-share", vec![("share", number(rule.share))]),
        }
    }

    /// What holds when the two disagree (G5, G6): named before the start.
    pub(in crate::agreement) fn dispute_clauses(&self, clauses: &mut Collector) {
        let Some(rule) = self.dispute else {
            return;
        };
        let small = Money::new(rule.small, self.amount.currency);
        clauses.add(
            "contract-dispute-talk",
            vec![("days", number(rule.talk_days))],
        );
        clauses.add(
            "contract-dispute-small",
            vec![("small", Argument::Money(small))],
        );
        clauses.add(
            "contract-dispute-neutral",
            vec![("days", number(rule.decision_days))],
        );
    }

    fn rule_clauses(&self, clauses: &mut Collector) {
        self.meeting_clause(clauses);
        let rule = self.acceptance;
        clauses.add(
            "contract-silence",
            vec![
                ("days", number(rule.review_days)),
                ("extension", number(rule.extension_days)),
                ("zone", text(self.client.zone.name())),
            ],
        );
        if self.week.is_some() {
            clauses.add("assistance-clause-lapse", Vec::new());
        } else {
            clauses.add("contract-satisfaction", Vec::new());
            let full = if self.is_in_stages() {
                "stage-clause-full-payout"
            } else {
                "contract-full-payout"
            };
            clauses.add(full, vec![("amount", Argument::Money(self.amount))]);
            clauses.add(
                "contract-lapse",
                vec![("days", number(self.days().waiting_days))],
            );
        }
        let days = number(self.days().grace_days);
        let days = vec![("days", days), ("silence", number(self.days().return_days))];
        clauses.add("contract-withdrawal", days);
        if let Some(periods) = self.periods {
            let days = vec![("days", number(periods.cooling_days))];
            clauses.add("contract-cooling", days);
        }
        self.cancel_clause(clauses);
        self.dispute_clauses(clauses);
        clauses.add("contract-changes", Vec::new());
        clauses.add("contract-independence", Vec::new());
        clauses.add("contract-no-extension", Vec::new());
        self.paper_clauses(clauses);
    }

    /// Which documents belong to it, and whose data the work touches.
    pub(in crate::agreement) fn paper_clauses(&self, clauses: &mut Collector) {
        if let Some(data) = &self.papers.personal_data {
            let values = vec![("what", text(&data.what)), ("whose", text(&data.whose))];
            clauses.add("paper-clause-data", values);
        }
        if self.papers.documents.is_empty() {
            return;
        }
        clauses.add("paper-clause-documents", Vec::new());
        for enclosed in &self.papers.documents {
            let version = vec![("version", number(enclosed.version))];
            clauses.add_item(enclosed.document.title_key(), version);
        }
    }
}
