//! What reachable hours promise: in order, never overlapping, on the clock of one zone.

use proptest::prelude::*;

use super::*;

fn monday(text: &str) -> Result<WeeklyHours, Vec<FieldError>> {
    let mut days: [String; 7] = Default::default();
    days[0] = text.to_owned();
    WeeklyHours::parse(&days)
}

#[test]
fn m2_9_hours_are_read_joined_and_written() {
    let hours = monday("14–15 Uhr, 9:00-9:30; 9.30 bis 10").unwrap();
    assert_eq!(hours.day_text(Weekday::Monday), "09:00–10:00, 14:00–15:00");
    assert_eq!(hours.minutes(), 120);
    assert!(hours.contains(Weekday::Monday, TimeOfDay::new(9, 59).unwrap()));
    assert!(!hours.contains(Weekday::Monday, TimeOfDay::new(10, 0).unwrap()));
    assert!(!hours.contains(Weekday::Tuesday, TimeOfDay::new(9, 0).unwrap()));
}

#[test]
fn wrong_hours_name_the_day() {
    for (text, key) in [
        ("12-9", "field-hours-backwards"),
        ("9-9", "field-hours-backwards"),
        ("immer", "field-hours-unreadable"),
        ("9-25", "field-hours-unreadable"),
    ] {
        let errors = monday(text).unwrap_err();
        assert_eq!(
            (errors[0].field.as_ref(), errors[0].key),
            ("reachable-monday", key)
        );
    }
}

#[test]
fn a_window_may_end_with_the_day() {
    let hours = monday("22-24").unwrap();
    assert_eq!(hours.day_text(Weekday::Monday), "22:00–24:00");
    assert_eq!(hours.minutes(), 120);
    assert!(hours.contains(Weekday::Monday, TimeOfDay::new(23, 59).unwrap()));
    assert_eq!(monday(&hours.day_text(Weekday::Monday)).unwrap(), hours);
    assert_eq!(monday("20-23").unwrap().overlap(&hours).minutes(), 60);
}

#[test]
fn m3_7_hours_are_kept_in_their_own_zone_across_clock_changes() {
    let hours = WeeklyHours::new(vec![Window {
        day: Weekday::Sunday,
        from: TimeOfDay::new(9, 0).unwrap(),
        to: TimeOfDay::new(10, 0).unwrap(),
    }])
    .unwrap();
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    let moment = |text: &str| text.parse::<Timestamp>().unwrap();
    assert!(
        hours.is_open(moment("2026-10-18T07:30:00Z"), &berlin),
        "summer time"
    );
    assert!(
        hours.is_open(moment("2026-10-25T08:30:00Z"), &berlin),
        "winter time"
    );
    assert!(!hours.is_open(moment("2026-10-25T07:30:00Z"), &berlin));
}

#[test]
fn m2_10_overlap_is_what_both_share() {
    let mine = monday("9-12, 14-16").unwrap();
    let theirs = monday("11-15").unwrap();
    let shared = mine.overlap(&theirs);
    assert_eq!(shared.day_text(Weekday::Monday), "11:00–12:00, 14:00–15:00");
    assert_eq!(shared, theirs.overlap(&mine));
}

/// Neighbouring days with the same windows are read together, others by themselves.
#[test]
fn days_alike_are_read_together() {
    let days = ["9-17", "9-17", "9-17", "", "9-17", "10-12", "10-12"].map(str::to_owned);
    let week = WeeklyHours::parse(&days).unwrap();
    let spans = week.spans();
    let spans: Vec<(Weekday, Weekday, &str)> = spans
        .iter()
        .map(|(first, last, windows)| (*first, *last, windows.as_str()))
        .collect();
    assert_eq!(
        spans,
        [
            (Weekday::Monday, Weekday::Wednesday, "09:00–17:00"),
            (Weekday::Friday, Weekday::Friday, "09:00–17:00"),
            (Weekday::Saturday, Weekday::Sunday, "10:00–12:00"),
        ]
    );
    assert!(WeeklyHours::default().spans().is_empty());
}

#[test]
fn stored_hours_are_read_back_and_checked() {
    let hours = monday("9-12").unwrap();
    let json = serde_json::to_string(&hours).unwrap();
    assert_eq!(json, r#"[{"day":"monday","from":"09:00","to":"12:00"}]"#);
    assert_eq!(serde_json::from_str::<WeeklyHours>(&json).unwrap(), hours);
    assert!(
        serde_json::from_str::<WeeklyHours>(r#"[{"day":"monday","from":"12:00","to":"09:00"}]"#)
            .is_err()
    );
}

proptest! {
    #[test]
    fn no_text_panics(text in ".*") {
        let _ = monday(&text);
    }

    #[test]
    fn windows_never_touch(pairs in prop::collection::vec((0_i64..1440, 0_i64..1440), 0..12)) {
        let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
        let given: Vec<Window> = pairs
            .iter()
            .filter(|(from, to)| from < to || *to == 0)
            .map(|(from, to)| Window { day: Weekday::Friday, from: time(*from), to: time(*to) })
            .collect();
        let hours = WeeklyHours::new(given.clone()).unwrap();
        for pair in hours.windows().windows(2) {
            prop_assert!(pair[0].end() < pair[1].start());
        }
        for minute in 0..1440 {
            let inside = given.iter().any(|w| w.start() <= minute && minute < w.end());
            prop_assert_eq!(hours.contains(Weekday::Friday, time(minute)), inside);
        }
    }
}
