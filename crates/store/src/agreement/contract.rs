//! Contracts as they were written and signatures as they were given. Neither is ever changed.

use domain::agreement::contract::Contract;
use domain::agreement::{Role, Signature};
use domain::canonical::Digest;

use super::Order;
use crate::columns::{digest, role, small};
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) INSERT_CONTRACT = "insert into contract (order_id, version, content, hash, written_at) \
        values ($1, $2, $3, $4, $5)";
    pub(crate) NEXT_CONTRACT = "update work_order set contract_version = $2, organisation_id = $3, \
        company = $4 where id = $1 and contract_version = $2 - 1";
    pub(crate) BEGIN_FOR = "update work_order set organisation_id = $2, company = $3 where id = $1";
    pub(crate) CONTRACT = "select content, hash from contract where order_id = $1 and version = $2";
    pub(crate) INSERT_SIGNATURE = "insert into signature (order_id, version, role, account_id, \
        typed_name, contract_hash, at) values ($1, $2, $3, $4, $5, $6, $7)";
    pub(crate) SIGNATURES = "select version, role, account_id, typed_name, contract_hash, at \
        from signature where order_id = $1 order by version, at, role";
}

/// A signature with what it is under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The version of the contract.
    pub version: u32,
    /// Which side.
    pub role: Role,
    /// Name, moment and hash.
    pub signature: Signature,
}

/// Writes a version of a contract.
pub fn insert_contract(tx: &mut Tx<'_>, contract: &Contract) -> Result<(), DbError> {
    let values: [Value; 5] = [
        contract.order.into(),
        i64::from(contract.version).into(),
        Json(contract).try_into()?,
        contract.digest().as_bytes().into(),
        contract.written_at.into(),
    ];
    tx.execute_one(&INSERT_CONTRACT, &values)
}

/// Writes the next version of a contract; from now on it is the order's.
///
/// Answers [`DbError::NotOne`] when another one was faster.
pub fn next_contract(tx: &mut Tx<'_>, contract: &Contract) -> Result<(), DbError> {
    insert_contract(tx, contract)?;
    let [organisation, company] = company(contract);
    let version = i64::from(contract.version);
    let values = [contract.order.into(), version.into(), organisation, company];
    tx.execute_one(&NEXT_CONTRACT, &values)
}

/// Writes the first version of the contract of an order that was just made.
pub fn first_contract(tx: &mut Tx<'_>, contract: &Contract) -> Result<(), DbError> {
    insert_contract(tx, contract)?;
    if contract.contractor.company.is_none() {
        return Ok(());
    }
    let [organisation, company] = company(contract);
    tx.execute_one(&BEGIN_FOR, &[contract.order.into(), organisation, company])
}

/// What lists show of the company a contractor acts for.
fn company(contract: &Contract) -> [Value; 2] {
    let company = contract.contractor.company.as_ref();
    [
        company.map(|company| company.organisation).into(),
        company.map(|company| company.name.as_str()).into(),
    ]
}

/// The newest version of an order's contract, with the hash it was stored under.
pub fn contract(tx: &mut Tx<'_>, order: &Order) -> Result<(Contract, Digest), DbError> {
    let values = [order.id.into(), i64::from(order.contract_version).into()];
    tx.one(&CONTRACT, &values, |row| {
        Ok((row.get::<Json<Contract>>(0)?.0, digest(row, 1)?))
    })
}

/// Writes a signature. A side signs a version once.
pub fn insert_signature(
    tx: &mut Tx<'_>,
    order: &Order,
    side: Role,
    signature: &Signature,
) -> Result<(), DbError> {
    sign_version(tx, order, (order.contract_version, side), signature)
}

/// The same under a version that is about to be the order's.
pub(super) fn sign_version(
    tx: &mut Tx<'_>,
    order: &Order,
    (version, side): (u32, Role),
    signature: &Signature,
) -> Result<(), DbError> {
    let values: [Value; 7] = [
        order.id.into(),
        i64::from(version).into(),
        side.name().into(),
        signature.account.into(),
        signature.typed_name.as_str().into(),
        signature.contract.as_bytes().into(),
        signature.at.into(),
    ];
    tx.execute_one(&INSERT_SIGNATURE, &values)
}

/// The signatures under an order's contract, all versions.
pub fn signatures(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Signed>, DbError> {
    tx.query(&SIGNATURES, &[order.id.into()], |row| {
        Ok(Signed {
            version: small(row, 0)?,
            role: role(row, 1)?,
            signature: Signature {
                account: row.get(2)?,
                typed_name: row.get(3)?,
                contract: digest(row, 4)?,
                at: row.get(5)?,
            },
        })
    })
}
