//! Double entry: accounts with four counters and transfers that never change.
//!
//! The room knows nothing of orders. It moves amounts between accounts or says by name why not.
//! A transfer is never edited or deleted: a correction is another transfer. After `TigerBeetle`'s
//! model; every line here is our own.

mod account;
mod apply;
mod books;
mod recount;
mod refusal;
mod transfer;

#[cfg(test)]
mod model;
#[cfg(test)]
mod notation;
#[cfg(test)]
mod property;
#[cfg(test)]
mod table;

pub use account::{Account, AccountCode, Counters, Limit};
pub use apply::{Applied, Given, apply, expire};
pub use books::Books;
pub use recount::{Fault, Recount};
pub use refusal::TransferRefusal;
pub use transfer::{Settlement, Transfer, TransferCode, TransferKind};
