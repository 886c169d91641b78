//! Where dots and labels go, so that nothing covers anything else.
//!
//! Dots stand in the cell of their liking and ability, as near to its middle as there is room; when
//! the cells are too full, all dots shrink. Labels stand beside their dots; one that finds no free
//! place is left out, because its dot carries the number of its row in the table. All arithmetic is
//! in whole units, so the same tasks always make the same picture.

/// A rectangle; the right and lower edges are outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    fn right(self) -> i32 {
        self.x + self.width
    }

    fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// Whether the two share a point.
    pub(super) fn meets(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the other lies inside, edges included.
    pub(super) fn holds(self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}

/// A dot with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Circle {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) radius: i32,
}

impl Circle {
    fn bounds(self) -> Area {
        let size = self.radius * 2;
        Area { x: self.x - self.radius, y: self.y - self.radius, width: size, height: size }
    }

    /// Whether the two share a point or come nearer than `gap`.
    pub(super) fn meets(self, other: Self, gap: i32) -> bool {
        let (run, fall) = (self.x - other.x, self.y - other.y);
        let near = self.radius + other.radius + gap;
        run * run + fall * fall < near * near
    }

    /// Whether it comes nearer to a rectangle than `gap`.
    pub(super) fn meets_area(self, area: Area, gap: i32) -> bool {
        let run = self.x - self.x.clamp(area.x, area.right());
        let fall = self.y - self.y.clamp(area.y, area.bottom());
        let near = self.radius + gap;
        run * run + fall * fall < near * near
    }
}

/// What a dot wants: the cell it belongs to (column and row from the upper left) and how much it
/// weighs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) column: i32,
    pub(super) row: i32,
    pub(super) weight: i64,
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
    attempt(plot, Radii { most: radii.least, ..radii }, wishes, anywhere)
}

/// Places the dots at one of the steps away from the middle of their cells. Stops at the first dot
/// that finds no place.
fn attempt<I: Iterator<Item = (i32, i32)>>(
    plot: Area,
    radii: Radii,
    wishes: &[Wish],
    steps: impl Fn() -> I,
) -> Vec<Option<Circle>> {
    let heaviest = wishes.iter().map(|wish| wish.weight).max().unwrap_or(1).max(1);
    // Large dots first: small ones find room between them.
    let mut order: Vec<(usize, Wish)> = wishes.iter().copied().enumerate().collect();
    order.sort_by_key(|(index, wish)| (-wish.weight, *index));
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
    let share = wish.weight.clamp(0, heaviest) * 10_000 / heaviest;
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
        let circle = Circle { x: middle_x + right, y: middle_y + down, radius };
        let is_free = plot.holds(circle.bounds())
            && !placed.iter().flatten().any(|other| circle.meets(*other, DOT_GAP));
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
        (-ring..=ring).map(|count| count * STEP).flat_map(move |along| {
            [(along, -far), (along, far), (-far, along), (far, along)]
        })
    })
}

/// How a label is tied to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It ends beside its dot.
    Left,
    /// It stands above or below its dot.
    Middle,
    /// It begins beside its dot.
    Right,
}

/// A label with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) area: Area,
    pub(super) side: Side,
}

/// Between a dot and its label, and between a label and dots of others: what is nearer belongs
/// together.
const OWN_GAP: i32 = 3;
const FOREIGN_GAP: i32 = 7;

/// Places a label of each given size beside its dot, in the order given; `None` where no place is
/// free. No label meets a dot or another label, none leaves the canvas.
pub(super) fn labels(
    canvas: Area,
    circles: &[Option<Circle>],
    sizes: &[(i32, i32)],
) -> Vec<Option<Label>> {
    let mut placed: Vec<Option<Label>> = Vec::with_capacity(sizes.len());
    for (index, size) in sizes.iter().enumerate() {
        let own = circles.get(index).copied().flatten();
        let free = |label: &Label| {
            let others = circles.iter().enumerate().filter(|(other, _)| *other != index);
            canvas.holds(label.area)
                && !own.is_some_and(|own| own.meets_area(label.area, 0))
                && !others
                    .filter_map(|(_, circle)| *circle)
                    .any(|circle| circle.meets_area(label.area, FOREIGN_GAP))
                && !placed.iter().flatten().any(|other| other.area.meets(label.area))
        };
        let found = own.and_then(|own| beside(own, *size).into_iter().find(free));
        placed.push(found);
    }
    placed
}

