//! Statements of several banks, written by hand in their ways.

use std::collections::BTreeSet;

use documents::sepa::{Direction, EntryFault, references_in};
use kernel::Money;

use crate::read;

const SPARKASSE: &[u8] = include_bytes!("samples/sparkasse-02.xml");
const GENOSSENSCHAFT: &[u8] = include_bytes!("samples/genossenschaft-08.xml");
const DIREKTBANK: &[u8] = include_bytes!("samples/direktbank-04.xml");

#[test]
fn a_statement_of_version_2_as_a_savings_bank_writes_it() {
    let report = read(SPARKASSE).unwrap();
    let [one] = report.statements.as_slice() else {
        panic!("one statement")
    };
    assert_eq!(one.iban.as_deref(), Some("DE02120300000000202051"));
    let closing = one.closing.unwrap();
    assert_eq!(closing.balance, Money::euro_cents(135_510));
    assert_eq!(closing.on.to_string(), "2026-11-20");
    assert_eq!((report.announced, report.unusable), (1, 0));
    let [paid, fee] = one.entries.as_slice() else {
        panic!("two bookings")
    };
    assert_eq!(paid.amount, Money::euro_cents(36_000));
    assert_eq!(paid.direction, Direction::In);
    assert_eq!(paid.end_to_end, None, "NOTPROVIDED is no reference");
    assert_eq!(paid.name.as_deref(), Some("Mara Müller"));
    assert_eq!(paid.iban.as_deref(), Some("DE89370400440532013000"));
    assert_eq!(paid.purpose, "Auftrag rf71 2348 231 danke & Gruß");
    let found: Vec<_> = references_in(&paid.purpose)
        .into_iter()
        .map(|reference| reference.to_string())
        .collect();
    assert!(found.contains(&"RF712348231".to_owned()), "{found:?}");
    assert_eq!(fee.direction, Direction::Out);
    assert_eq!(fee.purpose, "ENTGELTABSCHLUSS");
}

#[test]
fn a_statement_of_version_8_with_prefixes_moments_and_a_return() {
    let report = read(GENOSSENSCHAFT).unwrap();
    let one = &report.statements[0];
    assert_eq!(one.closing.unwrap().balance, Money::euro_cents(-1_234));
    let [paid, back] = one.entries.as_slice() else {
        panic!("two bookings")
    };
    assert_eq!(paid.amount, Money::euro_cents(12_550));
    assert_eq!(paid.reference.as_deref(), Some("RF712348231"));
    assert_eq!(paid.end_to_end.as_deref(), Some("MARA-7"));
    assert_eq!(paid.name.as_deref(), Some("Mara Müller"));
    assert_eq!(paid.booked.to_string(), "2026-11-20");
    assert!(back.is_reversal && back.direction == Direction::In);
    assert_eq!(back.return_reason.as_deref(), Some("AC04"));
    assert_eq!(back.end_to_end.as_deref(), Some("F-OUT-1"));
}

#[test]
fn batches_are_taken_apart_twins_stay_two_and_bad_bookings_are_named() {
    let report = read(DIREKTBANK).unwrap();
    let [first, second] = report.statements.as_slice() else {
        panic!("two statements")
    };
    let amounts: Vec<i64> = first.entries.iter().map(|e| e.amount.minor).collect();
    assert_eq!(amounts, [10_000, 7_500, 1_000, 1_000]);
    let keys: BTreeSet<_> = first.entries.iter().map(|entry| entry.key).collect();
    assert_eq!(keys.len(), 4, "two alike bookings are two");
    assert!(second.entries.is_empty());
    let faults: Vec<_> = report
        .errors
        .iter()
        .map(|error| (error.number, error.fault))
        .collect();
    assert_eq!(
        faults,
        [
            (4, EntryFault::Currency),
            (5, EntryFault::Decimals),
            (6, EntryFault::Amount),
            (7, EntryFault::Direction),
            (8, EntryFault::Day),
            (9, EntryFault::Parts),
        ]
    );
    assert_eq!(report.unusable, 6);
}

/// The key of a booking is the same whenever the file is read again, and another in another
/// account.
#[test]
fn the_same_booking_has_the_same_key() {
    let keys = |bytes: &[u8]| -> Vec<_> {
        let report = read(bytes).unwrap();
        let entries = report.statements.iter().flat_map(|one| &one.entries);
        entries.map(|entry| entry.key).collect()
    };
    assert_eq!(keys(DIREKTBANK), keys(DIREKTBANK));
    let text = String::from_utf8(DIREKTBANK.to_vec()).unwrap();
    let moved = text.replace("AT611904300234573201", "AT483200000012345864");
    assert!(
        keys(DIREKTBANK)
            .iter()
            .zip(keys(moved.as_bytes()))
            .all(|(a, b)| *a != b)
    );
}

#[test]
fn tables_of_two_banks_are_found_by_the_names_of_their_columns() {
    let report = read(include_bytes!("samples/sparkasse.csv")).unwrap();
    assert_eq!((report.announced, report.unusable), (1, 1));
    assert_eq!(report.errors[0].fault, EntryFault::Day);
    assert_eq!(report.errors[0].number, 5, "the line of the file");
    let one = &report.statements[0];
    assert_eq!(one.iban.as_deref(), Some("DE02120300000000202051"));
    assert_eq!(one.entries[0].amount, Money::euro_cents(136_000));
    assert_eq!(one.entries[0].booked.to_string(), "2026-11-20");
    assert_eq!(one.entries[0].name.as_deref(), Some("Mara Müller"));
    assert_eq!(one.entries[1].direction, Direction::Out);
    assert_eq!(one.entries[1].amount, Money::euro_cents(490));

    let report = read(include_bytes!("samples/genossenschaft.csv")).unwrap();
    let entry = &report.statements[0].entries[0];
    assert_eq!(entry.amount, Money::euro_cents(36_050));
    assert_eq!(entry.iban.as_deref(), Some("DE89370400440532013000"));
    assert_eq!(entry.purpose, "RF712348231; danke");
}
