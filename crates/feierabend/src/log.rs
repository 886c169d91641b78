//! Logs: readable on a terminal, JSON elsewhere. Never personal data, never secrets.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Starts logging to standard error, filtered by `FEIERABEND_LOG` (default: `info`).
pub(crate) fn start() {
    let filter =
        EnvFilter::try_from_env("FEIERABEND_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        builder.with_target(false).init();
    } else {
        builder.json().with_ansi(false).init();
    }
}
