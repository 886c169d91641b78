//! The whole way of an order, from the contract to the next one.

use app::agreement::{self, Filter, Sort};
use app::review::{self, Accepting};
use app::{custody, work};
use domain::agreement::{Acceptance, Action, OrderState, Role, Tag};
use domain::notice::EventKind;
use domain::task::time_account::TimeKind;
use kernel::page::PageSize;
use kernel::{Minutes, Money, Timestamp};
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
    assert_eq!((room.tag, room.primary), (Tag::SignatureOpen, Some(Action::Sign)));
    assert_eq!(room.next.unwrap().0.to_string(), "2026-03-16T17:00:00Z");

    world.sign_both(order).await;
    assert_eq!(world.tag(order).await, Tag::FundingOpen);
    agreement::secure(&world.mara(), order, Money::euro_cents(48_000)).await.unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!((room.tag, room.primary), (Tag::Secured, Some(Action::Start)));
    assert_eq!(room.money.held, Money::euro_cents(48_000));

    agreement::start(&world.jonas(), order).await.unwrap();
    let message = work::NewMessage { body: "Wo liegen die Belege?".into(), ..Default::default() };
    work::write_message(&world.jonas(), order, message).await.unwrap();
    let answer = work::NewMessage {
        body: "Im Ordner März.".into(),
        minutes: Some(Minutes(5)),
        ..Default::default()
    };
    work::write_message(&world.mara(), order, answer).await.unwrap();
    world.pass_days(10);
    assert_eq!(review::deliver(&world.jonas(), order, delivery()).await.unwrap(), 1);
    let accepting = Accepting {
        percent: 98,
        remark: Some(" Nächstes Mal bitte mit Datum. ".into()),
        minutes: Some(Minutes(20)),
    };
    review::accept(&world.mara(), order, accepting).await.unwrap();

    let room = agreement::room(&world.jonas(), order).await.unwrap();
    let OrderState::Paid { acceptance: Acceptance::Explicit { percent, remark }, .. } = &room.state
    else {
        panic!("{:?}", room.state)
    };
    assert_eq!((percent.percent(), remark.as_deref()), (98, Some("Nächstes Mal bitte mit Datum.")));
    assert_eq!(room.money.paid_out, Money::euro_cents(48_000));
    assert_eq!((room.money.held.minor, room.turn, room.primary), (0, None, None));
    assert_eq!(room.messages.len(), 2);
    assert_eq!(room.decisions[0].percent, Some(98));
    let kinds: Vec<EventKind> = room.timeline.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::OrderProposed,
            EventKind::OrderSigned,
            EventKind::OrderSigned,
            EventKind::OrderConcluded,
            EventKind::OrderSecured,
            EventKind::OrderStarted,
            EventKind::MessageWritten,
            EventKind::MessageWritten,
            EventKind::OrderDelivered,
            EventKind::OrderAccepted,
            EventKind::OrderReleased,
            EventKind::OrderPaidOut,
        ]
    );
    time_is_counted(&world).await;
    world.is_in_order().await;
}

/// 3.26: the account is the sum of logged events, of the client alone.
async fn time_is_counted(world: &World) {
    let (client, contractor) = (world.client.id, world.contractor.id);
    let all = (Timestamp::MIN, Timestamp::MAX);
    let sums = |account| {
        world.app.database.read("test::time", move |tx| store::notice::sums(tx, account, all))
    };
    let mut client_sums: Vec<_> = sums(client).await.unwrap_or_else(|e: store::db::DbError| panic!("{e}"));
    client_sums.sort();
    assert_eq!(
        client_sums,
        [
            (TimeKind::Freed, Minutes(180)),
            (TimeKind::Answered, Minutes(5)),
            (TimeKind::Reviewed, Minutes(20)),
        ]
    );
    let nothing: Vec<(TimeKind, Minutes)> =
        sums(contractor).await.unwrap_or_else(|e: store::db::DbError| panic!("{e}"));
    assert_eq!(nothing, []);
}

/// 0.19: my people, and the same once more with the same terms.
#[testkit::twin]
async fn a_paid_order_can_be_repeated_with_the_same_terms(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(12_345).await;
    review::accept(&world.mara(), order, crate::world::satisfied(100)).await.unwrap();
    let people = agreement::partners(&world.mara()).await.unwrap();
    assert_eq!(people.len(), 1);
    assert_eq!((people[0].name.as_str(), people[0].did_for_me.as_slice()), ("Jonas Groß", [order].as_slice()));
    assert_eq!(people[0].repeat.as_ref().unwrap().order, order);
    let theirs = agreement::partners(&world.jonas()).await.unwrap();
    assert_eq!((theirs[0].did_for_them.len(), &theirs[0].repeat), (1, &None));

    let next = agreement::again(&world.mara(), order, None).await.unwrap();
    assert_eq!(next.number.to_string(), "F-2026-0002");
    let (old, new) = (
        agreement::contract(&world.mara(), order).await.unwrap().contract,
        agreement::contract(&world.jonas(), next.order).await.unwrap().contract,
    );
    assert_eq!((new.amount, &new.subject), (old.amount, &old.subject));
    assert_eq!(new.instruction, old.instruction);
    assert_eq!(agreement::room(&world.mara(), next.order).await.unwrap().head.previous, Some(order));
    let refused = agreement::again(&world.jonas(), order, None).await;
    assert!(crate::world::key(refused).starts_with("refusal-"));
    world.is_in_order().await;
}

