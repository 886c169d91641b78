//! Time records become tasks: the hours of one title summed up and spread over the weeks the
//! export covers.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Date, Minutes, Week, fold};
use serde::{Deserialize, Serialize};

use super::TaskRow;
use crate::task::Frequency;

/// Done in so many weeks in a row, work is proposed as recurring (mission 1.6).
pub const WEEKS_OF_A_HABIT: i64 = 4;

/// One row of a time tracker's export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRecord {
    /// The line of the source, counted from 1.
    pub line: u32,
    /// What was done.
    pub title: String,
    /// On which day it began.
    pub date: Date,
    /// How long it took, in seconds.
    pub seconds: i64,
}

/// What the time records of one task say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// All the time, in seconds.
    pub seconds: i64,
    /// How many weeks the records cover, at least one.
    pub weeks: i64,
    /// In how many weeks in a row it was done, at most.
    pub in_a_row: i64,
}

impl Recorded {
    /// Whether it came back often enough to be proposed as recurring.
    pub const fn is_habit(self) -> bool {
        self.in_a_row >= WEEKS_OF_A_HABIT
    }

    /// Minutes a week on average; for a one-time task all of them.
    pub fn minutes(self, frequency: Frequency) -> Minutes {
        let spread = if frequency == Frequency::Once {
            1
        } else {
            self.weeks
        };
        minutes_per_week(self.seconds, spread)
    }
}

/// What is known of one title so far.
struct Sum {
    line: u32,
    title: String,
    seconds: i64,
    days: BTreeSet<Date>,
}

/// Makes one row of every title, in the order in which titles first appear.
/// The time is spread over `weeks`, where it is known how many were looked at, else over those from
/// the first to the last record.
pub fn tasks_from_records(records: &[TimeRecord], weeks: Option<i64>) -> Vec<TaskRow> {
    let weeks = weeks.unwrap_or_else(|| weeks_covered(records)).max(1);
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut sums: Vec<Sum> = Vec::new();
    for record in records {
        let folded = fold(&record.title);
        let place = *places.entry(folded).or_insert_with(|| {
            sums.push(Sum {
                line: record.line,
                title: record.title.clone(),
                seconds: 0,
                days: BTreeSet::new(),
            });
            sums.len() - 1
        });
        if let Some(sum) = sums.get_mut(place) {
            sum.seconds = sum.seconds.saturating_add(record.seconds.max(0));
            sum.days.insert(record.date);
        }
    }
    sums.into_iter().map(|sum| sum.into_row(weeks)).collect()
}

impl Sum {
    fn into_row(self, weeks: i64) -> TaskRow {
        let active: BTreeSet<Week> = self.days.iter().map(|day| Week::of(*day)).collect();
        let recorded = Recorded {
            seconds: self.seconds,
            weeks,
            in_a_row: longest_run(&active),
        };
        let frequency = frequency(count(self.days.len()), count(active.len()), recorded);
        TaskRow {
            line: self.line,
            title: self.title,
            minutes_per_week: Some(recorded.minutes(frequency)),
            frequency: Some(frequency),
            recorded: Some(recorded),
            ..TaskRow::default()
        }
    }
}

/// How often the work came back: on three days of every week it is daily; in every second week, or
/// in four weeks in a row, weekly; on a single day of several weeks, once; else monthly.
fn frequency(days: i64, active_weeks: i64, recorded: Recorded) -> Frequency {
    let weeks = recorded.weeks;
    if days >= weeks.saturating_mul(3) {
        Frequency::Daily
    } else if active_weeks.saturating_mul(2) >= weeks || recorded.is_habit() {
        Frequency::Weekly
    } else if days == 1 {
        Frequency::Once
    } else {
        Frequency::Monthly
    }
}

/// How many of these weeks follow each other, at most.
fn longest_run(weeks: &BTreeSet<Week>) -> i64 {
    let (mut longest, mut run, mut before) = (0, 0, None::<Week>);
    for week in weeks {
        let follows = before.is_some_and(|before| before.weeks_until(*week) == 1);
        run = if follows { run + 1 } else { 1 };
        longest = longest.max(run);
        before = Some(*week);
    }
    longest
}

/// The weeks from the first to the last record, Monday to Sunday, at least one.
fn weeks_covered(records: &[TimeRecord]) -> i64 {
    let first = records.iter().map(|record| record.date).min();
    let last = records.iter().map(|record| record.date).max();
    match first.zip(last) {
        Some((first, last)) => Week::of(first).weeks_until(Week::of(last)) + 1,
        None => 1,
    }
}

