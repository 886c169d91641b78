//! An independent model of the ledger: a list of what was done, summed anew for every question.

use kernel::{Currency, LedgerAccountId, TransferId};

use super::{Limit, Transfer, TransferKind, TransferRefusal};

/// The naive model: a list of what was done, summed anew for every question.
#[derive(Default)]
pub(super) struct Model {
    pub(super) done: Vec<Line>,
}

pub(super) struct Line {
    pub(super) transfer: Transfer,
    /// For a reservation: whether it still counts.
    pub(super) open: bool,
    /// What it moved for good.
    pub(super) posted: i128,
}

pub(super) const LIMITS: [Limit; 4] = [
    Limit::CreditsMustNotExceedDebits,
    Limit::DebitsMustNotExceedCredits,
    Limit::DebitsMustNotExceedCredits,
    Limit::None,
];

pub(super) fn account(index: u8) -> LedgerAccountId {
    LedgerAccountId::from_bytes([index; 16])
}

pub(super) fn currency(index: u8) -> Currency {
    if index == 4 {
        Currency::Chf
    } else {
        Currency::Eur
    }
}

pub(super) fn limit(index: u8) -> Limit {
    LIMITS.get(usize::from(index)).copied().unwrap_or_default()
}

impl Model {
    /// Pending and posted sums of one side of an account.
    pub(super) fn sums(&self, id: LedgerAccountId, debit: bool) -> (i128, i128) {
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

    pub(super) fn find(&self, id: TransferId) -> Option<&Line> {
        self.done.iter().find(|line| line.transfer.id == id)
    }

    /// Every reason to refuse a transfer, in no particular order.
    pub(super) fn reasons(&self, transfer: &Transfer) -> Vec<TransferRefusal> {
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

    pub(super) fn done(&mut self, transfer: Transfer) {
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
