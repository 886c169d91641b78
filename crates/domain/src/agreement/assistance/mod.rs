//! A lasting cooperation paid by the week (H8): one frame that both sign, and an order for every
//! week of it. It ends by itself and never renews (1.4); either side may end it before (1.7).

mod change;
mod clauses;
mod draft;
mod frame;
mod refusal;
mod settling;
mod standing;
#[cfg(test)]
pub(crate) mod tests;
mod version;

pub use change::{Amended, Change, ChangeAnswer, ChangeDraft, MOST_CHANGES, NotChanged};
pub use draft::{Checked, Draft, LONGEST, LONGEST_NOTICE, LONGEST_SETTLING_IN, MOST_MINUTES};
pub use frame::Frame;
pub use refusal::AssistanceRefusal;
pub use settling::SETTLING_RHYTHM;
pub use standing::{Phase, Standing, Stop, Tick};

/// Which edition of our own clauses new frames and their addenda are written with. Raised whenever a
/// word of them changes; a test knows the words of each.
pub const EDITION: u32 = 1;
/// Days after which a week that was handed in counts as signed off.
pub const REVIEW_DAYS: u8 = 7;
/// Days the client can add to that, once.
pub const EXTENSION_DAYS: u8 = 7;
/// How often the client may ask to correct a week.
pub const CORRECTIONS: u8 = 2;
/// Days before its Monday on which the order of a week is made.
pub const AHEAD_DAYS: i64 = 7;
