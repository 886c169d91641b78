//! The other end: too much is prescribed (mission 3.11, 3.12).
//!
//! Whoever is told every move decides nothing, comes back with every surprise, and may be an
//! employee in the eyes of the law: § 611a (1) BGB names being bound by instructions, and BAG
//! 1 Dec 2020, 9 AZR 102/20 found it in tightly cut micro-jobs. Hints, never verdicts.

use super::phrases::Phrases;
use super::prose::Sentence;
use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind, Size};
use crate::instruction::Latitude;

/// From this many sentences on that move a hand they can be too many.
const MANY_MOVES: usize = 8;
/// More of all sentences than this share are too many, in per cent.
const MOST_MOVES: usize = 60;
/// "Exactly so" is too much from this many steps on.
const MANY_EXACT: usize = 15;
/// A goal up to this many words needs no free zone of its own.
const SHORT_GOAL: usize = 60;

/// What can only be said of the whole.
pub(super) fn whole(subject: &Subject<'_>) -> Vec<Finding> {
    let mut kinds = Vec::new();
    if moves_hands(subject) {
        kinds.push(FindingKind::HowOverWhat);
    }
    if subject.steps() > most_steps(subject.size) {
        kinds.push(FindingKind::TooManySteps);
    }
    if subject.latitude() == Some(Latitude::Exactly) && subject.steps() >= MANY_EXACT {
        kinds.push(FindingKind::ExactlyManySteps);
    }
    if leaves_nothing(subject) {
        kinds.push(FindingKind::NoFreeZone);
    }
    let whole = |kind| Finding { kind, place: None };
    kinds.into_iter().map(whole).collect()
}

const fn most_steps(size: Size) -> usize {
    match size {
        Size::Small => 9,
        Size::Middle => 20,
        Size::Large => 40,
    }
}

/// Whether most of what is told is how the hand moves.
fn moves_hands(subject: &Subject<'_>) -> bool {
    let all = subject.told().count();
    let moves = subject
        .told()
        .filter(|sentence| {
            // An imperative stands first, or behind "then", "now", "and".
            (0..sentence.words.len().min(3))
                .any(|at| subject.lexicon.click.at(sentence, at).is_some())
        })
        .count();
    moves >= MANY_MOVES && moves * 100 > all * MOST_MOVES
}

fn leaves_nothing(subject: &Subject<'_>) -> bool {
    let decides = subject.latitude().is_some_and(Latitude::decides);
    let goal_words: usize = subject
        .fields
        .iter()
        .filter(|field| field.role == Role::Goal)
        .flat_map(|field| &field.sentences)
        .map(|sentence| sentence.words.len())
        .sum();
    let is_long = subject.steps() > 0 || goal_words > SHORT_GOAL;
    let has_zone = !subject.draft.free_zone.trim().is_empty();
    let says_free = || subject.said().any(|one| subject.lexicon.free.any(one));
    subject.size >= Size::Middle && is_long && !decides && !has_zone && !says_free()
}

/// Words of a text that read like an employment relation, or ask for a report of every move.
pub(super) fn signs(subject: &Subject<'_>, field: &Field<'_>) -> Vec<Finding> {
    if field.role == Role::Sample {
        return Vec::new();
    }
    let lexicon = subject.lexicon;
    let mut findings = Vec::new();
    for sentence in &field.sentences {
        let of = |phrases: &Phrases<()>, kind| {
            let mut clause = None;
            let mut hits = phrases.all(sentence);
            // "within 8 working hours" is a time to answer; one sign a clause is enough.
            hits.retain(|hit| {
                let here = sentence.words.get(hit.at).map(|word| word.clause);
                let is_new = here != clause;
                clause = here;
                is_new && !follows_number(sentence, hit.at)
            });
            let spans = hits.into_iter();
            spans
                .map(|hit| field.finding(kind, sentence.span(hit.at..hit.at + hit.length)))
                .collect::<Vec<_>>()
        };
        findings.extend(of(&lexicon.employment, FindingKind::EmploymentSign));
        if lexicon.tells.any(sentence) {
            findings.extend(of(&lexicon.report, FindingKind::EveryStepReported));
        }
    }
    findings
}

fn follows_number(sentence: &Sentence, at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .and_then(|index| sentence.words.get(index));
    before.is_some_and(|word| word.number().is_some())
}
