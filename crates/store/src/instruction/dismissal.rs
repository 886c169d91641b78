//! Hints of the check that the owner of an instruction put aside.

use domain::instruction::check::{Dismissal, Mark};
use kernel::kind;

use crate::db::{DbError, Row, Tx};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) DISMISSALS = "select code, place, words, reason, at from instruction_dismissal \
        where instruction_id = $1 order by at, code, place, words limit 500";
    pub(crate) COUNT = "select count(*) from instruction_dismissal where instruction_id = $1";
    pub(crate) DISMISS = "insert into instruction_dismissal \
        (instruction_id, code, place, words, reason, at) values ($1, $2, $3, $4, $5, $6) \
        on conflict (instruction_id, code, place, words) do update set reason = $5, at = $6";
    pub(crate) RESTORE = "delete from instruction_dismissal \
        where instruction_id = $1 and code = $2 and place = $3 and words = $4";
    pub(crate) FORGET_NEW = "delete from instruction_dismissal \
        where instruction_id = $1 and substr(place, 1, 4) = 'new-'";
}

/// The most hints of one instruction that are put aside.
pub const MOST: i64 = 500;

/// Every hint put aside, the oldest first.
pub fn all(tx: &mut Tx<'_>, of: &OwnerOf<kind::Instruction>) -> Result<Vec<Dismissal>, DbError> {
    tx.query(&DISMISSALS, &[of.id().into()], dismissal_at)
}

/// How many hints are put aside.
pub fn count(tx: &mut Tx<'_>, of: &OwnerOf<kind::Instruction>) -> Result<i64, DbError> {
    tx.one(&COUNT, &[of.id().into()], |row| row.get(0))
}

/// Puts a hint aside; once more only changes the reason.
pub fn insert(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
    dismissal: &Dismissal,
) -> Result<(), DbError> {
    let mark = &dismissal.mark;
    let values = [
        of.id().into(),
        mark.code.as_str().into(),
        mark.place.as_str().into(),
        mark.words.as_str().into(),
        dismissal.reason.as_str().into(),
        dismissal.at.into(),
    ];
    tx.execute_one(&DISMISS, &values)
}

/// Reports a hint again; `false` when it was not put aside.
pub fn delete(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Instruction>,
    mark: &Mark,
) -> Result<bool, DbError> {
    let values = [
        of.id().into(),
        mark.code.as_str().into(),
        mark.place.as_str().into(),
        mark.words.as_str().into(),
    ];
    Ok(tx.execute(&RESTORE, &values)? == 1)
}

/// Forgets the hints put aside at lines that were never saved and never will be.
pub fn forget_new(tx: &mut Tx<'_>, of: &OwnerOf<kind::Instruction>) -> Result<(), DbError> {
    tx.execute(&FORGET_NEW, &[of.id().into()]).map(drop)
}

fn dismissal_at(row: &Row<'_>) -> Result<Dismissal, DbError> {
    Ok(Dismissal {
        mark: Mark {
            code: row.get(0)?,
            place: row.get(1)?,
            words: row.get(2)?,
        },
        reason: row.get(3)?,
        at: row.get(4)?,
    })
}
