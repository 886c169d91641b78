//! What belongs to a stage ends with it: offers, rounds to repair, disputes taken back.

use domain::agreement::settlement::Answer;
use store::review::DecisionKind;

use super::*;
use crate::stages::{parts, secure, work};

/// An order over two equal stages that both have signed, the first secured.
async fn equal_stages(world: &World) -> OrderId {
    let order = world.order(900).await;
    let parts = parts(world, order, [450, 450]).await;
    app::agreement::split(&world.mara(), order, parts)
        .await
        .unwrap();
    world.sign_both(order).await;
    assert_eq!(secure(world, order, 450).await, "ok");
    order
}

fn fault() -> EndWish {
    EndWish {
        cause: None,
        words: "Drei Tage keine Antwort".to_owned(),
    }
}

/// An offer for one stage is never money of the next, though both cost the same.
#[testkit::twin]
async fn an_offer_ends_with_its_stage(db: TestDatabase) {
    let world = World::new(db).await;
    let order = equal_stages(&world).await;
    work(&world, order).await;
    let long = OfferDraft {
        days: Some(30),
        ..offer(450)
    };
    let number = review::offer(&world.mara(), order, long).await.unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let seen = review::settlement(&world.mara(), order).await.unwrap();
    assert_eq!(seen.offers[0].answer.unwrap().0, Answer::Closed);
    assert_eq!(secure(&world, order, 450).await, "ok");
    let old = review::accept_offer(&world.jonas(), order, number).await;
    assert_eq!(key(old), "settlement-refusal-answered");
    assert_eq!(moved(&world, order).await, (450, 0));
    assert!(
        review::offers_waiting(&world.jonas())
            .await
            .unwrap()
            .is_empty()
    );
    world.is_in_order().await;
}

/// What was offered before the work was handed in is over then.
#[testkit::twin]
async fn an_offer_ends_when_work_is_handed_in(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let number = review::offer(&world.mara(), order, offer(9_000))
        .await
        .unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    let old = review::accept_offer(&world.jonas(), order, number).await;
    assert_eq!(key(old), "settlement-refusal-answered");
    world.is_in_order().await;
}

/// Silence that accepts a stage in between is a decision like every other, and each stage has its
/// own round to repair.
#[testkit::twin]
async fn each_stage_has_its_own_silence_and_repair(db: TestDatabase) {
    let world = World::new(db).await;
    let order = equal_stages(&world).await;
    app::agreement::start(&world.jonas(), order).await.unwrap();
    let asked = review::end(&world.mara(), order, fault(), None).await;
    assert!(matches!(asked, Ok(Ended::Repair(_))), "{asked:?}");
    let waiting = review::repairs_waiting(&world.jonas()).await.unwrap();
    assert_eq!(waiting.len(), 1);
    let own = review::repairs_waiting(&world.mara()).await.unwrap();
    assert!(own.is_empty());
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    world.pass_days(15);
    world.run_due().await;
    let room = app::agreement::room(&world.mara(), order).await.unwrap();
    let silent = room.decisions.iter().map(|one| one.kind);
    assert_eq!(silent.collect::<Vec<_>>(), [DecisionKind::Silence]);
    assert_eq!(secure(&world, order, 450).await, "ok");
    app::agreement::start(&world.jonas(), order).await.unwrap();
    let asked = review::end(&world.mara(), order, fault(), None).await;
    assert!(matches!(asked, Ok(Ended::Repair(_))), "{asked:?}");
    world.is_in_order().await;
}

/// A dispute is taken back once; the next one goes to its end.
#[testkit::twin]
async fn a_dispute_is_taken_back_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = disputed(&world, 48_000).await;
    review::take_back(&world.mara(), order).await.unwrap();
    world.pass_days(1);
    review::dispute(&world.mara(), order, opening(0))
        .await
        .unwrap();
    let seen = review::settlement(&world.mara(), order).await.unwrap();
    assert!(!seen.may_take_back());
    let again = review::take_back(&world.mara(), order).await;
    assert_eq!(key(again), "dispute-refusal-taken-back-before");
    world.is_in_order().await;
}

/// One side cannot use up the offers of both, nor close the way into an ending.
#[testkit::twin]
async fn offers_are_counted_for_each_side(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    for _ in 0..200 {
        review::offer(&world.jonas(), order, offer(9_000))
            .await
            .unwrap();
    }
    let full = review::offer(&world.jonas(), order, offer(9_000)).await;
    assert!(matches!(full, Err(app::Failure::Invalid(_))), "{full:?}");
    review::offer(&world.mara(), order, offer(1_000))
        .await
        .unwrap();
    let serious = EndWish {
        cause: Some(SeriousCause::Threat),
        ..fault()
    };
    let ended = review::end(&world.jonas(), order, serious, Some(euro(9_000))).await;
    assert_eq!(ended, Ok(Ended::Settling));
    world.is_in_order().await;
}

/// A delivery has at most a hundred defects, and one for each criterion.
#[testkit::twin]
async fn defects_are_bounded(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(48_000).await;
    let defect = domain::agreement::Defect {
        criterion: MUST,
        reason: "Beleg 7 fehlt".to_owned(),
    };
    let revising = |times| review::Revising {
        defects: vec![defect.clone(); times],
        hours: Vec::new(),
        minutes: None,
    };
    let twice = review::revise(&world.mara(), order, revising(2)).await;
    assert_eq!(key(twice), "refusal-order-criterion-twice");
    review::revise(&world.mara(), order, revising(1))
        .await
        .unwrap();
}
