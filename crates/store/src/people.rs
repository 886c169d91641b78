//! Room `people`: what somebody takes on.
//!
//! Only its owner reads and writes it here. The client of an ad reads it with the proof of that ad,
//! for the offers that stand: see [`crate::posting::capacities`].

use domain::people::capacity::Capacity;
use kernel::{AccountId, Minutes, Money, Timestamp};

use crate::columns::currency;
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) CAPACITY = "select tasks, skills, minutes_per_week, price_minor, currency \
        from capacity where account_id = $1";
    pub(crate) SET_CAPACITY = "insert into capacity (account_id, tasks, skills, minutes_per_week, \
        price_minor, currency, changed_at) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (account_id) do update set tasks = excluded.tasks, skills = excluded.skills, \
        minutes_per_week = excluded.minutes_per_week, price_minor = excluded.price_minor, \
        currency = excluded.currency, changed_at = excluded.changed_at";
}

/// What somebody takes on, from the columns from `first` on, in the order of [`CAPACITY`].
pub(crate) fn capacity_at(row: &Row<'_>, first: usize) -> Result<Capacity, DbError> {
    let skills: String = row.get(first + 1)?;
    let price: Option<i64> = row.get(first + 3)?;
    let price = match price {
        None => None,
        Some(minor) => Some(Money::new(minor, currency(row, first + 4)?)),
    };
    Ok(Capacity {
        tasks: row.get(first)?,
        skills: skills.lines().map(str::to_owned).collect(),
        hours: row.get::<Option<i64>>(first + 2)?.map(Minutes),
        price,
    })
}

/// What somebody takes on themselves; nothing when they never said.
pub fn capacity(tx: &mut Tx<'_>, owner: AccountId) -> Result<Option<Capacity>, DbError> {
    tx.optional(&CAPACITY, &[owner.into()], |row| capacity_at(row, 0))
}

/// Writes what somebody takes on in place of what they said before.
pub fn set_capacity(
    tx: &mut Tx<'_>,
    owner: AccountId,
    capacity: &Capacity,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 7] = [
        owner.into(),
        capacity.tasks.as_str().into(),
        capacity.skills.join("\n").into(),
        capacity.hours.map(Minutes::get).into(),
        capacity.price.map(|price| price.minor).into(),
        capacity.price.map(|price| price.currency.code()).into(),
        now.into(),
    ];
    tx.execute_one(&SET_CAPACITY, &values)
}
