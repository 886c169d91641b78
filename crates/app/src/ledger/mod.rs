//! Room `ledger`: makes the transfers that `domain::ledger` allows, inside the caller's
//! transaction. It knows nothing of orders.

use domain::ledger::{
    Account, Applied, Given, Settlement, Transfer, TransferRefusal, apply, expire as expires,
};
use kernel::{Timestamp, TransferId};
use store::db::Tx;

use crate::failure::Failure;

/// Opens an account unless it is open.
///
/// # Errors
/// What the database refuses.
pub fn open(tx: &mut Tx<'_>, account: &Account, now: Timestamp) -> Result<(), Failure> {
    store::ledger::open(tx, account, now).map_err(Failure::from)
}

/// Makes a transfer. The very same transfer once more changes nothing and answers `false`.
///
/// # Errors
/// [`Failure::Refused`] with the ledger's reason. Nothing was moved then.
pub fn transfer(tx: &mut Tx<'_>, transfer: &Transfer) -> Result<bool, Failure> {
    // The accounts first: whoever waits here sees what the one before has written.
    let (debit, credit) = store::ledger::lock(tx, transfer.debit, transfer.credit)?;
    let pending = match transfer.kind.pending() {
        Some(id) => store::ledger::find(tx, id)?,
        None => None,
    };
    let given = Given {
        existing: None,
        debit: debit.as_ref(),
        credit: credit.as_ref(),
        pending: pending
            .as_ref()
            .map(|(transfer, settlement)| (transfer, *settlement)),
    };
    // Hardly any transfer is a repeat: whether its id is taken is asked by writing it.
    let applied = match apply(given, transfer) {
        Ok(applied) if store::ledger::insert(tx, transfer)? => applied,
        _ => return repeat(tx, given, transfer),
    };
    write(tx, (debit, credit), &applied)?;
    if let (Some(pending), Some(how)) = (transfer.kind.pending(), applied.settles) {
        store::ledger::settle(tx, pending, how)?;
    }
    Ok(true)
}

/// A transfer whose id is taken, or that is refused: the very same one was made before, or not.
fn repeat(tx: &mut Tx<'_>, given: Given<'_>, transfer: &Transfer) -> Result<bool, Failure> {
    let existing = store::ledger::find(tx, transfer.id)?.map(|(existing, _)| existing);
    let given = Given {
        existing: existing.as_ref(),
        ..given
    };
    match apply(given, transfer) {
        Err(refusal) if refusal.is_repeat() => Ok(false),
        Err(refusal) => Err(Failure::refused(&refusal)),
        // It was there when it was written and is gone now: nothing is ever deleted.
        Ok(_) => Err(Failure::Conflict),
    }
}

/// Ends a reservation whose time is over; `false` when it was settled before.
///
/// # Errors
/// [`Failure::Refused`] with the ledger's reason.
pub fn expire(tx: &mut Tx<'_>, id: TransferId, now: Timestamp) -> Result<bool, Failure> {
    let Some((pending, settlement)) = store::ledger::find(tx, id)? else {
        return Err(Failure::refused(&TransferRefusal::PendingNotFound));
    };
    if settlement != Settlement::Open {
        return Ok(false);
    }
    let (debit, credit) = store::ledger::lock(tx, pending.debit, pending.credit)?;
    let given = Given {
        existing: None,
        debit: debit.as_ref(),
        credit: credit.as_ref(),
        pending: Some((&pending, settlement)),
    };
    let applied = expires(given, now).map_err(|refusal| Failure::refused(&refusal))?;
    write(tx, (debit, credit), &applied)?;
    store::ledger::settle(tx, id, Settlement::Expired)?;
    Ok(true)
}

/// Writes the new counters over the old ones, if those are still what they were.
fn write(
    tx: &mut Tx<'_>,
    before: (Option<Account>, Option<Account>),
    applied: &Applied,
) -> Result<(), Failure> {
    let (Some(debit), Some(credit)) = before else {
        return Err(Failure::Conflict);
    };
    let changes = ((&debit, &applied.debit), (&credit, &applied.credit));
    store::ledger::change(tx, changes.0, changes.1).map_err(Failure::from)
}
