//! The disk fails at every step of an order: nothing moves, the step can be repeated, and repeating
//! what is done moves nothing either. The outside account has the same proof in `bank::faults`.

use std::fmt::Debug;

use app::review::{Opening, Revising};
use app::{Failure, agreement, custody, review};
use domain::agreement::settlement::OfferDraft;
use domain::agreement::{Defect, Milestone, OrderState};
use kernel::{Money, OrderId, Zone};
use testkit::TestDatabase;

use crate::world::{MUST, World, delivery, improved, satisfied};

/// What can be seen of an order: where it stands, every transfer, what was offered and asked for, how
/// much has happened.
async fn seen(world: &World, order: OrderId) -> impl PartialEq + Debug {
    let mara = world.mara();
    let room = agreement::room(&mara, order).await.unwrap();
    let settlement = review::settlement(&mara, order).await.unwrap();
    let request = custody::request(&mara, order).await;
    let transfers = world.transfers(order).await;
    let told = format!("{settlement:?} {request:?} {:?}", room.deliveries);
    (room.state, transfers, room.timeline.len(), told)
}

/// Lets a step fail before it is kept, then do it, then do it again: one effect, every time the
/// books agree, as far as `$seen` shows. `once`: doing it again is refused; `same`: it is done, and
/// nothing changes; `first`: doing it again is possible (parts, further offers), so that is left out.
macro_rules! step {
    ($world:expr, $seen:expr, once: $step:expr) => {
        step!($world, $seen, first: $step);
        let done = $seen;
        let again: Result<(), Failure> = $step.await.map(drop);
        assert!(again.is_err(), "{}: a second time", stringify!($step));
        assert_eq!($seen, done, "{}", stringify!($step));
    };
    ($world:expr, $seen:expr, same: $step:expr) => {
        step!($world, $seen, first: $step);
        let done = $seen;
        let again: Result<(), Failure> = $step.await.map(drop);
        assert_eq!(again, Ok(()), "{}: a second time", stringify!($step));
        assert_eq!($seen, done, "{}", stringify!($step));
        $world.is_in_order().await;
    };
    ($world:expr, $seen:expr, first: $step:expr) => {
        let before = $seen;
        $world.database.fail_commits(1);
        let failed: Result<(), Failure> = $step.await.map(drop);
        assert!(
            matches!(failed, Err(Failure::Fault(_) | Failure::Unavailable)),
            "{}: {failed:?}",
            stringify!($step)
        );
        assert_eq!($seen, before, "{}", stringify!($step));
        $world.is_in_order().await;
        let done: Result<(), Failure> = $step.await.map(drop);
        assert_eq!(done, Ok(()), "{}", stringify!($step));
        assert_ne!($seen, before, "{}", stringify!($step));
        $world.is_in_order().await;
    };
}

/// A [`step!`] of an order.
macro_rules! through {
    ($world:expr, $order:expr, $how:ident: $step:expr) => {
        step!($world, seen(&$world, $order).await, $how: $step);
    };
}

mod alone;
mod ends;
mod frame;
mod outside;
mod provided;
mod weeks;

fn euro(minor: i64) -> Money {
    Money::euro_cents(minor)
}

async fn sign(world: &World, order: OrderId, contractor: bool) -> Result<(), Failure> {
    let cx = if contractor {
        world.jonas()
    } else {
        world.mara()
    };
    world.sign(cx, order).await
}

async fn halves(world: &World, order: OrderId) -> Vec<Milestone> {
    let end = agreement::room(&world.mara(), order)
        .await
        .unwrap()
        .head
        .due_at;
    let part = |title: &str, due_at| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(300),
        due_at,
    };
    let first = Zone::default().add_days(end, -3);
    vec![part("Entwurf", first), part("Reinschrift", end)]
}

/// 0.15, 0.16: signed, secured in parts, worked on, improved, paid.
#[testkit::twin]
async fn m0_16_every_step_to_the_payment_happens_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(600).await;
    let parts = halves(&world, order).await;
    through!(world, order, first: agreement::split(&world.mara(), order, parts.clone()));
    through!(world, order, once: sign(&world, order, false));
    through!(world, order, once: sign(&world, order, true));
    for _stage in 0..2 {
        through!(world, order, first: agreement::secure(&world.mara(), order, Money::euro_cents(100)));
        through!(world, order, once: agreement::secure(&world.mara(), order, Money::euro_cents(200)));
        through!(world, order, once: agreement::start(&world.jonas(), order));
        through!(world, order, once: review::deliver(&world.jonas(), order, delivery()));
        let revising = || Revising {
            defects: vec![Defect {
                criterion: MUST,
                reason: "Beleg 7 fehlt.".to_owned(),
            }],
            ..Revising::default()
        };
        through!(world, order, once: review::revise(&world.mara(), order, revising()));
        let better = improved(&world.jonas(), order).await;
        through!(world, order, once: review::deliver(&world.jonas(), order, better.clone()));
        through!(world, order, once: review::accept(&world.mara(), order, satisfied(100)));
    }
    assert_eq!(world.paid_out(order).await, 600);
    assert!(matches!(world.state(order).await, OrderState::Paid { .. }));
}

/// G5, 0.16: a dispute that ends with a sum both agree on.
#[testkit::twin]
async fn g5_every_step_of_a_dispute_happens_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(600).await;
    let opening = || Opening {
        criterion: MUST,
        words: "Beleg 7 fehlt.".to_owned(),
        sum: Some(euro(200)),
    };
    through!(world, order, once: review::dispute(&world.mara(), order, opening()));
    let answer = || OfferDraft {
        sum: Some(euro(400)),
        words: "Alle anderen sind da.".to_owned(),
        days: Some(7),
    };
    through!(world, order, first: review::offer(&world.jonas(), order, answer()));
    let standing = review::settlement(&world.mara(), order).await.unwrap();
    let number = standing.standing().unwrap().number;
    through!(world, order, once: review::accept_offer(&world.mara(), order, number));
    let money = agreement::room(&world.mara(), order).await.unwrap().money;
    assert_eq!((money.paid_out.minor, money.refunded.minor), (400, 200));
}
