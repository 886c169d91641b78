//! Meetings keep their place on the wall, and nobody moves one behind the other's back.

use kernel::Weekday;

use super::*;
use crate::account::Window;

const MARA: AccountId = AccountId::from_bytes([1; 16]);
const JONAS: AccountId = AccountId::from_bytes([2; 16]);

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn berlin() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

fn rhythm(first: &str, time: (u8, u8), every_weeks: u8) -> Rhythm {
    Rhythm {
        first: first.parse().unwrap(),
        time: TimeOfDay::new(time.0, time.1).unwrap(),
        zone: berlin(),
        minutes: 30,
        every_weeks,
    }
}

fn series(standing: Standing) -> Series {
    Series {
        id: MeetingId::from_bytes([9; 16]),
        maker: MARA,
        guest: JONAS,
        plan: Plan {
            title: "Wochengespräch".into(),
            rhythm: rhythm("2026-03-03", (9, 30), 1),
            place: String::new(),
            room: "raum".into(),
        },
        standing,
        sequence: 0,
        created_at: moment("2026-03-01T09:00:00Z"),
        changed_at: moment("2026-03-01T09:00:00Z"),
    }
}

/// Tuesdays and Thursdays, 9 to 12, on both clocks.
fn both() -> [Reach; 2] {
    let window = |day| Window {
        day,
        from: TimeOfDay::new(9, 0).unwrap(),
        to: TimeOfDay::new(12, 0).unwrap(),
    };
    let hours = WeeklyHours::new(vec![window(Weekday::Tuesday), window(Weekday::Thursday)]);
    let reach = Reach {
        hours: hours.unwrap(),
        zone: berlin(),
    };
    [reach.clone(), reach]
}

#[test]
fn m3_20_half_past_nine_stays_half_past_nine_across_clock_changes() {
    let weekly = rhythm("2026-03-24", (9, 30), 1);
    assert_eq!(weekly.at(0), moment("2026-03-24T08:30:00Z"));
    assert_eq!(weekly.at(1), moment("2026-03-31T07:30:00Z"), "summer time");
    assert_eq!(weekly.at(31), moment("2026-10-27T08:30:00Z"), "winter time");
    // In the hour that is skipped it is held after it, in the one that comes twice the first time.
    assert_eq!(
        rhythm("2026-03-22", (2, 30), 1).at(1),
        moment("2026-03-29T01:30:00Z")
    );
    assert_eq!(
        rhythm("2026-10-18", (2, 30), 1).at(1),
        moment("2026-10-25T00:30:00Z")
    );
}

#[test]
fn the_next_meeting_is_the_one_that_is_not_over() {
    let weekly = rhythm("2026-03-03", (9, 30), 1);
    assert_eq!(weekly.next(moment("2026-01-01T00:00:00Z")), 0);
    assert_eq!(weekly.next(moment("2026-03-03T08:59:59Z")), 0, "it is on");
    assert_eq!(weekly.next(moment("2026-03-03T09:00:00Z")), 1);
    assert_eq!(weekly.next(moment("2026-03-09T23:30:00Z")), 1);
    let monthly = rhythm("2026-03-03", (9, 30), 4);
    assert_eq!(monthly.next(moment("2026-03-03T09:00:00Z")), 1);
    assert_eq!(monthly.at(1), moment("2026-03-31T07:30:00Z"));
    let late = Rhythm {
        minutes: 120,
        ..rhythm("2026-03-03", (23, 30), 1)
    };
    assert_eq!(
        late.next(moment("2026-03-03T23:30:00Z")),
        0,
        "over midnight"
    );
}

