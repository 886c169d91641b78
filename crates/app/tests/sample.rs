//! The early sample: agreed, shown, looked at, and the work goes on (3.13).

use app::review::sample::NewSample;
use app::work::Upload;
use app::{Failure, agreement, review};
use domain::agreement::sample::{AnswerDraft, SampleAnswer};
use domain::agreement::{Action, LapseReason, OrderState, Role, Tag};
use kernel::{FileId, Money, OrderId};
use testkit::TestDatabase;

use crate::world::{World, delivery, key, satisfied, shown};

/// An order whose first three pieces are looked at, in work.
async fn batch(world: &World) -> OrderId {
    let order = world.order(300).await;
    let agreed = agreement::agree_sample(&world.mara(), order, Some(3)).await;
    agreed.unwrap();
    world.sign_both(order).await;
    let sum = Money::euro_cents(300);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    order
}

fn otherwise(words: &str) -> AnswerDraft {
    AnswerDraft {
        otherwise: true,
        words: words.to_owned(),
    }
}

/// 3.13: the batch pauses after three pieces until they were looked at; what was said stays, and
/// nothing is paid by it.
#[testkit::twin]
async fn m3_13_the_first_pieces_are_looked_at_before_the_rest(db: TestDatabase) {
    let world = World::new(db).await;
    let order = batch(&world).await;
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(room.primary, Some(Action::ShowSample));
    let early = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(early), "sample-refusal-first");

    let with_file = NewSample {
        uploads: vec![Upload {
            name: "drei.txt".to_owned(),
            content: b"eins, zwei, drei".to_vec(),
        }],
        ..shown()
    };
    review::sample::show(&world.jonas(), order, with_file)
        .await
        .unwrap();
    assert_eq!(world.tag(order).await, Tag::Sample);
    let waits = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(waits), "sample-refusal-shown");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        (room.turn, room.primary),
        (Some(Role::Client), Some(Action::AnswerSample))
    );
    let sample = room.sample.unwrap();
    assert_eq!((sample.files.len(), sample.answer), (1, None));

    world.pass_days(1);
    let words = otherwise("Bitte ohne Emojis");
    review::sample::answer(&world.mara(), order, words)
        .await
        .unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    let answered = room.sample.and_then(|sample| sample.answer).unwrap();
    assert_eq!(answered.answer, SampleAnswer::Otherwise);
    assert_eq!(answered.words, "Bitte ohne Emojis");
    assert_eq!(room.money.held, Money::euro_cents(300));
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(world.paid_out(order).await, 300);
    world.is_in_order().await;
}

/// 3.13: silence lets the work go on, once, however often the worker runs; both are told.
#[testkit::twin]
async fn m3_13_silence_lets_it_go_on(db: TestDatabase) {
    let world = World::new(db).await;
    let order = batch(&world).await;
    review::sample::show(&world.jonas(), order, shown())
        .await
        .unwrap();
    world.pass_days(2);
    world.run_due().await;
    assert_eq!(world.tag(order).await, Tag::Sample);
    world.pass_days(2);
    world.run_due().await;
    world.run_due().await;
    assert!(matches!(
        world.state(order).await,
        OrderState::InWork {
            sample_due: false,
            ..
        }
    ));
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let answered = room.sample.and_then(|sample| sample.answer).unwrap();
    assert_eq!(answered.answer, SampleAnswer::Silence);
    let late = review::sample::answer(&world.mara(), order, AnswerDraft::default()).await;
    assert_eq!(key(late), "sample-refusal-not-shown");
    world.is_in_order().await;
}

