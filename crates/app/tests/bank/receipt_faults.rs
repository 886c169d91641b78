//! One's own statement read in while the disk fails: what it confirms is confirmed once.

use app::{agreement, custody};
use domain::notice::EventKind;
use kernel::OrderId;
use testkit::TestDatabase;

use super::overdue::{accepted, direct, names_account};
use super::{JONAS, booking, paid_by_mara};
use crate::world::World;

/// More sums than one transaction confirms.
const SUMS: usize = 51;
/// More commits than confirming them needs.
const MOST: u32 = 10;

/// How many of the orders are confirmed, each at most once.
async fn confirmed(world: &World, orders: &[OrderId]) -> usize {
    let mut all = 0;
    for order in orders {
        let room = agreement::room(&world.jonas(), *order).await.unwrap();
        let said = room.timeline.iter();
        let said = said.filter(|entry| entry.kind == EventKind::PaymentConfirmed);
        let times = said.count();
        assert!(times <= 1, "{order} twice");
        let request = custody::request(&world.mara(), *order).await.unwrap();
        assert_eq!(request.is_due(), times == 0, "{order}");
        all += times;
    }
    all
}

/// G7: each commit of reading one's own statement fails in turn. What was confirmed before stays, the
/// same file again does the rest, and no sum is confirmed twice.
#[testkit::twin]
async fn every_commit_of_reading_ones_own_statement_may_fail(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let (mut orders, mut bookings) = (Vec::new(), Vec::new());
    for number in 0..SUMS {
        let (order, _) = accepted(&world, 20_000).await;
        let request = custody::request(&world.mara(), order).await.unwrap();
        let reference = request.reference.unwrap().to_string();
        let name = format!("A{number}");
        bookings.push(booking(&name, 20_000, &paid_by_mara(&reference)));
        orders.push(order);
    }
    let file = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id><Acct><Id><IBAN>{JONAS}</IBAN></Id></Acct>{}</Stmt></BkToCstmrStmt></Document>",
        bookings.concat()
    )
    .into_bytes();
    let mut after = Vec::new();
    for kept in 0..MOST {
        world.database.fail_commit_after(kept);
        let read = custody::read_receipts(&world.jonas(), file.clone()).await;
        let is_over = world.database.is_failure_to_come();
        world.database.fail_commits(0);
        assert_eq!(read.is_ok(), is_over, "{kept}: {read:?}");
        after.push(confirmed(&world, &orders).await);
        world.is_in_order().await;
        if is_over {
            break;
        }
    }
    // Nothing; the first transaction, but not the second; the rest of it.
    assert_eq!(after, [0, 50, SUMS]);
    let again = custody::read_receipts(&world.jonas(), file).await.unwrap();
    assert!(again.confirmed.is_empty() && again.differing.is_empty());
    assert_eq!(confirmed(&world, &orders).await, SUMS);
    world.is_in_order().await;
}
