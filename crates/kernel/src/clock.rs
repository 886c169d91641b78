//! Where the time comes from. Everything that needs the present moment takes a
//! [`Clock`], so every deadline can be tested in a second.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::Timestamp;

/// A source of the present moment.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where the machine's time enters"
        )]
        let now = SystemTime::now();
        match now.duration_since(UNIX_EPOCH) {
            Ok(passed) => Timestamp::EPOCH.saturating_add(passed),
            Err(before) => Timestamp::EPOCH.saturating_sub(before.duration()),
        }
    }
}

/// A clock that stands still until it is moved. Clones show the same time.
#[derive(Debug, Clone)]
pub struct TestClock {
    micros: Arc<AtomicI64>,
}

impl TestClock {
    /// A clock that shows `now`.
    pub fn new(now: Timestamp) -> Self {
        Self {
            micros: Arc::new(AtomicI64::new(now.as_micros())),
        }
    }

    /// Shows `now` from here on, also when that is earlier.
    pub fn set(&self, now: Timestamp) {
        self.micros.store(now.as_micros(), Ordering::SeqCst);
    }

    /// Moves the clock forward and returns what it shows then.
    pub fn advance(&self, duration: Duration) -> Timestamp {
        let later = |micros| {
            Timestamp::from_micros(micros)
                .saturating_add(duration)
                .as_micros()
        };
        let before = self
            .micros
            .update(Ordering::SeqCst, Ordering::SeqCst, later);
        Timestamp::from_micros(later(before))
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.micros.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_of_a_test_clock_show_the_same_time() {
        let clock = TestClock::new(Timestamp::EPOCH);
        let seen = clock.clone();
        let later = clock.advance(Duration::from_secs(90));
        assert_eq!(later.as_micros(), 90_000_000);
        assert_eq!(seen.now(), later);
        clock.set(Timestamp::EPOCH);
        assert_eq!(seen.now(), Timestamp::EPOCH);
    }

    #[test]
    fn the_system_clock_is_past_the_year_2025() {
        let year_2025: Timestamp = "2025-01-01T00:00:00Z".parse().unwrap();
        assert!(SystemClock.now() > year_2025);
    }
}
