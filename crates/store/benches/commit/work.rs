//! The work of one call, and what a way of doing it must offer.

use std::time::Duration;

use store::db::Migration;
use store::migrations::MIGRATIONS;
use testkit::figures::Watch;

use crate::Failure;

store::statements! {
    pub(crate) READ = "select amount from balance where id = $1";
    pub(crate) UPDATE = "update balance set amount = $2 where id = $1";
    pub(crate) INSERT = "insert into entry (id, balance_id, amount, at) values ($1, $2, $3, $4)";
    pub(crate) ADD = "insert into balance (id, amount) values ($1, 0)";
    pub(crate) ENTRIES = "select count(*) from entry";
    pub(crate) SUM = "select cast(coalesce(sum(amount), 0) as bigint) from balance";
}

/// How many balances the callers share.
pub(crate) const BALANCES: i64 = 1000;
/// Every call adds this much to a balance.
pub(crate) const AMOUNT: i64 = 3;

const TABLES: Migration = Migration {
    name: "9001_bench",
    sqlite: "create table balance (
            id integer not null primary key,
            amount integer not null
        ) strict;
        create table entry (
            id blob not null primary key,
            balance_id integer not null references balance (id),
            amount integer not null,
            at integer not null
        ) strict;",
    postgres: "create table balance (
            id bigint not null primary key,
            amount bigint not null
        );
        create table entry (
            id uuid not null primary key,
            balance_id bigint not null references balance (id),
            amount bigint not null,
            at bigint not null
        );",
};

/// The product's schema and the tables of the benchmark. Made a few times a run, never freed.
pub(crate) fn schema() -> &'static [Migration] {
    Vec::leak([MIGRATIONS, &[TABLES]].concat())
}

/// One way to write.
pub(crate) trait Way {
    fn name(&self) -> &'static str;
    /// Lets this many callers write for so long; how long each answered call took.
    fn run(&mut self, callers: u32, time: Duration) -> Result<Vec<Duration>, Failure>;
    /// Fails unless every answered call is in the database, and nothing else.
    fn check(self: Box<Self>) -> Result<(), Failure>;
}

/// One caller: which balance is next, and ids that no other caller makes.
pub(crate) struct Caller {
    state: u64,
    id: u128,
}

impl Caller {
    /// The caller with this number in this round.
    pub(crate) fn new(number: u32, round: u32) -> Self {
        let seed = (u64::from(number) << 32) | u64::from(round);
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            id: (u128::from(round) << 96) | u128::from(number),
        }
    }

    /// The next call's balance and id. Ids grow with time, as the product's do.
    pub(crate) fn next(&mut self) -> (i64, [u8; 16]) {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.id += 1 << 32;
        let balance = self.state % BALANCES.unsigned_abs();
        (i64::try_from(balance).unwrap_or(0), self.id.to_be_bytes())
    }
}

/// Repeats a call until the time is over.
pub(crate) fn repeat(
    time: Duration,
    mut call: impl FnMut() -> Result<(), Failure>,
) -> Result<Vec<Duration>, Failure> {
    let mut times = Vec::new();
    let all = Watch::start();
    while all.elapsed() < time {
        let watch = Watch::start();
        call()?;
        times.push(watch.elapsed());
    }
    Ok(times)
}
