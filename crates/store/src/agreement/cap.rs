//! The most a client risks with somebody new. Private: found by its owner's id alone.

use kernel::{AccountId, Money, Timestamp};

use crate::columns::money;
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) CAP = "select amount, currency from risk_cap where owner_id = $1";
    pub(crate) SET_CAP = "insert into risk_cap (owner_id, amount, currency, changed_at) \
        values ($1, $2, $3, $4) on conflict (owner_id) do update set amount = excluded.amount, \
        currency = excluded.currency, changed_at = excluded.changed_at";
    pub(crate) CLEAR_CAP = "delete from risk_cap where owner_id = $1";
    pub(crate) EVER_PAID = "select count(*) from work_order \
        where client_id = $1 and contractor_id = $2 and paid_amount > 0";
}

/// What somebody has set for themselves.
pub fn cap(tx: &mut Tx<'_>, owner: AccountId) -> Result<Option<Money>, DbError> {
    tx.optional(&CAP, &[owner.into()], |row| money(row, 0))
}

/// Sets it, or takes it away.
pub fn set_cap(
    tx: &mut Tx<'_>,
    owner: AccountId,
    cap: Option<Money>,
    now: Timestamp,
) -> Result<(), DbError> {
    match cap {
        Some(cap) => {
            let values = [
                owner.into(),
                cap.minor.into(),
                cap.currency.code().into(),
                now.into(),
            ];
            tx.execute_one(&SET_CAP, &values)
        }
        None => tx.execute(&CLEAR_CAP, &[owner.into()]).map(drop),
    }
}

/// Whether a client has never paid a contractor anything.
pub fn is_new(tx: &mut Tx<'_>, client: AccountId, contractor: AccountId) -> Result<bool, DbError> {
    let values = [client.into(), contractor.into()];
    let paid: i64 = tx.one(&EVER_PAID, &values, |row| row.get(0))?;
    Ok(paid == 0)
}
