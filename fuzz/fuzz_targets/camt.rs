//! Any bytes as an account statement: read or refused, and every booking that is read is a sum
//! above zero.

#![no_main]

use documents::sepa::{references_in, statement};
use kernel::Currency;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(report) = statement(bytes, Currency::Eur) else { return };
    for entry in report.statements.iter().flat_map(|one| &one.entries) {
        assert!(entry.amount.is_positive());
        let _ = references_in(&entry.purpose);
    }
});