/// Whose turn it is follows the state, for the page "Heute" and the number in the header.
#[testkit::twin]
async fn what_waits_for_whom_follows_the_state(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(100).await;
    let counts = async || {
        let client = agreement::turn_count(&world.mara()).await.unwrap();
        (client, agreement::turn_count(&world.jonas()).await.unwrap())
    };
    assert_eq!(counts().await, (1, 0));
    world.sign(world.mara(), order).await.unwrap();
    assert_eq!(counts().await, (0, 1));
    world.sign(world.jonas(), order).await.unwrap();
    let turn = &agreement::turns(&world.mara()).await.unwrap()[0];
    assert_eq!((turn.action, turn.order.other_name.as_str()), (Action::Fund, "Jonas Groß"));
    agreement::secure(&world.mara(), order, Money::euro_cents(100)).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    let turn = &agreement::turns(&world.jonas()).await.unwrap()[0];
    assert_eq!((turn.action, turn.order.role), (Action::Deliver, Role::Contractor));
    review::deliver(&world.jonas(), order, delivery()).await.unwrap();
    assert_eq!(counts().await, (1, 0));
    review::accept(&world.mara(), order, crate::world::satisfied(1)).await.unwrap();
    assert_eq!(counts().await, (0, 0));
    assert!(agreement::turns(&world.mara()).await.unwrap().is_empty());
}

/// Lists are paged by cursor, filtered and sorted, and show each order once.
#[testkit::twin]
async fn lists_are_paged_filtered_and_sorted(db: TestDatabase) {
    let world = World::new(db).await;
    let mut made = Vec::new();
    for minor in 1..=5 {
        made.push(world.order(minor).await);
        world.pass(std::time::Duration::from_secs(60));
    }
    world.sign_both(made[1]).await;
    let size = PageSize::clamped(2);
    let listed = async |filter, sort| {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let (cx, which) = (world.mara(), (filter, sort));
            let page = agreement::orders(&cx, Role::Client, which, after, size).await.unwrap();
            all.extend(page.items.iter().map(|row| row.id));
            after = page.next;
            if after.is_none() {
                return all;
            }
        }
    };
    let recent = [made[1], made[4], made[3], made[2], made[0]];
    assert_eq!(listed(Filter::All, Sort::Recent).await, recent);
    let waiting = [made[4], made[3], made[2], made[0]];
    assert_eq!(listed(Filter::Tag(Tag::SignatureOpen), Sort::Recent).await, waiting);
    assert_eq!(listed(Filter::Open, Sort::Deadline).await.len(), 5);
    assert_eq!(listed(Filter::Closed, Sort::Recent).await, []);
    agreement::withdraw(&world.mara(), made[0]).await.unwrap();
    assert_eq!(listed(Filter::Closed, Sort::Recent).await, [made[0]]);
    assert_eq!(listed(Filter::Open, Sort::Deadline).await.len(), 4);
    let theirs = (Filter::All, Sort::Recent);
    let none = agreement::orders(&world.jonas(), Role::Client, theirs, None, size).await.unwrap();
    assert!(none.items.is_empty(), "the contractor is no client");
}

/// The page "Geld": due, secured, paid and received, each with its movements.
#[testkit::twin]
async fn the_statement_is_made_of_transfers(db: TestDatabase) {
    let world = World::new(db).await;
    let due = world.order(700).await;
    world.sign_both(due).await;
    world.secured(1_000).await;
    let paid = world.delivered(25).await;
    review::accept(&world.mara(), paid, crate::world::satisfied(100)).await.unwrap();
    let size = PageSize::default();
    let mine = custody::statement(&world.mara(), Role::Client, None, size).await.unwrap();
    let sums = mine.sums[0];
    let euro = Money::euro_cents;
    assert_eq!((sums.due, sums.secured, sums.paid), (euro(700), euro(1_000), euro(25)));
    assert_eq!((sums.refunded, sums.received), (euro(0), euro(0)));
    assert_eq!(mine.entries.items.len(), 4, "two secured, one released and paid out");
    let theirs = custody::statement(&world.jonas(), Role::Contractor, None, size).await.unwrap();
    assert_eq!((theirs.sums[0].received, theirs.sums[0].secured_for_me), (euro(25), euro(1_000)));
    let nothing = custody::statement(&world.ines(), Role::Client, None, size).await.unwrap();
    assert_eq!((nothing.sums[0].secured, nothing.entries.items.len()), (euro(0), 0));
}
