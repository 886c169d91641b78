//! Random sequences of a hundred steps: both sides act, at once and twice, the disk fails, the
//! clock jumps. Whatever happens, the money is where it must be and no order waits for nobody.
//!
//! A few sequences run with every test. `FEIERABEND_SEQUENCES=10000 cargo test -p app --release
//! --test main sequences` runs as many as one likes, `FEIERABEND_SEQUENCES_FROM=5000` behind the first
//! 5,000, so that several runs share the work; the seed of a run is printed when it fails.

mod act;
mod hold;

use std::time::Duration;

use app::agreement::{self, Room};
use domain::agreement::{Milestone, Role};
use kernel::{Entropy, Money, OrderId, SeededEntropy};
use testkit::TestDatabase;
use tokio::task::JoinSet;

use crate::world::World;
use act::Act;

/// How many steps every order lives through.
const STEPS: u32 = 100;
/// How many orders live in one instance, all at once.
const LIVES: u64 = 20;
/// How far the clock jumps: from a moment to longer than any deadline.
const JUMPS: [u64; 6] = [1, 3_600, 86_400, 3 * 86_400, 8 * 86_400, 40 * 86_400];
/// Where runs begin, one after the other: an ordinary week, before a leap day, before the clocks go
/// forward, before they go back, before a new year.
const BEGINS: [&str; 5] = [
    "2026-05-04T09:00:00Z",
    "2028-02-21T09:00:00Z",
    "2027-03-22T09:00:00Z",
    "2026-10-20T09:00:00Z",
    "2026-12-21T09:00:00Z",
];

/// Repeatable chance.
pub(super) struct Dice(SeededEntropy);

impl Dice {
    pub(super) fn throw(&self, sides: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % sides
    }

    pub(super) fn pick<T: Copy>(&self, from: &[T]) -> Option<T> {
        let sides = u64::try_from(from.len()).unwrap().max(1);
        from.get(usize::try_from(self.throw(sides)).unwrap())
            .copied()
    }
}

/// How often what was seen to happen, so that a run that proves nothing fails.
#[derive(Debug, Default)]
pub(super) struct Seen {
    acts: u64,
    done: u64,
    paid: u64,
    refunded: u64,
    added: u64,
}

fn number(name: &str, without: u64) -> u64 {
    let number = std::env::var(name).ok();
    number.map_or(without, |number| number.parse().unwrap())
}

/// 0.15, 0.16, G7: over random sequences of a hundred actions of both sides with faults and jumps of
/// the clock, held = funded − released − refunded, payout = agreed, the ledger sums to zero, and no
/// order waits without somebody whose turn it is and a date.
#[testkit::twin]
async fn whatever_both_do_the_money_is_where_it_must_be(db: TestDatabase) {
    let mut seen = Seen::default();
    let kind = db.kind();
    let mut next = Some(db);
    let worlds = number("FEIERABEND_SEQUENCES", LIVES).div_ceil(LIVES);
    let first = number("FEIERABEND_SEQUENCES_FROM", 0).div_ceil(LIVES);
    for seed in first..first + worlds {
        let database = match next.take() {
            Some(database) => database,
            None => TestDatabase::fresh(kind).await,
        };
        run(database, seed, &mut seen).await;
        if seed % 25 == 24 {
            println!("{kind:?}: {} sequences so far", (seed + 1 - first) * LIVES);
        }
    }
    println!(
        "{kind:?}: {} sequences of {STEPS}: {seen:?}",
        worlds * LIVES
    );
    assert!(
        seen.done * 5 > seen.acts,
        "hardly anything worked: {seen:?}"
    );
    assert!(
        seen.paid > 0 && seen.refunded > 0 && seen.added > 0,
        "{seen:?}"
    );
}

