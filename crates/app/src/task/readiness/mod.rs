//! The readiness check: what was answered, what it comes to, and which small steps are left.
//!
//! Everything is the actor's own and stays with them: nothing here is shown to anybody else, no
//! event is recorded, and no result stops anything (mission 2.1, 2.15).

mod change;
mod check;
mod emergency;
mod known;

pub use change::{answer, forget, tick};
pub use check::{Check, check, many_beliefs};
pub use emergency::emergency;
pub(crate) use emergency::way_out;
