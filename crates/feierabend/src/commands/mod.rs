//! Commands that do one thing and end.

mod admin;
mod backup;
mod healthcheck;
mod paper;
mod verify;

pub(crate) use admin::admin;
pub(crate) use backup::backup;
pub(crate) use healthcheck::healthcheck;
pub(crate) use paper::verify_paper;
pub(crate) use verify::verify;
