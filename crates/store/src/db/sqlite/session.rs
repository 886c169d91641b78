//! A SQLite connection with its prepared statements, and a transaction's way to it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::{Connection, PrepFlags, Statement, params_from_iter};

use crate::db::error::{DbError, Fault};
use crate::db::sql::Sql;
use crate::db::tx::Row;
use crate::db::value::Value;

pub(super) static BEGIN: Sql = Sql::both("store::db::sqlite::BEGIN", "begin");
pub(super) static BEGIN_WRITE: Sql = Sql::both("store::db::sqlite::BEGIN_WRITE", "begin immediate");
pub(super) static SAVEPOINT: Sql = Sql::both("store::db::sqlite::SAVEPOINT", "savepoint closure");
pub(super) static BACK: Sql = Sql::both("store::db::sqlite::BACK", "rollback to closure");
pub(super) static RELEASE: Sql = Sql::both("store::db::sqlite::RELEASE", "release closure");
pub(super) static COMMIT: Sql = Sql::both("store::db::sqlite::COMMIT", "commit");
pub(super) static ROLLBACK: Sql = Sql::both("store::db::sqlite::ROLLBACK", "rollback");

/// A transaction on a SQLite connection.
pub(in crate::db) struct SqliteLink<'a>(&'a mut dyn Engine);

impl SqliteLink<'_> {
    pub(in crate::db) fn execute(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
    ) -> Result<u64, Fault> {
        self.0.execute(sql, params)
    }

    pub(in crate::db) fn query(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Fault> {
        self.0.query(sql, params, each)
    }
}

/// A session without the lifetime of its connection, which a transaction must not carry along.
trait Engine {
    fn execute(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, Fault>;
    fn query(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Fault>;
}

/// A connection and the statements it has prepared, by the address of their text: they are as
/// many as the program has, and finding one by its text would cost as much as a small statement.
pub(super) struct Session<'c> {
    connection: &'c Connection,
    prepared: HashMap<usize, Statement<'c>>,
    /// Whether a statement that can write was run since [`forget_changes`](Self::forget_changes).
    changed: bool,
}

impl<'c> Session<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self {
            connection,
            prepared: HashMap::new(),
            changed: false,
        }
    }

    /// What a transaction runs its statements with.
    pub(super) fn link(&mut self) -> SqliteLink<'_> {
        SqliteLink(self)
    }

    pub(super) fn forget_changes(&mut self) {
        self.changed = false;
    }

    pub(super) fn has_changed(&self) -> bool {
        self.changed
    }

    /// Whether a transaction is open. A full disk or a failing one ends it unasked.
    pub(super) fn is_in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    /// Begins or ends a transaction or a savepoint.
    pub(super) fn control(&mut self, sql: &'static Sql) -> Result<(), DbError> {
        let statement = self.statement(sql).map_err(|fault| fault.error)?;
        statement.execute([])?;
        Ok(())
    }

    /// Rolls back what is open.
    pub(super) fn undo(&mut self) {
        if self.is_in_transaction()
            && let Err(error) = self.control(&ROLLBACK)
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn statement(&mut self, sql: &'static Sql) -> Result<&mut Statement<'c>, Fault> {
        prepared(&mut self.prepared, self.connection, sql)
    }

    /// The statement for a closure, which may change something with it.
    fn for_closure(&mut self, sql: &'static Sql) -> Result<&mut Statement<'c>, Fault> {
        let statement = prepared(&mut self.prepared, self.connection, sql)?;
        self.changed |= !statement.readonly();
        Ok(statement)
    }
}

fn prepared<'p, 'c>(
    known: &'p mut HashMap<usize, Statement<'c>>,
    connection: &'c Connection,
    sql: &'static Sql,
) -> Result<&'p mut Statement<'c>, Fault> {
    match known.entry(sql.key()) {
        Entry::Occupied(found) => Ok(found.into_mut()),
        Entry::Vacant(place) => {
            let flags = PrepFlags::SQLITE_PREPARE_PERSISTENT;
            Ok(place.insert(connection.prepare_with_flags(sql.sqlite(), flags)?))
        }
    }
}

impl Engine for Session<'_> {
    fn execute(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, Fault> {
        let rows = self.for_closure(sql)?.execute(params_from_iter(params))?;
        u64::try_from(rows)
            .map_err(|_| rusqlite::Error::StatementChangedRows(rows))
            .map_err(Fault::from)
    }

    fn query(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Fault> {
        let mut rows = self.for_closure(sql)?.query(params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            if !each(&Row::sqlite(row)) {
                break;
            }
        }
        Ok(())
    }
}
