//! What happened and what is still to happen: events, their chain, jobs and reminders.
//!
//! Every change appends one event in the same transaction; notifications, the timeline and all
//! numbers about people are made from events. The events of one order form a chain of hashes, so
//! that nothing can be taken out or changed unnoticed. The room never says what a page says: a
//! kind is a name, and its words are in the texts.

mod chain;
mod event;
mod job;
mod kind;
mod words;

pub use crate::agreement::deadline::{REMINDER_DAYS, reminders};
pub use chain::{ChainFault, Link, chain, form, verify_chain};
pub use event::{About, Actor, Details, Event, Value, order_events};
pub use job::{Job, MOST_ATTEMPTS, retry_after};
pub use kind::EventKind;

#[cfg(test)]
mod tests;
