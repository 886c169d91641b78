//! Where the dots go, so that none covers another.
//!
//! A dot stands in the cell of its liking and ability, as near to the middle as there is room; when
//! the cells are too full, all dots shrink.

use super::shape::{Area, Circle};

/// What a dot wants: the cell it belongs to (column and row from the upper left) and how large it
/// is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) column: i32,
    pub(super) row: i32,
    pub(super) size: Size,
}

/// How large a dot is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Size {
    /// Its area grows with this, beside the other dots.
    Weight(i64),
    /// It always has this radius.
    Radius(i32),
}

impl Size {
    /// What it weighs beside the others; what has its own radius comes last.
    fn weight(self) -> i64 {
        match self {
            Self::Weight(weight) => weight,
            Self::Radius(_) => -1,
        }
    }
}

/// The smallest and the largest radius of a dot. A number of two digits fits into the smallest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Radii {
    pub(super) least: i32,
    pub(super) most: i32,
}

/// Cells in a row and in a column: the scale has five steps.
const STEPS: i32 = 5;
/// Dots never touch.
const DOT_GAP: i32 = 2;

/// Between two places that are tried.
const STEP: i32 = 3;

/// Places the dots on the plot, in the order of the wishes. A dot that finds no place at all is
/// `None`; that takes more dots than the callers draw.
pub(super) fn dots(plot: Area, radii: Radii, wishes: &[Wish]) -> Vec<Option<Circle>> {
    let within_cell = within_cell(plot);
    let mut most = radii.most;
    while most > radii.least {
        let near = || within_cell.iter().copied();
        let placed = attempt(plot, Radii { most, ..radii }, wishes, near);
        if placed.iter().all(Option::is_some) {
            return placed;
        }
        most = most * 17 / 20;
    }
    let anywhere = || rings(plot.width.max(plot.height));
    attempt(
        plot,
        Radii {
            most: radii.least,
            ..radii
        },
        wishes,
        anywhere,
    )
}

/// Places the dots at one of the steps away from the middle of their cells. Stops at the first dot
/// that finds no place.
fn attempt<I: Iterator<Item = (i32, i32)>>(
    plot: Area,
    radii: Radii,
    wishes: &[Wish],
    steps: impl Fn() -> I,
) -> Vec<Option<Circle>> {
    let heaviest = wishes
        .iter()
        .map(|wish| wish.size.weight())
        .max()
        .unwrap_or(1)
        .max(1);
    // Large dots first: small ones find room between them.
    let mut order: Vec<(usize, Wish)> = wishes.iter().copied().enumerate().collect();
    order.sort_by_key(|(index, wish)| (-wish.size.weight(), *index));
    let mut placed: Vec<Option<Circle>> = vec![None; wishes.len()];
    for (index, wish) in order {
        let radius = radius(wish, heaviest, radii);
        let found = nearest(plot, wish, radius, steps(), &placed);
        if found.is_none() {
            break;
        }
        if let Some(place) = placed.get_mut(index) {
            *place = found;
        }
    }
    placed
}

/// The area of a dot grows with its weight, so the radius grows with the root.
fn radius(wish: Wish, heaviest: i64, radii: Radii) -> i32 {
    let weight = match wish.size {
        Size::Weight(weight) => weight,
        Size::Radius(radius) => return radius,
    };
    let share = weight.clamp(0, heaviest) * 10_000 / heaviest;
    let grown = i64::from(radii.most) * share.isqrt() / 100;
    i32::try_from(grown).unwrap_or(radii.most).max(radii.least)
}

/// The first free place among the steps away from the middle of the cell.
fn nearest(
    plot: Area,
    wish: Wish,
    radius: i32,
    mut steps: impl Iterator<Item = (i32, i32)>,
    placed: &[Option<Circle>],
) -> Option<Circle> {
    let (width, height) = (plot.width / STEPS, plot.height / STEPS);
    let middle_x = plot.x + width * wish.column + width / 2;
    let middle_y = plot.y + height * wish.row + height / 2;
    steps.find_map(|(right, down)| {
        let circle = Circle {
            x: middle_x + right,
            y: middle_y + down,
            radius,
        };
        let is_free = plot.holds(circle.bounds())
            && !placed
                .iter()
                .flatten()
                .any(|other| circle.meets(*other, DOT_GAP));
        is_free.then_some(circle)
    })
}

/// All steps that stay within a cell, the shortest first; ties in a fixed order.
fn within_cell(plot: Area) -> Vec<(i32, i32)> {
    let reach = |size: i32| {
        let most = size / STEPS / 2 / STEP;
        (-most..=most).map(|count| count * STEP)
    };
    let mut all: Vec<(i32, i32)> = reach(plot.width)
        .flat_map(|right| reach(plot.height).map(move |down| (right, down)))
        .collect();
    all.sort_by_key(|(right, down)| (right * right + down * down, *down, *right));
    all
}

/// Steps in ever wider squares around the middle: every place of a plot comes at last.
fn rings(most: i32) -> impl Iterator<Item = (i32, i32)> {
    (0..=most / STEP).flat_map(|ring| {
        let far = ring * STEP;
        (-ring..=ring)
            .map(|count| count * STEP)
            .flat_map(move |along| [(along, -far), (along, far), (-far, along), (far, along)])
    })
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::super::frame::{Frame, NARROW, WIDE};
    use super::*;

    /// Any tasks, also many that are alike.
    pub(crate) fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
        let wish = (
            0..5_i32,
            0..5_i32,
            prop_oneof![Just(0), 1..4000_i64, Just(i64::MAX / 20_000)],
        );
        proptest::collection::vec(
            wish.prop_map(|(column, row, weight)| Wish {
                column,
                row,
                size: Size::Weight(weight),
            }),
            0..=most,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// Every one of up to 99 tasks has a dot, on the plot, and no dot covers another.
        #[test]
        fn dots_never_overlap(wishes in wishes(99), is_wide in any::<bool>()) {
            let frame = if is_wide { &WIDE } else { &NARROW };
            let circles = dots(frame.plot, frame.radii, &wishes);
            for (index, circle) in circles.iter().enumerate() {
                let Some(circle) = circle else {
                    return Err(TestCaseError::fail(format!("dot {index} has no place")));
                };
                prop_assert!(frame.plot.holds(circle.bounds()), "{:?} leaves the plot", circle);
                for other in circles.iter().skip(index + 1).flatten() {
                    prop_assert!(!circle.meets(*other, 0), "{:?} meets {:?}", circle, other);
                }
            }
        }
    }

    #[test]
    fn a_lonely_dot_stands_in_the_middle_of_its_cell() {
        let Frame { plot, radii, .. } = WIDE;
        let wish = Wish {
            column: 4,
            row: 0,
            size: Size::Weight(60),
        };
        let x = plot.x + plot.width / STEPS * 9 / 2;
        let y = plot.y + plot.height / STEPS / 2;
        assert_eq!(
            dots(plot, radii, &[wish]),
            [Some(Circle {
                x,
                y,
                radius: radii.most
            })]
        );
    }

    /// The worst case: the picture is full of tasks that all belong into one cell.
    #[test]
    fn ninety_nine_equal_tasks_find_their_places() {
        for frame in [&WIDE, &NARROW] {
            for (column, row) in [(0, 0), (4, 4), (2, 2)] {
                let same = [Wish {
                    column,
                    row,
                    size: Size::Weight(1),
                }; 99];
                assert!(
                    dots(frame.plot, frame.radii, &same)
                        .iter()
                        .all(Option::is_some)
                );
            }
        }
    }
}
