//! What the contractor's own bank says came in.

use app::agreement;
use app::{Failure, Person, custody, review};
use domain::agreement::Milestone;
use kernel::{Money, OrderId, Timestamp, TransferId, Zone};
use testkit::TestDatabase;

use super::overdue::{accepted, direct, names_account};
use super::{JONAS, MARA, booking, paid_by_mara};
use crate::world::{World, delivery, key, satisfied};

/// A statement of an account.
fn of(iban: &str, bookings: &[String]) -> Vec<u8> {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id><Acct><Id><IBAN>{iban}</IBAN></Id></Acct>{}</Stmt></BkToCstmrStmt></Document>",
        bookings.concat()
    )
    .into_bytes()
}

async fn reference(world: &World, order: OrderId) -> String {
    let request = custody::request(&world.mara(), order).await.unwrap();
    request.reference.unwrap().to_string()
}

async fn is_due(world: &World, order: OrderId) -> bool {
    let request = custody::request(&world.mara(), order).await.unwrap();
    request.is_due()
}

/// Tried: the sum with its reference, another sum, somebody else's reference, no reference, money that
/// went out; the same file twice; another account; no file at all; as the client and as a stranger.
#[testkit::twin]
async fn ones_own_statement_confirms_what_came_once(db: TestDatabase) {
    let world = direct(db).await;
    let (first, _) = accepted(&world, 20_000).await;
    let (second, _) = accepted(&world, 15_000).await;
    let (mine, other) = (
        reference(&world, first).await,
        reference(&world, second).await,
    );
    let read = async |cx, bytes| custody::read_receipts(&cx, bytes).await;
    let nowhere = read(world.jonas(), of(JONAS, &[])).await;
    assert_eq!(key(nowhere), "custody-receipt-no-account");
    names_account(&world).await;
    let foreign = read(world.jonas(), of(MARA, &[])).await;
    assert_eq!(key(foreign), "custody-receipt-other-account");
    let broken = read(world.jonas(), b"<Document>".to_vec()).await;
    assert!(matches!(broken, Err(Failure::Invalid(_))), "{broken:?}");

    let bookings = [
        booking("A1", 20_000, &paid_by_mara(&format!("Auftrag {mine}"))),
        booking("A2", 14_000, &paid_by_mara(&other)),
        booking("A3", 15_000, &paid_by_mara("Miete")),
        booking("A4", -15_000, &paid_by_mara(&other)),
    ];
    let file = of(JONAS, &bookings);
    let came = read(world.jonas(), file.clone()).await.unwrap();
    let [confirmed] = came.confirmed.as_slice() else {
        panic!("{came:?}")
    };
    assert_eq!((confirmed.order, confirmed.came.minor), (first, 20_000));
    let [differing] = came.differing.as_slice() else {
        panic!("{came:?}")
    };
    assert_eq!((differing.order, differing.due.minor), (second, 15_000));
    assert!(!is_due(&world, first).await && is_due(&world, second).await);
    let again = read(world.jonas(), file.clone()).await.unwrap();
    assert!(again.confirmed.is_empty(), "{again:?}");
    // Whoever pays cannot confirm with a statement of their own.
    custody::save_own_account(&world.mara(), "Mara Müller", MARA)
        .await
        .unwrap();
    let theirs = of(MARA, &[booking("A5", 15_000, &paid_by_mara(&other))]);
    let theirs = read(world.mara(), theirs).await.unwrap();
    assert!(theirs.confirmed.is_empty() && theirs.differing.is_empty());
    assert!(is_due(&world, second).await);
    world.is_in_order().await;
}

/// Tried: one booking that names two orders of the same sum, read twice. It pays neither by itself.
#[testkit::twin]
async fn a_booking_that_names_two_orders_confirms_none(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let (first, _) = accepted(&world, 20_000).await;
    let (second, _) = accepted(&world, 20_000).await;
    let both = format!(
        "{} und {}",
        reference(&world, first).await,
        reference(&world, second).await
    );
    let file = of(JONAS, &[booking("A1", 20_000, &paid_by_mara(&both))]);
    for _ in 0..2 {
        let read = custody::read_receipts(&world.jonas(), file.clone()).await;
        let read = read.unwrap();
        assert_eq!((read.confirmed.len(), read.differing.len()), (0, 1));
    }
    assert!(is_due(&world, first).await && is_due(&world, second).await);
    world.is_in_order().await;
}

