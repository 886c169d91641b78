//! The geometry of the day arc, in whole units: time runs evenly from left to right, the arc is
//! half an ellipse.

use kernel::Minutes;

use super::Day;
use crate::ui::value::clock;

/// The measures of one size of the picture, in its own units.
pub(super) struct Frame {
    pub(super) view: &'static str,
    pub(super) width: i64,
    pub(super) height: i64,
    /// Where the arc begins and ends on the ground.
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) ground: i64,
    /// How high the arc rises.
    pub(super) rise: i64,
    pub(super) sun: i64,
    /// The size of the time beside the sun and that of the other words.
    pub(super) large: i64,
    pub(super) small: i64,
}

pub(super) const WIDE: Frame = Frame {
    view: "wide-view",
    width: 720,
    height: 252,
    left: 34,
    right: 586,
    ground: 216,
    rise: 184,
    sun: 17,
    large: 28,
    small: 16,
};

pub(super) const NARROW: Frame = Frame {
    view: "small-view",
    width: 320,
    height: 172,
    left: 16,
    right: 226,
    ground: 142,
    rise: 112,
    sun: 11,
    large: 20,
    small: 14,
};

/// A point of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: i64,
}

/// Words in the picture, with the point they are anchored at.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) at: Point,
    pub(super) anchor: &'static str,
    pub(super) text: String,
}

/// One size of the picture, ready to be written down.
#[derive(Debug, Clone)]
pub(super) struct Drawing {
    pub(super) view: &'static str,
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) ground: i64,
    pub(super) radius_x: i64,
    pub(super) radius_y: i64,
    pub(super) sun: i64,
    pub(super) large: i64,
    pub(super) small: i64,
    pub(super) end: Point,
    pub(super) before: Option<Point>,
    pub(super) goal: Option<[Point; 2]>,
    /// Ticks at the full hours, on the ground.
    pub(super) hours: Vec<i64>,
    pub(super) end_words: Words,
    pub(super) other_words: Vec<Words>,
    pub(super) goal_words: Option<Words>,
}

impl Frame {
    /// Where a moment of the day is on the arc: time runs evenly from left to right.
    pub(super) fn point(&self, day: Day, time: Minutes) -> Point {
        let whole = (day.last().get() - day.start.get()).max(1);
        let gone = (time.get() - day.start.get()).clamp(0, whole);
        let x = self.left + (self.right - self.left) * gone / whole;
        // Half an ellipse: its height is twice the root of what is gone times what is left.
        let root = (gone * (whole - gone) * 10_000).isqrt();
        Point {
            x,
            y: self.ground - self.rise * 2 * root / (whole * 100),
        }
    }

    pub(super) fn draw(&self, day: Day, goal_text: Option<String>) -> Drawing {
        let end = self.point(day, day.end);
        let before = day.end_before.filter(|before| *before > day.end);
        let goal = day.goal.map(|goal| self.point(day, goal));
        Drawing {
            view: self.view,
            width: self.width,
            height: self.height,
            left: self.left,
            right: self.right,
            ground: self.ground,
            radius_x: (self.right - self.left) / 2,
            radius_y: self.rise,
            sun: self.sun,
            large: self.large,
            small: self.small,
            end,
            before: before.map(|before| self.point(day, before)),
            goal: goal.map(|goal| self.tick(goal)),
            hours: self.hours(day),
            end_words: self.end_words(end, clock(day.end)),
            other_words: self.ground_words(day),
            goal_words: goal
                .zip(goal_text)
                .map(|(goal, text)| self.goal_words(goal, end, &text)),
        }
    }

    /// Ticks at the full hours after the start.
    fn hours(&self, day: Day) -> Vec<i64> {
        let first = day.start.get().div_euclid(60) + 1;
        let last = day.last().get().div_euclid(60);
        (first..=last)
            .map(|hour| self.point(day, Minutes::new(hour * 60)).x)
            .collect()
    }

    /// A short line across the arc, towards the middle of the day.
    fn tick(&self, goal: Point) -> [Point; 2] {
        let middle = Point {
            x: i64::midpoint(self.left, self.right),
            y: self.ground,
        };
        let (run, fall) = (goal.x - middle.x, goal.y - middle.y);
        let length = (run * run + fall * fall).isqrt().max(1);
        let along = |by: i64| Point {
            x: goal.x + run * by / length,
            y: goal.y + fall * by / length,
        };
        [along(-self.sun), along(self.sun)]
    }

    /// The time to the right of the sun, outside of the arc: the frame leaves room for it.
    fn end_words(&self, end: Point, text: String) -> Words {
        let at = Point {
            x: end.x + self.sun * 2,
            y: end.y - self.sun / 2,
        };
        Words {
            at,
            anchor: "start",
            text,
        }
    }

    /// The goal is written inside the arc. Where that would meet the sun or the time beside it, the
    /// words move on towards the middle of the day, then down.
    fn goal_words(&self, goal: Point, sun: Point, text: &str) -> Words {
        let lowest = self.ground - self.small / 2;
        let is_morning = goal.x < i64::midpoint(self.left, self.right);
        let (side, anchor) = if is_morning {
            (1, "start")
        } else {
            (-1, "end")
        };
        let at = |along: i64, down: i64| Words {
            at: Point {
                x: goal.x + side * along,
                y: (goal.y + down).min(lowest),
            },
            anchor,
            text: text.to_owned(),
        };
        let (step, down) = (self.small / 2, self.small * 2);
        let beside = (2..40).map(|count| at(count * step, down));
        let below = (1..12).map(|count| at(self.small, down + count * self.small));
        let mut all = beside.chain(below).filter(|words| {
            let (left, right) = self.extent(words);
            left >= 0 && right <= self.width
        });
        all.find(|words| !self.meets_sun(words, sun))
            .unwrap_or_else(|| at(self.small, down))
    }

    /// From where to where words of the small size reach.
    fn extent(&self, words: &Words) -> (i64, i64) {
        let count = i64::try_from(words.text.chars().count()).unwrap_or(0);
        let width = self.small * 6 / 10 * count;
        match words.anchor {
            "end" => (words.at.x - width, words.at.x),
            _ => (words.at.x, words.at.x + width),
        }
    }

    /// Whether words of the small size meet the glow of the sun or the time beside it.
    pub(super) fn meets_sun(&self, words: &Words, sun: Point) -> bool {
        let (left, right) = self.extent(words);
        let (top, bottom) = (words.at.y - self.small, words.at.y + 4);
        let glow = self.sun * 7 / 4 + 2;
        let (run, fall) = (
            sun.x - sun.x.clamp(left, right),
            sun.y - sun.y.clamp(top, bottom),
        );
        // The time: five characters of the large size, to the right of the sun.
        let time = (sun.x + self.sun * 2, sun.y - self.sun / 2);
        let meets_time = left < time.0 + self.large * 7 / 2
            && right > time.0
            && top < time.1 + 4
            && bottom > time.1 - self.large;
        run * run + fall * fall < glow * glow || meets_time
    }

    /// Start and former end, under the ground.
    fn ground_words(&self, day: Day) -> Vec<Words> {
        let y = self.ground + self.small * 3 / 2;
        let start = Words {
            at: Point {
                x: self.left - self.small / 2,
                y,
            },
            anchor: "start",
            text: clock(day.start),
        };
        let before = day
            .end_before
            .filter(|before| *before > day.end)
            .map(|before| Words {
                at: Point {
                    x: self.point(day, before).x + self.small,
                    y,
                },
                anchor: "end",
                text: clock(before),
            });
        [start].into_iter().chain(before).collect()
    }
}
