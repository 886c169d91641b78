//! Addenda that lower a price or move a date while the work goes on.

use app::agreement::{self, addendum};
use app::{Cx, Failure, custody, review};
use domain::agreement::OrderState;
use domain::agreement::addendum::{AddendumDraft, AddendumKind};
use domain::agreement::settlement::OfferDraft;
use kernel::page::PageSize;
use kernel::{Money, OrderId, Timestamp, Zone};
use testkit::TestDatabase;

use crate::stages::{parts, secure};
use crate::world::{World, delivery, key, satisfied, signing};

/// What the stage costs from then on.
pub(crate) fn less(minor: i64, stage: Option<u16>) -> AddendumDraft {
    AddendumDraft {
        kind: AddendumKind::Less,
        title: "Ohne Kassenbuch".to_owned(),
        words: "Das Kassenbuch von März fällt weg.".to_owned(),
        new_price: Some(Money::euro_cents(minor)),
        stage,
        ..AddendumDraft::default()
    }
}

fn date(due_at: Timestamp) -> AddendumDraft {
    AddendumDraft {
        kind: AddendumKind::Date,
        due_at: Some(due_at),
        ..less(1, None)
    }
}

pub(crate) async fn propose(cx: &Cx, order: OrderId, draft: AddendumDraft) -> Result<u16, Failure> {
    let name = cx.reader().unwrap().name.clone();
    addendum::propose(cx, order, draft, signing(&name, "")).await
}

pub(crate) async fn accept(cx: &Cx, order: OrderId, number: u16) -> Result<(), Failure> {
    let addenda = addendum::addenda(cx, order).await?;
    let one = addenda.find(number).ok_or(Failure::NotFound)?;
    let hash = one.signature.contract.to_string();
    let name = cx.reader().unwrap().name.clone();
    addendum::accept(cx, order, number, signing(&name, &hash)).await
}

/// 0.15, 0.16, 1.10: both agree on less while the work goes on. What is secured above the new price is
/// the client's again at once, the work goes on, and the new price is paid to the cent.
#[testkit::twin]
async fn m0_16_a_part_goes_back_while_the_work_goes_on(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let before = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        propose(&world.mara(), order, less(40_000, None)).await,
        Ok(1)
    );
    // Nothing moves before both have signed.
    let open = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!((open.money, open.hash), (before.money, before.hash));
    accept(&world.jonas(), order, 1).await.unwrap();

    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.state, before.state);
    assert_eq!(room.head.amount, Money::euro_cents(40_000));
    assert_eq!(room.money.held, Money::euro_cents(40_000));
    assert_eq!(room.money.refunded, Money::euro_cents(8_000));
    assert_eq!(room.stages[0].price(), Money::euro_cents(40_000));
    assert!(room.stages[0].missing().is_zero());
    world.is_in_order().await;
    // Twice is once.
    let again = accept(&world.jonas(), order, 1).await;
    assert_eq!(key(again), "addendum-refusal-answered");

    // Once more, after the delivery: a rebate for what is not as it should be.
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    let number = propose(&world.jonas(), order, less(39_000, None)).await;
    accept(&world.mara(), order, number.unwrap()).await.unwrap();
    world.is_in_order().await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(world.paid_out(order).await, 39_000);
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.money.refunded, Money::euro_cents(9_000));
    assert!(room.money.held.is_zero());
    for cx in [world.mara(), world.jonas()] {
        let books = custody::own_books(&cx, None, PageSize::MAX).await;
        assert!(books.unwrap().agrees());
    }
    world.is_in_order().await;

    // Ordered once more it costs what it cost in the end, and says nothing of what went back.
    let again = agreement::again(&world.mara(), order, None).await.unwrap();
    let room = agreement::room(&world.mara(), again.order).await.unwrap();
    assert_eq!(room.head.amount, Money::euro_cents(39_000));
    let again = &room.contract.addenda;
    assert_eq!(again.len(), 2);
    for added in again {
        assert_eq!((added.change, added.due_at), (None, room.due_at));
    }
}

