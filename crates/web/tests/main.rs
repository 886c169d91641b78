//! Tests through the router, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![expect(
    clippy::too_many_lines,
    clippy::similar_names,
    clippy::format_collect,
    reason = "a test tells one story from beginning to end"
)]

mod about;
mod account;
mod addendum;
mod addresses;
mod api_docs;
mod bad_input;
mod bank;
mod capacity;
mod direct;
mod independence;
mod instruction;
mod kept;
mod matrix;
mod operator;
mod order;
mod order_api;
mod organisation;
mod overdue;
mod posting;
mod provider;
mod question;
mod quiet;
mod readiness;
mod review;
mod settlement;
mod share;
mod task;
mod together;
