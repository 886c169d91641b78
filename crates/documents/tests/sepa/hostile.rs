//! What strangers send: bombs, depth, size, rubbish. Tried here: entities inside and outside, a
//! document type, 50 MB, 60 levels, a cut file, other messages, huge numbers, binary data.

use std::time::Instant;

use documents::sepa::{EntryFault, StatementRefusal as No};
use proptest::prelude::*;

use crate::read;

fn wrapped(inside: &str) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id>{inside}</Stmt></BkToCstmrStmt></Document>"
    )
}

fn booking(amount: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-11-20</Dt></BookgDt></Ntry>"
    )
}

#[test]
fn entities_and_document_types_are_refused() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\
                <Document>&b;</Document>";
    assert_eq!(read(bomb.as_bytes()), Err(No::DocumentType));
    let outside =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>";
    assert_eq!(read(outside.as_bytes()), Err(No::DocumentType));
    let unknown = wrapped("<Ntry>&boom;</Ntry>");
    assert_eq!(read(unknown.as_bytes()), Err(No::DocumentType));
}

#[test]
fn size_depth_and_cut_files_are_refused() {
    let large = vec![b' '; 50 * 1024 * 1024];
    assert_eq!(read(&large), Err(No::TooLarge));
    let deep = wrapped(&format!("{}{}", "<a>".repeat(60), "</a>".repeat(60)));
    assert_eq!(read(deep.as_bytes()), Err(No::Broken));
    let whole = wrapped(&booking("1.00"));
    for end in [1, 20, whole.len() / 2, whole.len() - 1] {
        let cut = read(&whole.as_bytes()[..end]);
        assert!(matches!(cut, Err(No::Broken)), "{end}: {cut:?}");
    }
    let long = wrapped(&format!("<Ntry><Sts>{}</Sts></Ntry>", "x".repeat(5_000)));
    assert_eq!(read(long.as_bytes()), Err(No::Broken));
}

#[test]
fn what_is_no_statement_is_said() {
    assert_eq!(read(b""), Err(No::Empty));
    assert_eq!(read(b"\xEF\xBB\xBF  \n"), Err(No::Empty));
    assert_eq!(read(b"%PDF-1.7"), Err(No::NotText));
    assert_eq!(read(b"PK\x03\x04"), Err(No::NotText));
    assert_eq!(read(b"a;b\n1;2\n"), Err(No::Columns));
    assert_eq!(read(b"hello"), Err(No::Columns));
    let other = "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn/></BkToCstmrDbtCdtNtfctn></Document>";
    assert_eq!(read(other.as_bytes()), Err(No::NotAStatement));
    assert_eq!(
        read(b"<Document><BkToCstmrStmt></BkToCstmrStmt></Document>"),
        Err(No::Empty)
    );
}

#[test]
fn sums_no_account_could_hold_are_errors_of_their_booking() {
    for (text, fault) in [
        ("99999999999999999999", EntryFault::Amount),
        ("1e9", EntryFault::Amount),
        ("0.00", EntryFault::Amount),
        ("", EntryFault::Amount),
        ("1,00", EntryFault::Amount),
        ("0.005", EntryFault::Decimals),
    ] {
        let report = read(wrapped(&booking(text)).as_bytes()).unwrap();
        assert_eq!(report.errors[0].fault, fault, "{text:?}");
        assert_eq!(report.usable(), 0);
    }
}

/// The largest file that is read takes seconds, not minutes, even where nothing is optimised.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the time it takes is what is tested"
)]
fn a_large_statement_is_read_in_time() {
    let text = wrapped(&booking("12.34").repeat(40_000));
    let began = Instant::now();
    let report = read(text.as_bytes()).unwrap();
    assert_eq!(report.usable(), 40_000);
    assert!(began.elapsed().as_secs() < 30, "{:?}", began.elapsed());
    let text = wrapped(&booking("12.34").repeat(50_001));
    assert_eq!(read(text.as_bytes()), Err(No::TooManyEntries));
}

proptest! {
    /// Whatever arrives is read or refused.
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    /// A sample with a part cut out or doubled is read or refused.
    #[test]
    fn no_broken_sample_makes_it_panic(from in 0..4_000_usize, length in 0..300_usize, twice: bool) {
        let sample = include_bytes!("samples/direktbank-04.xml");
        let from = from.min(sample.len());
        let to = (from + length).min(sample.len());
        let middle: &[u8] = if twice { &sample[from..to] } else { &[] };
        let bytes = [&sample[..to], middle, &sample[if twice { to } else { from.max(to) }..]].concat();
        let _ = read(&bytes);
        let bytes = [&sample[..from], &sample[to..]].concat();
        let _ = read(&bytes);
    }

    /// Sums are read back as they were written, and never as another sum.
    #[test]
    fn sums_are_read_back(minor in 1..=9_999_999_999_i64) {
        let text = format!("{}.{:02}", minor / 100, minor % 100);
        let report = read(wrapped(&booking(&text)).as_bytes()).unwrap();
        prop_assert_eq!(report.statements[0].entries[0].amount.minor, minor);
        let euros = kernel::format::money(
            kernel::Money::euro_cents(minor),
            kernel::Locale::De,
        );
        let number: String = euros.chars().filter(|c| c.is_ascii_digit() || ",.".contains(*c)).collect();
        let table = format!("Buchungstag;Verwendungszweck;Betrag\n20.11.2026;x;-{number}\n");
        let report = read(table.as_bytes()).unwrap();
        prop_assert_eq!(report.statements[0].entries[0].amount.minor, minor);
    }
}
