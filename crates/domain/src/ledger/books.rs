//! A whole ledger in memory: for simulations, tests and the demo's arithmetic.

use std::collections::BTreeMap;

use kernel::{LedgerAccountId, Timestamp, TransferId};

use super::{
    Account, Applied, Fault, Given, Recount, Settlement, Transfer, TransferKind, TransferRefusal,
    apply, expire,
};

/// Accounts and transfers held in memory, changed only through [`apply`] and [`expire`].
#[derive(Clone, Debug, Default)]
pub struct Books {
    accounts: BTreeMap<LedgerAccountId, Account>,
    transfers: BTreeMap<TransferId, (Transfer, Settlement)>,
}

impl Books {
    /// Opens an account; an account that is already open stays as it is.
    pub fn open(&mut self, account: Account) {
        self.accounts.entry(account.id).or_insert(account);
    }

    /// Looks an account up.
    pub fn account(&self, id: LedgerAccountId) -> Option<&Account> {
        self.accounts.get(&id)
    }

    /// Every account, ordered by id.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    /// Every transfer with what became of it; only a reservation's settlement has a meaning.
    pub fn transfers(&self) -> impl Iterator<Item = &(Transfer, Settlement)> {
        self.transfers.values()
    }

    /// Makes a transfer or says why not; a refusal changes nothing.
    pub fn transfer(&mut self, transfer: &Transfer) -> Result<Applied, TransferRefusal> {
        let pending = transfer.kind.pending();
        let given = Given {
            existing: self
                .transfers
                .get(&transfer.id)
                .map(|(existing, _)| existing),
            debit: self.accounts.get(&transfer.debit),
            credit: self.accounts.get(&transfer.credit),
            pending: pending.and_then(|id| self.pending(id)),
        };
        let applied = apply(given, transfer)?;
        self.transfers
            .insert(transfer.id, (*transfer, Settlement::Open));
        self.write(applied, pending);
        Ok(applied)
    }

    /// Ends a reservation whose time is over.
    pub fn expire(&mut self, id: TransferId, now: Timestamp) -> Result<Applied, TransferRefusal> {
        let pending = self.pending(id);
        let given = Given {
            existing: None,
            debit: pending.and_then(|(transfer, _)| self.accounts.get(&transfer.debit)),
            credit: pending.and_then(|(transfer, _)| self.accounts.get(&transfer.credit)),
            pending,
        };
        let applied = expire(given, now)?;
        self.write(applied, Some(id));
        Ok(applied)
    }

    /// Recomputes every counter from the transfers and names every difference.
    pub fn faults(&self) -> Vec<Fault> {
        let mut recount = Recount::default();
        for (transfer, settlement) in self.transfers.values() {
            recount.add(transfer, *settlement);
        }
        recount.faults(self.accounts.values())
    }

    /// Writes an account behind the ledger's back, to see whether damage is noticed.
    #[cfg(test)]
    pub(super) fn replace(&mut self, account: Account) {
        self.accounts.insert(account.id, account);
    }

    fn pending(&self, id: TransferId) -> Option<(&Transfer, Settlement)> {
        self.transfers
            .get(&id)
            .map(|(transfer, settlement)| (transfer, *settlement))
    }

    fn write(&mut self, applied: Applied, pending: Option<TransferId>) {
        for account in [applied.debit, applied.credit] {
            self.accounts.insert(account.id, account);
        }
        let settled = pending.and_then(|id| self.transfers.get_mut(&id));
        if let (Some((transfer, settlement)), Some(how)) = (settled, applied.settles)
            && matches!(transfer.kind, TransferKind::Pending { .. })
        {
            *settlement = how;
        }
    }
}