/// Bad input: no words and no file, an unknown file, no pieces, too many, the other side, a
/// stranger, twice, something different without saying what. Nothing is half done.
#[testkit::twin]
async fn m3_13_what_is_wrong_is_named(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(300).await;
    for pieces in [Some(0), Some(-1), Some(1_001)] {
        let refused = agreement::agree_sample(&world.mara(), order, pieces).await;
        assert!(matches!(refused, Err(Failure::Invalid(_))), "{pieces:?}");
    }
    let other = agreement::agree_sample(&world.jonas(), order, Some(3)).await;
    assert_eq!(key(other), "refusal-order-only-client");
    let stranger = agreement::agree_sample(&world.ines(), order, Some(3)).await;
    assert_eq!(stranger, Err(Failure::NotFound));

    let order = batch(&world).await;
    let signed = agreement::agree_sample(&world.mara(), order, None).await;
    assert_eq!(key(signed), "refusal-order-already-started");
    let empty = review::sample::show(&world.jonas(), order, NewSample::default()).await;
    assert!(matches!(empty, Err(Failure::Invalid(_))));
    let unknown = NewSample {
        files: vec![FileId::from_bytes([7; 16])],
        ..shown()
    };
    let unknown = review::sample::show(&world.jonas(), order, unknown).await;
    assert!(matches!(unknown, Err(Failure::Invalid(_))));
    for (cx, expected) in [
        (world.mara(), "refusal-order-only-contractor"),
        (world.ines(), "not-found"),
    ] {
        let refused = review::sample::show(&cx, order, shown()).await;
        let found = match refused {
            Err(Failure::NotFound) => "not-found",
            other => key(other),
        };
        assert_eq!(found, expected);
    }
    review::sample::show(&world.jonas(), order, shown())
        .await
        .unwrap();
    let twice = review::sample::show(&world.jonas(), order, shown()).await;
    assert_eq!(key(twice), "sample-refusal-shown");
    let silent = review::sample::answer(&world.mara(), order, otherwise("  ")).await;
    assert!(matches!(silent, Err(Failure::Invalid(_))));
    let own = review::sample::answer(&world.jonas(), order, AnswerDraft::default()).await;
    assert_eq!(key(own), "refusal-order-only-client");
    assert_eq!(world.tag(order).await, Tag::Sample);
    world.is_in_order().await;
}

/// The disk fails at each step; each happens once. Answer and clock at once: one of them.
#[testkit::twin]
async fn m3_13_every_step_happens_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = batch(&world).await;
    for _ in 0..2 {
        let before = world.state(order).await;
        world.database.fail_commits(1);
        let failed = match before {
            OrderState::InWork { .. } => review::sample::show(&world.jonas(), order, shown()).await,
            _ => review::sample::answer(&world.mara(), order, AnswerDraft::default()).await,
        };
        assert!(failed.is_err());
        assert_eq!(world.state(order).await, before);
        if matches!(before, OrderState::InWork { .. }) {
            review::sample::show(&world.jonas(), order, shown())
                .await
                .unwrap();
        }
    }
    world.pass_days(4);
    let (mara, jonas) = (world.mara(), world.jonas());
    let both = tokio::join!(
        review::sample::answer(&mara, order, AnswerDraft::default()),
        world.run_due(),
        review::sample::show(&jonas, order, shown()),
    );
    assert!(both.0.is_err() && both.2.is_err(), "{both:?}");
    world.run_due().await;
    assert!(matches!(
        world.state(order).await,
        OrderState::InWork { .. }
    ));
    world.is_in_order().await;
}

/// Ordered once more it holds again; left alone the order still comes to an end.
#[testkit::twin]
async fn m3_13_again_and_left_alone(db: TestDatabase) {
    let world = World::new(db).await;
    let order = batch(&world).await;
    review::sample::show(&world.jonas(), order, shown())
        .await
        .unwrap();
    let answer = AnswerDraft::default();
    review::sample::answer(&world.mara(), order, answer)
        .await
        .unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let again = agreement::again(&world.mara(), order, None).await.unwrap();
    let contract = agreement::contract(&world.mara(), again.order)
        .await
        .unwrap();
    assert_eq!(contract.contract.sample.map(|rule| rule.pieces), Some(3));

    let left = batch(&world).await;
    review::sample::show(&world.jonas(), left, shown())
        .await
        .unwrap();
    for _ in 0..10 {
        world.pass_days(40);
        world.run_due().await;
    }
    assert!(matches!(
        world.state(left).await,
        OrderState::Lapsed {
            reason: LapseReason::NotDelivered,
            ..
        }
    ));
    world.is_in_order().await;
}
