//! What stands in the document of a contract, in the order a lawyer expects it: parties, numbered
//! paragraphs, criteria, signatures, annexes, and what happened.

use domain::Argument;
use domain::agreement::Role;
use domain::agreement::contract::wording::called;
use domain::agreement::contract::{Clause, Part};
use domain::instruction::CriterionKind;
use domain::notice::{Actor, Link, Value};
use kernel::{Timestamp, format};
use paper::{Block, Proof, Table};
use texts::Texts;

use super::{Source, annex, frame};
use crate::notice::spoken;

/// Everything, from the title to the last event.
pub(super) fn blocks(t: Texts, source: &Source, proof: &Proof) -> Vec<Block> {
    let writer = Writer { t, source };
    let mut blocks = writer.head();
    blocks.extend(writer.clauses());
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
                party.zone.name().to_owned(),
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

    /// The clauses by part: `§ 1`, `(1)`, `a)`. Criteria stand in a table.
    fn clauses(&self) -> Vec<Block> {
        let clauses = self.source.contract.clauses();
        let (mut blocks, mut part, mut numbers) = (Vec::new(), None, [0_i64; 3]);
        for clause in &clauses {
            if part != Some(clause.part) {
                part = Some(clause.part);
                numbers = [numbers[0] + 1, 0, 0];
                let heading = self.say(clause.part.heading_key(), &[]);
                blocks.push(Block::Heading(self.t.contract_heading(heading, numbers[0])));
            }
            let text = self.say(clause.key, &clause.arguments);
            if clause.part == Part::Criteria && clause.is_item {
                if numbers[2] == 0 {
                    blocks.push(Block::Table(self.criteria()));
                }
                numbers[2] += 1;
                continue;
            }
            blocks.push(item(clause, text, &mut numbers));
        }
        blocks
    }

    fn criteria(&self) -> Table {
        let t = self.t;
        let columns = [
            t.paper_criterion_kind(),
            t.paper_criterion(),
            t.paper_measured(),
        ];
        let criteria = self.source.contract.instruction.body.criteria.iter();
        let rows = criteria.map(|criterion| {
            let kind = match criterion.kind {
                CriterionKind::Must => t.paper_must(),
                CriterionKind::Should => t.paper_should(),
                CriterionKind::Taste => t.paper_taste(),
            };
            let measured = criterion.how_measured.clone();
            vec![kind.to_owned(), criterion.text.clone(), measured]
        });
        Table {
            widths: vec![2, 5, 5],
            head: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
            is_small: false,
        }
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

    /// The document is read where the client is, and says so.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let zone = &self.source.contract.client.zone;
        format::date_time_zone(at, zone, self.t.locale())
    }

    pub(super) fn say(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        let zone = &self.source.contract.client.zone;
        let spoken: Vec<(&str, texts::Argument)> = arguments
            .iter()
            .map(|(name, value)| match value {
                Argument::Time(at) => (*name, self.moment(*at).into()),
                other => (*name, spoken(other, zone, self.t.locale())),
            })
            .collect();
        let words = self.t.by_key(key, &spoken);
        words.unwrap_or_else(|| {
            tracing::error!(key, "a text is missing");
            key.to_owned()
        })
    }
}

/// A paragraph of a part, or an item of the list it began.
fn item(clause: &Clause, text: String, numbers: &mut [i64; 3]) -> Block {
    let [_, paragraph, letter] = numbers;
    if clause.is_item {
        *letter += 1;
        return Block::Item {
            mark: format!("{})", letters(*letter)),
            text,
            depth: 1,
        };
    }
    *paragraph += 1;
    *letter = 0;
    Block::Item {
        mark: format!("({paragraph})"),
        text,
        depth: 0,
    }
}

/// a, b, …, z, aa, ab.
fn letters(number: i64) -> String {
    let (mut rest, mut letters) = (number.max(1), Vec::new());
    while rest > 0 {
        let place = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'a' + place));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn items_are_lettered_beyond_the_alphabet() {
        let all: Vec<String> = [1, 2, 26, 27, 52, 53].map(letters).to_vec();
        assert_eq!(all, ["a", "b", "z", "aa", "az", "ba"]);
    }
}
