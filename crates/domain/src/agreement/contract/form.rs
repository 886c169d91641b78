//! The canonical form of a contract: the bytes that are hashed and signed.

use kernel::Weekday;

use super::{Contract, MeetingRule, Party, Reachability, Words};
use crate::agreement::addendum;
use crate::agreement::sample::SampleRule;
use crate::agreement::settlement::DisputeRule;
use crate::agreement::{CancelRule, Milestone, Periods};
use crate::canonical::{Digest, Writer};
use crate::custody::Adapter;

impl Contract {
    /// The bytes that are signed. Names of fields and their order are frozen; a change of the
    /// form gets a new head line, so that old hashes stay true.
    pub fn canonical(&self) -> Vec<u8> {
        self.write().into_bytes()
    }

    /// The hash people sign.
    pub fn digest(&self) -> Digest {
        self.write().digest()
    }

    fn write(&self) -> Writer {
        let reference = self.instruction.reference;
        let head = match (&self.words, self.periods) {
            (Some(_), _) => "feierabend contract 3",
            (None, Some(_)) => "feierabend contract 2",
            (None, None) => "feierabend contract 1",
        };
        let writer = Writer::new(head)
            .field("order", self.order)
            .field("number", self.number)
            .field("version", self.version)
            .field("written at", self.written_at.as_micros())
            .field("subject", &self.subject);
        let writer = party(writer, "client", &self.client);
        let writer = party(writer, "contractor", &self.contractor);
        let writer = reachability(writer, &self.contractor_reachability)
            .field("instruction", reference.instruction)
            .field("instruction version", reference.version)
            // The instruction's own digest covers goal, steps, criteria, latitude and hours.
            .field("instruction digest", self.instruction.body.digest())
            .field("amount", self.amount.minor)
            .field("currency", self.amount.currency.code())
            .field("due at", self.due_at.as_micros())
            .field("review days", self.acceptance.review_days)
            .field("extension days", self.acceptance.extension_days)
            .field("revision rounds", self.acceptance.revision_rounds);
        let writer = Periods::write(self.periods, writer);
        let writer = self.papers.write(milestones(writer, &self.milestones));
        let writer = SampleRule::write(self.sample, writer);
        let writer = CancelRule::write(self.cancellation, writer);
        let writer = dispute(writer, self.dispute);
        let writer = custody(writer, self.custody, self.provider.as_deref());
        let writer = match self.week {
            Some(week) => week.write(writer),
            None => writer,
        };
        let writer = MeetingRule::write(self.meetings.as_ref(), writer);
        let writer = addendum::write(writer, &self.addenda);
        Words::write(self.words.as_ref(), writer)
    }
}

/// Where the money lies and, where it is named, with whom.
pub(in crate::agreement) fn custody(
    writer: Writer,
    adapter: Adapter,
    provider: Option<&str>,
) -> Writer {
    let writer = match adapter {
        Adapter::Play => writer,
        other => writer.field("custody", other.name()),
    };
    match provider {
        None => writer,
        Some(name) => writer.field("provider", name),
    }
}

pub(in crate::agreement) fn party(writer: Writer, side: &str, party: &Party) -> Writer {
    let writer = writer
        .field(side, party.account)
        .field("name", &party.name)
        .field("zone", party.zone.name());
    let Some(company) = &party.company else {
        return writer;
    };
    writer
        .field("company", company.organisation)
        .field("company name", &company.name)
        .field("company address", &company.address)
        .field("company register", &company.register)
}

/// What came later than the first contracts is written only where it is said, so that the hashes
/// of those that do not say it stay what they are.
fn milestones(writer: Writer, milestones: &[Milestone]) -> Writer {
    if milestones.is_empty() {
        return writer;
    }
    writer.list("milestones", milestones, |writer, milestone| {
        writer
            .field("title", &milestone.title)
            .field("amount", milestone.amount.minor)
            .field("currency", milestone.amount.currency.code())
            .field("due at", milestone.due_at.as_micros())
    })
}

pub(in crate::agreement) fn dispute(writer: Writer, rule: Option<DisputeRule>) -> Writer {
    let Some(rule) = rule else {
        return writer;
    };
    writer
        .field("dispute talk days", rule.talk_days)
        .field("dispute decision days", rule.decision_days)
        .field("dispute small sum", rule.small)
}

pub(in crate::agreement) fn reachability(writer: Writer, reachability: &Reachability) -> Writer {
    writer
        .field("response hours", reachability.response_hours)
        .list(
            "reachable",
            reachability.hours.windows(),
            |writer, window| {
                // Monday is 1; times are minutes of the day, so that no spelling can change a hash.
                let day = Weekday::ALL
                    .iter()
                    .position(|day| *day == window.day)
                    .map_or(0, |i| i + 1);
                writer
                    .field("day", day)
                    .field("from", window.from.minutes())
                    .field("to", window.to.minutes())
            },
        )
}
