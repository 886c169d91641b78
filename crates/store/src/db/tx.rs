//! A transaction as a closure sees it: statements in, rows out, on either database.
//!
//! Business code never learns which database it is; a room of the store may ask what is faster.
//! After a failed statement nothing more can be done with the transaction: PostgreSQL demands that,
//! and SQLite is made to agree.

use super::error::{DbError, Fault, Remedy};
use super::postgres::PostgresLink;
use super::sql::Sql;
use super::sqlite::SqliteLink;
use super::value::{FromValue, Value, ValueRef};

/// A running transaction. It ends when the closure ends: kept on `Ok`, undone on `Err` or panic.
pub struct Tx<'a> {
    link: Link<'a>,
    fault: Option<Fault>,
}

/// The two databases there are.
pub(super) enum Link<'a> {
    Sqlite(SqliteLink<'a>),
    Postgres(PostgresLink<'a>),
}

impl<'a> Tx<'a> {
    pub(super) fn new(link: Link<'a>) -> Self {
        Self { link, fault: None }
    }

    /// The failure of a statement, if one failed.
    pub(super) fn error(&self) -> Option<&DbError> {
        self.fault.as_ref().map(|fault| &fault.error)
    }

    /// The transaction back, and what the engine must do about a failed statement.
    pub(super) fn into_parts(self) -> (Link<'a>, Option<Fault>) {
        (self.link, self.fault)
    }

    fn keep<T>(&mut self, result: Result<T, Fault>) -> Result<T, DbError> {
        result.map_err(|fault| {
            let error = fault.error.clone();
            self.fault = Some(fault);
            error
        })
    }

    fn usable(&self, params: &[Value]) -> Result<(), DbError> {
        match &self.fault {
            None if params.iter().all(Value::is_storable) => Ok(()),
            None => Err(DbError::Check("a zero character in a text".to_owned())),
            Some(Fault {
                error,
                remedy: Remedy::None,
            }) => Err(DbError::Other(format!(
                "an earlier statement of this transaction failed: {error}"
            ))),
            Some(fault) => Err(fault.error.clone()),
        }
    }

    /// Whether every statement is a round trip to a server, so that one for two rows is faster
    /// than two.
    pub(crate) fn is_remote(&self) -> bool {
        matches!(self.link, Link::Postgres(_))
    }

    /// Runs a statement and answers how many rows it touched.
    pub fn execute(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, DbError> {
        self.usable(params)?;
        let result = match &mut self.link {
            Link::Sqlite(link) => link.execute(sql, params),
            Link::Postgres(link) => link.execute(sql, params),
        };
        self.keep(result)
    }

    /// Runs a statement that must touch exactly one row, else [`DbError::NotOne`].
    pub fn execute_one(&mut self, sql: &'static Sql, params: &[Value]) -> Result<(), DbError> {
        match self.execute(sql, params)? {
            1 => Ok(()),
            _ => Err(DbError::NotOne),
        }
    }

    /// Every row, each turned into a `T`. Stops at the first row that cannot be turned.
    pub fn query<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        self.usable(params)?;
        let mut found = Vec::new();
        let mut refused = None;
        let mut each = |row: &Row<'_>| match map(row) {
            Ok(item) => {
                found.push(item);
                true
            }
            Err(error) => {
                refused = Some(error);
                false
            }
        };
        let result = match &mut self.link {
            Link::Sqlite(link) => link.query(sql, params, &mut each),
            Link::Postgres(link) => link.query(sql, params, &mut each),
        };
        self.keep(result)?;
        refused.map_or(Ok(found), Err)
    }

    /// The only row, or none; [`DbError::NotOne`] when there are more.
    pub fn optional<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        let mut found = self.query(sql, params, map)?;
        let first = found.pop();
        if found.is_empty() {
            Ok(first)
        } else {
            Err(DbError::NotOne)
        }
    }

    /// The only row; [`DbError::NotOne`] when there is none or more than one.
    pub fn one<T>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        self.optional(sql, params, map)?.ok_or(DbError::NotOne)
    }
}

/// One row of an answer.
pub struct Row<'a> {
    columns: Columns<'a>,
}

enum Columns<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a ::postgres::Row),
}

impl<'a> Row<'a> {
    pub(super) fn sqlite(row: &'a rusqlite::Row<'a>) -> Self {
        Self {
            columns: Columns::Sqlite(row),
        }
    }

    pub(super) fn postgres(row: &'a ::postgres::Row) -> Self {
        Self {
            columns: Columns::Postgres(row),
        }
    }

    /// The column at `index` (from 0) as a `T`, else [`DbError::Decode`].
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T, DbError> {
        self.value(index)
            .and_then(T::from_value)
            .map_err(|error| DbError::Decode(format!("column {index}: {}", plain(error))))
    }

    fn value(&self, index: usize) -> Result<ValueRef<'_>, DbError> {
        match self.columns {
            Columns::Sqlite(row) => match row.get_ref(index)? {
                rusqlite::types::ValueRef::Null => Ok(ValueRef::Null),
                rusqlite::types::ValueRef::Integer(number) => Ok(ValueRef::Integer(number)),
                rusqlite::types::ValueRef::Blob(bytes) => Ok(ValueRef::Blob(bytes)),
                rusqlite::types::ValueRef::Text(bytes) => std::str::from_utf8(bytes)
                    .map(ValueRef::Text)
                    .map_err(|_| DbError::Decode("text is not UTF-8".to_owned())),
                rusqlite::types::ValueRef::Real(_) => {
                    Err(DbError::Decode("a float, which is never stored".to_owned()))
                }
            },
            Columns::Postgres(row) => row.try_get(index).map_err(DbError::from),
        }
    }
}

/// The text of an error without a prefix, so that prefixes do not pile up.
fn plain(error: DbError) -> String {
    match error {
        DbError::Decode(text) | DbError::Other(text) => text,
        other => other.to_string(),
    }
}
