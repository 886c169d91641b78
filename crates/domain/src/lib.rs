//! States, rules and calculations of every room. Pure: no I/O, no SQL, no clock of its own.
//!
//! A state is an enum that carries its data; a transition consumes it and returns the new state
//! or a named refusal. Whatever a rule needs to know (the time, what the ledger holds, who asks)
//! is a parameter. Rooms are declared in the order of the work: a room may use rooms above it,
//! never below.

pub mod canonical;
pub mod field;
mod refusal;
mod words;

pub mod account;
pub mod agreement;
pub mod custody;
pub mod instruction;
pub mod ledger;
pub mod notice;
pub mod people;
pub mod posting;
pub mod review;
pub mod task;
pub mod work;

pub use field::{FieldError, FieldErrors};
pub use refusal::{Argument, Refusal};
