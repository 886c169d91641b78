//! Sixty-four tasks at once on a hundred delivered orders: whoever wins, every order ends once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::review::{self, Opening, Revising};
use app::{Failure, agreement, worker};
use domain::agreement::settlement::{OfferDraft, SettledBy};
use domain::agreement::{Acceptance, Defect, OrderState};
use domain::custody::{FUND, PAYOUT, REFUND, RELEASE};
use domain::ledger::TransferCode;
use domain::notice::EventKind;
use kernel::{Money, OrderId};
use store::db::{Kind, Options};
use testkit::TestDatabase;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::world::{MUST, World, improved, satisfied};

/// How many tasks act at once.
const TASKS: usize = 64;
/// The sums of the orders, in cents: on both sides of what is small enough to be halved.
const SUMS: std::ops::RangeInclusive<i64> = 4_951..=5_050;
/// How an order can end; each of them is told once and for all.
const ENDS: [EventKind; 6] = [
    EventKind::OrderAccepted,
    EventKind::SettlementAgreed,
    EventKind::DisputeHalved,
    EventKind::DisputeDecided,
    EventKind::OrderWithdrawn,
    EventKind::OrderLapsed,
];

/// What one task tries with one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Accept,
    /// One side offers a sum.
    Offer,
    /// One side offers a sum, the other takes it.
    Settle,
    Revise,
    Extend,
    Dispute,
    TakeBack,
    /// What was asked for is done and handed in.
    Improve,
    /// The worker does what is due, of all orders.
    Work,
}

/// What is tried with every second delivered order.
const FIRST: [Act; 9] = [
    Act::Accept,
    Act::Settle,
    Act::Accept,
    Act::Revise,
    Act::Settle,
    Act::Extend,
    Act::Dispute,
    Act::Revise,
    Act::Work,
];
/// What is tried with the others: an offer nobody takes leaves more of them open.
const OFFERED: [Act; 9] = [
    Act::Revise,
    Act::Extend,
    Act::Offer,
    Act::Dispute,
    Act::Accept,
    Act::Revise,
    Act::Offer,
    Act::Accept,
    Act::Work,
];
/// What is tried with every order that is still open after that.
const SECOND: [Act; 9] = [
    Act::Improve,
    Act::Accept,
    Act::Settle,
    Act::Improve,
    Act::TakeBack,
    Act::Accept,
    Act::Settle,
    Act::TakeBack,
    Act::Work,
];

fn third() -> OfferDraft {
    OfferDraft {
        sum: Some(Money::euro_cents(1_777)),
        words: "Ein Drittel ist gebucht.".to_owned(),
        days: None,
    }
}

async fn take(world: &World, order: OrderId, act: Act) -> Result<(), Failure> {
    let (mara, jonas) = (world.mara(), world.jonas());
    match act {
        Act::Accept => review::accept(&mara, order, satisfied(99)).await,
        Act::Offer => review::offer(&jonas, order, third()).await.map(drop),
        Act::Settle => {
            let number = review::offer(&jonas, order, third()).await?;
            review::accept_offer(&mara, order, number).await
        }
        Act::Revise => {
            let revising = Revising {
                defects: vec![Defect {
                    criterion: MUST,
                    reason: "Beleg 7 fehlt.".to_owned(),
                }],
                hours: Vec::new(),
                minutes: None,
            };
            review::revise(&mara, order, revising).await
        }
        Act::Extend => review::extend(&mara, order).await,
        Act::Dispute => {
            let opening = Opening {
                criterion: MUST,
                words: "Beleg 7 fehlt.".to_owned(),
                sum: Some(Money::euro_cents(1_000)),
            };
            review::dispute(&mara, order, opening).await
        }
        Act::TakeBack => review::take_back(&mara, order).await,
        Act::Improve => {
            let better = improved(&jonas, order).await;
            review::deliver(&jonas, order, better).await.map(drop)
        }
        Act::Work => worker::run_due(&world.app).await.map(drop),
    }
}

/// All of it, by so many tasks that begin at the same moment; what was done.
async fn crowd(world: &Arc<World>, acts: Vec<(OrderId, Act)>) -> Vec<(OrderId, Act)> {
    let (acts, next) = (Arc::new(acts), Arc::new(AtomicUsize::new(0)));
    let start = Arc::new(Barrier::new(TASKS));
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        let (world, acts) = (Arc::clone(world), Arc::clone(&acts));
        let (next, start) = (Arc::clone(&next), Arc::clone(&start));
        tasks.spawn(async move {
            start.wait().await;
            let mut done = Vec::new();
            while let Some(&(order, act)) = acts.get(next.fetch_add(1, Ordering::Relaxed)) {
                match take(&world, order, act).await {
                    Ok(()) => done.push((order, act)),
                    // Whoever is slower is told so; nothing else may happen to anybody.
                    Err(Failure::Refused(_) | Failure::Invalid(_) | Failure::Conflict) => {}
                    Err(other) => panic!("{act:?}: {other:?}"),
                }
            }
            done
        });
    }
    tasks.join_all().await.concat()
}

