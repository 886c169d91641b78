//! A fresh, migrated database for one test, gone when the test ends.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use store::db::{Database, DbError, Faults, Kind, Options, Target};
use tokio::sync::OnceCell;

use crate::server::{self, ServerDatabase};

/// Connections of a test to PostgreSQL: enough to get into each other's way. Most tests do one
/// thing after another, and every further connection begins with cold caches.
const CONNECTIONS: usize = 3;

/// The bytes of a migrated SQLite database: copying them takes less than migrating anew.
static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();

/// A database of a test. It acts as the [`Database`] it holds; clones share it. The last clone
/// that goes removes it.
#[derive(Debug, Clone)]
pub struct TestDatabase {
    database: Database,
    faults: Faults,
    home: Arc<Home>,
}

/// Where it is kept. Dropping it removes everything.
#[derive(Debug)]
enum Home {
    Folder(tempfile::TempDir),
    Server(ServerDatabase),
}

impl TestDatabase {
    /// A new database of this kind, through every migration.
    ///
    /// PostgreSQL needs `FEIERABEND_TEST_POSTGRES`: ask [`server_is_there`] first.
    pub async fn fresh(kind: Kind) -> Self {
        let options = Options {
            connections: CONNECTIONS,
            ..Options::default()
        };
        let home = Home::new(kind);
        if let Home::Folder(folder) = &home {
            let template = TEMPLATE.get_or_init(migrated).await;
            std::fs::write(file(folder.path()), template).expect("a copy of the template");
        }
        Self::at(home, options).await
    }

    /// A new database with options of the test's own. Its faults are replaced.
    pub async fn with(kind: Kind, options: Options) -> Self {
        Self::at(Home::new(kind), options).await
    }

    async fn at(home: Home, options: Options) -> Self {
        let faults = Faults::default();
        let options = Options {
            faults: faults.clone(),
            ..options
        };
        let database = Database::open(&home.target(), options)
            .await
            .expect("a fresh database opens");
        Self {
            database,
            faults,
            home: Arc::new(home),
        }
    }

    /// The database itself.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Where it is, to open it once more.
    pub fn target(&self) -> Target {
        self.home.target()
    }

    /// A folder of the test's own; only SQLite has one.
    pub fn folder(&self) -> Option<&Path> {
        match self.home.as_ref() {
            Home::Folder(folder) => Some(folder.path()),
            Home::Server(_) => None,
        }
    }

    /// Lets the next `count` commits fail as a full disk would.
    pub fn fail_commits(&self, count: u32) {
        self.faults.fail_commits(count);
    }

    /// Lets `kept` more commits through and the one after them fail.
    pub fn fail_commit_after(&self, kept: u32) {
        self.faults.fail_commit_after(kept);
    }

    /// Whether a failure that was asked for has not come yet.
    pub fn is_failure_to_come(&self) -> bool {
        self.faults.is_failure_to_come()
    }

    /// Closes the database and opens it again, as a restart of the program does.
    pub async fn reopen(self) -> Result<Self, DbError> {
        self.reopen_with(Options::default()).await
    }

    /// The same with other options. Its faults stay.
    pub async fn reopen_with(self, options: Options) -> Result<Self, DbError> {
        self.database.close().await?;
        let faults = self.faults.clone();
        let options = Options { faults, ..options };
        let database = Database::open(&self.home.target(), options).await?;
        Ok(Self { database, ..self })
    }
}

impl Deref for TestDatabase {
    type Target = Database;

    fn deref(&self) -> &Database {
        &self.database
    }
}

impl Home {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => Self::Folder(tempfile::tempdir().expect("a folder for the test")),
            Kind::Postgres => Self::Server(server::fresh()),
        }
    }

    fn target(&self) -> Target {
        match self {
            Self::Folder(folder) => Target::Sqlite {
                path: file(folder.path()),
            },
            Self::Server(database) => Target::Postgres {
                url: database.url().to_owned(),
            },
        }
    }
}

/// Migrates an SQLite database and takes it away again.
async fn migrated() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder for the template");
    let path = file(folder.path());
    let target = Target::Sqlite { path: path.clone() };
    let database = Database::open(&target, Options::default())
        .await
        .expect("a fresh database opens");
    database.close().await.expect("the template closes");
    std::fs::read(path).expect("the template is one file")
}

fn file(folder: &Path) -> PathBuf {
    folder.join("feierabend.sqlite")
}

/// Whether tests on PostgreSQL can run. In CI they must.
pub fn server_is_there() -> bool {
    server::address().is_some()
}

/// What a test may return.
pub trait Outcome {
    /// Panics unless the test went well.
    fn check(self);
}

impl Outcome for () {
    fn check(self) {}
}

impl<E: std::fmt::Debug> Outcome for Result<(), E> {
    fn check(self) {
        if let Err(error) = self {
            panic!("the test failed: {error:?}");
        }
    }
}

/// Runs a test on a fresh SQLite database. Called by [`twin`](crate::twin).
pub fn on_sqlite<F>(test: impl FnOnce(TestDatabase) -> F)
where
    F: Future<Output: Outcome>,
{
    run(Kind::Sqlite, test);
}

/// Runs a test on a fresh PostgreSQL database, if there is a server. Called by
/// [`twin`](crate::twin).
pub fn on_postgres<F>(test: impl FnOnce(TestDatabase) -> F)
where
    F: Future<Output: Outcome>,
{
    if server_is_there() {
        run(Kind::Postgres, test);
    } else {
        eprintln!("skipped: FEIERABEND_TEST_POSTGRES names no PostgreSQL server");
    }
}

fn run<F>(kind: Kind, test: impl FnOnce(TestDatabase) -> F)
where
    F: Future<Output: Outcome>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime
        .block_on(async { test(TestDatabase::fresh(kind).await).await })
        .check();
}