/// The places beside a dot, the best first: right, left, below, above, then the corners.
fn beside(circle: Circle, (width, height): (i32, i32)) -> Vec<Label> {
    let Circle { x, y, radius } = circle;
    let far = radius + OWN_GAP;
    // A corner of the label touches the dot at an angle of 45 degrees.
    let slant = far * 71 / 100;
    let at = |x: i32, y: i32, side: Side| Label { area: Area { x, y, width, height }, side };
    let centred = x - width / 2;
    vec![
        at(x + far, y - height / 2, Side::Right),
        at(x - far - width, y - height / 2, Side::Left),
        at(centred, y + far, Side::Middle),
        at(centred, y - far - height, Side::Middle),
        at(x + slant, y + slant, Side::Right),
        at(x + slant, y - slant - height, Side::Right),
        at(x - slant - width, y + slant, Side::Left),
        at(x - slant - width, y - slant - height, Side::Left),
        at(x + far, y, Side::Right),
        at(x + far, y - height, Side::Right),
        at(x - far - width, y, Side::Left),
        at(x - far - width, y - height, Side::Left),
        at(x - radius / 2, y + far, Side::Right),
        at(x - radius / 2, y - far - height, Side::Right),
        at(x + radius / 2 - width, y + far, Side::Left),
        at(x + radius / 2 - width, y - far - height, Side::Left),
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLOT: Area = Area { x: 20, y: 30, width: 600, height: 400 };
    const CANVAS: Area = Area { x: 0, y: 0, width: 640, height: 460 };
    const RADII: Radii = Radii { least: 11, most: 40 };

    fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
        let wish = (0..5_i32, 0..5_i32, prop_oneof![Just(0), 1..4000_i64, Just(i64::MAX / 20_000)]);
        proptest::collection::vec(
            wish.prop_map(|(column, row, weight)| Wish { column, row, weight }),
            0..=most,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// No label covers a label or a dot, and none leaves the canvas, up to 30 tasks.
        #[test]
        fn labels_never_overlap(
            wishes in wishes(30),
            widths in proptest::collection::vec(8..240_i32, 30),
        ) {
            let circles = dots(PLOT, RADII, &wishes);
            let sizes: Vec<(i32, i32)> =
                widths.iter().take(wishes.len()).map(|width| (*width, 17)).collect();
            let labels = labels(CANVAS, &circles, &sizes);
            prop_assert_eq!(labels.len(), wishes.len());
            for (index, label) in labels.iter().enumerate() {
                let Some(label) = label else { continue };
                prop_assert!(CANVAS.holds(label.area), "{:?} leaves the canvas", label);
                for other in labels.iter().skip(index + 1).flatten() {
                    prop_assert!(!label.area.meets(other.area), "{:?} meets {:?}", label, other);
                }
                for circle in circles.iter().flatten() {
                    prop_assert!(!circle.meets_area(label.area, 0), "{:?} covers {:?}", circle, label);
                }
            }
        }

        /// Every one of up to 99 tasks has a dot, on the plot, and no dot covers another.
        #[test]
        fn dots_never_overlap(wishes in wishes(99)) {
            let circles = dots(PLOT, RADII, &wishes);
            for (index, circle) in circles.iter().enumerate() {
                let Some(circle) = circle else {
                    return Err(TestCaseError::fail(format!("dot {index} has no place")));
                };
                prop_assert!(PLOT.holds(circle.bounds()), "{:?} leaves the plot", circle);
                for other in circles.iter().skip(index + 1).flatten() {
                    prop_assert!(!circle.meets(*other, 0), "{:?} meets {:?}", circle, other);
                }
            }
        }
    }

    #[test]
    fn a_lonely_dot_stands_in_the_middle_of_its_cell_with_its_label() {
        let wish = Wish { column: 4, row: 0, weight: 60 };
        let circles = dots(PLOT, RADII, &[wish]);
        assert_eq!(circles, [Some(Circle { x: 560, y: 70, radius: 40 })]);
        let label = labels(CANVAS, &circles, &[(100, 17)]);
        assert_eq!(label.first().copied().flatten().map(|label| label.side), Some(Side::Left));
    }

    /// Even when all tasks are alike, most of a handful keep their label.
    #[test]
    fn a_handful_of_equal_tasks_stays_readable() {
        let same = [Wish { column: 1, row: 1, weight: 120 }; 5];
        let circles = dots(PLOT, RADII, &same);
        let shown = labels(CANVAS, &circles, &[(110, 17); 5]).iter().flatten().count();
        assert!(shown >= 3, "{shown} of 5");
    }
}
