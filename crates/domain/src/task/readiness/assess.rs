//! From answers to a result and the small steps that are left.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Minutes;

use super::{About, Part, Question};
use crate::task::{Frequency, TaskFacts};

/// From so many beliefs on, letting go comes first (mission 2.22).
pub const MOST_BELIEFS: usize = 4;
/// A one-time task of so many minutes is done sooner than explained.
const SMALLEST_ONCE: i64 = 30;

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Yes or no.
    pub yes: bool,
    /// Whether they ticked the small step off by hand.
    pub ticked: bool,
}

/// The answers given so far.
pub type Replies = BTreeMap<Question, Reply>;

/// How far a small step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Still to be done.
    Open,
    /// Ticked off by hand.
    Ticked,
    /// Feierabend knows that it is done.
    Known,
}

/// The one small step an answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question that led to it.
    pub question: Question,
    /// How long it takes.
    pub minutes: Minutes,
    /// How far it is.
    pub state: StepState,
}

/// Why a task had better stay with its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It belongs to the heart of the business (mission 1.13).
    Core,
    /// People pay for its owner doing it in person.
    Personal,
    /// It comes once and is done sooner than explained.
    TooSmall,
}

impl Unfit {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Core, Self::Personal, Self::TooSmall];

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Personal => "personal",
            Self::TooSmall => "too-small",
        }
    }

    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Core => "readiness-unfit-core",
            Self::Personal => "readiness-unfit-personal",
            Self::TooSmall => "readiness-unfit-too-small",
        }
    }
}

/// The result. Advice, never a ban.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It can begin.
    Ready,
    /// A little preparation first.
    NotYet,
    /// Rather another task.
    NotThisTask(Unfit),
}

impl Outcome {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NotYet => "not-yet",
            Self::NotThisTask(_) => "not-this-task",
        }
    }
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The result; none while questions are open that matter to it.
    pub outcome: Option<Outcome>,
    /// One small step for every answer that holds back, in the order of the questions.
    pub steps: Vec<Step>,
    /// What nobody has answered yet.
    pub open: Vec<Question>,
}

impl Assessment {
    /// The steps still to be done.
    pub fn to_do(&self) -> impl Iterator<Item = &Step> {
        self.steps
            .iter()
            .filter(|step| step.state == StepState::Open)
    }

    /// How long the steps still to be done take together.
    pub fn minutes_left(&self) -> Minutes {
        Minutes(self.to_do().map(|step| step.minutes.get()).sum())
    }
}

/// Assesses a check: of the person without `task`, else of that task. `known` are the steps
/// Feierabend can see to be done.
pub fn assess(
    task: Option<&TaskFacts>,
    replies: &Replies,
    known: &BTreeSet<Question>,
) -> Assessment {
    let about = task.map_or(About::Oneself, |_| About::Task);
    let asked = || Part::ALL.into_iter().flat_map(|part| part.questions(about));
    let open: Vec<Question> = asked()
        .copied()
        .filter(|question| !replies.contains_key(question))
        .collect();
    let steps: Vec<Step> = asked()
        .filter_map(|question| step(*question, *replies.get(question)?, known))
        .collect();
    let unfit = task.and_then(|facts| unfit(facts, replies));
    let outcome = match unfit {
        Some(why) => Some(Outcome::NotThisTask(why)),
        None if !open.is_empty() => None,
        None if is_held_back(&steps) => Some(Outcome::NotYet),
        None => Some(Outcome::Ready),
    };
    Assessment {
        outcome,
        steps,
        open,
    }
}

/// How many beliefs hold somebody back whose counter-measure is not done yet.
pub fn beliefs_held(replies: &Replies, known: &BTreeSet<Question>) -> usize {
    Part::LettingGo
        .questions(About::Oneself)
        .iter()
        .filter_map(|question| step(*question, *replies.get(question)?, known))
        .filter(|step| step.state == StepState::Open)
        .count()
}

fn step(question: Question, reply: Reply, known: &BTreeSet<Question>) -> Option<Step> {
    question.holds_back(reply.yes).then(|| Step {
        question,
        minutes: question.minutes(),
        state: if known.contains(&question) {
            StepState::Known
        } else if reply.ticked {
            StepState::Ticked
        } else {
            StepState::Open
        },
    })
}

/// What is missing holds back; up to three beliefs do not, for they change while handing on.
fn is_held_back(steps: &[Step]) -> bool {
    let open = |is_belief: bool| {
        steps
            .iter()
            .filter(|step| step.state == StepState::Open)
            .filter(|step| (step.question.part() == Part::LettingGo) == is_belief)
            .count()
    };
    open(false) > 0 || open(true) >= MOST_BELIEFS
}

fn unfit(facts: &TaskFacts, replies: &Replies) -> Option<Unfit> {
    let minutes = facts.minutes_per_week.get();
    if facts.core {
        Some(Unfit::Core)
    } else if replies
        .get(&Question::Personal)
        .is_some_and(|reply| reply.yes && !reply.ticked)
    {
        Some(Unfit::Personal)
    } else if facts.frequency == Frequency::Once && (1..=SMALLEST_ONCE).contains(&minutes) {
        Some(Unfit::TooSmall)
    } else {
        None
    }
}
