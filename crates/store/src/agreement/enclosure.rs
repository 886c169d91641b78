//! The operator's wordings of documents that belong to contracts. None is ever changed: a newer one
//! takes its place.

use domain::agreement::contract::Document;
use kernel::{AccountId, Locale, Timestamp};

use crate::columns::small;
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

crate::statements! {
    pub(crate) NEWEST = "select version, body, note, source, written_at from wording where document = $1 and locale = $2 \
        order by version desc limit 1";
    pub(crate) HISTORY = "select version, body, note, source, written_at from wording \
        where document = $1 and locale = $2 order by version desc limit 100";
    pub(crate) INSERT_WORDING = "insert into wording (document, locale, version, body, note, \
        source, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// A wording of the operator's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Which, from 2: the first is the program's.
    pub version: u32,
    /// What it says.
    pub body: String,
    /// Why it was changed; empty when nobody said.
    pub note: String,
    /// Where it comes from and who has looked at it; stands under the document in contracts.
    pub source: String,
    /// When.
    pub written_at: Timestamp,
}

/// The wording that holds now; nothing where the program's own does.
pub fn newest(
    tx: &mut Tx<'_>,
    document: Document,
    locale: Locale,
) -> Result<Option<Wording>, DbError> {
    let values = [document.code().into(), locale.as_str().into()];
    tx.optional(&NEWEST, &values, wording)
}

/// The operator's wordings of a document, the newest first.
pub fn history(
    tx: &mut Tx<'_>,
    document: Document,
    locale: Locale,
) -> Result<Vec<Wording>, DbError> {
    let values = [document.code().into(), locale.as_str().into()];
    tx.query(&HISTORY, &values, wording)
}

fn wording(row: &Row<'_>) -> Result<Wording, DbError> {
    Ok(Wording {
        version: small(row, 0)?,
        body: row.get(1)?,
        note: row.get(2)?,
        source: row.get(3)?,
        written_at: row.get(4)?,
    })
}

/// Writes a newer wording.
pub fn insert(
    tx: &mut Tx<'_>,
    operator: &Operator,
    (document, locale): (Document, Locale),
    wording: &Wording,
) -> Result<(), DbError> {
    let by: AccountId = operator.account();
    let values: [Value; 8] = [
        document.code().into(),
        locale.as_str().into(),
        i64::from(wording.version).into(),
        wording.body.as_str().into(),
        wording.note.as_str().into(),
        wording.source.as_str().into(),
        by.into(),
        wording.written_at.into(),
    ];
    tx.execute_one(&INSERT_WORDING, &values)
}
