//! Ending an order between securing and starting.

use app::agreement;
use domain::agreement::OrderState;
use domain::agreement::settlement::{OfferDraft, SettledBy};
use kernel::Money;
use testkit::TestDatabase;

use super::{moved, offer, settled_by};
use crate::world::{World, key};

fn draft(sum: Money) -> OfferDraft {
    OfferDraft {
        sum: Some(sum),
        words: "Der Anlass fällt aus.".to_owned(),
        days: None,
    }
}

async fn lapses_at(world: &World, order: kernel::OrderId) -> kernel::Timestamp {
    match world.state(order).await {
        OrderState::AwaitingSignatures { lapses_at, .. } => lapses_at,
        other => panic!("{other:?}"),
    }
}

/// Unless something else is agreed everything goes back, once the contractor accepts; the contract
/// names the law before anybody signs.
#[testkit::twin]
async fn before_the_start_the_money_goes_back(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(30_000).await;
    let view = agreement::contract(&world.jonas(), order).await.unwrap();
    let clause = |key: &str| {
        view.contract
            .clauses()
            .iter()
            .any(|clause| clause.key == key)
    };
    assert!(clause("cancel-clause-back") && !clause("cancel-clause-share"));
    let early = agreement::cancellation(&world.mara(), order).await.unwrap();
    assert_eq!((early.share(), early.offer), (0, None));
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, Money::euro_cents(30_000))
        .await
        .unwrap();
    let theirs = agreement::cancellation(&world.jonas(), order)
        .await
        .unwrap();
    assert_eq!(theirs.offer, None, "it is the client's to offer");
    let (sum, rest) = agreement::cancellation(&world.mara(), order)
        .await
        .unwrap()
        .offer
        .unwrap();
    assert_eq!((sum.minor, rest.minor), (0, 30_000));
    let number = app::review::offer(&world.mara(), order, draft(sum))
        .await
        .unwrap();
    assert!(matches!(
        world.state(order).await,
        OrderState::Secured { .. }
    ));
    app::review::accept_offer(&world.jonas(), order, number)
        .await
        .unwrap();
    assert_eq!(settled_by(&world, order).await, SettledBy::Agreement);
    assert_eq!(moved(&world, order).await, (0, 30_000));
    world.is_in_order().await;
}

/// Tried: a share of 10 %, agreed before both sign, by the client alone; the contractor names another
/// sum. Signed, it cannot be changed; once the work has begun it is over; once more it holds again.
#[testkit::twin]
async fn an_agreed_share_is_offered_and_the_contractor_can_name_a_sum(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(30_000).await;
    world.sign(world.jonas(), order).await.unwrap();
    for share in [None, Some(-1), Some(101)] {
        let refused = agreement::agree_cancellation(&world.mara(), order, share).await;
        assert!(
            matches!(refused, Err(app::Failure::Invalid(_))),
            "{share:?}"
        );
    }
    let theirs = agreement::agree_cancellation(&world.jonas(), order, Some(50)).await;
    assert_eq!(key(theirs), "refusal-order-only-client");
    let stranger = agreement::agree_cancellation(&world.ines(), order, Some(50)).await;
    assert_eq!(key(stranger), "not-found");
    let looked = agreement::cancellation(&world.ines(), order).await;
    assert_eq!(key(looked), "not-found");
    let agree = async || agreement::agree_cancellation(&world.mara(), order, Some(10)).await;
    assert_eq!(agree().await, Ok(true));
    assert_eq!(agree().await, Ok(false));
    let view = agreement::contract(&world.jonas(), order).await.unwrap();
    let unsigned = OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        lapses_at: lapses_at(&world, order).await,
    };
    assert_eq!(world.state(order).await, unsigned, "both sign anew");
    assert!(
        view.contract
            .clauses()
            .iter()
            .any(|clause| clause.key == "cancel-clause-share")
    );
    world.sign_both(order).await;
    let signed = agree().await;
    assert!(
        matches!(signed, Err(app::Failure::Refused(_))),
        "{signed:?}"
    );
    agreement::secure(&world.mara(), order, Money::euro_cents(30_000))
        .await
        .unwrap();
    let found = agreement::cancellation(&world.mara(), order).await.unwrap();
    let (sum, rest) = found.offer.unwrap();
    assert_eq!((sum.minor, rest.minor), (3_000, 27_000));
    app::review::offer(&world.mara(), order, draft(sum))
        .await
        .unwrap();
    let number = app::review::offer(&world.jonas(), order, offer(6_000))
        .await
        .unwrap();
    app::review::accept_offer(&world.mara(), order, number)
        .await
        .unwrap();
    assert_eq!(moved(&world, order).await, (6_000, 24_000));
    let begun = world.in_work(5_000).await;
    let found = agreement::cancellation(&world.mara(), begun).await.unwrap();
    assert_eq!(found.offer, None);
    world.is_in_order().await;
}
