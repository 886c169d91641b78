//! Which way of custody the instance and each order have, and where people are paid.

use domain::custody::Adapter;
use kernel::{AccountId, OrderId, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

crate::statements! {
    pub(crate) NEWEST = "select adapter, (select holder from custody_choice \
        where iban is not null order by number desc limit 1), (select iban from custody_choice \
        where iban is not null order by number desc limit 1), chosen_at, (select provider \
        from custody_choice where provider is not null order by number desc limit 1) \
        from custody_choice \
        order by number desc limit 1";
    pub(crate) CHOOSE = "insert into custody_choice (number, adapter, holder, iban, chosen_by, \
        chosen_at, provider) select coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6 \
        from custody_choice";
    pub(crate) BEGIN = "insert into order_custody (order_id, adapter, reference) \
        values ($1, $2, $3)";
    pub(crate) OF_ORDER = "select adapter, reference from order_custody where order_id = $1";
    pub(crate) PERSON = "select holder, iban from person_bank where account_id = $1";
    pub(crate) SAVE_PERSON = "insert into person_bank (account_id, holder, iban, changed_at) \
        values ($1, $2, $3, $4) on conflict (account_id) do update set holder = excluded.holder, \
        iban = excluded.iban, changed_at = excluded.changed_at";
    pub(crate) DROP_PERSON = "delete from person_bank where account_id = $1";
}

/// The way of custody new orders begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub adapter: Adapter,
    /// Whose the outside account is, and its number: the newest that was named. Orders that began
    /// with it keep it, whatever new orders begin with.
    pub account: Option<PersonBank>,
    /// The name of the licensed provider: the newest that was named.
    pub provider: Option<String>,
    /// Since when; never, where nobody has chosen yet.
    pub since: Option<Timestamp>,
}

/// An account at a bank with the name its bank knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonBank {
    /// Whose it is.
    pub holder: String,
    /// The IBAN without spaces.
    pub iban: String,
}

/// The custody of one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderCustody {
    /// The way it began with.
    pub adapter: Adapter,
    /// By what payments for it are known.
    pub reference: String,
}

/// What new orders begin with: play money until the operator says otherwise.
pub fn choice(tx: &mut Tx<'_>) -> Result<Choice, DbError> {
    let found = tx.optional(&NEWEST, &[], |row| {
        let holder: Option<String> = row.get(1)?;
        let iban: Option<String> = row.get(2)?;
        Ok(Choice {
            adapter: adapter(row, 0)?,
            account: holder
                .zip(iban)
                .map(|(holder, iban)| PersonBank { holder, iban }),
            provider: row.get(4)?,
            since: Some(row.get(3)?),
        })
    })?;
    Ok(found.unwrap_or(Choice {
        adapter: Adapter::Play,
        account: None,
        provider: None,
        since: None,
    }))
}

/// Chooses the way of custody for all new orders.
pub fn choose(
    tx: &mut Tx<'_>,
    _: &Operator,
    by: AccountId,
    choice: &Choice,
    now: Timestamp,
) -> Result<(), DbError> {
    let account = choice.account.as_ref();
    let values: [Value; 6] = [
        choice.adapter.name().into(),
        account.map(|account| account.holder.as_str()).into(),
        account.map(|account| account.iban.as_str()).into(),
        by.into(),
        now.into(),
        choice
            .provider
            .as_deref()
            .filter(|_| choice.adapter == Adapter::Provider)
            .into(),
    ];
    tx.execute_one(&CHOOSE, &values)
}

/// Notes the way of custody a new order begins with.
pub fn begin_order(tx: &mut Tx<'_>, order: OrderId, custody: &OrderCustody) -> Result<(), DbError> {
    let values: [Value; 3] = [
        order.into(),
        custody.adapter.name().into(),
        custody.reference.as_str().into(),
    ];
    tx.execute_one(&BEGIN, &values)
}

/// The custody of an order; nothing where it has play money. The caller has shown who may see it.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<OrderCustody>, DbError> {
    tx.optional(&OF_ORDER, &[order.into()], |row| {
        Ok(OrderCustody {
            adapter: adapter(row, 0)?,
            reference: row.get(1)?,
        })
    })
}

/// Where somebody is paid.
pub fn person_bank(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<PersonBank>, DbError> {
    tx.optional(&PERSON, &[account.into()], |row| {
        Ok(PersonBank {
            holder: row.get(0)?,
            iban: row.get(1)?,
        })
    })
}

/// Keeps where somebody is paid: what is due to them can be transferred from now on.
pub fn save_person_bank(
    tx: &mut Tx<'_>,
    account: AccountId,
    bank: &PersonBank,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        account.into(),
        bank.holder.as_str().into(),
        bank.iban.as_str().into(),
        now.into(),
    ];
    tx.execute_one(&SAVE_PERSON, &values)?;
    super::record::payable_now(tx, account, now)
}

/// Forgets where somebody is paid; nothing happens where nothing is known.
pub fn drop_person_bank(tx: &mut Tx<'_>, account: AccountId) -> Result<(), DbError> {
    tx.execute(&DROP_PERSON, &[account.into()])?;
    super::record::payable_no_more(tx, account)
}

fn adapter(row: &Row<'_>, index: usize) -> Result<Adapter, DbError> {
    let name: String = row.get(index)?;
    Adapter::from_name(&name).ok_or_else(|| unknown("way of custody", &name))
}
