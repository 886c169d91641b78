//! How many ledger transfers a second 64 workers make between the accounts of 100 orders, against
//! a bare transaction that changes two rows, and against the kernel's group commit: a read, an
//! update and an insert.
//!
//! All go through the storage kernel, on the same disk with the same settings, and take turns, so
//! that a busy machine slows all. Two rows know nothing of limits, currencies, repeats or a
//! journal of transfers: it is what moving a sum costs at the very least. A call counts once its
//! commit is on the disk. At the end every account is recounted from the calls that were answered:
//! nothing was lost and nothing moved twice.
//!
//! `cargo bench -p app --bench ledger [-- quick]`. PostgreSQL takes part where
//! `FEIERABEND_TEST_POSTGRES` names a server; its figures mean something only with `fsync = on`.

mod bare;
mod group;
mod transfers;

use std::sync::Arc;
use std::time::Duration;

use store::db::{Database, Kind, Migration, Options};
use store::migrations::MIGRATIONS;
use testkit::TestDatabase;
use testkit::figures::{self, Sample, Watch};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

type Failure = Box<dyn std::error::Error + Send + Sync>;

const WORKERS: u32 = 64;
const ORDERS: u64 = 100;
/// What the issue asks for, in per cent: on SQLite of the group commit, on PostgreSQL of the bare
/// transaction. Both shares are printed for both.
const TARGETS: [(Kind, u64); 2] = [(Kind::Sqlite, 40), (Kind::Postgres, 50)];

/// One way to move a cent from one account to another.
trait Way: Send + Sync + 'static {
    /// What it is called in the table.
    fn name(&self) -> &'static str;
    /// Moves one cent of an order; `back` says which way. The number is this call's alone.
    fn call(
        &self,
        database: &Database,
        step: Step,
    ) -> impl Future<Output = Result<(), Failure>> + Send;
    /// Fails unless the accounts say what the answered calls say: for each order the cents that
    /// left its first account.
    fn check(
        &self,
        database: &Database,
        moved: &[i64],
    ) -> impl Future<Output = Result<(), Failure>> + Send;
}

/// One call.
#[derive(Clone, Copy)]
struct Step {
    order: u64,
    back: bool,
    /// A number no other call has.
    number: u128,
}

fn main() -> Result<(), Failure> {
    let quick = std::env::args().any(|argument| argument == "quick");
    let (rounds, round) = if quick { (2, 500) } else { (5, 1500) };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    println!("{}", figures::HEAD);
    for (kind, target) in TARGETS {
        if kind == Kind::Sqlite || testkit::database::server_is_there() {
            compare(&runtime, kind, target, rounds, Duration::from_millis(round))?;
        }
    }
    Ok(())
}

/// Every way on one kind of database, in turns.
fn compare(
    runtime: &Runtime,
    kind: Kind,
    target: u64,
    rounds: u32,
    time: Duration,
) -> Result<(), Failure> {
    let home = runtime.block_on(TestDatabase::with(kind, options()));
    let database = home.database();
    runtime.block_on(bare::fill(database))?;
    runtime.block_on(group::fill(database))?;
    runtime.block_on(transfers::fill(database))?;
    let (bare, group) = (Arc::new(bare::Bare), Arc::new(group::Group));
    let ledger = Arc::new(transfers::Ledger);
    let mut run = [Run::default(), Run::default(), Run::default()];
    for number in 0..=rounds {
        // The first round only warms up.
        let (time, counts) = (if number == 0 { time / 4 } else { time }, number > 0);
        run[0].round(runtime, &bare, database, (number, time, counts))?;
        run[1].round(runtime, &group, database, (number, time, counts))?;
        run[2].round(runtime, &ledger, database, (number, time, counts))?;
    }
    let names = [bare.name(), group.name(), ledger.name()];
    for (run, name) in run.iter().zip(names) {
        let way = format!("{name}, {}", words(kind));
        println!("{}", run.sample.line(WORKERS, &way));
    }
    runtime.block_on(bare.check(database, &run[0].moved))?;
    runtime.block_on(group.check(database, &run[1].moved))?;
    runtime.block_on(ledger.check(database, &run[2].moved))?;
    let share = |of: usize| run[2].sample.per_second() * 100 / run[of].sample.per_second().max(1);
    let (of_bare, of_group) = (share(0), share(1));
    let counts = match kind {
        Kind::Sqlite => of_group,
        Kind::Postgres => of_bare,
    };
    let met = if counts >= target { "met" } else { "MISSED" };
    println!(
        "         a transfer reaches {of_bare} % of two rows, {of_group} % of the group commit; \
         target {target} % of the {}: {met}\n",
        match kind {
            Kind::Sqlite => "group commit",
            Kind::Postgres => "two rows",
        }
    );
    Ok(())
}

