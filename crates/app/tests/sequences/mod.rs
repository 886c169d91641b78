//! Random sequences of a hundred steps: both sides act, at once and twice, whoever holds the money and
//! those beside them act meanwhile, the disk fails, the clock jumps. Whatever happens, the money is
//! where it must be and no order waits for nobody. Each instance has one way of custody: play money,
//! none, an outside account, a provider.
//!
//! A few sequences of each way run with every test. `FEIERABEND_SEQUENCES=10000 cargo test -p app --release
//! --test main sequences` runs as many as one likes, `FEIERABEND_SEQUENCES_FROM=5000` behind the first
//! 5,000, so that several runs share the work; the seed of a run is printed when it fails.

mod act;
mod aside;
mod hold;
mod others;
mod provided;
mod seen;
mod trust;
mod way;
mod weeks;

use std::time::Duration;

use app::agreement::{self, Room};
use app::{Cx, account};
use domain::agreement::{Milestone, OrderState, Role};
use domain::custody::Adapter;
use kernel::{Entropy, Money, OrderId, SeededEntropy};
use testkit::TestDatabase;
use tokio::task::JoinSet;

use crate::bank::overdue::OVERDUE;
use crate::world::{World, key};
use act::Act;
use others::Others;
use seen::Seen;
use way::Way;
use weeks::Weeks;

/// How many steps every order lives through.
const STEPS: u32 = 100;
/// How many orders live in one instance, all at once, when many sequences are asked for.
const LIVES: u64 = 20;
/// The same with every test, where each way of custody has one instance.
const FEW_LIVES: u64 = 5;
/// How often the books are read in between.
const BOOKS: u32 = 10;
/// How far the clock jumps: from a moment to longer than any deadline, seldom so far that nobody could
/// have acted in time.
const JUMPS: [u64; 9] = [
    1,
    3_600,
    3_600,
    86_400,
    86_400,
    3 * 86_400,
    3 * 86_400,
    8 * 86_400,
    40 * 86_400,
];
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

fn number(name: &str, without: u64) -> u64 {
    let number = std::env::var(name).ok();
    number.map_or(without, |number| number.parse().unwrap())
}

/// An order the two are at.
struct Life {
    room: Room,
    is_week: bool,
}

/// 0.15, 0.16, G7: over random sequences of a hundred actions of both sides with faults and jumps of
/// the clock, in every way of custody, held = funded − released − refunded, payout = agreed, the ledger
/// sums to zero, and no order waits without somebody whose turn it is and a date.
#[testkit::twin]
async fn whatever_both_do_the_money_is_where_it_must_be(db: TestDatabase) {
    let mut seen = Seen::default();
    let kind = db.kind();
    let mut next = Some(db);
    let wanted = number("FEIERABEND_SEQUENCES", 0);
    let (worlds, lives) = match wanted {
        0 => (4, FEW_LIVES),
        wanted => (wanted.div_ceil(LIVES), LIVES),
    };
    let first = number("FEIERABEND_SEQUENCES_FROM", 0).div_ceil(LIVES);
    for seed in first..first + worlds {
        let database = match next.take() {
            Some(database) => database,
            None => TestDatabase::fresh(kind).await,
        };
        Instance::new(database, seed)
            .await
            .live(lives, &mut seen)
            .await;
        if seed % 25 == 24 {
            println!("{kind:?}: {} sequences so far", (seed + 1 - first) * lives);
        }
    }
    println!(
        "{kind:?}: {} sequences of {STEPS}: {seen:?}",
        worlds * lives
    );
    seen.proves_something(worlds * lives);
}

/// One instance with many orders.
struct Instance {
    seed: u64,
    world: World,
    dice: Dice,
    way: Way,
    others: Others,
    weeks: Weeks,
    orders: Vec<OrderId>,
    /// The last order that was paid, which a cooperation may follow.
    paid: Option<OrderId>,
}

impl Instance {
    async fn new(database: TestDatabase, seed: u64) -> Self {
        let world = World::new(database).await;
        let begin = BEGINS[usize::try_from(seed).unwrap() % BEGINS.len()];
        world.set(begin.parse().unwrap());
        let others = Others::new(&world).await;
        let adapter = Adapter::ALL[usize::try_from(seed).unwrap() % Adapter::ALL.len()];
        let way = Way::new(&world, adapter).await;
        Self {
            seed,
            dice: Dice(SeededEntropy::new(seed)),
            way,
            others,
            weeks: Weeks::default(),
            orders: Vec::new(),
            paid: None,
            world,
        }
    }

    /// To its end.
    async fn live(mut self, lives: u64, seen: &mut Seen) {
        let mut open = Vec::new();
        for _ in 0..lives {
            open.extend(self.begin().await);
        }
        for step in 0..STEPS {
            let at = format!("seed {}, step {step}", self.seed);
            self.one_step(&open, seen).await;
            self.look(&mut open, &at).await;
            self.go_on(&mut open, seen).await;
            if step % BOOKS == 0 {
                self.way.agrees(&self.world, &at).await;
            }
        }
        self.end(seen).await;
    }

