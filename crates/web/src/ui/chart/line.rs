//! A line of steps from 1 to 5.

use askama::Template;

use super::{FRAMES, Frame};
use crate::ui::html::component;

component!(Line);

/// A line of steps.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/line.html")]
pub struct Line {
    alternative: String,
    /// What the highest and the lowest step say.
    ends: [String; 2],
    drawings: [Drawing; 2],
}

#[derive(Debug, Clone)]
struct Drawing {
    frame: Frame,
    /// Where each step of the scale runs.
    grid: [i64; 5],
    points: Vec<(i64, i64)>,
}

/// The line of some steps from 1 to 5, the oldest first, with the words that say the same.
pub fn line(steps: &[i64], ends: [&str; 2], alternative: impl Into<String>) -> Line {
    Line {
        alternative: alternative.into(),
        ends: ends.map(str::to_owned),
        drawings: FRAMES.map(|frame| Drawing {
            frame,
            grid: [5, 4, 3, 2, 1].map(|step| height(&frame, step)),
            points: points(&frame, steps),
        }),
    }
}

fn height(frame: &Frame, step: i64) -> i64 {
    frame.height_of(step.clamp(1, 5) - 1, 4)
}

fn points(frame: &Frame, steps: &[i64]) -> Vec<(i64, i64)> {
    let gaps = i64::try_from(steps.len().saturating_sub(1)).unwrap_or(i64::MAX);
    let room = frame.width - 2 * frame.font;
    let across = |index: usize| {
        let index = i64::try_from(index).unwrap_or_default();
        frame.font + room.saturating_mul(index) / gaps.max(1)
    };
    let points = steps.iter().enumerate();
    points
        .map(|(index, step)| (across(index), height(frame, *step)))
        .collect()
}

impl Drawing {
    fn path(&self) -> String {
        let points: Vec<String> = self
            .points
            .iter()
            .map(|(x, y)| format!("{x} {y}"))
            .collect();
        format!("M{}", points.join("L"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_goes_where_the_steps_go() {
        let drawn = line(&[1, 5, 3, 9, -2], ["besser", "schlechter"], "Stimmung");
        for drawing in &drawn.drawings {
            let frame = drawing.frame;
            let [first, second, third, high, low] = drawing.points[..] else {
                panic!("five points: {:?}", drawing.points);
            };
            assert!(first.0 < second.0 && second.0 < third.0);
            assert!(second.1 < third.1 && third.1 < first.1, "better is higher");
            assert_eq!((high.1, low.1), (second.1, first.1), "held on the scale");
            assert!(
                drawing.points.iter().all(|(x, y)| {
                    (0..=frame.width).contains(x) && (0..=frame.height).contains(y)
                })
            );
        }
        assert!(drawn.to_string().contains("aria-label=\"Stimmung\""));
    }
}
