//! What happens by itself, driven by a clock that only moves when the test says so.

use app::{agreement, review};
use domain::agreement::{Acceptance, Action, LapseReason, OrderState};
use kernel::{Money, OrderId};
use testkit::TestDatabase;

use crate::world::{World, delivery, key, satisfied};

async fn reminders(world: &World) -> usize {
    let mails = world.mails_to(&world.client).await;
    mails
        .iter()
        .filter(|mail| mail.subject.contains("zum Prüfen"))
        .count()
}

async fn deadline(world: &World, order: OrderId) -> String {
    let room = agreement::room(&world.mara(), order).await.unwrap();
    room.next.unwrap().0.to_string()
}

/// Decision 3: after 14 days at 18:00 silence counts as acceptance, with three reminders before.
#[testkit::twin]
async fn silence_accepts_after_three_reminders(db: TestDatabase) {
    let world = World::new(db).await;
    // Delivered on 20 March; the clocks go forward on 29 March.
    let order = world.in_work(48_000).await;
    world.set("2026-03-20T17:00:00Z".parse().unwrap());
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    assert_eq!(deadline(&world, order).await, "2026-04-03T16:00:00Z");
    let steps = [
        ("2026-03-27T16:59:59Z", 0),
        ("2026-03-27T17:00:00Z", 1),
        ("2026-03-31T16:00:00Z", 2),
        ("2026-04-02T16:00:00Z", 3),
        ("2026-04-03T15:59:59Z", 3),
    ];
    for (now, sent) in steps {
        world.set(now.parse().unwrap());
        world.run_due().await;
        assert_eq!(reminders(&world).await, sent, "{now}");
        assert_eq!(world.paid_out(order).await, 0, "{now}");
    }
    world.set("2026-04-03T16:00:00Z".parse().unwrap());
    world.run_due().await;
    let OrderState::Paid {
        acceptance,
        accepted_at,
        ..
    } = world.state(order).await
    else {
        panic!("not paid")
    };
    assert_eq!(acceptance, Acceptance::Silence);
    assert_eq!(accepted_at.to_string(), "2026-04-03T16:00:00Z");
    assert_eq!(world.paid_out(order).await, 48_000);
    assert_eq!(world.run_due().await, 0);
    world.is_in_order().await;
}

/// Decision 3: one extension of seven days, with reminders of its own; the old clock is silent.
#[testkit::twin]
async fn one_extension_moves_the_clock_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    assert_eq!(deadline(&world, order).await, "2026-03-16T17:00:00Z");
    world.pass_days(1);
    review::extend(&world.mara(), order).await.unwrap();
    assert_eq!(deadline(&world, order).await, "2026-03-23T17:00:00Z");
    let again = review::extend(&world.mara(), order).await;
    assert_eq!(key(again), "refusal-order-extended-already");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert!(!room.actions.contains(&Action::Extend));
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(
        (reminders(&world).await, world.paid_out(order).await),
        (1, 0)
    );
    world.set("2026-03-20T17:00:00Z".parse().unwrap());
    world.run_due().await;
    // The worker was off for days: only the true reminder is sent, then silence pays.
    world.set("2026-03-22T18:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(reminders(&world).await, 3);
    world.set("2026-03-25T00:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(world.paid_out(order).await, 100);
    world.is_in_order().await;
}

/// A worker that was off sends no stale reminder and pays by the announced deadline.
#[testkit::twin]
async fn a_worker_that_was_off_catches_up_without_false_reminders(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    world.pass_days(60);
    world.run_due().await;
    assert_eq!(
        (reminders(&world).await, world.paid_out(order).await),
        (0, 100)
    );
    let OrderState::Paid {
        accepted_at,
        paid_at,
        ..
    } = world.state(order).await
    else {
        panic!("not paid")
    };
    assert_eq!(accepted_at.to_string(), "2026-03-16T17:00:00Z");
    assert_eq!(paid_at, world.mara().now);
}

/// Every state that waits ends by itself; a secured sum goes back in full.
#[testkit::twin]
async fn what_nobody_does_lapses_and_refunds(db: TestDatabase) {
    let world = World::new(db).await;
    let unsigned = world.order(1).await;
    let unfunded = world.order(2).await;
    world.sign_both(unfunded).await;
    let idle = world.secured(3).await;
    world.pass_days(15);
    world.run_due().await;
    let table = [
        (unsigned, LapseReason::NotSigned, None),
        (unfunded, LapseReason::NotFunded, None),
        (idle, LapseReason::NotStarted, Some(Money::euro_cents(3))),
    ];
    for (order, wanted, back) in table {
        let OrderState::Lapsed {
            reason, refunded, ..
        } = world.state(order).await
        else {
            panic!("not lapsed")
        };
        assert_eq!((reason, refunded), (wanted, back));
    }
    let room = agreement::room(&world.mara(), idle).await.unwrap();
    assert_eq!((room.money.refunded.minor, room.money.held.minor), (3, 0));
    world.is_in_order().await;
}

/// Overdue work: from 14 days after the date the client may withdraw and gets everything back.
#[testkit::twin]
async fn overdue_work_can_be_withdrawn_from_with_a_full_refund(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(500).await;
    let early = agreement::withdraw(&world.mara(), order).await;
    assert_eq!(key(early), "refusal-order-withdraw-too-early");
    world.set("2026-04-14T16:00:00Z".parse().unwrap());
    assert!(world.run_due().await > 0);
    let told = world.mails_to(&world.contractor).await;
    assert!(
        told[0].subject.contains("Rücktritt ist jetzt möglich"),
        "{told:?}"
    );
    assert_eq!(
        key(agreement::withdraw(&world.jonas(), order).await),
        "refusal-order-only-client"
    );
    agreement::withdraw(&world.mara(), order).await.unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        (room.money.refunded.minor, room.money.paid_out.minor),
        (500, 0)
    );
    world.is_in_order().await;
}

/// A clock that rings for a deadline that has moved on does nothing.
#[testkit::twin]
async fn old_clocks_find_their_deadline_gone(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    world.pass_days(100);
    world.run_due().await;
    assert_eq!(
        (world.paid_out(order).await, reminders(&world).await),
        (100, 0)
    );
    world.is_in_order().await;
}
