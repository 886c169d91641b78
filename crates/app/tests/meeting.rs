//! Standing meetings: agreed by both, right across clock changes, with points that carry over.

mod contract;
mod deadlines;

use app::work::meeting::{self, Minutes, Moved};
use domain::work::meeting::{MoveDraft, PlanDraft, Standing};
use kernel::MeetingId;
use testkit::TestDatabase;

use crate::mail::world_with_server;
use crate::world::{World, key, satisfied};

fn tuesdays() -> PlanDraft {
    PlanDraft {
        title: "Wochengespräch".into(),
        first: "2026-03-03".into(),
        time: "9:30".into(),
        minutes: Some(30),
        every_weeks: Some(1),
        place: String::new(),
    }
}

async fn agreed(world: &World) -> MeetingId {
    let guest = world.contractor.id;
    let id = meeting::propose(&world.mara(), guest, tuesdays()).await;
    let id = id.unwrap();
    meeting::agree(&world.jonas(), id).await.unwrap();
    id
}

fn to(day: &str, time: &str) -> MoveDraft {
    MoveDraft {
        day: day.into(),
        time: time.into(),
    }
}

/// 3.20: a series goes on after its order has ended; a point that stayed open is there next time.
#[testkit::twin]
async fn m3_20_a_series_survives_its_order_and_open_points_carry_over(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    let id = agreed(&world).await;
    let point = meeting::add_point(&world.jonas(), id, "Ablage wird voll").await;
    let point = point.unwrap();
    meeting::add_point(&world.mara(), id, "Urlaub im April")
        .await
        .unwrap();
    app::review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    // Tuesday, at the meeting: one point is settled, the other is not.
    world.set("2026-03-03T08:45:00Z".parse().unwrap());
    meeting::settle_point(&world.mara(), id, point)
        .await
        .unwrap();
    let minutes = Minutes {
        number: 0,
        text: "Zweiter Ordner kommt.".into(),
        seen: None,
    };
    meeting::write_minutes(&world.jonas(), id, minutes.clone())
        .await
        .unwrap();
    let blind = Minutes {
        text: "Anders".into(),
        ..minutes.clone()
    };
    let blind = meeting::write_minutes(&world.mara(), id, blind).await;
    assert_eq!(key(blind), "refusal-meeting-written");
    let again = meeting::write_minutes(&world.jonas(), id, minutes).await;
    assert!(again.is_ok(), "the second of two clicks");

    world.set("2026-03-04T08:00:00Z".parse().unwrap());
    let whole = meeting::show(&world.mara(), id).await.unwrap();
    assert_eq!(whole.series.standing, Standing::Agreed);
    let open = whole.points.iter().filter(|point| point.done_at.is_none());
    let open: Vec<_> = open.map(|point| point.body.as_str()).collect();
    assert_eq!(open, ["Urlaub im April"]);
    assert_eq!(whole.back[0].meeting.minutes, "Zweiter Ordner kommt.");
    let dates: Vec<_> = whole.ahead.iter().map(|date| date.at.to_string()).collect();
    // The clocks go forward on 29 March: half past nine stays half past nine.
    assert_eq!(
        dates,
        [
            "2026-03-10T08:30:00Z",
            "2026-03-17T08:30:00Z",
            "2026-03-24T08:30:00Z",
            "2026-03-31T07:30:00Z"
        ]
    );
    assert!(whole.link.starts_with("https://meet.jit.si/feierabend-"));
    world.is_in_order().await;
}

