//! Calendars, whole and hostile.

use documents::table::{FileRefusal, LeftOut, Source};
use domain::task::Frequency;
use proptest::prelude::*;

use crate::{data, errors, read, row};

#[test]
fn m2_7_a_calendar_becomes_tasks_with_hours() {
    let preview = read(&data("kalender.ics")).unwrap();
    assert_eq!(preview.source, Source::Calendar);
    assert_eq!(preview.errors, []);
    let told: Vec<(&str, i64, i64)> = preview
        .rows
        .iter()
        .map(|row| {
            let recorded = row.recorded.unwrap();
            (row.title.as_str(), recorded.seconds / 60, recorded.in_a_row)
        })
        .collect();
    assert_eq!(
        told,
        [
            // Eight Mondays; one left out, one called off, one moved and half an hour longer.
            ("Wochenplan mit Tomke, Teil 1", 6 * 60 + 30, 3),
            // The last Fridays of September and October.
            ("Belege mit der Steuerberatung", 180, 1),
            ("Anruf Übersee", 180, 2),
            // Through the night in which an hour comes twice.
            ("Umzug der Website", 180, 1),
        ]
    );
    assert_eq!(preview.entries, 6 + 2 + 2 + 1);
    let left_out = LeftOut {
        whole_days: 1,
        cancelled: 2,
        outside: 2,
    };
    assert_eq!(preview.left_out, left_out);
    assert_eq!(
        row(&preview, "Wochenplan mit Tomke, Teil 1").frequency,
        Some(Frequency::Weekly)
    );
}

#[test]
fn what_a_calendar_says_wrongly_is_named_with_its_line() {
    let preview = read(&data("kalender-fehlerhaft.ics")).unwrap();
    assert_eq!(
        errors(&preview),
        [
            (3, None, "import-row-event-start"),
            (7, None, "import-row-event-time"),
            (11, None, "import-row-zone"),
            (18, None, "import-row-rule"),
            (23, None, "import-row-end-before-start"),
            (26, None, "import-row-entry-too-long"),
            (30, None, "import-row-title-missing"),
            (37, None, "import-row-duration"),
            (51, None, "import-row-event-open"),
            (54, None, "import-row-event-open"),
        ]
    );
    assert_eq!(
        preview.entries,
        1 + 40,
        "one event and the working days of eight weeks"
    );
}

/// Sends one event through with a rule and says on which days of the window it happens.
fn happens(start: &str, rule: &str) -> i64 {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART;TZID=Europe/Berlin:{start}T080000\n\
         DURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    let preview = read(text.as_bytes()).unwrap();
    assert_eq!(preview.errors, [], "{rule}");
    i64::try_from(preview.entries).unwrap()
}

