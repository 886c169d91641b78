//! A copy of a SQLite database that is in use, by SQLite's own means.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::error::DbError;
use super::sqlite;

/// Copies the database at `from` to `to`, as of one moment, while others read and write.
///
/// A file at `to` is replaced, but only once the copy is whole. Blocks; never called in async code.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), DbError> {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = to.with_file_name(name);
    remove(&part)?;
    sqlite::create_private(&part)?;
    let result = fill(from, &part)
        .and_then(|()| std::fs::rename(&part, to).map_err(|error| unavailable(&part, &error)));
    if result.is_err() {
        remove(&part)?;
    }
    result
}

fn fill(from: &Path, part: &Path) -> Result<(), DbError> {
    let source = sqlite::open_reader(from)?;
    let mut target = Connection::open(part)?;
    target.execute_batch("pragma synchronous = full")?;
    let backup = Backup::new(&source, &mut target)?;
    // In one step: a copy in several starts over whenever somebody commits in between. A reader
    // never holds up the writer of a database in WAL mode.
    match backup.step(-1)? {
        StepResult::Done => {}
        _ => {
            return Err(DbError::Unavailable(
                "the database was busy during a copy".to_owned(),
            ));
        }
    }
    drop(backup);
    // The copy is one file: no journal beside it.
    target.execute_batch("pragma journal_mode = delete")?;
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn remove(path: &Path) -> Result<(), DbError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(unavailable(path, &error))
        }
        _ => Ok(()),
    }
}

fn unavailable(path: &Path, error: &std::io::Error) -> DbError {
    DbError::Unavailable(format!("{}: {error}", path.display()))
}
