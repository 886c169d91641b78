//! Money between banks: account numbers, references, the code on an invoice, payment files out and
//! account statements in (features G, mission 0.6, 3.34).
//!
//! Nothing here moves money. What comes in is what a bank or a stranger wrote: bounded, without
//! document types and entities, and a booking that cannot be read is named, never dropped.

mod amount;
mod camt;
mod charset;
mod element;
mod entry;
mod giro;
mod iban;
mod payment;
mod reference;
mod refusal;
mod table;

pub use entry::{BankEntry, Closing, Direction, EntryError, EntryFault, Report, Statement};
pub use giro::{GiroCode, GiroFault};
pub use iban::{Bic, Iban, IbanFault};
pub use payment::{Payment, PaymentFault, PaymentFile};
pub use reference::{CreditorReference, ReferenceFault, mentions_in, references_in};
pub use refusal::StatementRefusal;

use kernel::Currency;

use crate::encoding;

/// The largest statement that is read, in bytes. The web floor refuses larger ones on arrival.
pub const LARGEST_STATEMENT: usize = 10 * 1024 * 1024;
/// The most bookings of one file.
pub const MOST_ENTRIES: usize = 50_000;
/// The most bookings that are listed as unreadable; the rest is counted.
pub const MOST_ENTRY_ERRORS: usize = 200;

/// Reads an account statement: camt.053 of any version, or the CSV export of a bank.
///
/// # Errors
/// [`StatementRefusal`] when nothing of the file can be used. A booking that cannot be read is no
/// error here; the report lists it.
pub fn statement(bytes: &[u8], currency: Currency) -> Result<Report, StatementRefusal> {
    if bytes.len() > LARGEST_STATEMENT {
        return Err(StatementRefusal::TooLarge);
    }
    let (text, _) = encoding::decode(bytes).map_err(|_| StatementRefusal::NotText)?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.is_empty() {
        return Err(StatementRefusal::Empty);
    }
    let report = if text.starts_with('<') {
        camt::read(text, currency)?
    } else {
        table::read(text, currency)?
    };
    if report.statements.is_empty() {
        return Err(StatementRefusal::Empty);
    }
    Ok(report)
}
