//! The week of one person: captured hours, goals for freed hours, what is planned, and moods.
//!
//! All of it is private: rows are asked for by the acting person's own id, or by a proof.

mod goal;
mod mood;
mod planned;

use domain::task::week::capture::WorkWeek;
use kernel::{AccountId, Minutes, Timestamp, Week};

use crate::columns::unknown;
use crate::db::{DbError, Row, Sql, Tx, Value};

pub use goal::{delete_goal, find_goal, goal_owner, goals, insert_goal, restore_goal, save_goal};
pub use mood::{Felt, answer_mood, clear_moods, felt, mood_asked, moods};
pub use planned::{
    delete_planned, find_planned, insert_planned, planned, planned_owner, restore_planned,
    save_planned,
};

crate::statements! {
    pub(crate) KEEP = "insert into work_week (owner_id, week, monday, tuesday, wednesday, thursday, \
        friday, saturday, sunday, noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        on conflict (owner_id, week) do update set monday = excluded.monday, \
        tuesday = excluded.tuesday, wednesday = excluded.wednesday, thursday = excluded.thursday, \
        friday = excluded.friday, saturday = excluded.saturday, sunday = excluded.sunday, \
        noted_at = excluded.noted_at";
    pub(crate) DROP = "delete from work_week where owner_id = $1 and week = $2";
    pub(crate) WEEKS = "select week, monday, tuesday, wednesday, thursday, friday, saturday, sunday \
        from work_week where owner_id = $1 and week >= $2 and week <= $3 order by week";
}

/// Every statement of this part of the room.
pub(super) fn statements() -> Vec<&'static Sql> {
    [
        STATEMENTS,
        goal::STATEMENTS,
        mood::STATEMENTS,
        planned::STATEMENTS,
    ]
    .concat()
}

/// Whose goals or plans are asked for: those that stand, or those taken away that can come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not taken away.
    Kept,
    /// Taken away.
    Deleted,
}

impl Standing {
    const fn is_deleted(self) -> bool {
        matches!(self, Self::Deleted)
    }
}

/// Keeps what a person worked in a week, instead of what was kept before.
pub fn keep_week(
    tx: &mut Tx<'_>,
    owner: AccountId,
    week: &WorkWeek,
    now: Timestamp,
) -> Result<(), DbError> {
    let mut values: Vec<Value> = vec![owner.into(), week.week.to_string().into()];
    values.extend(week.days.map(|day| Value::from(day.get())));
    values.push(now.into());
    tx.execute_one(&KEEP, &values)
}

/// Keeps nothing of a person's week.
pub fn drop_week(tx: &mut Tx<'_>, owner: AccountId, week: Week) -> Result<(), DbError> {
    tx.execute(&DROP, &[owner.into(), week.to_string().into()])
        .map(drop)
}

/// The weeks a person has captured from one to another, both counted in, the oldest first.
pub fn weeks(
    tx: &mut Tx<'_>,
    owner: AccountId,
    (first, last): (Week, Week),
) -> Result<Vec<WorkWeek>, DbError> {
    let values = [
        owner.into(),
        first.to_string().into(),
        last.to_string().into(),
    ];
    tx.query(&WEEKS, &values, |row| {
        let week: String = row.get(0)?;
        Ok(WorkWeek {
            week: week.parse().map_err(|_| unknown("week", &week))?,
            days: days_at(row)?,
        })
    })
}

fn days_at(row: &Row<'_>) -> Result<[Minutes; 7], DbError> {
    let mut days = [Minutes::ZERO; 7];
    for (index, day) in days.iter_mut().enumerate() {
        *day = Minutes(row.get(index + 1)?);
    }
    Ok(days)
}
