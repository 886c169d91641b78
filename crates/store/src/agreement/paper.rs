//! What documents are made of: every version of a contract that was signed, and the instance's key.

use domain::agreement::contract::Contract;
use kernel::Timestamp;

use super::Order;
use crate::db::{DbError, Json, Tx};

crate::statements! {
    /// Versions both or one have signed, and the one that holds now.
    pub(crate) VERSIONS = "select content from contract where order_id = $1 and version <= $2 \
        and (version = $2 or exists (select 1 from signature \
            where signature.order_id = contract.order_id \
            and signature.version = contract.version)) order by version";
    pub(crate) SEAL_KEY = "select secret from seal_key where id = 1";
    pub(crate) INSERT_SEAL_KEY = "insert into seal_key (id, secret, made_at) values (1, $1, $2) \
        on conflict (id) do nothing";
}

/// The versions of an order's contract that somebody signed, and the newest.
pub fn versions(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Contract>, DbError> {
    let values = [order.id.into(), i64::from(order.contract_version).into()];
    tx.query(&VERSIONS, &values, |row| {
        Ok(row.get::<Json<Contract>>(0)?.0)
    })
}

/// The secret the instance seals with, once it was made.
pub fn seal_key(tx: &mut Tx<'_>) -> Result<Option<[u8; 32]>, DbError> {
    tx.optional(&SEAL_KEY, &[], |row| row.get(0))
}

/// Keeps the secret, unless there is one.
pub fn insert_seal_key(tx: &mut Tx<'_>, secret: &[u8; 32], now: Timestamp) -> Result<(), DbError> {
    let values = [secret.as_slice().into(), now.into()];
    tx.execute(&INSERT_SEAL_KEY, &values).map(|_| ())
}
