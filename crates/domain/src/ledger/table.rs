//! What the ledger does, step by step, in the notation next door.

use std::collections::BTreeSet;

use super::TransferRefusal;
use super::notation::run;
use crate::Refusal;

const OPEN: &str = "
    account outside EUR credits<=debits
    account held EUR debits<=credits
    account payable EUR debits<=credits
    account franc CHF
    account free EUR
";

fn run_open(script: &str) -> BTreeSet<TransferRefusal> {
    run(&format!("{OPEN}{script}"))
}

const WAY: &str = "
    transfer 1 outside>held 500 ok
    expect outside 0/500 0/0
    expect held 0/0 0/500
    transfer 2 held>payable 500 ok
    transfer 3 payable>outside 500 ok
    expect held 0/500 0/500
    expect payable 0/500 0/500
    expect outside 0/500 0/500
";

const FORM: &str = "
    transfer 1 held>held 5 AccountsAreTheSame
    transfer 1 outside>held 0 AmountIsZero
    transfer 1 outside>held -5 AmountIsNegative
    transfer 1 outside>held 5 code 0 CodeIsZero
    transfer 1 nobody>held 5 DebitAccountNotFound
    transfer 1 outside>nobody 5 CreditAccountNotFound
    transfer 1 outside>franc 5 AccountsHaveDifferentCurrencies
    transfer 1 outside>held 5 CHF TransferHasDifferentCurrency
    post 1 of 1 outside>held 5 PendingIsTheSame
    at 50
    pending 1 outside>held 5 until 50 ExpiresInThePast
    pending 1 outside>held 5 until 51 ok
";

const REPEATED: &str = "
    transfer 1 outside>held 500 order 7 ok
    transfer 1 outside>held 500 order 7 Exists
    at 9
    transfer 1 outside>held 500 order 7 Exists
    transfer 1 free>held 500 order 7 ExistsWithDifferentDebitAccount
    transfer 1 outside>free 500 order 7 ExistsWithDifferentCreditAccount
    transfer 1 outside>held 501 order 7 ExistsWithDifferentAmount
    transfer 1 outside>held 500 CHF order 7 ExistsWithDifferentAmount
    transfer 1 outside>held 500 code 2 order 7 ExistsWithDifferentCode
    transfer 1 outside>held 500 order 8 ExistsWithDifferentOrder
    transfer 1 outside>held 500 ExistsWithDifferentOrder
    pending 1 outside>held 500 order 7 ExistsWithDifferentKind
    pending 2 held>payable 100 until 90 ok
    pending 2 held>payable 100 until 91 ExistsWithDifferentExpiry
    pending 2 held>payable 100 ExistsWithDifferentExpiry
    pending 3 held>payable 100 ok
    post 4 of 2 held>payable 100 ok
    post 4 of 2 held>payable 100 Exists
    post 4 of 3 held>payable 100 ExistsWithDifferentPending
    expect held 100/100 0/500
";

const LIMITS: &str = "
    transfer 1 outside>held 500 ok
    transfer 2 held>payable 501 ExceedsCredits
    pending 2 held>payable 501 ExceedsCredits
    pending 2 held>payable 300 ok
    transfer 3 held>free 201 ExceedsCredits
    transfer 3 held>free 200 ok
    transfer 4 free>outside 501 ExceedsDebits
    pending 4 free>outside 400 ok
    transfer 5 free>outside 101 ExceedsDebits
    transfer 5 free>outside 100 ok
    transfer 6 payable>free 1 ExceedsCredits
    expect payable 0/0 300/0
";

