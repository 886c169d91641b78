//! What is booked on the luxury budget, and when it comes back.

use app::{agreement, task};
use domain::task::luxury::Budget;
use domain::task::{Frequency, TaskDraft};
use kernel::{Minutes, Money, OrderId, TaskId};
use testkit::TestDatabase;

use crate::world::World;

const fn euro(cents: i64) -> Money {
    Money::euro_cents(cents)
}

async fn task(world: &World, title: &str, liking: i64) -> TaskId {
    let draft = TaskDraft {
        title: title.into(),
        minutes_per_week: Some(Minutes(30)),
        frequency: Some(Frequency::Weekly),
        ability: Some(4),
        liking: Some(liking),
        core: false,
        hour_value: Some(euro(60_00)),
    };
    let new = task::NewTask { id: None, draft };
    task::add(&world.mara(), new).await.unwrap()
}

/// Three hours, worth 180 €, for 250 €.
async fn secured(world: &World, task: TaskId) -> OrderId {
    let mut draft = world.draft(25_000);
    draft.task = Some(task);
    let order = world.propose(draft).await.unwrap().order;
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, euro(25_000))
        .await
        .unwrap();
    order
}

async fn budget(world: &World) -> (Budget, usize) {
    let own = task::own_sorting(&world.mara()).await.unwrap();
    let luxury = own.luxury.unwrap();
    (luxury.budget, luxury.bookings.len())
}

/// Mission 1.19: a hate-only task is booked on the luxury budget of the month when its money is
/// secured; what pays, or is not hated, is not.
#[testkit::twin]
async fn m1_19_a_hate_only_task_is_booked_on_the_luxury_budget(db: TestDatabase) {
    let world = World::new(db).await;
    task::save_luxury(&world.mara(), Some(euro(30_000)))
        .await
        .unwrap();
    let hated = task(&world, "Ablage", 1).await;
    let liked = task(&world, "Post", 3).await;
    secured(&world, liked).await;
    assert_eq!(budget(&world).await.0.used, euro(0));
    let order = secured(&world, hated).await;
    let (state, bookings) = budget(&world).await;
    assert_eq!((state.used, state.left()), (euro(25_000), euro(50_00)));
    assert_eq!(bookings, 1);
    // Marked by hand it counts as well, and with a reason it does not.
    task::mark_hated(&world.mara(), liked, None).await.unwrap();
    let reason = Some("Mahnungen".to_owned());
    task::count_as_economic(&world.mara(), hated, reason)
        .await
        .unwrap();
    secured(&world, hated).await;
    assert_eq!(budget(&world).await.1, 1);
    secured(&world, liked).await;
    assert_eq!(budget(&world).await.0.used, euro(50_000));
    // Nobody else's budget knows of it.
    let own = task::own_sorting(&world.jonas()).await.unwrap();
    assert!(own.luxury.is_none());

    // Another month begins anew.
    world.pass_days(60);
    assert_eq!(budget(&world).await.0.used, euro(0));

    // Work that never begins is off, and what goes back is not spent.
    world.set("2026-03-17T10:00:00Z".parse().unwrap());
    assert_eq!(budget(&world).await.0.used, euro(50_000));
    world.run_due().await;
    let (state, bookings) = budget(&world).await;
    assert_eq!((state.used, bookings), (euro(0), 0));
    let ended = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(ended.money.refunded, euro(25_000));
}

/// Mission 1.19: an order is judged by the hours its ad was judged by, not by one week of them.
#[testkit::twin]
async fn m1_19_an_order_is_judged_by_the_hours_of_its_ad(db: TestDatabase) {
    let world = World::new(db).await;
    task::save_luxury(&world.mara(), Some(euro(30_000)))
        .await
        .unwrap();
    let hated = task(&world, "Ablage", 1).await;
    // Ten hours, worth 600 €, for 250 €; a week of them is worth 30 €.
    let ad = crate::offer::published(&world, hated).await;
    let mut draft = world.draft(25_000);
    (draft.task, draft.posting, draft.frees) = (Some(hated), Some(ad), Minutes(30));
    let order = world.propose(draft).await.unwrap().order;
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, euro(25_000))
        .await
        .unwrap();
    assert_eq!(
        budget(&world).await,
        (
            Budget {
                sum: euro(30_000),
                used: euro(0)
            },
            0
        )
    );
}
