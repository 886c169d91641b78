//! Import: a list is read and shown, then all of what was chosen comes in, or nothing.
//!
//! Files are hostile until `documents` has read them; what it read is kept as a preview, so that
//! nothing is sent twice and exactly what was shown is imported; its text is kept as long, so that
//! its owner can have it read another way. An import is undone as a whole.

mod content;
mod decide;
mod read;

pub use content::{Reading, RowFault};
pub use decide::{Choice, confirm, undo};
pub use documents::repair::Report;
pub use documents::table::{Columns, DayOrder, Days, LeftOut, Meaning};
pub use read::{Given, View, preview, read_again, too_large, view};
pub use store::task::ImportState;

use std::time::Duration;

/// The largest list that is read, in bytes.
pub const LARGEST_LIST: usize = documents::table::LARGEST_FILE;

/// How long a preview waits for its confirmation.
const PREVIEW_LIFE: Duration = Duration::from_hours(24);
/// How many previews of one person are kept.
pub(super) const MOST_PREVIEWS: i64 = 5;
