//! Disputes on both databases: opened, decided, halved, taken back.

use super::*;

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

    // Paula's own order lapses; long after that she is nobody's partner any more.
    world.pass_days(20);
    world.run_due().await;
    world.pass_days(200);
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
    // Stepping back may halve the sum: whoever may not move money may not do it.
    let writer = world.cx(&Person {
        scope: app::Scope::Write,
        ..paula.clone()
    });
    let forbidden = review::step_back(&writer, order).await;
    assert_eq!(forbidden, Err(app::Failure::Forbidden));
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
    let (accepted, disputed, agreed, _) = tokio::join!(
        review::accept(&mara, order, satisfied(98)),
        review::dispute(&mara, order, opening(0)),
        review::accept_offer(&mara, order, number),
        world.run_due(),
    );
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
        hours: Vec::new(),
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

/// G5: a decision brings its fixed fee from the operator; what was agreed to be fixed stays, and the
/// sum in dispute goes to the two and nobody else. Tried: below zero, far too much, by somebody else,
/// paying twice, paying what was not earned.
#[testkit::twin]
async fn g5_a_decision_brings_a_fixed_fee_and_costs_the_two_nothing(db: TestDatabase) {
    let world = World::new(db).await;
    let person = somebody(&world, "Paula Richter").await;
    let paula = list(&world, &person).await;
    let operator = world.operator();
    assert!(
        review::fee(&world.app).await.unwrap().is_zero(),
        "honorary at first"
    );
    for wrong in [None, Some(-1), Some(20_001)] {
        let set = review::set_fee(&operator, wrong.map(Money::euro_cents)).await;
        assert!(
            matches!(set, Err(app::Failure::Invalid(_))),
            "{wrong:?}: {set:?}"
        );
    }
    let fifteen = Money::euro_cents(1_500);
    let other = review::set_fee(&world.mara(), Some(fifteen)).await;
    assert_eq!(other, Err(app::Failure::NotFound));
    review::set_fee(&operator, Some(fifteen)).await.unwrap();
    let order = disputed(&world, 48_000).await;
    world.pass_days(8);
    world.run_due().await;
    let opened = review::settlement(&world.mara(), order)
        .await
        .unwrap()
        .opened[0]
        .at;
    // Whoever is named keeps what held then, and reads it before deciding.
    review::set_fee(&operator, Some(Money::euro_cents(500)))
        .await
        .unwrap();
    assert_eq!(review::cases(&paula).await.unwrap()[0].fee, fifteen);
    let early = review::pay_fee(&operator, order, opened).await;
    assert_eq!(early, Err(app::Failure::NotFound), "nothing is decided yet");
    review::decide(&paula, order, ruling(30_000)).await.unwrap();
    assert_eq!(
        moved(&world, order).await,
        (30_000, 18_000),
        "all of it is theirs"
    );
    let own = review::own_fees(&paula).await.unwrap();
    assert_eq!(own, review::fees(&operator).await.unwrap());
    assert_eq!((own.len(), own[0].sum, own[0].paid_at), (1, fifteen, None));
    for side in [world.mara(), world.jonas()] {
        assert!(review::own_fees(&side).await.unwrap().is_empty());
        assert_eq!(review::fees(&side).await, Err(app::Failure::NotFound));
        let paid = review::pay_fee(&side, order, opened).await;
        assert_eq!(paid, Err(app::Failure::NotFound));
    }
    let other = review::pay_fee(&operator, order, kernel::Timestamp::EPOCH).await;
    assert_eq!(
        other,
        Err(app::Failure::NotFound),
        "another dispute of the order"
    );
    review::pay_fee(&operator, order, opened).await.unwrap();
    let again = review::pay_fee(&operator, order, opened).await;
    assert_eq!(again, Err(app::Failure::NotFound), "once");
    let own = review::own_fees(&paula).await.unwrap();
    assert_eq!(own[0].paid_at, Some(operator.now));
    world.is_in_order().await;
}
