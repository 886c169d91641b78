//! Room `ledger`: accounts and transfers as `domain::ledger` decides them.
//!
//! Accounts are locked in the order of their ids and counters are changed by guarded updates that
//! must touch exactly one row. Nothing is deleted, and a transfer is never edited.

use domain::ledger::{
    Account, AccountCode, Counters, Limit, Settlement, Transfer, TransferCode, TransferKind,
};
use kernel::{LedgerAccountId, OrderId, Timestamp, TransferId};

use crate::columns::{currency, money, small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) OPEN = "insert into ledger_account (id, code, currency, limit_rule, debits_pending, \
        debits_posted, credits_pending, credits_posted, opened_at) \
        values ($1, $2, $3, $4, 0, 0, 0, 0, $5) on conflict (id) do nothing";
    pub(crate) ACCOUNT = "select id, code, currency, limit_rule, debits_pending, debits_posted, \
        credits_pending, credits_posted from ledger_account where id = $1";
    pub(crate) LOCK = {
        sqlite: "select id, code, currency, limit_rule, debits_pending, debits_posted, \
            credits_pending, credits_posted from ledger_account where id = $1 \
            union all select id, code, currency, limit_rule, debits_pending, debits_posted, \
            credits_pending, credits_posted from ledger_account where id = $2",
        postgres: "select id, code, currency, limit_rule, debits_pending, debits_posted, \
            credits_pending, credits_posted from ledger_account \
            where id = $1 or id = $2 order by id for no key update"
    };
    pub(crate) MOVE = "update ledger_account set debits_pending = $2, debits_posted = $3, \
        credits_pending = $4, credits_posted = $5 where id = $1 and debits_pending = $6 \
        and debits_posted = $7 and credits_pending = $8 and credits_posted = $9";
    pub(crate) MOVE_BOTH = "update ledger_account set \
        debits_pending = case when id = $1 then cast($2 as bigint) else cast($11 as bigint) end, \
        debits_posted = case when id = $1 then cast($3 as bigint) else cast($12 as bigint) end, \
        credits_pending = case when id = $1 then cast($4 as bigint) else cast($13 as bigint) end, \
        credits_posted = case when id = $1 then cast($5 as bigint) else cast($14 as bigint) end \
        where (id = $1 and debits_pending = $6 and debits_posted = $7 \
        and credits_pending = $8 and credits_posted = $9) \
        or (id = $10 and debits_pending = $15 and debits_posted = $16 \
        and credits_pending = $17 and credits_posted = $18)";
    pub(crate) INSERT = "insert into transfer (id, debit_id, credit_id, amount, currency, code, kind, \
        pending_id, expires_at, settlement, order_id, at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11) on conflict (id) do nothing";
    pub(crate) FIND = "select id, debit_id, credit_id, amount, currency, code, kind, pending_id, \
        expires_at, settlement, order_id, at from transfer where id = $1";
    pub(crate) SETTLE = "update transfer set settlement = $2 \
        where id = $1 and kind = 'pending' and settlement = 'open'";
    pub(crate) OF_ORDER = "select id, debit_id, credit_id, amount, currency, code, kind, pending_id, \
        expires_at, settlement, order_id, at from transfer where order_id = $1 order by at, id";
    pub(crate) COUNT = "select count(*) from transfer where order_id = $1";
    pub(crate) ACCOUNTS_AFTER = "select id, code, currency, limit_rule, debits_pending, debits_posted, \
        credits_pending, credits_posted from ledger_account where id > $1 order by id limit $2";
    pub(crate) TRANSFERS_AFTER = "select id, debit_id, credit_id, amount, currency, code, kind, \
        pending_id, expires_at, settlement, order_id, at from transfer \
        where id > $1 order by id limit $2";
}

/// Opens an account unless it is open.
pub fn open(tx: &mut Tx<'_>, account: &Account, now: Timestamp) -> Result<(), DbError> {
    let values = [
        account.id.into(),
        i64::from(account.code.0).into(),
        account.currency.code().into(),
        account.limit.name().into(),
        now.into(),
    ];
    tx.execute(&OPEN, &values).map(drop)
}

/// An account as it stands; nothing if it was never opened.
pub fn account(tx: &mut Tx<'_>, id: LedgerAccountId) -> Result<Option<Account>, DbError> {
    tx.optional(&ACCOUNT, &[id.into()], account_at)
}

/// Both accounts of a transfer, locked until the transaction ends: debit, then credit.
pub fn lock(
    tx: &mut Tx<'_>,
    debit: LedgerAccountId,
    credit: LedgerAccountId,
) -> Result<(Option<Account>, Option<Account>), DbError> {
    let found = tx.query(&LOCK, &[debit.into(), credit.into()], account_at)?;
    let pick = |id| found.iter().find(|account| account.id == id).copied();
    Ok((pick(debit), pick(credit)))
}

