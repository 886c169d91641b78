//! Several people and the worker at once: everything happens once.

use app::{agreement, review, worker};
use domain::agreement::OrderState;
use kernel::Money;
use testkit::TestDatabase;

use crate::world::{World, satisfied};

/// 0.16: accepting several times at once pays once.
#[testkit::twin]
async fn parallel_acceptances_pay_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(777).await;
    let clicks: Vec<_> = (0..8)
        .map(|_| {
            let cx = world.mara();
            tokio::spawn(async move { review::accept(&cx, order, satisfied(100)).await })
        })
        .collect();
    let mut accepted = 0;
    for click in clicks {
        accepted += usize::from(click.await.unwrap().is_ok());
    }
    assert_eq!(accepted, 1);
    assert_eq!(world.paid_out(order).await, 777);
    world.is_in_order().await;
}

/// 0.15, 0.16: an acceptance at the very moment silence counts pays once, whoever wins.
#[testkit::twin]
async fn acceptance_against_the_clock_pays_once(db: TestDatabase) {
    let world = World::new(db).await;
    let mut orders = Vec::new();
    for minor in 1..=4 {
        orders.push((world.delivered(minor).await, minor));
    }
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    let mut tasks = Vec::new();
    for (order, _) in orders.clone() {
        let cx = world.mara();
        tasks.push(tokio::spawn(async move {
            // Refused when the worker was faster; paid either way.
            drop(review::accept(&cx, order, satisfied(100)).await);
        }));
        let app = world.app.clone();
        tasks.push(tokio::spawn(
            async move { drop(worker::run_due(&app).await) },
        ));
    }
    for task in tasks {
        task.await.unwrap();
    }
    world.run_due().await;
    for (order, minor) in orders {
        assert!(matches!(world.state(order).await, OrderState::Paid { .. }));
        assert_eq!(world.paid_out(order).await, minor);
    }
    world.is_in_order().await;
}

/// Securing twice at once secures once; many orders at once get different numbers.
#[testkit::twin]
async fn parallel_orders_and_fundings_do_not_mix(db: TestDatabase) {
    let world = World::new(db).await;
    let mut making = Vec::new();
    for minor in 1..=6 {
        let (cx, draft) = (world.mara(), world.draft(minor));
        let database = world.app.database.clone();
        making.push(tokio::spawn(async move {
            database
                .write("test::propose", move |tx| {
                    agreement::propose(tx, &cx, &draft)
                })
                .await
                .unwrap()
        }));
    }
    let mut made = Vec::new();
    for task in making {
        made.push(task.await.unwrap());
    }
    let mut numbers: Vec<String> = made.iter().map(|new| new.number.to_string()).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 6);
    let mut funding = Vec::new();
    for new in &made {
        world.sign_both(new.order).await;
        let sum = agreement::room(&world.mara(), new.order)
            .await
            .unwrap()
            .head
            .amount;
        for _ in 0..2 {
            let (cx, order) = (world.mara(), new.order);
            funding.push(tokio::spawn(async move {
                agreement::secure(&cx, order, sum).await
            }));
        }
    }
    let mut secured = 0;
    for task in funding {
        secured += usize::from(task.await.unwrap().is_ok());
    }
    assert_eq!(secured, 6);
    for new in &made {
        let room = agreement::room(&world.mara(), new.order).await.unwrap();
        assert_eq!(room.money.held, room.head.amount);
        assert_ne!(room.money.held, Money::euro_cents(0));
    }
    world.is_in_order().await;
}
