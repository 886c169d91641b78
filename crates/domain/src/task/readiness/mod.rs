//! Am I ready to hand something on? A short check in three parts, answered with yes or no.
//!
//! The result is advice (mission 2.1, 2.15): nothing here ever forbids anything, and every answer
//! that holds somebody back gives exactly one small step with its minutes (mission 2.14).

mod assess;
mod emergency;
mod question;
#[cfg(test)]
mod tests;

pub use assess::{
    Assessment, MOST_BELIEFS, Outcome, Replies, Reply, Step, StepState, Unfit, assess, beliefs_held,
};
pub use emergency::{Emergency, MOST_MINUTES, emergency, is_overloaded};
pub use question::{About, Part, Question};
