use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::agreement::fixture::{agreed, contractor, time};
use crate::agreement::{Acceptance, OrderState, Role};
use crate::ledger::{Books, TransferRefusal};

fn order() -> OrderId {
    OrderId::from_bytes([0x0f; 16])
}

fn now() -> Timestamp {
    time("2026-03-10T12:00:00Z")
}

fn books(currency: Currency) -> Books {
    let mut books = Books::default();
    for purpose in [
        Purpose::Outside,
        Purpose::Held(order()),
        Purpose::Payable(contractor()),
    ] {
        books.open(purpose.open(currency));
    }
    books
}

fn take(books: &mut Books, step: MoneyStep) -> Result<Transfer, TransferRefusal> {
    let transfer = movement(order(), contractor(), step, now()).transfer;
    books.transfer(&transfer).map(|_| transfer)
}

proptest! {
    /// 0.16: for any sum the payout is what was agreed, to the cent, and the books sum to zero.
    #[test]
    fn m0_16_payout_is_what_was_agreed(minor in 1..=i64::MAX, other in 1..=i64::MAX) {
        let sum = Money::new(minor, Currency::Chf);
        let mut books = books(Currency::Chf);
        for step in [MoneyStep::Hold(sum), MoneyStep::Release(sum), MoneyStep::Payout(sum)] {
            prop_assert!(take(&mut books, step).is_ok());
            // Twice is once, also with another sum.
            prop_assert_eq!(take(&mut books, step), Err(TransferRefusal::Exists));
        }
        let more = take(&mut books, MoneyStep::Payout(Money::new(other, Currency::Chf)));
        prop_assert!(more.is_err());
        let transfers: Vec<_> = books.transfers().map(|(transfer, _)| *transfer).collect();
        let position = Position::of(Currency::Chf, &transfers).unwrap();
        prop_assert_eq!(position.paid_out, minor);
        prop_assert_eq!(position.held().unwrap(), Money::zero(Currency::Chf));
        let total: i128 = books.accounts().map(|account| i128::from(account.balance())).sum();
        prop_assert_eq!(total, 0);
        prop_assert!(books.faults().is_empty());
    }
}

/// 0.15: nothing is released, paid or given back that was not secured before.
#[test]
fn m0_15_nothing_leaves_that_did_not_come_in() {
    let mut books = books(Currency::Eur);
    for step in [MoneyStep::Release(agreed()), MoneyStep::Payout(agreed())] {
        assert_eq!(take(&mut books, step), Err(TransferRefusal::ExceedsCredits));
    }
    assert_eq!(
        take(&mut books, MoneyStep::Refund(agreed())),
        Err(TransferRefusal::ExceedsCredits)
    );
    take(&mut books, MoneyStep::Hold(agreed())).unwrap();
    take(&mut books, MoneyStep::Release(agreed())).unwrap();
    assert_eq!(
        take(&mut books, MoneyStep::Refund(agreed())),
        Err(TransferRefusal::ExceedsCredits),
        "released money does not go back"
    );
}

#[test]
fn one_account_a_purpose_and_one_transfer_a_step() {
    let other = OrderId::from_bytes([1; 16]);
    let person = AccountId::from_bytes([1; 16]);
    let purposes = [
        Purpose::Outside,
        Purpose::Held(order()),
        Purpose::Held(other),
        Purpose::Payable(person),
        Purpose::Payable(contractor()),
    ];
    let accounts: BTreeSet<_> = purposes
        .iter()
        .flat_map(|purpose| Currency::ALL.map(|currency| purpose.account_id(currency)))
        .collect();
    assert_eq!(accounts.len(), purposes.len() * Currency::ALL.len());
    let codes = [FUND, RELEASE, PAYOUT, REFUND];
    let transfers: BTreeSet<_> = [order(), other]
        .into_iter()
        .flat_map(|order| codes.map(|code| transfer_id(order, code)))
        .collect();
    assert_eq!(transfers.len(), 8);
    // Stored ids must stay what they are.
    let held = Purpose::Held(order()).account_id(Currency::Eur);
    assert_eq!(held.to_string(), "27d3c2e0-35a6-8a90-8f9d-6ee5d1e70f2e");
    assert_eq!(
        transfer_id(order(), PAYOUT).to_string(),
        "1f03fd64-5c0e-8bb8-8aa4-26397c64b403"
    );
}

/// State, balance, transfers, and what the check says.
type Case<'a> = (
    &'a OrderState,
    Money,
    &'a [Transfer],
    Result<(), CustodyFault>,
);

/// `verify`: what the transfers say, what the account holds and where the order stands agree.
#[test]
fn check_finds_every_disagreement() {
    let mut books = books(Currency::Eur);
    let fund = take(&mut books, MoneyStep::Hold(agreed())).unwrap();
    let release = take(&mut books, MoneyStep::Release(agreed())).unwrap();
    let payout = take(&mut books, MoneyStep::Payout(agreed())).unwrap();
    let nothing = Money::zero(Currency::Eur);
    let secured = OrderState::Secured { lapses_at: now() };
    let paid = OrderState::Paid {
        accepted_at: now(),
        acceptance: Acceptance::Silence,
        paid_at: now(),
    };
    let refunded = OrderState::Withdrawn {
        at: now(),
        by: Role::Client,
        refunded: Some(agreed()),
    };
    let refund = Transfer {
        code: REFUND,
        ..release
    };
    let strange = Transfer {
        code: TransferCode(99),
        ..fund
    };
    let foreign = Transfer {
        amount: Money::new(48_000, Currency::Chf),
        ..fund
    };
    let table: [Case<'_>; 11] = [
        (&secured, agreed(), &[fund], Ok(())),
        (&paid, nothing, &[fund, release, payout], Ok(())),
        (&refunded, nothing, &[fund, refund], Ok(())),
        (&secured, nothing, &[], Err(CustodyFault::State)),
        (&secured, nothing, &[fund], Err(CustodyFault::Account)),
        (&paid, nothing, &[fund, release], Err(CustodyFault::State)),
        (&paid, agreed(), &[fund], Err(CustodyFault::State)),
        (
            &refunded,
            nothing,
            &[fund, release, payout],
            Err(CustodyFault::State),
        ),
        (
            &paid,
            nothing,
            &[fund, release, refund],
            Err(CustodyFault::Negative),
        ),
        (&secured, agreed(), &[strange], Err(CustodyFault::Reason)),
        (&secured, agreed(), &[foreign], Err(CustodyFault::Currency)),
    ];
    for (state, balance, transfers, expected) in table {
        assert_eq!(
            check(state, agreed(), balance, transfers),
            expected,
            "{state:?}"
        );
    }
}
