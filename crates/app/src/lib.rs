//! Use cases. Each one authorises, loads, lets the domain decide, writes and records the event.
//!
//! Only this floor opens a write. A use case is one public function that takes the [`Cx`] of
//! whoever acts and one input; pages and API call the same function. No HTTP here, and no rule
//! that could live in `domain`.

pub mod account;
pub mod agreement;
mod blocking;
pub mod context;
pub mod custody;
pub mod failure;
pub mod idempotency;
pub mod instruction;
pub mod ledger;
mod mailer;
pub mod notice;
pub mod operator;
pub mod people;
pub mod posting;
pub mod review;
pub mod search;
mod secret;
pub mod task;
pub mod today;
mod verify;
pub mod work;
pub mod worker;

pub use context::{ActingToken, Actor, App, Cx, ONLY_MONEY, Person, Scope};
pub use domain::FieldError;
pub use failure::{Failure, Refused};
pub use mailer::{Mailer, MailerError};
pub use secret::{Passwords, Token};
pub use verify::{BankFinding, Finding, Report, verify};
