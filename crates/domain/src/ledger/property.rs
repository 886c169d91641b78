//! Random transfers against an independent model that only knows lists and sums.

use kernel::{Currency, LedgerAccountId, Money, Timestamp, TransferId};
use proptest::prelude::*;

use super::{
    Account, AccountCode, Books, Counters, Limit, Transfer, TransferCode, TransferKind,
    TransferRefusal,
};

/// The naive model: a list of what was done, summed anew for every question.
#[derive(Default)]
struct Model {
    done: Vec<Line>,
}

struct Line {
    transfer: Transfer,
    /// For a reservation: whether it still counts.
    open: bool,
    /// What it moved for good.
    posted: i128,
}

const LIMITS: [Limit; 4] = [
    Limit::CreditsMustNotExceedDebits,
    Limit::DebitsMustNotExceedCredits,
    Limit::DebitsMustNotExceedCredits,
    Limit::None,
];

fn account(index: u8) -> LedgerAccountId {
    LedgerAccountId::from_bytes([index; 16])
}

fn currency(index: u8) -> Currency {
    if index == 4 {
        Currency::Chf
    } else {
        Currency::Eur
    }
}

fn limit(index: u8) -> Limit {
    LIMITS.get(usize::from(index)).copied().unwrap_or_default()
}

impl Model {
    /// Pending and posted sums of one side of an account.
    fn sums(&self, id: LedgerAccountId, debit: bool) -> (i128, i128) {
        let mine = |line: &&Line| {
            id == if debit {
                line.transfer.debit
            } else {
                line.transfer.credit
            }
        };
        self.done
            .iter()
            .filter(mine)
            .fold((0, 0), |(pending, posted), line| {
                let reserved = if line.open {
                    i128::from(line.transfer.amount.minor)
                } else {
                    0
                };
                (pending + reserved, posted + line.posted)
            })
    }

    fn find(&self, id: TransferId) -> Option<&Line> {
        self.done.iter().find(|line| line.transfer.id == id)
    }

    /// Every reason to refuse a transfer, in no particular order.
    fn reasons(&self, transfer: &Transfer) -> Vec<TransferRefusal> {
        use TransferRefusal as R;
        let mut reasons = Vec::new();
        let mut when = |wrong: bool, reason: R| {
            if wrong {
                reasons.push(reason);
            }
        };
        let amount = transfer.amount.minor;
        when(transfer.debit == transfer.credit, R::AccountsAreTheSame);
        when(amount == 0, R::AmountIsZero);
        when(amount < 0, R::AmountIsNegative);
        let bytes = |id: LedgerAccountId| id.as_bytes()[0];
        let (debit, credit) = (bytes(transfer.debit), bytes(transfer.credit));
        when(debit > 4, R::DebitAccountNotFound);
        when(credit > 4, R::CreditAccountNotFound);
        when(
            currency(debit) != currency(credit),
            R::AccountsHaveDifferentCurrencies,
        );
        when(
            currency(debit) != transfer.amount.currency,
            R::TransferHasDifferentCurrency,
        );
        if let Some(line) = self.find(transfer.id) {
            let first = line.transfer;
            let same = Transfer {
                at: first.at,
                ..*transfer
            } == first;
            when(same, R::Exists);
            when(
                first.debit != transfer.debit,
                R::ExistsWithDifferentDebitAccount,
            );
            when(
                first.credit != transfer.credit,
                R::ExistsWithDifferentCreditAccount,
            );
            when(
                first.amount != transfer.amount,
                R::ExistsWithDifferentAmount,
            );
            let (old, new) = (first.kind, transfer.kind);
            when(old.name() != new.name(), R::ExistsWithDifferentKind);
            when(
                old.pending() != new.pending(),
                R::ExistsWithDifferentPending,
            );
            when(
                old.expires_at() != new.expires_at(),
                R::ExistsWithDifferentExpiry,
            );
        }
        let end = transfer.kind.expires_at();
        when(
            end.is_some_and(|end| end <= transfer.at),
            R::ExpiresInThePast,
        );
        match transfer.kind.pending() {
            Some(pending) => reasons.extend(self.settling(transfer, pending)),
            None => reasons.extend(self.moving(transfer, (debit, credit))),
        }
        reasons
    }

    fn moving(&self, transfer: &Transfer, (debit, credit): (u8, u8)) -> Vec<TransferRefusal> {
        let amount = i128::from(transfer.amount.minor);
        let (pending, posted) = self.sums(transfer.debit, true);
        let debits = pending + posted + amount;
        let (pending, posted) = self.sums(transfer.credit, false);
        let credits = pending + posted + amount;
        let arrived = self.sums(transfer.debit, false).1;
        let left = self.sums(transfer.credit, true).1;
        let most = i128::from(i64::MAX);
        let mut reasons = Vec::new();
        if debits > most {
            reasons.push(TransferRefusal::OverflowsDebits);
        }
        if credits > most {
            reasons.push(TransferRefusal::OverflowsCredits);
        }
        if limit(debit) == Limit::DebitsMustNotExceedCredits && debits > arrived {
            reasons.push(TransferRefusal::ExceedsCredits);
        }
        if limit(credit) == Limit::CreditsMustNotExceedDebits && credits > left {
            reasons.push(TransferRefusal::ExceedsDebits);
        }
        reasons
    }

    fn settling(&self, transfer: &Transfer, pending: TransferId) -> Vec<TransferRefusal> {
        use TransferRefusal as R;
        if pending == transfer.id {
            return vec![R::PendingIsTheSame];
        }
        let Some(line) = self.find(pending) else {
            return vec![R::PendingNotFound];
        };
        let reserved = line.transfer;
        if !matches!(reserved.kind, TransferKind::Pending { .. }) {
            return vec![R::PendingIsNotPending];
        }
        let mut reasons = Vec::new();
        let mut when = |wrong: bool, reason: R| {
            if wrong {
                reasons.push(reason);
            }
        };
        when(
            reserved.debit != transfer.debit,
            R::PendingHasDifferentDebitAccount,
        );
        when(
            reserved.credit != transfer.credit,
            R::PendingHasDifferentCreditAccount,
        );
        let void = matches!(transfer.kind, TransferKind::Void { .. });
        when(
            transfer.amount.minor > reserved.amount.minor,
            R::ExceedsPendingAmount,
        );
        when(
            void && transfer.amount != reserved.amount,
            R::PendingHasDifferentAmount,
        );
        if !line.open {
            // How it was settled is told apart below by what was done.
            reasons.extend([
                R::PendingAlreadyPosted,
                R::PendingAlreadyVoided,
                R::PendingExpired,
            ]);
        } else if reserved
            .kind
            .expires_at()
            .is_some_and(|end| end <= transfer.at)
        {
            reasons.push(R::PendingExpired);
        }
        reasons
    }

    fn done(&mut self, transfer: Transfer) {
        if let Some(pending) = transfer.kind.pending() {
            let line = self
                .done
                .iter_mut()
                .find(|line| line.transfer.id == pending);
            line.unwrap().open = false;
        }
        let moves = matches!(
            transfer.kind,
            TransferKind::Posted | TransferKind::Post { .. }
        );
        let posted = if moves {
            i128::from(transfer.amount.minor)
        } else {
            0
        };
        let open = matches!(transfer.kind, TransferKind::Pending { .. });
        self.done.push(Line {
            transfer,
            open,
            posted,
        });
    }
}

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
