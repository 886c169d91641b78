//! Bars of hours, each beside what there is room for.

use askama::Template;
use kernel::{Locale, Minutes, Rounding, format};

use super::{FRAMES, Frame};
use crate::ui::html::component;

component!(Bars);

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What stands under it: a few letters.
    pub label: String,
    /// How high it is.
    pub value: Minutes,
    /// Where the goal is.
    pub target: Minutes,
}

/// Bars of hours.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/bars.html")]
pub struct Bars {
    alternative: String,
    note: String,
    drawings: [Drawing; 2],
}

#[derive(Debug, Clone)]
struct Drawing {
    frame: Frame,
    columns: Vec<Column>,
}

/// One bar with where everything of it stands.
#[derive(Debug, Clone)]
struct Column {
    middle: i64,
    left: i64,
    width: i64,
    /// From the ground to the goal at most.
    within: (i64, i64),
    /// What is above the goal.
    above: Option<(i64, i64)>,
    /// Where the line of the goal runs.
    goal: (i64, i64, i64),
    words_at: i64,
    words: String,
    label: String,
}

/// Bars with the words that say the same, and a note on the line of the goal.
pub fn bars(
    bars: &[Bar],
    alternative: impl Into<String>,
    note: impl Into<String>,
    locale: Locale,
) -> Bars {
    Bars {
        alternative: alternative.into(),
        note: note.into(),
        drawings: FRAMES.map(|frame| Drawing {
            frame,
            columns: columns(&frame, bars, locale),
        }),
    }
}

fn columns(frame: &Frame, bars: &[Bar], locale: Locale) -> Vec<Column> {
    let highest = bars
        .iter()
        .map(|bar| bar.value.max(bar.target).get())
        .fold(60, i64::max);
    let slot = frame.width / i64::try_from(bars.len().max(1)).unwrap_or(i64::MAX);
    let place = |(index, bar)| {
        let left = slot.saturating_mul(i64::try_from(index).unwrap_or_default());
        column(frame, bar, (left, slot, highest), locale)
    };
    bars.iter().enumerate().map(place).collect()
}

fn column(
    frame: &Frame,
    bar: &Bar,
    (left, slot, highest): (i64, i64, i64),
    locale: Locale,
) -> Column {
    let top = frame.height_of(bar.value.get(), highest);
    let goal = frame.height_of(bar.target.get(), highest);
    let within = top.max(goal);
    // Words and the line of the goal do not meet.
    let is_near = top >= goal && top - goal < frame.font + 8;
    Column {
        middle: left + slot / 2,
        left: left + slot / 5,
        width: slot - 2 * (slot / 5),
        within: (within, frame.ground() - within),
        above: (top < goal).then(|| (top, goal - top)),
        goal: (left + slot / 12, left + slot - slot / 12, goal),
        words_at: if is_near { goal } else { top } - 7,
        words: hours(bar.value, locale),
        label: bar.label.clone(),
    }
}

/// Hours as a bar has room for: with one decimal at most.
fn hours(minutes: Minutes, locale: Locale) -> String {
    let tenths = Rounding::HalfAway.divide(i128::from(minutes.get()) * 10, 60);
    let tenths = tenths.unwrap_or(i64::MAX);
    if tenths % 10 == 0 {
        format::number(tenths / 10, locale)
    } else {
        format::decimal(tenths, 1, locale)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(values: &[(i64, i64)]) -> Bars {
        let all: Vec<Bar> = values
            .iter()
            .map(|(value, target)| Bar {
                label: "Mo".into(),
                value: Minutes(*value),
                target: Minutes(*target),
            })
            .collect();
        bars(&all, "Arbeit", "Ziel", Locale::De)
    }

    #[test]
    fn what_is_above_the_goal_stands_out() {
        let html = drawn(&[(14 * 60, 570), (510, 570), (0, 570)]).to_string();
        assert_eq!(html.matches("class=\"sunny\"").count(), 2, "{html}");
        assert!(html.contains(">14</text>"), "{html}");
        assert!(html.contains(">8,5</text>"), "{html}");
        assert!(html.contains("aria-label=\"Arbeit\""), "{html}");
    }

    proptest! {
        /// Whatever the hours are, nothing is drawn outside of the picture.
        #[test]
        fn nothing_leaves_the_picture(values in proptest::collection::vec((any::<i64>(), any::<i64>()), 0..20)) {
            for drawing in drawn(&values).drawings {
                let frame = drawing.frame;
                for column in drawing.columns {
                    let (top, height) = column.within;
                    prop_assert!(top >= 0 && height >= 0 && top + height <= frame.height);
                    prop_assert!(column.left >= 0 && column.left + column.width <= frame.width);
                    prop_assert!((0..=frame.height).contains(&column.goal.2));
                    prop_assert!((0..=frame.height).contains(&column.words_at));
                    if let Some((top, height)) = column.above {
                        prop_assert!(top >= 0 && height > 0);
                    }
                }
            }
        }
    }
}
