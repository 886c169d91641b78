//! Two results of one task side by side, the owner's and a trial's. Private to their owner.

use domain::task::comparison::{Choice, Comparison, Samples};
use kernel::{AccountId, ComparisonId, Timestamp, kind};

use crate::columns::unknown;
use crate::db::{DbError, Row, Tx};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) INSERT = "insert into comparison (id, owner_id, title, own_text, trial_text, \
        is_turned, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
    pub(crate) OWNER = "select owner_id from comparison where id = $1 and owner_id = $2";
    pub(crate) BY_ID = "select id, title, own_text, trial_text, is_turned, chosen, created_at, \
        revealed_at from comparison where id = $1";
    pub(crate) LIST = "select id, title, own_text, trial_text, is_turned, chosen, created_at, \
        revealed_at from comparison where owner_id = $1 order by created_at desc, id desc limit $2";
    pub(crate) CHOOSE = "update comparison set chosen = $2, revealed_at = $3 \
        where id = $1 and chosen is null";
    pub(crate) DELETE = "delete from comparison where id = $1";
    pub(crate) COUNT = "select count(*) from comparison where owner_id = $1";
    pub(crate) REVEALED = "select count(*) from comparison \
        where owner_id = $1 and chosen is not null";
}

/// Proof that a comparison is the actor's own; none otherwise.
pub fn owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: ComparisonId,
) -> Result<Option<OwnerOf<kind::Comparison>>, DbError> {
    tx.optional(&OWNER, &[id.into(), actor.into()], |row| {
        Ok(OwnerOf::new(id, row.get(0)?))
    })
}

/// Writes a new comparison; nothing happens when its id is taken.
pub fn insert(tx: &mut Tx<'_>, owner: AccountId, comparison: &Comparison) -> Result<(), DbError> {
    let values = [
        comparison.id.into(),
        owner.into(),
        comparison.samples.title.as_str().into(),
        comparison.samples.own.as_str().into(),
        comparison.samples.trial.as_str().into(),
        comparison.is_turned.into(),
        comparison.created_at.into(),
    ];
    tx.execute(&INSERT, &values).map(drop)
}

/// The comparison.
pub fn find(tx: &mut Tx<'_>, of: &OwnerOf<kind::Comparison>) -> Result<Comparison, DbError> {
    tx.one(&BY_ID, &[of.id().into()], comparison_at)
}

/// One person's comparisons, the newest first.
pub fn list(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<Comparison>, DbError> {
    tx.query(&LIST, &[owner.into(), limit.into()], comparison_at)
}

/// Keeps the choice; `false` when there was one before, which stays.
pub fn choose(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Comparison>,
    choice: Choice,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [of.id().into(), choice.code().into(), now.into()];
    Ok(tx.execute(&CHOOSE, &values)? == 1)
}

/// Forgets a comparison.
pub fn delete(tx: &mut Tx<'_>, of: &OwnerOf<kind::Comparison>) -> Result<(), DbError> {
    tx.execute_one(&DELETE, &[of.id().into()])
}

/// How many comparisons one person has.
pub fn count(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&COUNT, &[owner.into()], |row| row.get(0))
}

/// How many of them were chosen from.
pub fn count_revealed(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&REVEALED, &[owner.into()], |row| row.get(0))
}

fn comparison_at(row: &Row<'_>) -> Result<Comparison, DbError> {
    let chosen = row.get::<Option<String>>(5)?;
    let chosen =
        chosen.map(|code| Choice::from_code(&code).ok_or_else(|| unknown("choice", &code)));
    let chosen = chosen.transpose()?.zip(row.get::<Option<Timestamp>>(7)?);
    Ok(Comparison {
        id: row.get(0)?,
        samples: Samples {
            title: row.get(1)?,
            own: row.get(2)?,
            trial: row.get(3)?,
        },
        is_turned: row.get(4)?,
        chosen,
        created_at: row.get(6)?,
    })
}
