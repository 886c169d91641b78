//! Why something is not done with an assistance.

use crate::agreement::SignRefusal;
use crate::{Argument, Refusal};

/// Why something is not done with an assistance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssistanceRefusal {
    /// The order it would follow was not paid.
    NotPaid,
    /// Both have signed, or it has ended.
    NotProposed,
    /// A signature is not as it must be.
    Sign(SignRefusal),
    /// It does not run.
    NotRunning,
    /// Notice was given before.
    NoticeGiven,
    /// A week is not ordered once more on its own.
    Week,
    /// An addendum waits for its answer.
    ChangeWaits,
    /// There were many addenda already.
    TooManyChanges,
    /// Every week that is left has its order.
    NoWeekLeft,
    /// An addendum that says what holds anyway.
    NothingChanged,
    /// The addendum was answered, or its time is over.
    ChangeAnswered,
    /// Nobody agrees with themselves.
    OwnChange,
}

impl Refusal for AssistanceRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotPaid => "assistance-refusal-not-paid",
            Self::NotProposed => "assistance-refusal-not-proposed",
            Self::Sign(refusal) => refusal.key(),
            Self::NotRunning => "assistance-refusal-not-running",
            Self::Week => "assistance-refusal-week",
            Self::NoticeGiven => "assistance-refusal-notice-given",
            Self::ChangeWaits => "assistance-refusal-change-waits",
            Self::TooManyChanges => "assistance-refusal-too-many-changes",
            Self::NoWeekLeft => "assistance-refusal-no-week-left",
            Self::NothingChanged => "assistance-refusal-nothing-changed",
            Self::ChangeAnswered => "assistance-refusal-change-answered",
            Self::OwnChange => "assistance-refusal-own-change",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Sign(refusal) => refusal.arguments(),
            _ => Vec::new(),
        }
    }
}
