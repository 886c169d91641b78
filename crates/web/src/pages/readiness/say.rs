//! Where the small steps are done, and how the check's things are called.

use domain::task::readiness::{Outcome, Part, Question};
use kernel::TaskId;
use texts::Texts;

use super::COMPARISONS;
use crate::visit::Visit;
use crate::words;

/// A part, or all of them on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// One part.
    One(Part),
    /// Everything at once.
    All,
}

impl Shown {
    /// Every page of the check.
    const EVERY: [Self; 4] = [
        Self::One(Part::Expectations),
        Self::One(Part::Reliability),
        Self::One(Part::LettingGo),
        Self::All,
    ];

    /// The word in the address.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::One(Part::Expectations) => "erwartungen",
            Self::One(Part::Reliability) => "verlaesslichkeit",
            Self::One(Part::LettingGo) => "loslassen",
            Self::All => "alles",
        }
    }

    /// Reads [`Shown::code`] back.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|shown| shown.code() == code)
    }

    /// The parts the page asks for.
    pub(super) fn parts(self) -> Vec<Part> {
        match self {
            Self::One(part) => vec![part],
            Self::All => Part::ALL.to_vec(),
        }
    }
}

/// The name of a part.
pub(super) fn part_name(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Expectations => t.readiness_part_expectations(),
        Part::Reliability => t.readiness_part_reliability(),
        Part::LettingGo => t.readiness_part_letting_go(),
    }
}

/// What a part is about, in one sentence.
pub(super) fn part_lead(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Expectations => t.readiness_part_expectations_lead(),
        Part::Reliability => t.readiness_part_reliability_lead(),
        Part::LettingGo => t.readiness_part_letting_go_lead(),
    }
}

/// The result in a few words and in one sentence.
pub(super) fn outcome(
    visit: &Visit,
    outcome: Option<Outcome>,
    is_task: bool,
) -> (&'static str, String) {
    let t = visit.t;
    match outcome {
        None => (
            t.readiness_outcome_open(),
            t.readiness_lead_open().to_owned(),
        ),
        Some(Outcome::Ready) if is_task => (
            t.readiness_outcome_ready_task(),
            t.readiness_lead_ready().to_owned(),
        ),
        Some(Outcome::Ready) => (
            t.readiness_outcome_ready(),
            t.readiness_lead_ready().to_owned(),
        ),
        Some(Outcome::NotYet) => (
            t.readiness_outcome_not_yet(),
            t.readiness_lead_not_yet().to_owned(),
        ),
        Some(Outcome::NotThisTask(why)) => (
            t.readiness_outcome_not_this_task(),
            words::key(visit, why.key(), &[]),
        ),
    }
}

/// Where the small step of a question is done; `place` is the task it is done at.
pub(super) fn address(question: Question, place: Option<TaskId>) -> String {
    let of_task = |end: &str| match place {
        Some(task) => format!("/abgeben/aufgaben/{task}{end}"),
        None => "/abgeben/import".to_owned(),
    };
    match question {
        Question::Tasks => "/abgeben/sortierung".to_owned(),
        Question::Personal => "/abgeben/aufgaben/neu".to_owned(),
        Question::Skills => of_task("/gesuch#f-skills"),
        Question::Hours => of_task("/gesuch#f-hours"),
        Question::Budget => of_task("/gesuch#f-budget"),
        Question::Result | Question::EveryStep => of_task("/anleitung/bearbeiten?teil=kriterien"),
        Question::Replies => of_task("/anleitung/bearbeiten?teil=zeiten"),
        Question::Payment => "/geld".to_owned(),
        Question::Desk => "/abgeben/import".to_owned(),
        Question::Reachable => "/konto#f-reachable-monday".to_owned(),
        Question::BestMyself => COMPARISONS.to_owned(),
        Question::Explaining => of_task("/mitschreiben"),
        Question::Feedback => "/abgeben/lehren".to_owned(),
        Question::Cost => of_task("#lohnt-sich"),
    }
}
