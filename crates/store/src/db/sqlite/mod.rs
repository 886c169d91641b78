//! SQLite: one thread owns the connection that writes, others own connections that only read.
//!
//! The writer takes every closure that waits, commits once with `synchronous = FULL`, and answers
//! only then: what was answered survives a power cut.

mod session;
mod write;

use std::path::Path;
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef as Bound};
use rusqlite::{Connection, OpenFlags};

use super::error::DbError;
use super::queue::Worker;
use super::tx::{Link, Tx};
use super::value::Value;

pub(super) use session::SqliteLink;
use session::{BEGIN, Session};
pub(super) use write::write_loop;

/// How long a connection waits for another process that writes to the same file.
const BUSY: Duration = Duration::from_secs(5);

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
    connection.execute_batch("pragma foreign_keys = on; pragma trusted_schema = off")?;
    Ok(())
}

/// The life of a reader thread: each closure sees one snapshot.
pub(super) fn read_loop(connection: &Connection, queue: &Worker) {
    let mut session = Session::new(connection);
    while let Some(mut work) = queue.wait() {
        if work.is_abandoned() {
            continue;
        }
        let failure = session
            .control(&BEGIN)
            .map(|()| work.run(&mut Tx::new(Link::Sqlite(session.link()))))
            .err();
        session.undo();
        work.finish(failure);
    }
}