/// One instance with many orders, to its end.
async fn run(database: TestDatabase, seed: u64, tally: &mut Seen) {
    let world = World::new(database).await;
    let begin = BEGINS[usize::try_from(seed).unwrap() % BEGINS.len()];
    world.set(begin.parse().unwrap());
    let dice = Dice(SeededEntropy::new(seed));
    let mut orders = Vec::new();
    for _ in 0..LIVES {
        orders.push(begin_order(&world, &dice).await);
    }
    let mut lives = look(&world, &orders, "at the beginning").await;
    for step in 0..STEPS {
        let at = format!("seed {seed}, step {step}");
        one_step(&world, &dice, &lives, tally).await;
        let mut open: Vec<_> = lives.iter().map(|room| room.head.id).collect();
        lives = look(&world, &open, &at).await;
        for (order, room) in open.iter_mut().zip(&mut lives) {
            if room.state.is_terminal() {
                // The two go on with a new order.
                *order = begin_order(&world, &dice).await;
                *room = hold::holds(&world, *order, &at).await;
                orders.push(*order);
            }
        }
    }
    // Left alone, everything comes to an end by itself.
    for _ in 0..30 {
        world.pass(Duration::from_hours(40 * 24));
        world.run_due().await;
    }
    for order in &orders {
        let room = hold::has_ended(&world, *order, &format!("seed {seed}, at the end")).await;
        let (money, added) = (room.money, room.contract.addenda);
        tally.added += u64::from(!added.is_empty());
        tally.paid += u64::from(money.paid_out.is_positive());
        tally.refunded += u64::from(money.refunded.is_positive());
    }
    world.is_in_order().await;
}

/// The client's rooms of orders, in which all holds.
async fn look(world: &World, orders: &[OrderId], at: &str) -> Vec<Room> {
    let one_by_one = async |orders: &[OrderId]| {
        let mut rooms = Vec::new();
        for order in orders {
            rooms.push(hold::holds(world, *order, at).await);
        }
        rooms
    };
    let (some, others) = orders.split_at(orders.len() / 2);
    let (mut rooms, more) = tokio::join!(one_by_one(some), one_by_one(others));
    rooms.extend(more);
    rooms
}

/// An order of any price, in one piece or in several.
async fn begin_order(world: &World, dice: &Dice) -> OrderId {
    let minor = i64::try_from(dice.throw(500_000)).unwrap() + 10;
    let order = world.order(minor).await;
    let parts = i64::try_from(dice.throw(6)).unwrap();
    if parts > 1 {
        let contract = agreement::contract(&world.mara(), order).await.unwrap();
        let due_at = contract.contract.due_at;
        let part = |number: i64| {
            let all = minor / parts;
            let amount = if number == parts {
                minor - all * (parts - 1)
            } else {
                all
            };
            Milestone {
                title: format!("Teil {number}"),
                amount: Money::euro_cents(amount),
                due_at,
            }
        };
        let parts = (1..=parts).map(part).collect();
        agreement::split(&world.mara(), order, parts).await.unwrap();
    }
    if dice.throw(3) == 0 {
        let pieces = i64::try_from(dice.throw(9)).unwrap() + 1;
        let agreed = agreement::agree_sample(&world.mara(), order, Some(pieces)).await;
        agreed.unwrap();
    }
    order
}

/// Everybody does something at once; sometimes the disk fails, sometimes time passes.
async fn one_step(world: &World, dice: &Dice, rooms: &[Room], seen: &mut Seen) {
    let mut acts = Vec::new();
    for room in rooms {
        let by = match room.turn {
            Some(turn) if dice.throw(4) > 0 => turn,
            _ => dice.pick(&Role::BOTH).unwrap_or(Role::Client),
        };
        let other = match by {
            Role::Client => None,
            Role::Contractor => Some(agreement::room(&world.jonas(), room.head.id).await.unwrap()),
        };
        let room = other.as_ref().unwrap_or(room);
        for _ in 0..=dice.throw(8) / 7 {
            acts.extend(Act::draw(dice, room));
        }
        if dice.throw(10) == 0
            && let Some(last) = acts.last().cloned()
        {
            // The same once more, as a double click does.
            acts.push(last);
        }
    }
    if dice.throw(12) == 0 {
        world.database.fail_commits(1);
    }
    let mut running = JoinSet::new();
    for act in acts {
        let cx = match act.by {
            Role::Client => world.mara(),
            Role::Contractor => world.jonas(),
        };
        running.spawn(async move { act.take(&cx).await });
    }
    for done in running.join_all().await {
        seen.acts += 1;
        seen.done += u64::from(done);
    }
    world.database.fail_commits(0);
    if dice.throw(4) == 0 {
        world.pass(Duration::from_secs(dice.pick(&JUMPS).unwrap_or(1)));
        world.run_due().await;
    }
}
