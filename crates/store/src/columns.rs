//! Columns that several rooms read: sums, hashes, sides, zones. Nothing here knows a table.

use domain::agreement::Role;
use domain::canonical::Digest;
use kernel::{Currency, Money};

use crate::db::{DbError, Row};

/// A sum from the column with its minor units and the next one with its currency.
pub(crate) fn money(row: &Row<'_>, first: usize) -> Result<Money, DbError> {
    Ok(Money::new(row.get(first)?, currency(row, first + 1)?))
}

/// A currency from its code.
pub(crate) fn currency(row: &Row<'_>, index: usize) -> Result<Currency, DbError> {
    let code: String = row.get(index)?;
    code.parse().map_err(|_| unknown("currency", &code))
}

/// A hash.
pub(crate) fn digest(row: &Row<'_>, index: usize) -> Result<Digest, DbError> {
    row.get(index).map(Digest::from_bytes)
}

/// A hash that may be absent.
pub(crate) fn optional_digest(row: &Row<'_>, index: usize) -> Result<Option<Digest>, DbError> {
    Ok(row.get::<Option<[u8; 32]>>(index)?.map(Digest::from_bytes))
}

/// One of the two sides of an order.
pub(crate) fn role(row: &Row<'_>, index: usize) -> Result<Role, DbError> {
    let name: String = row.get(index)?;
    role_of(&name).ok_or_else(|| unknown("role", &name))
}

fn role_of(name: &str) -> Option<Role> {
    Role::BOTH.into_iter().find(|role| role.name() == name)
}

/// A small number that must fit.
pub(crate) fn small<T: TryFrom<i64>>(row: &Row<'_>, index: usize) -> Result<T, DbError> {
    let number: i64 = row.get(index)?;
    T::try_from(number).map_err(|_| DbError::Decode(format!("column {index}: {number} is too big")))
}

/// A stored word that the program does not know.
pub(crate) fn unknown(what: &str, word: &str) -> DbError {
    DbError::Decode(format!("the {what} {word:?}"))
}
