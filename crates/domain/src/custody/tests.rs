use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::agreement::fixture::{agreed, contractor, time};
use crate::agreement::{Acceptance, OrderState, Role, StageAccount, StageAt, StageEnd};
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
    let running = u32::try_from(books.transfers().count()).unwrap();
    let transfer = movement((order(), running), contractor(), step, now()).transfer;
    books.transfer(&transfer).map(|_| transfer)
}

proptest! {
    /// 0.16: for any sum the payout is what was agreed, to the cent, and the books sum to zero.
    #[test]
    fn m0_16_payout_is_what_was_agreed(minor in 1..=i64::MAX, other in 1..=i64::MAX) {
        let sum = Money::new(minor, Currency::Chf);
        let mut books = books(Currency::Chf);
        for step in [MoneyStep::Hold(sum), MoneyStep::Release(sum), MoneyStep::Payout(sum)] {
            let taken = take(&mut books, step);
            prop_assert!(taken.is_ok());
            // Twice is once.
            prop_assert_eq!(books.transfer(&taken.unwrap()).unwrap_err(), TransferRefusal::Exists);
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
    let transfers: BTreeSet<_> = [order(), other]
        .into_iter()
        .flat_map(|order| [0, 1, 2, 3].map(|running| transfer_id(order, running)))
        .collect();
    assert_eq!(transfers.len(), 8);
    // Stored ids must stay what they are.
    let held = Purpose::Held(order()).account_id(Currency::Eur);
    assert_eq!(held.to_string(), "27d3c2e0-35a6-8a90-8f9d-6ee5d1e70f2e");
    assert_eq!(
        first_transfer_id(order(), PAYOUT).to_string(),
        "1f03fd64-5c0e-8bb8-8aa4-26397c64b403"
    );
}

/// One stage of the whole order, with what was secured, paid and went back, in cents.
fn stage(secured: i64, paid: i64, refunded: i64, settled: Option<StageEnd>) -> StageAccount {
    StageAccount {
        lowered: Money::euro_cents(0),
        stage: 0,
        title: "Alles".to_owned(),
        amount: agreed(),
        due_at: now(),
        secured: Money::euro_cents(secured),
        paid: Money::euro_cents(paid),
        refunded: Money::euro_cents(refunded),
        settled: settled.map(|how| (how, now())),
    }
}

/// State, the stage's account, the order's sums, balance, transfers, and what the check says.
type Case<'a> = (
    &'a OrderState,
    StageAccount,
    (i64, i64),
    i64,
    &'a [Transfer],
    Result<(), CustodyFault>,
);

fn secured() -> OrderState {
    OrderState::Secured {
        lapses_at: now(),
        at_stage: StageAt::default(),
    }
}

fn paid() -> OrderState {
    OrderState::Paid {
        accepted_at: now(),
        acceptance: Acceptance::Silence,
        paid_at: now(),
    }
}

/// `verify`: what the transfers say, what the account holds, what the order's own books say and
/// where it stands agree.
#[expect(clippy::too_many_lines, reason = "a table of cases")]
#[test]
fn check_finds_every_disagreement() {
    use CustodyFault::{Account, Currency as Other, Negative, Reason, Stages, State, Sums};
    let mut books = books(Currency::Eur);
    let fund = take(&mut books, MoneyStep::Hold(agreed())).unwrap();
    let release = take(&mut books, MoneyStep::Release(agreed())).unwrap();
    let payout = take(&mut books, MoneyStep::Payout(agreed())).unwrap();
    let (secured, paid) = (secured(), paid());
    let funding = OrderState::AwaitingFunding {
        lapses_at: now(),
        at_stage: StageAt::default(),
    };
    let withdrawn = OrderState::Withdrawn {
        at: now(),
        by: Role::Client,
        refunded: Some(agreed()),
    };
    let with = |code, amount| Transfer {
        amount,
        code,
        ..fund
    };
    let refund = with(REFUND, agreed());
    let part = with(FUND, Money::euro_cents(20_000));
    let (all, ended) = (48_000, Some(StageEnd::Accepted));
    let (whole, end) = (stage(all, 0, 0, None), stage(all, all, 0, ended));
    let back = stage(all, 0, all, Some(StageEnd::Withdrawn));
    let some = || stage(20_000, 0, 0, None);
    let table: [Case<'_>; 17] = [
        (&secured, whole.clone(), (0, 0), all, &[fund], Ok(())),
        (
            &paid,
            end.clone(),
            (all, 0),
            0,
            &[fund, release, payout],
            Ok(()),
        ),
        (
            &withdrawn,
            back.clone(),
            (0, all),
            0,
            &[fund, refund],
            Ok(()),
        ),
        (&funding, some(), (0, 0), 20_000, &[part], Ok(())),
        (&secured, some(), (0, 0), 20_000, &[part], Err(State)),
        (&funding, whole.clone(), (0, 0), all, &[fund], Err(State)),
        (&secured, stage(0, 0, 0, None), (0, 0), 0, &[], Err(State)),
        (&paid, whole.clone(), (0, 0), all, &[fund], Err(State)),
        (&secured, whole.clone(), (0, 0), 0, &[fund], Err(Account)),
        (&paid, end.clone(), (all, 0), 0, &[fund, release], Err(Sums)),
        (
            &paid,
            end.clone(),
            (all, 1),
            0,
            &[fund, release, payout],
            Err(Sums),
        ),
        (
            &withdrawn,
            back,
            (all, 0),
            0,
            &[fund, release, payout],
            Err(Stages),
        ),
        (
            &paid,
            whole.clone(),
            (all, 0),
            0,
            &[fund, release, payout],
            Err(Stages),
        ),
        (
            &secured,
            stage(all, 0, 0, ended),
            (0, 0),
            all,
            &[fund],
            Err(Stages),
        ),
        (
            &paid,
            end,
            (all, 0),
            0,
            &[fund, release, refund],
            Err(Negative),
        ),
        (
            &secured,
            whole.clone(),
            (0, 0),
            all,
            &[with(TransferCode(99), agreed())],
            Err(Reason),
        ),
        (
            &secured,
            whole,
            (0, 0),
            all,
            &[with(FUND, Money::new(all, Currency::Chf))],
            Err(Other),
        ),
    ];
    for (state, stage, (paid, refunded), balance, transfers, expected) in table {
        let own = OrderBooks {
            agreed: agreed(),
            paid: Money::euro_cents(paid),
            refunded: Money::euro_cents(refunded),
            stages: &[stage],
        };
        let outcome = check(state, own, Money::euro_cents(balance), transfers);
        assert_eq!(outcome, expected, "{state:?} {transfers:?}");
    }
}

/// Transfers of the first program are known by the ids they had then; a number that was left out
/// or belongs to another order is none of the order's.
#[test]
fn routes_know_old_and_new_ids_and_no_others() {
    let step = MoneyStep::Hold(agreed());
    let new = |running| movement((order(), running), contractor(), step, now()).transfer;
    let old = Transfer {
        id: first_transfer_id(order(), FUND),
        ..new(0)
    };
    let other = OrderId::from_bytes([1; 16]);
    let routes = |transfers: &[Transfer]| check_routes(order(), contractor(), transfers);
    assert_eq!(routes(&[new(0), new(1)]), Ok(()));
    assert_eq!(routes(&[old, new(1)]), Ok(()));
    assert_eq!(routes(&[new(1)]), Err(CustodyFault::Route));
    let foreign = movement((other, 0), contractor(), step, now()).transfer;
    assert_eq!(routes(&[foreign]), Err(CustodyFault::Route));
    let elsewhere = Transfer {
        debit: new(0).credit,
        credit: new(0).debit,
        ..new(0)
    };
    assert_eq!(routes(&[elsewhere]), Err(CustodyFault::Route));
}
