//! What stands in the document of a contract, in the order a lawyer expects it: parties, numbered
//! paragraphs, criteria, signatures, annexes, and what happened.

use domain::Argument;
use domain::agreement::Role;
use domain::agreement::contract::wording::called;
use domain::notice::{Actor, Link, Value};
use kernel::{Timestamp, format};
use paper::{Block, Proof, Table};
use texts::Texts;

use super::super::words::{moment, say};
use super::{Source, annex, clauses, frame};

/// Everything, from the title to the last event.
pub(super) fn blocks(t: Texts, source: &Source, proof: &Proof) -> Vec<Block> {
    let writer = Writer { t, source };
    let mut blocks = writer.head();
    blocks.extend(clauses::of(t, &source.contract));
    blocks.extend(writer.signatures());
    blocks.push(Block::Page);
    let version = i64::from(source.contract.instruction.reference.version);
    blocks.push(Block::Heading(t.paper_annex_instruction(version)));
    blocks.extend(annex::of(&source.contract, t.locale()));
    blocks.extend(writer.enclosed());
    blocks.extend(writer.audit(proof));
    blocks
}

pub(super) struct Writer<'a> {
    pub(super) t: Texts,
    pub(super) source: &'a Source,
}

impl Writer<'_> {
    fn head(&self) -> Vec<Block> {
        let (t, contract) = (self.t, &self.source.contract);
        let version = i64::from(contract.version);
        let written = self.moment(contract.written_at);
        let mut head = vec![
            Block::Title(t.paper_heading(contract.number.to_string())),
            Block::Text(contract.subject.clone()),
            Block::Small(t.paper_version(written, version)),
        ];
        if !self.is_concluded() {
            head.push(Block::Minor(t.paper_open().to_owned()));
        }
        head.push(self.parties());
        head
    }

    /// Who is on which side, and where.
    pub(super) fn parties(&self) -> Block {
        let (t, contract) = (self.t, &self.source.contract);
        let party = |role: Role| {
            let party = contract.party(role);
            vec![
                self.role(role).to_owned(),
                called(party, t.locale()),
                format::zone(&party.zone, contract.written_at, t.locale()),
            ]
        };
        let columns = [
            t.order_signature_role(),
            t.order_signature_name(),
            t.paper_zone(),
        ];
        Block::Table(Table {
            widths: vec![3, 5, 3],
            head: columns.map(str::to_owned).to_vec(),
            rows: Role::BOTH.map(party).to_vec(),
            is_small: false,
        })
    }

    /// The documents both have signed with the contract, each with its hash.
    pub(super) fn enclosed(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for enclosed in &self.source.contract.papers.documents {
            let version = Argument::Number(i64::from(enclosed.version));
            let title = self.say(enclosed.document.title_key(), &[("version", version)]);
            blocks.push(Block::Page);
            blocks.push(Block::Heading(self.t.paper_annex(title)));
            blocks.extend(enclosed.text.lines().filter_map(annex::block));
            let note = Some(enclosed.note.clone()).filter(|note| !note.is_empty());
            blocks.extend(note.map(Block::Text));
            let hash = enclosed.digest().to_string();
            blocks.push(Block::Small(self.t.paper_annex_hash(hash)));
        }
        blocks
    }

    /// What happened, with the hash of every event and of every version.
    pub(super) fn audit(&self, proof: &Proof) -> Vec<Block> {
        let t = self.t;
        let events = self.source.links.iter().zip(1_i64..);
        let rows = events.map(|(link, number)| {
            vec![
                number.to_string(),
                self.moment(link.event.at),
                self.actor(link).to_owned(),
                self.event(link),
                link.hash.to_string(),
            ]
        });
        let columns = [
            t.paper_event_number(),
            t.paper_event_at(),
            t.paper_event_by(),
            t.paper_event_what(),
            t.paper_event_hash(),
        ];
        let mut blocks = vec![
            Block::Page,
            Block::Heading(t.paper_audit().to_owned()),
            Block::Text(t.paper_audit_text(self.moment(proof.at))),
            Block::Table(Table {
                widths: vec![2, 6, 5, 7, 12],
                head: columns.map(str::to_owned).to_vec(),
                rows: rows.collect(),
                is_small: true,
            }),
        ];
        for written in &proof.contracts {
            blocks.push(frame::hash_line(t, written));
        }
        blocks.push(Block::Minor(t.paper_check_how().to_owned()));
        blocks.push(Block::Text(t.paper_check_text().to_owned()));
        let name = if proof.instance.is_empty() {
            t.product_name()
        } else {
            proof.instance.as_str()
        };
        blocks.push(Block::Small(t.paper_key(name, proof.key.as_str())));
        blocks
    }

    fn event(&self, link: &Link) -> String {
        let event = &link.event;
        let number = |name: &str| match event.details.get(name) {
            Some(Value::Number(number)) => *number,
            _ => 0,
        };
        let who = match event.actor {
            Actor::Account(account) => Role::BOTH
                .into_iter()
                .map(|role| self.source.contract.party(role))
                .find(|party| party.account == account)
                .map_or("", |party| party.name.as_str()),
            Actor::Clock | Actor::Console => "",
        };
        let arguments = [
            ("who", texts::Argument::from(who)),
            ("number", texts::Argument::Number(number("number"))),
            ("of", texts::Argument::Number(number("of"))),
            ("stage", texts::Argument::Number(number("stage"))),
            ("days", texts::Argument::Number(number("days_left"))),
        ];
        let mut same = self
            .source
            .links
            .iter()
            .filter(|l| l.event.kind == event.kind);
        let is_again = same.next().is_some_and(|first| first.hash != link.hash);
        let custody = self.source.contract.custody;
        let key = event.kind.order_key_in(custody, is_again);
        let words = self.t.by_key(key, &arguments);
        let words = words.unwrap_or_else(|| self.t.event_other().to_owned());
        let sum = event.details.values().find_map(|value| match value {
            Value::Money(sum) => Some(format::money(*sum, self.t.locale())),
            _ => None,
        });
        match sum {
            Some(sum) => format!("{words}: {sum}"),
            None => words,
        }
    }

    fn actor(&self, link: &Link) -> &str {
        let Actor::Account(account) = link.event.actor else {
            return self.t.paper_by_itself();
        };
        let contract = &self.source.contract;
        let mut sides = Role::BOTH.into_iter();
        let side = sides.find(|role| contract.party(*role).account == account);
        side.map_or("", |role| self.role(role))
    }

    pub(super) fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Client => self.t.role_client(),
            Role::Contractor => self.t.role_contractor(),
        }
    }

    pub(super) fn moment(&self, at: Timestamp) -> String {
        moment(self.t, &self.source.contract, at)
    }

    pub(super) fn say(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        say(self.t, &self.source.contract, key, arguments)
    }
}
