//! Where a database is, and how it is run.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use kernel::{Clock, SystemClock};

use super::migrate::Migration;

/// Which database.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// A SQLite file, made when it is missing. Its folder must exist, on a local disk.
    Sqlite {
        /// The file.
        path: PathBuf,
    },
    /// A PostgreSQL database.
    Postgres {
        /// `postgres://user:password@host:port/database`.
        url: String,
    },
}

impl fmt::Debug for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path } => out.debug_struct("Sqlite").field("path", path).finish(),
            // The address may hold a password, and this may end up in a log.
            Self::Postgres { .. } => out.debug_struct("Postgres").finish_non_exhaustive(),
        }
    }
}

/// The two kinds of database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// SQLite, inside the program.
    Sqlite,
    /// PostgreSQL, a server.
    Postgres,
}

/// How a database is run. The defaults suit every installation.
#[derive(Debug, Clone)]
pub struct Options {
    /// SQLite: how many closures are committed together at most.
    pub batch: usize,
    /// SQLite: how many threads read.
    pub readers: usize,
    /// PostgreSQL: how many connections this node uses at most.
    pub connections: usize,
    /// How many closures may wait in one queue before callers get
    /// [`DbError::Overloaded`](super::DbError::Overloaded).
    pub capacity: usize,
    /// A closure that takes longer is logged with its name.
    pub slow: Duration,
    /// Tells when a migration was applied.
    pub clock: Arc<dyn Clock>,
    /// The schema. Only tests choose another than the product's.
    pub migrations: &'static [Migration],
    /// Whether a database that lacks migrations is brought up to date; else it is refused. A
    /// command beside a running instance must not change the schema under it.
    pub migrates: bool,
    /// For tests only: failures to come. Nothing fails by default.
    pub faults: Faults,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            batch: 256,
            readers: 4,
            connections: 8,
            capacity: 4096,
            slow: Duration::from_millis(50),
            clock: Arc::new(SystemClock),
            migrations: crate::migrations::MIGRATIONS,
            migrates: true,
            faults: Faults::default(),
        }
    }
}

/// Failures that a test asks for. Clones share what is asked.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// How many commits are kept before those that fail.
    kept: Arc<AtomicU32>,
    commits: Arc<AtomicU32>,
}

impl Faults {
    /// Lets the next `count` commits fail as a full disk would: nothing of them is kept.
    pub fn fail_commits(&self, count: u32) {
        self.kept.store(0, Ordering::SeqCst);
        self.commits.store(count, Ordering::SeqCst);
    }

    /// Lets `kept` more commits through and the one after them fail.
    pub fn fail_commit_after(&self, kept: u32) {
        self.kept.store(kept, Ordering::SeqCst);
        self.commits.store(1, Ordering::SeqCst);
    }

    /// Whether a failure that was asked for has not come yet.
    pub fn is_failure_to_come(&self) -> bool {
        self.commits.load(Ordering::SeqCst) > 0
    }

    /// Whether this commit must fail; counts down.
    pub(super) fn take_commit(&self) -> bool {
        let count_down = |counter: &AtomicU32| {
            let less = |left: u32| left.checked_sub(1);
            counter
                .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less)
                .is_ok()
        };
        !count_down(&self.kept) && count_down(&self.commits)
    }
}

#[cfg(test)]
mod tests {
    use super::{Faults, Target};

    #[test]
    fn the_commit_after_those_that_are_kept_fails() {
        let faults = Faults::default();
        faults.fail_commit_after(2);
        let failed = [(); 4].map(|()| faults.take_commit());
        assert_eq!(failed, [false, false, true, false]);
        faults.fail_commit_after(2);
        assert!(!faults.take_commit() && faults.is_failure_to_come());
        faults.fail_commits(0);
        assert!(!faults.take_commit() && !faults.is_failure_to_come());
    }

    #[test]
    fn a_password_does_not_reach_the_log() {
        let url = "postgres://feierabend:geheim@db/feierabend".to_owned();
        assert!(!format!("{:?}", Target::Postgres { url }).contains("geheim"));
    }
}
