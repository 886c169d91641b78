//! The books are proven: whatever was changed behind the product's back is found.

use app::{Finding, review, verify};
use domain::custody::CustodyFault;
use domain::ledger::Fault;
use testkit::TestDatabase;

use crate::world::{World, satisfied};

store::statements! {
    RAISE_COUNTER = "update ledger_account set credits_posted = credits_posted + 1 where code = 2";
    FREE_EVENTS = {
        sqlite: "drop trigger event_is_not_edited",
        postgres: "drop trigger event_is_not_edited on event"
    };
    FREE_ENDS = {
        sqlite: "drop trigger event_of_an_order_stays",
        postgres: "drop trigger event_of_an_order_stays on event"
    };
    CHANGE_EVENT = "update event set at = at + 1 where number = 3";
    CUT_EVENTS = "delete from event where number = 4";
    CHANGE_SUM = "update work_order set amount = amount + 1";
}

/// A clean book, and then a counter that was changed by hand.
#[testkit::twin]
async fn a_tampered_counter_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(500).await;
    let paid = world.delivered(600).await;
    review::accept(&world.mara(), paid, satisfied(100))
        .await
        .unwrap();
    let report = verify(&world.app).await.unwrap();
    assert!(report.is_clean(), "{report:?}");
    assert_eq!(
        (report.orders, report.accounts, report.transfers),
        (2, 4, 4)
    );
    world.raw(&RAISE_COUNTER, vec![]).await;
    let report = verify(&world.app).await.unwrap();
    let counters = |finding: &&Finding| matches!(finding, Finding::Ledger(Fault::Counters { .. }));
    assert_eq!(report.findings.iter().filter(counters).count(), 2);
    let fault = CustodyFault::Account;
    let money =
        |finding: &&Finding| matches!(finding, Finding::Money { fault: f, .. } if *f == fault);
    assert_eq!(report.findings.iter().filter(money).count(), 2);
    // What does not lie there to the cent is not paid out.
    let refused = review::accept(&world.mara(), order, satisfied(100)).await;
    assert_eq!(crate::world::key(refused), "refusal-order-held-differs");
}

#[testkit::twin]
async fn a_tampered_event_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    world.secured(500).await;
    world.raw(&FREE_EVENTS, vec![]).await;
    world.raw(&CHANGE_EVENT, vec![]).await;
    let report = verify(&world.app).await.unwrap();
    let text: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(text, ["order F-2026-0001: event 2 was changed"]);
}

/// A chain alone cannot show that its end is missing; the order knows it.
#[testkit::twin]
async fn a_chain_that_was_cut_off_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(500).await;
    world.sign_both(order).await;
    world.raw(&FREE_ENDS, vec![]).await;
    world.raw(&CUT_EVENTS, vec![]).await;
    let report = verify(&world.app).await.unwrap();
    let text: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        text,
        ["order F-2026-0001: the chain does not end where it should"]
    );
}

/// The order's own copy of the sum is checked against the contract that was signed.
#[testkit::twin]
async fn a_tampered_sum_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    world.secured(500).await;
    world.raw(&CHANGE_SUM, vec![]).await;
    let report = verify(&world.app).await.unwrap();
    assert!(
        report
            .findings
            .iter()
            .any(|finding| matches!(finding, Finding::Contract { .. }))
    );
    assert!(
        report
            .findings
            .iter()
            .any(|finding| matches!(finding, Finding::Money { .. }))
    );
}

/// The database itself refuses to change what must not change.
#[testkit::twin]
async fn the_schema_refuses_to_rewrite_history(db: TestDatabase) {
    let world = World::new(db).await;
    world.secured(500).await;
    for sql in [
        &CHANGE_EVENT,
        &CUT_EVENTS,
        &DROP_TRANSFERS,
        &REWRITE_TRANSFERS,
        &DROP_SIGNATURES,
    ] {
        let outcome = world
            .database
            .write("test::rewrite", move |tx| tx.execute(sql, &[]).map(drop))
            .await;
        assert!(
            matches!(outcome, Err(store::db::DbError::Check(_))),
            "{outcome:?}"
        );
    }
}

mod more {
    store::statements! {
        pub(super) DROP_TRANSFERS = "delete from transfer";
        pub(super) REWRITE_TRANSFERS = "update transfer set amount = amount + 1";
        pub(super) DROP_SIGNATURES = "delete from signature";
    }
}
use more::{DROP_SIGNATURES, DROP_TRANSFERS, REWRITE_TRANSFERS};
