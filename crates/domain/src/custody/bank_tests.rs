use std::collections::BTreeSet;

use proptest::prelude::*;

use super::bank::{Arrival, Asked, BankStep, Belongs, belongs, taken};
use super::*;
use crate::agreement::fixture::{contractor, time};
use crate::canonical::Digest;
use crate::ledger::{Books, TransferRefusal};

fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

fn asked(number: u8, missing: i64, payer: &str) -> Asked {
    Asked {
        order: order(number),
        reference: format!("RF00F2026000{number}"),
        number: format!("F-2026-000{number}"),
        missing: Money::euro_cents(missing),
        payer: payer.to_owned(),
    }
}

fn find(amount: i64, references: &[&str], purpose: &str, name: &str, asked: &[Asked]) -> Belongs {
    let references: Vec<String> = references.iter().map(|text| (*text).to_owned()).collect();
    let arrival = Arrival {
        amount: Money::euro_cents(amount),
        references: &references,
        purpose,
        name,
    };
    belongs(arrival, asked)
}

#[test]
fn payments_are_matched_by_reference_then_by_amount_and_name_else_by_nobody() {
    let all = [
        asked(1, 36_000, "mara mueller"),
        asked(2, 36_000, "jonas weiss"),
        asked(3, 5_000, "mara mueller"),
        asked(4, 5_000, "mara mueller"),
    ];
    let cases = [
        // The reference counts, whatever the sum and the name.
        (
            100,
            vec!["RF00F20260001"],
            "",
            "x",
            Belongs::ByReference(order(1)),
        ),
        (
            100,
            vec![],
            "danke fuer f-2026-0002",
            "",
            Belongs::ByReference(order(2)),
        ),
        (
            100,
            vec![],
            "F 2026 0002",
            "",
            Belongs::ByReference(order(2)),
        ),
        // Two orders named: nobody guesses.
        (
            100,
            vec!["RF00F20260001"],
            "f-2026-0002",
            "",
            Belongs::Unclear,
        ),
        (
            36_000,
            vec![],
            "",
            "mara mueller",
            Belongs::ByAmountAndName(order(1)),
        ),
        (35_999, vec![], "", "mara mueller", Belongs::Unclear),
        (36_000, vec![], "", "somebody", Belongs::Unclear),
        (5_000, vec![], "", "mara mueller", Belongs::Unclear),
        (36_000, vec!["RF99X"], "", "", Belongs::Unclear),
    ];
    for (amount, references, purpose, name, expected) in cases {
        let found = find(amount, &references, purpose, name, &all);
        assert_eq!(found, expected, "{amount} {references:?} {purpose} {name}");
    }
    assert_eq!(find(0, &[], "", "", &[asked(1, 0, "")]), Belongs::Unclear);
}

#[test]
fn a_number_is_not_the_beginning_of_a_longer_one() {
    let short = Asked {
        number: "F-2026-1234".to_owned(),
        ..asked(1, 100, "")
    };
    let long = Asked {
        number: "F-2026-12345".to_owned(),
        ..asked(2, 100, "")
    };
    let both = [short.clone(), long];
    for (purpose, all, expected) in [
        ("f-2026-12345", &both[..1], Belongs::Unclear),
        ("f-2026-12345", &both[..], Belongs::ByReference(order(2))),
        ("f-2026-1234", &both[..], Belongs::ByReference(order(1))),
        (
            "f-2026-12349 und f-2026-1234",
            &both[..],
            Belongs::ByReference(order(1)),
        ),
    ] {
        assert_eq!(find(7, &[], purpose, "", all), expected, "{purpose}");
    }
}

#[test]
fn an_order_takes_what_is_missing_and_no_more() {
    let cents = Money::euro_cents;
    assert_eq!(taken(cents(100), cents(300)), cents(100));
    assert_eq!(taken(cents(300), cents(300)), cents(300));
    assert_eq!(taken(cents(500), cents(300)), cents(300));
}

#[test]
fn ways_have_names_and_accounts_of_their_own() {
    for way in Adapter::ALL {
        assert_eq!(Adapter::from_name(way.name()), Some(way));
    }
    assert_eq!(Adapter::from_name("bank"), None);
    let purposes = [
        Purpose::Outside,
        Purpose::Bank,
        Purpose::Arrived,
        Purpose::Leaving,
        Purpose::Promised,
        Purpose::Due,
        Purpose::Fees,
        Purpose::Provider,
        Purpose::Departing,
    ];
    let ids: BTreeSet<_> = purposes.map(|one| one.account_id(Currency::Eur)).into();
    assert_eq!(ids.len(), purposes.len());
    let codes: BTreeSet<_> = BankStep::ALL.map(BankStep::code).into();
    assert_eq!(codes.len(), BankStep::ALL.len());
}

