//! The program as somebody runs it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod command;
mod kill;
mod paper;
mod place;
