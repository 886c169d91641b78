//! How much time somebody has until a deadline, beside how much the work takes (mission 2.11).
//!
//! As long as nobody has taken the work on, only the working time itself is known: nobody works
//! more hours than there are. Whoever offers knows what else fills their own week.

use kernel::{Date, Minutes, Timestamp, Week, Zone};

use super::forecast::Basis;
use super::planned::{Planned, PlannedKind};
use crate::account::Settings;

/// How far is looked ahead, in days: three years, as far as work can be due.
const FURTHEST: i64 = 3 * 366;

/// The time from one moment to another, on somebody's clock face.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    /// From when on.
    pub now: Timestamp,
    /// Until when the work is due.
    pub due: Timestamp,
    /// Where the days begin and end.
    pub zone: &'a Zone,
}

impl Span<'_> {
    /// The first and the last day.
    fn days(self) -> (Date, Date) {
        let first = self.zone.local_date(self.now);
        let last = self.zone.local_date(self.due);
        (first, last.min(first.plus_days(FURTHEST)))
    }
}

/// Work beside the time there is for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How long the work takes.
    pub work: Minutes,
    /// What is free until it is due.
    pub free: Minutes,
}

impl Fit {
    /// Whether there is more work than time.
    pub fn is_short(self) -> bool {
        self.work > self.free
    }
}

/// The working time of somebody's days until a deadline, whatever fills them.
pub fn working_time(settings: &Settings, span: Span<'_>) -> Minutes {
    sum(working_days(settings, span).map(|(_, minutes)| minutes))
}

/// What of the working time nothing fills yet: without days off, without the share of the routine
/// work, of orders taken on and of what is planned that falls on it. Never negative.
pub fn free_time(basis: &Basis<'_>, settings: &Settings, span: Span<'_>) -> Minutes {
    let is_off = |day: Date| basis.planned.iter().any(|entry| entry.frees(day));
    // On a day off nothing is done of the routine either; so a later day never leaves less time.
    let days: Vec<(Date, Minutes)> = working_days(settings, span)
        .filter(|(day, _)| !is_off(*day))
        .collect();
    let open = sum(days.iter().map(|(_, minutes)| *minutes));
    let weekly = sum([basis.routine, basis.overhead].map(|one| Minutes(one.get().max(0))));
    let whole = day_length(settings).saturating_mul(i64::from(settings.work_days));
    let (first, last) = span.days();
    let planned = sum((basis.planned.iter()).map(|entry| planned(entry, &days, settings)));
    let orders = sum((basis.orders.iter()).map(|order| order.work_between(first, last, first)));
    let filled = sum([share(weekly, open, whole), planned, orders]);
    Minutes(open.get().saturating_sub(filled.get()).max(0))
}

/// The working days of a span, each with how much of its working time lies in it.
fn working_days<'a>(
    settings: &'a Settings,
    span: Span<'a>,
) -> impl Iterator<Item = (Date, Minutes)> + 'a {
    let (first, last) = span.days();
    let days = (0..=first.days_until(last)).map(move |ahead| first.plus_days(ahead));
    let working = days.filter(|day| is_working(*day, settings));
    working.map(move |day| {
        let from = span.zone.at(day, settings.day_start).max(span.now);
        let until = span.zone.at(day, settings.evening_goal).min(span.due);
        let minutes = until.since(from).as_secs() / 60;
        (day, Minutes(i64::try_from(minutes).unwrap_or(i64::MAX)))
    })
}

fn is_working(day: Date, settings: &Settings) -> bool {
    let days = Week::of(day).days();
    days.iter()
        .take(usize::from(settings.work_days))
        .any(|working| *working == day)
}

fn day_length(settings: &Settings) -> i64 {
    (settings.evening_goal.minutes() - settings.day_start.minutes()).max(0)
}

/// The share of an entry that falls on these parts of working days: its work of a week is spread
/// evenly over those working days of the week that it covers.
fn planned(entry: &Planned, days: &[(Date, Minutes)], settings: &Settings) -> Minutes {
    let PlannedKind::Work { minutes_per_week } = entry.kind else {
        return Minutes::ZERO;
    };
    let thousandths = days.iter().filter(|(day, _)| entry.covers(*day));
    let thousandths = thousandths.map(|(day, minutes)| {
        let week = Week::of(*day).days();
        let covered = |day: &&Date| entry.covers(**day) && is_working(**day, settings);
        let days = i64::try_from(week.iter().filter(covered).count()).unwrap_or(7);
        let whole = i128::from(day_length(settings) * days).max(1);
        product(minutes_per_week, *minutes) * 1_000 / whole
    });
    whole_minutes(thousandths.sum::<i128>(), 1_000)
}