/// Seconds spread over weeks, to the nearest minute, halves up.
fn minutes_per_week(seconds: i64, weeks: i64) -> Minutes {
    let divisor = weeks.max(1).saturating_mul(60);
    Minutes(seconds.saturating_add(divisor / 2) / divisor)
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn record(title: &str, date: &str, minutes: i64) -> TimeRecord {
        TimeRecord {
            line: 2,
            title: title.into(),
            date: date.parse().unwrap(),
            seconds: minutes * 60,
        }
    }

    #[test]
    fn m2_7_records_of_one_title_become_one_task_per_week() {
        let rows = tasks_from_records(
            &[
                record("Belege sortieren", "2026-11-02", 90),
                record("BELEGE  sortieren", "2026-11-11", 90),
                record("Logo", "2026-11-03", 240),
                record("Belege sortieren", "2026-11-29", 60),
            ],
            None,
        );
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].title, "Belege sortieren");
        assert_eq!(
            rows[0].minutes_per_week,
            Some(Minutes(60)),
            "240 minutes in 4 weeks"
        );
        assert_eq!(rows[0].frequency, Some(Frequency::Weekly));
        assert_eq!(rows[1].minutes_per_week, Some(Minutes(240)));
        assert_eq!(rows[1].frequency, Some(Frequency::Once));
    }

    #[test]
    fn the_frequency_follows_the_days() {
        let days = |dates: &[&str]| -> Vec<TimeRecord> {
            dates.iter().map(|date| record("x", date, 10)).collect()
        };
        let four_weeks = record("y", "2026-11-29", 10);
        let start = record("y", "2026-11-02", 10);
        let table = [
            (
                days(&["2026-11-02", "2026-11-03", "2026-11-04"]),
                false,
                Frequency::Daily,
            ),
            (days(&["2026-11-02"]), false, Frequency::Weekly),
            (days(&["2026-11-02", "2026-11-16"]), true, Frequency::Weekly),
            (
                days(&["2026-11-02", "2026-11-03"]),
                true,
                Frequency::Monthly,
            ),
            (days(&["2026-11-09"]), true, Frequency::Once),
        ];
        for (mut records, long, frequency) in table {
            if long {
                records.extend([start.clone(), four_weeks.clone()]);
            }
            assert_eq!(
                tasks_from_records(&records, None)[0].frequency,
                Some(frequency),
                "{records:?}"
            );
        }
    }

    /// Mission 1.6: four weeks in a row make a habit, also in a long export in which it is rare.
    #[test]
    fn m1_6_work_of_four_weeks_in_a_row_is_proposed_as_recurring() {
        let year = [
            record("Anfang", "2025-11-03", 10),
            record("Ende", "2026-11-15", 10),
        ];
        let read = |days: &[&str]| {
            let work = days.iter().map(|day| record("Belege", day, 60));
            let records: Vec<TimeRecord> = work.chain(year.clone()).collect();
            let row = tasks_from_records(&records, None).remove(0);
            (
                row.frequency,
                row.recorded.map(|recorded| recorded.in_a_row),
            )
        };
        let four = ["2026-03-02", "2026-03-15", "2026-03-16", "2026-03-28"];
        assert_eq!(read(&four), (Some(Frequency::Weekly), Some(4)));
        let interrupted = [
            "2026-03-02",
            "2026-03-10",
            "2026-03-16",
            "2026-03-30",
            "2026-04-06",
        ];
        assert_eq!(read(&interrupted), (Some(Frequency::Monthly), Some(3)));
        assert_eq!(read(&four[..1]), (Some(Frequency::Once), Some(1)));
    }

    #[test]
    fn whoever_says_how_often_gets_the_hours_that_fit() {
        let records = [
            record("Umzug", "2026-11-02", 240),
            record("Ende", "2026-11-29", 10),
        ];
        let mut row = tasks_from_records(&records, None).remove(0);
        assert_eq!(row.minutes_per_week, Some(Minutes(240)));
        row.repeat(Frequency::Monthly);
        assert_eq!(row.frequency, Some(Frequency::Monthly));
        assert_eq!(
            row.minutes_per_week,
            Some(Minutes(60)),
            "240 minutes in 4 weeks"
        );
        row.repeat(Frequency::Once);
        assert_eq!(row.minutes_per_week, Some(Minutes(240)));
        let mut told = TaskRow {
            minutes_per_week: Some(Minutes(30)),
            ..TaskRow::default()
        };
        told.repeat(Frequency::Daily);
        assert_eq!(
            told.minutes_per_week,
            Some(Minutes(30)),
            "what somebody wrote stays"
        );
    }

    #[test]
    fn the_weeks_that_were_looked_at_count_also_when_nothing_happened_in_them() {
        let once = [record("Belege", "2026-11-02", 240)];
        let row = |weeks| tasks_from_records(&once, weeks).remove(0);
        assert_eq!(row(None).frequency, Some(Frequency::Weekly));
        assert_eq!(row(Some(8)).frequency, Some(Frequency::Once));
        let twice = [once[0].clone(), record("Belege", "2026-11-03", 80)];
        let spread = tasks_from_records(&twice, Some(8)).remove(0);
        assert_eq!(spread.minutes_per_week, Some(Minutes(40)));
    }

    #[test]
    fn an_empty_export_has_no_tasks() {
        assert_eq!(tasks_from_records(&[], None), []);
    }

    proptest! {
        #[test]
        fn no_record_panics(
            rows in prop::collection::vec((".{0,3}", -400_000_i64..4_000_000, any::<i64>()), 0..20)
        ) {
            let records: Vec<TimeRecord> = rows
                .into_iter()
                .map(|(title, days, seconds)| TimeRecord {
                    line: 1,
                    title,
                    date: Date::MIN.plus_days(days),
                    seconds,
                })
                .collect();
            let _ = tasks_from_records(&records, None);
        }
    }
}
