//! The end of an order that is not acceptance: offers, disputes, decisions, endings, tips.

mod cancel;
mod dispute;
mod stage;

use app::review::{self, Ended, Opening, TipDraft};
use app::{Cx, Person, account};
use domain::agreement::OrderState;
use domain::agreement::settlement::{EndWish, OfferDraft, Phase, Ruling, SeriousCause, SettledBy};
use kernel::{Locale, Money, OrderId};
use testkit::TestDatabase;

use crate::world::{MUST, TASTE, World, delivery, key, satisfied};

store::statements! {
    pub(crate) CLOSED = "update account set closed_at = $2 where id = $1";
    pub(crate) OPERATOR = "update account set is_operator = $2 where id = $1";
}

fn euro(minor: i64) -> Money {
    Money::euro_cents(minor)
}

pub(crate) fn offer(minor: i64) -> OfferDraft {
    OfferDraft {
        sum: Some(euro(minor)),
        words: "Die Hälfte ist gebucht.".to_owned(),
        days: None,
    }
}

fn opening(minor: i64) -> Opening {
    Opening {
        criterion: MUST,
        words: "Beleg 7 hat keine Buchung.".to_owned(),
        sum: Some(euro(minor)),
    }
}

pub(crate) fn ruling(minor: i64) -> Ruling {
    Ruling {
        sum: Some(euro(minor)),
        reasons: "Beleg 7 fehlt, der Rest ist gebucht.".to_owned(),
    }
}

/// What was paid and what went back, in cents.
async fn moved(world: &World, order: OrderId) -> (i64, i64) {
    let room = app::agreement::room(&world.mara(), order).await.unwrap();
    (room.money.paid_out.minor, room.money.refunded.minor)
}

async fn settled_by(world: &World, order: OrderId) -> SettledBy {
    match world.state(order).await {
        OrderState::Settled { how, .. } => how,
        other => panic!("{other:?}"),
    }
}

/// Another person, who can be put on the operator's list.
pub(crate) async fn somebody(world: &World, name: &str) -> Person {
    let input = account::NewPerson {
        name: name.to_owned(),
        login: format!("{}@example.org", kernel::fold(name).replace(' ', ".")),
        password: "regen auf dem dach".to_owned(),
    };
    let login = input.login.clone();
    let visitor = world.app.cx(app::Actor::Visitor, Locale::De);
    let id = account::register(&visitor, input).await.unwrap();
    Person {
        id,
        name: name.to_owned(),
        login,
        ..world.stranger.clone()
    }
}

/// Puts somebody on the list of neutral people; the operator is a real one in the database.
pub(crate) async fn list(world: &World, person: &Person) -> Cx {
    let id = world.stranger.id;
    world.raw(&OPERATOR, vec![id.into(), true.into()]).await;
    review::add_person(&world.operator(), person.login.clone())
        .await
        .unwrap();
    world.cx(person)
}

pub(crate) async fn disputed(world: &World, minor: i64) -> OrderId {
    let order = world.delivered(minor).await;
    review::dispute(&world.mara(), order, opening(0))
        .await
        .unwrap();
    order
}

/// Money moves when the other side accepts, to the cent, and never before.
#[testkit::twin]
async fn an_accepted_offer_moves_the_money_in_the_same_step(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_001).await;
    let number = review::offer(&world.jonas(), order, offer(20_000))
        .await
        .unwrap();
    assert_eq!(moved(&world, order).await, (0, 0));
    let own = review::accept_offer(&world.jonas(), order, number).await;
    assert_eq!(key(own), "settlement-refusal-own");
    let strange = review::accept_offer(&world.ines(), order, number).await;
    assert_eq!(strange, Err(app::Failure::NotFound));
    let unknown = review::accept_offer(&world.mara(), order, 99).await;
    assert_eq!(unknown, Err(app::Failure::NotFound));
    review::decline_offer(&world.mara(), order, number)
        .await
        .unwrap();
    let again = review::accept_offer(&world.mara(), order, number).await;
    assert_eq!(key(again), "settlement-refusal-answered");
    // A counter-offer takes the place of what stands.
    let first = review::offer(&world.mara(), order, offer(10_000))
        .await
        .unwrap();
    let second = review::offer(&world.jonas(), order, offer(15_000))
        .await
        .unwrap();
    let replaced = review::accept_offer(&world.jonas(), order, first).await;
    assert_eq!(key(replaced), "settlement-refusal-answered");
    review::accept_offer(&world.mara(), order, second)
        .await
        .unwrap();
    assert_eq!(moved(&world, order).await, (15_000, 33_001));
    assert_eq!(settled_by(&world, order).await, SettledBy::Agreement);
    let late = review::offer(&world.mara(), order, offer(1)).await;
    assert_eq!(key(late.map(drop)), "refusal-order-settled");
    world.is_in_order().await;
}

#[testkit::twin]
async fn an_offer_lapses_by_itself(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let number = review::offer(&world.mara(), order, offer(0)).await.unwrap();
    world.pass_days(8);
    let late = review::accept_offer(&world.jonas(), order, number).await;
    assert_eq!(key(late), "settlement-refusal-lapsed");
    let seen = review::settlement(&world.jonas(), order).await.unwrap();
    assert!(seen.standing().is_none() && seen.may_offer);
    assert_eq!(moved(&world, order).await, (0, 0));
    world.is_in_order().await;
}

