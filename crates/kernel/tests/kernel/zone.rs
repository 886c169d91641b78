//! Local days and hours across daylight saving, leap days and the ends of time.

use kernel::{Date, TimeOfDay, Timestamp, Zone, ZoneError};

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn time(text: &str) -> TimeOfDay {
    text.parse().unwrap()
}

#[test]
fn berlin_is_the_default_and_is_compiled_in() {
    assert_eq!(Zone::default().name(), "Europe/Berlin");
    assert_eq!(Zone::parse("europe/berlin").unwrap(), Zone::default());
    assert_eq!(Zone::parse("UTC").unwrap().name(), "UTC");
    for wrong in ["", "Berlin", "CET-1CEST", "Etc/Unknown", "../../etc/passwd"] {
        assert_eq!(Zone::parse(wrong), Err(ZoneError), "{wrong}");
    }
}

#[test]
fn every_zone_that_is_offered_can_be_chosen() {
    let names = Zone::names();
    assert!(names.len() > 400, "{}", names.len());
    for name in names {
        assert_eq!(Zone::parse(&name).unwrap().name(), name);
    }
}

#[test]
fn json_holds_the_name() {
    let json = serde_json::to_string(&Zone::default()).unwrap();
    assert_eq!(json, "\"Europe/Berlin\"");
    assert_eq!(
        serde_json::from_str::<Zone>(&json).unwrap(),
        Zone::default()
    );
    assert!(serde_json::from_str::<Zone>("\"Nowhere\"").is_err());
}

/// Complaint 12, hidden clocks: the one date shown is the right one.
#[test]
fn fourteen_days_later_at_18_local_across_every_change() {
    let berlin = Zone::default();
    let table = [
        // Plain winter.
        ("2026-01-10T09:00:00Z", "2026-01-24T17:00:00Z"),
        // Daylight saving begins on 2026-03-29.
        ("2026-03-20T09:00:00Z", "2026-04-03T16:00:00Z"),
        ("2026-03-15T09:00:00Z", "2026-03-29T16:00:00Z"),
        ("2026-03-14T09:00:00Z", "2026-03-28T17:00:00Z"),
        // Daylight saving ends on 2026-10-25.
        ("2026-10-20T09:00:00Z", "2026-11-03T17:00:00Z"),
        ("2026-10-11T09:00:00Z", "2026-10-25T17:00:00Z"),
        ("2026-10-10T09:00:00Z", "2026-10-24T16:00:00Z"),
        // The leap day 2028-02-29, on it and over it.
        ("2028-02-15T09:00:00Z", "2028-02-29T17:00:00Z"),
        ("2028-02-16T09:00:00Z", "2028-03-01T17:00:00Z"),
        ("2028-02-29T09:00:00Z", "2028-03-14T17:00:00Z"),
        // 00:30 in Berlin is the next day, although UTC has the day before.
        ("2026-06-09T22:30:00Z", "2026-06-24T16:00:00Z"),
        // Over the turn of the year.
        ("2026-12-24T09:00:00Z", "2027-01-07T17:00:00Z"),
    ];
    for (from, until) in table {
        let deadline = berlin.deadline(moment(from), 14, TimeOfDay::EVENING);
        assert_eq!(deadline, moment(until), "from {from}");
        assert_eq!(
            berlin.days_between(moment(from), deadline),
            14,
            "from {from}"
        );
    }
}

#[test]
fn a_skipped_time_moves_forward_and_a_repeated_one_is_the_first() {
    let berlin = Zone::default();
    let table = [
        ("2026-03-29", "01:59", "2026-03-29T00:59:00Z"),
        ("2026-03-29", "02:00", "2026-03-29T01:00:00Z"),
        ("2026-03-29", "02:30", "2026-03-29T01:30:00Z"),
        ("2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
        ("2026-10-25", "01:59", "2026-10-24T23:59:00Z"),
        ("2026-10-25", "02:00", "2026-10-25T00:00:00Z"),
        ("2026-10-25", "02:30", "2026-10-25T00:30:00Z"),
        ("2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
    ];
    for (day, hour, expected) in table {
        assert_eq!(
            berlin.at(date(day), time(hour)),
            moment(expected),
            "{day} {hour}"
        );
    }
    assert_eq!(
        berlin.local_time(moment("2026-03-29T01:30:00Z")),
        time("03:30")
    );
    assert_eq!(
        berlin.local_time(moment("2026-10-25T01:30:00Z")),
        time("02:30")
    );
}

#[test]
fn calendar_days_keep_the_time_on_the_wall() {
    let berlin = Zone::default();
    let table = [
        ("2026-03-28T17:00:00Z", 1, "2026-03-29T16:00:00Z"),
        ("2026-03-29T16:00:00Z", -1, "2026-03-28T17:00:00Z"),
        ("2026-10-24T16:00:00Z", 1, "2026-10-25T17:00:00Z"),
        (
            "2026-03-28T01:30:00.000007Z",
            1,
            "2026-03-29T01:30:00.000007Z",
        ),
        ("2028-02-28T11:00:00Z", 1, "2028-02-29T11:00:00Z"),
        ("2028-02-28T11:00:00Z", 2, "2028-03-01T11:00:00Z"),
        // No days at all: also the second 02:30 stays what it is.
        ("2026-10-25T01:30:00Z", 0, "2026-10-25T01:30:00Z"),
    ];
    for (from, days, expected) in table {
        assert_eq!(
            berlin.add_days(moment(from), days),
            moment(expected),
            "{from} {days}"
        );
    }
}

#[test]
fn a_day_begins_when_its_zone_says_so() {
    let berlin = Zone::default();
    assert_eq!(
        berlin.start_of_day(date("2026-07-01")),
        moment("2026-06-30T22:00:00Z")
    );
    // In Cairo, 24 April 2026 begins at 01:00.
    let cairo = Zone::parse("Africa/Cairo").unwrap();
    let start = cairo.start_of_day(date("2026-04-24"));
    assert_eq!(cairo.local_time(start), time("01:00"));
    assert_eq!(cairo.local_date(start), date("2026-04-24"));
}

#[test]
fn the_ends_of_time_are_not_left() {
    for name in ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Niue", "UTC"] {
        let zone = Zone::parse(name).unwrap();
        assert_eq!(
            zone.add_days(Timestamp::MAX, i64::MAX),
            Timestamp::MAX,
            "{name}"
        );
        assert_eq!(
            zone.add_days(Timestamp::MIN, i64::MIN),
            Timestamp::MIN,
            "{name}"
        );
        assert_eq!(zone.at(Date::MAX, time("23:59")), Timestamp::MAX, "{name}");
        assert_eq!(
            zone.at(Date::MIN, TimeOfDay::MIDNIGHT),
            Timestamp::MIN,
            "{name}"
        );
    }
}

#[test]
fn the_abbreviation_follows_the_season() {
    let berlin = Zone::default();
    assert_eq!(berlin.abbreviation(moment("2026-01-01T12:00:00Z")), "CET");
    assert_eq!(berlin.abbreviation(moment("2026-07-01T12:00:00Z")), "CEST");
}
