//! Criteria that nobody could say are met (mission 2.3, 2.5).

use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind};
use crate::instruction::CriterionKind;

/// The must and should criteria that two people could not check alike.
pub(super) fn unmeasurable(subject: &Subject<'_>) -> Vec<Finding> {
    let strict = subject.fields.iter().filter(|field| {
        matches!(
            field.role,
            Role::Criterion(None | Some(CriterionKind::Must | CriterionKind::Should))
        )
    });
    strict
        .filter(|field| !is_measurable(subject, field))
        .map(|field| field.finding(FindingKind::Unmeasurable, 0..field.text.len()))
        .collect()
}

fn is_measurable(subject: &Subject<'_>, criterion: &Field<'_>) -> bool {
    let row = criterion.name.trim_end_matches("-text");
    let name = format!("{row}-how-measured");
    let measure = subject.fields.iter().find(|field| field.name == name);
    if measure.is_some_and(|measure| says_something(subject, measure)) {
        return true;
    }
    let lexicon = subject.lexicon;
    let has = |phrases: &super::phrases::Phrases<()>| {
        criterion.sentences.iter().any(|one| phrases.any(one))
    };
    let is_vague = criterion
        .sentences
        .iter()
        .any(|one| lexicon.vague.all(one).iter().any(|_| true));
    if is_vague || has(&lexicon.feeling) {
        return criterion
            .sentences
            .iter()
            .flat_map(|one| &one.words)
            .any(|word| word.number().is_some());
    }
    has(&lexicon.fact) || has(&lexicon.time)
}

/// Whether a measure can be checked: it names a fact and no feeling.
pub(super) fn says_something(subject: &Subject<'_>, measure: &Field<'_>) -> bool {
    let lexicon = subject.lexicon;
    let mut sentences = measure.sentences.iter();
    let is_fact = |one| lexicon.fact.any(one) || lexicon.place.any(one);
    let has_fact = sentences.clone().any(is_fact);
    let has_feeling = sentences.any(|one| lexicon.feeling.any(one));
    if has_feeling {
        return measure
            .sentences
            .iter()
            .flat_map(|one| &one.words)
            .any(|word| word.number().is_some());
    }
    has_fact
}
