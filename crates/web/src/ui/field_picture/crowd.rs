//! Which tasks have a dot of their own, and which are counted together.
//!
//! Many tasks are alike, above all right after a list was imported. A cell full of dots says nothing
//! more than "many", takes long to lay out and pushes the dots of others away: so a cell has few
//! dots, the first of the ranking, and one more that counts the others.

use super::FieldPoint;
use super::dots::{Size, Wish};

/// A cell has at most so many dots, the one that counts included.
pub(super) const MOST_IN_CELL: usize = 5;
/// The numbers of more dots than these would have three digits.
const MOST_NUMBERS: usize = 99;
/// Steps of each scale.
const STEPS: usize = 5;

/// A task with a dot of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    /// Its place in the ranking, from 0.
    pub(super) index: usize,
    pub(super) wish: Wish,
}

/// How many tasks of one cell have none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Others {
    pub(super) count: usize,
    pub(super) wish: Wish,
}

/// Divides the tasks, in the order of the ranking.
pub(super) fn divide(points: &[FieldPoint]) -> (Vec<Own>, Vec<Others>) {
    let mut sizes = [0_usize; STEPS * STEPS];
    for point in points {
        if let Some(size) = sizes.get_mut(cell(point)) {
            *size += 1;
        }
    }
    let mut own: Vec<Own> = Vec::new();
    let mut others: [Option<Others>; STEPS * STEPS] = [None; STEPS * STEPS];
    let mut drawn = [0_usize; STEPS * STEPS];
    for (index, point) in points.iter().enumerate() {
        let (Some(drawn), Some(others)) = (drawn.get_mut(cell(point)), others.get_mut(cell(point)))
        else {
            continue;
        };
        let whole = sizes.get(cell(point)).copied().unwrap_or_default();
        let room = if whole > MOST_IN_CELL {
            MOST_IN_CELL - 1
        } else {
            MOST_IN_CELL
        };
        if *drawn < room && index < MOST_NUMBERS {
            *drawn += 1;
            own.push(Own {
                index,
                wish: wish(point),
            });
        } else {
            let known = others.get_or_insert(Others {
                count: 0,
                wish: wish(point),
            });
            known.count += 1;
            known.wish.size = Size::Radius(counter_radius(known.count));
        }
    }
    (own, others.into_iter().flatten().collect())
}

/// A dot that counts is as large as its number is long, in figures seven units wide.
fn counter_radius(count: usize) -> i32 {
    let digits = count.checked_ilog10().map_or(1, |power| power + 1);
    i32::try_from(digits + 1).map_or(24, |figures| 4 + figures * 7 / 2)
}

/// Liking grows to the right, ability grows downwards: what to hand on first is at the upper left.
fn wish(point: &FieldPoint) -> Wish {
    Wish {
        column: i32::from(point.liking.clamp(1, 5)) - 1,
        row: i32::from(point.ability.clamp(1, 5)) - 1,
        // Longer than a week cannot be drawn; it also keeps the arithmetic small.
        size: Size::Weight(point.weekly.get().clamp(0, 7 * 24 * 60)),
    }
}

/// The cell of a task, from the upper left.
fn cell(point: &FieldPoint) -> usize {
    let step = |scale: u8| usize::from(scale.clamp(1, 5)) - 1;
    step(point.ability) * STEPS + step(point.liking)
}
