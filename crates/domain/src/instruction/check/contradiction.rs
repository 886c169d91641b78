//! Numbers that cannot all be true: "200 words" and "at most 150 words".

use super::prose::Sentence;
use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind};
use crate::instruction::details::LengthUnit;

/// What a number says about what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Just so many.
    Exactly,
    /// No more.
    AtMost,
    /// No fewer.
    AtLeast,
}

/// A statement about a number of something.
#[derive(Debug)]
struct Count<'subject> {
    field: &'subject Field<'subject>,
    /// The words of the number and what it counts.
    span: core::ops::Range<usize>,
    /// What it counts, in the singular as far as endings go.
    noun: String,
    /// The content words of its sentence, to see whether two statements are about one thing.
    about: Vec<&'subject str>,
    least: i64,
    most: i64,
    /// Whether it counts each of several things: "5 per page".
    is_part: bool,
}

/// The most statements that are compared with one another.
const MOST_COUNTS: usize = 300;
/// The most words a statement is known by.
const MOST_ABOUT: usize = 20;

/// Units that measure many things at once: only comparable in one sentence's context.
const UNITS: [&str; 40] = [
    "stunde", "stunden", "std", "minute", "minuten", "min", "tag", "tage", "tagen", "woche",
    "wochen", "monat", "monate", "euro", "€", "uhr", "prozent", "%", "cent", "mal", "pixel", "px",
    "kb", "mb", "cm", "mm", "hour", "hours", "minutes", "day", "days", "week", "weeks", "month",
    "months", "times", "percent", "euros", "pounds", "dollars",
];

/// Sums of money, in the singular as far as endings go.
const MONEY: [&str; 4] = ["euro", "pound", "dollar", "€"];

/// Units of length of a text; about the whole text unless a part is named.
const TEXT_UNITS: [&str; 8] = [
    "woerter",
    "zeiche",
    "saetze",
    "absaetze",
    "word",
    "character",
    "sentence",
    "paragraph",
];

/// Words behind a number that it does not count.
const UNCOUNTED: [&str; 14] = [
    "bis", "to", "at", "am", "pm", "and", "und", "uhr", "von", "of", "in", "im", "or", "oder",
];

/// Every later statement that contradicts an earlier one, and ranges that run backwards. Goal and
/// criteria speak of the whole; a step or a measure may count a part of it or a sample.
pub(super) fn numbers(subject: &Subject<'_>) -> Vec<Finding> {
    let counts: Vec<Count<'_>> = subject
        .fields
        .iter()
        .filter(|field| matches!(field.role, Role::Goal | Role::Criterion(_)))
        .flat_map(|field| {
            let sentences = field.sentences.iter();
            sentences.flat_map(move |sentence| counts(subject, field, sentence))
        })
        .take(MOST_COUNTS)
        .collect();
    let mut findings = Vec::new();
    for (index, later) in counts.iter().enumerate() {
        let backwards = later.least > later.most;
        let mut earlier = counts.iter().take(index);
        if backwards || earlier.any(|earlier| contradict(earlier, later)) {
            findings.push(
                later
                    .field
                    .finding(FindingKind::NumbersContradict, later.span.clone()),
            );
        }
    }
    findings.extend(outside_the_length(subject, &counts));
    findings
}

/// A goal that names another length than the one that is set beside it: "200 words" against at most
/// 150. Only where the goal counts the unit once; of several nobody knows which is the whole.
fn outside_the_length(subject: &Subject<'_>, counts: &[Count<'_>]) -> Option<Finding> {
    let length = &subject.draft.details.length;
    let units: &[&str] = match length.unit? {
        LengthUnit::Words => &["woerter", "word"],
        LengthUnit::Characters => &["zeiche", "character"],
        LengthUnit::Minutes => return None,
    };
    let mut named = counts
        .iter()
        .filter(|count| matches!(count.field.role, Role::Goal) && units.contains(&&*count.noun));
    let (count, others) = (named.next()?, named.next());
    let is_outside = length.least.is_some_and(|least| count.most < least)
        || length.most.is_some_and(|most| count.least > most);
    (others.is_none() && is_outside && !count.is_part)
        .then(|| (count.field).finding(FindingKind::NumbersContradict, count.span.clone()))
}

