//! Random transfers against an independent model that only knows lists and sums.

use kernel::{Currency, Money, Timestamp, TransferId};
use proptest::prelude::*;

use super::model::{Model, account, currency, limit};
use super::{Account, AccountCode, Books, Counters, Limit, Transfer, TransferCode, TransferKind};

#[derive(Clone, Debug)]
enum Step {
    Transfer(Transfer),
    Expire(TransferId, Timestamp),
}

fn amounts() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 1..200_i64, 1 => -3..=0_i64, 1 => Just(i64::MAX), 1 => Just(i64::MAX / 2)]
}

fn steps() -> impl Strategy<Value = Step> {
    let id = || (0..40_u8).prop_map(|number| TransferId::from_bytes([number; 16]));
    let at = || (0..100_i64).prop_map(Timestamp::from_micros);
    let kind = prop_oneof![
        4 => Just(TransferKind::Posted),
        3 => proptest::option::of(at()).prop_map(|expires_at| TransferKind::Pending { expires_at }),
        3 => id().prop_map(|pending| TransferKind::Post { pending }),
        2 => id().prop_map(|pending| TransferKind::Void { pending }),
    ];
    // Mostly accounts that can meet: the fourth is in francs, the fifth does not exist.
    let end = || prop_oneof![20 => 0..4_u8, 1 => Just(4_u8), 1 => Just(5_u8)];
    let money = (
        amounts(),
        prop_oneof![20 => Just(Currency::Eur), 1 => Just(Currency::Chf)],
    );
    let transfer = (id(), end(), end(), money, kind, at()).prop_map(
        |(id, debit, credit, (minor, currency), kind, at)| {
            Step::Transfer(Transfer {
                id,
                debit: account(debit),
                credit: account(credit),
                amount: Money::new(minor, currency),
                code: TransferCode(1),
                kind,
                order: None,
                at,
            })
        },
    );
    let expire = (id(), at()).prop_map(|(id, at)| Step::Expire(id, at));
    prop_oneof![9 => transfer, 1 => expire]
}

/// Posts and voids made of reservations that exist, so that settling is met often enough.
fn settle_some(books: &Books, step: &Step) -> Step {
    let Step::Transfer(transfer) = step else {
        return step.clone();
    };
    let Some(pending) = transfer.kind.pending() else {
        return step.clone();
    };
    let known = books.transfers().find(|(known, _)| known.id == pending);
    let Some((known, _)) = known else {
        return step.clone();
    };
    let amount = if transfer.amount.minor % 3 == 0 {
        transfer.amount
    } else {
        known.amount
    };
    let (debit, credit) = (known.debit, known.credit);
    Step::Transfer(Transfer {
        debit,
        credit,
        amount,
        ..*transfer
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The ledger takes exactly what the model finds no reason against, refuses for one of the
    /// model's reasons, and counts what the model sums; nothing is made or lost.
    #[test]
    fn the_ledger_agrees_with_a_list_and_sums(steps in proptest::collection::vec(steps(), 1..120)) {
        let (mut books, mut model) = (Books::default(), Model::default());
        for index in 0..5 {
            books.open(Account::new(account(index), AccountCode(1), currency(index), limit(index)));
        }
        for step in steps {
            match settle_some(&books, &step) {
                Step::Transfer(transfer) => {
                    let reasons = model.reasons(&transfer);
                    match books.transfer(&transfer) {
                        Ok(_) => {
                            prop_assert!(reasons.is_empty(), "{reasons:?} {transfer:?}");
                            model.done(transfer);
                        }
                        Err(refusal) => {
                            prop_assert!(reasons.contains(&refusal), "{refusal:?} {reasons:?}");
                        }
                    }
                }
                Step::Expire(id, at) => {
                    let due = model.find(id).is_some_and(|line| {
                        line.open && line.transfer.kind.expires_at().is_some_and(|end| end <= at)
                    });
                    prop_assert_eq!(books.expire(id, at).is_ok(), due);
                    if let Some(line) = model.done.iter_mut().find(|line| line.transfer.id == id) {
                        line.open &= !due;
                    }
                }
            }
            compare(&books, &model)?;
        }
        prop_assert!(books.faults().is_empty(), "{:?}", books.faults());
    }
}

fn compare(books: &Books, model: &Model) -> Result<(), TestCaseError> {
    let mut balance = [0_i128; 2];
    for index in 0..5 {
        let stored = books.account(account(index)).unwrap().counters;
        let (debits_pending, debits_posted) = model.sums(account(index), true);
        let (credits_pending, credits_posted) = model.sums(account(index), false);
        let fit = |sum: i128| i64::try_from(sum).unwrap();
        let summed = Counters {
            debits_pending: fit(debits_pending),
            debits_posted: fit(debits_posted),
            credits_pending: fit(credits_pending),
            credits_posted: fit(credits_posted),
        };
        prop_assert_eq!(stored, summed, "account {}", index);
        balance[usize::from(index == 4)] += credits_posted - debits_posted;
    }
    prop_assert_eq!(balance, [0, 0], "what leaves one account reaches another");
    Ok(())
}

/// `verify` finds what somebody changed by hand.
#[test]
fn a_changed_counter_is_found() {
    let mut books = Books::default();
    for index in 0..2 {
        books.open(Account::new(
            account(index),
            AccountCode(1),
            Currency::Eur,
            Limit::None,
        ));
    }
    let transfer = Transfer {
        id: TransferId::from_bytes([1; 16]),
        debit: account(0),
        credit: account(1),
        amount: Money::euro_cents(500),
        code: TransferCode(1),
        kind: TransferKind::Posted,
        order: None,
        at: Timestamp::EPOCH,
    };
    books.transfer(&transfer).unwrap();
    assert_eq!(books.faults(), []);
    let mut changed = *books.account(account(1)).unwrap();
    changed.counters.credits_posted += 1;
    books.replace(changed);
    assert!(matches!(
        books.faults()[..],
        [super::Fault::Counters { .. }]
    ));
}
