//! From the task to the order: instruction, ad, offers, and the choice between them.

use app::{Cx, Person, Scope, agreement, instruction, posting, review, task};
use domain::instruction::{CriterionDraft, CriterionKind, InstructionDraft, Latitude};
use domain::posting::{Offer, OfferDraft, OfferState, PostingDraft, PostingState};
use domain::task::{Frequency, TaskDraft, TaskState};
use kernel::page::PageSize;
use kernel::{Minutes, Money, OfferId, PostingId, TaskId, Timestamp};
use store::posting::AdEntry;
use testkit::TestDatabase;

use crate::world::{World, body, delivery, key, satisfied};

pub(crate) async fn weekly_task(world: &World) -> TaskId {
    let draft = TaskDraft {
        title: "Belege buchen".into(),
        minutes_per_week: Some(Minutes(150)),
        frequency: Some(Frequency::Weekly),
        ability: Some(2),
        liking: Some(1),
        core: false,
        hour_value: Some(Money::euro_cents(6_000)),
    };
    task::add(&world.mara(), task::NewTask { id: None, draft })
        .await
        .unwrap()
}

/// Writes the instruction of a task.
pub(crate) async fn instructed(world: &World, task: TaskId) {
    let cx = world.mara();
    let id = instruction::begin(&cx, task).await.unwrap();
    let criterion = CriterionDraft {
        text: "Jeder Beleg hat eine Buchung".into(),
        how_measured: "Zählen".into(),
        kind: Some(CriterionKind::Must),
        ..CriterionDraft::default()
    };
    let draft = InstructionDraft {
        goal: "Alle Belege sind gebucht".into(),
        criteria: vec![criterion],
        latitude: Some(Latitude::Alone),
        response_hours: Some(8),
        reachable: body().reachable,
        ..InstructionDraft::default()
    };
    instruction::save(&cx, id, instruction::Typed { draft, base: 0 })
        .await
        .unwrap();
}

/// An ad for a task that is complete.
pub(crate) fn ad(task: TaskId) -> PostingDraft {
    PostingDraft {
        task: Some(task),
        title: "Buchhaltung für eine Agentur".into(),
        tasks: "Belege eines Monats buchen und ablegen.".into(),
        skills: "Buchhaltung, Sorgfalt und gutes Deutsch.".into(),
        hours: Some(Minutes(600)),
        budget: Some(Money::euro_cents(50_000)),
        due_at: Some("2026-04-30T16:00:00Z".parse().unwrap()),
        question_1: "Womit buchst du sonst?".into(),
        question_2: "Wie gehst du mit fehlenden Belegen um?".into(),
        ..PostingDraft::default()
    }
}

pub(crate) async fn published(world: &World, task: TaskId) -> PostingId {
    instructed(world, task).await;
    let cx = world.mara();
    let id = posting::begin(&cx, ad(task)).await.unwrap();
    posting::publish(&cx, id).await.unwrap();
    id
}

pub(crate) fn offer(minor: i64, due: &str) -> OfferDraft {
    OfferDraft {
        amount: Some(Money::euro_cents(minor)),
        answer_1: "Mit einem gängigen Programm, seit acht Jahren.".into(),
        answer_2: "Ich frage einmal gesammelt nach und lege sie solange zurück.".into(),
        message: String::new(),
        due_at: Some(due.parse::<Timestamp>().unwrap()),
    }
}

/// 2.2, 1.10, 0.14: choosing an offer fills the ad, declines the rest and writes the contract
/// with the offer's sum and date and the frozen instruction, in one step.
#[testkit::twin]
async fn choosing_an_offer_makes_one_order(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let due = "2026-04-20T16:00:00Z";
    let chosen = posting::send(&world.jonas(), ad, offer(45_000, due))
        .await
        .unwrap();
    let other = posting::send(&world.ines(), ad, offer(40_000, due))
        .await
        .unwrap();
    assert_eq!(
        key(agreement::choose(&world.ines(), chosen).await),
        "not-found"
    );
    assert_eq!(
        key(agreement::choose(&world.jonas(), chosen).await),
        "not-found"
    );
    let missing = OfferId::from_bytes([1; 16]);
    assert_eq!(
        key(agreement::choose(&world.mara(), missing).await),
        "not-found"
    );

    let order = agreement::choose(&world.mara(), chosen)
        .await
        .unwrap()
        .order;
    let shown = posting::show_own(&world.mara(), ad).await.unwrap();
    assert!(matches!(shown.posting.state, PostingState::Filled { .. }));
    let state = |id| {
        shown
            .offers
            .iter()
            .find(|entry| entry.offer.id == id)
            .unwrap()
            .offer
            .state
    };
    assert!(matches!(state(chosen), OfferState::Accepted { .. }));
    assert!(matches!(state(other), OfferState::Declined { .. }));
    let contract = agreement::contract(&world.jonas(), order)
        .await
        .unwrap()
        .contract;
    assert_eq!(contract.amount, Money::euro_cents(45_000));
    assert_eq!(contract.due_at.to_string(), due);
    assert_eq!(contract.instruction.reference.version, 1);
    assert_eq!(contract.first_empty(), None);
    // Again, or another one: nothing happens twice.
    assert!(agreement::choose(&world.mara(), chosen).await.is_err());
    assert!(agreement::choose(&world.mara(), other).await.is_err());
    world.is_in_order().await;
}

