//! How a delivery is accepted: named by the client before both sign, and then what the order does.

use app::review::{self, Revising};
use app::{Failure, agreement};
use domain::agreement::{AcceptanceDraft, AcceptanceRule, Action, Defect, OrderState};
use kernel::{Money, TimeOfDay};
use testkit::TestDatabase;

use crate::world::{MUST, World, delivery, improved, key, satisfied};

fn draft(review: i64, extension: i64, rounds: i64) -> AcceptanceDraft {
    AcceptanceDraft {
        review_days: Some(review),
        extension_days: Some(extension),
        revision_rounds: Some(rounds),
    }
}

fn revising() -> Revising {
    Revising {
        defects: vec![Defect {
            criterion: MUST,
            reason: "Beleg 7 fehlt.".to_owned(),
        }],
        ..Revising::default()
    }
}

/// G2, I1: five days to look, no extension, one revision; both sign that, the clock and the fork follow
/// it, and once more it holds again. Tried: out of bounds, the contractor, a stranger, once signed.
#[testkit::twin]
async fn g2_both_sign_how_a_delivery_is_accepted(db: TestDatabase) {
    let world = World::new(db).await;
    let (mara, jonas) = (world.mara(), world.jonas());
    let order = world.order(5_000).await;
    let usual = agreement::room(&mara, order).await.unwrap().contract;
    assert_eq!(usual.acceptance, AcceptanceRule::PROJECT);
    world.sign(world.jonas(), order).await.unwrap();
    for wrong in [draft(2, 0, 0), draft(14, 15, 3), draft(14, 7, 6)] {
        let refused = agreement::agree_review(&mara, order, wrong).await;
        assert!(matches!(refused, Err(Failure::Invalid(_))), "{wrong:?}");
    }
    let theirs = agreement::agree_review(&jonas, order, draft(5, 0, 1)).await;
    assert_eq!(key(theirs), "refusal-order-only-client");
    let stranger = agreement::agree_review(&world.ines(), order, draft(5, 0, 1)).await;
    assert_eq!(key(stranger), "not-found");
    let agree = async || agreement::agree_review(&mara, order, draft(5, 0, 1)).await;
    assert_eq!(agree().await, Ok(true));
    assert_eq!(agree().await, Ok(false), "it says so already");
    let unsigned = world.state(order).await;
    let nobody = matches!(
        unsigned,
        OrderState::AwaitingSignatures {
            client: None,
            contractor: None,
            ..
        }
    );
    assert!(nobody, "both sign anew: {unsigned:?}");
    world.sign_both(order).await;
    let signed = agree().await;
    assert_eq!(key(signed), "refusal-order-already-signed");

    let sum = Money::euro_cents(5_000);
    agreement::secure(&mara, order, sum).await.unwrap();
    agreement::start(&jonas, order).await.unwrap();
    review::deliver(&jonas, order, delivery()).await.unwrap();
    let room = agreement::room(&mara, order).await.unwrap();
    let OrderState::Delivered {
        at, accepted_at, ..
    } = room.state
    else {
        panic!("{:?}", room.state)
    };
    let zone = &room.contract.client.zone;
    assert_eq!(accepted_at, zone.deadline(at, 5, TimeOfDay::EVENING));
    assert!(!room.actions.contains(&Action::Extend));
    let more = review::extend(&mara, order).await;
    assert_eq!(key(more), "refusal-order-no-extension");
    review::revise(&mara, order, revising()).await.unwrap();
    let better = improved(&jonas, order).await;
    review::deliver(&jonas, order, better).await.unwrap();
    let second = review::revise(&mara, order, revising()).await;
    assert_eq!(key(second), "refusal-order-no-rounds-left");
    review::accept(&mara, order, satisfied(100)).await.unwrap();
    let again = agreement::again(&mara, order, None).await.unwrap().order;
    let again = agreement::room(&mara, again).await.unwrap().contract;
    assert_eq!(again.acceptance, room.contract.acceptance);
    world.is_in_order().await;
}
