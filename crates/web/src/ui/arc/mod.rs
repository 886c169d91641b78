//! The day arc: when work ends today, when it ended before the first hand-on, where the goal is.
//!
//! The sun stands on the arc where work ends: the earlier, the higher. What lies between the end
//! today and the end before is the evening that was won. The picture is computed from the times it
//! is given and shows nothing else; the same facts stand beside it as a table.

mod frame;

use askama::Template;
use kernel::{Minutes, format};
use texts::Texts;

use super::html::component;
use super::value::clock;
use frame::{Drawing, NARROW, WIDE};

component!(DayArc);

/// The times of a day, in minutes after local midnight (past midnight: more than 1440).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// When work begins.
    pub start: Minutes,
    /// When work ends today.
    pub end: Minutes,
    /// When it ended before the first task was handed on, if any was.
    pub end_before: Option<Minutes>,
    /// When it should end, if there is a goal.
    pub goal: Option<Minutes>,
}

/// The picture of a day.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/arc.html")]
pub struct DayArc {
    t: Texts,
    day: Day,
    /// The same picture for wide and for narrow places.
    drawings: [Drawing; 2],
}

/// The day arc of these times.
pub fn day_arc(t: Texts, day: Day) -> DayArc {
    let day = day.in_order();
    let goal = day.goal.map(|goal| t.ui_arc_goal_label(clock(goal)));
    let drawings = [&WIDE, &NARROW].map(|frame| frame.draw(day, goal.clone()));
    DayArc { t, day, drawings }
}

impl Day {
    /// The latest the picture can show: the end of the next day.
    const LATEST: i64 = 2 * 24 * 60;

    /// The same day with times that can be drawn: none before the start, none days later.
    fn in_order(self) -> Self {
        let start = self.start.get().clamp(0, Self::LATEST - 1);
        let later = |time: Minutes| Minutes::new(time.get().clamp(start + 1, Self::LATEST));
        Self {
            start: Minutes::new(start),
            end: later(self.end),
            end_before: self.end_before.map(later),
            goal: self.goal.map(later),
        }
    }

    /// Where the arc ends.
    fn last(&self) -> Minutes {
        let others = self.end_before.into_iter().chain(self.goal);
        others.fold(self.end, Ord::max)
    }
}

impl DayArc {
    fn alternative(&self) -> String {
        let mut parts = vec![
            self.t
                .ui_arc_alt(clock(self.day.end), clock(self.day.start)),
        ];
        parts.extend(
            self.day
                .end_before
                .map(|before| self.t.ui_arc_alt_before(clock(before))),
        );
        parts.extend(
            self.day
                .goal
                .map(|goal| self.t.ui_arc_alt_goal(clock(goal))),
        );
        parts.join(" ")
    }

    /// The facts of the picture, for the table beside it.
    fn facts(&self) -> Vec<(&'static str, String)> {
        let Day {
            start,
            end,
            end_before,
            goal,
        } = self.day;
        let lasts = |minutes: i64| format::duration(Minutes::new(minutes), self.t.locale());
        let mut facts = vec![(self.t.ui_arc_start(), clock(start))];
        facts.push((self.t.ui_arc_today(), clock(end)));
        if let Some(before) = end_before {
            facts.push((self.t.ui_arc_before(), clock(before)));
            facts.push((self.t.ui_arc_won(), lasts(before.get() - end.get())));
        }
        if let Some(goal) = goal {
            facts.push((self.t.ui_arc_goal(), clock(goal)));
            let missing = end.get() - goal.get();
            // Nothing is reached before something was handed on.
            let text = match end_before {
                _ if missing > 0 => lasts(missing),
                Some(_) => self.t.ui_arc_reached().to_owned(),
                None => self.t.ui_arc_within().to_owned(),
            };
            facts.push((self.t.ui_arc_missing(), text));
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;
    use proptest::prelude::*;

    use super::frame::Point;
    use super::*;

    fn day(start: i64, end: i64, end_before: Option<i64>, goal: Option<i64>) -> Day {
        Day {
            start: Minutes::new(start),
            end: Minutes::new(end),
            end_before: end_before.map(Minutes::new),
            goal: goal.map(Minutes::new),
        }
    }

    fn arc(day: Day) -> DayArc {
        day_arc(Texts::new(Locale::De), day)
    }

    /// The arc of ui.md: computed from the times, with the same facts in words and in a table.
    #[test]
    fn the_picture_says_what_the_table_says() {
        let arc = arc(day(450, 1100, Some(1240), Some(1050)));
        let html = arc.to_string();
        assert!(
            arc.alternative().contains("07:30 bis 18:20 Uhr"),
            "{}",
            arc.alternative()
        );
        let html = html.replace('\u{a0}', " ");
        for fact in [
            "07:30",
            "18:20",
            "20:40",
            "17:30",
            "2 Std. 20 Min.",
            "50 Min.",
        ] {
            assert!(html.contains(fact), "{fact} is missing in {html}");
        }
        assert_eq!(
            html.matches("role=\"img\"").count(),
            2,
            "one for wide, one for narrow places"
        );
    }

    /// The earlier work ends, the higher the sun stands; without a former end it stands on the
    /// ground.
    #[test]
    fn the_earlier_the_end_the_higher_the_sun() {
        let height = |end| {
            let day = day(450, end, Some(1240), None);
            WIDE.point(day, day.end).y
        };
        assert!(height(1000) < height(1100) && height(1100) < height(1200));
        let alone = day(450, 1240, None, None);
        assert_eq!(
            WIDE.point(alone, alone.end),
            Point {
                x: WIDE.right,
                y: WIDE.ground
            }
        );
    }

    #[test]
    fn a_reached_goal_is_said() {
        let said = |before| {
            let facts = arc(day(450, 1050, before, Some(1050))).facts();
            facts.last().map(|(_, text)| text.clone()).unwrap()
        };
        assert_eq!(said(Some(1240)), "erreicht");
        assert_eq!(said(None), "im Rahmen", "nobody has handed anything on yet");
    }

    proptest! {
        /// Whatever the times are, nothing is drawn outside of the picture.
        #[test]
        fn nothing_leaves_the_picture(
            start in any::<i64>(),
            end in -2000_i64..5000,
            before in proptest::option::of(-2000_i64..5000),
            goal in proptest::option::of(any::<i64>()),
        ) {
            let arc = arc(day(start, end, before, goal));
            prop_assert_eq!(arc.drawings.len(), 2);
            for drawing in &arc.drawings {
                let goal = drawing.goal.into_iter().flatten();
                for point in [drawing.end].into_iter().chain(drawing.before).chain(goal) {
                    prop_assert!((0..=drawing.width).contains(&point.x), "{:?}", point);
                    prop_assert!((0..=drawing.height).contains(&point.y), "{:?}", point);
                }
                let frame = if drawing.view == WIDE.view { &WIDE } else { &NARROW };
                if let Some(words) = &drawing.goal_words {
                    prop_assert!(!frame.meets_sun(words, drawing.end), "{:?} in the sun", words);
                }
                let room = drawing.width - drawing.end_words.at.x;
                prop_assert!(room >= drawing.large * 7 / 2, "no room beside the sun");
                let words = drawing.other_words.iter().chain(&drawing.goal_words);
                for words in words.chain([&drawing.end_words]) {
                    prop_assert!((0..=drawing.width).contains(&words.at.x), "{:?}", words);
                    prop_assert!((0..=drawing.height).contains(&words.at.y), "{:?}", words);
                }
            }
        }
    }
}
