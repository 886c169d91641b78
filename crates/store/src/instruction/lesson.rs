//! What a client learned from an order. Private: found by its owner's id alone.

use domain::instruction::lesson::{Lesson, LessonDraft};
use kernel::{AccountId, OrderId};

use crate::db::{DbError, Row, Tx};
use crate::task::category_at;

/// A statement that selects whole lessons with the order they come from, as [`lesson_at`] reads
/// them.
macro_rules! lessons {
    ($rest:literal) => {
        concat!(
            "select l.order_id, o.number, o.title, l.task_id, l.title_folded, l.observed, ",
            "l.expected, l.next_time, l.at, t.category from lesson l ",
            "join work_order o on o.id = l.order_id left join task t on t.id = l.task_id ",
            $rest
        )
    };
}

crate::statements! {
    pub(crate) LIST = (lessons!("where l.owner_id = $1 order by l.at desc, l.order_id desc limit $2"));
    pub(crate) OF_ORDER = (lessons!("where l.order_id = $1 and l.owner_id = $2"));
    pub(crate) SAVE = "insert into lesson (order_id, owner_id, task_id, title_folded, observed, \
        expected, next_time, at) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (order_id) do update set observed = excluded.observed, \
        expected = excluded.expected, next_time = excluded.next_time, at = excluded.at";
    pub(crate) DELETE = "delete from lesson where order_id = $1 and owner_id = $2";
    pub(crate) COUNT = "select count(*) from lesson where owner_id = $1";
}

/// One person's lessons, the newest first.
pub fn list(tx: &mut Tx<'_>, owner: AccountId, limit: i64) -> Result<Vec<Lesson>, DbError> {
    tx.query(&LIST, &[owner.into(), limit.into()], lesson_at)
}

/// The lesson its owner noted for an order, if there is one.
pub fn of_order(
    tx: &mut Tx<'_>,
    order: OrderId,
    owner: AccountId,
) -> Result<Option<Lesson>, DbError> {
    tx.optional(&OF_ORDER, &[order.into(), owner.into()], lesson_at)
}

/// Writes a lesson, in place of the one there was.
pub fn save(tx: &mut Tx<'_>, owner: AccountId, lesson: &Lesson) -> Result<(), DbError> {
    let said = &lesson.said;
    let values = [
        lesson.order.into(),
        owner.into(),
        lesson.task.into(),
        lesson.title_folded.as_str().into(),
        said.observed.as_str().into(),
        said.expected.as_str().into(),
        said.next_time.as_str().into(),
        lesson.at.into(),
    ];
    tx.execute_one(&SAVE, &values)
}

/// Forgets a lesson.
pub fn delete(tx: &mut Tx<'_>, order: OrderId, owner: AccountId) -> Result<(), DbError> {
    tx.execute(&DELETE, &[order.into(), owner.into()]).map(drop)
}

/// How many lessons one person has noted.
pub fn count(tx: &mut Tx<'_>, owner: AccountId) -> Result<i64, DbError> {
    tx.one(&COUNT, &[owner.into()], |row| row.get(0))
}

fn lesson_at(row: &Row<'_>) -> Result<Lesson, DbError> {
    Ok(Lesson {
        order: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        task: row.get(3)?,
        title_folded: row.get(4)?,
        category: category_at(row, 9)?,
        said: LessonDraft {
            observed: row.get(5)?,
            expected: row.get(6)?,
            next_time: row.get(7)?,
        },
        at: row.get(8)?,
    })
}
