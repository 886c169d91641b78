use kernel::{Date, GoalId, Minutes, OrderId, PlannedId, TimeOfDay, Week};
use proptest::prelude::*;

use super::capture::WorkWeek;
use super::forecast::{Basis, Commitment, Forecast, OVERRUN};
use super::goal::{Goal, GoalDraft, progress};
use super::mood::{Direction, direction};
use super::planned::{Planned, PlannedDraft, PlannedKind};
use crate::account::Settings;
use crate::task::Rating;

const HOUR: i64 = 60;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Week 48 of 2026, 23 to 29 November.
fn now() -> Week {
    Week::of(date("2026-11-23"))
}

/// Five days from 8:00 to 16:00: 40 hours.
fn settings() -> Settings {
    Settings {
        day_start: TimeOfDay::new(8, 0).unwrap(),
        evening_goal: TimeOfDay::new(16, 0).unwrap(),
        ..Settings::default()
    }
}

fn keys<T>(checked: Result<T, Vec<crate::FieldError>>) -> Vec<(String, &'static str)> {
    let errors = checked.err().unwrap_or_default();
    let named = errors.into_iter();
    named
        .map(|error| (error.field.into_owned(), error.key))
        .collect()
}

#[test]
fn m0_2_a_week_has_seven_days_of_at_most_24_hours() {
    let day = Some(Minutes(14 * HOUR));
    let entered = [day, day, day, day, day, None, None];
    let week = WorkWeek::check(now(), entered, now()).unwrap().unwrap();
    let load = week.load(&settings());
    assert_eq!(
        (load.load, load.gap),
        (Minutes(70 * HOUR), Minutes(30 * HOUR))
    );
    assert_eq!(WorkWeek::check(now(), [None; 7], now()), Ok(None));
    let free = [Some(Minutes::ZERO); 7];
    assert!(WorkWeek::check(now(), free, now()).unwrap().is_some());

    let mut wrong = entered;
    wrong[0] = Some(Minutes(24 * HOUR + 1));
    wrong[6] = Some(Minutes(-1));
    let error = |field: &str, key| (field.to_owned(), key);
    assert_eq!(
        keys(WorkWeek::check(now().plus(1), wrong, now())),
        [
            error("week", "week-out-of-range"),
            error("monday", "week-day-too-long"),
            error("sunday", "week-day-negative"),
        ]
    );
    for (ago, is_fine) in [(0, true), (522, true), (523, false), (-1, false)] {
        let checked = WorkWeek::check(now().plus(-ago), entered, now());
        assert_eq!(checked.is_ok(), is_fine, "{ago} weeks ago");
    }
}

fn goal(title: &str, minutes: i64) -> Goal {
    let draft = GoalDraft {
        title: title.into(),
        minutes_per_week: Some(Minutes(minutes)),
    };
    draft.check(GoalId::from_bytes([1; 16])).unwrap()
}

/// The example of the mission: a task of 3 hours a week, accepted in four weeks, frees 12 hours;
/// the goal of 2 hours a week is reached four times.
#[test]
fn m0_3_twelve_freed_hours_reach_two_hours_a_week_four_times() {
    let freed = [Minutes(3 * HOUR); 4];
    let found = progress(&[goal("Sport", 2 * HOUR)], &freed);
    assert_eq!(found[0].reached, 4);
    assert_eq!(found[0].this_week, Minutes(2 * HOUR));
    assert_eq!(found[0].weeks, [true; 4]);
}

#[test]
fn m0_3_a_week_fills_the_goals_in_their_order_and_carries_nothing_over() {
    let goals = [goal("Sport", 120), goal("Kino", 180)];
    let table = [
        (vec![240], [(1, 120), (0, 120)]),
        (vec![300], [(1, 120), (1, 180)]),
        (vec![600, 0], [(1, 0), (1, 0)]),
        (vec![119], [(0, 119), (0, 0)]),
        (vec![-500, 120], [(1, 120), (0, 0)]),
        (vec![], [(0, 0), (0, 0)]),
    ];
    for (weeks, expected) in table {
        let freed: Vec<Minutes> = weeks.iter().copied().map(Minutes).collect();
        let found = progress(&goals, &freed);
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.reached, one.this_week.get()))
            .collect();
        assert_eq!(found, expected, "{weeks:?}");
    }
}

