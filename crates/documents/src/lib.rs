//! Documents: data in, bytes out, and back in.
//!
//! Pure functions. What comes in from outside is hostile until it has been read here: bounded in
//! size, time and depth, never a panic. Nothing here opens a file or knows a database.

pub mod calendar;
mod encoding;
pub mod intake;
pub mod repair;
pub mod sepa;
pub mod table;

pub use encoding::Encoding;
