//! Instructions as Markdown files: written for people, read back without loss.
//!
//! Each part has a heading of the second level, in German or English; steps and criteria are lists.
//! Whatever else stands in a file is kept as text and named.

mod items;
mod read;
#[cfg(test)]
mod tests;
mod words;
mod write;

pub use read::{LARGEST_FILE, Note, NoteKind, Parsed, read};
pub use write::write;
