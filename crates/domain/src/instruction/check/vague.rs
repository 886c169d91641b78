//! Words that two people understand differently, unless a measure stands beside them
//! (mission 2.8).

use super::prose::Sentence;
use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind, Vagueness};
use crate::instruction::CriterionKind;

/// How near behind a word its number stands, in words.
const NEAR: usize = 5;
/// How many words after an explanation make it one: "short, that is at most three sentences".
const EXPLANATION: usize = 2;

/// Every vague word of a text.
pub(super) fn words(subject: &Subject<'_>, field: &Field<'_>) -> Vec<Finding> {
    let is_taste = matches!(
        field.role,
        Role::Criterion(Some(CriterionKind::Taste)) | Role::Measure(Some(CriterionKind::Taste))
    );
    if is_taste || matches!(field.role, Role::Sample | Role::Reason) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for sentence in &field.sentences {
        for hit in subject.lexicon.vague.all(sentence) {
            let (at, end) = (hit.at, hit.at + hit.length);
            let is_meant = in_other_sense(subject, sentence, at, end)
                || is_measured(subject, sentence, hit.meaning, at, end)
                || measured_beside(subject, field, hit.meaning);
            if !is_meant {
                let span = sentence.span(at..end);
                findings.push(field.finding(FindingKind::VagueWord(hit.meaning), span));
            }
        }
    }
    findings
}

/// Whether the word is quoted or part of a phrase that means something else.
fn in_other_sense(subject: &Subject<'_>, sentence: &Sentence, at: usize, end: usize) -> bool {
    let quoted = sentence.words.get(at).is_some_and(|word| word.is_quoted);
    let covered = (at.saturating_sub(3)..=at).any(|start| {
        let hit = subject.lexicon.exact.at(sentence, start);
        hit.is_some_and(|hit| hit.at + hit.length >= end)
    });
    quoted || covered || is_name(sentence, at)
}

/// A capital in the middle of a sentence: part of a name.
fn is_name(sentence: &Sentence, at: usize) -> bool {
    let capital = |index: usize| {
        sentence
            .words
            .get(index)
            .is_some_and(|word| word.is_capital)
    };
    at > 0 && capital(at) && !sentence.words[at].folded.starts_with("etc")
}

/// Whether the sentence itself says how much, how long, how often or what it means.
fn is_measured(
    subject: &Subject<'_>,
    sentence: &Sentence,
    kind: Vagueness,
    at: usize,
    end: usize,
) -> bool {
    let lexicon = subject.lexicon;
    // A number soon behind it, but no year: "several, at least 5".
    let number_after = || {
        let soon = sentence.words.iter().skip(end).take(NEAR);
        soon.filter_map(super::prose::Word::number)
            .any(|number| !(1900..2100).contains(&number))
    };
    let explained = || {
        (end..sentence.words.len()).any(|index| {
            lexicon
                .explains
                .at(sentence, index)
                .is_some_and(|hit| sentence.words.len() >= index + hit.length + EXPLANATION)
        })
    };
    match kind {
        Vagueness::Speed => lexicon.time.any(sentence),
        Vagueness::Rhythm => lexicon.rhythm.any(sentence) || lexicon.time.any(sentence),
        Vagueness::Amount => number_after() || explained(),
        Vagueness::Length => lexicon.length.any(sentence) || number_after() || explained(),
        Vagueness::Quality | Vagueness::Habit => explained() || clause_measure(sentence, at, end),
        Vagueness::OpenList => false,
        Vagueness::Hedge => number_after(),
    }
}

/// A number in brackets or behind a colon right after the word: "legible (at least 12 pt)".
fn clause_measure(sentence: &Sentence, at: usize, end: usize) -> bool {
    let clause = sentence.words.get(at).map(|word| word.clause);
    let next = sentence.words.get(end).map(|word| word.clause);
    let starts_new = next.is_some() && next != clause;
    starts_new
        && sentence.words[end..]
            .iter()
            .any(|word| word.number().is_some())
}

/// What a criterion leaves open its measure may say, and the other way round.
fn measured_beside(subject: &Subject<'_>, field: &Field<'_>, kind: Vagueness) -> bool {
    if kind == Vagueness::OpenList {
        return false;
    }
    let Some(row) = field.name.strip_suffix("-text") else {
        return false;
    };
    let measure = format!("{row}-how-measured");
    let beside = subject.fields.iter().find(|other| other.name == measure);
    beside.is_some_and(|measure| super::measure::says_something(subject, measure))
}
