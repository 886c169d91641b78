//! What happens by itself, while the disk fails at every commit of the worker in turn: when a job is
//! taken, when it is done, when it is closed, when its mails are sent.

use std::time::Duration;

use app::{agreement, review};
use domain::agreement::settlement::SettledBy;
use domain::agreement::{Acceptance, LapseReason, OrderState, StageEnd};
use domain::custody::{FUND, PAYOUT, REFUND, RELEASE};
use domain::ledger::TransferCode;
use domain::notice::EventKind;
use kernel::OrderId;
use testkit::TestDatabase;

use crate::settlement::{disputed, list, ruling, somebody};
use crate::world::{World, delivery};

/// More commits than the worker ever needs for one order.
const MOST: u32 = 80;

/// Makes an order, lets days pass, and lets one commit of the worker fail; again, with an order of
/// its own, for the next commit, until the worker is done before. Answers the orders: what was to
/// happen has happened to each of them.
pub(super) async fn by_itself(
    world: &World,
    begin: impl AsyncFn() -> OrderId,
    days: u64,
) -> Vec<OrderId> {
    let mut orders = Vec::new();
    for kept in 0..MOST {
        orders.push(begin().await);
        world.run_due().await;
        world.pass_days(days);
        world.database.fail_commit_after(kept);
        // What failed is tried again later; whatever was kept is kept.
        drop(app::worker::run_due(&world.app).await);
        let is_over = world.database.is_failure_to_come();
        world.database.fail_commits(0);
        // Longer than the lease of a worker that never came back, and than the wait of a failure.
        world.pass(Duration::from_mins(10));
        world.is_in_order().await;
        if is_over {
            // Taking, doing and closing are three commits.
            assert!(kept >= 3, "only {kept} commits");
            return orders;
        }
    }
    panic!("the worker never comes to an end")
}

/// What an order moved, in cents: secured, released, paid out, given back; each at most once.
pub(super) async fn moved_once(world: &World, order: OrderId) -> [i64; 4] {
    let transfers = world.transfers(order).await;
    let of = |code: TransferCode| {
        let mut some = transfers.iter().filter(|transfer| transfer.code == code);
        let sum = some.next().map_or(0, |transfer| transfer.amount.minor);
        assert_eq!(some.next(), None, "{code:?} twice");
        sum
    };
    [FUND, RELEASE, PAYOUT, REFUND].map(of)
}

/// 0.15: silence counts and a forgotten sum goes back, once each, whatever fails.
#[testkit::twin]
async fn m0_15_what_happens_by_itself_outlives_a_failing_disk(db: TestDatabase) {
    let world = World::new(db).await;
    for order in by_itself(&world, async || world.delivered(600).await, 15).await {
        let OrderState::Paid { acceptance, .. } = world.state(order).await else {
            panic!("not paid")
        };
        assert_eq!(acceptance, Acceptance::Silence);
        assert_eq!(moved_once(&world, order).await, [600, 600, 600, 0]);
    }
    for order in by_itself(&world, async || world.secured(700).await, 40).await {
        let OrderState::Lapsed { reason, .. } = world.state(order).await else {
            panic!("not lapsed")
        };
        assert_eq!(reason, LapseReason::NotStarted);
        assert_eq!(moved_once(&world, order).await, [700, 0, 0, 700]);
    }
}

/// 0.15: overdue work nobody withdraws from gives its sum back, once, whatever fails.
#[testkit::twin]
async fn m0_15_an_overdue_sum_goes_back_once(db: TestDatabase) {
    let world = World::new(db).await;
    let begin = async || {
        let order = world.in_work(800).await;
        for days in [45, 30] {
            world.pass_days(days);
            world.run_due().await;
        }
        assert_eq!(moved_once(&world, order).await, [800, 0, 0, 0]);
        order
    };
    for order in by_itself(&world, begin, 3).await {
        let OrderState::Lapsed { reason, .. } = world.state(order).await else {
            panic!("not lapsed")
        };
        assert_eq!(reason, LapseReason::NotDelivered);
        assert_eq!(moved_once(&world, order).await, [800, 0, 0, 800]);
    }
}

/// G6: a small dispute is halved once, the odd cent to the contractor, whatever fails; without
/// anybody neutral a large one too.
#[testkit::twin]
async fn g6_halving_outlives_a_failing_disk(db: TestDatabase) {
    let world = World::new(db).await;
    for (sum, wanted) in [
        (4_999, SettledBy::SmallSum),
        (48_001, SettledBy::NobodyDecided),
    ] {
        for order in by_itself(&world, async || disputed(&world, sum).await, 8).await {
            let OrderState::Settled { how, .. } = world.state(order).await else {
                panic!("not settled")
            };
            assert_eq!(how, wanted);
            let (more, less) = (sum / 2 + 1, sum / 2);
            assert_eq!(moved_once(&world, order).await, [sum, more, more, less]);
        }
    }
}

/// G5: whoever decides is named once, whatever fails, and decides what the two could not.
#[testkit::twin]
async fn g5_naming_somebody_neutral_outlives_a_failing_disk(db: TestDatabase) {
    let world = World::new(db).await;
    let person = somebody(&world, "Paula Richter").await;
    list(&world, &person).await;
    for order in by_itself(&world, async || disputed(&world, 48_000).await, 8).await {
        let named = review::settlement(&world.mara(), order)
            .await
            .unwrap()
            .named;
        assert_eq!(named.len(), 1, "{named:?}");
        // Whoever took too long was followed by nobody: the sum is halved.
        let OrderState::InDispute { .. } = world.state(order).await else {
            let halved = [48_000, 24_000, 24_000, 24_000];
            assert_eq!(moved_once(&world, order).await, halved);
            continue;
        };
        let paula = world.cx(&person);
        review::decide(&paula, order, ruling(30_000)).await.unwrap();
        let decided = [48_000, 30_000, 30_000, 18_000];
        assert_eq!(moved_once(&world, order).await, decided);
    }
    world.is_in_order().await;
}

/// A stage that silence accepts opens the next one once.
#[testkit::twin]
async fn m0_15_silence_opens_the_next_stage_once(db: TestDatabase) {
    let world = World::new(db).await;
    let begin = async || {
        let order = world.order(500).await;
        let parts = crate::stages::parts(&world, order, [200, 300]).await;
        agreement::split(&world.mara(), order, parts).await.unwrap();
        world.sign_both(order).await;
        assert_eq!(crate::stages::secure(&world, order, 200).await, "ok");
        agreement::start(&world.jonas(), order).await.unwrap();
        review::deliver(&world.jonas(), order, delivery())
            .await
            .unwrap();
        order
    };
    for order in by_itself(&world, begin, 15).await {
        assert_eq!(moved_once(&world, order).await, [200, 200, 200, 0]);
        let room = agreement::room(&world.mara(), order).await.unwrap();
        let how = room.stages[0].settled.map(|(how, _)| how);
        assert_eq!(how, Some(StageEnd::Silence));
        let opened = EventKind::OrderStageOpened;
        let opened = room.timeline.iter().filter(|entry| entry.kind == opened);
        assert_eq!(opened.count(), 1);
    }
}