/// A stage that is still to come costs less when its turn comes; one that is not secured asks for less;
/// an offer made for the old price is over.
#[testkit::twin]
async fn a_stage_that_is_not_secured_asks_for_less(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(48_000).await;
    let milestones = parts(&world, order, [18_000, 30_000]).await;
    agreement::split(&world.mara(), order, milestones)
        .await
        .unwrap();
    world.sign_both(order).await;
    let number = propose(&world.mara(), order, less(10_000, None)).await;
    accept(&world.jonas(), order, number.unwrap())
        .await
        .unwrap();
    world.is_in_order().await;
    agreement::secure(&world.mara(), order, Money::euro_cents(6_000))
        .await
        .unwrap();
    let low = propose(&world.mara(), order, less(6_000, None)).await;
    assert_eq!(key(low), "addendum-refusal-part-secured");
    secure(&world, order, 4_000).await;
    agreement::start(&world.jonas(), order).await.unwrap();

    let number = propose(&world.jonas(), order, less(25_000, Some(1))).await;
    accept(&world.mara(), order, number.unwrap()).await.unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let prices: Vec<i64> = room.stages.iter().map(|one| one.price().minor).collect();
    assert_eq!(prices, [10_000, 25_000]);
    assert!(room.money.refunded.is_zero());
    world.is_in_order().await;

    let offer = OfferDraft {
        sum: Some(Money::euro_cents(9_000)),
        words: "Wir hören hier auf".to_owned(),
        days: None,
    };
    review::offer(&world.mara(), order, offer).await.unwrap();
    let number = propose(&world.mara(), order, less(8_000, None)).await;
    accept(&world.jonas(), order, number.unwrap())
        .await
        .unwrap();
    let settlement = review::settlement(&world.jonas(), order).await.unwrap();
    assert!(settlement.to_answer().is_none());
    world.is_in_order().await;
}

/// 1.10: both agree on another day: nobody is late, and the client may not step back before it.
#[testkit::twin]
async fn m1_10_another_day_holds_for_running_work(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let due_at = Zone::default().add_days(world.mara().now, 60);
    let number = propose(&world.jonas(), order, date(due_at)).await;
    accept(&world.mara(), order, number.unwrap()).await.unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!((room.due_at, room.head.due_at), (due_at, due_at));
    assert_eq!(room.stages[0].due_at, due_at);
    world.is_in_order().await;
    // The clock of the old day rings and finds its deadline gone.
    world.pass_days(58);
    world.run_due().await;
    let state = world.state(order).await;
    let OrderState::InWork { returns_at, .. } = state else {
        panic!("{state:?}")
    };
    assert_eq!(returns_at, None);
    let early = agreement::withdraw(&world.mara(), order).await;
    assert!(early.is_err(), "{early:?}");
    world.pass_days(20);
    world.run_due().await;
    agreement::withdraw(&world.mara(), order).await.unwrap();
    world.is_in_order().await;
}

/// Accepting the delivery and the lower price at once, from both sides: whichever is first, the books
/// agree and everything secured is paid or back.
#[testkit::twin]
async fn accepting_the_work_and_the_lower_price_at_once(db: TestDatabase) {
    let world = World::new(db).await;
    for _ in 0..4 {
        let order = world.delivered(48_000).await;
        propose(&world.mara(), order, less(40_000, None))
            .await
            .unwrap();
        let (mara, jonas) = (world.mara(), world.jonas());
        let pays = tokio::spawn(async move { review::accept(&mara, order, satisfied(100)).await });
        let lowers = tokio::spawn(async move { accept(&jonas, order, 1).await });
        let (pays, lowers) = (pays.await.unwrap(), lowers.await.unwrap());
        if pays.is_err() {
            review::accept(&world.mara(), order, satisfied(100))
                .await
                .unwrap();
        }
        let paid = if lowers.is_ok() { 40_000 } else { 48_000 };
        assert_eq!(world.paid_out(order).await, paid);
    }
    world.is_in_order().await;
}
