//! The line before a worker thread: bounded, first come first served, closable.

use std::collections::VecDeque;
use std::ops::Deref;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::error::DbError;
use super::work::Work;

/// Closures that wait for a worker.
pub(super) struct Queue {
    state: Mutex<State>,
    arrived: Condvar,
    capacity: usize,
}

struct State {
    waiting: VecDeque<Box<dyn Work>>,
    workers: usize,
    /// How many workers sleep until somebody arrives.
    asleep: usize,
    open: bool,
}

/// A worker's place at the line. When the last worker leaves, even by a panic, the line closes
/// and nobody is left waiting for an answer that cannot come.
pub(super) struct Worker {
    queue: Arc<Queue>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        let mut state = self.queue.state();
        state.workers = state.workers.saturating_sub(1);
        if state.workers == 0 {
            state.open = false;
            let left = std::mem::take(&mut state.waiting);
            drop(state);
            // Dropping a call tells its caller. Not under the lock: it drops the caller's values.
            drop(left);
        }
    }
}

impl Deref for Worker {
    type Target = Queue;

    fn deref(&self) -> &Queue {
        &self.queue
    }
}

impl Queue {
    /// An empty line with room for `capacity` closures.
    pub(super) fn new(capacity: usize) -> Self {
        let state = State {
            waiting: VecDeque::new(),
            workers: 0,
            asleep: 0,
            open: true,
        };
        Self {
            state: Mutex::new(state),
            arrived: Condvar::new(),
            capacity,
        }
    }

    /// A place for one more worker.
    pub(super) fn worker(self: &Arc<Self>) -> Worker {
        self.state().workers += 1;
        Worker {
            queue: Arc::clone(self),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No closure of a caller runs under this lock, so a poisoned state is still whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a closure at the end of the line, unless the line is full or closed.
    pub(super) fn push(&self, work: Box<dyn Work>) -> Result<(), DbError> {
        let mut state = self.state();
        if !state.open {
            return Err(DbError::Unavailable("it is closed".to_owned()));
        }
        if state.waiting.len() >= self.capacity {
            return Err(DbError::Overloaded);
        }
        state.waiting.push_back(work);
        let asleep = state.asleep > 0;
        drop(state);
        // Asking the system to wake nobody would cost more than all of the above.
        if asleep {
            self.arrived.notify_one();
        }
        Ok(())
    }

    /// Waits for the first in line. `None` once the line is closed and empty.
    pub(super) fn wait(&self) -> Option<Box<dyn Work>> {
        let mut state = self.state();
        loop {
            if let Some(work) = state.waiting.pop_front() {
                return Some(work);
            }
            if !state.open {
                return None;
            }
            state.asleep += 1;
            state = self
                .arrived
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            state.asleep = state.asleep.saturating_sub(1);
        }
    }

    /// The first in line, if anybody waits.
    pub(super) fn take(&self) -> Option<Box<dyn Work>> {
        self.state().waiting.pop_front()
    }

    /// How many wait.
    pub(super) fn len(&self) -> usize {
        self.state().waiting.len()
    }

    /// Lets nobody in any more; who waits is still served.
    pub(super) fn close(&self) {
        self.state().open = false;
        self.arrived.notify_all();
    }
}