#[test]
fn a_goal_wants_a_name_and_some_time() {
    let check = |title: &str, minutes: Option<i64>| {
        let draft = GoalDraft {
            title: title.into(),
            minutes_per_week: minutes.map(Minutes),
        };
        keys(draft.check(GoalId::from_bytes([1; 16])))
    };
    let hours = "minutes-per-week".to_owned();
    assert_eq!(
        check(" ", None),
        [
            ("title".to_owned(), "field-required"),
            (hours.clone(), "field-required")
        ]
    );
    assert_eq!(
        check("a", Some(0)),
        [(hours.clone(), "field-hours-not-positive")]
    );
    assert_eq!(check("a", Some(10_081)), [(hours, "field-week-too-long")]);
    let long = "a".repeat(101);
    assert_eq!(
        check(&long, Some(1)),
        [("title".to_owned(), "field-too-long")]
    );
}

fn planned(kind: PlannedKind, first: &str, last: &str) -> Planned {
    Planned {
        id: PlannedId::from_bytes([2; 16]),
        title: "Messe".into(),
        kind,
        first: date(first),
        last: date(last),
    }
}

fn work(hours: i64) -> PlannedKind {
    PlannedKind::Work {
        minutes_per_week: Minutes(hours * HOUR),
    }
}

fn forecast(routine: i64, planned: &[Planned], orders: &[Commitment]) -> Forecast {
    let basis = Basis {
        today: now().monday().plus_days(2),
        routine: Minutes(routine * HOUR),
        overhead: Minutes::ZERO,
        orders,
        planned,
    };
    Forecast::of(&basis, &settings())
}

/// What should be done already weighs on the first week ahead, not on none.
#[test]
fn an_overdue_order_falls_on_the_first_week_ahead() {
    let monday = now().monday();
    let order = Commitment {
        order: Some(OrderId::from_bytes([1; 16])),
        effort: Minutes(10 * HOUR),
        begun: monday.plus_days(-10),
        due: monday.plus_days(1),
    };
    let found = forecast(0, &[], &[order]).weeks.map(|week| week.orders);
    assert_eq!(found[0], Minutes(10 * HOUR));
    assert!(found[1..].iter().all(|work| *work == Minutes::ZERO));
}

/// The example of the mission: two weeks booked by 120 per cent are warned of before they begin.
#[test]
fn m1_3_two_weeks_at_120_per_cent_are_warned_of_before_they_begin() {
    // Weeks 51 and 52: 30 of 40 hours are routine, 18 come on top.
    let fair = planned(work(18), "2026-12-16", "2026-12-22");
    let found = forecast(30, &[fair], &[]);
    let booked = found.weeks.map(|week| week.booked());
    assert_eq!(booked, [75, 75, 120, 120, 75, 75].map(Some));
    let warning = found.warning().unwrap();
    assert_eq!(warning.first.week.to_string(), "2026-W51");
    assert_eq!(warning.first.gap(), Minutes(8 * HOUR));
    assert_eq!(warning.weeks, 2);
    assert!(warning.first.week > now());
    let less = planned(
        PlannedKind::Work {
            minutes_per_week: Minutes(18 * HOUR - 1),
        },
        "2026-12-16",
        "2026-12-22",
    );
    assert_eq!(forecast(30, &[less], &[]).warning(), None);
}

