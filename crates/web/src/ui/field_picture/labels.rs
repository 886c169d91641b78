//! Where the labels go, so that none covers another or a dot.
//!
//! A label stands beside its dot; one that finds no free place is left out, because its dot carries
//! the number of its row in the table.

use super::shape::{Area, Circle};

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
/// free. Dots beyond the sizes have none and are only kept clear of. No label meets a dot or another label, none leaves the canvas.
pub(super) fn labels(
    canvas: Area,
    circles: &[Option<Circle>],
    sizes: &[(i32, i32)],
) -> Vec<Option<Label>> {
    let mut placed: Vec<Option<Label>> = Vec::with_capacity(sizes.len());
    for (index, size) in sizes.iter().enumerate() {
        let own = circles.get(index).copied().flatten();
        let free = |label: &Label| {
            let others = circles
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            canvas.holds(label.area)
                && !own.is_some_and(|own| own.meets_area(label.area, 0))
                && !others
                    .filter_map(|(_, circle)| *circle)
                    .any(|circle| circle.meets_area(label.area, FOREIGN_GAP))
                && !placed
                    .iter()
                    .flatten()
                    .any(|other| other.area.meets(label.area))
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
    let at = |x: i32, y: i32, side: Side| Label {
        area: Area {
            x,
            y,
            width,
            height,
        },
        side,
    };
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

    use super::super::dots::tests::wishes;
    use super::super::dots::{Size, Wish, dots};
    use super::super::frame::WIDE;
    use super::*;

    const PLOT: Area = WIDE.plot;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// No label covers a label or a dot, and none leaves the canvas, up to 30 tasks.
        #[test]
        fn labels_never_overlap(
            wishes in wishes(30),
            widths in proptest::collection::vec(8..240_i32, 30),
        ) {
            let circles = dots(PLOT, WIDE.radii, &wishes);
            let sizes: Vec<(i32, i32)> =
                widths.iter().take(wishes.len()).map(|width| (*width, 17)).collect();
            let labels = labels(PLOT, &circles, &sizes);
            prop_assert_eq!(labels.len(), wishes.len());
            for (index, label) in labels.iter().enumerate() {
                let Some(label) = label else { continue };
                prop_assert!(PLOT.holds(label.area), "{:?} leaves the canvas", label);
                for other in labels.iter().skip(index + 1).flatten() {
                    prop_assert!(!label.area.meets(other.area), "{:?} meets {:?}", label, other);
                }
                for circle in circles.iter().flatten() {
                    prop_assert!(!circle.meets_area(label.area, 0), "{:?} covers {:?}", circle, label);
                }
            }
        }
    }

    /// At the edge the label goes to the other side.
    #[test]
    fn a_label_stays_on_the_canvas() {
        let circles = dots(
            PLOT,
            WIDE.radii,
            &[Wish {
                column: 4,
                row: 0,
                size: Size::Weight(60),
            }],
        );
        let label = labels(PLOT, &circles, &[(100, 17)]);
        assert_eq!(
            label.first().copied().flatten().map(|label| label.side),
            Some(Side::Left)
        );
    }

    /// Even when all tasks are alike, most of a handful keep their label.
    #[test]
    fn a_handful_of_equal_tasks_stays_readable() {
        let same = [Wish {
            column: 1,
            row: 1,
            size: Size::Weight(120),
        }; 5];
        let circles = dots(PLOT, WIDE.radii, &same);
        let shown = labels(PLOT, &circles, &[(110, 17); 5])
            .iter()
            .flatten()
            .count();
        assert!(shown >= 3, "{shown} of 5");
    }
}
