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

#[cfg(test)]
mod tests {
    use super::super::{Circumstances, check};
    use super::*;
    use crate::instruction::{CriterionDraft, InstructionDraft};

    fn is_found(how_measured: &str) -> bool {
        let draft = InstructionDraft {
            goal: "Die Antworten auf alle Mails stehen im Postfach".to_owned(),
            criteria: vec![CriterionDraft {
                text: "Die Anrede lautet „Guten Tag“".to_owned(),
                how_measured: how_measured.to_owned(),
                kind: Some(CriterionKind::Must),
                ..CriterionDraft::default()
            }],
            ..InstructionDraft::default()
        };
        let report = check(&draft, Circumstances::default());
        let mut kinds = report.findings.iter().map(|one| one.kind);
        kinds.any(|kind| kind == FindingKind::Unmeasurable)
    }

    /// The hint itself proposes a clear yes or no.
    #[test]
    fn a_yes_or_no_is_a_measure() {
        assert!(!is_found("ja oder nein"));
        assert!(!is_found("Ja/Nein"));
        assert!(is_found("nach Gefühl"));
        assert!(is_found(""));
    }
}