/// What was measured of one way and what it moved.
struct Run {
    sample: Sample,
    moved: Vec<i64>,
}

impl Default for Run {
    fn default() -> Self {
        let orders = usize::try_from(ORDERS).unwrap_or(0);
        Self {
            sample: Sample::default(),
            moved: vec![0; orders],
        }
    }
}

impl Run {
    fn round<W: Way>(
        &mut self,
        runtime: &Runtime,
        way: &Arc<W>,
        database: &Database,
        (round, time, counts): (u32, Duration, bool),
    ) -> Result<(), Failure> {
        let mut workers = JoinSet::new();
        let watch = Watch::start();
        for worker in 0..WORKERS {
            let (way, database) = (Arc::clone(way), database.clone());
            workers.spawn_on(
                async move { work(way.as_ref(), &database, (round, worker), time).await },
                runtime.handle(),
            );
        }
        let done = runtime.block_on(workers.join_all());
        let elapsed = watch.elapsed();
        for done in done {
            let (times, moved) = done?;
            for (all, more) in self.moved.iter_mut().zip(moved) {
                *all += more;
            }
            if counts {
                self.sample.add(times, Duration::ZERO);
            }
        }
        if counts {
            self.sample.add(Vec::new(), elapsed);
        }
        Ok(())
    }
}

/// One worker: cents to and fro until the time is over.
async fn work<W: Way>(
    way: &W,
    database: &Database,
    (round, worker): (u32, u32),
    time: Duration,
) -> Result<(Vec<Duration>, Vec<i64>), Failure> {
    let mut times = Vec::new();
    let mut moved = vec![0; usize::try_from(ORDERS)?];
    let mut state =
        (u64::from(round) << 32 | u64::from(worker)).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let all = Watch::start();
    for turn in 0_u32.. {
        if all.elapsed() >= time {
            break;
        }
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let step = Step {
            order: state % ORDERS,
            back: state & (1 << 40) != 0,
            number: u128::from(round) << 96 | u128::from(turn) << 32 | u128::from(worker),
        };
        let watch = Watch::start();
        way.call(database, step).await?;
        times.push(watch.elapsed());
        if let Some(moved) = moved.get_mut(usize::try_from(step.order)?) {
            *moved += if step.back { -1 } else { 1 };
        }
    }
    Ok((times, moved))
}

const fn words(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => "SQLite",
        Kind::Postgres => "PostgreSQL",
    }
}

fn options() -> Options {
    Options {
        migrations: Vec::leak([MIGRATIONS, &[TABLES]].concat()),
        ..Options::default()
    }
}

/// What the bare transactions work on.
const TABLES: Migration = Migration {
    name: "9002_bench",
    sqlite: "create table bare_balance (
            id integer not null primary key,
            amount integer not null
        ) strict;
        create table group_balance (
            id integer not null primary key,
            amount integer not null
        ) strict;
        create table group_entry (
            id blob not null primary key,
            balance_id integer not null references group_balance (id),
            amount integer not null
        ) strict;",
    postgres: "create table bare_balance (
            id bigint not null primary key,
            amount bigint not null
        );
        create table group_balance (
            id bigint not null primary key,
            amount bigint not null
        );
        create table group_entry (
            id uuid not null primary key,
            balance_id bigint not null references group_balance (id),
            amount bigint not null
        );",
};
