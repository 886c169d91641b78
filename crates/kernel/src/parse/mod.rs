//! What people type into fields, read without guessing.
//!
//! An input that two people could read differently is refused with a named
//! error, never read as the likelier of the two. Every number has an upper
//! bound, so that sums of inputs cannot overflow. What [`crate::format`]
//! writes, these functions read.

mod date;
mod duration;
mod error;
mod money;
mod number;

pub use date::{MAX_YEAR, MIN_YEAR, date, time};
pub use duration::{DurationUnit, MAX_MINUTES, minutes};
pub use error::InputError;
pub use money::{MAX_MINOR, money};
pub use number::{MAX_NUMBER, decimal, percent, whole};

/// The longest input that is read at all, in bytes.
const LONGEST: usize = 100;
