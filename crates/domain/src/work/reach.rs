//! Agreed and actual answer times of both sides (missions 3.28, F4), from what was written: an answer
//! is the first message after one of the other side, and only reachable time counts. Beside what each
//! side promised stands what was agreed for the task itself (mission 3.4).

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
    /// When the other side noted that nothing is to be answered to it.
    pub settled: Option<Timestamp>,
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

/// How a side kept the answer time that was agreed for the task (mission 3.4): for the two sides
/// alone, never compared with anybody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// Within how many reachable hours every answer was agreed.
    pub hours: u16,
    /// How often something waited and was answered, or was settled too late.
    pub answers: usize,
    /// Those of them that came later than agreed, the oldest first.
    pub late: Vec<Answered>,
    /// The message that waits for longer than agreed, by when it was written.
    pub overdue: Option<Timestamp>,
}

impl Reaction {
    /// How a side answered the messages of the other, the oldest first, up to a moment. What was
    /// settled in time asked for nothing; settled too late it kept the other side waiting, as a
    /// late answer does. `waits` says whether anything can still wait.
    pub fn of(
        said: &[Said],
        (role, reach): (Role, &Reach),
        hours: u16,
        (now, waits): (Timestamp, bool),
    ) -> Self {
        let agreed = i64::from(hours) * 60;
        let (ends, open) = ends(said, role, reach);
        let is_late = |end: &&End| end.answered.minutes > agreed;
        let late: Vec<Answered> = (ends.iter().filter(is_late))
            .map(|end| end.answered)
            .collect();
        let in_time = ends.iter().filter(|end| end.is_answer && !is_late(end));
        Self {
            hours,
            answers: in_time.count() + late.len(),
            late,
            overdue: open.filter(|asked| waits && reachable(reach, *asked, now) > agreed),
        }
    }
}

/// The end of a wait.
struct End {
    answered: Answered,
    /// Whether it was a message; otherwise it was settled without one.
    is_answer: bool,
}

/// How the waits of the other side ended, and since when the one waits that has not ended.
fn ends(said: &[Said], role: Role, reach: &Reach) -> (Vec<End>, Option<Timestamp>) {
    let mut ends = Vec::new();
    let mut open: Option<Timestamp> = None;
    // Messages that were settled together were one wait.
    let mut settled_at: Option<Timestamp> = None;
    let end = |asked, answered, is_answer| End {
        answered: Answered {
            asked,
            answered,
            minutes: reachable(reach, asked, answered),
        },
        is_answer,
    };
    for message in said {
        if message.by == role {
            if let Some(asked) = open.take() {
                ends.push(end(asked, message.at, true));
            }
        } else if message.settled.is_none() {
            open = open.or(Some(message.at));
        } else if message.settled != settled_at {
            settled_at = message.settled;
            ends.extend(message.settled.map(|at| end(message.at, at, false)));
        }
    }
    (ends, open)
}

impl Pace {
    /// How fast a side answers the messages of the other, the oldest first. What was settled
    /// without an answer is none.
    pub fn of(said: &[Said], role: Role, reach: &Reach, agreed_hours: u16) -> Self {
        let (ends, _) = ends(said, role, reach);
        let answers = ends.into_iter().filter(|end| end.is_answer);
        let answers: Vec<Answered> = answers.map(|end| end.answered).collect();
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

    fn said(by: Role, at: &str) -> Said {
        Said {
            by,
            at: moment(at),
            settled: None,
        }
    }

    /// 3.4: the value of the task, in reachable hours: what came later counts against it, what was
    /// settled in time does not count, and what waits too long is said.
    #[test]
    fn m3_4_late_answers_count_against_the_time_agreed_for_the_task() {
        let settled = |at: &str, then: &str| Said {
            settled: Some(moment(then)),
            ..said(Role::Client, at)
        };
        let talk = [
            // Monday 9:00 to 10:00: just in time.
            said(Role::Client, "2026-03-02T08:00:00Z"),
            said(Role::Contractor, "2026-03-02T09:00:00Z"),
            // Monday 11:30, answered on Tuesday at 9:31: a minute late.
            said(Role::Client, "2026-03-02T10:30:00Z"),
            said(Role::Contractor, "2026-03-03T08:31:00Z"),
            // "Danke", settled within the hour; then two together, settled two hours later.
            settled("2026-03-03T08:40:00Z", "2026-03-03T08:50:00Z"),
            settled("2026-03-03T09:00:00Z", "2026-03-03T11:00:00Z"),
            settled("2026-03-03T09:30:00Z", "2026-03-03T11:00:00Z"),
            // Next Monday at 9:00, and nothing since.
            said(Role::Client, "2026-03-09T08:00:00Z"),
        ];
        let at = |now: &str, waits| {
            let side = (Role::Contractor, &mornings());
            Reaction::of(&talk, side, 1, (moment(now), waits))
        };
        let reaction = at("2026-03-09T09:00:00Z", true);
        assert_eq!((reaction.answers, reaction.hours), (3, 1));
        let late: Vec<_> = reaction.late.iter().map(|late| late.minutes).collect();
        assert_eq!(late, [61, 120]);
        assert_eq!(reaction.overdue, None, "an hour is not more than an hour");
        let asked = Some(moment("2026-03-09T08:00:00Z"));
        assert_eq!(at("2026-03-09T09:01:00Z", true).overdue, asked);
        assert_eq!(
            at("2026-03-09T09:01:00Z", false).overdue,
            None,
            "it is over"
        );
        // What was settled is no answer of the person's own time either.
        let pace = Pace::of(&talk, Role::Contractor, &mornings(), 4);
        assert_eq!((pace.answers.len(), pace.kept), (2, Some(2)));
    }

    #[test]
    fn m3_28_only_reachable_time_counts_and_the_first_answer() {
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
