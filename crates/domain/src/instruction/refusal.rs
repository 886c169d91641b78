//! How the room `instruction` says no.

use crate::Refusal;

/// Why a step with an instruction is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InstructionRefusal {
    /// The new version would say the same as the last.
    #[error("nothing was changed")]
    Unchanged,
    /// Somebody saved a newer version in the meantime.
    #[error("there is a newer version")]
    Outdated,
    /// There is no must criterion, so nothing can be accepted or refused by it.
    #[error("there is no must criterion")]
    NoMustCriterion,
    /// Something else is being typed and would be lost.
    #[error("a draft is waiting")]
    DraftWaits,
}

impl Refusal for InstructionRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Unchanged => "refusal-instruction-unchanged",
            Self::Outdated => "refusal-instruction-outdated",
            Self::DraftWaits => "refusal-instruction-draft-waits",
            Self::NoMustCriterion => "refusal-instruction-no-must-criterion",
        }
    }
}
