//! The end of an order that is not acceptance: offers, disputes, decisions, endings, tips.

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

fn offer(minor: i64) -> OfferDraft {
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

fn ruling(minor: i64) -> Ruling {
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
async fn somebody(world: &World, name: &str) -> Person {
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
async fn list(world: &World, person: &Person) -> Cx {
    let id = world.stranger.id;
    world.raw(&OPERATOR, vec![id.into(), true.into()]).await;
    review::add_person(&world.operator(), person.login.clone())
        .await
        .unwrap();
    world.cx(person)
}

async fn disputed(world: &World, minor: i64) -> OrderId {
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

/// G6: up to 50 € half and half by itself after seven days, the odd cent to the contractor.
#[testkit::twin]
async fn g6_a_small_dispute_ends_by_itself(db: TestDatabase) {
    let world = World::new(db).await;
    let order = disputed(&world, 4_999).await;
    world.pass_days(6);
    world.run_due().await;
    assert_eq!(world.state(order).await.name(), "in-dispute");
    world.pass_days(2);
    world.run_due().await;
    assert_eq!(moved(&world, order).await, (2_500, 2_499));
    assert_eq!(settled_by(&world, order).await, SettledBy::SmallSum);
    world.pass_days(60);
    world.is_in_order().await;
    assert_eq!(
        moved(&world, order).await,
        (2_500, 2_499),
        "the review never pays it again"
    );
}

/// G5: somebody neutral decides with reasons; both read them, nobody else decides.
#[testkit::twin]
async fn g5_a_neutral_person_decides_with_reasons(db: TestDatabase) {
    let world = World::new(db).await;
    let paula = somebody(&world, "Paula Richter").await;
    let paula = list(&world, &paula).await;
    let order = disputed(&world, 48_000).await;
    assert!(review::cases(&paula).await.unwrap().is_empty());
    assert!(
        review::case(&paula, order).await.is_err(),
        "not before being named"
    );
    world.pass_days(8);
    world.run_due().await;
    let cases = review::cases(&paula).await.unwrap();
    assert_eq!((cases.len(), cases[0].order), (1, order));
    let case = review::case(&paula, order).await.unwrap();
    assert_eq!((case.deliveries.len(), case.offers.len()), (1, 1));
    for other in [world.mara(), world.jonas(), world.ines()] {
        let refused = review::decide(&other, order, ruling(1)).await;
        assert_eq!(refused, Err(app::Failure::NotFound));
        assert!(review::case(&other, order).await.is_err());
    }
    let silent = Ruling {
        reasons: " ".to_owned(),
        ..ruling(30_000)
    };
    let refused = review::decide(&paula, order, silent).await;
    assert!(
        matches!(refused, Err(app::Failure::Invalid(_))),
        "{refused:?}"
    );
    assert!(review::decide(&paula, order, ruling(48_001)).await.is_err());
    review::decide(&paula, order, ruling(30_000)).await.unwrap();
    assert_eq!(moved(&world, order).await, (30_000, 18_000));
    assert_eq!(settled_by(&world, order).await, SettledBy::Decision);
    for side in [world.mara(), world.jonas()] {
        let seen = review::settlement(&side, order).await.unwrap();
        let decided = review::decided(&seen.named).unwrap();
        let (_, reasons) = decided.decision.as_ref().unwrap();
        assert_eq!(reasons, "Beleg 7 fehlt, der Rest ist gebucht.");
    }
    assert!(review::case(&paula, order).await.is_err(), "over is over");
    world.is_in_order().await;
}

/// G5: a party, a rival or a recent partner is never named, and a conflict that comes later bars
/// the decision.
#[testkit::twin]
async fn g5_a_conflict_of_roles_is_impossible(db: TestDatabase) {
    let world = World::new(db).await;
    for person in [world.client.clone(), world.contractor.clone()] {
        list(&world, &person).await;
    }
    let paula = somebody(&world, "Paula Richter").await;
    let cx = list(&world, &paula).await;
    // Paula has an order with the client: recent work is too close.
    let mut near = world.draft(500);
    near.contractor = paula.id;
    world.propose(near).await.unwrap();
    let order = disputed(&world, 48_000).await;
    world.pass_days(8);
    world.run_due().await;
    assert_eq!(settled_by(&world, order).await, SettledBy::NobodyDecided);
    assert_eq!(moved(&world, order).await, (24_000, 24_000));

    world.pass_days(400);
    world.run_due().await;
    let order = disputed(&world, 48_000).await;
    world.pass_days(8);
    world.run_due().await;
    assert_eq!(
        review::cases(&cx).await.unwrap().len(),
        1,
        "long ago is far enough"
    );
    let mut near = world.draft(500);
    near.contractor = paula.id;
    world.propose(near).await.unwrap();
    let refused = review::decide(&cx, order, ruling(1)).await;
    assert_eq!(key(refused), "dispute-refusal-conflict");
    review::step_back(&cx, order).await.unwrap();
    assert_eq!(settled_by(&world, order).await, SettledBy::NobodyDecided);
    world.is_in_order().await;
}

/// G5: whoever does not decide is followed by somebody else; in the end the rule holds.
#[testkit::twin]
async fn g5_a_dispute_never_hangs(db: TestDatabase) {
    let world = World::new(db).await;
    let one = somebody(&world, "Paula Richter").await;
    let two = somebody(&world, "Pit Schlicht").await;
    let (one, two) = (list(&world, &one).await, list(&world, &two).await);
    let order = disputed(&world, 48_000).await;
    world.pass_days(8);
    world.run_due().await;
    let first = review::cases(&one).await.unwrap().len();
    assert_eq!(first + review::cases(&two).await.unwrap().len(), 1);
    world.pass_days(15);
    world.run_due().await;
    assert_eq!(
        review::cases(&one).await.unwrap().len(),
        1 - first,
        "the other one now"
    );
    let OrderState::InDispute { dispute } = world.state(order).await else {
        panic!("no dispute")
    };
    assert!(matches!(dispute.phase, Phase::Neutral { attempt: 2, .. }));
    // The two can still agree.
    let number = review::offer(&world.jonas(), order, offer(40_000))
        .await
        .unwrap();
    assert_eq!(world.state(order).await.name(), "in-dispute");
    world.pass_days(15);
    world.run_due().await;
    assert_eq!(settled_by(&world, order).await, SettledBy::NobodyDecided);
    let late = review::accept_offer(&world.mara(), order, number).await;
    assert_eq!(key(late), "refusal-order-settled");
    world.is_in_order().await;
}

/// Accept, dispute and the end of the review at once have exactly one effect.
#[testkit::twin]
async fn accept_dispute_and_silence_at_once_have_one_effect(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(48_000).await;
    let (mara, jonas) = (world.mara(), world.jonas());
    let number = review::offer(&jonas, order, offer(40_000)).await.unwrap();
    let (accepted, disputed, agreed, late) = tokio::join!(
        review::accept(&mara, order, satisfied(98)),
        review::dispute(&mara, order, opening(0)),
        review::accept_offer(&mara, order, number),
        world.run_due(),
    );
    let _rung = late;
    let done = [accepted.is_ok(), disputed.is_ok(), agreed.is_ok()];
    let effects = done.iter().filter(|done| **done).count();
    assert_eq!(effects, 1, "{accepted:?} {disputed:?} {agreed:?}");
    let (paid, back) = moved(&world, order).await;
    assert!(
        [(48_000, 0), (40_000, 8_000), (0, 0)].contains(&(paid, back)),
        "{paid} {back}"
    );
    world.pass_days(8);
    world.run_due().await;
    world.pass_days(60);
    world.run_due().await;
    let (paid, back) = moved(&world, order).await;
    assert_eq!(paid + back, 48_000);
    world.is_in_order().await;
}

/// I5: a revision that goes beyond what was agreed can be disputed, with the criterion and reasons.
#[testkit::twin]
async fn i5_the_contractor_disputes_a_revision_and_the_client_can_answer(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(48_000).await;
    let early = review::dispute(&world.jonas(), order, opening(48_000)).await;
    assert_eq!(key(early), "refusal-order-only-client");
    let revising = review::Revising {
        defects: vec![domain::agreement::Defect {
            criterion: MUST,
            reason: "Auch April buchen".to_owned(),
        }],
        minutes: None,
    };
    review::revise(&world.mara(), order, revising)
        .await
        .unwrap();
    let taste = Opening {
        criterion: TASTE,
        ..opening(48_000)
    };
    let wrong = review::dispute(&world.jonas(), order, taste).await;
    assert!(matches!(wrong, Err(app::Failure::Invalid(_))), "{wrong:?}");
    review::dispute(&world.jonas(), order, opening(48_000))
        .await
        .unwrap();
    let blocked = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(blocked), "refusal-order-in-dispute");
    let seen = review::settlement(&world.mara(), order).await.unwrap();
    let waiting = seen.to_answer().unwrap().number;
    review::accept_offer(&world.mara(), order, waiting)
        .await
        .unwrap();
    assert_eq!(moved(&world, order).await, (48_000, 0));
    world.is_in_order().await;
}

/// Taken back, everything goes on, and the review ends fourteen days later.
#[testkit::twin]
async fn a_dispute_taken_back_goes_on(db: TestDatabase) {
    let world = World::new(db).await;
    let order = disputed(&world, 48_000).await;
    world.pass_days(3);
    let theirs = review::take_back(&world.jonas(), order).await;
    assert_eq!(key(theirs), "dispute-refusal-not-yours");
    review::take_back(&world.mara(), order).await.unwrap();
    assert_eq!(world.state(order).await.name(), "delivered");
    world.pass_days(13);
    world.run_due().await;
    assert_eq!(moved(&world, order).await, (0, 0), "fourteen days again");
    world.pass_days(2);
    world.run_due().await;
    assert_eq!(moved(&world, order).await, (48_000, 0));
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
    for days in [23, 4, 2] {
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

/// Whoever has no account any more still gets what is theirs.
#[testkit::twin]
async fn a_side_without_an_account_is_still_paid(db: TestDatabase) {
    let world = World::new(db).await;
    let order = disputed(&world, 5_000).await;
    let now = world.mara().now;
    for person in [&world.contractor, &world.client] {
        world.raw(&CLOSED, vec![person.id.into(), now.into()]).await;
    }
    world.pass_days(8);
    world.run_due().await;
    assert_eq!(moved(&world, order).await, (2_500, 2_500));
    assert_eq!(settled_by(&world, order).await, SettledBy::SmallSum);
}
