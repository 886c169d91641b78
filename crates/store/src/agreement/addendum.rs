//! Addenda of an order. What was proposed is never changed; only the answer is noted, once.

use domain::agreement::addendum::{Addendum, AddendumAnswer, Addition, Change};
use domain::agreement::contract::{Contract, Words};
use domain::agreement::{Role, Signature, StageAccount};
use kernel::{AccountId, OrderId, Timestamp};

use super::contract::{insert_contract, sign_version};
use super::{Order, insert_stages};
use crate::columns::{digest, money, role, small, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT_ADDENDUM = "insert into addendum (order_id, number, by_role, title, words, \
        criterion, amount, currency, due_at, stage, at, until_at, account_id, typed_name, hash, \
        reason, frozen, change) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
        $15, '', $16, $17)";
    pub(crate) ADDENDA = "select number, by_role, title, words, criterion, amount, currency, \
        due_at, stage, at, until_at, account_id, typed_name, hash, answer, answered_at, reason, \
        frozen, change from addendum where order_id = $1 order by number";
    pub(crate) ANSWER_ADDENDUM = "update addendum set answer = $3, answered_at = $4, reason = $5 \
        where order_id = $1 and number = $2 and answer is null";
    /// Terms change with the version of the contract alone.
    pub(crate) GROW = "update work_order set contract_version = $2, amount = $3, due_at = $4 \
        where id = $1 and contract_version = $2 - 1";
    /// Addenda of the other side that can be answered now.
    pub(crate) ADDENDA_WAITING = "select o.id, d.number, d.title, a.name, d.until_at \
        from work_order o join addendum d on d.order_id = o.id and d.answer is null \
        and d.until_at > $2 \
        join account a on a.id = case d.by_role when 'client' then o.client_id \
        else o.contractor_id end where o.next_role is not null and o.state <> 'in-dispute' \
        and ((o.client_id = $1 and d.by_role = 'contractor') \
        or (o.contractor_id = $1 and d.by_role = 'client')) order by d.until_at, o.id limit $3";
}

/// Writes an addendum.
pub fn insert_addendum(tx: &mut Tx<'_>, order: &Order, addendum: &Addendum) -> Result<(), DbError> {
    let added = &addendum.addition;
    let frozen: Option<Value> = match &addendum.frozen {
        Some(words) => Some(Json(words).try_into()?),
        None => None,
    };
    let change: Option<Value> = match &added.change {
        Some(change) => Some(Json(change).try_into()?),
        None => None,
    };
    let values: [Value; 17] = [
        order.id.into(),
        i64::from(added.number).into(),
        added.by.name().into(),
        added.title.as_str().into(),
        added.words.as_str().into(),
        added.criterion.as_deref().into(),
        added.amount.minor.into(),
        added.amount.currency.code().into(),
        added.due_at.into(),
        added.stage.map(i64::from).into(),
        addendum.at.into(),
        addendum.until.into(),
        addendum.signature.account.into(),
        addendum.signature.typed_name.as_str().into(),
        addendum.signature.contract.as_bytes().into(),
        frozen.unwrap_or(Value::Null),
        change.unwrap_or(Value::Null),
    ];
    tx.execute_one(&INSERT_ADDENDUM, &values)
}

/// The addenda of an order, the first first.
pub fn addenda(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Addendum>, DbError> {
    tx.query(&ADDENDA, &[order.id.into()], addendum_at)
}

/// Notes what became of an addendum. [`DbError::NotOne`] when it was answered meanwhile.
pub fn answer_addendum(
    tx: &mut Tx<'_>,
    order: &Order,
    number: u16,
    (answer, at): (AddendumAnswer, Timestamp),
    reason: &str,
) -> Result<(), DbError> {
    let values: [Value; 5] = [
        order.id.into(),
        i64::from(number).into(),
        answer.name().into(),
        at.into(),
        reason.into(),
    ];
    tx.execute_one(&ANSWER_ADDENDUM, &values)
}

/// Makes the version of a contract with an addendum the order's: the contract, both signatures
/// under it, the sum and the date of the whole, and the stage it became.
///
/// Answers [`DbError::NotOne`] when another version was faster.
pub fn adopt(
    tx: &mut Tx<'_>,
    order: &Order,
    contract: &Contract,
    signatures: [(Role, &Signature); 2],
) -> Result<(), DbError> {
    insert_contract(tx, contract)?;
    for (side, signature) in signatures {
        sign_version(tx, order, (contract.version, side), signature)?;
    }
    let values: [Value; 4] = [
        order.id.into(),
        i64::from(contract.version).into(),
        contract.amount.minor.into(),
        contract.due_at.into(),
    ];
    tx.execute_one(&GROW, &values)?;
    let Some(stage) = contract.addenda.last().and_then(|added| added.stage) else {
        return Ok(());
    };
    let planned = StageAccount::planned(&contract.subject, &contract.terms());
    let added: Vec<_> = planned
        .into_iter()
        .filter(|planned| planned.stage == stage)
        .collect();
    insert_stages(tx, order.id, &added)
}

/// An addendum that waits for somebody's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingAddendum {
    /// In which order.
    pub order: OrderId,
    /// Which of it, from 1.
    pub number: u16,
    /// What it is about.
    pub title: String,
    /// Who proposes it.
    pub from: String,
    /// Until when it can be answered.
    pub until: Timestamp,
}

/// The addenda that wait for a person's answer, the nearest date first.
pub fn addenda_waiting(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<WaitingAddendum>, DbError> {
    let values: [Value; 3] = [account.into(), now.into(), limit.into()];
    tx.query(&ADDENDA_WAITING, &values, |row| {
        Ok(WaitingAddendum {
            order: row.get(0)?,
            number: small(row, 1)?,
            title: row.get(2)?,
            from: row.get(3)?,
            until: row.get(4)?,
        })
    })
}

fn addendum_at(row: &Row<'_>) -> Result<Addendum, DbError> {
    let at: Timestamp = row.get(9)?;
    let answer: Option<String> = row.get(14)?;
    let answer = answer
        .map(|word| {
            let known = AddendumAnswer::ALL.into_iter();
            let mut known = known.filter(|known| known.name() == word);
            known
                .next()
                .ok_or_else(|| unknown("answer to an addendum", &word))
        })
        .transpose()?;
    let stage: Option<i64> = row.get(8)?;
    Ok(Addendum {
        addition: Addition {
            number: small(row, 0)?,
            by: role(row, 1)?,
            title: row.get(2)?,
            words: row.get(3)?,
            criterion: row.get(4)?,
            amount: money(row, 5)?,
            due_at: row.get(7)?,
            stage: match stage {
                Some(_) => Some(small(row, 8)?),
                None => None,
            },
            change: row.get::<Option<Json<Change>>>(18)?.map(|json| json.0),
        },
        at,
        until: row.get(10)?,
        signature: Signature {
            account: row.get(11)?,
            typed_name: row.get(12)?,
            at,
            contract: digest(row, 13)?,
        },
        answer: answer.zip(row.get(15)?),
        reason: row.get(16)?,
        frozen: row.get::<Option<Json<Words>>>(17)?.map(|json| json.0),
    })
}