const DUE: &str = "2026-04-20T16:00:00Z";

/// An ad for which more offers were sent and taken back than one list holds, then one by Jonas.
async fn crowded(world: &World) -> (PostingId, OfferId) {
    let task = weekly_task(world).await;
    let ad = published(world, task).await;
    let first = posting::send(&world.ines(), ad, offer(40_000, DUE))
        .await
        .unwrap();
    posting::withdraw(&world.ines(), first).await.unwrap();
    let gone = posting::show(&world.ines(), ad).await.unwrap().own_offers[0].clone();
    let crowd = world.app.database.write("test::crowd", move |tx| {
        for number in 0_u64..1_000 {
            let mut id = [9; 16];
            id[8..].copy_from_slice(&number.to_be_bytes());
            let withdrawn = Offer {
                id: OfferId::from_bytes(id),
                ..gone.clone()
            };
            let sent = Offer {
                state: OfferState::Sent,
                ..withdrawn.clone()
            };
            store::posting::insert_offer(tx, &sent)?;
            store::posting::update_offer(tx, &withdrawn)?;
        }
        Ok::<_, store::db::DbError>(())
    });
    crowd.await.unwrap();
    world.pass_days(1);
    let sent = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
    (ad, sent.unwrap())
}

/// Who sends an offer and takes it back, over and over, keeps nobody else from being chosen.
#[testkit::twin]
async fn withdrawn_offers_do_not_hide_one_that_stands(db: TestDatabase) {
    let world = World::new(db).await;
    let (_, sent) = crowded(&world).await;
    let (shown, entry) = posting::offer_of(&world.mara(), sent).await.unwrap();
    assert_eq!(entry.offer.id, sent);
    assert_eq!(entry.contractor_name, world.contractor.name);
    assert!(shown.offers.iter().any(|entry| entry.offer.id == sent));
    agreement::choose(&world.mara(), sent).await.unwrap();
}

/// Closing the ad answers an offer that stands, however many were withdrawn before.
#[testkit::twin]
async fn closing_an_ad_declines_every_offer_that_stands(db: TestDatabase) {
    let world = World::new(db).await;
    let (ad, sent) = crowded(&world).await;
    posting::close(&world.mara(), ad).await.unwrap();
    let (_, entry) = posting::offer_of(&world.mara(), sent).await.unwrap();
    let state = entry.offer.state;
    assert!(matches!(state, OfferState::Declined { .. }), "{state:?}");
}

/// One person sends five offers for an ad at most; others are not held up by that.
#[testkit::twin]
async fn a_sixth_offer_of_one_person_is_refused(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    for _ in 0..5 {
        assert!(posting::show(&world.jonas(), ad).await.unwrap().may_offer);
        let sent = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
        posting::withdraw(&world.jonas(), sent.unwrap())
            .await
            .unwrap();
    }
    let sixth = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
    assert_eq!(key(sixth), "refusal-offer-too-many");
    assert!(!posting::show(&world.jonas(), ad).await.unwrap().may_offer);
    let other = posting::send(&world.ines(), ad, offer(45_000, DUE)).await;
    assert!(other.is_ok());
}

