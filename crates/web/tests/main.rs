//! Tests through the router, on both databases.

mod account;
mod matrix;
mod order;
