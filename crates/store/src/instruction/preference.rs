//! The notes of a client that go along with new instructions. Private until a version carries them.

use domain::instruction::preference::{Applies, Preference};
use kernel::{AccountId, PreferenceId, Timestamp, kind};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) LIST = "select id, body, kind from preference \
        where owner_id = $1 and deleted_at is null order by place, id limit 200";
    pub(crate) OWNER = "select owner_id from preference where id = $1 and owner_id = $2";
    pub(crate) BY_ID = "select id, body, kind, deleted_at from preference where id = $1";
    pub(crate) INSERT = "insert into preference (id, owner_id, place, body, kind, created_at, \
        changed_at) values ($1, $2, coalesce((select max(place) from preference \
        where owner_id = $2), 0) + 1, $3, $4, $5, $5) on conflict (id) do nothing";
    pub(crate) SAVE = "update preference set body = $2, kind = $3, changed_at = $4 \
        where id = $1 and deleted_at is null";
    pub(crate) DELETE = "update preference set deleted_at = $2 \
        where id = $1 and deleted_at is null";
    pub(crate) RESTORE = "update preference set deleted_at = null where id = $1";
    pub(crate) PLACE = "update preference set place = $2 where id = $1";
}

/// Proof that a note is the actor's own, also one that was removed; none otherwise.
pub fn owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: PreferenceId,
) -> Result<Option<OwnerOf<kind::Preference>>, DbError> {
    tx.optional(&OWNER, &[id.into(), actor.into()], |row| {
        Ok(OwnerOf::new(id, row.get(0)?))
    })
}

/// One person's notes in their order.
pub fn list(tx: &mut Tx<'_>, owner: AccountId) -> Result<Vec<Preference>, DbError> {
    tx.query(&LIST, &[owner.into()], preference_at)
}

/// A note, and whether it was removed.
pub fn find(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Preference>,
) -> Result<(Preference, bool), DbError> {
    tx.one(&BY_ID, &[of.id().into()], |row| {
        let deleted: Option<Timestamp> = row.get(3)?;
        Ok((preference_at(row)?, deleted.is_some()))
    })
}

/// Adds a note behind the others; nothing happens when its id is taken.
pub fn insert(
    tx: &mut Tx<'_>,
    owner: AccountId,
    note: &Preference,
    now: Timestamp,
) -> Result<(), DbError> {
    let values = [
        note.id.into(),
        owner.into(),
        note.text.as_str().into(),
        note.applies.code().into(),
        now.into(),
    ];
    tx.execute(&INSERT, &values).map(drop)
}

/// Writes what a note says; `false` when it was removed.
pub fn save(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Preference>,
    (text, applies): (&str, Applies),
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [
        of.id().into(),
        text.into(),
        applies.code().into(),
        now.into(),
    ];
    Ok(tx.execute(&SAVE, &values)? == 1)
}

/// Removes a note; it can be put back.
pub fn delete(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Preference>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&DELETE, &[of.id().into(), now.into()]).map(drop)
}

/// Puts a removed note back in its place.
pub fn restore(tx: &mut Tx<'_>, of: &OwnerOf<kind::Preference>) -> Result<(), DbError> {
    tx.execute_one(&RESTORE, &[of.id().into()])
}

/// Writes where a note stands.
pub fn place(tx: &mut Tx<'_>, of: &OwnerOf<kind::Preference>, place: i64) -> Result<(), DbError> {
    tx.execute_one(&PLACE, &[of.id().into(), place.into()])
}

fn preference_at(row: &Row<'_>) -> Result<Preference, DbError> {
    let code: String = row.get(2)?;
    Ok(Preference {
        id: row.get(0)?,
        text: row.get(1)?,
        applies: Applies::from_code(&code).ok_or_else(|| unknown("kind of work", &code))?,
    })
}
