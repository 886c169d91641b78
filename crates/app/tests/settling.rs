//! Two people settle in with each other: short updates and feedback at each sign-off, then quiet
//! (2.23, H8).

use app::review;
use app::review::feedback::{self, NewFeedback};
use app::work::{progress, want_progress};
use app::{Cx, agreement};
use domain::review::feedback::FeedbackDraft;
use kernel::OrderId;
use testkit::TestDatabase;

use crate::assistance::{book, running, secure, view};
use crate::world::{World, delivery, satisfied};

async fn every_days(cx: &Cx, order: OrderId) -> Option<u8> {
    let standing = progress(cx, order).await.unwrap();
    standing.rhythm.map(|rhythm| rhythm.every_days)
}

async fn is_asked(cx: &Cx, order: OrderId) -> bool {
    feedback::of_order(cx, order).await.unwrap().is_asked
}

/// One week, worked and signed off.
async fn signed_off(world: &World, order: OrderId, (day, delivered): (&str, &str)) {
    secure(world, order).await;
    agreement::start(&world.jonas(), order).await.unwrap();
    world.set(delivered.parse().unwrap());
    book(world, order, (day, 60)).await.unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    assert!(!is_asked(&world.mara(), order).await, "not signed off");
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
}

/// 2.23: in the week of settling in updates are wanted every two days and both are asked for feedback
/// at the sign-off, each until they said something; the next week is quiet.
#[testkit::twin]
async fn m2_23_the_first_week_asks_often_and_the_next_is_quiet(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let first = view(&world, id).await.weeks[0].order;
    assert_eq!(every_days(&world.jonas(), first).await, Some(2));
    signed_off(&world, first, ("2026-03-10", "2026-03-11T15:00:00Z")).await;
    assert_eq!(view(&world, id).await.asked, [(1, first)]);
    assert!(is_asked(&world.mara(), first).await);
    assert!(is_asked(&world.jonas(), first).await);
    let new = NewFeedback {
        id: None,
        draft: FeedbackDraft {
            observed: "Zwei Belege ohne Datum".into(),
            expected: String::new(),
            next_step: "Datum immer eintragen".into(),
        },
    };
    feedback::give(&world.mara(), first, new).await.unwrap();
    assert!(view(&world, id).await.asked.is_empty());
    assert!(!is_asked(&world.mara(), first).await);
    assert!(is_asked(&world.jonas(), first).await, "his own is open");
    world.run_due().await;
    let second = view(&world, id).await.weeks[1].order;
    assert_eq!(every_days(&world.jonas(), second).await, None);
    signed_off(&world, second, ("2026-03-17", "2026-03-18T15:00:00Z")).await;
    assert!(!is_asked(&world.mara(), second).await);
    assert!(!is_asked(&world.jonas(), second).await);
    world.set("2026-03-30T15:00:00Z".parse().unwrap());
    assert!(!is_asked(&world.jonas(), first).await, "it was long ago");
    world.is_in_order().await;
}

/// 2.23: the client can change the rhythm of such a week like any other.
#[testkit::twin]
async fn m2_23_the_client_can_change_the_rhythm(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let first = view(&world, id).await.weeks[0].order;
    want_progress(&world.mara(), first, Some(0)).await.unwrap();
    assert_eq!(every_days(&world.jonas(), first).await, None);
    world.is_in_order().await;
}