/// 3.30: outside of the hours both agreed on nothing moves without the other's consent.
#[testkit::twin]
async fn m3_30_a_slot_outside_of_the_agreed_window_needs_consent(db: TestDatabase) {
    let world = World::new(db).await;
    world.in_work(900).await;
    let id = agreed(&world).await;
    let at = async |index: usize| {
        let whole = meeting::show(&world.mara(), id).await.unwrap();
        let date = &whole.ahead[index];
        (date.at.to_string(), date.meeting.proposed)
    };
    // Nobody said when the contractor can be reached: there is no agreed window yet.
    let moved = meeting::move_one(&world.jonas(), (id, 0), to("2026-03-03", "11:00")).await;
    assert_eq!(moved.unwrap(), Moved::Asked);
    let (start, proposed) = at(0).await;
    assert_eq!(start, "2026-03-03T08:30:00Z", "it stays until then");
    let seen = proposed.unwrap().0;
    let own = meeting::agree_move(&world.jonas(), (id, 0), seen).await;
    assert_eq!(key(own), "refusal-meeting-own");
    let other = "2026-03-03T11:00:00Z".parse().unwrap();
    let stale = meeting::agree_move(&world.mara(), (id, 0), other).await;
    assert_eq!(key(stale), "refusal-meeting-nothing-proposed");
    meeting::agree_move(&world.mara(), (id, 0), seen)
        .await
        .unwrap();
    assert_eq!(at(0).await, ("2026-03-03T10:00:00Z".to_owned(), None));
    meeting::move_one(&world.jonas(), (id, 1), to("2026-03-11", "9:00"))
        .await
        .unwrap();
    meeting::keep(&world.mara(), (id, 1)).await.unwrap();
    assert_eq!(at(1).await, ("2026-03-10T08:30:00Z".to_owned(), None));

    // Now the contractor says so: on Tuesday mornings both can.
    let profile = app::account::profile(&world.jonas()).await.unwrap();
    let mut settings = domain::account::SettingsDraft::from(&profile.settings);
    settings.reachable[1] = "8-12".into();
    let input = app::account::Profile {
        name: profile.name,
        locale: profile.locale,
        zone: profile.zone,
        settings,
    };
    app::account::save_profile(&world.jonas(), input)
        .await
        .unwrap();
    let moved = meeting::move_one(&world.jonas(), (id, 2), to("2026-03-17", "11:30")).await;
    assert_eq!(moved.unwrap(), Moved::AtOnce);
    let moved = meeting::move_one(&world.jonas(), (id, 3), to("2026-03-24", "11:45")).await;
    assert_eq!(moved.unwrap(), Moved::Asked, "it would end after twelve");
    world.is_in_order().await;
}

/// H3: calendars of both get one event, with one name through all changes; nobody learns the other's
/// mail address.
#[testkit::twin]
async fn invitations_reach_both_calendars(db: TestDatabase) {
    let (world, letters) = world_with_server(db).await;
    world.in_work(900).await;
    world.run_due().await;
    letters.take();
    let id = agreed(&world).await;
    world.run_due().await;
    let invited = letters.take();
    let plain = |letter: &String| letter.replace("=\n", "").replace("=3D", "=");
    let calendars: Vec<String> = invited
        .iter()
        .map(plain)
        .filter(|l| l.contains("METHOD:REQUEST"))
        .collect();
    assert_eq!(calendars.len(), 2, "{invited:?}");
    for letter in &calendars {
        let to_mara = letter.contains("To: mara.mueller@example.org");
        assert_eq!(
            letter.contains("jonas.gross@example.org"),
            !to_mara,
            "{letter}"
        );
        assert!(
            letter.contains(&format!("UID:treffen-{id}@feierabend")),
            "{letter}"
        );
        assert!(
            letter.contains("DTSTART;TZID=Europe/Berlin:20260303T093000"),
            "{letter}"
        );
        assert!(letter.contains("method=REQUEST"), "{letter}");
    }
    meeting::call_off(&world.jonas(), (id, 1)).await.unwrap();
    world.run_due().await;
    let off: Vec<String> = letters.take().iter().map(plain).collect();
    assert_eq!(off.len(), 2);
    for letter in &off {
        assert!(
            letter.contains("METHOD:CANCEL") && letter.contains("SEQUENCE:1"),
            "{letter}"
        );
        assert!(
            letter.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260310T093000"),
            "{letter}"
        );
    }
    meeting::end(&world.mara(), id).await.unwrap();
    world.run_due().await;
    let end: Vec<String> = letters.take().iter().map(plain).collect();
    assert!(
        end.iter()
            .all(|l| l.contains("METHOD:CANCEL") && l.contains("SEQUENCE:2")),
        "{end:?}"
    );
    assert_eq!(end.len(), 2);
}

