//! Addenda: proposed and signed by one side, signed by the other; the money stays exact.

use app::agreement::{self, addendum, paper};
use app::{Cx, Failure, Finding, review, verify};
use domain::agreement::addendum::{AddendumAnswer, AddendumDraft};
use domain::agreement::{OrderState, StageEnd};
use domain::notice::EventKind;
use kernel::{Money, OrderId, Zone};
use store::db::DbError;
use testkit::TestDatabase;

use crate::addendum_change::{self, accept};
use crate::world::{MUST, World, delivery, key, satisfied, signing};

store::statements! {
    CHANGE = "update addendum set words = 'Etwas ganz anderes' where order_id = $1";
    REMOVE = "delete from addendum where order_id = $1";
    FREE_TERMS = {
        sqlite: "drop trigger work_order_keeps_its_terms",
        postgres: "drop trigger work_order_keeps_its_terms on work_order"
    };
    BACK = "update work_order set contract_version = 1, amount = 48000 where id = $1";
}

fn draft(world: &World, minor: i64) -> AddendumDraft {
    AddendumDraft {
        title: "Kassenbuch".to_owned(),
        words: "Auch das Kassenbuch von März wird gebucht.".to_owned(),
        criterion: Some(MUST),
        extra: Some(Money::euro_cents(minor)),
        due_at: Some(Zone::default().add_days(world.mara().now, 45)),
        ..AddendumDraft::default()
    }
}

async fn propose(world: &World, cx: &Cx, order: OrderId, minor: i64) -> Result<u16, Failure> {
    addendum_change::propose(cx, order, draft(world, minor)).await
}

async fn outcome(world: &World, order: OrderId, number: u16) -> Option<AddendumAnswer> {
    let addenda = addendum::addenda(&world.mara(), order).await.unwrap();
    addenda.find(number).unwrap().outcome(addenda.now)
}

/// How many things wait for somebody: the number in the header of every page.
async fn count(cx: &Cx) -> i64 {
    let (me, now) = (cx.reader().unwrap().id, cx.now);
    let found = cx.app.database.read("test::count", move |tx| {
        store::notice::count_waiting(tx, me, now).map_err(Failure::from)
    });
    found.await.unwrap()
}

async fn pay(world: &World, order: OrderId, minor: i64) {
    let sum = Money::euro_cents(minor);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    finish(world, order).await;
}

async fn finish(world: &World, order: OrderId) {
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
}

/// I1, 1.10: a wish beyond the contract becomes its next version, signed by both, with a price of
/// its own; what was agreed runs on and is paid to the cent, and so is the addition.
#[testkit::twin]
async fn i1_a_wish_beyond_the_contract_becomes_a_stage_of_its_own(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let before = agreement::room(&world.mara(), order).await.unwrap();
    let counted = [count(&world.mara()).await, count(&world.jonas()).await];
    assert_eq!(propose(&world, &world.jonas(), order, 12_000).await, Ok(1));
    let counts = [count(&world.mara()).await, count(&world.jonas()).await];
    assert_eq!(counts, [counted[0] + 1, counted[1]]);
    let waiting = addendum::waiting(&world.mara()).await.unwrap();
    assert_eq!((waiting.len(), waiting[0].number), (1, 1));
    assert_eq!(waiting[0].from, "Jonas Groß");
    assert!(addendum::waiting(&world.jonas()).await.unwrap().is_empty());
    let open = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!((open.state, open.hash), (before.state.clone(), before.hash));

    accept(&world.mara(), order, 1).await.unwrap();
    assert!(addendum::waiting(&world.mara()).await.unwrap().is_empty());
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.state, before.state);
    assert_eq!(room.head.amount, Money::euro_cents(60_000));
    assert_eq!((room.contract.version, room.stages.len()), (2, 2));
    assert_eq!(room.stages[0], before.stages[0]);
    assert_eq!(room.stage_amount(), Money::euro_cents(48_000));
    let versions: Vec<u32> = room.signatures.iter().map(|one| one.version).collect();
    assert_eq!(versions, [1, 1, 2, 2]);
    world.is_in_order().await;

    let printed = paper::print(&world.jonas(), order).await.unwrap();
    let checked = paper::judge(None, &printed.content).unwrap();
    assert_eq!(checked.proof.contracts.len(), 2);
    assert_eq!(checked.proof.signatures.len(), 4);

    finish(&world, order).await;
    assert_eq!(world.paid_out(order).await, 48_000);
    world.is_in_order().await;
    pay(&world, order, 12_000).await;
    assert!(matches!(world.state(order).await, OrderState::Paid { .. }));
    assert_eq!(world.paid_out(order).await, 60_000);
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(
        room.stages[1].settled.map(|(how, _)| how),
        Some(StageEnd::Accepted)
    );
    world.is_in_order().await;

    // Ordered once more it is all of it, what was added too.
    let again = agreement::again(&world.mara(), order, None).await.unwrap();
    let room = agreement::room(&world.mara(), again.order).await.unwrap();
    assert_eq!(room.head.amount, Money::euro_cents(60_000));
    assert_eq!(room.contract.addenda.len(), 1);
    world.sign_both(again.order).await;
    assert_eq!(propose(&world, &world.mara(), again.order, 0).await, Ok(2));
    world.is_in_order().await;
}

