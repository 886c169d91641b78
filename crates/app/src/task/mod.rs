//! Room `task`: what fills the week, what to hand on first, and how it comes in.
//!
//! Everything is the actor's own; nobody else's task can be asked for. Advice never stops
//! anything here: sorting recommends, and the owner decides.

mod act;
pub mod comparison;
mod enter;
mod export;
mod handing;
mod hate;
pub mod import;
mod list;
pub mod lists;
mod luxury;
mod own;
mod rate;
pub mod readiness;
pub mod recording;
mod sorting;
pub mod week;

pub use act::{Step, delete, deleted_title, restore, step};
pub use enter::{Change, NewTask, add, add_as, change, find};
pub use export::export;
pub use handing::{Handing, handing};
pub use hate::{hated, mark_hated, unmark_hated};
pub use list::{Direction, Listing, Query, Sort, list};
pub use luxury::{Stop, count_as_economic, luxury_stop};
pub(crate) use luxury::{admit as admit_luxury, book as book_luxury, unbook as unbook_luxury};
pub use own::{
    Luxury, OwnSorting, own_sorting, save_luxury, save_motive, save_own_sorting, save_weights,
};
pub use rate::{MOST_RATED, Unrated, rate, to_rate, unrated};
pub use sorting::{Sorted, Sorting, UnderWay, sorting};
pub use store::task::{Booking, Filter, StoredTask, TaskCount};

use domain::notice::{About, EventKind};
use kernel::TaskId;
use store::db::{DbError, Tx};

use crate::context::Cx;
use crate::notice::{Happening, record};

/// The most tasks one person can have on the list: more than anybody can sort, and few enough to
/// rank all of them at once.
pub const MOST_TASKS: i64 = 20_000;

/// Records that something happened to a task.
fn tell(tx: &mut Tx<'_>, cx: &Cx, kind: EventKind, id: TaskId) -> Result<(), DbError> {
    record(tx, cx, Happening::new(kind, About::Task(id))).map(drop)
}