/// 2.13: the secret calendar has meetings and deadlines; it changes its tag only with them, and ends
/// with its address.
#[testkit::twin]
async fn m2_13_the_calendar_feed_has_meetings_and_deadlines(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(900).await;
    let id = agreed(&world).await;
    let secret = meeting::renew_feed(&world.jonas()).await.unwrap().reveal();
    let feed = async |secret: &str| meeting::feed(&world.app, secret).await;
    let first = feed(&secret).await.unwrap();
    for part in [
        format!("UID:treffen-{id}@feierabend"),
        "RRULE:FREQ=WEEKLY;INTERVAL=1".into(),
        format!("UID:abgabe-{order}@feierabend"),
        // 31 March, 18:00 in Berlin.
        "DTSTART:20260331T160000Z".into(),
    ] {
        assert!(first.content.contains(&part), "{part} in {}", first.content);
    }
    world.pass_days(1);
    assert_eq!(feed(&secret).await.unwrap(), first, "nothing changed");
    meeting::call_off(&world.mara(), (id, 1)).await.unwrap();
    let second = feed(&secret).await.unwrap();
    assert_ne!(second.tag, first.tag);
    assert!(
        second
            .content
            .contains("EXDATE;TZID=Europe/Berlin:20260310T093000")
    );
    meeting::renew_feed(&world.jonas()).await.unwrap();
    assert_eq!(key(feed(&secret).await), "not-found", "the old one ended");
    for wrong in ["", "x", "AAAA", &"A".repeat(43), &"A".repeat(9_999)] {
        assert_eq!(key(feed(wrong).await), "not-found");
    }
}

/// Nobody else sees or changes anything; nobody meets whom they have no order with.
#[testkit::twin]
async fn meetings_are_between_two(db: TestDatabase) {
    let world = World::new(db).await;
    let early = meeting::propose(&world.mara(), world.contractor.id, tuesdays()).await;
    assert_eq!(key(early), "refusal-meeting-no-order");
    world.in_work(900).await;
    let id = agreed(&world).await;
    let stranger = world.ines();
    assert_eq!(key(meeting::show(&stranger, id).await), "not-found");
    assert_eq!(key(meeting::agree(&stranger, id).await), "not-found");
    assert_eq!(key(meeting::end(&stranger, id).await), "not-found");
    assert_eq!(
        key(meeting::add_point(&stranger, id, "x").await),
        "not-found"
    );
    assert_eq!(
        key(meeting::call_off(&stranger, (id, 0)).await),
        "not-found"
    );
    assert_eq!(
        key(meeting::calendar_file(&stranger, id).await),
        "not-found"
    );
    let written = meeting::write_minutes(&stranger, id, Minutes::default()).await;
    assert_eq!(key(written), "not-found");
    assert!(meeting::list(&stranger).await.unwrap().is_empty());
    let oneself = meeting::propose(&world.mara(), world.client.id, tuesdays()).await;
    assert_eq!(key(oneself), "refusal-meeting-no-order");
    let twice = meeting::agree(&world.jonas(), id).await;
    assert_eq!(key(twice), "refusal-meeting-nothing-proposed");
    let far = meeting::call_off(&world.mara(), (id, 4_000)).await;
    assert_eq!(key(far), "not-found");
    let early = Minutes {
        number: 2,
        text: "Zu früh".into(),
        seen: None,
    };
    let early = meeting::write_minutes(&world.mara(), id, early).await;
    assert_eq!(key(early), "refusal-meeting-not-begun");
    for (cx, expected) in [
        (world.mara(), "not-found"),
        (world.operator(), "field-video-pattern"),
    ] {
        let saved = meeting::save_video_pattern(&cx, "javascript:alert(1)//{room}").await;
        assert_eq!(key(saved), expected);
    }
    meeting::save_video_pattern(&world.operator(), "https://video.example.org/{room}")
        .await
        .unwrap();
    let whole = meeting::show(&world.jonas(), id).await.unwrap();
    assert!(
        whole.link.starts_with("https://video.example.org/"),
        "{}",
        whole.link
    );
}

/// Invitations of others do not use up what somebody may propose.
#[testkit::twin]
async fn only_series_one_made_count(db: TestDatabase) {
    let world = World::new(db).await;
    world.in_work(900).await;
    let (mara, jonas) = (world.client.id, world.contractor.id);
    for _ in 0..50 {
        meeting::propose(&world.jonas(), mara, tuesdays())
            .await
            .unwrap();
    }
    let full = meeting::propose(&world.jonas(), mara, tuesdays()).await;
    assert_eq!(key(full), "refusal-meeting-too-many");
    meeting::propose(&world.mara(), jonas, tuesdays())
        .await
        .unwrap();
}
