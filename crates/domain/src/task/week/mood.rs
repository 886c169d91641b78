//! How it feels after handing on: one step per accepted delivery, and the line they make
//! (mission 1.20).

use kernel::{OrderId, Timestamp};

use crate::task::Rating;

/// So many entries make a line.
pub const LINE_FROM: usize = 4;
/// For so many days after an acceptance the question is asked.
pub const ASKED_FOR_DAYS: u64 = 14;

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mood {
    /// After which order.
    pub order: OrderId,
    /// What the order is about.
    pub title: String,
    /// From 1 (much worse) to 5 (much better).
    pub step: Rating,
    /// When it was said.
    pub at: Timestamp,
}

/// Where the line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The second half is better than the first by more than half a step.
    Up,
    /// About the same.
    Level,
    /// The second half is worse by more than half a step.
    Down,
}

impl Direction {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Level => "level",
            Self::Down => "down",
        }
    }
}

/// Where the line of some steps goes, the oldest first; none before there are [`LINE_FROM`].
pub fn direction(steps: &[Rating]) -> Option<Direction> {
    if steps.len() < LINE_FROM {
        return None;
    }
    // With an odd number the one in the middle is in neither half.
    let half = steps.len() / 2;
    let sum = |steps: &[Rating]| steps.iter().map(|step| step.get()).sum::<i64>();
    let (first, last) = (
        sum(steps.get(..half).unwrap_or_default()),
        sum(steps.get(steps.len() - half..).unwrap_or_default()),
    );
    // Both halves are equally long, so their sums compare as their averages do.
    let half_step = i64::try_from(half).unwrap_or(i64::MAX);
    Some(match (last - first).saturating_mul(2) {
        twice if twice > half_step => Direction::Up,
        twice if twice < -half_step => Direction::Down,
        _ => Direction::Level,
    })
}
