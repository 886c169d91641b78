//! Tests through the router, on both databases.

mod account;
mod api_docs;
mod matrix;
mod order;
mod order_api;
mod task;
