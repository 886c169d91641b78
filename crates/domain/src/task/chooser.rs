//! How to hand a task on: to an assistant, as a project, as micro-jobs, as a call for ideas, or not
//! (yet) at all, each with its reasons (mission 1.1, 4.16).
//!
//! Advice only. Confidential work is advised against wherever many strangers would see it, and the
//! heart of the business against being handed on at all; nothing is forbidden.

use core::cmp::Reverse;

use super::Task;
use super::triage::{Reason, Triage};
use kernel::Minutes;

/// A kind of handing on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One person who takes over work that comes back, by the hour.
    Assistant,
    /// One person, a result, a sum, an end.
    Project,
    /// Many people, many equal small parts.
    MicroJob,
    /// Many people, one open question: names, designs, ideas.
    Ideas,
    /// The owner keeps it, for now.
    Keep,
}

impl Kind {
    /// Every kind, in the order in which equals are shown.
    pub const ALL: [Self; 5] = [
        Self::Assistant,
        Self::Project,
        Self::MicroJob,
        Self::Ideas,
        Self::Keep,
    ];

    /// The word in the API and in texts' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assistant => "assistant",
            Self::Project => "project",
            Self::MicroJob => "micro-job",
            Self::Ideas => "ideas",
            Self::Keep => "keep",
        }
    }

    /// Whether many strangers would see the work.
    const fn is_crowd(self) -> bool {
        matches!(self, Self::MicroJob | Self::Ideas)
    }

    /// Whether the product can do it today; what it cannot is started as a project.
    pub const fn is_offered(self) -> bool {
        matches!(self, Self::Assistant | Self::Project | Self::Keep)
    }

    /// The key of how it begins where that is not with an ad for just this: a lasting cooperation
    /// grows out of a first small order.
    pub const fn begins_key(self) -> Option<&'static str> {
        match self {
            Self::Assistant => Some("handing-begins-assistant"),
            Self::MicroJob | Self::Ideas => Some("handing-later"),
            Self::Project | Self::Keep => None,
        }
    }
}

/// What is asked besides the facts of the task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "five questions that are answered with yes or no"
)]
pub struct Answers {
    /// It comes back.
    pub comes_back: bool,
    /// It can be cut into many equal parts.
    pub splits: bool,
    /// It needs one head: expertise, or the whole in view.
    pub needs_expertise: bool,
    /// Others must not see it: confidential, or personal data.
    pub confidential: bool,
    /// The result is open: an idea is wanted.
    pub wants_ideas: bool,
}

impl Answers {
    /// What the task says by itself, until its owner says otherwise.
    pub fn of(task: &Task) -> Self {
        Self {
            comes_back: task.facts.frequency.is_routine(),
            confidential: task.marks.confidential,
            ..Self::default()
        }
    }
}

/// Why a kind fits or does not. What speaks against it comes in [`Why::is_against`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is the heart of the business (mission 1.13).
    Core,
    /// It is quickly done and its owner can do it.
    NotWorthIt,
    /// Its owner put it to what they keep.
    OwnChoice,
    /// How long it takes was never said.
    HoursUnknown,
    /// It comes back: explained once, it pays off every week.
    ComesBack,
    /// It comes only once.
    OnlyOnce,
    /// It has a result and an end.
    HasAnEnd,
    /// It needs one head.
    NeedsOneHead,
    /// It can be cut into many equal parts.
    ManyEqualParts,
    /// It cannot be cut into equal parts.
    OneWhole,
    /// An open idea is wanted, and many have more ideas than one.
    OpenIdea,
    /// The result is known; only somebody has to do it.
    KnownResult,
    /// One person who has promised to keep quiet is enough.
    OneTrusted,
    /// Many strangers would see what is confidential (mission 4.16).
    Exposed,
    /// It takes time of its owner's that somebody else has for it.
    TakesYourTime,
    /// It comes back, and a project ends.
    EndsThoughItComesBack,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 16] = [
        Self::Core,
        Self::NotWorthIt,
        Self::OwnChoice,
        Self::HoursUnknown,
        Self::ComesBack,
        Self::OnlyOnce,
        Self::HasAnEnd,
        Self::NeedsOneHead,
        Self::ManyEqualParts,
        Self::OneWhole,
        Self::OpenIdea,
        Self::KnownResult,
        Self::OneTrusted,
        Self::Exposed,
        Self::TakesYourTime,
        Self::EndsThoughItComesBack,
    ];

    /// The key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Core => "handing-why-core",
            Self::NotWorthIt => "handing-why-not-worth-it",
            Self::OwnChoice => "handing-why-own-choice",
            Self::HoursUnknown => "handing-why-hours-unknown",
            Self::TakesYourTime => "handing-why-takes-your-time",
            Self::EndsThoughItComesBack => "handing-why-ends",
            Self::ComesBack => "handing-why-comes-back",
            Self::OnlyOnce => "handing-why-only-once",
            Self::HasAnEnd => "handing-why-has-an-end",
            Self::NeedsOneHead => "handing-why-needs-one-head",
            Self::ManyEqualParts => "handing-why-many-equal-parts",
            Self::OneWhole => "handing-why-one-whole",
            Self::OpenIdea => "handing-why-open-idea",
            Self::KnownResult => "handing-why-known-result",
            Self::OneTrusted => "handing-why-one-trusted",
            Self::Exposed => "handing-why-exposed",
        }
    }
}

