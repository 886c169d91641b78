//! Tests through the router, on both databases.

mod account;
mod order;
