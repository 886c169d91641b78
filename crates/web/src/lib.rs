//! Pages and API.
//!
//! A handler extracts, calls one use case of `app`, and renders. No rule lives here, and no
//! transaction is ever seen.

mod address;
mod answer;
pub mod api;
mod assets;
mod attachment;
mod bounded;
mod cookie;
mod extract;
mod form;
mod kept;
mod limit;
pub mod live;
mod once;
pub mod pages;
mod router;
mod security;
mod state;
pub mod ui;
mod visit;
mod words;

pub use limit::Limits;
pub use router::router;
pub use state::{Config, Web};
