//! Lists of one person's own tasks. Each reads along one index of its owner and stops at its
//! limit; sums are made by the database.

use std::collections::BTreeMap;

use domain::task::day::WeekWork;
use domain::task::triage::Triage;
use domain::task::{Frequency, TaskState};
use kernel::{AccountId, Id, Minutes, OrderId, TaskId, Timestamp};

use super::{StoredTask, stored_at, tasks};
use crate::columns::unknown;
use crate::db::{DbError, Row, Sql, Tx, Value};

// `+minutes_per_week` in `NEXT_ROUTINE`: compared as it is, SQLite walks along the hours and sorts
// everything it finds, instead of stopping at the first place of `task_next`.
crate::statements! {
    pub(crate) BY_PLACE = (tasks!("where owner_id = $1 and deleted_at is null \
        and (place, id) > ($2, $3) and ($4 = '' or state = $4) and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by place, id limit $7"));
    pub(crate) BY_PLACE_BACK = (tasks!("where owner_id = $1 and deleted_at is null \
        and (place, id) < ($2, $3) and ($4 = '' or state = $4) and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by place desc, id desc limit $7"));
    pub(crate) BY_TITLE = (tasks!("where owner_id = $1 and deleted_at is null \
        and (title_folded, id) > ($2, $3) and ($4 = '' or state = $4) \
        and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by title_folded, id limit $7"));
    pub(crate) BY_TITLE_BACK = (tasks!("where owner_id = $1 and deleted_at is null \
        and (title_folded, id) < ($2, $3) and ($4 = '' or state = $4) \
        and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by title_folded desc, id desc limit $7"));
    pub(crate) BY_HOURS = (tasks!("where owner_id = $1 and deleted_at is null \
        and (minutes_per_week, id) > ($2, $3) and ($4 = '' or state = $4) \
        and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by minutes_per_week, id limit $7"));
    pub(crate) BY_HOURS_BACK = (tasks!("where owner_id = $1 and deleted_at is null \
        and (minutes_per_week, id) < ($2, $3) and ($4 = '' or state = $4) \
        and ($5 = '' or triage = $5) \
        and ($6 = '' or replace(title_folded, $6, '') <> title_folded) \
        order by minutes_per_week desc, id desc limit $7"));
    pub(crate) COUNT = "select count(*), cast(coalesce(sum(case when frequency = 'once' then 0 \
        else minutes_per_week end), 0) as bigint) from task \
        where owner_id = $1 and deleted_at is null and ($2 = '' or state = $2) \
        and ($3 = '' or triage = $3)";
    pub(crate) COUNT_WITH_TEXT = "select count(*), cast(coalesce(sum(case when frequency = 'once' \
        then 0 else minutes_per_week end), 0) as bigint) from task \
        where owner_id = $1 and deleted_at is null and ($2 = '' or state = $2) \
        and ($3 = '' or triage = $3) and replace(title_folded, $4, '') <> title_folded";
    pub(crate) COUNT_ALL = "select count(*) from task where owner_id = $1 and deleted_at is null";
    pub(crate) WEEK = "select state, frequency, count(*), cast(sum(minutes_per_week) as bigint) \
        from task where owner_id = $1 and deleted_at is null group by state, frequency";
    pub(crate) NEXT = (tasks!("where owner_id = $1 and deleted_at is null and state = 'open' \
        and triage <> 'keep' and not exists (select 1 from posting p where p.task_id = task.id \
        and p.state = 'published') and not exists (select 1 from work_order o \
        where o.task_id = task.id and o.next_role is not null) order by place, id limit 1"));
    pub(crate) NEXT_ROUTINE = (tasks!("where owner_id = $1 and deleted_at is null \
        and state = 'open' and triage <> 'keep' and frequency <> 'once' and +minutes_per_week > 0 \
        and not exists (select 1 from posting p where p.task_id = task.id \
        and p.state = 'published') and not exists (select 1 from work_order o \
        where o.task_id = task.id and o.next_role is not null) order by place, id limit 1"));
    pub(crate) OPEN = (tasks!("where owner_id = $1 and deleted_at is null and state = 'open' \
        order by place, id limit $2"));
    pub(crate) UNRATED = (tasks!("where owner_id = $1 and deleted_at is null and state = 'open' \
        and import_id is not null and changed_at = created_at and ability = 3 and liking = 3 \
        order by minutes_per_week desc, id limit $2"));
    pub(crate) UNRATED_COUNT = "select count(*) from task \
        where owner_id = $1 and deleted_at is null and state = 'open' \
        and import_id is not null and changed_at = created_at and ability = 3 and liking = 3";
    pub(crate) UNRATED_MINUTES = "select cast(coalesce(sum(minutes_per_week), 0) as bigint) \
        from task where owner_id = $1 and deleted_at is null and state = 'open' \
        and frequency <> 'once' and import_id is not null and changed_at = created_at \
        and ability = 3 and liking = 3";
    pub(crate) TITLES = "select id, title from task \
        where owner_id = $1 and deleted_at is null order by place, id limit $2";
    pub(crate) INVENTORY = "select title_folded, id from task \
        where owner_id = $1 and deleted_at is null order by title_folded, id";
}

