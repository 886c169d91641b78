//! Quiet hours: what is asked in the evening arrives as one bundle in the morning.

use app::instruction::{WaitingFor, question, waiting};
use app::today;
use domain::instruction::question::Door;
use testkit::TestDatabase;

use super::{Stage, asking};
use crate::world::key;

/// 3.7: five questions at 22:00, by two people in an ad and an order, arrive as one bundle at nine.
#[testkit::twin]
async fn m3_7_five_questions_at_22_arrive_as_one_bundle_next_morning(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    // Monday, 22:00 in Berlin.
    world.set("2026-03-02T21:00:00Z".parse().unwrap());
    for (cx, text) in [
        (world.jonas(), "Erste"),
        (world.ines(), "Zweite"),
        (world.jonas(), "Dritte"),
        (world.ines(), "Vierte"),
        (world.jonas(), "Fünfte"),
    ] {
        question::ask(&cx, Door::Ad(stage.ad), asking("line-1", text))
            .await
            .unwrap();
    }
    let mails = async || {
        let all = world.mails_to(&world.client).await;
        let about = all.into_iter().filter(|m| m.subject.contains("Rückfrage"));
        about.map(|mail| mail.subject).collect::<Vec<_>>()
    };
    let none: [String; 0] = [];
    world.set("2026-03-03T07:59:59Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(mails().await, none);
    let inbox = question::inbox(&world.mara()).await.unwrap();
    // Whoever looks sees them at once; only the notice waits.
    assert_eq!((inbox.questions.len(), inbox.on_the_way), (5, 5));
    assert_eq!(
        inbox.arrives_at.unwrap().to_string(),
        "2026-03-03T08:00:00Z"
    );
    assert!(waiting(&world.mara()).await.unwrap().is_empty());
    assert_eq!(today::turn_count(&world.mara()).await.unwrap(), 0);

    world.set("2026-03-03T08:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(mails().await, ["5 Rückfragen warten"]);
    let turns = waiting(&world.mara()).await.unwrap();
    assert_eq!(turns.len(), 1, "one thing to do, not five");
    assert_eq!(turns[0].what, WaitingFor::Answers(5));
    assert_eq!(turns[0].at.to_string(), "2026-03-03T16:00:00Z");
    assert_eq!(today::turn_count(&world.mara()).await.unwrap(), 1);
    // The clock rings once, however often the worker looks.
    world.run_due().await;
    assert_eq!(mails().await.len(), 1);
    world.is_in_order().await;
}

/// 3.7: the client's interruption counter counts bundles and questions of an order; private.
#[testkit::twin]
async fn the_interruption_counter_counts_bundles(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let ask = async |text: &str| {
        let door = Door::Order(order);
        question::ask(&world.jonas(), door, asking("line-2", text))
            .await
            .unwrap()
    };
    let counted = async || {
        let counted = question::interruptions(&world.mara(), order).await.unwrap();
        (counted.bundles, counted.questions)
    };
    world.set("2026-03-02T21:00:00Z".parse().unwrap());
    ask("Abends eins").await;
    ask("Abends zwei").await;
    assert_eq!(counted().await, (0, 0), "nobody was interrupted yet");
    // Tuesday, 9:30: inside of the hours questions of a quarter of an hour go together.
    world.set("2026-03-03T08:30:00Z".parse().unwrap());
    world.run_due().await;
    ask("Vormittags eins").await;
    world.set("2026-03-03T08:40:00Z".parse().unwrap());
    let last = ask("Vormittags zwei").await;
    world.set("2026-03-03T08:45:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(counted().await, (2, 4));
    for other in [world.jonas(), world.ines()] {
        assert_eq!(
            key(question::interruptions(&other, order).await),
            "not-found"
        );
    }
    // The answer goes out at once.
    question::answer(&world.mara(), last, "Ja.".into())
        .await
        .unwrap();
    let mails = world.mails_to(&world.contractor).await;
    assert!(
        mails
            .iter()
            .any(|mail| mail.subject.contains("beantwortet"))
    );
    world.is_in_order().await;
}

/// A bundle whose questions were answered before it arrives in the mail tells nothing.
#[testkit::twin]
async fn a_bundle_that_was_answered_is_not_announced(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    world.set("2026-03-02T21:00:00Z".parse().unwrap());
    let id = question::ask(&world.jonas(), Door::Ad(stage.ad), asking("goal", "Wann?"))
        .await
        .unwrap();
    // The client looked by herself the same evening.
    world.pass(std::time::Duration::from_mins(5));
    question::answer(&world.mara(), id, "Bald.".into())
        .await
        .unwrap();
    world.set("2026-03-03T11:00:00Z".parse().unwrap());
    world.run_due().await;
    let mails = world.mails_to(&world.client).await;
    assert!(mails.iter().all(|mail| !mail.subject.contains("Rückfrage")));
}
