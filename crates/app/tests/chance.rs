//! Random lives of orders: whatever people and clocks do, the money rules hold.

use std::time::Duration;

use app::review::{self, Accepting, Revising};
use app::{Cx, Failure, agreement};
use domain::agreement::{Defect, OrderState};
use kernel::{Entropy, Money, OrderId, SeededEntropy};
use testkit::TestDatabase;

use crate::world::{MUST, World, delivery};

/// Repeatable chance.
struct Dice(SeededEntropy);

impl Dice {
    fn throw(&self, sides: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % sides
    }
}

/// 0.16: for random sums what is paid out is what was agreed, to the cent, at any satisfaction,
/// and everything that ever came in has gone out.
#[testkit::twin]
async fn the_contractor_gets_the_agreed_sum_to_the_cent(db: TestDatabase) {
    let world = World::new(db).await;
    let dice = Dice(SeededEntropy::new(16));
    let mut sums = vec![1, 100_000_000];
    sums.extend((0..10).map(|_| i64::try_from(dice.throw(100_000_000)).unwrap() + 1));
    let mut total = 0;
    for minor in sums {
        let order = world.delivered(minor).await;
        let percent = u8::try_from(dice.throw(100)).unwrap() + 1;
        let accepting = Accepting {
            percent,
            ..Accepting::default()
        };
        review::accept(&world.mara(), order, accepting)
            .await
            .unwrap();
        let money = agreement::room(&world.jonas(), order).await.unwrap().money;
        assert_eq!(money.paid_out, Money::euro_cents(minor));
        assert_eq!(
            (money.funded, money.released),
            (money.paid_out, money.paid_out)
        );
        assert_eq!((money.held.minor, money.refunded.minor), (0, 0));
        total += minor;
    }
    let (role, size) = (
        domain::agreement::Role::Contractor,
        kernel::page::PageSize::default(),
    );
    let statement = app::custody::statement(&world.jonas(), role, None, size)
        .await
        .unwrap();
    assert_eq!(statement.sums[0].received, Money::euro_cents(total));
    world.is_in_order().await;
}

/// 0.15: no path releases money before the client accepted or the agreed deadline passed.
#[testkit::twin]
async fn no_path_releases_before_acceptance_or_the_deadline(db: TestDatabase) {
    let world = World::new(db).await;
    let dice = Dice(SeededEntropy::new(15));
    for _ in 0..12 {
        let order = world.order(4_200).await;
        for _ in 0..24 {
            step(&world, &dice, order).await;
        }
    }
    world.is_in_order().await;
}

/// One random step, and what must hold after it.
async fn step(world: &World, dice: &Dice, order: OrderId) {
    let before = agreement::room(&world.mara(), order).await.unwrap();
    let by_client = dice.throw(2) == 0;
    let cx = if by_client {
        world.mara()
    } else {
        world.jonas()
    };
    let act = dice.throw(10);
    let done = act_at_random(world, dice, &cx, (order, act)).await;
    let after = agreement::room(&world.mara(), order).await.unwrap();
    let money = after.money;
    assert_eq!(
        money.funded.minor,
        money.held.minor + money.released.minor + money.refunded.minor,
        "nothing is lost"
    );
    assert_eq!(money.released, money.paid_out);
    if before.money.released.minor == 0 && money.released.minor > 0 {
        let OrderState::Delivered { accepted_at, .. } = before.state else {
            panic!("released from {:?}", before.state)
        };
        let accepted = done && by_client && act == ACCEPT;
        assert!(
            accepted || world.mara().now >= accepted_at,
            "released too early"
        );
        assert_eq!(money.released, after.head.amount);
    } else {
        assert_eq!(before.money.released, money.released);
    }
}

const ACCEPT: u64 = 5;

async fn act_at_random(world: &World, dice: &Dice, cx: &Cx, (order, act): (OrderId, u64)) -> bool {
    let outcome: Result<(), Failure> = match act {
        0 | 1 => world.sign(cx.clone(), order).await,
        2 => agreement::secure(cx, order, Money::euro_cents(4_200)).await,
        3 => agreement::start(cx, order).await,
        4 => review::deliver(cx, order, delivery()).await.map(drop),
        ACCEPT => {
            let accepting = Accepting {
                percent: 98,
                ..Accepting::default()
            };
            review::accept(cx, order, accepting).await
        }
        6 => {
            let defects = vec![Defect {
                criterion: MUST,
                reason: "Fehlt".to_owned(),
            }];
            review::revise(
                cx,
                order,
                Revising {
                    defects,
                    minutes: None,
                },
            )
            .await
        }
        7 => review::extend(cx, order).await,
        8 => agreement::withdraw(cx, order).await,
        _ => {
            world.pass(Duration::from_secs(dice.throw(10 * 24 * 3600)));
            world.run_due().await;
            Ok(())
        }
    };
    outcome.is_ok()
}
