//! Updates without asking, and answer times of both sides.

use app::work::{self, NewMessage};
use domain::agreement::Role;
use domain::agreement::contract::Reachability;
use domain::work::progress::UpdateDraft;
use kernel::{Money, OrderId};
use testkit::TestDatabase;

use crate::world::{World, delivery, key};

fn update() -> UpdateDraft {
    UpdateDraft {
        done: "Zwölf Belege gebucht".into(),
        next: String::new(),
        stuck: "Ein Beleg ist unleserlich".into(),
    }
}

async fn subjects(world: &World, contractor: bool, words: &str) -> usize {
    let person = if contractor {
        &world.contractor
    } else {
        &world.client
    };
    let mails = world.mails_to(person).await;
    mails
        .iter()
        .filter(|mail| mail.subject.contains(words))
        .count()
}

/// 0.13, complaint 11: "every 2 days" means exactly one reminder for two days without an update; an
/// update counts anew; the second one missed is told to the client.
#[testkit::twin]
async fn m0_13_exactly_one_reminder_for_every_rhythm(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(900).await;
    work::want_progress(&world.mara(), order, Some(2))
        .await
        .unwrap();
    let reminded = async || subjects(&world, true, "bitte einen Zwischenstand").await;
    for (day, expected) in [(1, 0), (2, 1), (3, 1), (4, 2), (5, 2)] {
        world.pass_days(1);
        world.run_due().await;
        world.run_due().await;
        assert_eq!(reminded().await, expected, "day {day}");
        let told = subjects(&world, false, "zweimal kein Zwischenstand").await;
        assert_eq!(told, usize::from(day >= 4), "day {day}");
    }
    work::tell_progress(&world.jonas(), order, update())
        .await
        .unwrap();
    let room = app::agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        room.messages[0].body,
        "Erledigt: Zwölf Belege gebucht\nHängt: Ein Beleg ist unleserlich"
    );
    world.pass_days(1);
    world.run_due().await;
    assert_eq!(reminded().await, 2, "the update counts anew");
    world.pass_days(1);
    world.run_due().await;
    assert_eq!(reminded().await, 3);
    // While the client looks at a delivery nobody is reminded.
    app::review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    world.pass_days(5);
    world.run_due().await;
    assert_eq!(reminded().await, 3);
    world.is_in_order().await;
}

/// The client chooses, the contractor tells, and nobody else sees it.
#[testkit::twin]
async fn each_side_does_its_own(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.secured(900).await;
    let early = work::tell_progress(&world.jonas(), order, update()).await;
    assert_eq!(key(early), "refusal-progress-not-in-work");
    for days in [Some(-1), Some(31)] {
        let wrong = work::want_progress(&world.mara(), order, days).await;
        assert_eq!(key(wrong), "field-number-range");
    }
    let other = work::want_progress(&world.jonas(), order, Some(2)).await;
    assert_eq!(key(other), "not-found");
    let other = work::tell_progress(&world.mara(), order, update()).await;
    assert_eq!(key(other), "not-found");
    assert_eq!(key(work::progress(&world.ines(), order).await), "not-found");
    assert_eq!(key(work::reached(&world.ines(), order).await), "not-found");
}

async fn say(world: &World, by: Role, order: OrderId) {
    let cx = match by {
        Role::Client => world.mara(),
        Role::Contractor => world.jonas(),
    };
    let message = NewMessage {
        body: "Hallo".into(),
        ..NewMessage::default()
    };
    work::write_message(&cx, order, message).await.unwrap();
}

