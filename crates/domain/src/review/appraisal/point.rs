//! What can be said of the other side: the criteria of the contract, or how a client behaved.

use serde::{Deserialize, Serialize};

use crate::agreement::{Role, Terms};
use crate::instruction::LineId;

/// What a contractor says of a client: the same four points for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conduct {
    /// Questions and deliveries were answered in time.
    AnsweredInTime,
    /// What was agreed was paid, when it was agreed.
    PaidAsAgreed,
    /// The instruction was clear.
    ClearInstruction,
    /// Whatever was sent back was sent back with a reason.
    RejectedWithReasons,
}

impl Conduct {
    /// All of them, in the order they are asked.
    pub const ALL: [Self; 4] = [
        Self::AnsweredInTime,
        Self::PaidAsAgreed,
        Self::ClearInstruction,
        Self::RejectedWithReasons,
    ];

    /// The stable name, in forms and the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AnsweredInTime => "answered-in-time",
            Self::PaidAsAgreed => "paid-as-agreed",
            Self::ClearInstruction => "clear-instruction",
            Self::RejectedWithReasons => "rejected-with-reasons",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AnsweredInTime => "appraisal-point-answered",
            Self::PaidAsAgreed => "appraisal-point-paid",
            Self::ClearInstruction => "appraisal-point-clear",
            Self::RejectedWithReasons => "appraisal-point-reasons",
        }
    }
}

/// One thing that was agreed, and that was met or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "point", rename_all = "kebab-case")]
pub enum Point {
    /// A criterion the work is measured by, with its words as they were agreed.
    Criterion {
        /// Its number.
        line: LineId,
        /// What was to be true.
        text: String,
    },
    /// How the client behaved.
    Conduct {
        /// Which of the four.
        conduct: Conduct,
    },
}

impl Point {
    /// What one side says of the other: the client of the work, the contractor of the client.
    pub fn of(terms: &Terms, by: Role) -> Vec<Self> {
        match by {
            Role::Client => {
                let criteria = terms.criteria.iter().map(|criterion| Self::Criterion {
                    line: criterion.id,
                    text: criterion.text.clone(),
                });
                criteria.collect()
            }
            Role::Contractor => Conduct::ALL
                .map(|conduct| Self::Conduct { conduct })
                .to_vec(),
        }
    }

    /// The stable name, in forms and the API: `criterion-2`, `paid-as-agreed`.
    pub fn code(&self) -> String {
        match self {
            Self::Criterion { line, .. } => format!("criterion-{line}"),
            Self::Conduct { conduct } => conduct.name().to_owned(),
        }
    }

    /// Whether nothing can be said of it before something was handed in.
    pub const fn needs_delivery(&self) -> bool {
        match self {
            Self::Criterion { .. } => true,
            Self::Conduct { conduct } => matches!(conduct, Conduct::RejectedWithReasons),
        }
    }

    /// What it says, where that was agreed and is not the same for everybody.
    pub fn text(&self) -> &str {
        match self {
            Self::Criterion { text, .. } => text,
            Self::Conduct { .. } => "",
        }
    }
}

/// A point, and whether it was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which.
    #[serde(flatten)]
    pub point: Point,
    /// Whether it was met.
    pub is_met: bool,
}