/// `part` of `whole` of some work, rounded up to the whole minute.
fn share(work: Minutes, part: Minutes, whole: i64) -> Minutes {
    whole_minutes(product(work, part), i128::from(whole.max(1)))
}

/// What is below nothing counts as nothing.
fn product(one: Minutes, other: Minutes) -> i128 {
    i128::from(one.get().max(0)) * i128::from(other.get().max(0))
}

fn whole_minutes(parts: i128, parts_a_minute: i128) -> Minutes {
    let rounded = (parts + parts_a_minute - 1) / parts_a_minute;
    Minutes(i64::try_from(rounded).unwrap_or(i64::MAX))
}

fn sum(minutes: impl IntoIterator<Item = Minutes>) -> Minutes {
    minutes.into_iter().fold(Minutes::ZERO, |sum, more| {
        Minutes(sum.get().saturating_add(more.get()))
    })
}

#[cfg(test)]
mod tests {
    use kernel::{OrderId, PlannedId, TimeOfDay};
    use proptest::prelude::*;

    use super::super::forecast::Commitment;
    use super::*;

    const HOUR: i64 = 60;

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Five days from 8:00 to 16:00.
    fn settings() -> Settings {
        Settings {
            day_start: TimeOfDay::new(8, 0).unwrap(),
            evening_goal: TimeOfDay::new(16, 0).unwrap(),
            ..Settings::default()
        }
    }

    fn basis<'a>(routine: i64, orders: &'a [Commitment], planned: &'a [Planned]) -> Basis<'a> {
        Basis {
            today: date("2026-11-23"),
            routine: Minutes(routine),
            overhead: Minutes::ZERO,
            orders,
            planned,
        }
    }

    fn entry(kind: PlannedKind, first: &str, last: &str) -> Planned {
        Planned {
            id: PlannedId::from_bytes([1; 16]),
            title: "Messe".to_owned(),
            kind,
            first: date(first),
            last: date(last),
        }
    }

    fn free(basis: &Basis<'_>, now: &str, due: &str) -> i64 {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let (now, due) = (moment(now), moment(due));
        let zone = &zone;
        free_time(basis, &settings(), Span { now, due, zone }).get()
    }

    /// Monday noon until Tuesday 12:00: four hours today and four tomorrow; half of the routine's
    /// 20 hours a week fall on them.
    #[test]
    fn m2_11_what_is_free_until_tomorrow() {
        let (now, due) = ("2026-11-23T11:00:00Z", "2026-11-24T11:00:00Z");
        assert_eq!(free(&basis(0, &[], &[]), now, due), 8 * HOUR);
        assert_eq!(free(&basis(20 * HOUR, &[], &[]), now, due), 4 * HOUR);
        let fit = |work| Fit {
            work: Minutes(work),
            free: Minutes(4 * HOUR),
        };
        assert!(fit(10 * HOUR).is_short() && !fit(4 * HOUR).is_short());
        assert_eq!(free(&basis(90 * HOUR, &[], &[]), now, due), 0);
        assert_eq!(free(&basis(0, &[], &[]), due, now), 0, "it is over");
        let (friday, monday) = ("2026-11-27T15:00:00Z", "2026-11-30T07:00:00Z");
        assert_eq!(free(&basis(0, &[], &[]), friday, monday), 0, "a week-end");
    }