/// The window is 21 September to 15 November 2026, eight weeks from Monday to Sunday.
#[test]
fn rules_are_expanded_as_the_standard_says() {
    for (start, rule, times) in [
        ("20260901", "FREQ=DAILY", 56),
        ("20200101", "FREQ=DAILY;INTERVAL=7", 8),
        ("20261110", "FREQ=DAILY;COUNT=3", 3),
        ("20260901", "FREQ=DAILY;COUNT=21", 1),
        ("20260921", "FREQ=DAILY;UNTIL=20260925T060000Z", 5),
        ("20260921", "FREQ=DAILY;UNTIL=20260925T055959Z", 4),
        ("20260921", "FREQ=DAILY;UNTIL=20260925", 5),
        ("20260901", "FREQ=DAILY;BYDAY=SA,SU;BYMONTH=10", 9),
        ("20150105", "FREQ=WEEKLY", 8),
        ("20150105", "FREQ=WEEKLY;INTERVAL=2", 4),
        ("20260914", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=5", 2),
        (
            "20260917",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=SU;UNTIL=20261012",
            3,
        ),
        (
            "20260917",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=MO;UNTIL=20261012",
            2,
        ),
        ("20260131", "FREQ=MONTHLY", 1),
        ("20260101", "FREQ=MONTHLY;BYMONTHDAY=-1", 2),
        ("20260101", "FREQ=MONTHLY;BYDAY=2TU", 2),
        (
            "20260101",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            2,
        ),
        ("20260101", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", 1),
        ("20201101", "FREQ=YEARLY", 1),
        ("20200101", "FREQ=YEARLY;BYMONTH=10;BYDAY=1MO", 1),
        ("20200101", "FREQ=YEARLY;BYDAY=40MO", 1),
        ("20240229", "FREQ=YEARLY", 0),
        ("20200101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("20270101", "FREQ=DAILY", 0),
    ] {
        assert_eq!(happens(start, rule), times, "{start} {rule}");
    }
}

#[test]
fn rules_nobody_can_read_are_refused() {
    for rule in [
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;BYHOUR=8",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=YEARLY;BYWEEKNO=3",
        "BYDAY=MO",
        "FREQ",
        "",
        "ä=ö",
    ] {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260901T080000\nDURATION:PT1H\n\
             RRULE:{rule}\nEND:VEVENT\n"
        );
        let preview = read(text.as_bytes()).unwrap();
        assert_eq!(errors(&preview), [(6, None, "import-row-rule")], "{rule}");
    }
}

fn since_1900(rule: &str) -> String {
    format!(
        "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:19000101T080000\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\n"
    )
}

/// A calendar with rules that have to be counted out for more than a hundred years.
pub(crate) fn endless(times: usize) -> String {
    let rule = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4000000000";
    format!("BEGIN:VCALENDAR\n{}", since_1900(rule).repeat(times))
}

/// Hostile calendars: endless rules, far too many events, lines and levels without end.
#[test]
fn hostile_calendars_are_read_at_once() {
    let calendar = |body: &str| format!("BEGIN:VCALENDAR\n{body}");
    let endless = read(endless(2_000).as_bytes()).unwrap();
    assert_eq!(endless.errors[0].key, "import-row-rule-endless");
    assert!(endless.errors.len() > 100 && endless.entries > 0);

    let titled =
        |number: usize| since_1900("FREQ=DAILY").replace(":x", &format!(":Termin {number}"));
    let daily: String = (0..2_000).map(titled).collect();
    assert_eq!(
        read(calendar(&daily).as_bytes()),
        Err(FileRefusal::TooManyRows)
    );

    let folded = format!(
        "BEGIN:VEVENT\nSUMMARY:x{}\nEND:VEVENT\n",
        "\n x".repeat(1_000_000)
    );
    let long = read(calendar(&folded).as_bytes()).unwrap();
    assert_eq!(errors(&long), [(3, None, "import-row-event-start")]);
    let deep = "BEGIN:X\n".repeat(500_000);
    assert_eq!(read(calendar(&deep).as_bytes()), Err(FileRefusal::Empty));
    let days = format!(
        "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20261005T080000\nDURATION:PT1H\nRDATE:{}\nEND:VEVENT\n",
        "20261005T080000,".repeat(400_000)
    );
    let many = read(calendar(&days).as_bytes()).unwrap();
    assert_eq!(errors(&many), [(6, None, "import-row-cell-too-long")]);
}

proptest! {
    #[test]
    fn no_calendar_panics(
        start in "(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-3][0-9]T[0-2][0-9]0000Z?",
        every in "(DAILY|WEEKLY|MONTHLY|YEARLY)",
        rest in "(;(INTERVAL=[1-9][0-9]{0,3}|COUNT=[0-9]{1,9}|BYDAY=(-?[1-5])?(MO|SU)|BYMONTHDAY=-?[1-3]?[0-9]|BYMONTH=1?[0-9]|BYSETPOS=-?[1-9]|UNTIL=20[0-9]{6})){0,4}",
        zone in "(;TZID=(Europe/Berlin|America/New_York|x))?",
    ) {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART{zone}:{start}\nDURATION:PT1H\n\
             RRULE:FREQ={every}{rest}\nEND:VEVENT\n"
        );
        if let Ok(preview) = read(text.as_bytes()) {
            prop_assert!(preview.entries <= 57, "{text}");
        }
    }

    #[test]
    fn no_damaged_calendar_panics(text in "(BEGIN:VEVENT\n|END:VEVENT\n|SUMMARY:x\n|DTSTART[:;][0-9TZ]{0,16}\n|RRULE:FREQ=DAILY;.{0,9}\n|[ -~äß]{0,20}\n){0,20}") {
        let _ = read(format!("BEGIN:VCALENDAR\n{text}").as_bytes());
    }
}