/// 3.28, F4: agreed and actual for both sides, counted in reachable hours, each from its messages.
#[testkit::twin]
async fn m3_28_the_report_shows_agreed_and_actual_for_both_sides(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(900).await;
    // The client can be reached on Tuesdays from 9 to 12 and answers within eight hours.
    for (at, by) in [
        ("2026-03-03T09:00:00Z", Role::Contractor),
        ("2026-03-10T09:30:00Z", Role::Client),
        ("2026-03-10T09:45:00Z", Role::Contractor),
    ] {
        world.set(at.parse().unwrap());
        say(&world, by, order).await;
    }
    for cx in [world.mara(), world.jonas()] {
        let [client, contractor] = work::reached(&cx, order).await.unwrap();
        assert_eq!(client.response_hours, 8);
        // Tuesday 10 to 12, and a week later 9 to 10:30.
        assert_eq!(client.pace.median, Some(210));
        assert_eq!(client.pace.kept, Some(1));
        let answer = client.pace.answers[0];
        assert_eq!(answer.asked.to_string(), "2026-03-03T09:00:00Z");
        assert_eq!(answer.answered.to_string(), "2026-03-10T09:30:00Z");
        assert_eq!(contractor.pace.answers.len(), 1);
        assert_eq!(contractor.pace.median, Some(15));
    }
}

/// 3.4: answers that come later than the instruction says count against its value, in the
/// contractor's hours; before the signatures, settled in time or without such a time nothing counts.
#[testkit::twin]
async fn m3_4_late_answers_count_against_the_value_of_the_task(db: TestDatabase) {
    let world = World::new(db).await;
    let mut draft = world.draft(900);
    draft.body.details.reaction_hours = Some(1);
    // The contractor can be reached on Tuesdays from 9 to 12, and promised no time of their own.
    draft.contractor_reachability = Some(Reachability {
        hours: draft.body.reachable.clone(),
        response_hours: 8,
    });
    let order = world.propose(draft).await.unwrap().order;
    say(&world, Role::Client, order).await;
    let before = work::reaction(&world.mara(), order).await.unwrap();
    assert_eq!(before, None, "nothing is agreed yet");
    world.pass_days(1);
    say(&world, Role::Contractor, order).await;
    world.sign_both(order).await;
    let sum = Money::euro_cents(900);
    app::agreement::secure(&world.mara(), order, sum)
        .await
        .unwrap();
    app::agreement::start(&world.jonas(), order).await.unwrap();
    for (at, by) in [
        // Tuesday 11:00 to 12:00, on the next one 9:00 to 10:01: just in time, and a minute late.
        ("2026-03-10T10:00:00Z", Role::Client),
        ("2026-03-10T11:00:00Z", Role::Contractor),
        ("2026-03-17T08:00:00Z", Role::Client),
        ("2026-03-17T09:01:00Z", Role::Contractor),
        ("2026-03-17T09:10:00Z", Role::Client),
    ] {
        world.set(at.parse().unwrap());
        say(&world, by, order).await;
    }
    world.set("2026-03-17T09:40:00Z".parse().unwrap());
    let jonas = world.jonas();
    work::settle(&jonas, order, jonas.now).await.unwrap();
    let now = async |cx| work::reaction(&cx, order).await.unwrap().unwrap();
    for cx in [world.mara(), world.jonas()] {
        let kept = now(cx).await;
        assert_eq!((kept.hours, kept.answers, kept.overdue), (1, 2, None));
        // What was settled afterwards does not undo the late answer.
        let late: Vec<_> = kept.late.iter().map(|late| late.minutes).collect();
        assert_eq!(late, [61]);
    }
    // A week later a message waits for longer than an hour; settled then, it was late as well.
    world.set("2026-03-24T08:00:00Z".parse().unwrap());
    say(&world, Role::Client, order).await;
    world.set("2026-03-24T10:00:00Z".parse().unwrap());
    let asked = now(world.mara()).await.overdue.unwrap();
    assert_eq!(asked.to_string(), "2026-03-24T08:00:00Z");
    let jonas = world.jonas();
    work::settle(&jonas, order, jonas.now).await.unwrap();
    let kept = now(world.jonas()).await;
    assert_eq!((kept.answers, kept.late.len(), kept.overdue), (3, 2, None));
    assert_eq!(key(work::reaction(&world.ines(), order).await), "not-found");
    let other = world.in_work(900).await;
    let none = work::reaction(&world.jonas(), other).await.unwrap();
    assert_eq!(none, None, "no time, nothing counted");
}
