//! The clauses in a document, by part: `§ 1`, `(1)`, `a)`.

use domain::agreement::contract::{Contract, Marks, Part, Words};
use domain::instruction::CriterionKind;
use paper::{Block, Table};
use texts::Texts;

use super::super::words::say;

/// The words that were frozen, letter for letter. Contracts that were signed without theirs are
/// said as they are worded now, with their criteria in a table.
pub(super) fn of(t: Texts, contract: &Contract) -> Vec<Block> {
    match &contract.words {
        Some(words) => frozen(words),
        None => worded_now(t, contract),
    }
}

/// Words as they were signed, with whose they are.
pub(super) fn frozen(words: &Words) -> Vec<Block> {
    let mut blocks = sections(words);
    blocks.push(Block::Text(words.source.clone()));
    blocks
}

/// The numbered parts alone.
pub(super) fn sections(words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for section in &words.sections {
        blocks.push(Block::Heading(section.heading.clone()));
        let mut marks = Marks::default();
        let sentences = section.sentences.iter();
        blocks.extend(sentences.map(|sentence| Block::Item {
            mark: marks.next(sentence.is_item),
            text: sentence.text.clone(),
            depth: u8::from(sentence.is_item),
        }));
    }
    blocks
}

fn worded_now(t: Texts, contract: &Contract) -> Vec<Block> {
    let (mut blocks, mut part, mut number) = (Vec::new(), None, 0_i64);
    let (mut marks, mut is_table_due) = (Marks::default(), true);
    for clause in contract.clauses() {
        if part != Some(clause.part) {
            part = Some(clause.part);
            number += 1;
            marks = Marks::default();
            let heading = say(t, contract, clause.part.heading_key(), &[]);
            blocks.push(Block::Heading(t.contract_heading(heading, number)));
        }
        if clause.part == Part::Criteria && clause.is_item {
            if std::mem::take(&mut is_table_due) {
                blocks.push(Block::Table(criteria(t, contract)));
            }
            continue;
        }
        blocks.push(Block::Item {
            mark: marks.next(clause.is_item),
            text: say(t, contract, clause.key, &clause.arguments),
            depth: u8::from(clause.is_item),
        });
    }
    blocks
}

fn criteria(t: Texts, contract: &Contract) -> Table {
    let columns = [
        t.paper_criterion_kind(),
        t.paper_criterion(),
        t.paper_measured(),
    ];
    let criteria = contract.instruction.body.criteria.iter();
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
