//! Room `work`: messages and files of an order. Nothing here moves the order or starts a clock.

pub mod decision;
mod file;
pub mod meeting;
mod message;
mod progress;
mod reach;

pub use file::{Download, Upload, add_file, file};
pub(crate) use file::{check_files, keep, prepare};
pub use message::{NewMessage, messages, settle, write_message};
pub(crate) use progress::remind;
pub use progress::{Progress, progress, tell_progress, want_progress};
pub use reach::{Reached, reached, reaction};
