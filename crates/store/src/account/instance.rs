//! The instance itself: one row.

use kernel::{Locale, Timestamp};

use super::locale;
use crate::db::{DbError, Tx};

crate::statements! {
    pub(crate) INSTANCE = "select name, locale, currency, is_demo, set_up_at from instance where id = 1";
    pub(crate) INSERT_INSTANCE = "insert into instance (id, name, locale, currency, is_demo, set_up_at) \
        values (1, $1, $2, $3, $4, $5) on conflict (id) do nothing";
}

/// What this installation is called and speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Its name.
    pub name: String,
    /// The language for visitors whose browser asks for neither German nor English.
    pub locale: Locale,
    /// The ISO 4217 code orders are in.
    pub currency: String,
    /// Whether it holds the example world.
    pub is_demo: bool,
    /// When set-up was finished.
    pub set_up_at: Timestamp,
}

/// The instance, once it is set up.
pub fn instance(tx: &mut Tx<'_>) -> Result<Option<Instance>, DbError> {
    tx.optional(&INSTANCE, &[], |row| {
        Ok(Instance {
            name: row.get(0)?,
            locale: locale(&row.get::<String>(1)?)?,
            currency: row.get(2)?,
            is_demo: row.get(3)?,
            set_up_at: row.get(4)?,
        })
    })
}

/// Marks the instance as set up; `false` when it already was and nothing changed.
pub fn insert_instance(tx: &mut Tx<'_>, instance: &Instance) -> Result<bool, DbError> {
    let written = tx.execute(
        &INSERT_INSTANCE,
        &[
            instance.name.as_str().into(),
            instance.locale.as_str().into(),
            instance.currency.as_str().into(),
            instance.is_demo.into(),
            instance.set_up_at.into(),
        ],
    )?;
    Ok(written == 1)
}
