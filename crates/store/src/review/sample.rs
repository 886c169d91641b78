//! The first pieces of an order, shown before the rest, and what was said to them (3.13).

use domain::agreement::sample::SampleAnswer;
use kernel::{FileId, Timestamp};

use crate::agreement::Order;
use crate::columns::unknown;
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into order_sample (order_id, note, files, at) values ($1, $2, $3, $4)";
    pub(crate) ANSWER = "update order_sample set answer = $2, words = $3, answered_at = $4 \
        where order_id = $1 and answer is null";
    pub(crate) FIND = "select note, files, at, answer, words, answered_at from order_sample \
        where order_id = $1";
}

/// A sample as it was shown and answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// What the client should know.
    pub note: String,
    /// The files that are shown.
    pub files: Vec<FileId>,
    /// When it was shown.
    pub at: Timestamp,
    /// What the client said.
    pub answer: Option<Answered>,
}

/// What was said to a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub answer: SampleAnswer,
    /// Its words; may be empty unless something should be different.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

/// Writes a sample. An order has one.
pub fn insert(tx: &mut Tx<'_>, order: &Order, sample: &Sample) -> Result<(), DbError> {
    let values: [Value; 4] = [
        order.id.into(),
        sample.note.as_str().into(),
        Json(&sample.files).try_into()?,
        sample.at.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// Writes what was said to it.
///
/// # Errors
/// [`DbError::NotOne`] when it was answered before.
pub fn answer(tx: &mut Tx<'_>, order: &Order, answered: &Answered) -> Result<(), DbError> {
    let values = [
        order.id.into(),
        answered.answer.name().into(),
        answered.words.as_str().into(),
        answered.at.into(),
    ];
    tx.execute_one(&ANSWER, &values)
}

/// The sample of an order; nothing before it is shown.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Sample>, DbError> {
    tx.optional(&FIND, &[order.id.into()], |row| {
        let answer: Option<String> = row.get(3)?;
        let at: Option<Timestamp> = row.get(5)?;
        let words: String = row.get(4)?;
        let answer = match (answer, at) {
            (Some(name), Some(at)) => Some(Answered {
                answer: SampleAnswer::from_name(&name)
                    .ok_or_else(|| unknown("answer to a sample", &name))?,
                words,
                at,
            }),
            _ => None,
        };
        Ok(Sample {
            note: row.get(0)?,
            files: row.get::<Json<Vec<FileId>>>(1)?.0,
            at: row.get(2)?,
            answer,
        })
    })
}
