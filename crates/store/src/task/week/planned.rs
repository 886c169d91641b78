//! Planned work and days off.

use domain::task::week::planned::{Planned, PlannedKind};
use kernel::{AccountId, Date, Minutes, PlannedId, Timestamp, kind};

use super::Standing;
use crate::columns::unknown;
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) PLANNED = "select id, title, kind, first_day, last_day, minutes_per_week from planned \
        where owner_id = $1 and last_day >= $2 and deleted_at is null \
        order by last_day, id limit 100";
    pub(crate) PLANNED_OWNER = "select id from planned \
        where id = $1 and owner_id = $2 \
        and cast(case when deleted_at is null then 0 else 1 end as bigint) = $3";
    pub(crate) ONE_PLANNED = "select id, title, kind, first_day, last_day, minutes_per_week \
        from planned where id = $1";
    pub(crate) INSERT_PLANNED = "insert into planned (id, owner_id, title, kind, first_day, last_day, \
        minutes_per_week, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (id) do nothing";
    pub(crate) SAVE_PLANNED = "update planned set title = $2, kind = $3, first_day = $4, \
        last_day = $5, minutes_per_week = $6 where id = $1";
    pub(crate) MARK_PLANNED = "update planned set deleted_at = $2 where id = $1";
}

/// What a person has planned that is not over before a day; what ends first comes first.
pub fn planned(tx: &mut Tx<'_>, owner: AccountId, from: Date) -> Result<Vec<Planned>, DbError> {
    let values = [owner.into(), from.to_string().into()];
    tx.query(&PLANNED, &values, planned_at)
}

/// Proof that an entry is the actor's own; none otherwise.
pub fn planned_owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: PlannedId,
    standing: Standing,
) -> Result<Option<OwnerOf<kind::Planned>>, DbError> {
    let values = [id.into(), actor.into(), standing.is_deleted().into()];
    tx.optional(&PLANNED_OWNER, &values, |_| Ok(OwnerOf::new(id, actor)))
}

/// The entry.
pub fn find_planned(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Planned>) -> Result<Planned, DbError> {
    tx.one(&ONE_PLANNED, &[proof.id().into()], planned_at)
}

/// Writes a new entry; `false` when its id is taken and nothing was written.
pub fn insert_planned(
    tx: &mut Tx<'_>,
    owner: AccountId,
    planned: &Planned,
    now: Timestamp,
) -> Result<bool, DbError> {
    let mut values = vec![planned.id.into(), owner.into()];
    values.extend(columns(planned));
    values.push(now.into());
    Ok(tx.execute(&INSERT_PLANNED, &values)? == 1)
}

/// Writes what became of an entry.
pub fn save_planned(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Planned>,
    planned: &Planned,
) -> Result<(), DbError> {
    let mut values = vec![proof.id().into()];
    values.extend(columns(planned));
    tx.execute_one(&SAVE_PLANNED, &values)
}

/// Takes an entry away. It can come back.
pub fn delete_planned(
    tx: &mut Tx<'_>,
    proof: &OwnerOf<kind::Planned>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute_one(&MARK_PLANNED, &[proof.id().into(), Some(now).into()])
}

/// Brings an entry back.
pub fn restore_planned(tx: &mut Tx<'_>, proof: &OwnerOf<kind::Planned>) -> Result<(), DbError> {
    let nothing = None::<Timestamp>;
    tx.execute_one(&MARK_PLANNED, &[proof.id().into(), nothing.into()])
}

/// The columns from `title` to `minutes_per_week`.
fn columns(planned: &Planned) -> [Value; 5] {
    let minutes = match planned.kind {
        PlannedKind::Work { minutes_per_week } => Some(minutes_per_week.get()),
        PlannedKind::Off => None,
    };
    [
        planned.title.as_str().into(),
        planned.kind.code().into(),
        planned.first.to_string().into(),
        planned.last.to_string().into(),
        minutes.into(),
    ]
}

fn planned_at(row: &Row<'_>) -> Result<Planned, DbError> {
    let code: String = row.get(2)?;
    let kind = match (code.as_str(), row.get::<Option<i64>>(5)?) {
        ("work", Some(minutes)) => PlannedKind::Work {
            minutes_per_week: Minutes(minutes),
        },
        ("off", None) => PlannedKind::Off,
        _ => return Err(unknown("kind of plan", &code)),
    };
    Ok(Planned {
        id: row.get(0)?,
        title: row.get(1)?,
        kind,
        first: day(row, 3)?,
        last: day(row, 4)?,
    })
}

fn day(row: &Row<'_>, index: usize) -> Result<Date, DbError> {
    let text: String = row.get(index)?;
    text.parse().map_err(|_| unknown("day", &text))
}
