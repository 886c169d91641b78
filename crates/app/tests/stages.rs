//! Projects in stages: split, secured in parts, paid one by one, ended in between, ordered again.

use app::agreement::{self};
use app::review;
use domain::agreement::{LapseReason, Milestone, OrderState, StageEnd};
use kernel::{Money, OrderId, Zone};
use testkit::TestDatabase;

use crate::world::{World, delivery, key, satisfied};

/// Two parts, the second due with the order.
pub(crate) async fn parts(world: &World, order: OrderId, sums: [i64; 2]) -> Vec<Milestone> {
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let end = room.head.due_at;
    let zone = Zone::default();
    let days = [zone.add_days(end, -3), end];
    let titles = ["Entwurf", "Reinschrift"];
    titles
        .into_iter()
        .zip(sums)
        .zip(days)
        .map(|((title, cents), due_at)| Milestone {
            title: title.to_owned(),
            amount: Money::euro_cents(cents),
            due_at,
        })
        .collect()
}

/// An order over 500 cents in two stages that both have signed.
async fn signed(world: &World) -> OrderId {
    let order = world.order(500).await;
    let parts = parts(world, order, [200, 300]).await;
    agreement::split(&world.mara(), order, parts).await.unwrap();
    world.sign_both(order).await;
    order
}

pub(crate) async fn secure(world: &World, order: OrderId, cents: i64) -> &'static str {
    let done = agreement::secure(&world.mara(), order, Money::euro_cents(cents)).await;
    match done {
        Ok(()) => "ok",
        failed => key(failed),
    }
}

pub(crate) async fn work(world: &World, order: OrderId) {
    agreement::start(&world.jonas(), order).await.unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
}

/// 0.11, 0.15, 0.16: each stage is secured, delivered, accepted and paid by itself; what is paid
/// is never more than what is secured, and the books agree after every step.
#[testkit::twin]
async fn m0_16_a_project_is_paid_stage_by_stage(db: TestDatabase) {
    let world = World::new(db).await;
    let order = signed(&world).await;
    assert_eq!(secure(&world, order, 201).await, "refusal-order-other-sum");
    assert_eq!(secure(&world, order, 50).await, "ok");
    world.is_in_order().await;
    let started = agreement::start(&world.jonas(), order).await;
    assert_eq!(key(started), "refusal-order-not-secured");
    assert_eq!(secure(&world, order, 150).await, "ok");
    work(&world, order).await;
    review::accept(&world.mara(), order, satisfied(98))
        .await
        .unwrap();
    world.is_in_order().await;
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        (room.stage, room.missing()),
        (Some(1), Money::euro_cents(300))
    );
    assert_eq!(room.money.paid_out, Money::euro_cents(200));
    assert_eq!(
        room.stages[0].settled.map(|(how, _)| how),
        Some(StageEnd::Accepted)
    );
    assert_eq!(secure(&world, order, 300).await, "ok");
    work(&world, order).await;
    world.pass_days(20);
    world.run_due().await;
    assert!(matches!(world.state(order).await, OrderState::Paid { .. }));
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(room.money.paid_out, Money::euro_cents(500));
    assert_eq!(
        room.stages[1].settled.map(|(how, _)| how),
        Some(StageEnd::Silence)
    );
    let numbers: Vec<u8> = room.deliveries.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2]);
    world.is_in_order().await;
}

/// A stage nobody secures ends the order; what came in for it goes back, what is paid stays paid.
#[testkit::twin]
async fn a_stage_that_is_not_secured_ends_the_order(db: TestDatabase) {
    let world = World::new(db).await;
    let order = signed(&world).await;
    secure(&world, order, 200).await;
    work(&world, order).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    secure(&world, order, 299).await;
    world.pass_days(20);
    world.run_due().await;
    let OrderState::Lapsed {
        reason, refunded, ..
    } = world.state(order).await
    else {
        panic!("nobody acted")
    };
    assert_eq!(reason, LapseReason::NotFunded);
    assert_eq!(refunded, Some(Money::euro_cents(299)));
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.money.paid_out, Money::euro_cents(200));
    assert_eq!(room.money.refunded, Money::euro_cents(299));
    world.is_in_order().await;
}