/// How well a kind fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It fits best.
    Best,
    /// It is possible too.
    Possible,
    /// Little speaks for it.
    Hardly,
    /// It is advised against.
    Against,
}

impl Fit {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Possible => "possible",
            Self::Hardly => "hardly",
            Self::Against => "against",
        }
    }
}

/// What is said about one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The kind.
    pub kind: Kind,
    /// How well it fits.
    pub fit: Fit,
    /// Why, the weightiest first; each with whether it speaks for the kind.
    pub reasons: Vec<(Why, bool)>,
}

/// A reason with its weight; below zero it speaks against.
type Weighed = (Why, i64);

/// What is confidential or core outweighs everything else.
const DECISIVE: i64 = 20;

/// Ranks the kinds for a task: the one that fits best comes first.
pub fn choose(task: &Task, answers: Answers) -> [Advice; 5] {
    let mut all = Kind::ALL.map(|kind| {
        let mut reasons = reasons(kind, task, answers);
        reasons.sort_by_key(|(_, weight)| Reverse(weight.abs()));
        let sum: i64 = reasons.iter().map(|(_, weight)| weight).sum();
        (kind, sum, reasons)
    });
    all.sort_by_key(|(kind, sum, _)| (Reverse(*sum), *kind));
    let best = all[0].0;
    all.map(|(kind, sum, reasons)| Advice {
        kind,
        fit: if kind == best {
            Fit::Best
        } else if sum <= -10 {
            Fit::Against
        } else if sum <= 0 {
            Fit::Hardly
        } else {
            Fit::Possible
        },
        reasons: reasons
            .into_iter()
            .map(|(why, weight)| (why, weight > 0))
            .collect(),
    })
}

fn reasons(kind: Kind, task: &Task, answers: Answers) -> Vec<Weighed> {
    let core = task.facts.core;
    let sorting = task.sorting();
    // Nobody knows yet whether a task without hours is worth it.
    let is_known = task.facts.minutes_per_week > Minutes(0);
    let is_quick = is_known && sorting.reason == Reason::QuicklyDone;
    let is_own_choice = sorting.reason == Reason::ByHand && sorting.triage == Triage::Keep;
    let keeps = is_quick || is_own_choice;
    let mut found = Vec::new();
    let mut add = |applies: bool, why: Why, weight: i64| {
        if applies {
            found.push((why, weight));
        }
    };
    add(
        core,
        Why::Core,
        if kind == Kind::Keep {
            DECISIVE
        } else {
            -DECISIVE
        },
    );
    add(
        answers.confidential && kind.is_crowd(),
        Why::Exposed,
        -DECISIVE,
    );
    match kind {
        Kind::Assistant => {
            add(answers.comes_back, Why::ComesBack, 4);
            add(!answers.comes_back, Why::OnlyOnce, -3);
            add(answers.confidential, Why::OneTrusted, 1);
        }
        Kind::Project => {
            add(!answers.comes_back, Why::HasAnEnd, 4);
            add(answers.comes_back, Why::EndsThoughItComesBack, -1);
            add(answers.needs_expertise, Why::NeedsOneHead, 3);
            add(answers.splits, Why::ManyEqualParts, -2);
            add(answers.confidential, Why::OneTrusted, 1);
        }
        Kind::MicroJob => {
            add(answers.splits, Why::ManyEqualParts, 5);
            add(!answers.splits, Why::OneWhole, -4);
            add(answers.needs_expertise, Why::NeedsOneHead, -3);
        }
        Kind::Ideas => {
            add(answers.wants_ideas, Why::OpenIdea, 6);
            add(!answers.wants_ideas, Why::KnownResult, -4);
        }
        Kind::Keep => {
            add(is_quick, Why::NotWorthIt, 5);
            add(is_own_choice && !core, Why::OwnChoice, 5);
            add(!keeps && !core && !is_known, Why::HoursUnknown, 1);
            add(!keeps && !core && is_known, Why::TakesYourTime, -1);
        }
    }
    found
}

#[cfg(test)]
mod tests;
