//! The words of a contract on a page: the frozen ones where it was signed with its words, else as
//! it is worded now in the reader's language.

use askama::Template;
use domain::agreement::contract::{Contract, Words};

use crate::ui::SafeHtml;
use crate::visit::Visit;
use crate::words::key;

/// Clauses by part, numbered.
#[derive(Template)]
#[template(path = "order/words.html")]
struct Clauses {
    language: &'static str,
    parts: Vec<Part>,
    source: Option<String>,
}

crate::ui::component!(Clauses);

/// A part with its heading.
struct Part {
    heading: String,
    sentences: Vec<Sentence>,
}

/// A sentence of the contract with the list it begins.
struct Sentence {
    words: String,
    items: Vec<String>,
}

/// What is signed.
pub(super) fn of(visit: &Visit, contract: &Contract) -> SafeHtml {
    match &contract.words {
        Some(words) => frozen(words),
        None => worded_now(visit, contract),
    }
}

/// Frozen words, letter for letter.
pub(crate) fn frozen(words: &Words) -> SafeHtml {
    let parts = words.sections.iter().map(|section| {
        let sentences = section.sentences.iter();
        let sentences = sentences.map(|one| (one.is_item, one.text.clone()));
        part(section.heading.clone(), sentences)
    });
    let clauses = Clauses {
        language: words.language.as_str(),
        parts: parts.collect(),
        source: Some(words.source.clone()),
    };
    clauses.into()
}

/// For a reader of another language: in which the contract is, and what it says in theirs. Nothing
/// where they read what is signed.
pub(super) fn translated(visit: &Visit, contract: &Contract) -> Option<(&'static str, SafeHtml)> {
    let t = visit.t;
    let words = contract.words.as_ref()?;
    (words.language != t.locale()).then(|| (t.paper_words_other(), worded_now(visit, contract)))
}

fn worded_now(visit: &Visit, contract: &Contract) -> SafeHtml {
    let t = visit.t;
    let clauses = contract.clauses();
    let same = clauses.chunk_by(|one, next| one.part == next.part);
    let parts = same.zip(1_i64..).map(|(clauses, number)| {
        let heading = clauses.first().map(|first| first.part.heading_key());
        let heading = heading.map(|heading| key(visit, heading, &[]));
        let sentences = clauses
            .iter()
            .map(|clause| (clause.is_item, key(visit, clause.key, &clause.arguments)));
        part(
            t.contract_heading(heading.unwrap_or_default(), number),
            sentences,
        )
    });
    let clauses = Clauses {
        language: t.locale().as_str(),
        parts: parts.collect(),
        source: None,
    };
    clauses.into()
}

fn part(heading: String, all: impl Iterator<Item = (bool, String)>) -> Part {
    let mut sentences: Vec<Sentence> = Vec::new();
    for (is_item, words) in all {
        match sentences.last_mut().filter(|_| is_item) {
            Some(sentence) => sentence.items.push(words),
            None => sentences.push(Sentence {
                words,
                items: Vec::new(),
            }),
        }
    }
    Part { heading, sentences }
}
