//! Money between banks: what is written, read and refused.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod codes;
mod hostile;
mod payments;
mod statements;

use documents::sepa::{Report, StatementRefusal, statement};
use kernel::Currency;

/// Reads a file as a statement in euros.
fn read(bytes: &[u8]) -> Result<Report, StatementRefusal> {
    statement(bytes, Currency::Eur)
}
