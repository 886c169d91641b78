//! The task in the contractor's own words, before the start.

use app::agreement::{self, room};
use app::instruction::consent;
use app::instruction::explain_back::{self, Word, say, waive, want, want_for_ad};
use app::instruction::{WaitingFor, waiting};
use domain::agreement::{Action, OrderState};
use kernel::OrderId;
use testkit::TestDatabase;

use super::Stage;
use crate::world::{World, key};

const WORDS: &str = "Ich sortiere alle Belege und buche jeden einzeln.";

async fn reminders(world: &World, person: &app::Person) -> usize {
    let mails = world.mails_to(person).await;
    let about = mails.iter().filter(|m| m.subject.contains("du bist dran"));
    about.count()
}

async fn give(world: &World, order: OrderId) {
    say(&world.jonas(), order, Word::Give(WORDS.into()))
        .await
        .unwrap();
}

/// 0.7, C6: work cannot start until the client has confirmed what the contractor understood.
#[testkit::twin]
async fn m0_7_work_cannot_start_while_explain_back_is_open(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    want_for_ad(&world.mara(), stage.ad, true).await.unwrap();
    let seen = explain_back::is_wanted_for_ad(&world.ines(), stage.ad).await;
    assert!(seen.unwrap(), "who may offer knows it before");
    let order = stage.secured().await;
    let cannot = async || {
        let start = agreement::start(&world.jonas(), order).await;
        assert_eq!(key(start), "refusal-explain-back-open");
        let room = room(&world.jonas(), order).await.unwrap();
        assert!(!room.actions.contains(&Action::Start) && room.primary.is_none());
    };
    cannot().await;
    assert_eq!(
        waiting(&world.jonas()).await.unwrap()[0].what,
        WaitingFor::OwnWords
    );
    give(world, order).await;
    cannot().await;
    let turns = waiting(&world.mara()).await.unwrap();
    assert_eq!(turns[0].what, WaitingFor::Confirmation);
    let correction = Word::Correct("Nicht jeden einzeln, sondern am Stück.".into());
    say(&world.mara(), order, correction).await.unwrap();
    cannot().await;
    give(world, order).await;
    say(&world.mara(), order, Word::Confirm).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    assert!(matches!(
        world.state(order).await,
        OrderState::InWork { .. }
    ));
    world.is_in_order().await;
}

/// It is switched for one order until both have signed, and dropped at any time; each side acts
/// in its turn; strangers see nothing.
#[testkit::twin]
async fn each_side_acts_in_its_turn(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.chosen().await;
    for other in [world.jonas(), world.ines()] {
        assert_eq!(key(want(&other, order).await), "not-found");
        assert_eq!(key(want_for_ad(&other, stage.ad, true).await), "not-found");
    }
    assert_eq!(
        key(say(&world.jonas(), order, Word::Give(WORDS.into())).await),
        "not-found"
    );
    want(&world.mara(), order).await.unwrap();
    let twice = want(&world.mara(), order).await;
    assert_eq!(key(twice), "refusal-explain-back-wanted");
    assert_eq!(
        key(explain_back::show(&world.ines(), order).await),
        "not-found"
    );
    let stranger = say(&world.ines(), order, Word::Give(WORDS.into())).await;
    assert_eq!(key(stranger), "not-found");
    let early = say(&world.mara(), order, Word::Confirm).await;
    assert_eq!(key(early), "refusal-explain-back-not-your-turn");
    let short = say(&world.jonas(), order, Word::Give("Ja".into())).await;
    assert_eq!(key(short), "field-too-short");
    give(world, order).await;
    let own = say(&world.jonas(), order, Word::Confirm).await;
    assert_eq!(key(own), "refusal-explain-back-not-your-turn");
    assert_eq!(key(waive(&world.jonas(), order).await), "not-found");
    waive(&world.mara(), order).await.unwrap();
    stage.sign_and_secure(order).await;
    let late = want(&world.mara(), order).await;
    assert_eq!(key(late), "refusal-explain-back-too-late");
    agreement::start(&world.jonas(), order).await.unwrap();
    world.is_in_order().await;
}

/// It has a clock: whoever's turn it is is reminded every day, nothing is ever confirmed by it,
/// and the order ends as it would have anyway, with the sum back.
#[testkit::twin]
async fn the_clock_reminds_and_never_confirms(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    want_for_ad(&world.mara(), stage.ad, true).await.unwrap();
    let order = stage.secured().await;
    world.pass_days(1);
    world.run_due().await;
    world.run_due().await;
    assert_eq!(reminders(world, &world.contractor).await, 1);
    give(world, order).await;
    for day in 1..=2 {
        world.pass_days(1);
        world.run_due().await;
        assert_eq!(reminders(world, &world.client).await, day);
    }
    assert_eq!(reminders(world, &world.contractor).await, 1, "it was said");
    world.pass_days(60);
    world.run_due().await;
    assert!(matches!(
        world.state(order).await,
        OrderState::Lapsed { .. }
    ));
    let sent = reminders(world, &world.client).await;
    world.pass_days(5);
    world.run_due().await;
    assert_eq!(reminders(world, &world.client).await, sent);
    assert!(waiting(&world.mara()).await.unwrap().is_empty());
    world.is_in_order().await;
}

/// What was confirmed of one version says nothing of the next: it is said anew. Once work has
/// started nobody says anything any more.
#[testkit::twin]
async fn a_newer_version_is_said_anew(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    want_for_ad(&world.mara(), stage.ad, true).await.unwrap();
    let order = stage.secured().await;
    give(world, order).await;
    say(&world.mara(), order, Word::Confirm).await.unwrap();
    let newer = stage.rewrite(1, "Belege gut sortieren").await;
    consent::offer(&world.mara(), order, newer).await.unwrap();
    consent::agree(&world.jonas(), order, newer).await.unwrap();
    let start = agreement::start(&world.jonas(), order).await;
    assert_eq!(key(start), "refusal-explain-back-open");
    give(world, order).await;
    say(&world.mara(), order, Word::Confirm).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    let late = say(&world.jonas(), order, Word::Give(WORDS.into())).await;
    assert_eq!(key(late), "refusal-explain-back-too-late");
    world.is_in_order().await;
}
