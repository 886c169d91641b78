//! How reliable somebody is as a client: computed from what happened, with what it is made of (2.6).

use app::instruction::question::{answer, ask};
use app::review::{self, Opening, Revising};
use app::{Failure, posting};
use domain::agreement::Defect;
use domain::agreement::settlement::Ruling;
use domain::instruction::question::Door;
use domain::people::reliability::{Reaction, Reliability, Share};
use kernel::{Money, OrderId};
use testkit::TestDatabase;

use crate::question::{Stage, asking};
use crate::settlement::{list, somebody};
use crate::world::{MUST, World, delivery, improved, satisfied};

async fn own(world: &World) -> review::OwnStanding {
    review::own_standing(&world.mara()).await.unwrap()
}

/// Sent back once, with a reason.
async fn sent_back(world: &World, minor: i64) -> OrderId {
    let order = world.delivered(minor).await;
    let defects = vec![Defect {
        criterion: MUST,
        reason: "Beleg 7 fehlt".to_owned(),
    }];
    let revising = Revising {
        defects,
        hours: Vec::new(),
        minutes: None,
    };
    review::revise(&world.mara(), order, revising)
        .await
        .unwrap();
    order
}

const fn share(met: u32, of: u32) -> Share {
    Share { met, of }
}

/// Accepted, sent back with a reason, left to silence: each is counted, and the orders it is made of
/// stand beside it. What is older than two years is gone.
#[testkit::twin]
async fn m2_6_the_record_is_computed_and_the_client_sees_how(db: TestDatabase) {
    let world = World::new(db).await;
    let visitor = world.app.cx(app::Actor::Visitor, kernel::Locale::De);
    let refused = review::own_standing(&visitor).await.unwrap_err();
    assert_eq!(refused, Failure::SignInNeeded);
    assert!(own(&world).await.as_client.is_empty());

    let order = sent_back(&world, 5_000).await;
    world.pass_days(1);
    let again = improved(&world.jonas(), order).await;
    review::deliver(&world.jonas(), order, again).await.unwrap();
    review::accept(&world.mara(), order, satisfied(98))
        .await
        .unwrap();
    let silent = world.delivered(3_000).await;
    world.pass_days(16);
    world.run_due().await;
    world.delivered(1_000).await;

    let seen = own(&world).await;
    let counted = Reliability {
        deliveries: share(2, 3),
        questions: share(0, 0),
        sent_back: share(1, 1),
        overruled: 0,
    };
    assert_eq!(seen.as_client.reliability, counted);
    let made = seen.reactions.iter();
    let made: Vec<_> = made.map(|row| (row.order, row.reaction)).collect();
    let back = Reaction::SentBack {
        is_reasoned: true,
        is_overruled: false,
    };
    assert_eq!(
        made,
        [
            (silent, Reaction::Silence),
            (order, Reaction::Accepted),
            (order, back)
        ],
        "what is still to be answered does not count"
    );
    let pair = review::trust(&world.jonas(), world.client.id)
        .await
        .unwrap();
    assert_eq!(pair.record, seen.as_client, "both see the same");
    let theirs = review::own_standing(&world.jonas()).await.unwrap();
    assert!(theirs.as_client.reliability.is_empty());
    world.is_in_order().await;
    world.pass_days(740);
    assert!(own(&world).await.as_client.reliability.is_empty());
}

/// A revision that a neutral person found to be wrong is named.
#[testkit::twin]
async fn m2_6_a_revision_overruled_by_a_decision_is_named(db: TestDatabase) {
    let world = World::new(db).await;
    let paula = somebody(&world, "Paula Richter").await;
    let paula = list(&world, &paula).await;
    for (given, overruled) in [(48_000, 1), (20_000, 1)] {
        let order = sent_back(&world, 48_000).await;
        let opening = Opening {
            criterion: MUST,
            words: "Beleg 7 gehört nicht dazu.".to_owned(),
            sum: Some(Money::euro_cents(48_000)),
        };
        review::dispute(&world.jonas(), order, opening)
            .await
            .unwrap();
        world.pass_days(8);
        world.run_due().await;
        let ruling = Ruling {
            sum: Some(Money::euro_cents(given)),
            reasons: "Alle Belege sind gebucht.".to_owned(),
        };
        review::decide(&paula, order, ruling).await.unwrap();
        let seen = own(&world).await.as_client.reliability;
        assert_eq!(
            seen.overruled, overruled,
            "only where all of it was granted"
        );
    }
    let seen = own(&world).await.as_client.reliability;
    assert_eq!(
        (seen.sent_back, seen.deliveries),
        (share(2, 2), share(2, 2))
    );
}

/// Questions count by the time the client had named; one that may still be answered does not. Whoever
/// is about to offer sees it at the ad.
#[testkit::twin]
async fn m2_6_questions_are_answered_within_the_promised_time(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let (world, door) = (&stage.world, Door::Ad(stage.ad));
    let first = ask(&world.jonas(), door, asking("line-1", "Auch per Mail?")).await;
    let second = ask(&world.jonas(), door, asking("line-2", "Auch bei PDF?")).await;
    let third = ask(&world.jonas(), door, asking("goal", "Welcher Monat?")).await;
    assert!(own(world).await.asked.is_empty(), "nothing is due yet");
    answer(&world.mara(), first.unwrap(), "Ja.".into())
        .await
        .unwrap();
    world.pass_days(9);
    answer(&world.mara(), second.unwrap(), "Auch dort.".into())
        .await
        .unwrap();
    third.unwrap();
    ask(&world.jonas(), door, asking("goal", "Und April?"))
        .await
        .unwrap();
    let seen = own(world).await;
    assert_eq!(seen.as_client.reliability.questions, share(1, 3));
    assert!(seen.asked.iter().all(|row| row.posting == Some(stage.ad)));
    let shown = posting::show(&world.ines(), stage.ad).await.unwrap();
    assert_eq!(shown.client_record, seen.as_client);
}

/// At most fifty of each, the newest.
#[testkit::twin]
async fn m2_6_the_newest_fifty_count(db: TestDatabase) {
    let world = World::new(db).await;
    let mut last = world.delivered(100).await;
    for _ in 0..51 {
        review::accept(&world.mara(), last, satisfied(100))
            .await
            .unwrap();
        world.pass(std::time::Duration::from_mins(1));
        last = world.in_work(100).await;
        review::deliver(&world.jonas(), last, delivery())
            .await
            .unwrap();
    }
    let seen = own(&world).await;
    assert_eq!(seen.as_client.reliability.deliveries, share(50, 50));
    assert_eq!(seen.reactions.len(), 50);
}
