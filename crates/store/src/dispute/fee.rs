//! What neutral people get from the operator for their decisions.

use kernel::{AccountId, Money, OrderId, Timestamp};

use crate::columns::money;
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

/// A statement that selects whole fees that were earned, as [`fee_at`] reads them.
macro_rules! fees {
    ($rest:literal) => {
        concat!(
            "select n.order_id, o.number, n.account_id, a.name, n.opened_at, n.closed_at, n.fee, ",
            "o.currency, n.fee_paid_at from dispute_named n join work_order o on o.id = n.order_id ",
            "join account a on a.id = n.account_id where n.outcome = 'decided' and n.fee > 0 ",
            $rest
        )
    };
}

crate::statements! {
    pub(crate) CURRENT = "select minor, currency from neutral_fee order by number desc limit 1";
    pub(crate) SET = "insert into neutral_fee (number, minor, currency, set_by, set_at) \
        select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from neutral_fee";
    pub(crate) ALL = (fees!("order by n.fee_paid_at is not null, n.closed_at desc, n.order_id \
        limit $1"));
    pub(crate) OF_PERSON = (fees!("and n.account_id = $1 order by n.fee_paid_at is not null, \
        n.closed_at desc, n.order_id limit $2"));
    pub(crate) ONE = (fees!("and n.order_id = $1 and n.opened_at = $2"));
    pub(crate) PAY = "update dispute_named set fee_paid_at = $3 where order_id = $1 \
        and opened_at = $2 and outcome = 'decided' and fee > 0 and fee_paid_at is null";
}

/// What a decision brings from now on; nothing where no operator ever said.
pub fn current(tx: &mut Tx<'_>) -> Result<Option<Money>, DbError> {
    tx.optional(&CURRENT, &[], |row| money(row, 0))
}

/// Says what a decision brings whoever is named from now on.
pub fn set(
    tx: &mut Tx<'_>,
    operator: &Operator,
    fee: Money,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        fee.minor.into(),
        fee.currency.code().into(),
        operator.account().into(),
        now.into(),
    ];
    tx.execute_one(&SET, &values)
}

/// What one decision brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// The order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// Who decided.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// In the dispute of the order that was opened then.
    pub opened_at: Timestamp,
    /// When it was decided.
    pub decided_at: Timestamp,
    /// How much.
    pub sum: Money,
    /// When the operator noted that it was transferred.
    pub paid_at: Option<Timestamp>,
}

/// Every fee that was earned, what is still to be paid first, then the newest.
pub fn all(tx: &mut Tx<'_>, _: &Operator, limit: i64) -> Result<Vec<Fee>, DbError> {
    tx.query(&ALL, &[limit.into()], fee_at)
}

/// The fees somebody earned, in the same order.
pub fn of_person(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Fee>, DbError> {
    tx.query(&OF_PERSON, &[account.into(), limit.into()], fee_at)
}

fn fee_at(row: &Row<'_>) -> Result<Fee, DbError> {
    Ok(Fee {
        order: row.get(0)?,
        number: row.get(1)?,
        account: row.get(2)?,
        name: row.get(3)?,
        opened_at: row.get(4)?,
        decided_at: row.get(5)?,
        sum: money(row, 6)?,
        paid_at: row.get(8)?,
    })
}

/// Notes that what a decision earned was transferred, by the order and when its dispute was opened;
/// `false` when nothing is open.
pub fn pay(
    tx: &mut Tx<'_>,
    _: &Operator,
    (order, opened_at): (OrderId, Timestamp),
    now: Timestamp,
) -> Result<bool, DbError> {
    Ok(tx.execute(&PAY, &[order.into(), opened_at.into(), now.into()])? == 1)
}

/// The fee a decision earned, by the same.
pub fn one(
    tx: &mut Tx<'_>,
    _: &Operator,
    (order, opened_at): (OrderId, Timestamp),
) -> Result<Option<Fee>, DbError> {
    tx.optional(&ONE, &[order.into(), opened_at.into()], fee_at)
}
