//! The writer thread: group commit.
//!
//! Nearly every closure succeeds, or is refused before it changed anything; a savepoint for each
//! would cost a third of the writer's time. So a batch is first run without them. Where a closure
//! changed something and then failed, the transaction is rolled back and the batch is run again,
//! each closure in a savepoint of its own, and so are the next batches for a while. Nobody is
//! answered before the commit, so nobody can tell.

use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::session::{BACK, BEGIN_WRITE, COMMIT, RELEASE, ROLLBACK, SAVEPOINT, Session};
use crate::db::error::DbError;
use crate::db::queue::{Queue, Worker};
use crate::db::tx::{Link, Tx};
use crate::db::work::{Verdict, Work};
use crate::db::{Options, monotonic};

/// A batch takes no further closure after this long, so that its first caller is not held up.
const BATCH_TIME: Duration = Duration::from_millis(20);
/// How many batches run with savepoints after one had to be run again, so that callers who fail
/// on purpose cannot make the writer do everything twice.
const CAREFUL: u32 = 256;

type Batch = Vec<Box<dyn Work>>;

/// The life of the writer thread: batch after batch until the queue is closed and empty.
pub(in crate::db) fn write_loop(connection: &Connection, queue: &Worker, options: &Options) {
    let mut writer = Writer {
        session: Session::new(connection),
        options,
        careful: 0,
    };
    while let Some(first) = queue.wait() {
        let mut batch = Batch::new();
        let failure = writer
            .run(first, queue, &mut batch)
            .and_then(|()| writer.commit())
            .err();
        if let Some(error) = &failure {
            tracing::error!(%error, calls = batch.len(), "a batch was not committed");
            writer.session.undo();
        }
        for work in batch {
            work.finish(failure.clone());
        }
    }
}

struct Writer<'c> {
    session: Session<'c>,
    options: &'c Options,
    /// How many more batches get savepoints from the start.
    careful: u32,
}

impl Writer<'_> {
    /// Runs the first closure and those that wait behind it, up to a number and a time.
    fn run(
        &mut self,
        first: Box<dyn Work>,
        queue: &Queue,
        batch: &mut Batch,
    ) -> Result<(), DbError> {
        let started = monotonic();
        let mut next = Some(first);
        if let Err(error) = self.session.control(&BEGIN_WRITE) {
            // Whoever waits already would only wait for the same refusal again.
            batch.extend(next);
            batch.extend(std::iter::from_fn(|| queue.take()).take(self.options.batch));
            return Err(error);
        }
        let mut savepoints = self.careful > 0;
        self.careful = self.careful.saturating_sub(1);
        while let Some(mut work) = next.take() {
            if !work.is_abandoned() {
                let result = if savepoints {
                    self.in_savepoint(work.as_mut()).map(|()| false)
                } else {
                    self.leaves_a_mark(work.as_mut())
                };
                batch.push(work);
                if result? {
                    savepoints = true;
                    self.run_again(batch)?;
                }
            }
            if batch.len() < self.options.batch && started.elapsed() < BATCH_TIME {
                next = queue.take();
            }
        }
        Ok(())
    }

    /// Undoes the batch so far and runs each of its closures in a savepoint.
    fn run_again(&mut self, batch: &mut Batch) -> Result<(), DbError> {
        self.careful = CAREFUL;
        self.session.control(&ROLLBACK)?;
        self.session.control(&BEGIN_WRITE)?;
        batch
            .iter_mut()
            .try_for_each(|work| self.in_savepoint(work.as_mut()))
    }

    /// Runs one closure. Whether it failed after changing something, which is then still there.
    fn leaves_a_mark(&mut self, work: &mut dyn Work) -> Result<bool, DbError> {
        self.session.forget_changes();
        let verdict = self.run_closure(work)?;
        Ok(verdict == Verdict::Undo && self.session.has_changed())
    }

    /// Runs one closure; what it changed is undone if it fails.
    fn in_savepoint(&mut self, work: &mut dyn Work) -> Result<(), DbError> {
        self.session.control(&SAVEPOINT)?;
        if self.run_closure(work)? == Verdict::Undo {
            self.session.control(&BACK)?;
        }
        self.session.control(&RELEASE)
    }

    /// `Err` when the whole transaction is lost, not when the closure failed.
    fn run_closure(&mut self, work: &mut dyn Work) -> Result<Verdict, DbError> {
        let started = monotonic();
        let mut tx = Tx::new(Link::Sqlite(self.session.link()));
        let verdict = work.run(&mut tx);
        let fault = tx.into_parts().1;
        log_slow(work.name(), started, self.options.slow);
        // A full disk or a failing one rolls back everything, not only the statement.
        if self.session.is_in_transaction() {
            return Ok(verdict);
        }
        Err(fault.map_or_else(
            || DbError::Unavailable("the transaction was rolled back".to_owned()),
            |fault| fault.error,
        ))
    }

    fn commit(&mut self) -> Result<(), DbError> {
        if self.options.faults.take_commit() {
            return Err(DbError::Unavailable(
                "a fault was injected before the commit".to_owned(),
            ));
        }
        self.session.control(&COMMIT)
    }
}

fn log_slow(name: &'static str, started: Instant, slow: Duration) {
    let took = started.elapsed();
    if took > slow {
        let milliseconds = took.as_millis();
        tracing::warn!(name, milliseconds, "a closure held the writer too long");
    }
}