#[test]
fn m3_30_a_slot_outside_of_the_agreed_window_needs_consent() {
    let agreed = series(Standing::Agreed);
    let now = moment("2026-03-02T09:00:00Z");
    // Thursday at eleven both can be reached.
    let inside = moment("2026-03-05T10:00:00Z");
    let moved = agreed.move_one(Meeting::default(), (inside, JONAS), &both(), now);
    let moved = moved.unwrap();
    assert_eq!((moved.moved_to, moved.proposed), (Some(inside), None));
    // Friday, and Thursday at 11:45: half an hour does not fit any more.
    for outside in ["2026-03-06T10:00:00Z", "2026-03-05T10:45:00Z"].map(moment) {
        let asked = agreed.move_one(Meeting::default(), (outside, JONAS), &both(), now);
        let asked = asked.unwrap();
        assert_eq!(asked.moved_to, None, "nothing moves yet");
        assert_eq!(asked.proposed, Some((outside, JONAS)));
        let agree = |by, seen| agreed.agree_move(asked.clone(), (seen, by), now);
        assert_eq!(agree(JONAS, outside), Err(MeetingRefusal::Own));
        assert_eq!(agree(MARA, inside), Err(MeetingRefusal::NothingProposed));
        assert_eq!(agree(MARA, outside).unwrap().moved_to, Some(outside));
        assert_eq!(agreed.keep(asked).unwrap(), Meeting::default());
    }
    let unsaid = both().map(|reach| Reach {
        hours: WeeklyHours::default(),
        ..reach
    });
    let asked = agreed.move_one(Meeting::default(), (inside, JONAS), &unsaid, now);
    assert!(
        asked.unwrap().proposed.is_some(),
        "no hours, no agreed window"
    );
}

#[test]
fn a_series_needs_both_and_ends_by_either() {
    let now = moment("2026-03-02T09:00:00Z");
    let proposed = series(Standing::Proposed);
    assert_eq!(proposed.clone().agree(MARA, now), Err(MeetingRefusal::Own));
    let agreed = proposed.clone().agree(JONAS, now).unwrap();
    assert_eq!(agreed.standing, Standing::Agreed);
    assert_eq!(
        agreed.clone().agree(JONAS, now),
        Err(MeetingRefusal::NothingProposed)
    );
    let ended = agreed.end(now).unwrap();
    assert_eq!((ended.standing, ended.sequence), (Standing::Ended, 1));
    assert_eq!(ended.clone().end(now), Err(MeetingRefusal::NotAgreed));
    for other in [proposed, ended] {
        let off = other.call_off(Meeting::default(), now);
        assert_eq!(off, Err(MeetingRefusal::NotAgreed));
    }
}

#[test]
fn what_is_over_is_written_up_and_not_moved() {
    let agreed = series(Standing::Agreed);
    let (before, after) = (
        moment("2026-03-03T08:00:00Z"),
        moment("2026-03-03T08:30:00Z"),
    );
    let meeting = Meeting::default();
    assert_eq!(
        agreed.may_write_up(&meeting, before),
        Err(MeetingRefusal::NotBegun)
    );
    assert_eq!(agreed.may_write_up(&meeting, after), Ok(()));
    let late = moment("2026-03-05T10:00:00Z");
    let moved = agreed.move_one(meeting.clone(), (late, MARA), &both(), after);
    assert_eq!(moved, Err(MeetingRefusal::Over));
    let back = agreed.move_one(meeting.clone(), (before, MARA), &both(), before);
    assert_eq!(back, Err(MeetingRefusal::Over));
    let off = agreed.call_off(meeting, before).unwrap();
    assert_eq!(agreed.may_write_up(&off, after), Err(MeetingRefusal::Over));
}

#[test]
fn bad_inputs_are_named() {
    let now = moment("2026-03-02T09:00:00Z");
    let check = |draft: &PlanDraft| draft.check((&berlin(), now), String::new());
    let errors = check(&PlanDraft {
        minutes: Some(1_000),
        every_weeks: Some(3),
        place: "x".repeat(121),
        first: "irgendwann".into(),
        ..PlanDraft::default()
    });
    let errors = errors.unwrap_err();
    let named: Vec<_> = errors.iter().map(|error| error.field.as_ref()).collect();
    assert_eq!(
        named,
        ["title", "first", "time", "minutes", "every-weeks", "place"]
    );
    let good = PlanDraft {
        title: "Montags".into(),
        first: "2026-03-02".into(),
        time: "10:30".into(),
        minutes: Some(30),
        every_weeks: Some(2),
        place: String::new(),
    };
    assert!(check(&good).is_ok());
    for (first, time, key) in [
        ("2026-03-02", "10:00", "field-meeting-past"),
        ("2026-03-01", "12:00", "field-meeting-past"),
        ("2028-03-01", "12:00", "field-meeting-far"),
    ] {
        let draft = PlanDraft {
            first: first.into(),
            time: time.into(),
            ..good.clone()
        };
        assert_eq!(check(&draft).unwrap_err()[0].key, key);
    }
    let draft = MoveDraft {
        day: "2026-03-02".into(),
        time: "9".into(),
    };
    assert_eq!(
        draft.check(&berlin(), now).unwrap_err()[0].key,
        "field-meeting-past"
    );
}