    #[test]
    fn m2_11_days_off_plans_and_orders_fill_the_time() {
        let (now, due) = ("2026-11-23T07:00:00Z", "2026-11-25T15:00:00Z");
        let off = [entry(PlannedKind::Off, "2026-11-24", "2026-11-24")];
        assert_eq!(free(&basis(0, &[], &off), now, due), 16 * HOUR);
        let work = PlannedKind::Work {
            minutes_per_week: Minutes(10 * HOUR),
        };
        // Over the whole week three of five days of it; all of it when it is two days of these.
        let fair = [entry(work, "2026-11-23", "2026-11-27")];
        assert_eq!(free(&basis(0, &[], &fair), now, due), 18 * HOUR);
        let short = [entry(work, "2026-11-24", "2026-11-25")];
        assert_eq!(free(&basis(0, &[], &short), now, due), 14 * HOUR);
        let order = |begun, due| Commitment {
            order: Some(OrderId::from_bytes([3; 16])),
            effort: Minutes(12 * HOUR),
            begun: date(begun),
            due: date(due),
        };
        let running = [order("2026-11-20", "2026-11-25")];
        assert_eq!(free(&basis(0, &running, &[]), now, due), 18 * HOUR, "half");
        let late = [order("2026-11-01", "2026-11-20")];
        assert_eq!(free(&basis(0, &late, &[]), now, due), 12 * HOUR, "all");
        let later = [order("2026-12-01", "2026-12-20")];
        assert_eq!(free(&basis(0, &later, &[]), now, due), 24 * HOUR, "nothing");
    }

    #[test]
    fn a_day_off_takes_no_more_than_itself() {
        let now = "2026-11-23T07:00:00Z";
        let off = [entry(PlannedKind::Off, "2026-11-30", "2026-12-04")];
        let routine = basis(20 * HOUR, &[], &off);
        assert_eq!(free(&routine, now, "2026-11-27T15:00:00Z"), 20 * HOUR);
        assert_eq!(free(&routine, now, "2026-12-04T15:00:00Z"), 20 * HOUR);
        // An hour a week over seven days is an hour, however it is cut.
        let work = PlannedKind::Work {
            minutes_per_week: Minutes(HOUR),
        };
        let one = [entry(work, "2026-11-23", "2026-11-29")];
        assert_eq!(
            free(&basis(0, &[], &one), now, "2026-11-27T15:00:00Z"),
            39 * HOUR
        );
    }

    proptest! {
        /// Somebody whose routine fits into the week never has less time until a later day.
        #[test]
        fn a_later_day_is_never_less_free(
            routine in 0..40 * HOUR,
            days in proptest::array::uniform2(0_i64..120),
            off in proptest::array::uniform2(0_i64..120),
        ) {
            let day = |days: i64| date("2026-11-23").plus_days(days);
            let off = [Planned { first: day(off[0]), last: day(off[1]), ..entry(PlannedKind::Off, "2026-12-01", "2026-12-01") }];
            let zone = Zone::default();
            let until = |days: i64| {
                let due = zone.at(day(days), TimeOfDay::EVENING);
                let span = Span { now: moment("2026-11-23T07:00:00Z"), due, zone: &zone };
                free_time(&basis(routine, &[], &off), &settings(), span)
            };
            let [one, other] = days;
            // Rounding up the routine's share may take one minute.
            prop_assert!(until(one.min(other)) <= Minutes(until(one.max(other)).get() + 1));
        }

        /// Whatever is entered, nothing panics and nobody has more free than working time.
        #[test]
        fn no_numbers_upset_the_free_time(
            numbers in proptest::array::uniform4(any::<i64>()),
            spans in proptest::array::uniform4(-4_000_000_i64..4_000_000),
            moments in proptest::array::uniform2(any::<i64>()),
            work_days in any::<u8>(),
        ) {
            let day = |days: i64| date("2026-11-23").plus_days(days);
            let planned = [
                Planned { first: day(spans[0]), last: day(spans[1]), ..entry(PlannedKind::Work { minutes_per_week: Minutes(numbers[0]) }, "2026-12-01", "2026-12-01") },
                Planned { first: day(spans[2]), last: day(spans[3]), ..entry(PlannedKind::Off, "2026-12-01", "2026-12-01") },
            ];
            let orders = [Commitment { order: Some(OrderId::from_bytes([3; 16])), effort: Minutes(numbers[1]), begun: day(spans[1]), due: day(spans[2]) }];
            let basis = Basis { routine: Minutes(numbers[2]), overhead: Minutes(numbers[3]), ..basis(0, &orders, &planned) };
            let zone = Zone::default();
            let span = Span { now: Timestamp::from_micros(moments[0]), due: Timestamp::from_micros(moments[1]), zone: &zone };
            let settings = Settings { work_days, ..settings() };
            let free = free_time(&basis, &settings, span);
            prop_assert!(Minutes::ZERO <= free && free <= working_time(&settings, span));
        }
    }
}
