//! Room `instruction`: writing down how a piece of work is to be done, in versions.

mod compare;
mod read;
mod take;
mod write;

pub use compare::{Compared, compare};
pub(crate) use read::latest;
pub use read::{Instruction, for_task, read_version, show};
pub use take::{Taking, own, take_as_new, take_over};
pub use write::{Typed, begin, discard, keep, save};

use domain::instruction::InstructionRefusal;

use crate::failure::Failure;

impl From<InstructionRefusal> for Failure {
    fn from(refusal: InstructionRefusal) -> Self {
        Self::refused(&refusal)
    }
}