/// 2.24, I7: the first fault offers one round to repair; a serious cause ends it at once.
#[testkit::twin]
async fn m2_24_the_ending_brake(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let fault = EndWish {
        cause: None,
        words: "Drei Tage keine Antwort".to_owned(),
    };
    let came = review::end(&world.mara(), order, fault.clone(), None)
        .await
        .unwrap();
    assert!(matches!(came, Ended::Repair(_)), "{came:?}");
    assert_eq!(
        world.state(order).await.name(),
        "in-work",
        "the work goes on"
    );
    let cooling = review::end(&world.mara(), order, fault.clone(), Some(euro(0))).await;
    assert_eq!(key(cooling.map(drop)), "settlement-refusal-cooling");
    // The other side has a brake of its own.
    let theirs = review::end(&world.jonas(), order, fault.clone(), None)
        .await
        .unwrap();
    assert!(matches!(theirs, Ended::Repair(_)), "{theirs:?}");
    world.pass_days(8);
    let without = review::end(&world.mara(), order, fault.clone(), None).await;
    assert!(
        matches!(without, Err(app::Failure::Invalid(_))),
        "a sum is due: {without:?}"
    );
    assert_eq!(
        world.state(order).await.name(),
        "in-work",
        "nothing half done"
    );
    let came = review::end(&world.mara(), order, fault.clone(), Some(euro(9_000))).await;
    assert_eq!(came.unwrap(), Ended::Settling);
    let seen = review::settlement(&world.jonas(), order).await.unwrap();
    let number = seen.to_answer().unwrap().number;
    review::accept_offer(&world.jonas(), order, number)
        .await
        .unwrap();
    assert_eq!(moved(&world, order).await, (9_000, 39_000));

    let order = world.in_work(48_000).await;
    let serious = EndWish {
        cause: Some(SeriousCause::Threat),
        ..fault
    };
    let came = review::end(&world.jonas(), order, serious, Some(euro(5_000))).await;
    assert_eq!(came.unwrap(), Ended::Settling);
    assert_eq!(world.state(order).await.name(), "in-dispute");
    world.is_in_order().await;
}

/// 3.34, L6: a tip of 5 € arrives as 5 €; the order and what was agreed stay as they are.
#[testkit::twin]
async fn m3_34_five_euro_arrive_as_five_euro(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(48_000).await;
    let tip = |minor| TipDraft {
        amount: Some(euro(minor)),
        words: "Danke!".to_owned(),
    };
    let early = review::tip(&world.mara(), order, tip(500)).await;
    assert_eq!(key(early), "tip-refusal-not-paid");
    review::accept(&world.mara(), order, satisfied(98))
        .await
        .unwrap();
    let theirs = review::tip(&world.jonas(), order, tip(500)).await;
    assert_eq!(key(theirs), "refusal-order-only-client");
    review::tip(&world.mara(), order, tip(500)).await.unwrap();
    review::tip(&world.mara(), order, tip(1)).await.unwrap();
    assert_eq!(
        moved(&world, order).await,
        (48_000, 0),
        "the agreed sum is the agreed sum"
    );
    let size = kernel::page::PageSize::clamped(10);
    let role = domain::agreement::Role::Contractor;
    let money = app::custody::statement(&world.jonas(), role, None, size)
        .await
        .unwrap();
    assert_eq!(money.sums[0].received, euro(48_501));
    let seen = review::settlement(&world.jonas(), order).await.unwrap();
    let given: Vec<_> = seen.tips.iter().map(|tip| tip.amount.minor).collect();
    assert_eq!(given, [500, 1]);
    world.is_in_order().await;
}

/// 0.18: three good orders raise the level, a lost dispute lowers it; nobody else sees it.
#[testkit::twin]
async fn m0_18_the_trust_of_two_grows_and_falls(db: TestDatabase) {
    let world = World::new(db).await;
    let (mara, jonas) = (world.client.id, world.contractor.id);
    assert!(review::trust(&world.mara(), jonas).await.is_err());
    for _ in 0..3 {
        let order = world.delivered(1_000).await;
        review::accept(&world.mara(), order, satisfied(98))
            .await
            .unwrap();
    }
    let trust = review::trust(&world.mara(), jonas).await.unwrap();
    assert_eq!((trust.level.level, trust.events.len()), (1, 3));
    let theirs = review::trust(&world.jonas(), mara).await.unwrap();
    assert_eq!(theirs.level, trust.level);
    disputed(&world, 1_000).await;
    world.pass_days(8);
    world.run_due().await;
    let trust = review::trust(&world.jonas(), mara).await.unwrap();
    assert_eq!((trust.level.level, trust.events.len()), (0, 4));
    let strange = review::trust(&world.ines(), jonas).await;
    assert_eq!(strange, Err(app::Failure::NotFound));
    world.is_in_order().await;
}

/// Overdue and nobody acts: thirty days after withdrawal opened the sum goes back, both are told.
#[testkit::twin]
async fn a_forgotten_sum_goes_back_after_three_reminders(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    world.pass_days(45);
    world.run_due().await;
    for days in [24, 4, 2] {
        world.pass_days(days);
        world.run_due().await;
        assert_eq!(moved(&world, order).await, (0, 0));
    }
    for person in [&world.client, &world.contractor] {
        let mails = world.mails_to(person).await;
        let told = mails
            .iter()
            .filter(|mail| mail.subject.contains("geht die Summe zurück"));
        assert_eq!(told.count(), 3);
    }
    world.pass_days(2);
    world.run_due().await;
    assert_eq!(moved(&world, order).await, (0, 48_000));
    assert_eq!(world.state(order).await.name(), "lapsed");
    world.is_in_order().await;
}
