//! The storage kernel and the rooms' SQL, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod backup;
mod batches;
mod concurrency;
mod kinds;
mod ledger_rows;
mod limits;
mod migrations;
mod schema;
mod sql;
mod support;
mod transactions;
mod values;
