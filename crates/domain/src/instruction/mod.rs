//! Room `instruction`: how a piece of work is to be done, in versions that are never changed.
//!
//! An instruction says *what* in detail and leaves freedom for *how* (mission, decision 1). A
//! version that somebody signed stays as it was; every change makes the next one (mission 1.10).

mod adopt;
mod body;
pub mod check;
pub mod consent;
mod details;
mod diff;
mod draft;
pub mod explain_back;
pub mod lesson;
pub mod library;
pub mod markdown;
mod missing;
pub mod outcome;
pub mod preference;
pub mod proposal;
pub mod question;
mod refusal;
mod texts;
mod version;

pub use body::{Body, Criterion, CriterionKind, Latitude, LatitudeRule, LineId, Step};
pub use details::{Details, DetailsDraft, Length, LengthDraft, LengthUnit, Term};
pub use diff::{Comparison, Fate, LineChange, Piece, TextChange, ValueChange};
pub use draft::{CriterionDraft, InstructionDraft, StepDraft};
pub use missing::{Missing, asked, missing};
pub use refusal::InstructionRefusal;
pub use version::{InstructionRef, NotAVersion, Version, next_version};

#[cfg(test)]
mod tests;
