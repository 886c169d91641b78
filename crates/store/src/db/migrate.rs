//! Migrations: numbered texts, the same numbers and names for both databases, run once, in order.
//!
//! A migration is never edited after it has landed: its checksum is kept beside its number, and a
//! database whose history differs from the program's is refused rather than guessed at.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::backup;
use super::error::DbError;
use super::{Kind, Options};

/// One step of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// `0001_foundation`: number, then name.
    pub name: &'static str,
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

impl Migration {
    /// The number the name begins with; 0 when it begins with none.
    pub fn number(&self) -> i64 {
        self.name
            .split('_')
            .next()
            .and_then(|digits| digits.parse().ok())
            .unwrap_or(0)
    }

    fn text(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Sqlite => self.sqlite,
            Kind::Postgres => self.postgres,
        }
    }

    fn checksum(&self, kind: Kind) -> Vec<u8> {
        Sha256::digest(self.text(kind).as_bytes()).to_vec()
    }
}

/// A migration that a database has been through.
struct Applied {
    number: i64,
    name: String,
    checksum: Vec<u8>,
}

const APPLIED: &str = "select number, name, checksum from schema_version order by number";

/// The migrations a database still needs, or why it cannot be used.
fn pending<'m>(
    applied: &[Applied],
    known: &'m [Migration],
    kind: Kind,
) -> Result<&'m [Migration], DbError> {
    let newest_known = known.last().map_or(0, Migration::number);
    if let Some(newer) = applied.last().filter(|last| last.number > newest_known) {
        return Err(DbError::Newer {
            found: newer.name.clone(),
            known: newest_known,
        });
    }
    for (index, old) in applied.iter().enumerate() {
        let same = known.get(index).filter(|new| {
            new.number() == old.number && new.name == old.name && new.checksum(kind) == old.checksum
        });
        if same.is_none() {
            return Err(DbError::Other(format!(
                "migration {} of the database is not the one of this program",
                old.name
            )));
        }
    }
    Ok(known.get(applied.len()..).unwrap_or_default())
}

/// Refuses to migrate where only a running instance may.
fn allowed(applied: &[Applied], steps: &[Migration], options: &Options) -> Result<(), DbError> {
    match steps.last() {
        Some(last) if !options.migrates => Err(DbError::Older {
            found: applied.last().map_or(0, |last| last.number),
            known: last.number(),
        }),
        _ => Ok(()),
    }
}

/// Brings a SQLite file up to date. An existing database is copied first.
pub(super) fn sqlite(
    connection: &Connection,
    path: &Path,
    options: &Options,
) -> Result<(), DbError> {
    let applied = applied_sqlite(connection)?;
    let steps = pending(&applied, options.migrations, Kind::Sqlite)?;
    if steps.is_empty() {
        return Ok(());
    }
    allowed(&applied, steps, options)?;
    // Rebuilding a table needs foreign keys off, which only works outside a transaction. They
    // are checked as a whole before the commit.
    connection.execute_batch("pragma foreign_keys = off; begin immediate")?;
    let result = run_sqlite(connection, path, options);
    let end = if result.is_ok() { "commit" } else { "rollback" };
    let ended = if connection.is_autocommit() {
        Ok(())
    } else {
        connection.execute_batch(end)
    };
    connection.execute_batch("pragma foreign_keys = on")?;
    result.and(ended.map_err(DbError::from))
}

fn run_sqlite(connection: &Connection, path: &Path, options: &Options) -> Result<(), DbError> {
    // Read again: another process may have migrated while this one waited for the lock.
    let applied = applied_sqlite(connection)?;
    let steps = pending(&applied, options.migrations, Kind::Sqlite)?;
    if let (Some(_), Some(last)) = (applied.last(), steps.last()) {
        // Under the lock, so that nothing is written between the copy and the migration.
        let copy = backup_path(path, last);
        backup::copy(path, &copy)?;
        tracing::info!(copy = %copy.display(), "the database was copied before its migration");
    }
    for step in steps {
        connection
            .execute_batch(step.sqlite)
            .map_err(|error| DbError::Other(format!("migration {}: {error}", step.name)))?;
        connection.execute(
            "insert into schema_version (number, name, checksum, applied_at) \
             values (?1, ?2, ?3, ?4)",
            (
                step.number(),
                step.name,
                step.checksum(Kind::Sqlite),
                options.clock.now().as_micros(),
            ),
        )?;
    }
    if connection.prepare("pragma foreign_key_check")?.exists([])? {
        return Err(DbError::ForeignKey);
    }
    Ok(())
}

fn applied_sqlite(connection: &Connection) -> Result<Vec<Applied>, DbError> {
    let known = "select 1 from sqlite_master where type = 'table' and name = 'schema_version'";
    if !connection.prepare(known)?.exists([])? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare(APPLIED)?;
    let rows = statement.query_map([], |row| {
        Ok(Applied {
            number: row.get(0)?,
            name: row.get(1)?,
            checksum: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// `feierabend.sqlite` before migration 7 is kept as `feierabend.sqlite.before-0007`.
fn backup_path(path: &Path, last: &Migration) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".before-{:04}", last.number()));
    path.with_file_name(name)
}

/// Brings a PostgreSQL database up to date; nodes that start together do it one after another.
/// Its backups are the operator's: the server knows better ways than a client has.
pub(super) fn postgres(client: &mut ::postgres::Client, options: &Options) -> Result<(), DbError> {
    // A migration may take as long as it takes.
    client.batch_execute("set statement_timeout = 0; set lock_timeout = 0")?;
    let mut transaction = client.transaction()?;
    // Any number will do, as long as every version of the program takes the same.
    transaction.execute("select pg_advisory_xact_lock(7012026001)", &[])?;
    let known = "select 1 from information_schema.tables \
        where table_schema = current_schema() and table_name = 'schema_version'";
    let mut applied = Vec::new();
    if transaction.query_opt(known, &[])?.is_some() {
        for row in transaction.query(APPLIED, &[])? {
            applied.push(Applied {
                number: row.try_get(0)?,
                name: row.try_get(1)?,
                checksum: row.try_get(2)?,
            });
        }
    }
    let steps = pending(&applied, options.migrations, Kind::Postgres)?;
    allowed(&applied, steps, options)?;
    for step in steps {
        transaction.batch_execute(step.postgres).map_err(|error| {
            DbError::Other(format!("migration {}: {}", step.name, DbError::from(error)))
        })?;
        transaction.execute(
            "insert into schema_version (number, name, checksum, applied_at) \
             values ($1, $2, $3, $4)",
            &[
                &step.number(),
                &step.name,
                &step.checksum(Kind::Postgres),
                &options.clock.now().as_micros(),
            ],
        )?;
    }
    transaction.commit()?;
    Ok(())
}
