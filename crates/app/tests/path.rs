//! The whole way of an order, from the contract to the next one.

use app::review::{self, Accepting};
use app::{agreement, work};
use domain::agreement::{Acceptance, Action, OrderState, Tag};
use domain::task::time_account::TimeKind;
use kernel::{Minutes, Money, OrderId, Timestamp};
use testkit::TestDatabase;

use crate::world::{World, delivery};

/// 0.14, 0.6, 3.22, 0.16, 3.26: both sign, the sum is secured, work begins, is delivered,
/// accepted at 98 % with a remark and paid in full; the client's time account counts it.
#[testkit::twin]
async fn an_order_goes_from_contract_to_paid(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(48_000).await;
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.head.number, "F-2026-0001");
    let shown = (room.tag, room.primary);
    assert_eq!(shown, (Tag::SignatureOpen, Some(Action::Sign)));
    assert_eq!(room.next.unwrap().0.to_string(), "2026-03-16T17:00:00Z");

    world.sign_both(order).await;
    assert_eq!(world.tag(order).await, Tag::FundingOpen);
    let agreed = Money::euro_cents(48_000);
    agreement::secure(&world.mara(), order, agreed)
        .await
        .unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(
        (room.tag, room.primary),
        (Tag::Secured, Some(Action::Start))
    );
    assert_eq!(room.money.held, agreed);

    work_and_accept(&world, order).await;
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    let OrderState::Paid { acceptance, .. } = &room.state else {
        panic!("{:?}", room.state)
    };
    let Acceptance::Explicit { percent, remark } = acceptance else {
        panic!("{acceptance:?}")
    };
    assert_eq!(percent.percent(), 98);
    assert_eq!(remark.as_deref(), Some("Nächstes Mal bitte mit Datum."));
    assert_eq!((room.money.paid_out, room.money.held.minor), (agreed, 0));
    assert_eq!((room.turn, room.primary), (None, None));
    assert_eq!(
        (room.messages.len(), room.decisions[0].percent),
        (2, Some(98))
    );
    let happened: Vec<&str> = room
        .timeline
        .iter()
        .map(|entry| entry.kind.code())
        .collect();
    assert_eq!(happened, HAPPENED);
    time_is_counted(&world).await;
    world.is_in_order().await;
}

const HAPPENED: [&str; 12] = [
    "order-proposed",
    "order-signed",
    "order-signed",
    "order-concluded",
    "order-secured",
    "order-started",
    "message-written",
    "message-written",
    "order-delivered",
    "order-accepted",
    "order-released",
    "order-paid-out",
];

async fn work_and_accept(world: &World, order: OrderId) {
    agreement::start(&world.jonas(), order).await.unwrap();
    let question = work::NewMessage {
        body: "Wo liegen die Belege?".into(),
        ..Default::default()
    };
    work::write_message(&world.jonas(), order, question)
        .await
        .unwrap();
    let answer = work::NewMessage {
        body: "Im Ordner März.".into(),
        minutes: Some(Minutes(5)),
        ..Default::default()
    };
    work::write_message(&world.mara(), order, answer)
        .await
        .unwrap();
    world.pass_days(10);
    assert_eq!(
        review::deliver(&world.jonas(), order, delivery()).await,
        Ok(1)
    );
    let accepting = Accepting {
        percent: 98,
        remark: Some(" Nächstes Mal bitte mit Datum. ".into()),
        minutes: Some(Minutes(20)),
    };
    review::accept(&world.mara(), order, accepting)
        .await
        .unwrap();
}

/// 3.26: the account is the sum of logged events, of the client alone.
async fn time_is_counted(world: &World) {
    let (client, contractor) = (world.client.id, world.contractor.id);
    let all = (Timestamp::MIN, Timestamp::MAX);
    let sums = |account| {
        world.app.database.read("test::time", move |tx| {
            store::notice::sums(tx, account, all)
        })
    };
    let mut client_sums: Vec<_> = sums(client)
        .await
        .unwrap_or_else(|e: store::db::DbError| panic!("{e}"));
    client_sums.sort();
    assert_eq!(
        client_sums,
        [
            (TimeKind::Freed, Minutes(180)),
            (TimeKind::Answered, Minutes(5)),
            (TimeKind::Reviewed, Minutes(20)),
        ]
    );
    let nothing: Vec<(TimeKind, Minutes)> = sums(contractor)
        .await
        .unwrap_or_else(|e: store::db::DbError| panic!("{e}"));
    assert_eq!(nothing, []);
}

/// 0.19: my people, and the same once more with the same terms.
#[testkit::twin]
async fn a_paid_order_can_be_repeated_with_the_same_terms(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(12_345).await;
    review::accept(&world.mara(), order, crate::world::satisfied(100))
        .await
        .unwrap();
    let people = agreement::partners(&world.mara()).await.unwrap();
    assert_eq!(people.len(), 1);
    let [paid] = people[0].did_for_me.as_slice() else {
        panic!("one order was paid: {people:?}");
    };
    assert_eq!(
        (people[0].name.as_str(), paid.order, paid.number.as_str()),
        ("Jonas Groß", order, "F-2026-0001")
    );
    assert_eq!(people[0].repeat.as_ref().unwrap().order, order);
    let theirs = agreement::partners(&world.jonas()).await.unwrap();
    assert_eq!(
        (theirs[0].did_for_them.len(), &theirs[0].repeat),
        (1, &None)
    );

    let next = agreement::again(&world.mara(), order, None).await.unwrap();
    assert_eq!(next.number.to_string(), "F-2026-0002");
    let (old, new) = (
        agreement::contract(&world.mara(), order)
            .await
            .unwrap()
            .contract,
        agreement::contract(&world.jonas(), next.order)
            .await
            .unwrap()
            .contract,
    );
    assert_eq!((new.amount, &new.subject), (old.amount, &old.subject));
    assert_eq!(new.instruction, old.instruction);
    assert_eq!(
        agreement::room(&world.mara(), next.order)
            .await
            .unwrap()
            .head
            .previous,
        Some(order)
    );
    let refused = agreement::again(&world.jonas(), order, None).await;
    assert!(crate::world::key(refused).starts_with("refusal-"));
    world.is_in_order().await;
}
