//! The words of a contract or a frame on a page: the frozen ones where it was signed with its words,
//! else as it is worded now in the reader's language.

use askama::Template;
use domain::agreement::contract::{Clause, Contract, Words};
use texts::Texts;

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
    /// Whether the list of the parts leads to them.
    is_linked: bool,
}

/// The list of the parts, each a link to where it stands.
#[derive(Template)]
#[template(path = "order/contents.html")]
struct Contents {
    t: Texts,
    language: &'static str,
    headings: Vec<String>,
}

crate::ui::component!(Clauses, Contents);

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

/// The list of the parts, and what is signed.
pub(super) fn of(visit: &Visit, contract: &Contract) -> (SafeHtml, SafeHtml) {
    let clauses = match &contract.words {
        Some(words) => as_frozen(words),
        None => worded_now(visit, &contract.clauses()),
    };
    let headings = clauses.parts.iter().map(|part| part.heading.clone());
    let contents = Contents {
        t: visit.t,
        language: clauses.language,
        headings: headings.collect(),
    };
    let linked = Clauses {
        is_linked: true,
        ..clauses
    };
    (contents.into(), linked.into())
}

/// Clauses in the words they were frozen in, else as they are worded now.
pub(super) fn said(visit: &Visit, words: Option<&Words>, clauses: &[Clause]) -> SafeHtml {
    match words {
        Some(words) => frozen(words),
        None => worded_now(visit, clauses).into(),
    }
}

/// Frozen words, letter for letter.
pub(crate) fn frozen(words: &Words) -> SafeHtml {
    as_frozen(words).into()
}

fn as_frozen(words: &Words) -> Clauses {
    let parts = words.sections.iter().map(|section| {
        let sentences = section.sentences.iter();
        let sentences = sentences.map(|one| (one.is_item, one.text.clone()));
        part(section.heading.clone(), sentences)
    });
    Clauses {
        language: words.language.as_str(),
        parts: parts.collect(),
        source: Some(words.source.clone()),
        is_linked: false,
    }
}

/// For a reader of another language: in which the contract is, and what it says in theirs. Nothing
/// where they read what is signed.
pub(super) fn translated(visit: &Visit, contract: &Contract) -> Option<(&'static str, SafeHtml)> {
    translation(visit, contract.words.as_ref(), &contract.clauses())
}

/// The same of clauses and the words they were frozen in.
pub(super) fn translation(
    visit: &Visit,
    words: Option<&Words>,
    clauses: &[Clause],
) -> Option<(&'static str, SafeHtml)> {
    let t = visit.t;
    let words = words?;
    (words.language != t.locale())
        .then(|| (t.paper_words_other(), worded_now(visit, clauses).into()))
}

fn worded_now(visit: &Visit, clauses: &[Clause]) -> Clauses {
    let t = visit.t;
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
    Clauses {
        language: t.locale().as_str(),
        parts: parts.collect(),
        source: None,
        is_linked: false,
    }
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
