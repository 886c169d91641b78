//! Hours of one person on the clock of another (mission 2.10).

use kernel::{Date, TimeOfDay, Timestamp, Week, Zone};

use super::{WeeklyHours, Window};

impl WeeklyHours {
    /// The same hours on the clock of another zone, in the week of a moment: the distance between
    /// two zones changes over the year. A window over midnight becomes two.
    #[must_use]
    pub fn on_clock_of(&self, from: &Zone, to: &Zone, now: Timestamp) -> Self {
        if from == to {
            return self.clone();
        }
        let week = Week::of(from.local_date(now)).days();
        let mut windows = Vec::new();
        for (window, date) in self.windows().iter().flat_map(|window| {
            let on = week.iter().filter(|date| date.weekday() == window.day);
            on.map(move |date| (window, *date))
        }) {
            let start = from.at(date, window.from);
            let end = from.at(end_day(*window, date), window.to);
            let (first, last) = (to.local_date(start), to.local_date(end));
            let (begins, ends) = (to.local_time(start), to.local_time(end));
            let mut day = first;
            while day <= last {
                let (from, to) = (
                    if day == first {
                        begins
                    } else {
                        TimeOfDay::MIDNIGHT
                    },
                    if day == last {
                        ends
                    } else {
                        TimeOfDay::MIDNIGHT
                    },
                );
                let is_empty = day == last && to == TimeOfDay::MIDNIGHT;
                if !is_empty {
                    let day = day.weekday();
                    windows.push(Window { day, from, to });
                }
                day = day.plus_days(1);
            }
        }
        Self::new(windows).unwrap_or_default()
    }
}

/// The day a window ends on: midnight is the end of its day, so the next.
fn end_day(window: Window, date: Date) -> Date {
    date.plus_days(i64::from(window.to == TimeOfDay::MIDNIGHT))
}

#[cfg(test)]
mod tests {
    use kernel::Weekday;

    use super::*;

    fn hours(day: Weekday, from: u8, to: u8) -> WeeklyHours {
        WeeklyHours::new(vec![Window {
            day,
            from: TimeOfDay::new(from, 0).unwrap(),
            to: TimeOfDay::new(to, 0).unwrap(),
        }])
        .unwrap()
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    #[test]
    fn m2_10_hours_show_on_the_clock_of_the_other_side() {
        let (berlin, new_york) = (zone("Europe/Berlin"), zone("America/New_York"));
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        let mine = hours(Weekday::Monday, 14, 18);
        let there = mine.on_clock_of(&berlin, &new_york, moment("2026-03-04T12:00:00Z"));
        assert_eq!(there.day_text(Weekday::Monday), "08:00–12:00");
        // Two weeks a year the clocks there have changed and here not yet.
        let there = mine.on_clock_of(&berlin, &new_york, moment("2026-03-11T12:00:00Z"));
        assert_eq!(there.day_text(Weekday::Monday), "09:00–13:00");
        let theirs = hours(Weekday::Monday, 9, 17);
        let here = theirs.on_clock_of(&new_york, &berlin, moment("2026-03-04T12:00:00Z"));
        assert_eq!(here.overlap(&mine).day_text(Weekday::Monday), "15:00–18:00");
    }

    #[test]
    fn a_window_over_midnight_becomes_two_and_sunday_is_before_monday() {
        let (berlin, tokyo) = (zone("Europe/Berlin"), zone("Asia/Tokyo"));
        let now = "2026-01-14T12:00:00Z".parse().unwrap();
        let there = hours(Weekday::Sunday, 14, 20).on_clock_of(&berlin, &tokyo, now);
        assert_eq!(there.day_text(Weekday::Sunday), "22:00–24:00");
        assert_eq!(there.day_text(Weekday::Monday), "00:00–04:00");
        let there = hours(Weekday::Monday, 16, 0).on_clock_of(&berlin, &tokyo, now);
        assert_eq!(there.day_text(Weekday::Tuesday), "00:00–08:00");
        assert_eq!(there.minutes(), 8 * 60);
    }
}
