//! What is booked on the luxury budget, and when it comes back.

use app::{agreement, posting, task};
use domain::posting::PostingDraft;
use domain::task::luxury::Budget;
use domain::task::{Frequency, TaskDraft};
use kernel::{Minutes, Money, OrderId, PostingId, TaskId};
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
                used: euro(0),
                held: euro(0)
            },
            0
        )
    );
}

/// An ad for a task: three hours, worth 180 €, for 250 €.
async fn dear_ad(world: &World, task: TaskId) -> PostingId {
    crate::offer::instructed(world, task).await;
    let ad = PostingDraft {
        hours: Some(Minutes(180)),
        budget: Some(euro(25_000)),
        ..crate::offer::ad(task)
    };
    posting::begin(&world.mara(), ad).await.unwrap()
}

async fn taken(world: &World) -> (Money, Money, Money) {
    let (state, _) = budget(world).await;
    (state.used, state.held, state.left())
}

/// Mission 1.19: an open ad holds what it costs, so a second one does not overrun the sum; what is
/// withdrawn is free again.
#[testkit::twin]
async fn m1_19_an_open_ad_holds_its_sum_until_it_is_withdrawn(db: TestDatabase) {
    let world = World::new(db).await;
    let cx = world.mara();
    task::save_luxury(&cx, Some(euro(30_000))).await.unwrap();
    let first = dear_ad(&world, task(&world, "Ablage", 1).await).await;
    let second = dear_ad(&world, task(&world, "Post", 1).await).await;
    posting::publish(&cx, first).await.unwrap();
    let held = (euro(0), euro(25_000), euro(50_00));
    assert_eq!(taken(&world).await, held);
    let refused = posting::publish(&cx, second).await;
    assert!(refused.is_err(), "the first holds the sum");
    assert_eq!(taken(&world).await, held, "a refused ad holds nothing");
    posting::close(&cx, first).await.unwrap();
    assert_eq!(taken(&world).await, (euro(0), euro(0), euro(30_000)));
    posting::publish(&cx, second).await.unwrap();
    assert_eq!(taken(&world).await, held);
    // Nobody else's budget is held by it.
    task::save_luxury(&world.jonas(), Some(euro(10_000)))
        .await
        .unwrap();
    let own = task::own_sorting(&world.jonas()).await.unwrap();
    assert_eq!(own.luxury.unwrap().budget.held, euro(0));
}

/// Mission 1.19: an order holds its sum until it is secured, then it is spent, once.
#[testkit::twin]
async fn m1_19_an_order_holds_its_sum_until_it_is_booked(db: TestDatabase) {
    let world = World::new(db).await;
    task::save_luxury(&world.mara(), Some(euro(30_000)))
        .await
        .unwrap();
    let mut draft = world.draft(25_000);
    draft.task = Some(task(&world, "Ablage", 1).await);
    let order = world.propose(draft).await.unwrap().order;
    assert_eq!(taken(&world).await, (euro(0), euro(25_000), euro(50_00)));
    world.sign_both(order).await;
    assert_eq!(taken(&world).await, (euro(0), euro(25_000), euro(50_00)));
    agreement::secure(&world.mara(), order, euro(25_000))
        .await
        .unwrap();
    assert_eq!(taken(&world).await, (euro(25_000), euro(0), euro(50_00)));
}

/// Mission 1.19: of ads published at the same moment only so many pass as the sum takes, with real
/// threads on PostgreSQL.
#[testkit::twin]
async fn m1_19_ads_published_at_once_do_not_overrun_the_sum(db: TestDatabase) {
    let world = World::new(db).await;
    task::save_luxury(&world.mara(), Some(euro(60_000)))
        .await
        .unwrap();
    let mut ads = Vec::new();
    for number in 0..6 {
        let task = task(&world, &format!("Ablage {number}"), 1).await;
        ads.push(dear_ad(&world, task).await);
    }
    let publishing = ads.into_iter().map(|ad| {
        let cx = world.mara();
        tokio::spawn(async move { posting::publish(&cx, ad).await })
    });
    let mut published = 0;
    for one in publishing.collect::<Vec<_>>() {
        published += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(published, 2);
    let state = taken(&world).await;
    assert_eq!(state, (euro(0), euro(50_000), euro(10_000)));
}

/// Mission 1.19: what was paid for stays booked, also when a part went back.
#[testkit::twin]
async fn m1_19_a_part_that_goes_back_leaves_the_booking(db: TestDatabase) {
    let world = World::new(db).await;
    task::save_luxury(&world.mara(), Some(euro(30_000)))
        .await
        .unwrap();
    let order = secured(&world, task(&world, "Ablage", 1).await).await;
    let half = domain::agreement::settlement::OfferDraft {
        sum: Some(euro(10_000)),
        words: "Die Hälfte ist getan.".to_owned(),
        days: None,
    };
    let number = app::review::offer(&world.jonas(), order, half)
        .await
        .unwrap();
    app::review::accept_offer(&world.mara(), order, number)
        .await
        .unwrap();
    assert_eq!(budget(&world).await.0.used, euro(25_000));
}
