//! What benchmarks measure and how they print it.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// The head of the table that [`Sample::line`] writes a line of.
pub const HEAD: &str = "
callers  way                                calls/s        p50        p99    slowest";

/// A stop watch.
#[derive(Clone, Copy)]
pub struct Watch(Instant);

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    /// Starts it.
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long ago it was started.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// What was measured of one way.
#[derive(Default)]
pub struct Sample {
    calls: Vec<Duration>,
    time: Duration,
}

impl Sample {
    /// Adds a round: how long each call took, and how long the round took.
    pub fn add(&mut self, calls: Vec<Duration>, time: Duration) {
        self.calls.extend(calls);
        self.calls.sort_unstable();
        self.time += time;
    }

    /// Calls a second.
    pub fn per_second(&self) -> u64 {
        let calls = u128::try_from(self.calls.len()).unwrap_or(0);
        u64::try_from(calls * 1_000_000 / self.time.as_micros().max(1)).unwrap_or(u64::MAX)
    }

    /// The time that `share` of a thousand calls did not exceed.
    fn percentile(&self, share: usize) -> Duration {
        let last = self.calls.len().saturating_sub(1);
        self.calls
            .get(last * share / 1000)
            .copied()
            .unwrap_or_default()
    }

    /// The longest call.
    pub fn slowest(&self) -> Duration {
        self.percentile(1000)
    }

    /// A line of the table.
    pub fn line(&self, callers: u32, way: &str) -> String {
        format!(
            "{callers:>7}  {way:<32} {:>9} {:>10} {:>10} {:>10}",
            self.per_second(),
            time(self.percentile(500)),
            time(self.percentile(990)),
            time(self.slowest())
        )
    }
}

/// `1234 µs` → `1.23 ms`.
pub fn time(time: Duration) -> String {
    let micros = time.as_micros();
    if micros < 1000 {
        format!("{micros} µs")
    } else {
        format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10)
    }
}

/// How long this disk takes to write and flush a page: the least a lonely commit can take.
pub fn flush_time(folder: &Path) -> std::io::Result<Duration> {
    let path = folder.join("flush");
    let mut file = File::create(&path)?;
    let mut times = Vec::new();
    for _ in 0..200 {
        let watch = Watch::start();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(watch.elapsed());
    }
    drop(file);
    std::fs::remove_file(path)?;
    times.sort_unstable();
    Ok(times.get(times.len() / 2).copied().unwrap_or_default())
}