/// 4.5: nobody is offered their own work, neither in the list nor by searching.
#[testkit::twin]
async fn m4_5_an_ad_is_not_offered_to_its_owner(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let offered = async |cx: &Cx| {
        let listed = posting::ads(cx, None, PageSize::default()).await.unwrap();
        let found = posting::search(cx, "Buchhaltung").await.unwrap();
        let ids = |ads: Vec<AdEntry>| ads.into_iter().map(|ad| ad.id).collect::<Vec<_>>();
        (ids(listed.items), ids(found))
    };
    assert_eq!(offered(&world.jonas()).await, (vec![ad], vec![ad]));
    assert_eq!(offered(&world.mara()).await, (vec![], vec![]));
    assert_eq!(posting::own(&world.mara()).await.unwrap()[0].id, ad);
}

/// What begins an order binds: a token that moves no money begins none.
#[testkit::twin]
async fn a_narrow_token_begins_no_order(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let sent = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
    let sent = sent.unwrap();
    let narrow = world.cx(&Person {
        scope: Scope::Write,
        ..world.client.clone()
    });
    assert_eq!(key(agreement::choose(&narrow, sent).await), "forbidden");
    let order = agreement::choose(&world.mara(), sent).await.unwrap().order;
    assert_eq!(
        key(agreement::again(&narrow, order, None).await),
        "forbidden"
    );
    let again = agreement::again(&world.mara(), order, None).await;
    assert_eq!(key(again), "refusal-reorder-not-paid");
}

/// Two choices at once make one order.
#[testkit::twin]
async fn parallel_choices_make_one_order(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let due = "2026-04-20T16:00:00Z";
    let first = posting::send(&world.jonas(), ad, offer(45_000, due))
        .await
        .unwrap();
    let second = posting::send(&world.ines(), ad, offer(40_000, due))
        .await
        .unwrap();
    let clicks: Vec<_> = [first, second, first, second]
        .into_iter()
        .map(|offer| {
            let cx = world.mara();
            tokio::spawn(async move { agreement::choose(&cx, offer).await })
        })
        .collect();
    let mut orders = 0;
    for click in clicks {
        orders += usize::from(click.await.unwrap().is_ok());
    }
    assert_eq!(orders, 1);
    assert_eq!(agreement::turns(&world.mara()).await.unwrap().len(), 1);
    world.is_in_order().await;
}

/// 0.3, 0.22: once the work is paid the task is somebody else's and its hours are free.
#[testkit::twin]
async fn a_paid_order_frees_its_task(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let sent = posting::send(&world.jonas(), ad, offer(100, "2026-04-20T16:00:00Z")).await;
    let order = agreement::choose(&world.mara(), sent.unwrap())
        .await
        .unwrap()
        .order;
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, Money::euro_cents(100))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    let open = task::find(&world.mara(), task).await.unwrap().task.state;
    assert_eq!(
        open,
        TaskState::Open,
        "nothing is free before it is accepted"
    );
    let ticked = delivery_of(&world, order).await;
    review::deliver(&world.jonas(), order, ticked)
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let after = task::find(&world.mara(), task).await.unwrap().task.state;
    assert!(
        matches!(after, TaskState::HandedOn { order: by, .. } if by == order),
        "{after:?}"
    );
    let account = world.client.id;
    let all = (Timestamp::MIN, Timestamp::MAX);
    let entries = world
        .app
        .database
        .read("test::time", move |tx| {
            store::notice::sums(tx, account, all)
        })
        .await;
    let entries: Result<_, store::db::DbError> = entries;
    let freed = (domain::task::time_account::TimeKind::Freed, Minutes(150));
    assert!(entries.unwrap().contains(&freed));
    world.is_in_order().await;
}

async fn delivery_of(world: &World, order: kernel::OrderId) -> review::NewDelivery {
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    let criteria = &room.contract.instruction.body.criteria;
    let ticked = criteria.iter().map(|criterion| criterion.id).collect();
    review::NewDelivery {
        ticked,
        ..delivery()
    }
}

/// An ad whose time is over closes by itself; who waited for an answer gets one.
#[testkit::twin]
async fn an_ad_closes_by_itself(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let sent = posting::send(&world.jonas(), ad, offer(100, "2026-04-20T16:00:00Z"))
        .await
        .unwrap();
    world.pass_days(31);
    world.run_due().await;
    let shown = posting::show_own(&world.mara(), ad).await.unwrap();
    assert!(matches!(shown.posting.state, PostingState::Closed { .. }));
    assert!(matches!(
        shown.offers[0].offer.state,
        OfferState::Declined { .. }
    ));
    assert!(agreement::choose(&world.mara(), sent).await.is_err());
    world.is_in_order().await;
}
