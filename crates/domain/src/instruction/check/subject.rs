//! What the check reads: every text of an instruction, cut up once, with what it is for.

use std::collections::HashMap;
use std::ops::Range;

use super::language::Language;
use super::lexicon::Lexicon;
use super::prose::{Sentence, sentences};
use super::{Circumstances, Finding, FindingKind, LONGEST, Place, Size};
use crate::instruction::{CriterionKind, InstructionDraft, Latitude};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// What is to come out.
    Goal,
    /// Why: background, not a demand.
    Reason,
    /// One step of the way.
    Step,
    /// A criterion and how it is measured.
    Criterion(Option<CriterionKind>),
    /// How a criterion is measured.
    Measure(Option<CriterionKind>),
    /// What is left open, what to do when unsure, tools, cases to ask about.
    Rule,
    /// A sample: good or bad, it is quoted.
    Sample,
}

/// One text.
#[derive(Debug)]
pub(super) struct Field<'draft> {
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) text: &'draft str,
    pub(super) sentences: Vec<Sentence>,
}

/// The instruction, cut up.
#[derive(Debug)]
pub(super) struct Subject<'draft> {
    pub(super) draft: &'draft InstructionDraft,
    pub(super) known: Circumstances,
    pub(super) size: Size,
    pub(super) fields: Vec<Field<'draft>>,
    pub(super) lexicon: &'static Lexicon,
    positions: HashMap<String, usize>,
}

impl<'draft> Subject<'draft> {
    pub(super) fn of(draft: &'draft InstructionDraft, known: Circumstances) -> Self {
        let mut left = LONGEST;
        let mut fields = Vec::new();
        for (name, text) in draft.texts() {
            if text.len() > left {
                continue;
            }
            left -= text.len();
            fields.push(Field {
                sentences: sentences(text),
                role: role(draft, &name),
                name,
                text,
            });
        }
        let language = Language::of(fields.iter().flat_map(|field| &field.sentences));
        let positions = fields.iter().enumerate();
        Self {
            draft,
            known,
            size: Size::of(known.effort),
            positions: positions
                .map(|(index, field)| (field.name.clone(), index))
                .collect(),
            fields,
            lexicon: Lexicon::of(language),
        }
    }

    /// Where a field stands in the reading order.
    pub(super) fn position(&self, field: &str) -> usize {
        self.positions.get(field).copied().unwrap_or(usize::MAX)
    }

    /// How many steps say something.
    pub(super) fn steps(&self) -> usize {
        let steps = self.draft.steps.iter();
        steps.filter(|step| !step.is_blank()).count()
    }

    pub(super) fn latitude(&self) -> Option<Latitude> {
        self.draft.latitude
    }

    /// The texts that demand something: samples and reasons do not.
    pub(super) fn demands(&self) -> impl Iterator<Item = &Field<'draft>> {
        let is_demand = |field: &&Field<'_>| !matches!(field.role, Role::Sample | Role::Reason);
        self.fields.iter().filter(is_demand)
    }

    /// Every sentence that demands something.
    pub(super) fn said(&self) -> impl Iterator<Item = &Sentence> {
        self.demands().flat_map(|field| &field.sentences)
    }

    /// The sentences that say what to do.
    pub(super) fn told(&self) -> impl Iterator<Item = &Sentence> {
        let told = |field: &&Field<'_>| matches!(field.role, Role::Goal | Role::Step);
        let fields = self.fields.iter().filter(told);
        fields.flat_map(|field| &field.sentences)
    }
}

impl Field<'_> {
    /// A finding at these bytes of the text.
    pub(super) fn finding(&self, kind: FindingKind, span: Range<usize>) -> Finding {
        let words = self.text.get(span.clone()).unwrap_or_default().to_owned();
        let place = Place {
            field: self.name.clone(),
            span,
            words,
        };
        Finding {
            kind,
            place: Some(place),
        }
    }
}

/// What the text of an input is for.
fn role(draft: &InstructionDraft, name: &str) -> Role {
    let kind = |row: &str| {
        let row: usize = row.parse().ok()?;
        draft.criteria.get(row.checked_sub(1)?)?.kind
    };
    let (group, rest) = name.split_once('-').unwrap_or((name, ""));
    match (group, rest.split_once('-')) {
        ("goal", _) => Role::Goal,
        // What a word means is no demand either.
        ("why" | "terms", _) => Role::Reason,
        ("steps", _) => Role::Step,
        ("criteria", Some((row, "text"))) => Role::Criterion(kind(row)),
        ("criteria", Some((row, _))) => Role::Measure(kind(row)),
        ("good" | "bad", _) => Role::Sample,
        _ => Role::Rule,
    }
}
