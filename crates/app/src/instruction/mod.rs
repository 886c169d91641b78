//! Room `instruction`: writing down how a piece of work is to be done, in versions.

mod check;
mod compare;
pub mod consent;
pub mod explain_back;
pub mod lesson;
mod library;
mod outcome;
pub mod preference;
pub mod proposal;
pub mod question;
mod read;
mod take;
mod waiting;
mod write;

pub use check::{Checked, Deadline, check_for_task, check_text, dismiss, restore};
pub use compare::{Compared, compare};
pub use library::{Fitting, fitting};
pub(crate) use outcome::judge;
pub use outcome::outcome;
pub use read::{Instruction, for_task, read_version, show};
pub(crate) use read::{latest, load};
pub use take::{Taking, own, take_as_new, take_over};
pub use waiting::{Waiting, WaitingFor, waiting};
pub use write::{Saving, Typed, begin, discard, keep, save};

use domain::instruction::InstructionRefusal;

use crate::failure::Failure;

impl From<InstructionRefusal> for Failure {
    fn from(refusal: InstructionRefusal) -> Self {
        Self::refused(&refusal)
    }
}
