//! A lasting cooperation ends at once for a serious cause, and is proposed once more as it held last.

use app::agreement::{self, assistance};
use app::review;
use domain::agreement::assistance::{Phase, Stop};
use domain::agreement::settlement::{EndWish, SeriousCause};
use domain::agreement::{OrderState, Role};
use kernel::{Minutes, Money};
use testkit::TestDatabase;

use crate::assistance::{book, running, secure, view};
use crate::assistance_change::{accept, more, propose};
use crate::world::{World, delivery, key, satisfied};

fn threat() -> EndWish {
    EndWish {
        cause: Some(SeriousCause::Threat),
        words: "Er droht mir".to_owned(),
    }
}

/// 2.24, I7: a serious cause ends it at once: what is secured for a week nobody has begun goes back
/// wholly, for the running one the recorded time is offered, and no week follows.
#[testkit::twin]
async fn m2_24_a_serious_cause_ends_the_cooperation_at_once(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let first = view(&world, id).await.weeks[0].order;
    secure(&world, first).await;
    agreement::start(&world.jonas(), first).await.unwrap();
    world.set("2026-03-11T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let second = view(&world, id).await.weeks[1].order;
    secure(&world, second).await;
    book(&world, first, ("2026-03-10", 120)).await.unwrap();

    let strange = assistance::end_at_once(&world.ines(), id, threat()).await;
    assert_eq!(key(strange), "not-found");
    let light = EndWish {
        cause: None,
        ..threat()
    };
    let light = assistance::end_at_once(&world.mara(), id, light).await;
    assert_eq!(key(light), "field-required");
    assert_eq!(
        world.state(second).await.name(),
        "secured",
        "nothing half done"
    );

    assistance::end_at_once(&world.mara(), id, threat())
        .await
        .unwrap();
    let whole = Some(Money::euro_cents(8_675));
    let gone = world.state(second).await;
    assert!(matches!(gone, OrderState::Withdrawn { refunded, .. } if refunded == whole));
    assert_eq!(world.state(first).await.name(), "in-dispute");
    // The week does not begin again: what is left is a sum.
    let back = review::take_back(&world.mara(), first).await;
    assert_eq!(key(back), "dispute-refusal-week-ended");
    let settlement = review::settlement(&world.mara(), first).await.unwrap();
    assert!(!settlement.may_take_back());
    let seen = view(&world, id).await;
    let cause = Stop::Serious(Role::Client, SeriousCause::Threat);
    assert!(matches!(seen.standing.phase, Phase::Ended { how, last: 1, .. } if how == cause));
    assert_eq!(seen.standing.reason.as_deref(), Some("Er droht mir"));
    let twice = assistance::end_at_once(&world.jonas(), id, threat()).await;
    assert_eq!(key(twice), "assistance-refusal-not-running");
    world.is_in_order().await;

    let settling = review::settlement(&world.jonas(), first).await.unwrap();
    let offer = settling.to_answer().unwrap();
    assert_eq!(
        offer.sum,
        Money::euro_cents(3_470),
        "two hours are recorded"
    );
    let number = offer.number;
    review::accept_offer(&world.jonas(), first, number)
        .await
        .unwrap();
    world.set("2026-03-18T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let seen = view(&world, id).await;
    assert_eq!(seen.weeks.len(), 2, "no week follows");
    assert_eq!(seen.weeks[0].paid, Money::euro_cents(3_470));
    assert_eq!(seen.weeks[0].refunded, Money::euro_cents(5_205));
    assert_eq!(seen.weeks[1].paid, Money::euro_cents(0));
    world.is_in_order().await;
}

/// 1.5: what is filled in for the next cooperation are the terms with the addenda both signed.
#[testkit::twin]
async fn m1_5_once_more_begins_with_the_addenda(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let first = view(&world, id).await.weeks[0].order;
    let version = propose(world.jonas(), id, more()).await.unwrap();
    accept(world.mara(), id, version).await.unwrap();
    secure(&world, first).await;
    agreement::start(&world.jonas(), first).await.unwrap();
    world.set("2026-03-13T15:00:00Z".parse().unwrap());
    book(&world, first, ("2026-03-10", 60)).await.unwrap();
    review::deliver(&world.jonas(), first, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), first, satisfied(100))
        .await
        .unwrap();
    let start = assistance::start(&world.mara(), first).await.unwrap();
    let terms = (start.draft.rate, start.draft.minutes);
    let agreed = (Some(Money::euro_cents(2_000)), Some(Minutes(360)));
    assert_eq!(terms, agreed);
}
