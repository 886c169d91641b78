//! The storage kernel: callers are async tasks, as in the product.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use store::db::{Database, DbError, Kind, Options, Target, Tx};
use testkit::TestDatabase;
use testkit::figures::Watch;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::Failure;
use crate::work::{ADD, AMOUNT, BALANCES, Caller, ENTRIES, INSERT, READ, SUM, UPDATE, Way, schema};

/// A database behind the kernel.
pub(crate) struct Group {
    name: &'static str,
    runtime: Runtime,
    database: Database,
    round: u32,
    answered: Arc<AtomicU64>,
    /// Keeps the database on the server until the end.
    home: Option<TestDatabase>,
}

impl Group {
    pub(crate) fn sqlite(folder: &Path) -> Result<Self, Failure> {
        let runtime = runtime()?;
        let target = Target::Sqlite {
            path: folder.join("group.db"),
        };
        let database = runtime.block_on(Database::open(&target, options()))?;
        Self::filled("group commit (SQLite)", runtime, database, None)
    }

    pub(crate) fn postgres() -> Result<Self, Failure> {
        let runtime = runtime()?;
        let home = runtime.block_on(async {
            let fresh = TestDatabase::fresh(Kind::Postgres).await;
            fresh.reopen_with(options()).await
        })?;
        let database = home.database().clone();
        Self::filled("PostgreSQL, for information", runtime, database, Some(home))
    }

    fn filled(
        name: &'static str,
        runtime: Runtime,
        database: Database,
        home: Option<TestDatabase>,
    ) -> Result<Self, Failure> {
        runtime.block_on(database.write("bench::fill", |tx| {
            (0..BALANCES).try_for_each(|id| tx.execute_one(&ADD, &[id.into()]))
        }))?;
        Ok(Self {
            name,
            runtime,
            database,
            round: 0,
            answered: Arc::default(),
            home,
        })
    }
}

fn options() -> Options {
    Options {
        migrations: schema(),
        ..Options::default()
    }
}

fn runtime() -> Result<Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}

impl Way for Group {
    fn name(&self) -> &'static str {
        self.name
    }

    fn run(&mut self, callers: u32, time: Duration) -> Result<Vec<Duration>, Failure> {
        self.round += 1;
        let mut tasks = JoinSet::new();
        for number in 0..callers {
            let database = self.database.clone();
            let answered = Arc::clone(&self.answered);
            let caller = Caller::new(number, self.round);
            tasks.spawn_on(
                call(database, caller, answered, time),
                self.runtime.handle(),
            );
        }
        let times = self.runtime.block_on(tasks.join_all());
        Ok(times.into_iter().collect::<Result<Vec<_>, _>>()?.concat())
    }

    fn check(self: Box<Self>) -> Result<(), Failure> {
        let (entries, sum) = self
            .runtime
            .block_on(self.database.read("bench::check", |tx| {
                let entries: i64 = tx.one(&ENTRIES, &[], |row| row.get(0))?;
                let sum: i64 = tx.one(&SUM, &[], |row| row.get(0))?;
                Ok::<_, DbError>((entries, sum))
            }))?;
        let answered = i64::try_from(self.answered.load(Ordering::Relaxed))?;
        if (entries, sum) != (answered, answered * AMOUNT) {
            return Err(format!("{answered} calls left {entries} entries, sum {sum}").into());
        }
        self.runtime.block_on(self.database.close())?;
        drop(self.home);
        Ok(())
    }
}

async fn call(
    database: Database,
    mut caller: Caller,
    answered: Arc<AtomicU64>,
    time: Duration,
) -> Result<Vec<Duration>, DbError> {
    let mut times = Vec::new();
    let all = Watch::start();
    while all.elapsed() < time {
        let (balance, id) = caller.next();
        let watch = Watch::start();
        database
            .write("bench::book", move |tx| book(tx, balance, id))
            .await?;
        times.push(watch.elapsed());
        answered.fetch_add(1, Ordering::Relaxed);
    }
    Ok(times)
}

fn book(tx: &mut Tx<'_>, balance: i64, id: [u8; 16]) -> Result<(), DbError> {
    let amount: i64 = tx.one(&READ, &[balance.into()], |row| row.get(0))?;
    tx.execute_one(&UPDATE, &[balance.into(), (amount + AMOUNT).into()])?;
    tx.execute_one(
        &INSERT,
        &[
            store::db::Value::Id(id),
            balance.into(),
            AMOUNT.into(),
            amount.into(),
        ],
    )
}
