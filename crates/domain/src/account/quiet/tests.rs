//! Quiet hours hold notices, on the clock of one zone, and never for long.

use proptest::prelude::*;

use super::*;

fn berlin() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn nightly() -> Quiet {
    Quiet {
        night: Some(Night::proposal()),
        ..Quiet::default()
    }
}

fn told(quiet: &Quiet, now: &str) -> String {
    let none = WeeklyHours::default();
    quiet
        .notice_at(moment(now), (&berlin(), &none), None)
        .to_string()
}

/// 3.31: what is written in the evening is announced at seven; the same in the night itself.
#[test]
fn m3_31_the_evening_waits_for_the_morning() {
    // Tuesday, 22:15 and Wednesday, 3:00 in Berlin.
    assert_eq!(
        told(&nightly(), "2026-03-03T21:15:00Z"),
        "2026-03-04T06:00:00Z"
    );
    assert_eq!(
        told(&nightly(), "2026-03-04T02:00:00Z"),
        "2026-03-04T06:00:00Z"
    );
    // 7:00 itself, noon and 19:59 do not wait.
    for awake in [
        "2026-03-04T06:00:00Z",
        "2026-03-04T11:00:00Z",
        "2026-03-04T18:59:00Z",
    ] {
        assert_eq!(told(&nightly(), awake), awake);
        assert_eq!(told(&Quiet::default(), awake), awake, "off is off");
    }
}

/// The clock on the wall counts on both nights the clocks change.
#[test]
fn m3_31_seven_is_seven_across_clock_changes() {
    assert_eq!(
        told(&nightly(), "2026-03-28T21:00:00Z"),
        "2026-03-29T05:00:00Z"
    );
    assert_eq!(
        told(&nightly(), "2026-10-24T20:00:00Z"),
        "2026-10-25T06:00:00Z"
    );
    // A quiet that ends in the hour that comes twice ends, once.
    let odd = Quiet {
        night: Some(Night {
            from: TimeOfDay::new(22, 0).unwrap(),
            to: TimeOfDay::new(2, 30).unwrap(),
        }),
        ..Quiet::default()
    };
    assert_eq!(told(&odd, "2026-10-25T00:15:00Z"), "2026-10-25T00:30:00Z");
    assert_eq!(told(&odd, "2026-10-25T01:15:00Z"), "2026-10-25T01:15:00Z");
    // And one that ends in the hour that is skipped ends after it.
    assert_eq!(told(&odd, "2026-03-28T23:00:00Z"), "2026-03-29T01:30:00Z");
}

#[test]
fn friday_evening_waits_for_monday_morning() {
    let quiet = Quiet {
        weekend: true,
        ..nightly()
    };
    assert_eq!(told(&quiet, "2026-03-06T20:00:00Z"), "2026-03-09T06:00:00Z");
}

#[test]
fn outside_of_reachable_hours_waits_for_the_next_window() {
    let mut days: [String; 7] = Default::default();
    days[2] = "9-12".to_owned();
    let hours = WeeklyHours::parse(&days).unwrap();
    let quiet = Quiet {
        outside_reachable: true,
        ..Quiet::default()
    };
    let told = |now: &str| {
        let at = quiet.notice_at(moment(now), (&berlin(), &hours), None);
        at.to_string()
    };
    assert_eq!(told("2026-03-03T09:00:00Z"), "2026-03-04T08:00:00Z");
    assert_eq!(told("2026-03-04T10:00:00Z"), "2026-03-04T10:00:00Z");
    // Wednesday afternoon: the next window is a week away, three days are enough.
    assert_eq!(told("2026-03-04T12:00:00Z"), "2026-03-07T12:00:00Z");
}

#[test]
fn a_deadline_does_not_wait() {
    let quiet = Quiet {
        pause: Some(Pause {
            first: "2026-03-01".parse().unwrap(),
            last: "2026-03-20".parse().unwrap(),
        }),
        ..Quiet::default()
    };
    let none = WeeklyHours::default();
    let told = |deadline: &str| {
        let now = moment("2026-03-04T12:00:00Z");
        let at = quiet.notice_at(now, (&berlin(), &none), Some(moment(deadline)));
        at.to_string()
    };
    assert_eq!(told("2026-03-06T12:00:00Z"), "2026-03-05T12:00:00Z");
    assert_eq!(told("2026-03-05T11:00:00Z"), "2026-03-04T12:00:00Z");
    assert_eq!(told("2026-03-30T11:00:00Z"), "2026-03-07T12:00:00Z");
}

#[test]
fn wrong_inputs_are_named() {
    let today: Date = "2026-03-04".parse().unwrap();
    let check = |draft: &QuietDraft| draft.check(today, &WeeklyHours::default());
    let draft = QuietDraft {
        night: true,
        from: "abends".into(),
        to: "25".into(),
        outside_reachable: true,
        pause_first: "bald".into(),
        ..QuietDraft::default()
    };
    let errors = check(&draft).unwrap_err();
    let named: Vec<_> = errors.iter().map(|e| (e.field.as_ref(), e.key)).collect();
    assert_eq!(
        named,
        [
            ("quiet-from", "field-time-unreadable"),
            ("quiet-to", "field-time-unreadable"),
            ("pause-first", "field-pause-day"),
            ("pause-last", "field-pause-day"),
            ("outside-reachable", "field-quiet-no-hours"),
        ]
    );
    for (first, last, key) in [
        ("2026-03-10", "2026-03-09", "field-pause-backwards"),
        ("2026-03-01", "2026-03-03", "field-pause-over"),
        ("2026-03-10", "2026-06-10", "field-pause-too-long"),
    ] {
        let draft = QuietDraft {
            pause_first: first.into(),
            pause_last: last.into(),
            ..QuietDraft::default()
        };
        assert_eq!(check(&draft).unwrap_err()[0].key, key, "{first}");
    }
    let same = QuietDraft {
        night: true,
        from: "7".into(),
        to: "7:00".into(),
        ..QuietDraft::default()
    };
    assert_eq!(check(&same).unwrap_err()[0].key, "field-quiet-all-day");
    assert_eq!(check(&QuietDraft::default()), Ok(Quiet::default()));
}

proptest! {
    /// Nothing waits longer than three days, nothing is announced before it happened, and what
    /// did not wait that long is announced when it is not quiet.
    #[test]
    fn nothing_waits_longer_than_three_days(
        offset in 0_u64..60 * 24 * 400,
        (from, to) in (0_i64..1440, 0_i64..1440),
        weekend: bool,
    ) {
        prop_assume!(from != to);
        let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
        let night = Some(Night { from: time(from), to: time(to) });
        let quiet = Quiet { night, weekend, ..Quiet::default() };
        let none = WeeklyHours::default();
        let now = moment("2026-01-01T00:00:00Z").saturating_add(Duration::from_mins(offset));
        let at = quiet.notice_at(now, (&berlin(), &none), None);
        prop_assert!(now <= at && at <= now.saturating_add(LONGEST_WAIT));
        if at < now.saturating_add(LONGEST_WAIT) {
            prop_assert_eq!(quiet.end_after(at, (&berlin(), &none)), None);
        }
    }
}
