//! The one place that decides whether an amount moves.

use kernel::{Money, Timestamp};

use super::{Account, Counters, Limit, Settlement, Transfer, TransferKind, TransferRefusal};

/// What the decision needs to know, loaded by the caller in the same transaction it writes in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// The transfer that already has this id.
    pub existing: Option<&'a Transfer>,
    /// The account the amount leaves.
    pub debit: Option<&'a Account>,
    /// The account the amount reaches.
    pub credit: Option<&'a Account>,
    /// The transfer named as the reservation, and what became of it.
    pub pending: Option<(&'a Transfer, Settlement)>,
}

/// What the caller has to write: both accounts anew and, if one was settled, the reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The account the amount left, with new counters.
    pub debit: Account,
    /// The account the amount reached, with new counters.
    pub credit: Account,
    /// What became of the reservation, if this transfer settled one.
    pub settles: Option<Settlement>,
}

/// Decides about one transfer.
///
/// The moment that counts is the transfer's own `at`. Nothing is changed by a refusal.
pub fn apply(given: Given<'_>, transfer: &Transfer) -> Result<Applied, TransferRefusal> {
    check_form(transfer)?;
    if let Some(existing) = given.existing {
        return Err(compare(existing, transfer));
    }
    let debit = given.debit.ok_or(TransferRefusal::DebitAccountNotFound)?;
    let credit = given.credit.ok_or(TransferRefusal::CreditAccountNotFound)?;
    if debit.currency != credit.currency {
        return Err(TransferRefusal::AccountsHaveDifferentCurrencies);
    }
    if debit.currency != transfer.amount.currency {
        return Err(TransferRefusal::TransferHasDifferentCurrency);
    }
    match transfer.kind {
        TransferKind::Posted | TransferKind::Pending { .. } => move_amount(debit, credit, transfer),
        TransferKind::Post { .. } => {
            let reserved = settleable(given.pending, transfer)?;
            if transfer.amount.minor > reserved.minor {
                return Err(TransferRefusal::ExceedsPendingAmount);
            }
            settle(
                debit,
                credit,
                reserved,
                transfer.amount.minor,
                Settlement::Posted,
            )
        }
        TransferKind::Void { .. } => {
            let reserved = settleable(given.pending, transfer)?;
            if transfer.amount.minor > reserved.minor {
                return Err(TransferRefusal::ExceedsPendingAmount);
            }
            if transfer.amount != reserved {
                return Err(TransferRefusal::PendingHasDifferentAmount);
            }
            settle(debit, credit, reserved, 0, Settlement::Voided)
        }
    }
}

/// Ends a reservation whose time is over. The caller names the reservation in `given.pending`.
pub fn expire(given: Given<'_>, now: Timestamp) -> Result<Applied, TransferRefusal> {
    let (pending, settlement) = given.pending.ok_or(TransferRefusal::PendingNotFound)?;
    let TransferKind::Pending { expires_at } = pending.kind else {
        return Err(TransferRefusal::PendingIsNotPending);
    };
    open(settlement)?;
    if expires_at.is_none_or(|end| now < end) {
        return Err(TransferRefusal::PendingNotYetExpired);
    }
    let debit = given.debit.ok_or(TransferRefusal::DebitAccountNotFound)?;
    let credit = given.credit.ok_or(TransferRefusal::CreditAccountNotFound)?;
    if debit.id != pending.debit {
        return Err(TransferRefusal::PendingHasDifferentDebitAccount);
    }
    if credit.id != pending.credit {
        return Err(TransferRefusal::PendingHasDifferentCreditAccount);
    }
    settle(debit, credit, pending.amount, 0, Settlement::Expired)
}

/// What can be said about a transfer alone.
fn check_form(transfer: &Transfer) -> Result<(), TransferRefusal> {
    if transfer.debit == transfer.credit {
        return Err(TransferRefusal::AccountsAreTheSame);
    }
    if transfer.amount.minor == 0 {
        return Err(TransferRefusal::AmountIsZero);
    }
    if transfer.amount.minor < 0 {
        return Err(TransferRefusal::AmountIsNegative);
    }
    if transfer.code.0 == 0 {
        return Err(TransferRefusal::CodeIsZero);
    }
    if transfer.kind.pending() == Some(transfer.id) {
        return Err(TransferRefusal::PendingIsTheSame);
    }
    if transfer
        .kind
        .expires_at()
        .is_some_and(|end| end <= transfer.at)
    {
        return Err(TransferRefusal::ExpiresInThePast);
    }
    Ok(())
}

/// Says how a taken id was used before. The moment of asking does not count: a repeated call is
/// always later than the first.
fn compare(existing: &Transfer, transfer: &Transfer) -> TransferRefusal {
    if existing.kind.name() != transfer.kind.name() {
        TransferRefusal::ExistsWithDifferentKind
    } else if existing.kind.pending() != transfer.kind.pending() {
        TransferRefusal::ExistsWithDifferentPending
    } else if existing.kind.expires_at() != transfer.kind.expires_at() {
        TransferRefusal::ExistsWithDifferentExpiry
    } else if existing.debit != transfer.debit {
        TransferRefusal::ExistsWithDifferentDebitAccount
    } else if existing.credit != transfer.credit {
        TransferRefusal::ExistsWithDifferentCreditAccount
    } else if existing.amount != transfer.amount {
        TransferRefusal::ExistsWithDifferentAmount
    } else if existing.code != transfer.code {
        TransferRefusal::ExistsWithDifferentCode
    } else if existing.order != transfer.order {
        TransferRefusal::ExistsWithDifferentOrder
    } else {
        TransferRefusal::Exists
    }
}