/// Words alone change no sum and no stage; both sides can propose.
#[testkit::twin]
async fn an_addendum_without_a_price_changes_words_alone(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(48_000).await;
    assert_eq!(propose(&world, &world.mara(), order, 0).await, Ok(1));
    accept(&world.jonas(), order, 1).await.unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!((room.contract.version, room.stages.len()), (2, 1));
    assert_eq!(room.head.amount, Money::euro_cents(48_000));
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(world.paid_out(order).await, 48_000);
    world.is_in_order().await;
}

/// Accepting, declining and taking back at once: exactly one holds, and the books agree.
#[testkit::twin]
async fn parallel_answers_are_one_answer(db: TestDatabase) {
    let world = World::new(db).await;
    for _ in 0..4 {
        let order = world.in_work(48_000).await;
        propose(&world, &world.jonas(), order, 12_000)
            .await
            .unwrap();
        let (mara, jonas) = (world.mara(), world.jonas());
        let (second, third) = (mara.clone(), mara.clone());
        let mut acts = vec![
            tokio::spawn(async move { accept(&mara, order, 1).await }),
            tokio::spawn(async move { accept(&second, order, 1).await }),
            tokio::spawn(async move { addendum::take_back(&jonas, order, 1).await }),
        ];
        acts.push(tokio::spawn(async move {
            addendum::decline(&third, order, 1, String::new()).await
        }));
        let mut done = 0;
        for act in acts {
            done += usize::from(act.await.unwrap().is_ok());
        }
        assert_eq!(done, 1);
        let answer = outcome(&world, order, 1).await.unwrap();
        let room = agreement::room(&world.mara(), order).await.unwrap();
        let grown = answer == AddendumAnswer::Accepted;
        assert_eq!(room.contract.version, if grown { 2 } else { 1 });
        assert_eq!(room.stages.len(), if grown { 2 } else { 1 });
    }
    world.is_in_order().await;
}

/// Nobody answers: it ends by itself at its date, once, and both are told.
#[testkit::twin]
async fn an_addendum_ends_by_itself(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    propose(&world, &world.mara(), order, 12_000).await.unwrap();
    let second = propose(&world, &world.jonas(), order, 1).await;
    assert_eq!(key(second), "addendum-refusal-open");
    world.pass_days(8);
    assert!(addendum::waiting(&world.jonas()).await.unwrap().is_empty());
    let late = accept(&world.jonas(), order, 1).await;
    assert_eq!(key(late), "addendum-refusal-lapsed");
    world.run_due().await;
    world.run_due().await;
    let lapsed = Some(AddendumAnswer::Lapsed);
    assert_eq!(outcome(&world, order, 1).await, lapsed);
    let again = accept(&world.jonas(), order, 1).await;
    assert_eq!(key(again), "addendum-refusal-answered");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let told = room.timeline.iter();
    let told = told.filter(|entry| entry.kind == EventKind::AddendumLapsed);
    assert_eq!(told.count(), 1);
    for person in [&world.client, &world.contractor] {
        let mails = world.mails_to(person).await;
        let about = mails
            .iter()
            .filter(|mail| mail.subject.contains("verfallen"));
        assert_eq!(about.count(), 1, "{}", person.name);
    }
    assert_eq!(propose(&world, &world.jonas(), order, 1).await, Ok(2));
    world.is_in_order().await;
}

