//! An instance with very much in it, made through the use cases: everybody registers, brings in
//! their tasks and hands some of them on, with clocks that walk from two months ago to now.

mod chain;
mod people;
mod tasks;

use std::sync::Arc;
use std::time::Duration;

use app::account::{self, NewPerson, SetUp};
use app::{Actor, App, Cx, Passwords, Person, Token, worker};
use kernel::{Clock, Locale, OrderId, OsEntropy, SystemClock, TestClock, Timestamp};
use store::db::{Database, Kind};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::Failure;
use chain::Chain;

/// Everything was before this.
const DAYS: u64 = 64;
/// How many orders are made one from the other.
const ORDERS_OF_A_CHAIN: usize = 10;

/// How much is made.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) people: usize,
    pub(crate) tasks: usize,
    pub(crate) orders: usize,
    /// What the person has who is measured.
    pub(crate) measured: Share,
    /// What the person has who has most.
    pub(crate) heavy: Share,
}

/// What one person has.
#[derive(Clone, Copy)]
pub(crate) struct Share {
    pub(crate) tasks: usize,
    pub(crate) orders: usize,
}

/// What is measured of the world.
pub(crate) struct World {
    pub(crate) measured: Visible,
    pub(crate) heavy: Visible,
}

/// A person and what to look at.
#[derive(Default)]
pub(crate) struct Visible {
    pub(crate) login: String,
    /// Orders in every state.
    pub(crate) orders: Vec<OrderId>,
    /// The order with the longest talk.
    pub(crate) busy: Option<OrderId>,
}

/// The instance while it is filled.
struct Filling {
    database: Database,
    people: Vec<Person>,
}

/// Fills an empty database.
pub(crate) async fn fill(database: Database, kind: Kind, size: Size) -> Result<World, Failure> {
    // SQLite commits together who waits together. On a server many writers only stand in each
    // other's way.
    let at_once = match kind {
        Kind::Sqlite => 64,
        Kind::Postgres => 4,
    };
    let people = settle(&database, size.people).await?;
    let filling = Arc::new(Filling { database, people });
    let gate = Arc::new(Semaphore::new(at_once));
    tasks::bring_in(&filling, &gate, size).await?;
    let world = hand_on(&filling, &gate, size).await?;
    catch_up(&filling, at_once).await?;
    Ok(world)
}

impl Filling {
    /// The means of a life of its own, with a clock that shows `days` ago.
    fn at(&self, days: u64) -> (Arc<App>, TestClock) {
        let clock = TestClock::new(ago(days));
        let app = app_with(&self.database, Arc::new(clock.clone()));
        (app, clock)
    }

    /// Somebody, acting by the clock of `app`.
    fn cx(&self, app: &Arc<App>, number: usize) -> Result<Cx, Failure> {
        let person = self.people.get(number).ok_or("nobody has this number")?;
        Ok(app.cx(Actor::Person(Box::new(person.clone())), Locale::De))
    }

    fn login(&self, number: usize) -> String {
        let person = self.people.get(number);
        person.map_or_else(String::new, |person| person.login.clone())
    }
}

fn ago(days: u64) -> Timestamp {
    let time = Duration::from_hours(days * 24);
    SystemClock.now().saturating_sub(time)
}

fn app_with(database: &Database, clock: Arc<dyn Clock>) -> Arc<App> {
    Arc::new(App {
        database: database.clone(),
        clock,
        entropy: Arc::new(OsEntropy),
        // Nobody knows these passwords.
        passwords: Passwords::cheap(),
        mailer: None,
        provider: None,
    })
}

/// Sets the instance up and lets everybody register.
async fn settle(database: &Database, count: usize) -> Result<Vec<Person>, Failure> {
    let filling = Filling {
        database: database.clone(),
        people: Vec::new(),
    };
    let (app, _) = filling.at(DAYS);
    let password = || Token::new(app.entropy.as_ref()).reveal();
    let token = account::offer_set_up(&app).await?.ok_or("not empty")?;
    let set_up = SetUp {
        instance: "Feierabend mit viel darin".to_owned(),
        locale: Locale::De,
        is_demo: false,
        operator: NewPerson {
            name: "Betrieb".to_owned(),
            login: "betrieb".to_owned(),
            password: password(),
        },
    };
    account::set_up(&app.system(), &token.reveal(), set_up).await?;
    let mut coming = JoinSet::new();
    for number in 0..count {
        let (app, password) = (Arc::clone(&app), password());
        coming.spawn(async move { people::arrive(&app, number, password).await });
    }
    let mut people = Vec::new();
    while let Some(person) = coming.join_next().await {
        people.push(person??);
    }
    people.sort_by(|one, other| one.login.cmp(&other.login));
    Ok(people)
}

/// Lets everybody hand on as many orders as they are to have: the first person what is measured,
/// the second what is heavy, the others what is left.
async fn hand_on(
    filling: &Arc<Filling>,
    gate: &Arc<Semaphore>,
    size: Size,
) -> Result<World, Failure> {
    let mut living = JoinSet::new();
    for (client, orders) in shares(size, |share| share.orders) {
        for number in 0..orders.div_ceil(ORDERS_OF_A_CHAIN) {
            let chain = Chain {
                client,
                number,
                orders: ORDERS_OF_A_CHAIN.min(orders - number * ORDERS_OF_A_CHAIN),
                contractor: (client + 1 + number % (size.people - 1)) % size.people,
            };
            let (filling, gate) = (Arc::clone(filling), Arc::clone(gate));
            living.spawn(async move {
                let _permit = gate.acquire_owned().await?;
                let made = chain.live(&filling).await?;
                Ok::<_, Failure>((chain, made))
            });
        }
    }
    let mut seen = [Visible::default(), Visible::default()];
    while let Some(lived) = living.join_next().await {
        let (chain, made) = lived??;
        let Some(seen) = seen.get_mut(chain.client) else {
            continue;
        };
        if chain.is_busy() {
            seen.busy = made.last().copied();
        }
        // The last one of each chain stands somewhere on its way, the one before is paid.
        let looked_at = made.iter().rev().take(2);
        if chain.number < 16 {
            seen.orders.extend(looked_at);
        }
    }
    let [mut measured, mut heavy] = seen;
    measured.login = filling.login(0);
    heavy.login = filling.login(1);
    Ok(World { measured, heavy })
}

/// What everybody has of something.
fn shares(size: Size, of: impl Fn(Share) -> usize + Copy) -> Vec<(usize, usize)> {
    let all = Share {
        tasks: size.tasks,
        orders: size.orders,
    };
    let special = [of(size.measured), of(size.heavy)];
    let rest = of(all) - special.iter().sum::<usize>();
    let others = size.people - special.len();
    let ordinary = (0..others).map(|number| rest * (number + 1) / others - rest * number / others);
    special.into_iter().chain(ordinary).enumerate().collect()
}

/// Lets the worker do what has fallen due by now: mails, and clocks of orders that went on.
async fn catch_up(filling: &Filling, at_once: usize) -> Result<(), Failure> {
    let app = app_with(&filling.database, Arc::new(SystemClock));
    let mut working = JoinSet::new();
    for _ in 0..at_once {
        let app = Arc::clone(&app);
        working.spawn(async move { worker::run_due(&app).await });
    }
    while let Some(done) = working.join_next().await {
        done??;
    }
    Ok(())
}
