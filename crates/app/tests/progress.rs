//! Updates without asking, and answer times of both sides.

use app::work::{self, NewMessage};
use domain::agreement::Role;
use domain::work::progress::UpdateDraft;
use kernel::OrderId;
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