/// The wrong person, the wrong time, after the end; what is told when it is declined.
#[testkit::twin]
async fn who_may_and_when(db: TestDatabase) {
    let world = World::new(db).await;
    let unsigned = world.order(48_000).await;
    let early = propose(&world, &world.mara(), unsigned, 1).await;
    assert_eq!(key(early), "refusal-order-not-signed");
    let order = world.delivered(48_000).await;
    let strange = propose(&world, &world.ines(), order, 1).await;
    assert_eq!(strange, Err(Failure::NotFound));
    let strange = addendum::addenda(&world.ines(), order).await;
    assert!(matches!(strange, Err(Failure::NotFound)));
    propose(&world, &world.jonas(), order, 1).await.unwrap();
    for number in [0, 2] {
        let unknown = accept(&world.mara(), order, number).await;
        assert_eq!(unknown, Err(Failure::NotFound));
    }
    assert_eq!(
        key(accept(&world.jonas(), order, 1).await),
        "addendum-refusal-own"
    );
    let not_hers = addendum::take_back(&world.mara(), order, 1).await;
    assert_eq!(key(not_hers), "addendum-refusal-not-yours");
    let unread = addendum::accept(&world.mara(), order, 1, signing("Mara Müller", "x")).await;
    assert_eq!(key(unread), "refusal-order-outdated-version");
    addendum::decline(&world.mara(), order, 1, "Nicht nötig".to_owned())
        .await
        .unwrap();
    let found = addendum::addenda(&world.jonas(), order).await.unwrap();
    assert_eq!(found.addenda[0].reason, "Nicht nötig");

    propose(&world, &world.jonas(), order, 1).await.unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let after = accept(&world.mara(), order, 2).await;
    assert_eq!(key(after), "refusal-order-paid");
    world.pass_days(8);
    world.run_due().await;
    let lapsed = Some(AddendumAnswer::Lapsed);
    assert_eq!(outcome(&world, order, 2).await, lapsed);
    world.is_in_order().await;
}

/// 0.11: more than the client risks with somebody new is not agreed to either.
#[testkit::twin]
async fn m0_11_an_addendum_keeps_the_cap_for_new_people(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    agreement::set_cap(&world.mara(), Some(Money::euro_cents(11_999)))
        .await
        .unwrap();
    let own = propose(&world, &world.mara(), order, 12_000).await;
    assert_eq!(key(own), "refusal-stage-above-cap");
    propose(&world, &world.jonas(), order, 12_000)
        .await
        .unwrap();
    let above = accept(&world.mara(), order, 1).await;
    assert_eq!(key(above), "refusal-stage-above-cap");
    assert_eq!(outcome(&world, order, 1).await, None);
    agreement::set_cap(&world.mara(), Some(Money::euro_cents(12_000)))
        .await
        .unwrap();
    accept(&world.mara(), order, 1).await.unwrap();
    world.is_in_order().await;
}

/// 1.10: what was proposed cannot be changed behind the product's back, and a version both signed
/// cannot be undone without being found.
#[testkit::twin]
async fn m1_10_a_version_that_was_taken_away_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    propose(&world, &world.jonas(), order, 0).await.unwrap();
    for change in [&CHANGE, &REMOVE] {
        let refused: Result<(), DbError> = world
            .database
            .write("test::change", move |tx| {
                tx.execute(change, &[order.into()]).map(drop)
            })
            .await;
        assert!(matches!(refused, Err(DbError::Check(_))), "{refused:?}");
    }
    accept(&world.mara(), order, 1).await.unwrap();
    world.is_in_order().await;
    world.raw(&FREE_TERMS, vec![]).await;
    world.raw(&BACK, vec![order.into()]).await;
    let report = verify(&world.app).await.unwrap();
    assert!(
        matches!(report.findings.as_slice(), [Finding::Contract { .. }]),
        "{report:?}"
    );
}

/// The disk fails at every step: nothing of it is there, and the step can be repeated.
#[testkit::twin]
async fn an_addendum_is_whole_or_not_there(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    world.database.fail_commits(1);
    let failed = propose(&world, &world.jonas(), order, 12_000).await;
    assert!(failed.is_err(), "{failed:?}");
    world.is_in_order().await;
    assert_eq!(propose(&world, &world.jonas(), order, 12_000).await, Ok(1));
    let before = agreement::room(&world.mara(), order).await.unwrap();
    world.database.fail_commits(1);
    let failed = accept(&world.mara(), order, 1).await;
    assert!(failed.is_err(), "{failed:?}");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!((room.hash, room.head), (before.hash, before.head));
    assert_eq!(
        (room.stages, room.signatures),
        (before.stages, before.signatures)
    );
    assert_eq!(outcome(&world, order, 1).await, None);
    world.is_in_order().await;
    accept(&world.mara(), order, 1).await.unwrap();
    world.is_in_order().await;
}
