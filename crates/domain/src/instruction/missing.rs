//! What an instruction still lacks: asked of a draft at any time, answered as a list to work
//! through (mission 2.12).

use super::{CriterionKind, InstructionDraft, Latitude};
use crate::task::Frequency;

/// Something an instruction does not say yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// What is to come out of it.
    Goal,
    /// A criterion that must be met (mission 2.3).
    MustCriterion,
    /// A criterion has no measure (mission 2.3).
    Measure,
    /// How freely the contractor decides (mission 3.6).
    Latitude,
    /// Within how many hours questions are answered (mission 3.4).
    ResponseHours,
    /// When the client can be asked (mission 2.9).
    ReachableHours,
    /// The way there, for work that comes back (mission 1.9, 3.8).
    Steps,
    /// What is left to the contractor on purpose (mission 3.12).
    FreeZone,
    /// What the work is good for.
    Why,
    /// A piece of work as it should be, for work that comes back (mission 3.5).
    Example,
    /// Within how many hours each piece is done, for work that comes back (mission 3.4).
    Reaction,
    /// What to do when unsure, for work that comes back.
    WhenUnsure,
    /// Tools and access, for work that comes back.
    Tools,
    /// How long each piece is to be (mission 3.5); only the other side asks for it.
    Length,
    /// What is always asked first, where the latitude lets decide; only the other side asks for it.
    AskCases,
}

impl Missing {
    /// Everything that can be missing.
    pub const ALL: [Self; 15] = [
        Self::Goal,
        Self::MustCriterion,
        Self::Measure,
        Self::Latitude,
        Self::ResponseHours,
        Self::ReachableHours,
        Self::Steps,
        Self::FreeZone,
        Self::Why,
        Self::Example,
        Self::Reaction,
        Self::WhenUnsure,
        Self::Tools,
        Self::Length,
        Self::AskCases,
    ];

    /// The key of the sentence that says what is missing and what it is good for.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "instruction-missing-goal",
            Self::MustCriterion => "instruction-missing-must-criterion",
            Self::Measure => "instruction-missing-measure",
            Self::Latitude => "instruction-missing-latitude",
            Self::ResponseHours => "instruction-missing-response-hours",
            Self::ReachableHours => "instruction-missing-reachable-hours",
            Self::Steps => "instruction-missing-steps",
            Self::FreeZone => "instruction-missing-free-zone",
            Self::Why => "instruction-detail-missing-why",
            Self::Example => "instruction-detail-missing-example",
            Self::Reaction => "instruction-detail-missing-reaction",
            Self::WhenUnsure => "instruction-detail-missing-when-unsure",
            Self::Tools => "instruction-detail-missing-tools",
            Self::Length => "instruction-detail-missing-length",
            Self::AskCases => "instruction-detail-missing-ask-cases",
        }
    }

    /// The key of the question the other side would ask (mission 2.12).
    pub const fn asked_key(self) -> &'static str {
        match self {
            Self::Goal => "instruction-view-asked-goal",
            Self::MustCriterion => "instruction-view-asked-must-criterion",
            Self::Measure => "instruction-view-asked-measure",
            Self::Latitude => "instruction-view-asked-latitude",
            Self::ResponseHours => "instruction-view-asked-response-hours",
            Self::ReachableHours => "instruction-view-asked-reachable-hours",
            Self::Steps => "instruction-view-asked-steps",
            Self::FreeZone => "instruction-view-asked-free-zone",
            Self::Why => "instruction-view-asked-why",
            Self::Example => "instruction-view-asked-example",
            Self::Reaction => "instruction-view-asked-reaction",
            Self::WhenUnsure => "instruction-view-asked-when-unsure",
            Self::Tools => "instruction-view-asked-tools",
            Self::Length => "instruction-view-asked-length",
            Self::AskCases => "instruction-view-asked-ask-cases",
        }
    }

    /// The input that fills the gap.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::MustCriterion | Self::Measure => "criteria",
            Self::Latitude => "latitude",
            Self::ResponseHours => "response-hours",
            Self::ReachableHours => "reachable",
            Self::Steps => "steps",
            Self::FreeZone => "free-zone",
            Self::Why => "why",
            Self::Example => "good-example",
            Self::Reaction => "reaction-hours",
            Self::WhenUnsure => "when-unsure",
            Self::Tools => "tools",
            Self::Length => "length-least",
            Self::AskCases => "ask-cases",
        }
    }

    /// Whether an ad cannot be published before; the rest is advice.
    pub const fn blocks(self) -> bool {
        match self {
            Self::Goal
            | Self::MustCriterion
            | Self::Measure
            | Self::Latitude
            | Self::ResponseHours => true,
            Self::ReachableHours
            | Self::Steps
            | Self::FreeZone
            | Self::Why
            | Self::Example
            | Self::Reaction
            | Self::WhenUnsure
            | Self::Tools
            | Self::Length
            | Self::AskCases => false,
        }
    }
}

/// Everything a draft does not say yet, what blocks first.
pub fn missing(draft: &InstructionDraft, frequency: Frequency) -> Vec<Missing> {
    let blank = |text: &str| text.trim().is_empty();
    let criteria = || {
        draft
            .criteria
            .iter()
            .filter(|criterion| !blank(&criterion.text))
    };
    let must = |kind: Option<CriterionKind>| kind == Some(CriterionKind::Must);
    let routine = frequency.is_routine();
    let details = &draft.details;
    let gaps = [
        (Missing::Goal, blank(&draft.goal)),
        (
            Missing::MustCriterion,
            !criteria().any(|criterion| must(criterion.kind)),
        ),
        (
            Missing::Measure,
            criteria().any(|criterion| blank(&criterion.how_measured)),
        ),
        (Missing::Latitude, draft.latitude.is_none()),
        (Missing::ResponseHours, draft.response_hours.is_none()),
        (Missing::ReachableHours, draft.reachable.is_empty()),
        (
            Missing::Steps,
            routine && draft.steps.iter().all(|s| blank(&s.text)),
        ),
        (Missing::FreeZone, blank(&draft.free_zone)),
        (Missing::Why, blank(&details.why)),
        (Missing::Example, routine && blank(&details.good_example)),
        (
            Missing::Reaction,
            routine && details.reaction_hours.is_none(),
        ),
        (Missing::WhenUnsure, routine && blank(&details.when_unsure)),
        (Missing::Tools, routine && blank(&details.tools)),
    ];
    gaps.into_iter()
        .filter_map(|(gap, is_missing)| is_missing.then_some(gap))
        .collect()
}

/// What the other side would still ask before starting: everything that is missing, and what only
/// somebody who is to do the work misses (mission 2.12).
pub fn asked(draft: &InstructionDraft, frequency: Frequency) -> Vec<Missing> {
    let details = &draft.details;
    let length = &details.length;
    let decides = draft.latitude.is_some_and(Latitude::decides);
    let mut gaps = missing(draft, frequency);
    if length.least.is_none() && length.most.is_none() {
        gaps.push(Missing::Length);
    }
    if decides && details.ask_cases.trim().is_empty() {
        gaps.push(Missing::AskCases);
    }
    gaps
}
