//! What tests need: twin databases, the app behind its router, faults, a browser.
//!
//! It is only ever a development dependency. It stops a test at the first surprise, so it panics
//! where the product would answer an error.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test stops at the first surprise"
)]

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
pub mod database;
pub mod figures;
#[cfg(feature = "app")]
pub mod pdf;
mod server;

#[cfg(feature = "app")]
pub use app::{PROVIDER_SECRET, TestApp};
#[cfg(feature = "app")]
pub use browser::{Browser, Caller, Page};
pub use database::TestDatabase;
pub use testkit_macros::twin;