/// 1.10: who had signed signs the newer version; the other side, strangers and late splits change
/// nothing.
#[testkit::twin]
async fn m1_10_a_split_needs_both_signatures_anew(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(500).await;
    world.sign(world.jonas(), order).await.unwrap();
    let parts = parts(&world, order, [200, 300]).await;
    let split = async |cx| key_of(agreement::split(&cx, order, parts.clone()).await);
    assert_eq!(split(world.jonas()).await, "refusal-order-only-client");
    assert_eq!(split(world.ines()).await, "not found");
    assert_eq!(split(world.mara()).await, "ok");
    let view = agreement::contract(&world.jonas(), order).await.unwrap();
    assert_eq!(
        (view.contract.version, view.contract.milestones.len()),
        (2, 2)
    );
    world.is_in_order().await;
    assert_eq!(split(world.mara()).await, "ok", "the same once more");
    let view = agreement::contract(&world.jonas(), order).await.unwrap();
    assert_eq!(view.contract.version, 2, "and no third version");
    world.sign_both(order).await;
    world.is_in_order().await;
    assert_eq!(split(world.mara()).await, "refusal-order-already-signed");
}

fn key_of(done: Result<(), app::Failure>) -> &'static str {
    match done {
        Ok(()) => "ok",
        Err(app::Failure::NotFound) => "not found",
        failed => key(failed),
    }
}

/// 0.19, 1.5: ordered once more the work has the same stages, as far apart as the last time.
#[testkit::twin]
async fn m1_5_again_keeps_the_stages(db: TestDatabase) {
    let world = World::new(db).await;
    let order = signed(&world).await;
    for cents in [200, 300] {
        secure(&world, order, cents).await;
        work(&world, order).await;
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
    }
    world.pass_days(40);
    let next = agreement::again(&world.mara(), order, None).await.unwrap();
    let view = agreement::contract(&world.mara(), next.order)
        .await
        .unwrap();
    let [first, last] = view.contract.milestones.as_slice() else {
        panic!("{:?}", view.contract.milestones)
    };
    assert_eq!(first.amount, Money::euro_cents(200));
    assert_eq!(last.due_at, view.contract.due_at);
    assert_eq!(
        Zone::default().days_between(first.due_at, last.due_at),
        3,
        "as far apart"
    );
    world.is_in_order().await;
}

/// 0.11: with somebody new a stage above the client's own limit is refused with the way out, when
/// signing and when securing; smaller stages keep it, and somebody paid before is not new.
#[testkit::twin]
async fn m0_11_the_cap_holds_with_somebody_new(db: TestDatabase) {
    let world = World::new(db).await;
    let cap = |cents| Some(Money::euro_cents(cents));
    agreement::set_cap(&world.mara(), cap(300)).await.unwrap();
    assert_eq!(agreement::cap(&world.jonas()).await.unwrap(), None);
    let zero = agreement::set_cap(&world.mara(), cap(0)).await;
    assert_eq!(key(zero), "field-amount-not-positive");
    let order = world.order(500).await;
    world.sign(world.jonas(), order).await.unwrap();
    let signed = world.sign(world.mara(), order).await;
    assert_eq!(key(signed), "refusal-stage-above-cap");
    let parts = parts(&world, order, [200, 300]).await;
    agreement::split(&world.mara(), order, parts).await.unwrap();
    world.sign_both(order).await;
    agreement::set_cap(&world.mara(), cap(199)).await.unwrap();
    assert_eq!(secure(&world, order, 1).await, "refusal-stage-above-cap");
    agreement::set_cap(&world.mara(), cap(200)).await.unwrap();
    assert_eq!(secure(&world, order, 200).await, "ok");
    work(&world, order).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(secure(&world, order, 300).await, "ok", "no longer new");
    agreement::set_cap(&world.mara(), None).await.unwrap();
    assert_eq!(agreement::cap(&world.mara()).await.unwrap(), None);
}