const PENDING: &str = "
    transfer 1 outside>held 500 code 2 ok
    pending 2 held>payable 200 code 2 order 3 ok
    expect held 200/0 0/500
    expect payable 0/0 200/0
    post 9 of 8 held>payable 5 PendingNotFound
    post 9 of 1 held>payable 5 PendingIsNotPending
    post 9 of 2 free>payable 5 code 2 order 3 PendingHasDifferentDebitAccount
    post 9 of 2 held>free 5 code 2 order 3 PendingHasDifferentCreditAccount
    post 9 of 2 held>payable 5 order 3 PendingHasDifferentCode
    post 9 of 2 held>payable 5 code 2 PendingHasDifferentOrder
    post 9 of 2 held>payable 201 code 2 order 3 ExceedsPendingAmount
    void 9 of 2 held>payable 201 code 2 order 3 ExceedsPendingAmount
    void 9 of 2 held>payable 199 code 2 order 3 PendingHasDifferentAmount
    post 9 of 2 held>payable 150 code 2 order 3 ok
    expect held 0/150 0/500
    expect payable 0/0 0/150
    post 10 of 2 held>payable 1 code 2 order 3 PendingAlreadyPosted
    void 10 of 2 held>payable 200 code 2 order 3 PendingAlreadyPosted
    post 10 of 9 held>payable 1 code 2 order 3 PendingIsNotPending
    pending 11 held>payable 350 ok
    void 12 of 11 held>payable 350 ok
    post 13 of 11 held>payable 350 PendingAlreadyVoided
    void 13 of 11 held>payable 350 PendingAlreadyVoided
    expect held 0/150 0/500
";

const EXPIRY: &str = "
    transfer 1 outside>held 500 ok
    pending 2 held>payable 200 until 90 ok
    pending 3 held>payable 100 until 90 ok
    pending 4 held>payable 50 ok
    expire 9 PendingNotFound
    expire 1 PendingIsNotPending
    at 89
    expire 2 PendingNotYetExpired
    post 5 of 3 held>payable 100 ok
    at 90
    post 6 of 2 held>payable 200 PendingExpired
    void 6 of 2 held>payable 200 PendingExpired
    expect held 250/100 0/500
    expire 2 ok
    expect held 50/100 0/500
    expire 2 PendingExpired
    expire 3 PendingAlreadyPosted
    expire 4 PendingNotYetExpired
    at 9999999
    expire 4 PendingNotYetExpired
    post 6 of 4 held>payable 50 ok
";

const OVERFLOW: &str = "
    transfer 1 free>held 9223372036854775807 ok
    transfer 2 free>payable 1 OverflowsDebits
    pending 2 free>payable 1 OverflowsDebits
    transfer 2 outside>held 1 OverflowsCredits
    pending 2 outside>held 1 OverflowsCredits
    transfer 2 held>free 9223372036854775807 ok
    expect held 0/9223372036854775807 0/9223372036854775807
";

const DAMAGE: &str = "
    transfer 1 outside>held 500 ok
    pending 2 held>payable 200 until 90 ok
    damage held
    post 3 of 2 held>payable 200 CountersContradictPending
    at 90
    expire 2 CountersContradictPending
";

#[test]
fn money_comes_in_is_released_and_goes_out() {
    assert!(run_open(WAY).is_empty());
}

#[test]
fn a_wrong_form_is_refused() {
    run_open(FORM);
}

#[test]
fn the_same_id_is_the_same_transfer_and_never_two() {
    run_open(REPEATED);
}

#[test]
fn nobody_pays_what_is_not_there() {
    run_open(LIMITS);
}

#[test]
fn a_reservation_is_settled_once() {
    run_open(PENDING);
}

#[test]
fn a_reservation_ends_by_time_and_not_before() {
    run_open(EXPIRY);
}

#[test]
fn a_counter_never_overflows() {
    run_open(OVERFLOW);
}

#[test]
fn damaged_counters_are_noticed() {
    run_open(DAMAGE);
}

/// Every way to fail is met by some line above, and has a text.
#[test]
fn every_refusal_has_a_line_and_a_text() {
    let scripts = [
        WAY, FORM, REPEATED, LIMITS, PENDING, EXPIRY, OVERFLOW, DAMAGE,
    ];
    let met: BTreeSet<_> = scripts.into_iter().flat_map(run_open).collect();
    let source = include_str!("refusal.rs");
    let variants = source.split_once("pub enum TransferRefusal {").unwrap().1;
    let variants = variants.split_once("\n}").unwrap().0;
    let named: BTreeSet<String> = variants
        .lines()
        .filter_map(|line| line.trim().strip_suffix(',').map(str::to_owned))
        .collect();
    let met: BTreeSet<String> = met
        .into_iter()
        .inspect(|refusal| assert!(refusal.key().starts_with("refusal-ledger-")))
        .map(|refusal| format!("{refusal:?}"))
        .collect();
    assert_eq!(met, named);
}
