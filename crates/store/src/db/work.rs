//! One call of `read` or `write`: the closure, what came of it, and who waits for the answer.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::sync::oneshot;

use super::error::DbError;
use super::tx::Tx;

/// Whether a closure may change anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// What to do with the changes of a closure that has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Keep,
    Undo,
}

/// A call, seen by the thread that runs it.
pub(super) trait Work: Send {
    /// The name the caller gave, for the log.
    fn name(&self) -> &'static str;
    /// Whether it reads or writes.
    fn mode(&self) -> Mode;
    /// Whether nobody waits for the answer any more.
    fn is_abandoned(&self) -> bool;
    /// Runs the closure; the outcome is kept until [`finish`](Self::finish). Never panics. May be
    /// called again after the changes were undone.
    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict;
    /// Answers the caller: with the outcome, or with why the outcome does not stand.
    fn finish(self: Box<Self>, failure: Option<DbError>);
}

/// A call, as its caller made it.
pub(super) struct Call<F, T, E> {
    pub(super) name: &'static str,
    pub(super) mode: Mode,
    pub(super) closure: F,
    pub(super) outcome: Option<Result<T, E>>,
    pub(super) caller: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Work for Call<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn name(&self) -> &'static str {
        self.name
    }

    fn mode(&self) -> Mode {
        self.mode
    }

    fn is_abandoned(&self) -> bool {
        self.caller.is_closed()
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict {
        // The closure gets nothing but the transaction, and that is rolled back after a panic, so
        // no half-changed state is ever seen.
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.closure)(tx)));
        let outcome = match (outcome, tx.error()) {
            (Err(_), _) => {
                Err(DbError::Other(format!("the closure {} panicked", self.name)).into())
            }
            // After a failed statement PostgreSQL keeps nothing of a transaction, whatever the
            // closure makes of it. Both databases act alike, and the caller is told.
            (Ok(Ok(_)), Some(error)) => Err(error.clone().into()),
            (Ok(outcome), _) => outcome,
        };
        let verdict = if outcome.is_ok() {
            Verdict::Keep
        } else {
            Verdict::Undo
        };
        self.outcome = Some(outcome);
        verdict
    }

    fn finish(self: Box<Self>, failure: Option<DbError>) {
        let answer = match (failure, self.outcome) {
            (Some(error), _) => Err(error.into()),
            (None, Some(outcome)) => outcome,
            (None, None) => Err(DbError::Other(format!("{} was never run", self.name)).into()),
        };
        // A caller who went away meanwhile needs no answer.
        drop(self.caller.send(answer));
    }
}
