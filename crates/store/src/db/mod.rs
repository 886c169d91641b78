//! The storage kernel: transactions as plain functions, on SQLite or PostgreSQL.
//!
//! `db.read("task::list", |tx| …).await` and `db.write("task::rename", move |tx| …).await` hand a
//! closure to a thread that owns a connection. The closure is synchronous and has no effect
//! outside `tx`: no network, no mail, no hashing, no sleep. It may be run again, and what it did
//! is kept only if it returns `Ok` and the commit succeeds. The answer comes after the commit.
//!
//! No client of a database is ever used or dropped on a thread that runs async code.

mod backup;
mod error;
mod migrate;
mod mount;
mod open;
mod options;
mod postgres;
mod queue;
mod sql;
mod sqlite;
mod tx;
mod value;
mod work;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

use tokio::sync::oneshot;

pub use error::DbError;
pub use migrate::Migration;
pub use options::{Faults, Kind, Options, Target};
pub use sql::Sql;
pub use tx::{Row, Tx};
pub use value::{FromValue, Json, Value, ValueRef};

use queue::Queue;
use work::{Call, Mode};

crate::statements! {
    SCHEMA = "select coalesce(max(number), 0) from schema_version";
}

/// A database in use. Clones are the same database; the last one that goes closes it.
#[derive(Clone)]
pub struct Database {
    shared: Arc<Shared>,
}

struct Shared {
    target: Target,
    /// For closures that write; on PostgreSQL the same line as `readers`.
    writers: Arc<Queue>,
    readers: Arc<Queue>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Shared {
    fn new(target: Target, writers: Arc<Queue>, readers: Arc<Queue>) -> Self {
        Self {
            target,
            writers,
            readers,
            threads: Mutex::default(),
        }
    }

    fn threads(&self) -> MutexGuard<'_, Vec<JoinHandle<()>>> {
        self.threads.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers a thread, to wait for its end.
    fn adopt(&self, thread: JoinHandle<()>) {
        self.threads().push(thread);
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // The threads serve who still waits, then end by themselves.
        self.writers.close();
        self.readers.close();
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not the target: an address may hold a password.
        out.debug_struct("Database")
            .field("kind", &self.kind())
            .finish_non_exhaustive()
    }
}

/// How a database is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// SQLite or PostgreSQL.
    pub kind: Kind,
    /// The number of the newest migration it has been through.
    pub schema_version: i64,
    /// How many closures wait for a thread.
    pub waiting: usize,
}

impl Database {
    /// Opens a database, making and migrating it as needed. A SQLite file that needs migrating is
    /// copied first, to `<file>.before-<number>`.
    ///
    /// Refuses a schema newer than the program, and a SQLite file on a network file system.
    pub async fn open(target: &Target, options: Options) -> Result<Self, DbError> {
        let wanted = target.clone();
        let shared = on_thread("store-open", move || open::open(wanted, &options)).await??;
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// Runs a closure that only reads, on one snapshot of the database.
    ///
    /// `name` is for the log: `room::use_case`.
    pub async fn read<T, E>(
        &self,
        name: &'static str,
        closure: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        submit(&self.shared.readers, name, Mode::Read, closure).await
    }

    /// Runs a closure as one transaction and answers once it is on the disk.
    ///
    /// `Err` or a panic undoes what the closure did and nothing else. So does a statement that
    /// failed, even when the closure returns `Ok` all the same. A closure whose caller went away
    /// before it began is not run; one that began is finished.
    pub async fn write<T, E>(
        &self,
        name: &'static str,
        closure: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        submit(&self.shared.writers, name, Mode::Write, closure).await
    }

    /// SQLite or PostgreSQL. For the operator's eyes; business code never asks.
    pub fn kind(&self) -> Kind {
        match self.shared.target {
            Target::Sqlite { .. } => Kind::Sqlite,
            Target::Postgres { .. } => Kind::Postgres,
        }
    }

    /// Whether the database answers, and how much waits for it.
    pub async fn health(&self) -> Result<Health, DbError> {
        let read = |tx: &mut Tx<'_>| tx.one(&SCHEMA, &[], |row| row.get(0));
        let schema_version = self.read("db::health", read).await?;
        Ok(Health {
            kind: self.kind(),
            schema_version,
            waiting: self.waiting(),
        })
    }

    /// How many closures wait for a thread right now.
    pub fn waiting(&self) -> usize {
        let writers = self.shared.writers.len();
        if Arc::ptr_eq(&self.shared.writers, &self.shared.readers) {
            writers
        } else {
            writers + self.shared.readers.len()
        }
    }

    /// Copies a SQLite database to a file, as of one moment, while it is in use. On PostgreSQL
    /// the operator uses the server's own tools.
    pub async fn backup_to(&self, path: &Path) -> Result<(), DbError> {
        let Target::Sqlite { path: from } = self.shared.target.clone() else {
            return Err(DbError::Other(
                "PostgreSQL is backed up with pg_dump".to_owned(),
            ));
        };
        let to = path.to_owned();
        on_thread("store-backup", move || backup::copy(&from, &to)).await?
    }

    /// Serves who waits, lets nobody in any more, and returns once every connection is closed.
    /// Other clones answer [`DbError::Unavailable`] from now on.
    pub async fn close(&self) -> Result<(), DbError> {
        self.shared.writers.close();
        self.shared.readers.close();
        let threads = std::mem::take(&mut *self.shared.threads());
        on_thread("store-close", move || {
            for thread in threads {
                if thread.join().is_err() {
                    tracing::error!("a thread of the database had panicked");
                }
            }
        })
        .await
    }
}

async fn submit<T, E>(
    queue: &Queue,
    name: &'static str,
    mode: Mode,
    closure: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    let (caller, answer) = oneshot::channel();
    queue.push(Box::new(Call {
        name,
        mode,
        closure,
        outcome: None,
        caller,
    }))?;
    answer
        .await
        .unwrap_or_else(|_| Err(DbError::Unavailable("its thread ended".to_owned()).into()))
}

/// Runs blocking work on a thread of its own, outside async code.
async fn on_thread<T: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, DbError> {
    let (caller, answer) = oneshot::channel();
    spawn(name, move || drop(caller.send(work())))?;
    answer
        .await
        .map_err(|_| DbError::Other(format!("the thread {name} panicked")))
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, DbError> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|error| DbError::Unavailable(format!("no thread for {name}: {error}")))
}

/// For measuring how long something took, never for what time it is.
#[expect(
    clippy::disallowed_methods,
    reason = "the log tells how long a closure took"
)]
fn monotonic() -> Instant {
    Instant::now()
}
