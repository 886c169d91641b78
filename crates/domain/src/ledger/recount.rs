//! Proving the books: every counter is recomputed from the transfers, by sums alone.
//!
//! This is deliberately not built on `apply`: it would repeat its mistakes.

use std::collections::BTreeMap;

use kernel::{Currency, LedgerAccountId, TransferId};

use super::{Account, Counters, Limit, Settlement, Transfer, TransferKind};

/// Something in the books that does not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The stored counters are not what the transfers say.
    Counters {
        /// The account.
        account: LedgerAccountId,
        /// What is stored.
        stored: Counters,
        /// What the transfers say; a sum too big for a counter is shown as the biggest.
        recounted: Counters,
    },
    /// A transfer names an account that does not exist.
    UnknownAccount {
        /// The account.
        account: LedgerAccountId,
    },
    /// A transfer is in another currency than its account.
    Currency {
        /// The transfer.
        transfer: TransferId,
    },
    /// An account exceeds its limit.
    Limit {
        /// The account.
        account: LedgerAccountId,
    },
}

#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    debits_pending: i128,
    debits_posted: i128,
    credits_pending: i128,
    credits_posted: i128,
}

impl Sums {
    fn counters(self) -> Counters {
        let fit = |sum: i128| i64::try_from(sum).unwrap_or(i64::MAX);
        Counters {
            debits_pending: fit(self.debits_pending),
            debits_posted: fit(self.debits_posted),
            credits_pending: fit(self.credits_pending),
            credits_posted: fit(self.credits_posted),
        }
    }
}

/// Sums over transfers, added one by one so that a big ledger need not be in memory.
#[derive(Clone, Debug, Default)]
pub struct Recount {
    sums: BTreeMap<LedgerAccountId, Sums>,
    currencies: BTreeMap<LedgerAccountId, BTreeMap<Currency, TransferId>>,
}

impl Recount {
    /// Adds a transfer; `settlement` matters for a reservation only.
    pub fn add(&mut self, transfer: &Transfer, settlement: Settlement) {
        let amount = i128::from(transfer.amount.minor);
        let (pending, posted) = match transfer.kind {
            TransferKind::Posted | TransferKind::Post { .. } => (0, amount),
            TransferKind::Pending { .. } if settlement == Settlement::Open => (amount, 0),
            TransferKind::Pending { .. } | TransferKind::Void { .. } => (0, 0),
        };
        let debit = self.sums.entry(transfer.debit).or_default();
        debit.debits_pending += pending;
        debit.debits_posted += posted;
        let credit = self.sums.entry(transfer.credit).or_default();
        credit.credits_pending += pending;
        credit.credits_posted += posted;
        for account in [transfer.debit, transfer.credit] {
            self.currencies
                .entry(account)
                .or_default()
                .entry(transfer.amount.currency)
                .or_insert(transfer.id);
        }
    }

    /// Compares the sums with all stored accounts.
    pub fn faults<'a>(mut self, accounts: impl IntoIterator<Item = &'a Account>) -> Vec<Fault> {
        let mut faults = Vec::new();
        for account in accounts {
            let recounted = self.sums.remove(&account.id).unwrap_or_default().counters();
            if recounted != account.counters {
                let stored = account.counters;
                faults.push(Fault::Counters {
                    account: account.id,
                    stored,
                    recounted,
                });
            }
            if exceeds(account.limit, recounted) {
                faults.push(Fault::Limit {
                    account: account.id,
                });
            }
            let currencies = self.currencies.remove(&account.id).unwrap_or_default();
            let foreign = currencies
                .into_iter()
                .filter(|(used, _)| *used != account.currency);
            faults.extend(foreign.map(|(_, transfer)| Fault::Currency { transfer }));
        }
        faults.extend(
            self.sums
                .into_keys()
                .map(|account| Fault::UnknownAccount { account }),
        );
        faults
    }
}

fn exceeds(limit: Limit, counters: Counters) -> bool {
    let debits = i128::from(counters.debits_pending) + i128::from(counters.debits_posted);
    let credits = i128::from(counters.credits_pending) + i128::from(counters.credits_posted);
    match limit {
        Limit::None => false,
        Limit::DebitsMustNotExceedCredits => debits > i128::from(counters.credits_posted),
        Limit::CreditsMustNotExceedDebits => credits > i128::from(counters.debits_posted),
    }
}