/// Which tasks a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In this state: the code of a [`TaskState`].
    pub state: Option<&'static str>,
    /// That belong here.
    pub triage: Option<Triage>,
    /// With this in the title, folded.
    pub text: String,
}

impl Filter {
    fn values(&self) -> [Value; 3] {
        let state = self.state.unwrap_or_default();
        let triage = self.triage.map(Triage::code).unwrap_or_default();
        [state.into(), triage.into(), self.text.as_str().into()]
    }
}

/// What a list is sorted by, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// What it is sorted by.
    pub by: Column,
    /// From the largest to the smallest.
    pub is_down: bool,
}

/// What a list can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The place in the ranking: what to hand on first is smallest.
    Place,
    /// The folded title.
    Title,
    /// The minutes.
    Hours,
}

/// Where a row stands in a list: what the list is sorted by, then its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(Value, TaskId);

impl Place {
    /// In a list sorted by a number.
    pub fn number(number: i64, id: TaskId) -> Self {
        Self(number.into(), id)
    }

    /// In a list sorted by title, which is folded.
    pub fn title(folded: &str, id: TaskId) -> Self {
        Self(folded.into(), id)
    }

    /// Before every row of a list.
    fn edge(order: Order) -> Self {
        let id = Id::from_bytes(if order.is_down { [0xff; 16] } else { [0; 16] });
        let key = match (order.by, order.is_down) {
            (Column::Title, false) => "".into(),
            // The last character there is: every title is before it.
            (Column::Title, true) => "\u{10ffff}".into(),
            (_, false) => i64::MIN.into(),
            (_, true) => i64::MAX.into(),
        };
        Self(key, id)
    }
}

/// One person's own tasks that come after a place of the list, from its beginning without one.
pub fn list(
    tx: &mut Tx<'_>,
    owner: AccountId,
    filter: &Filter,
    order: Order,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<StoredTask>, DbError> {
    let sql: &'static Sql = match (order.by, order.is_down) {
        (Column::Place, false) => &BY_PLACE,
        (Column::Place, true) => &BY_PLACE_BACK,
        (Column::Title, false) => &BY_TITLE,
        (Column::Title, true) => &BY_TITLE_BACK,
        (Column::Hours, false) => &BY_HOURS,
        (Column::Hours, true) => &BY_HOURS_BACK,
    };
    let Place(key, id) = after.unwrap_or_else(|| Place::edge(order));
    let [state, triage, text] = filter.values();
    let values = [
        owner.into(),
        key,
        id.into(),
        state,
        triage,
        text,
        limit.into(),
    ];
    tx.query(sql, &values, stored_at)
}

/// How many tasks a list has, and what they put on every week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TaskCount {
    /// How many.
    pub tasks: i64,
    /// What those that come back take out of a week.
    pub weekly: Minutes,
}

/// How many of one person's own tasks a filter lets through.
pub fn count(tx: &mut Tx<'_>, owner: AccountId, filter: &Filter) -> Result<TaskCount, DbError> {
    let [state, triage, text] = filter.values();
    let owner = Value::from(owner);
    // Only a search for words has to look at the rows; the rest is in an index.
    if filter.text.is_empty() {
        tx.one(&COUNT, &[owner, state, triage], count_at)
    } else {
        let values = [owner, state, triage, text];
        tx.one(&COUNT_WITH_TEXT, &values, count_at)
    }
}