#[test]
fn m1_3_days_off_take_room_away_once_and_only_on_working_days() {
    let table = [
        // Thursday to Saturday: two working days.
        (vec![("2026-12-03", "2026-12-05")], (24, 2)),
        (vec![("2026-12-05", "2026-12-06")], (40, 0)),
        (
            vec![("2026-12-03", "2026-12-03"), ("2026-12-01", "2026-12-04")],
            (8, 4),
        ),
        (vec![("2026-01-01", "2027-01-01")], (0, 5)),
    ];
    for (spans, (hours, off)) in table {
        let entries: Vec<_> = spans
            .iter()
            .map(|(first, last)| planned(PlannedKind::Off, first, last))
            .collect();
        let week = forecast(8, &entries, &[]).weeks[0];
        assert_eq!(week.available, Minutes(hours * HOUR), "{spans:?}");
        assert_eq!(week.days_off, off, "{spans:?}");
    }
    let away = planned(PlannedKind::Off, "2026-12-01", "2026-12-31");
    let free = forecast(0, std::slice::from_ref(&away), &[]);
    assert_eq!(free.weeks[1].booked(), None);
    assert_eq!(
        free.warning(),
        None,
        "no work in a week without room is fine"
    );
    let warned = forecast(1, &[away], &[]).warning().unwrap();
    assert_eq!(
        warned.first.week.to_string(),
        "2026-W50",
        "Monday of week 49 is enough"
    );
}

#[test]
fn m1_3_the_effort_of_an_order_is_spread_over_its_days() {
    let order = |begun: &str, due: &str| Commitment {
        order: Some(OrderId::from_bytes([3; 16])),
        effort: Minutes(28 * HOUR),
        begun: date(begun),
        due: date(due),
    };
    let hours = |one: Commitment| {
        forecast(0, &[], &[one])
            .weeks
            .map(|week| week.orders.get() / HOUR)
    };
    assert_eq!(hours(order("2026-11-23", "2026-12-20")), [7, 7, 7, 0, 0, 0]);
    assert_eq!(
        hours(order("2026-11-30", "2026-12-06")),
        [28, 0, 0, 0, 0, 0]
    );
    assert_eq!(
        hours(order("2026-11-01", "2026-11-29")),
        [0; 6],
        "due before the next week"
    );
    assert_eq!(
        hours(order("2026-12-02", "2026-11-29")),
        [28, 0, 0, 0, 0, 0],
        "due at once"
    );
}

#[test]
fn what_is_planned_is_checked() {
    let check = |title: &str, first: Option<&str>, last: Option<&str>, minutes: Option<i64>| {
        let draft = PlannedDraft {
            title: title.into(),
            is_off: minutes.is_none(),
            first: first.map(date),
            last: last.map(date),
            minutes_per_week: minutes.map(Minutes),
        };
        let checked = draft.check(PlannedId::from_bytes([2; 16]), date("2026-11-23"));
        keys(checked)
            .into_iter()
            .map(|(field, key)| format!("{field}: {key}"))
            .collect::<Vec<_>>()
    };
    let fine = (Some("2026-12-01"), Some("2026-12-08"));
    assert!(check("Urlaub", fine.0, fine.1, None).is_empty());
    assert!(check("Messe", fine.0, fine.1, Some(60)).is_empty());
    assert_eq!(
        check("", None, None, Some(0)),
        [
            "title: field-required",
            "first-day: field-date-required",
            "last-day: field-date-required",
            "minutes-per-week: field-hours-not-positive",
        ]
    );
    let last = |first, last| check("a", Some(first), Some(last), None);
    assert_eq!(
        last("2026-12-02", "2026-12-01"),
        ["last-day: planned-backwards"]
    );
    assert_eq!(
        last("2026-11-01", "2026-11-22"),
        ["last-day: field-date-in-past"]
    );
    assert_eq!(
        last("2026-11-01", "2029-11-01"),
        ["last-day: planned-too-long"]
    );
    assert_eq!(
        last("2029-11-01", "2029-11-01"),
        ["first-day: field-date-too-far"]
    );
}

