//! Agreed and actual answer times of both sides (missions 3.28, F4), from what was written: an answer
//! is the first message after one of the other side, and only reachable time counts.

use core::time::Duration;

use kernel::{TimeOfDay, Timestamp};

use super::meeting::Reach;
use crate::agreement::Role;

/// Who wrote, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// On which side.
    pub by: Role,
    /// When.
    pub at: Timestamp,
}

/// A message and the first answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// When the other side wrote.
    pub asked: Timestamp,
    /// When it was answered.
    pub answered: Timestamp,
    /// The minutes in between in which whoever answered could be reached; all of them where no
    /// hours were agreed.
    pub minutes: i64,
}

/// How fast one side answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Every answer, the oldest first.
    pub answers: Vec<Answered>,
    /// Half of them took no longer; nothing without any.
    pub median: Option<i64>,
    /// How many kept what was agreed; nothing where nothing was.
    pub kept: Option<usize>,
}

impl Pace {
    /// How fast a side answers the messages of the other, the oldest first.
    pub fn of(said: &[Said], role: Role, reach: &Reach, agreed_hours: u16) -> Self {
        let mut answers = Vec::new();
        let mut open: Option<Timestamp> = None;
        for message in said {
            if message.by != role {
                open = open.or(Some(message.at));
            } else if let Some(asked) = open.take() {
                answers.push(Answered {
                    asked,
                    answered: message.at,
                    minutes: reachable(reach, asked, message.at),
                });
            }
        }
        let mut minutes: Vec<i64> = answers.iter().map(|answer| answer.minutes).collect();
        minutes.sort_unstable();
        let middle = minutes.len().saturating_sub(1) / 2;
        let agreed = i64::from(agreed_hours) * 60;
        let kept = minutes.iter().filter(|minutes| **minutes <= agreed).count();
        Self {
            median: minutes.get(middle).copied(),
            kept: (agreed > 0).then_some(kept),
            answers,
        }
    }
}

/// The minutes between two moments in which somebody could be reached.
fn reachable(reach: &Reach, from: Timestamp, to: Timestamp) -> i64 {
    let minutes = |span: Duration| i64::try_from(span.as_secs() / 60).unwrap_or(i64::MAX);
    if reach.hours.is_empty() {
        return minutes(to.since(from));
    }
    let zone = &reach.zone;
    let (first, last) = (zone.local_date(from), zone.local_date(to));
    let mut all = 0;
    let mut date = first;
    while date <= last {
        for window in reach
            .hours
            .windows()
            .iter()
            .filter(|w| w.day == date.weekday())
        {
            let is_whole = window.to == TimeOfDay::MIDNIGHT;
            let start = zone.at(date, window.from).max(from);
            let end = zone
                .at(date.plus_days(i64::from(is_whole)), window.to)
                .min(to);
            if start < end {
                all += minutes(end.since(start));
            }
        }
        date = date.plus_days(1);
    }
    all
}

#[cfg(test)]
mod tests {
    use kernel::{Weekday, Zone};

    use super::*;
    use crate::account::{WeeklyHours, Window};

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// Mondays and Tuesdays, 9 to 12.
    fn mornings() -> Reach {
        let window = |day| Window {
            day,
            from: TimeOfDay::new(9, 0).unwrap(),
            to: TimeOfDay::new(12, 0).unwrap(),
        };
        Reach {
            hours: WeeklyHours::new(vec![window(Weekday::Monday), window(Weekday::Tuesday)])
                .unwrap(),
            zone: Zone::parse("Europe/Berlin").unwrap(),
        }
    }

    #[test]
    fn m3_28_only_reachable_time_counts_and_the_first_answer() {
        let said = |by, at| Said { by, at: moment(at) };
        let talk = [
            // Monday 11:30; answered on Tuesday at 9:30: an hour of reachable time.
            said(Role::Contractor, "2026-03-02T10:30:00Z"),
            said(Role::Contractor, "2026-03-02T10:45:00Z"),
            said(Role::Client, "2026-03-03T08:30:00Z"),
            said(Role::Client, "2026-03-03T08:31:00Z"),
            // Tuesday 22:00, answered at 23:00: none at all.
            said(Role::Contractor, "2026-03-03T21:00:00Z"),
            said(Role::Client, "2026-03-03T22:00:00Z"),
            // Wednesday, answered next Tuesday at noon: six hours.
            said(Role::Contractor, "2026-03-04T08:00:00Z"),
            said(Role::Client, "2026-03-10T11:00:00Z"),
        ];
        let pace = Pace::of(&talk, Role::Client, &mornings(), 4);
        let minutes: Vec<_> = pace.answers.iter().map(|answer| answer.minutes).collect();
        assert_eq!(minutes, [60, 0, 360]);
        assert_eq!((pace.median, pace.kept), (Some(60), Some(2)));
        // The contractor stated no hours: every minute counts.
        let everywhere = Reach {
            hours: WeeklyHours::default(),
            ..mornings()
        };
        let pace = Pace::of(&talk, Role::Contractor, &everywhere, 0);
        assert_eq!(pace.answers.len(), 2);
        assert_eq!((pace.answers[0].minutes, pace.kept), (12 * 60 + 30, None));
        let none = Pace::of(&[], Role::Client, &mornings(), 4);
        assert_eq!((none.median, none.kept), (None, Some(0)));
    }
}
