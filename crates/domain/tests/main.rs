//! Rules held against files: the texts that name them, and a corpus of instructions.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a corpus that cannot be read fails the test"
)]

mod corpus;
mod texts;
