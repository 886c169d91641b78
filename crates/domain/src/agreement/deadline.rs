//! Deadlines people can remember: so many days later, at six in the evening.
//!
//! Days are counted on the client's calendar, so that a change of clocks or a leap day never
//! shifts the hour. The day something happens is not counted (as in § 187 (1) BGB).

use kernel::{TimeOfDay, Timestamp, Zone};

/// The hour every deadline falls on, in the client's zone: six in the evening.
pub const HOUR: TimeOfDay = TimeOfDay::EVENING;

/// The days before the end of a review on which the client is reminded (decision 3).
pub const REMINDER_DAYS: [u8; 3] = [7, 3, 1];

/// So many days after the day of `moment`, at 18:00.
pub fn days_later(moment: Timestamp, days: u8, zone: &Zone) -> Timestamp {
    zone.deadline(moment, i64::from(days), HOUR)
}

/// What stood still since a moment goes on: a date that was still to come moves by the days of the
/// wait, at its own hour, and is never over at once. What was over stays over.
pub fn move_on(until: &mut Timestamp, stood_since: Timestamp, now: Timestamp, zone: &Zone) {
    if *until <= stood_since {
        return;
    }
    let moved = zone.add_days(*until, zone.days_between(stood_since, now));
    *until = if moved > now {
        moved
    } else {
        days_later(now, 1, zone)
    };
}

/// So many days before the day of `moment`, at 18:00.
pub fn days_earlier(moment: Timestamp, days: u8, zone: &Zone) -> Timestamp {
    zone.deadline(moment, -i64::from(days), HOUR)
}

/// The reminders before the end of a review that are still to come: when, and how many days are
/// left then.
pub fn reminders(deadline: Timestamp, zone: &Zone, now: Timestamp) -> Vec<(Timestamp, u8)> {
    REMINDER_DAYS
        .into_iter()
        .map(|days| (days_earlier(deadline, days, zone), days))
        .filter(|(at, _)| *at > now)
        .collect()
}

/// Whether a reminder that says "so many days are left" still tells the truth.
///
/// A worker that was off for days must not send all three at once.
pub fn reminder_holds(days_left: u8, deadline: Timestamp, zone: &Zone, now: Timestamp) -> bool {
    let next = REMINDER_DAYS.into_iter().find(|days| *days < days_left);
    let until = next.map_or(deadline, |days| days_earlier(deadline, days, zone));
    now >= days_earlier(deadline, days_left, zone) && now < until
}

#[cfg(test)]
mod tests {
    use super::*;

    fn later(moment: &str, days: u8, zone: &str) -> String {
        let zone = Zone::parse(zone).unwrap();
        days_later(moment.parse().unwrap(), days, &zone).to_string()
    }

    /// Decision 3: the clock is one date at 18:00, whatever the calendar does in between.
    #[test]
    fn six_in_the_evening_survives_clock_changes_and_leap_days() {
        let berlin = "Europe/Berlin";
        assert_eq!(
            later("2026-11-20T09:00:00Z", 14, berlin),
            "2026-12-04T17:00:00Z"
        );
        // Summer time begins on 29 March 2026 and ends on 25 October 2026.
        assert_eq!(
            later("2026-03-20T17:00:00Z", 14, berlin),
            "2026-04-03T16:00:00Z"
        );
        assert_eq!(
            later("2026-10-20T16:00:00Z", 14, berlin),
            "2026-11-03T17:00:00Z"
        );
        // Leap day and its absence.
        assert_eq!(
            later("2028-02-15T12:00:00Z", 14, berlin),
            "2028-02-29T17:00:00Z"
        );
        assert_eq!(
            later("2027-02-15T12:00:00Z", 14, berlin),
            "2027-03-01T17:00:00Z"
        );
        assert_eq!(
            later("2028-02-29T12:00:00Z", 7, berlin),
            "2028-03-07T17:00:00Z"
        );
    }

    #[test]
    fn the_day_is_the_clients_day() {
        // 23:30 UTC is already the next day in Berlin and still the same day in New York.
        assert_eq!(
            later("2026-06-30T23:30:00Z", 14, "Europe/Berlin"),
            "2026-07-15T16:00:00Z"
        );
        assert_eq!(
            later("2026-06-30T23:30:00Z", 14, "America/New_York"),
            "2026-07-14T22:00:00Z"
        );
        assert_eq!(
            later("2026-06-30T23:30:00Z", 14, "Asia/Kolkata"),
            "2026-07-15T12:30:00Z"
        );
        // Samoa skipped 30 December 2011: its eighteenth hour never was, the next day's counts.
        assert_eq!(
            later("2011-12-16T12:00:00Z", 14, "Pacific/Apia"),
            "2011-12-31T04:00:00Z"
        );
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        let zone = Zone::default();
        assert!(days_later(Timestamp::MAX, 14, &zone) <= Timestamp::MAX);
        assert!(days_earlier(Timestamp::MIN, 14, &zone) >= Timestamp::MIN);
    }

    /// Decision 3: three reminders, seven, three and one day before.
    #[test]
    fn three_reminders_and_none_in_the_past() {
        let zone = Zone::default();
        let deadline = "2026-04-03T16:00:00Z".parse().unwrap();
        let all = reminders(deadline, &zone, "2026-03-20T17:00:00Z".parse().unwrap());
        let all: Vec<_> = all
            .iter()
            .map(|(at, days)| (at.to_string(), *days))
            .collect();
        let expected = [
            ("2026-03-27T17:00:00Z".to_owned(), 7),
            ("2026-03-31T16:00:00Z".to_owned(), 3),
            ("2026-04-02T16:00:00Z".to_owned(), 1),
        ];
        assert_eq!(all, expected);
        let late = reminders(deadline, &zone, "2026-03-31T16:00:00Z".parse().unwrap());
        assert_eq!(late.len(), 1);
    }

    #[test]
    fn a_late_worker_sends_the_true_reminder_only() {
        let zone = Zone::default();
        let deadline = "2026-04-03T16:00:00Z".parse().unwrap();
        let holding = |now: &str| {
            let now = now.parse().unwrap();
            REMINDER_DAYS
                .into_iter()
                .filter(|days| reminder_holds(*days, deadline, &zone, now))
                .collect::<Vec<_>>()
        };
        assert_eq!(holding("2026-03-27T16:59:59Z"), [0_u8; 0]);
        assert_eq!(holding("2026-03-27T17:00:00Z"), [7]);
        assert_eq!(holding("2026-03-31T16:00:00Z"), [3]);
        assert_eq!(holding("2026-04-02T20:00:00Z"), [1]);
        assert_eq!(holding("2026-04-03T16:00:00Z"), [0_u8; 0]);
    }
}
