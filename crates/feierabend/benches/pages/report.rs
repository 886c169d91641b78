//! Times, and the lines they are printed as.

use std::time::{Duration, Instant};

/// The head of the table of pages.
pub(crate) const HEAD: &str = "
page                                      p50        p95        max   × bare    bytes  target";

/// A stop watch.
#[derive(Clone, Copy)]
pub(crate) struct Watch(Instant);

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// What was measured of one thing.
#[derive(Default)]
pub(crate) struct Sample {
    times: Vec<Duration>,
    /// The bytes of the body on the wire, of the largest answer.
    size: usize,
}

impl Sample {
    pub(crate) fn add(&mut self, time: Duration, size: usize) {
        let place = self.times.partition_point(|known| *known < time);
        self.times.insert(place, time);
        self.size = self.size.max(size);
    }

    /// The time that so many of a hundred did not exceed.
    pub(crate) fn percentile(&self, share: usize) -> Duration {
        let place = (self.times.len() * share).div_ceil(100).saturating_sub(1);
        self.times.get(place).copied().unwrap_or_default()
    }

    /// A line of the table of pages.
    pub(crate) fn line(&self, name: &str, bare: &Self, most: Option<Duration>) -> String {
        let ratio = self.percentile(50).as_nanos() * 10 / bare.percentile(50).as_nanos().max(1);
        let verdict = most.map_or_else(String::new, |most| {
            let outcome = met(self.percentile(95) <= most);
            format!("p95 ≤ {}: {outcome}", time(most))
        });
        format!(
            "{name:<34} {:>10} {:>10} {:>10} {:>6}.{} {:>8}  {verdict}",
            time(self.percentile(50)),
            time(self.percentile(95)),
            time(self.percentile(100)),
            ratio / 10,
            ratio % 10,
            self.size,
        )
    }

    /// A line of its own, for what is measured a few times.
    pub(crate) fn few(&self, name: &str, most: Duration) -> String {
        let outcome = met(self.percentile(100) <= most);
        format!(
            "{name:<34} {:>10} {:>21}   of {}; target all ≤ {}: {outcome}",
            time(self.percentile(50)),
            time(self.percentile(100)),
            self.times.len(),
            time(most),
        )
    }
}

/// The word for a verdict.
pub(crate) const fn met(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// `1234 µs` → `1.23 ms`.
pub(crate) fn time(time: Duration) -> String {
    let micros = time.as_micros();
    if micros < 1000 {
        format!("{micros} µs")
    } else {
        format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10)
    }
}

/// Kibibytes as megabytes (a million bytes), with one digit.
pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}
