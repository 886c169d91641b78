//! Work that needs trust is open to a pair once they have it, or with a reason that is kept (3.21).

use app::{Failure, agreement, posting, review};
use domain::posting::{PostingDraft, PostingState, TrustNeed};
use kernel::{OfferId, PostingId};
use testkit::TestDatabase;

use crate::offer::{ad, instructed, offer, weekly_task};
use crate::world::{World, key, satisfied};

const DUE: &str = "2026-04-20T16:00:00Z";
const TOO_LOW: &str = "refusal-posting-trust-too-low";

/// An open ad that needs trust, with an offer by Jonas.
async fn offered(world: &World, trust: TrustNeed) -> (PostingId, OfferId) {
    let task = weekly_task(world).await;
    instructed(world, task).await;
    let draft = PostingDraft { trust, ..ad(task) };
    let id = posting::begin(&world.mara(), draft).await.unwrap();
    posting::publish(&world.mara(), id).await.unwrap();
    let sent = posting::send(&world.jonas(), id, offer(45_000, DUE)).await;
    (id, sent.unwrap())
}

async fn because(world: &World, offer: OfferId, reason: &str) -> Result<(), Failure> {
    agreement::choose_all_the_same(&world.mara(), offer, Some(reason.to_owned()))
        .await
        .map(drop)
}

/// A high-trust task does not go to a new pair: it is refused with both levels and nothing is
/// half-done. A reason that says nothing is refused at its field; a real one is kept with the ad, for
/// its owner alone.
#[testkit::twin]
async fn m3_21_a_high_trust_task_goes_to_nobody_new_without_a_reason(db: TestDatabase) {
    let world = World::new(db).await;
    let (ad, offer) = offered(&world, TrustNeed::High).await;
    let gap = agreement::trust_gap(&world.mara(), offer).await.unwrap();
    let gap = gap.unwrap();
    assert_eq!((gap.need, gap.level.level), (TrustNeed::High, 0));
    for stranger in [world.ines(), world.jonas()] {
        let gap = agreement::trust_gap(&stranger, offer).await;
        assert_eq!(gap, Err(Failure::NotFound));
        let reason = Some("Ich kenne Jonas gut.".to_owned());
        let chosen = agreement::choose_all_the_same(&stranger, offer, reason).await;
        assert_eq!(key(chosen), "not-found");
    }
    assert_eq!(key(agreement::choose(&world.mara(), offer).await), TOO_LOW);
    for (said, wrong) in [
        ("", "field-required"),
        (" \u{200b} ", "field-required"),
        ("weil", "field-too-short"),
        (&"x".repeat(501), "field-too-long"),
    ] {
        assert_eq!(key(because(&world, offer, said).await), wrong, "{said}");
    }
    let still = posting::show_own(&world.mara(), ad).await.unwrap();
    assert_eq!(still.posting.state.code(), "published");
    assert_eq!(agreement::of_offer(&world.mara(), offer).await, Ok(None));

    because(&world, offer, "Jonas sieht nur Testdaten.")
        .await
        .unwrap();
    let own = posting::show_own(&world.mara(), ad).await.unwrap();
    let PostingState::Filled { trust_override, .. } = own.posting.state else {
        panic!("{own:?}")
    };
    let kept = trust_override.unwrap();
    assert_eq!(
        (kept.need, kept.level, kept.reason.as_str()),
        (TrustNeed::High, 0, "Jonas sieht nur Testdaten.")
    );
    let order = agreement::of_offer(&world.mara(), offer).await.unwrap();
    assert!(order.is_some());
    world.is_in_order().await;
}

/// Three good orders open work that needs some trust to the pair: nothing has to be said, and what is
/// said all the same is not kept. What needs more stays closed.
#[testkit::twin]
async fn m3_21_good_orders_open_what_needs_trust(db: TestDatabase) {
    let world = World::new(db).await;
    let (_, more) = offered(&world, TrustNeed::High).await;
    let (ad, some) = offered(&world, TrustNeed::Some).await;
    for done in 0..3 {
        assert_eq!(
            key(agreement::choose(&world.mara(), some).await),
            TOO_LOW,
            "after {done}"
        );
        let order = world.delivered(1_000).await;
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
    }
    assert_eq!(agreement::trust_gap(&world.mara(), some).await, Ok(None));
    because(&world, some, "Das braucht es nicht mehr.")
        .await
        .unwrap();
    let own = posting::show_own(&world.mara(), ad).await.unwrap();
    assert!(matches!(
        own.posting.state,
        PostingState::Filled {
            trust_override: None,
            ..
        }
    ));
    assert_eq!(key(agreement::choose(&world.mara(), more).await), TOO_LOW);
    world.is_in_order().await;
}
