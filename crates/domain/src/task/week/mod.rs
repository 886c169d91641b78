//! The week of one person: what was worked, what freed hours are for, what is coming, and how
//! handing on feels.
//!
//! All of it is private to its owner. Nothing here tells anybody off: it says what the numbers
//! are, and before it is too late.

pub mod capture;
pub mod forecast;
pub mod free;
pub mod goal;
pub mod mood;
pub mod planned;
#[cfg(test)]
mod tests;
