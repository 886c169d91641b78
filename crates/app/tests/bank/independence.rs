//! Hints for whoever works on their own account: one client who pays nearly everything, prescribed
//! hours, and how full the next weeks are (3.29).

use app::agreement::{self, Independence, OrderDraft};
use app::task::week;
use app::{Cx, custody, review};
use domain::agreement::independence::Prescribed;
use domain::instruction::CriterionKind;
use kernel::{Currency, Minutes, Money};
use testkit::TestDatabase;

use super::overdue::{accepted, direct, names_account};
use crate::assistance::running;
use crate::world::{World, body, delivery, satisfied};

async fn found(cx: Cx) -> Independence {
    agreement::independence(&cx).await.unwrap()
}

/// Ines hands on to Jonas, and what she owes him comes.
async fn paid_by_ines(world: &World, minor: i64) {
    let draft = OrderDraft {
        client: world.stranger.id,
        ..world.draft(minor)
    };
    let cx = world.ines();
    let order = world.app.database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &draft)
    });
    let order = order.await.unwrap().order;
    world.sign(world.ines(), order).await.unwrap();
    world.sign(world.jonas(), order).await.unwrap();
    agreement::secure(&world.ines(), order, Money::euro_cents(minor))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.ines(), order, satisfied(100))
        .await
        .unwrap();
    let due = custody::request(&world.ines(), order).await.unwrap();
    custody::confirm(&world.jonas(), order, due.payouts[0].id)
        .await
        .unwrap();
}

/// One client beyond five sixths of what came in twelve months is named, to the contractor alone;
/// money that has not come, play money and older money do not count.
#[testkit::twin]
async fn m3_29_one_client_beyond_five_sixths_is_a_hint(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let (order, payout) = accepted(&world, 50_000).await;
    assert!(found(world.jonas()).await.is_empty(), "it has not come yet");
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    let alone = found(world.jonas()).await;
    let main = &alone.main[0];
    assert_eq!(
        (main.name.as_str(), main.share, main.currency),
        ("Mara Müller", 100, Currency::Eur)
    );
    assert!(found(world.mara()).await.is_empty(), "it is Jonas' alone");
    assert!(found(world.ines()).await.is_empty());
    paid_by_ines(&world, 9_999).await;
    assert_eq!(found(world.jonas()).await.main[0].share, 83);
    paid_by_ines(&world, 1).await;
    assert!(
        found(world.jonas()).await.is_empty(),
        "five sixths to the cent"
    );
    // A year later only what came since counts.
    world.pass_days(370);
    assert!(found(world.jonas()).await.is_empty());
    paid_by_ines(&world, 100).await;
    assert_eq!(found(world.jonas()).await.main[0].name, "Ines Fremd");
    world.is_in_order().await;
}

/// Play money is no income, however much of it one client plays.
#[testkit::twin]
async fn m3_29_play_money_is_no_income(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(50_000).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert!(found(world.jonas()).await.is_empty());
}

/// An instruction that prescribes when to work is named with its order while the order runs.
#[testkit::twin]
async fn m3_29_prescribed_hours_are_a_hint_while_the_order_runs(db: TestDatabase) {
    let world = World::new(db).await;
    let mut prescribing = body();
    let must = prescribing.criteria.iter_mut();
    for criterion in must.filter(|one| one.kind == CriterionKind::Must) {
        criterion.how_measured = "Anwesend in der Kernzeit".into();
    }
    let draft = OrderDraft {
        body: prescribing,
        ..world.draft(1_000)
    };
    let proposed = world.propose(draft).await.unwrap();
    assert!(found(world.jonas()).await.is_empty(), "nothing is agreed");
    world.sign_both(proposed.order).await;
    let hint = found(world.jonas()).await.prescribed;
    assert_eq!((hint[0].order, hint.len()), (proposed.order, 1));
    assert_eq!(hint[0].how, Prescribed::Word("kernzeit"));
    assert!(found(world.mara()).await.is_empty(), "it is Jonas' alone");
    agreement::secure(&world.mara(), proposed.order, Money::euro_cents(1_000))
        .await
        .unwrap();
    agreement::start(&world.jonas(), proposed.order)
        .await
        .unwrap();
    review::deliver(&world.jonas(), proposed.order, delivery())
        .await
        .unwrap();
    assert!(found(world.jonas()).await.is_empty());
}

/// The weeks of a cooperation fill the contractor's next weeks by their ceiling, whether their orders
/// are made yet or not, and no week twice; the client's weeks stay as they are.
#[testkit::twin]
async fn m3_29_the_weeks_of_a_cooperation_fill_the_weeks_ahead(db: TestDatabase) {
    let world = World::new(db).await;
    running(&world).await;
    let hours = |cx: Cx| async move {
        let ahead = week::ahead(&cx).await.unwrap().outlook;
        let weeks = ahead.forecast.weeks.map(|week| week.orders);
        (weeks, ahead.uncounted)
    };
    let (five, none) = (Minutes(300), Minutes::ZERO);
    let expected = ([five, five, five, five, none, none], 0);
    assert_eq!(hours(world.jonas()).await, expected);
    assert_eq!(hours(world.mara()).await, ([none; 6], 0));
    world.pass_days(7);
    world.run_due().await;
    let expected = ([five, five, five, none, none, none], 0);
    assert_eq!(hours(world.jonas()).await, expected);
}
