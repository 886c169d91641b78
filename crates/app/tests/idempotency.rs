//! A request's key stands where its effect does, whatever ends the request in between.

use app::idempotency::{self, Claim};
use app::{Cx, Failure, agreement, review};
use domain::agreement::Tag;
use kernel::Money;
use testkit::TestDatabase;

use crate::world::{World, satisfied};

fn claim(key: &str, request: u8) -> Claim {
    Claim {
        key: key.to_owned(),
        request: [request; 32],
    }
}

async fn done(cx: &Cx, claim: &Claim) -> Option<kernel::OrderId> {
    idempotency::done(cx, claim)
        .await
        .unwrap()
        .map(|done| done.order)
}

/// Tried: the program dies after the effect and before the answer; the request comes again.
#[testkit::twin]
async fn what_was_done_is_known_without_an_answer(db: TestDatabase) {
    let world = World::new(db).await;
    let paid = world.delivered(36_000).await;
    review::accept(&world.mara(), paid, satisfied(98))
        .await
        .unwrap();
    let again = claim("again", 1);
    assert_eq!(done(&world.mara(), &again).await, None);
    let cx = world.mara().claiming(again.clone());
    let made = agreement::again(&cx, paid, None).await.unwrap().order;
    // No answer was kept, and yet the key says what was made.
    assert_eq!(done(&world.mara(), &again).await, Some(made));
    let twice = agreement::again(&cx, paid, None).await;
    assert!(matches!(twice, Err(Failure::Conflict)), "{twice:?}");
    // The key is Mara's; to Jonas it is new.
    assert_eq!(done(&world.jonas(), &again).await, None);
    // With another request behind it, it is refused; after two days it is forgotten.
    let other = idempotency::done(&world.mara(), &claim("again", 2)).await;
    assert!(matches!(other, Err(Failure::Refused(_))), "{other:?}");
    world.pass_days(2);
    assert_eq!(done(&world.mara(), &again).await, Some(made));
    world.pass(std::time::Duration::from_secs(1));
    assert_eq!(done(&world.mara(), &again).await, None);
    let late = world.mara().claiming(again);
    assert_ne!(
        agreement::again(&late, paid, None).await.unwrap().order,
        made
    );
}

/// Tried: a sum that is not the agreed one, then the agreed one, both under the same key.
#[testkit::twin]
async fn what_failed_leaves_its_key_free(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(36_000).await;
    world.sign_both(order).await;
    let key = claim("secure", 1);
    let cx = world.mara().claiming(key.clone());
    let wrong = agreement::secure(&cx, order, Money::euro_cents(36_001)).await;
    assert!(matches!(wrong, Err(Failure::Refused(_))), "{wrong:?}");
    assert_eq!(done(&cx, &key).await, None);
    agreement::secure(&cx, order, Money::euro_cents(36_000))
        .await
        .unwrap();
    assert_eq!(done(&cx, &key).await, Some(order));
    assert_eq!(world.tag(order).await, Tag::Secured);
}