/// Tried: as somebody in Auckland, where the day after has begun when a sum becomes due, and in
/// Honolulu, where it is still the day before. Banks book by the days here.
#[testkit::twin]
async fn a_day_is_the_banks_day_wherever_the_reader_is(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    world.set("2026-03-03T12:00:00Z".parse().unwrap());
    let (noon, _) = accepted(&world, 20_000).await;
    world.set("2026-03-03T23:30:00Z".parse().unwrap());
    let (next, _) = accepted(&world, 15_000).await;
    let bookings = [
        booking("A1", 20_000, &paid_by_mara(&reference(&world, noon).await)),
        booking("A2", 15_000, &paid_by_mara(&reference(&world, next).await)),
    ];
    let from = async |zone: &str| {
        let person = Person {
            zone: Zone::parse(zone).unwrap(),
            ..world.contractor.clone()
        };
        let read = custody::read_receipts(&world.cx(&person), of(JONAS, &bookings)).await;
        let read = read.unwrap();
        assert!(read.differing.is_empty(), "{read:?}");
        let confirmed = read.confirmed.iter().map(|receipt| receipt.order);
        confirmed.collect::<Vec<_>>()
    };
    assert_eq!(from("Pacific/Auckland").await, [noon]);
    assert!(from("Pacific/Honolulu").await.is_empty());
    assert!(is_due(&world, next).await, "it came before it was due");
    world.is_in_order().await;
}

/// However many sums are open, each is found: a page goes on behind the one before.
#[testkit::twin]
async fn open_sums_are_found_page_by_page(db: TestDatabase) {
    let world = direct(db).await;
    let mut orders = Vec::new();
    for minor in [20_000, 15_000, 10_000] {
        orders.push(accepted(&world, minor).await.0);
    }
    let own = world.contractor.id;
    let mut found = Vec::new();
    let mut place = (Timestamp::MIN, TransferId::from_bytes([0; 16]));
    for _ in 0..=orders.len() {
        let page = world.app.database.read("test::open_dues", move |tx| {
            store::custody::open_dues(tx, own, place, 1)
        });
        let Some(due) = page.await.unwrap().pop() else {
            break;
        };
        place = (due.since, due.payout);
        found.push(due.order);
    }
    found.sort_unstable();
    orders.sort_unstable();
    assert_eq!(found, orders);
}

/// Tried: two stages of one sum and one reference. The booking that paid the first does not pay the
/// second, on the same day; the second booking does.
#[testkit::twin]
async fn one_booking_pays_one_stage(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let order = world.order(20_000).await;
    let due = agreement::room(&world.mara(), order)
        .await
        .unwrap()
        .head
        .due_at;
    let part = |title: &str, due_at| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(10_000),
        due_at,
    };
    let parts = vec![
        part("Entwurf", Zone::default().add_days(due, -3)),
        part("Reinschrift", due),
    ];
    agreement::split(&world.mara(), order, parts).await.unwrap();
    world.sign_both(order).await;
    let stage = async || {
        agreement::secure(&world.mara(), order, Money::euro_cents(10_000))
            .await
            .unwrap();
        agreement::start(&world.jonas(), order).await.unwrap();
        review::deliver(&world.jonas(), order, delivery())
            .await
            .unwrap();
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
    };
    stage().await;
    world.pass_days(1);
    let reference = reference(&world, order).await;
    let one = booking("A1", 10_000, &paid_by_mara(&reference));
    let read = async |bookings: &[String]| {
        let read = custody::read_receipts(&world.jonas(), of(JONAS, bookings)).await;
        read.unwrap().confirmed.len()
    };
    assert_eq!(read(std::slice::from_ref(&one)).await, 1);
    stage().await;
    assert_eq!(
        read(std::slice::from_ref(&one)).await,
        0,
        "it paid the first"
    );
    let two = booking("A2", 10_000, &paid_by_mara(&reference));
    assert_eq!(read(&[one, two]).await, 1);
    assert!(!is_due(&world, order).await);
    world.is_in_order().await;
}