fn contradict(earlier: &Count<'_>, later: &Count<'_>) -> bool {
    let overlap = earlier.least <= later.most && later.least <= earlier.most;
    if overlap || earlier.least > earlier.most || earlier.noun != later.noun {
        return false;
    }
    let shared = later
        .about
        .iter()
        .filter(|word| earlier.about.contains(word))
        .count();
    let is_one_of = |units: &[&str]| units.iter().any(|unit| singular(unit) == earlier.noun);
    let needed = if is_one_of(&TEXT_UNITS) || is_one_of(&MONEY) {
        1
    } else if is_one_of(&UNITS) {
        2
    } else if earlier.is_part || later.is_part {
        return false;
    } else if core::ptr::eq(earlier.field, later.field) {
        // One text may count several things of a name.
        2
    } else {
        0
    };
    shared >= needed
}

/// "per page", "each": a number of parts, not of the whole.
fn is_part(sentence: &Sentence, number: usize, end: usize) -> bool {
    const PARTS: [&str; 13] = [
        "je", "pro", "jeweils", "jede", "jeden", "jedes", "jeder", "per", "each", "every", "davon",
        "first", "ersten",
    ];
    let near = number.saturating_sub(3)..sentence.words.len().min(end + 3);
    let clause = sentence.words[number].clause;
    let mut words = sentence.words.get(near).unwrap_or_default().iter();
    words.any(|word| word.clause == clause && PARTS.contains(&word.folded.as_str()))
}

/// The numbers of a sentence with what they count.
fn counts<'subject>(
    subject: &'subject Subject<'_>,
    field: &'subject Field<'subject>,
    sentence: &'subject Sentence,
) -> Vec<Count<'subject>> {
    let words = &sentence.words;
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(value) = words[at].number() else {
            at += 1;
            continue;
        };
        let joined = words.get(at + 1).is_some_and(|word| {
            matches!(word.folded.as_str(), "bis" | "to" | "und" | "and") || word.folded == "-"
        });
        let upper = joined
            .then(|| words.get(at + 2).and_then(super::prose::Word::number))
            .flatten();
        let is_range = upper.is_some() && !matches!(words[at + 1].folded.as_str(), "und" | "and");
        let end = if is_range { at + 3 } else { at + 1 };
        let noun = words
            .get(end)
            .filter(|word| word.clause == words[at].clause);
        if let Some(noun) = noun.filter(|word| is_counted(&word.folded)) {
            let limit = limit_before(subject, sentence, at);
            let (least, most) = match (is_range.then_some(upper).flatten(), limit) {
                (Some(upper), _) => (value, upper),
                (None, Limit::Exactly) => (value, value),
                (None, Limit::AtMost) => (i64::MIN, value),
                (None, Limit::AtLeast) => (value, i64::MAX),
            };
            found.push(Count {
                field,
                span: words[at].span.start..noun.span.end,
                noun: singular(&noun.folded).to_owned(),
                about: about(subject, sentence, at..end + 1),
                least,
                most,
                is_part: is_part(sentence, at, end),
            });
        }
        at = end;
    }
    found
}

fn is_counted(folded: &str) -> bool {
    folded.chars().all(char::is_alphabetic)
        && !UNCOUNTED.contains(&folded)
        && !super::dates::is_date_word(folded)
}

/// Without the ending of the plural or of a case, so that forms of one word are one.
fn singular(folded: &str) -> &str {
    folded.trim_end_matches(['n', 's'])
}

/// "at most", "mindestens" right before a number.
fn limit_before(subject: &Subject<'_>, sentence: &Sentence, at: usize) -> Limit {
    let starts = at.saturating_sub(3)..at;
    let mut hits = starts.filter_map(|start| subject.lexicon.bound.at(sentence, start));
    hits.find(|hit| hit.at + hit.length == at)
        .map_or(Limit::Exactly, |hit| hit.meaning)
}

/// The words of a sentence that say what it is about: nouns, and words that part a whole.
fn about<'sentence>(
    subject: &Subject<'_>,
    sentence: &'sentence Sentence,
    without: core::ops::Range<usize>,
) -> Vec<&'sentence str> {
    let words = sentence.words.iter().enumerate();
    words
        .filter(|(index, word)| {
            !without.contains(index)
                && word.number().is_none()
                && word.folded.len() > 1
                && (word.folded.len() > 4 || is_short_part(&word.folded))
                && subject.lexicon.bound.at(sentence, *index).is_none()
        })
        .map(|(_, word)| word.folded.as_str())
        .take(MOST_ABOUT)
        .collect()
}

fn is_short_part(folded: &str) -> bool {
    matches!(
        folded,
        "je" | "pro" | "per" | "each" | "text" | "post" | "bild" | "mail"
    )
}
