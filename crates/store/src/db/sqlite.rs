//! SQLite: one thread owns the connection that writes, others own connections that only read.
//!
//! The writer takes every closure that waits, runs each in a savepoint of its own, commits once
//! with `synchronous = FULL`, and answers only then: what was answered survives a power cut.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::types::{ToSqlOutput, ValueRef as Bound};
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::error::{DbError, Fault};
use super::queue::{Queue, Worker};
use super::sql::Sql;
use super::tx::{Link, Row, Tx};
use super::value::Value;
use super::work::{Verdict, Work};
use super::{Options, monotonic};

/// How long a connection waits for another process that writes to the same file.
const BUSY: Duration = Duration::from_secs(5);
/// How many prepared statements a connection keeps; more than the product has.
const STATEMENTS: usize = 1024;
/// A batch takes no further closure after this long, so that its first caller is not held up.
const BATCH_TIME: Duration = Duration::from_millis(20);

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => Bound::Null,
            Self::Integer(number) => Bound::Integer(*number),
            Self::Text(text) => Bound::Text(text.as_bytes()),
            Self::Blob(bytes) => Bound::Blob(bytes),
            Self::Id(bytes) => Bound::Blob(bytes),
        }))
    }
}

/// A transaction on a SQLite connection.
pub(super) struct SqliteLink<'a>(&'a Connection);

impl SqliteLink<'_> {
    pub(super) fn execute(&self, sql: &'static Sql, params: &[Value]) -> Result<u64, Fault> {
        let mut statement = self.0.prepare_cached(sql.sqlite())?;
        let rows = statement.execute(params_from_iter(params))?;
        u64::try_from(rows)
            .map_err(|_| rusqlite::Error::StatementChangedRows(rows))
            .map_err(Fault::from)
    }

    pub(super) fn query(
        &self,
        sql: &'static Sql,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Fault> {
        let mut statement = self.0.prepare_cached(sql.sqlite())?;
        let mut rows = statement.query(params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            if !each(&Row::sqlite(row)) {
                break;
            }
        }
        Ok(())
    }
}

/// Makes an empty file that only its owner may read, unless there is one: what is in a database
/// is private. SQLite gives the files beside it the same rights.
pub(super) fn create_private(path: &Path) -> Result<(), DbError> {
    let mut file = std::fs::OpenOptions::new();
    file.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path)
        .map(drop)
        .map_err(|error| DbError::Unavailable(format!("{}: {error}", path.display())))
}

/// Opens the connection that writes, making the file if need be.
pub(super) fn open_writer(path: &Path) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    let mode: String = connection.query_row("pragma journal_mode = wal", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(DbError::Other(format!(
            "SQLite keeps its journal as {mode}, not as wal"
        )));
    }
    // FULL: a commit is on the disk before it is answered. The limit keeps the journal file from
    // staying as large as its largest transaction ever was.
    connection.execute_batch("pragma synchronous = full; pragma journal_size_limit = 67108864")?;
    Ok(connection)
}

/// Opens a connection that cannot write.
pub(super) fn open_reader(path: &Path) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    connection.execute_batch("pragma query_only = on")?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<(), DbError> {
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch("pragma foreign_keys = on; pragma trusted_schema = off")?;
    Ok(())
}

/// The life of the writer thread: batch after batch until the queue is closed and empty.
pub(super) fn write_loop(connection: &Connection, queue: &Worker, options: &Options) {
    while let Some(first) = queue.wait() {
        let mut batch = Vec::new();
        let failure = match run_batch(connection, first, queue, options, &mut batch) {
            Ok(()) => commit(connection, options).err(),
            Err(error) => Some(error),
        };
        if let Some(error) = &failure {
            tracing::error!(%error, calls = batch.len(), "a batch was not committed");
            undo(connection);
        }
        for work in batch {
            work.finish(failure.clone());
        }
    }
}

/// Runs the first closure and those that wait behind it, up to a number and a time.
fn run_batch(
    connection: &Connection,
    first: Box<dyn Work>,
    queue: &Queue,
    options: &Options,
    batch: &mut Vec<Box<dyn Work>>,
) -> Result<(), DbError> {
    let started = monotonic();
    let mut next = Some(first);
    if let Err(error) = control(connection, "begin immediate") {
        // Whoever waits already would only wait for the same refusal again.
        batch.extend(next);
        batch.extend(std::iter::from_fn(|| queue.take()).take(options.batch));
        return Err(error);
    }
    while let Some(mut work) = next.take() {
        if !work.is_abandoned() {
            let result = in_savepoint(connection, work.as_mut(), options.slow);
            batch.push(work);
            result?;
        }
        if batch.len() < options.batch && started.elapsed() < BATCH_TIME {
            next = queue.take();
        }
    }
    Ok(())
}

/// Runs one closure. `Err` when the whole transaction is lost, not when the closure failed.
fn in_savepoint(
    connection: &Connection,
    work: &mut dyn Work,
    slow: Duration,
) -> Result<(), DbError> {
    control(connection, "savepoint closure")?;
    let started = monotonic();
    let mut tx = Tx::new(Link::Sqlite(SqliteLink(connection)));
    let verdict = work.run(&mut tx);
    let fault = tx.into_parts().1;
    log_slow(work.name(), started, slow);
    // A full disk or a failing one rolls back everything, not only the statement.
    if connection.is_autocommit() {
        return Err(fault.map_or_else(
            || DbError::Unavailable("the transaction was rolled back".to_owned()),
            |fault| fault.error,
        ));
    }
    if verdict == Verdict::Undo {
        control(connection, "rollback to closure")?;
    }
    control(connection, "release closure")
}

fn commit(connection: &Connection, options: &Options) -> Result<(), DbError> {
    if options.faults.take_commit() {
        return Err(DbError::Unavailable(
            "a fault was injected before the commit".to_owned(),
        ));
    }
    control(connection, "commit")
}

fn undo(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(error) = control(connection, "rollback")
    {
        tracing::error!(%error, "a transaction could not be rolled back");
    }
}

fn control(connection: &Connection, text: &'static str) -> Result<(), DbError> {
    connection.prepare_cached(text)?.execute([])?;
    Ok(())
}

fn log_slow(name: &'static str, started: Instant, slow: Duration) {
    let took = started.elapsed();
    if took > slow {
        let milliseconds = took.as_millis();
        tracing::warn!(name, milliseconds, "a closure held the writer too long");
    }
}

/// The life of a reader thread: each closure sees one snapshot.
pub(super) fn read_loop(connection: &Connection, queue: &Worker) {
    while let Some(mut work) = queue.wait() {
        if work.is_abandoned() {
            continue;
        }
        let failure = control(connection, "begin")
            .map(|()| work.run(&mut Tx::new(Link::Sqlite(SqliteLink(connection)))))
            .err();
        undo(connection);
        work.finish(failure);
    }
}