fn steps(steps: &[i64]) -> Vec<Rating> {
    steps.iter().copied().filter_map(Rating::new).collect()
}

#[test]
fn m1_20_four_entries_make_a_line_with_a_direction() {
    let table = [
        (vec![5, 1, 5], None),
        (vec![2, 3, 4, 4], Some(Direction::Up)),
        (vec![4, 4, 3, 3], Some(Direction::Down)),
        (vec![3, 4, 4, 4], Some(Direction::Level)),
        (vec![1, 2, 5, 1, 3], Some(Direction::Level)),
    ];
    for (entries, expected) in table {
        assert_eq!(direction(&steps(&entries)), expected, "{entries:?}");
    }
}

proptest! {
    /// Whatever is entered, no number panics, and a warning names a week that is yet to come.
    #[test]
    fn no_numbers_upset_the_forecast(
        routine in any::<i64>(),
        overhead in any::<i64>(),
        minutes in any::<i64>(),
        effort in any::<i64>(),
        spans in proptest::array::uniform4(-4_000_000_i64..4_000_000),
        work_days in any::<u8>(),
        today in -4_000_000_i64..4_000_000,
    ) {
        let day = |days: i64| date("2026-11-23").plus_days(days);
        let entries = [
            Planned { kind: PlannedKind::Work { minutes_per_week: Minutes(minutes) }, first: day(spans[0]), last: day(spans[1]), ..planned(PlannedKind::Off, "2026-12-01", "2026-12-01") },
            Planned { first: day(spans[2]), last: day(spans[3]), ..planned(PlannedKind::Off, "2026-12-01", "2026-12-01") },
        ];
        let orders = [Commitment { order: Some(OrderId::from_bytes([3; 16])), effort: Minutes(effort), begun: day(spans[1]), due: day(spans[2]) }];
        let now = Week::of(day(today));
        let basis = Basis { today: now.monday(), routine: Minutes(routine), overhead: Minutes(overhead), orders: &orders, planned: &entries };
        let found = Forecast::of(&basis, &Settings { work_days, ..settings() });
        for week in found.weeks {
            prop_assert!(week.available >= Minutes::ZERO);
            prop_assert!(week.days_off <= 7);
            let _ = (week.gap(), week.booked());
        }
        if let Some(warning) = found.warning() {
            prop_assert!(warning.first.week >= now);
            prop_assert!(warning.first.is_overrun());
            prop_assert!(warning.first.booked().is_none_or(|booked| booked >= OVERRUN));
        }
    }

    /// However an order is spread, its weeks make up the whole of it, but for the rounding.
    #[test]
    fn no_work_is_lost_by_spreading_it(effort in 0_i64..1_000_000, length in 0_i64..42) {
        let monday = now().plus(1).monday();
        let orders = [Commitment { order: Some(OrderId::from_bytes([3; 16])), effort: Minutes(effort), begun: monday, due: monday.plus_days(length) }];
        let found = forecast(0, &[], &orders);
        let sum: i64 = found.weeks.iter().map(|week| week.orders.get()).sum();
        prop_assert!((effort..effort + 6).contains(&sum), "{} of {}", sum, effort);
    }

    /// Goals never get more than was freed.
    #[test]
    fn no_goal_gets_what_was_not_freed(freed in proptest::collection::vec(any::<i64>(), 0..9), wants in proptest::collection::vec(1_i64..10_080, 0..10)) {
        let goals: Vec<Goal> = wants.iter().map(|minutes| goal("Sport", *minutes)).collect();
        let freed: Vec<Minutes> = freed.into_iter().map(Minutes).collect();
        let found = progress(&goals, &freed);
        let given: i64 = found.iter().map(|one| one.this_week.get()).sum();
        prop_assert!(given <= freed.last().map_or(0, |week| week.get().max(0)));
        for one in &found {
            prop_assert!(one.reached <= freed.len());
        }
    }
}
