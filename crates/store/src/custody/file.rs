//! Files of payments: made by one operator, approved by another.

use kernel::{AccountId, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx};
use crate::proof::Operator;

crate::statements! {
    pub(crate) NEW_FILE = "insert into bank_file (number, state, made_by, made_at) \
        select coalesce(max(number), 0) + 1, 'drafted', $1, $2 from bank_file returning number";
    pub(crate) FILE = "select f.number, f.state, f.made_by, m.name, f.made_at, a.name, \
        f.approved_at from bank_file f join account m on m.id = f.made_by \
        left join account a on a.id = f.approved_by where f.number = $1";
    pub(crate) FILES = "select f.number, f.state, f.made_by, m.name, f.made_at, a.name, \
        f.approved_at from bank_file f join account m on m.id = f.made_by \
        left join account a on a.id = f.approved_by order by f.number desc limit $1";
    pub(crate) APPROVE = "update bank_file set state = 'approved', approved_by = $2, \
        approved_at = $3 where number = $1 and state = 'drafted' and made_by <> $2";
    pub(crate) DROP = "update bank_file set state = 'dropped' where number = $1 \
        and state = 'drafted'";
    pub(crate) OUT_OF_FILE = "update bank_payout set state = 'waiting', file = null \
        where file = $1 and state = 'in-file'";
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// A second person has to approve it.
    Drafted,
    /// It may go to the bank.
    Approved,
    /// It was given up; its payments wait again.
    Dropped,
}

/// A file of payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its number.
    pub number: i64,
    /// What became of it.
    pub state: FileState,
    /// Who made it.
    pub made_by: (AccountId, String),
    /// When.
    pub made_at: Timestamp,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    pub approved_at: Option<Timestamp>,
}

/// A new file; its number.
pub fn insert_file(
    tx: &mut Tx<'_>,
    _: &Operator,
    by: AccountId,
    now: Timestamp,
) -> Result<i64, DbError> {
    tx.one(&NEW_FILE, &[by.into(), now.into()], |row| row.get(0))
}

/// A file by its number.
pub fn file(tx: &mut Tx<'_>, _: &Operator, number: i64) -> Result<Option<File>, DbError> {
    tx.optional(&FILE, &[number.into()], file_at)
}

/// The newest files.
pub fn files(tx: &mut Tx<'_>, _: &Operator, limit: i64) -> Result<Vec<File>, DbError> {
    tx.query(&FILES, &[limit.into()], file_at)
}

/// Approves a file that somebody else made.
pub fn approve_file(
    tx: &mut Tx<'_>,
    _: &Operator,
    number: i64,
    by: AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute_one(&APPROVE, &[number.into(), by.into(), now.into()])
}

/// Gives a file up that nobody has approved; its payments wait again.
pub fn drop_file(tx: &mut Tx<'_>, _: &Operator, number: i64) -> Result<(), DbError> {
    tx.execute_one(&DROP, &[number.into()])?;
    tx.execute(&OUT_OF_FILE, &[number.into()]).map(drop)
}

fn file_at(row: &Row<'_>) -> Result<File, DbError> {
    let state: String = row.get(1)?;
    Ok(File {
        number: row.get(0)?,
        state: match state.as_str() {
            "drafted" => FileState::Drafted,
            "approved" => FileState::Approved,
            "dropped" => FileState::Dropped,
            _ => return Err(unknown("state of a file", &state)),
        },
        made_by: (row.get(2)?, row.get(3)?),
        made_at: row.get(4)?,
        approved_by: row.get(5)?,
        approved_at: row.get(6)?,
    })
}