/// Replaces the counters of both accounts of a transfer, each before and after, if they are still
/// what they were.
///
/// # Errors
/// [`DbError::NotOne`] when one of them is not.
pub fn change(
    tx: &mut Tx<'_>,
    debit: (&Account, &Account),
    credit: (&Account, &Account),
) -> Result<(), DbError> {
    let values = [debit, credit].map(|(before, after)| {
        let [new, old] = [after.counters, before.counters];
        let values: [Value; 9] = [
            before.id.into(),
            new.debits_pending.into(),
            new.debits_posted.into(),
            new.credits_pending.into(),
            new.credits_posted.into(),
            old.debits_pending.into(),
            old.debits_posted.into(),
            old.credits_pending.into(),
            old.credits_posted.into(),
        ];
        values
    });
    // Where a statement costs a round trip one is faster; where it does not, its two ways to a row
    // cost more than they save.
    if !tx.is_remote() {
        return values.iter().try_for_each(|one| tx.execute_one(&MOVE, one));
    }
    match tx.execute(&MOVE_BOTH, &values.concat())? {
        2 => Ok(()),
        _ => Err(DbError::NotOne),
    }
}

/// Writes a transfer; `false` when its id is taken, once and for all.
pub fn insert(tx: &mut Tx<'_>, transfer: &Transfer) -> Result<bool, DbError> {
    let values: [Value; 11] = [
        transfer.id.into(),
        transfer.debit.into(),
        transfer.credit.into(),
        transfer.amount.minor.into(),
        transfer.amount.currency.code().into(),
        i64::from(transfer.code.0).into(),
        transfer.kind.name().into(),
        transfer.kind.pending().into(),
        transfer.kind.expires_at().into(),
        transfer.order.into(),
        transfer.at.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

/// A transfer and, for a reservation, what became of it.
pub fn find(tx: &mut Tx<'_>, id: TransferId) -> Result<Option<(Transfer, Settlement)>, DbError> {
    tx.optional(&FIND, &[id.into()], transfer_at)
}

/// Notes what became of an open reservation.
pub fn settle(tx: &mut Tx<'_>, id: TransferId, how: Settlement) -> Result<(), DbError> {
    tx.execute_one(&SETTLE, &[id.into(), how.name().into()])
}

/// The transfers of one order, the oldest first. The caller has shown who may see them.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Transfer>, DbError> {
    let found = tx.query(&OF_ORDER, &[order.into()], transfer_at)?;
    Ok(found.into_iter().map(|(transfer, _)| transfer).collect())
}

/// How many transfers an order has: the running number of its next one.
pub fn count_of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<u32, DbError> {
    tx.one(&COUNT, &[order.into()], |row| crate::columns::small(row, 0))
}

/// The next accounts by id, for the check of the books.
pub fn accounts_after(
    tx: &mut Tx<'_>,
    after: LedgerAccountId,
    limit: i64,
) -> Result<Vec<Account>, DbError> {
    tx.query(&ACCOUNTS_AFTER, &[after.into(), limit.into()], account_at)
}

/// The next transfers by id, for the check of the books.
pub fn transfers_after(
    tx: &mut Tx<'_>,
    after: TransferId,
    limit: i64,
) -> Result<Vec<(Transfer, Settlement)>, DbError> {
    tx.query(&TRANSFERS_AFTER, &[after.into(), limit.into()], transfer_at)
}

fn account_at(row: &Row<'_>) -> Result<Account, DbError> {
    let limit: String = row.get(3)?;
    Ok(Account {
        id: row.get(0)?,
        code: AccountCode(small(row, 1)?),
        currency: currency(row, 2)?,
        limit: Limit::from_name(&limit).ok_or_else(|| unknown("limit", &limit))?,
        counters: Counters {
            debits_pending: row.get(4)?,
            debits_posted: row.get(5)?,
            credits_pending: row.get(6)?,
            credits_posted: row.get(7)?,
        },
    })
}

fn transfer_at(row: &Row<'_>) -> Result<(Transfer, Settlement), DbError> {
    let kind: String = row.get(6)?;
    let pending: Option<TransferId> = row.get(7)?;
    let kind = match (kind.as_str(), pending) {
        ("posted", None) => TransferKind::Posted,
        ("pending", None) => TransferKind::Pending {
            expires_at: row.get(8)?,
        },
        ("post", Some(pending)) => TransferKind::Post { pending },
        ("void", Some(pending)) => TransferKind::Void { pending },
        _ => return Err(unknown("kind of transfer", &kind)),
    };
    let settlement: String = row.get(9)?;
    let settlement =
        Settlement::from_name(&settlement).ok_or_else(|| unknown("settlement", &settlement))?;
    let transfer = Transfer {
        id: row.get(0)?,
        debit: row.get(1)?,
        credit: row.get(2)?,
        amount: money(row, 3)?,
        code: TransferCode(small(row, 5)?),
        kind,
        order: row.get(10)?,
        at: row.get(11)?,
    };
    Ok((transfer, settlement))
}
