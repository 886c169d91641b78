//! What is written is RFC 5545, and our own reader finds the same moments in it.

use super::*;
use crate::calendar::read;

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn weekly(first: &str) -> Entry {
    Entry {
        uid: "reihe-1@feierabend".into(),
        sequence: 2,
        stamp: moment("2026-03-01T08:00:00Z"),
        start: moment(first),
        minutes: 60,
        zone: Zone::parse("Europe/Berlin").ok(),
        every_weeks: 1,
        off: Vec::new(),
        replaces: None,
        is_cancelled: false,
        summary: "Wochengespräch; mit Mara, und \\ Jonas\nzweite Zeile".into(),
        description: "ä".repeat(200),
        location: "https://meet.jit.si/abc".into(),
        url: "https://feierabend.example/leute/treffen/1".into(),
        organizer: Some(Person {
            name: "Mara \"M\": Lindner\r\nX-BAD:1".into(),
            address: "mailto:mara@example.org".into(),
        }),
        attendees: Vec::new(),
    }
}

#[test]
fn lines_are_folded_at_75_octets_and_texts_escaped() {
    let file = write(Method::Request, "", &[weekly("2026-03-03T08:30:00Z")]);
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.replace("\r\n", "").find(['\r', '\n']).is_none());
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = file.replace("\r\n ", "");
    let summary = "SUMMARY:Wochengespräch\\; mit Mara\\, und \\\\ Jonas\\nzweite Zeile\r\n";
    assert!(unfolded.contains(summary), "{unfolded}");
    assert!(unfolded.contains(&format!("DESCRIPTION:{}\r\n", "ä".repeat(200))));
    let organizer = "ORGANIZER;CN=\"Mara 'M': LindnerX-BAD:1\":mailto:mara@example.org\r\n";
    assert!(unfolded.contains(organizer), "{unfolded}");
    assert!(unfolded.contains("METHOD:REQUEST\r\n") && unfolded.contains("SEQUENCE:2\r\n"));
    assert_eq!(
        file,
        write(Method::Request, "", &[weekly("2026-03-03T08:30:00Z")])
    );
}

#[test]
fn m3_20_a_series_names_the_rules_of_its_zone() {
    let file = write(Method::Publish, "Mara", &[weekly("2026-03-03T08:30:00Z")]);
    for line in [
        "DTSTART;TZID=Europe/Berlin:20260303T093000",
        "RRULE:FREQ=WEEKLY;INTERVAL=1",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        // The changes of 2026, on the clock before each.
        ":20260329T020000",
        ":20261025T030000",
    ] {
        assert!(file.contains(line), "{line} in {file}");
    }
    let moved = Entry {
        start: moment("2026-04-02T07:30:00Z"),
        replaces: Some(moment("2026-03-31T07:30:00Z")),
        every_weeks: 0,
        ..weekly("2026-03-03T08:30:00Z")
    };
    let file = write(Method::Request, "", &[moved]);
    assert!(file.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260331T093000\r\n"));
    assert!(file.contains("DTSTART;TZID=Europe/Berlin:20260402T093000\r\n"));
}

/// The zones people live in, with changes in the south, at midnight and by half an hour, and none.
#[test]
fn our_own_reader_finds_the_same_moments_in_every_zone() {
    for name in [
        "Europe/Berlin",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "Asia/Kolkata",
        "America/New_York",
    ] {
        let zone = Zone::parse(name).unwrap();
        let entry = Entry {
            zone: Some(zone.clone()),
            off: vec![zone.at("2026-11-03".parse().unwrap(), "15:00".parse().unwrap())],
            start: zone.at("2026-03-03".parse().unwrap(), "15:00".parse().unwrap()),
            summary: "Gespräch".into(),
            ..weekly("2026-03-03T08:30:00Z")
        };
        let file = write(Method::Publish, "Mara", &[entry]);
        // The eight full weeks before 9 November, one of them off.
        let today = "2026-11-09".parse().unwrap();
        let preview = read(&file, &zone, today).unwrap();
        assert_eq!(preview.errors, [], "{name}");
        assert_eq!(preview.entries, 7, "{name}: eight weeks, one of them off");
        let tasks: Vec<_> = preview
            .rows
            .iter()
            .map(|task| task.title.as_str())
            .collect();
        assert_eq!(tasks, ["Gespräch"], "{name}: {preview:?}");
    }
}
