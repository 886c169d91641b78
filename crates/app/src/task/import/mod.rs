//! Import: a list is read and shown, then all of what was chosen comes in, or nothing.
//!
//! Files are hostile until `documents` has read them; what it read is kept as a preview, so that
//! nothing is sent twice and exactly what was shown is imported. An import is undone as a whole.

mod content;
mod decide;
mod read;

pub use content::RowFault;
pub use decide::{Choice, confirm, undo};
pub use read::{Given, View, preview, view};
pub use store::task::ImportState;

use std::time::Duration;

/// How long a preview waits for its confirmation.
const PREVIEW_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// How many previews of one person are kept.
const MOST_PREVIEWS: i64 = 5;