/// Everything that is tried with some orders, side by side: of several lists the next order gets the
/// next, and each begins with another act.
fn tried(orders: &[OrderId], lists: &[[Act; 9]]) -> Vec<(OrderId, Act)> {
    let lists = lists.iter().cycle();
    let each = orders.iter().zip(lists).enumerate();
    let acts = each.flat_map(|(place, (order, acts))| {
        let turned = acts.iter().cycle().skip(place).take(acts.len());
        turned.map(|act| (*order, *act))
    });
    acts.collect()
}

/// Orders over so many cents that wait for the client's answer. A few are made at a time: it is not
/// their making that is to be crowded.
async fn delivered(world: &Arc<World>, sums: &[i64]) -> Vec<(OrderId, i64)> {
    let mut making = JoinSet::new();
    for some in sums.chunks(sums.len().div_ceil(3)) {
        let (world, some) = (Arc::clone(world), some.to_vec());
        making.spawn(async move {
            let mut made = Vec::new();
            for minor in some {
                made.push((world.delivered(minor).await, minor));
            }
            made
        });
    }
    making.join_all().await.concat()
}

/// Checks an order that nothing can happen to any more: one end, every cent once, and as many were
/// told that they ended it as did. Answers how it ended.
async fn ended_once(world: &World, (order, minor): (OrderId, i64), told: usize) -> &'static str {
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let ends: Vec<EventKind> = room.timeline.iter().map(|entry| entry.kind).collect();
    let ends = ends.iter().filter(|kind| ENDS.contains(kind));
    assert_eq!(ends.count(), 1, "{:?}", room.timeline);
    let (name, paid, by_somebody) = match &room.state {
        OrderState::Paid { acceptance, .. } => match acceptance {
            Acceptance::Explicit { .. } => ("accepted", minor, 1),
            Acceptance::Silence => ("silence", minor, 0),
        },
        OrderState::Settled { how, paid, .. } => match how {
            SettledBy::Agreement => ("agreed", paid.minor, 1),
            _ => ("halved", paid.minor, 0),
        },
        OrderState::Lapsed { .. } => ("lapsed", 0, 0),
        other => panic!("{other:?}"),
    };
    assert_eq!(told, by_somebody, "{name}: told to as many as did it");
    let transfers = world.transfers(order).await;
    let of = |code: TransferCode| -> Vec<i64> {
        let some = transfers.iter().filter(|transfer| transfer.code == code);
        some.map(|transfer| transfer.amount.minor).collect()
    };
    let once = |sum: i64| if sum == 0 { vec![] } else { vec![sum] };
    assert_eq!(of(FUND), [minor], "{name}");
    assert_eq!(of(RELEASE), once(paid), "{name}");
    assert_eq!(of(PAYOUT), once(paid), "{name}");
    assert_eq!(of(REFUND), once(minor - paid), "{name}");
    name
}

/// 0.15, 0.16: a hundred delivered orders and 64 tasks at once that accept, settle, ask to improve,
/// dispute, take more time and let the clocks ring, several of each for every order: every order has
/// one outcome, was released at most once, and whoever was told "done" did it.
#[testkit::twin]
async fn m0_16_a_crowd_ends_every_order_once(db: TestDatabase) {
    let db = match db.kind() {
        Kind::Sqlite => db,
        // As many connections as an installation has: more get into each other's way.
        Kind::Postgres => TestDatabase::with(Kind::Postgres, Options::default()).await,
    };
    let world = Arc::new(World::new(db).await);
    let (early, late): (Vec<i64>, Vec<i64>) = SUMS.partition(|minor| minor % 2 == 0);
    let mut orders = delivered(&world, &early).await;
    world.pass_days(3);
    orders.extend(delivered(&world, &late).await);
    assert_eq!(orders.len(), 100);
    let ids: Vec<OrderId> = orders.iter().map(|(order, _)| *order).collect();
    // Silence counts for the first half at this very moment, for the others not yet.
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    let mut done = crowd(&world, tried(&ids, &[FIRST, OFFERED])).await;
    let mut open = Vec::new();
    for order in &ids {
        if !world.state(*order).await.is_terminal() {
            open.push(*order);
        }
    }
    assert!(!open.is_empty(), "nothing is left for the second crowd");
    done.extend(crowd(&world, tried(&open, &[SECOND])).await);
    // Left alone the rest ends by itself, with as many workers as there are tasks.
    for _ in 0..4 {
        world.pass_days(40);
        let work = ids.iter().map(|order| (*order, Act::Work));
        crowd(&world, work.take(TASKS).collect()).await;
    }
    let mut ways: BTreeMap<&str, u32> = BTreeMap::new();
    for one in orders {
        let ended = [Act::Accept, Act::Settle];
        let mine = done.iter().filter(|(order, _)| *order == one.0);
        let told = mine.filter(|(_, act)| ended.contains(act)).count();
        *ways.entry(ended_once(&world, one, told).await).or_default() += 1;
    }
    for way in ["accepted", "agreed", "silence"] {
        assert!(ways.contains_key(way), "nobody met {way}: {ways:?}");
    }
    for act in [Act::Revise, Act::Extend, Act::Dispute, Act::Improve] {
        assert!(done.iter().any(|(_, one)| *one == act), "{act:?} never won");
    }
    println!("{ways:?}");
    world.is_in_order().await;
}
