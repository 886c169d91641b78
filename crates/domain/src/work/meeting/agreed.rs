//! Meetings a contract names: they begin with its work (2.13, H3).

use kernel::Timestamp;

use super::Rhythm;
use crate::agreement::contract::MeetingRule;

impl Rhythm {
    /// The rhythm a contract names, from the first such day after a moment.
    pub fn agreed(rule: &MeetingRule, after: Timestamp) -> Self {
        let today = rule.zone.local_date(after);
        // Eight days: today's may have begun, and comes back in a week.
        let mut days = (0..=7).map(|days| today.plus_days(days));
        let first =
            days.find(|day| day.weekday() == rule.day && rule.zone.at(*day, rule.time) > after);
        Self {
            first: first.unwrap_or(today),
            time: rule.time,
            zone: rule.zone.clone(),
            minutes: rule.minutes,
            every_weeks: rule.every_weeks,
        }
    }

    /// Whether two rhythms fall on the same weekday and time, equally often and equally long.
    pub fn is_like(&self, other: &Self) -> bool {
        let same_first = Self {
            first: other.first,
            ..self.clone()
        };
        same_first == *other && self.first.weekday() == other.first.weekday()
    }
}

#[cfg(test)]
mod tests {
    use kernel::{TimeOfDay, Weekday, Zone};

    use super::*;

    fn rule() -> MeetingRule {
        MeetingRule {
            every_weeks: 1,
            day: Weekday::Tuesday,
            time: TimeOfDay::new(9, 30).unwrap(),
            minutes: 30,
            zone: Zone::parse("Europe/Berlin").unwrap(),
        }
    }

    fn from(moment: &str) -> Rhythm {
        Rhythm::agreed(&rule(), moment.parse().unwrap())
    }

    /// H3: the first meeting is the next such day on the clock of the contract, also across a change
    /// of the clocks, and never one that has begun.
    #[test]
    fn the_first_meeting_is_the_next_such_day() {
        for (start, first) in [
            // Tuesday, 9:29 and 9:30 in Berlin.
            ("2026-03-03T08:29:00Z", "2026-03-03"),
            ("2026-03-03T08:30:00Z", "2026-03-10"),
            // Monday just before and just after midnight in Berlin.
            ("2026-03-02T22:59:00Z", "2026-03-03"),
            ("2026-03-08T23:00:00Z", "2026-03-10"),
            // The clocks go forward on Sunday, 29 March: 9:30 is 7:30 then.
            ("2026-03-31T07:29:00Z", "2026-03-31"),
            ("2026-03-31T07:30:00Z", "2026-04-07"),
        ] {
            let rhythm = from(start);
            assert_eq!(rhythm.first.to_string(), first, "{start}");
            assert!(
                rhythm.at(0) > start.parse::<Timestamp>().unwrap(),
                "{start}"
            );
        }
    }

    /// The same meetings begun in another week are the same; anything else is another rhythm.
    #[test]
    fn the_same_rhythm_from_another_week_is_the_same() {
        let one = from("2026-03-03T08:00:00Z");
        let later = from("2026-06-01T08:00:00Z");
        assert_ne!(one, later);
        assert!(one.is_like(&later) && later.is_like(&one));
        let others: [fn(&mut Rhythm); 5] = [
            |rhythm| rhythm.first = rhythm.first.plus_days(1),
            |rhythm| rhythm.time = TimeOfDay::EVENING,
            |rhythm| rhythm.minutes = 45,
            |rhythm| rhythm.every_weeks = 2,
            |rhythm| rhythm.zone = Zone::parse("Europe/Lisbon").unwrap(),
        ];
        for change in others {
            let mut other = later.clone();
            change(&mut other);
            assert!(!one.is_like(&other), "{other:?}");
        }
    }
}