/// The books of a trust account.
fn trust() -> Books {
    let mut books = Books::default();
    for purpose in [
        Purpose::Bank,
        Purpose::Arrived,
        Purpose::Leaving,
        Purpose::Fees,
        Purpose::Held(order(1)),
        Purpose::Payable(contractor()),
    ] {
        books.open(purpose.open(Currency::Eur));
    }
    books
}

fn now() -> Timestamp {
    time("2026-03-10T12:00:00Z")
}

/// 0.15: with a trust account nothing can be held that no bank said had come, nothing leaves twice,
/// and what came back can leave again.
#[test]
fn m0_15_a_trust_account_holds_only_what_arrived() {
    let mut books = trust();
    let sum = Money::euro_cents(36_000);
    let step = |books: &mut Books, step: BankStep, key: &[u8], cents: i64| {
        let about = Digest::of(key);
        let movement = step.movement(about, Money::euro_cents(cents), now());
        books.transfer(&movement.transfer).map(drop)
    };
    let of_order = |books: &mut Books, running: u8, kind: MoneyStep| {
        let movement = Adapter::Trust.route(movement_of(running, kind));
        books.transfer(&movement.transfer).map(drop)
    };
    assert_eq!(
        of_order(&mut books, 0, MoneyStep::Hold(sum)),
        Err(TransferRefusal::ExceedsCredits)
    );
    step(&mut books, BankStep::Arrive, b"one", 36_500).unwrap();
    assert_eq!(
        step(&mut books, BankStep::Arrive, b"one", 36_500),
        Err(TransferRefusal::Exists)
    );
    of_order(&mut books, 0, MoneyStep::Hold(sum)).unwrap();
    step(&mut books, BankStep::SendBack, b"one", 500).unwrap();
    of_order(&mut books, 1, MoneyStep::Release(sum)).unwrap();
    of_order(&mut books, 2, MoneyStep::Payout(sum)).unwrap();
    step(&mut books, BankStep::Leave, b"out", 36_000).unwrap();
    step(&mut books, BankStep::ComeBack, b"back", 36_000).unwrap();
    step(&mut books, BankStep::Leave, b"again", 36_000).unwrap();
    step(&mut books, BankStep::Leave, b"rest", 500).unwrap();
    assert_eq!(
        step(&mut books, BankStep::Leave, b"more", 1),
        Err(TransferRefusal::ExceedsCredits)
    );
    step(&mut books, BankStep::Charge, b"fee", 490).unwrap_err();
    step(&mut books, BankStep::Arrive, b"own", 1_000).unwrap();
    step(&mut books, BankStep::Own, b"own", 1_000).unwrap();
    step(&mut books, BankStep::Charge, b"fee", 490).unwrap();
    let bank = Purpose::Bank.account_id(Currency::Eur);
    let lies = books.accounts().find(|account| account.id == bank);
    assert_eq!(lies.map(Account::balance), Some(-510), "5,10 € lie there");
}

fn movement_of(running: u8, step: MoneyStep) -> Movement {
    let mut made = movement((order(1), 0), contractor(), step, now());
    made.transfer.id = TransferId::from_bytes([running; 16]);
    made
}

proptest! {
    /// Whatever arrives, is held, goes back and leaves, in any order: what lies at the bank is what
    /// is owed, and nothing owed is ever negative.
    #[test]
    fn g7_what_lies_at_the_bank_is_what_is_owed(
        steps in prop::collection::vec((0..6_usize, 1..2_000_i64, 0..6_u8), 0..60),
    ) {
        let mut books = trust();
        for (kind, cents, key) in steps {
            let kinds = [
                BankStep::Arrive,
                BankStep::Leave,
                BankStep::ComeBack,
                BankStep::SendBack,
                BankStep::Own,
                BankStep::Charge,
            ];
            let sum = Money::euro_cents(cents);
            let about = Digest::of(&[key]);
            let _ = books.transfer(&kinds[kind].movement(about, sum, now()).transfer);
            let held = Adapter::Trust.route(movement_of(key, MoneyStep::Hold(sum)));
            let _ = books.transfer(&held.transfer);
        }
        let bank = Purpose::Bank.account_id(Currency::Eur);
        let mut owed = 0_i64;
        let mut lies = 0_i64;
        for account in books.accounts() {
            if account.id == bank {
                lies = -account.balance();
            } else {
                prop_assert!(account.balance() >= 0);
                owed += account.balance();
            }
        }
        prop_assert_eq!(lies, owed);
        prop_assert!(books.faults().is_empty());
    }
}