fn count_at(row: &Row<'_>) -> Result<TaskCount, DbError> {
    Ok(TaskCount {
        tasks: row.get(0)?,
        weekly: Minutes(row.get(1)?),
    })
}

/// How many tasks one person has on the list.
pub fn count_all(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&COUNT_ALL, &[owner.into()], |row| row.get(0))
}

/// One person's routine work of a week, summed up, and how many tasks it was made from.
pub fn week(tx: &mut Tx<'_>, owner: AccountId) -> Result<(WeekWork, i64), DbError> {
    let sums = tx.query(&WEEK, &[owner.into()], |row| {
        let frequency: String = row.get(1)?;
        let frequency =
            Frequency::from_code(&frequency).ok_or_else(|| unknown("frequency", &frequency))?;
        let tasks: i64 = row.get(2)?;
        let weekly = frequency.weekly(Minutes(row.get(3)?));
        Ok((state(&row.get::<String>(0)?)?, tasks, weekly))
    })?;
    Ok(sums.into_iter().fold(
        (WeekWork::default(), 0),
        |(work, all), (state, tasks, weekly)| {
            let number = usize::try_from(tasks).unwrap_or(usize::MAX);
            (work.plus(state, weekly, number), all.saturating_add(tasks))
        },
    ))
}

/// A state for sums: which order, and since when, do not matter there.
fn state(code: &str) -> Result<TaskState, DbError> {
    match code {
        "open" => Ok(TaskState::Open),
        "handed_on" => Ok(TaskState::HandedOn {
            order: OrderId::from_bytes([0; 16]),
            since: Timestamp::EPOCH,
        }),
        "done" => Ok(TaskState::Done {
            at: Timestamp::EPOCH,
        }),
        _ => Err(unknown("state of a task", code)),
    }
}

/// What to hand on next: the first of the ranking that is not to be kept and for which neither an
/// ad nor an order is on its way.
pub fn next_to_hand_on(tx: &mut Tx<'_>, owner: AccountId) -> Result<Option<StoredTask>, DbError> {
    tx.optional(&NEXT, &[owner.into()], stored_at)
}

/// What to hand on next so that weeks get shorter: as [`next_to_hand_on`], of the tasks that come
/// back.
pub fn next_routine_to_hand_on(
    tx: &mut Tx<'_>,
    owner: AccountId,
) -> Result<Option<StoredTask>, DbError> {
    tx.optional(&NEXT_ROUTINE, &[owner.into()], stored_at)
}

/// One person's own open tasks, in the order of the ranking by the default weights.
pub fn open(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<StoredTask>, DbError> {
    tx.query(&OPEN, &[owner.into(), limit.into()], stored_at)
}

/// One person's own open tasks that an import brought with the middle of both scales and that nobody
/// has looked at since: what takes most first.
pub fn unrated(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<StoredTask>, DbError> {
    tx.query(&UNRATED, &[owner.into(), limit.into()], stored_at)
}

/// How many tasks [`unrated`] has in all.
pub fn count_unrated(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&UNRATED_COUNT, &[owner.into()], |row| row.get(0))
}

/// What the tasks of [`unrated`] put on every week in all.
pub fn unrated_minutes(tx: &mut Tx<'_>, owner: AccountId) -> Result<Minutes, DbError> {
    let sum = tx.one(&UNRATED_MINUTES, &[owner.into()], |row| row.get(0))?;
    Ok(Minutes(sum))
}

/// One person's own tasks by folded title, to find duplicates. Of several with one title the
/// first is named.
pub fn inventory(tx: &mut Tx<'_>, owner: AccountId) -> Result<BTreeMap<String, TaskId>, DbError> {
    let all = tx.query(&INVENTORY, &[owner.into()], |row| {
        Ok((row.get::<String>(0)?, row.get::<TaskId>(1)?))
    })?;
    Ok(all.into_iter().rev().collect())
}

/// The titles of one person's own tasks in the order of the ranking, to search in.
pub fn titles(
    tx: &mut Tx<'_>,
    owner: AccountId,
    limit: i64,
) -> Result<Vec<(TaskId, String)>, DbError> {
    tx.query(&TITLES, &[owner.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
