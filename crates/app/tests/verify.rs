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
    CHANGE_PAID = "update work_order set refunded_amount = refunded_amount + 1";
    CHANGE_STAGE = "update order_stage set secured = secured - 1";
    CHANGE_CONTRACTOR = "update work_order set contractor_id = $1, next_account_id = client_id";
    FREE_TERMS = {
        sqlite: "drop trigger work_order_keeps_its_terms",
        postgres: "drop trigger work_order_keeps_its_terms on work_order"
    };
    FREE_SIDES = {
        sqlite: "drop trigger work_order_keeps_its_sides",
        postgres: "drop trigger work_order_keeps_its_sides on work_order"
    };
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
    assert_eq!(
        text,
        [
            "order F-2026-0001: the contractor's signature is not what was signed",
            "order F-2026-0001: event 2 was changed"
        ]
    );
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

/// The order's own books are checked against the ledger and the contract: what it says went back,
/// what came in for a stage, what a stage costs.
#[testkit::twin]
async fn tampered_books_of_an_order_are_found(db: TestDatabase) {
    let world = World::new(db).await;
    world.secured(500).await;
    world.raw(&CHANGE_STAGE, vec![]).await;
    let found = async || -> Vec<String> {
        let report = verify(&world.app).await.unwrap();
        report.findings.iter().map(ToString::to_string).collect()
    };
    let stages = "order F-2026-0001: the sums of the stages are not those of the ledger";
    assert_eq!(found().await, [stages]);
    world.raw(&CHANGE_PAID, vec![]).await;
    let sums = "order F-2026-0001: the order's sums are not those of the ledger";
    assert_eq!(found().await, [sums]);
}

/// The order's own copy of the sum is checked against the contract that was signed.
#[testkit::twin]
async fn a_tampered_sum_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    world.secured(500).await;
    world.raw(&FREE_TERMS, vec![]).await;
    world.raw(&CHANGE_SUM, vec![]).await;
    let report = verify(&world.app).await.unwrap();
    let terms =
        |finding: &Finding| matches!(finding, Finding::Terms { column, .. } if *column == "amount");
    assert!(report.findings.iter().any(terms), "{report:?}");
}

/// Whoever puts himself into somebody's order is found, and acceptance pays whom the contract names.
#[testkit::twin]
async fn money_goes_to_whom_the_contract_names(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(500).await;
    world.raw(&FREE_SIDES, vec![]).await;
    let thief = vec![world.stranger.id.into()];
    world.raw(&CHANGE_CONTRACTOR, thief).await;
    let column = |report: app::Report| match report.findings.as_slice() {
        [Finding::Terms { column, .. }] => *column,
        other => panic!("{other:?}"),
    };
    assert_eq!(column(verify(&world.app).await.unwrap()), "contractor_id");
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    // Every transfer leads to the contractor who signed.
    assert_eq!(column(verify(&world.app).await.unwrap()), "contractor_id");
}

/// What happens by itself and has not happened for a day is a finding, until it has happened.
#[testkit::twin]
async fn an_order_whose_clock_stands_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    world.delivered(500).await;
    world.in_work(600).await;
    let all = async || verify(&world.app).await.unwrap().findings;
    let deadline: kernel::Timestamp = "2026-03-16T17:00:00Z".parse().unwrap();
    world.set(deadline);
    world.pass_days(1);
    assert_eq!(all().await, []);
    world.pass(std::time::Duration::from_secs(1));
    let found = all().await;
    assert!(
        matches!(found.as_slice(), [Finding::Overdue { since, .. }] if *since == deadline),
        "{found:?}"
    );
    // Of the other order both are told that the client may withdraw; later the sum goes back.
    world.pass_days(60);
    assert_eq!(all().await.len(), 2);
    world.run_due().await;
    world.run_due().await;
    assert_eq!(all().await, []);
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
        &CHANGE_SUM,
        &SWAP_SIDES,
        &REWRITE_CONTRACT,
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
        pub(super) SWAP_SIDES = "update work_order set client_id = contractor_id, \
            contractor_id = client_id";
        pub(super) REWRITE_CONTRACT = "update contract set content = replace(content, 'a', 'b')";
    }
}
use more::{DROP_SIGNATURES, DROP_TRANSFERS, REWRITE_CONTRACT, REWRITE_TRANSFERS, SWAP_SIDES};
