//! How long an answer can take by the contract (missions 2.9, 3.28): within the hours that were
//! promised, and where these end outside of the reachable hours, when the next of them begin.

use kernel::{Minutes, Weekday};

use super::{DAY, WeeklyHours};

/// Minutes of a week on the clock face.
const WEEK: i64 = 7 * DAY;
/// Nobody in reach for longer than this is more than a weekend.
const MORE_THAN_A_WEEKEND: i64 = 3 * DAY;

impl WeeklyHours {
    /// The longest time in which nobody is in reach; clock changes are not looked at. Nothing where no
    /// window is stated.
    pub fn longest_closed(&self) -> Option<Minutes> {
        let spans: Vec<(i64, i64)> = (self.windows().iter())
            .map(|window| {
                let before = Weekday::ALL.into_iter().filter(|day| *day < window.day);
                let day = i64::try_from(before.count()).unwrap_or_default() * DAY;
                (day + window.start(), day + window.end())
            })
            .collect();
        let (first, _) = *spans.first()?;
        let openings = spans.iter().skip(1).map(|(from, _)| *from);
        let openings = openings.chain([first + WEEK]);
        let closed = (spans.iter().zip(openings)).map(|((_, to), opens)| opens - to);
        closed.max().map(Minutes)
    }

    /// How long an answer promised within so many hours can take, where the reachable hours put it
    /// off by more than a weekend: then the hours alone sound like less than they are. Nothing where
    /// nothing is stated or promised.
    pub fn misleading_wait(&self, promised_hours: u16) -> Option<Minutes> {
        let closed = self.longest_closed()?.get();
        let promised = i64::from(promised_hours) * 60;
        (promised > 0 && closed > MORE_THAN_A_WEEKEND).then_some(Minutes(promised + closed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(text: &str, days: &[usize]) -> WeeklyHours {
        let mut week: [String; 7] = Default::default();
        for day in days {
            text.clone_into(&mut week[*day]);
        }
        WeeklyHours::parse(&week).unwrap()
    }

    /// 3.28: eight hours of somebody in reach on Tuesdays alone can be a week; on office hours they
    /// are a weekend at most.
    #[test]
    fn m3_28_promised_hours_can_be_days() {
        let tuesdays = hours("9-12", &[1]);
        assert_eq!(tuesdays.longest_closed(), Some(Minutes(WEEK - 180)));
        assert_eq!(tuesdays.misleading_wait(8), Some(Minutes(WEEK - 180 + 480)));
        let office = hours("9-17", &[0, 1, 2, 3, 4]);
        assert_eq!(
            office.longest_closed(),
            Some(Minutes(2 * DAY + 16 * 60)),
            "Friday 17:00 to Monday 9:00"
        );
        assert_eq!(office.misleading_wait(8), None);
        let always = hours("0-24", &[0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(always.longest_closed(), Some(Minutes::ZERO));
    }

    /// Three days are no warning, a minute more is one; nothing is one where nothing is stated.
    #[test]
    fn m3_28_more_than_three_days_out_of_reach_are_told() {
        let mut week: [String; 7] = Default::default();
        // From Monday 10:00 to Thursday 10:00, and from Thursday 11:00 to Sunday 11:00.
        for (day, text) in [(0, "9-10"), (3, "10-11"), (6, "11-24")] {
            text.clone_into(&mut week[day]);
        }
        let three_days = WeeklyHours::parse(&week).unwrap();
        assert_eq!(three_days.longest_closed(), Some(Minutes(3 * DAY)));
        assert_eq!(three_days.misleading_wait(4), None);
        "11:01-24".clone_into(&mut week[6]);
        let more = WeeklyHours::parse(&week).unwrap();
        assert_eq!(more.misleading_wait(4), Some(Minutes(3 * DAY + 1 + 240)));
        assert_eq!(more.misleading_wait(0), None);
        assert_eq!(WeeklyHours::default().misleading_wait(4), None);
    }
}