    /// Left alone, everything comes to an end by itself, and what is on its way arrives.
    async fn end(mut self, seen: &mut Seen) {
        let at = format!("seed {}, at the end", self.seed);
        let world = &self.world;
        if let Some(blocked) = self.others.blocked {
            let cx = self.cx(blocked);
            let id = cx.reader().unwrap().id;
            account::unblock(&world.operator(), id).await.unwrap();
        }
        for _ in 0..30 {
            world.pass(Duration::from_hours(40 * 24));
            world.run_due().await;
            self.way.settle(world, &self.dice, seen).await;
        }
        self.orders.extend(self.weeks.all_over(world, &at).await);
        let way = self.way.adapter();
        for order in &self.orders {
            let room = hold::has_ended(world, *order, &at).await;
            let (money, added) = (room.money, room.contract.addenda);
            for (what, is_so) in [
                ("added", !added.is_empty()),
                ("paid", money.paid_out.is_positive()),
                ("refunded", money.refunded.is_positive()),
            ] {
                seen.note(way, what, is_so);
            }
        }
        self.way.is_empty(world, &at).await;
        world.is_in_order().await;
    }

    fn cx(&self, side: Role) -> Cx {
        match side {
            Role::Client => self.world.mara(),
            Role::Contractor => self.world.jonas(),
        }
    }

    /// Every order as one of its sides sees it, in which all holds: mostly the side whose turn it will
    /// be. An order is read once a step.
    async fn look(&self, lives: &mut [Life], at: &str) {
        let read = async |lives: &mut [Life]| {
            for life in lives {
                let turn = match life.room.turn {
                    Some(turn) if self.dice.throw(4) > 0 => turn,
                    _ => self.dice.pick(&Role::BOTH).unwrap_or(Role::Client),
                };
                let order = life.room.head.id;
                life.room = hold::holds(&self.cx(turn), order, at).await;
                if life.room.turn.is_some_and(|now| now != turn) && self.dice.throw(2) == 0 {
                    life.room = hold::holds(&self.cx(turn.other()), order, at).await;
                }
            }
        };
        let (some, others) = lives.split_at_mut(lives.len() / 2);
        tokio::join!(read(some), read(others));
    }

    /// The two go on with new orders for some of those that have ended, and with new weeks.
    async fn go_on(&mut self, lives: &mut Vec<Life>, seen: &mut Seen) {
        let mut kept = Vec::new();
        for life in std::mem::take(lives) {
            let room = &life.room;
            if matches!(room.state, OrderState::Paid { .. }) && !life.is_week {
                self.paid = Some(room.head.id);
            }
            // What is due from person to person is not forgotten.
            let is_over = room.state.is_terminal() && !(self.is_direct() && room.is_unpaid);
            if !is_over || self.dice.throw(2) > 0 {
                kept.push(life);
            } else if !life.is_week {
                let next = self.begin().await;
                kept.push(next.unwrap_or(life));
            }
        }
        *lives = kept;
        let about = (self.paid, self.others.blocked);
        let (world, dice) = (&self.world, &self.dice);
        let given = (self.way.adapter(), seen);
        for order in self.weeks.step(world, dice, about, given).await {
            lives.push(Life {
                room: hold::holds(&world.mara(), order, "a week begins").await,
                is_week: true,
            });
            self.orders.push(order);
        }
    }

    fn is_direct(&self) -> bool {
        self.way.adapter() == Adapter::Direct
    }

    /// An order of any price, in one piece or in several; nothing while one of the two is blocked or a
    /// sum is overdue.
    async fn begin(&mut self) -> Option<Life> {
        let (world, dice) = (&self.world, &self.dice);
        let minor = i64::try_from(dice.throw(500_000)).unwrap() + 10;
        let order = match world.propose(world.draft(minor)).await {
            Ok(proposed) => proposed.order,
            refused => {
                let why = key(refused);
                let is_right = match why {
                    "account-refusal-blocked" => self.others.blocked.is_some(),
                    OVERDUE => self.is_direct(),
                    _ => false,
                };
                assert!(is_right, "seed {}: {why}", self.seed);
                return None;
            }
        };
        shape(world, dice, (order, minor)).await;
        self.orders.push(order);
        Some(Life {
            room: hold::holds(&world.mara(), order, "an order begins").await,
            is_week: false,
        })
    }

    /// Everybody does something at once; sometimes the disk fails, sometimes time passes.
    async fn one_step(&mut self, lives: &[Life], seen: &mut Seen) {
        let (world, dice) = (&self.world, &self.dice);
        let mut acts = Vec::new();
        for life in lives {
            if self.others.blocked == Some(life.room.role) {
                continue;
            }
            for _ in 0..=dice.throw(8) / 7 {
                acts.extend(Act::draw(dice, &life.room));
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
        let way = self.way.adapter();
        let mut running = JoinSet::new();
        for act in acts {
            if let Some(about) = act.secures().filter(|_| self.way.pays_outside()) {
                self.way.pay(world, about, (dice, &mut *seen)).await;
                continue;
            }
            let cx = match act.by {
                Role::Client => world.mara(),
                Role::Contractor => world.jonas(),
            };
            running.spawn(async move { act.take(&cx).await });
        }
        let rooms: Vec<&Room> = lives.iter().map(|life| &life.room).collect();
        let (done, ()) = tokio::join!(running.join_all(), async {
            self.way.step(world, &rooms, (dice, &mut *seen)).await;
            self.others.step(world, dice, (way, &mut *seen)).await;
        });
        for (what, outcome) in done {
            let is_click = what == "fund" && !way.secures_at_once();
            let what = if is_click { "fund-by-click" } else { what };
            seen.outcome(way, what, outcome);
        }
        world.database.fail_commits(0);
        if dice.throw(4) == 0 {
            world.pass(Duration::from_secs(dice.pick(&JUMPS).unwrap_or(1)));
            world.run_due().await;
        }
    }
}

/// Some orders have several parts, some begin with a few pieces to look at.
async fn shape(world: &World, dice: &Dice, (order, minor): (OrderId, i64)) {
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
}
