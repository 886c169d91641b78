//! Room `task`: the inventory of what fills the week, sorted by what to hand on, and the time
//! that handing on gives back.
//!
//! Advice only: nothing here forbids handing a task on (mission, decision 7). Whatever is said
//! about a task names its reason.

pub mod break_even;
pub mod buy_back;
pub mod category;
pub mod chooser;
pub mod comparison;
pub mod costs;
pub mod day;
mod draft;
#[cfg(test)]
mod fixture;
pub mod hate;
pub mod import;
pub mod legal;
pub mod lists;
pub mod luxury;
mod marks;
mod rating;
pub mod readiness;
pub mod recording;
mod refusal;
mod state;
pub mod time_account;
pub mod triage;
pub mod week;

pub use draft::{LONGEST_TITLE, MINUTES_OF_A_WEEK, RatingDraft, TaskDraft, TaskFacts};
pub use marks::{LONGEST_REASON, Marks, Nature, check_reason};
pub use rating::{Frequency, Rating};
pub use refusal::TaskRefusal;
pub use state::{Task, TaskState};