/// Moves or reserves a new amount.
fn move_amount(
    debit: &Account,
    credit: &Account,
    transfer: &Transfer,
) -> Result<Applied, TransferRefusal> {
    let amount = transfer.amount.minor;
    let (mut debit, mut credit) = (*debit, *credit);
    let debits = sum(
        debit.counters.debits_pending,
        debit.counters.debits_posted,
        amount,
    )
    .ok_or(TransferRefusal::OverflowsDebits)?;
    let credits = sum(
        credit.counters.credits_pending,
        credit.counters.credits_posted,
        amount,
    )
    .ok_or(TransferRefusal::OverflowsCredits)?;
    if debit.limit == Limit::DebitsMustNotExceedCredits && debits > debit.counters.credits_posted {
        return Err(TransferRefusal::ExceedsCredits);
    }
    if credit.limit == Limit::CreditsMustNotExceedDebits && credits > credit.counters.debits_posted
    {
        return Err(TransferRefusal::ExceedsDebits);
    }
    let (left, arrived) = if matches!(transfer.kind, TransferKind::Pending { .. }) {
        (
            &mut debit.counters.debits_pending,
            &mut credit.counters.credits_pending,
        )
    } else {
        (
            &mut debit.counters.debits_posted,
            &mut credit.counters.credits_posted,
        )
    };
    *left = left
        .checked_add(amount)
        .ok_or(TransferRefusal::OverflowsDebits)?;
    *arrived = arrived
        .checked_add(amount)
        .ok_or(TransferRefusal::OverflowsCredits)?;
    Ok(Applied {
        debit,
        credit,
        settles: None,
    })
}

fn sum(pending: i64, posted: i64, amount: i64) -> Option<i64> {
    pending.checked_add(posted)?.checked_add(amount)
}

/// Checks that the reservation may be settled by this transfer and returns its amount.
fn settleable(
    pending: Option<(&Transfer, Settlement)>,
    transfer: &Transfer,
) -> Result<Money, TransferRefusal> {
    let (pending, settlement) = pending.ok_or(TransferRefusal::PendingNotFound)?;
    if transfer.kind.pending() != Some(pending.id) {
        return Err(TransferRefusal::PendingNotFound);
    }
    let TransferKind::Pending { expires_at } = pending.kind else {
        return Err(TransferRefusal::PendingIsNotPending);
    };
    if pending.debit != transfer.debit {
        return Err(TransferRefusal::PendingHasDifferentDebitAccount);
    }
    if pending.credit != transfer.credit {
        return Err(TransferRefusal::PendingHasDifferentCreditAccount);
    }
    if pending.code != transfer.code {
        return Err(TransferRefusal::PendingHasDifferentCode);
    }
    if pending.order != transfer.order {
        return Err(TransferRefusal::PendingHasDifferentOrder);
    }
    open(settlement)?;
    // Time decides, not the job that notices it: a reservation past its end is over.
    if expires_at.is_some_and(|end| end <= transfer.at) {
        return Err(TransferRefusal::PendingExpired);
    }
    Ok(pending.amount)
}

const fn open(settlement: Settlement) -> Result<(), TransferRefusal> {
    match settlement {
        Settlement::Open => Ok(()),
        Settlement::Posted => Err(TransferRefusal::PendingAlreadyPosted),
        Settlement::Voided => Err(TransferRefusal::PendingAlreadyVoided),
        Settlement::Expired => Err(TransferRefusal::PendingExpired),
    }
}

/// Takes a reservation off both accounts and posts the given part of it.
///
/// No limit is checked: what becomes final was counted when it was reserved.
fn settle(
    debit: &Account,
    credit: &Account,
    reserved: Money,
    posted: i64,
    how: Settlement,
) -> Result<Applied, TransferRefusal> {
    let reserved = reserved.minor;
    let (mut debit, mut credit) = (*debit, *credit);
    let Counters {
        debits_pending,
        debits_posted,
        ..
    } = &mut debit.counters;
    *debits_pending = less(*debits_pending, reserved)?;
    *debits_posted = debits_posted
        .checked_add(posted)
        .ok_or(TransferRefusal::OverflowsDebits)?;
    let Counters {
        credits_pending,
        credits_posted,
        ..
    } = &mut credit.counters;
    *credits_pending = less(*credits_pending, reserved)?;
    *credits_posted = credits_posted
        .checked_add(posted)
        .ok_or(TransferRefusal::OverflowsCredits)?;
    Ok(Applied {
        debit,
        credit,
        settles: Some(how),
    })
}

fn less(counter: i64, reserved: i64) -> Result<i64, TransferRefusal> {
    counter
        .checked_sub(reserved)
        .filter(|rest| *rest >= 0)
        .ok_or(TransferRefusal::CountersContradictPending)
}
