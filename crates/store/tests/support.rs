//! A table of the tests' own, and a way to hold up the writer.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use store::db::{Database, DbError, Migration, Options, Tx};
use store::migrations::MIGRATIONS;
use testkit::TestDatabase;

store::statements! {
    pub(crate) PUT = "insert into sample (id, parent_id, amount) values ($1, $2, $3)";
    pub(crate) AMOUNT = "select amount from sample where id = $1";
    pub(crate) IDS = "select id from sample";
    pub(crate) COUNT = "select count(*) from sample";
    pub(crate) SET = "update sample set amount = $2 where id = $1";
    pub(crate) SET_ALL = "update sample set amount = $1";
    pub(crate) SUM = "select cast(coalesce(sum(amount), 0) as bigint) from sample";
    pub(crate) LATE = "insert into late (id, parent_id) values ($1, $2)";
}

/// The tests' own tables. `late` checks its reference at the commit, which no table of the
/// product may do: it makes a commit fail.
pub(crate) const SAMPLE: Migration = Migration {
    name: "9001_sample",
    sqlite: "create table sample (
            id integer not null primary key,
            parent_id integer references sample (id),
            amount integer not null constraint amount_is_small check (amount < 1000)
        ) strict;
        create table late (
            id integer not null primary key,
            parent_id integer references sample (id) deferrable initially deferred
        ) strict;
        create trigger all_is_lost before update on sample when new.amount = -13
        begin
            select raise(rollback, 'all is lost');
        end;",
    postgres: "create table sample (
            id bigint not null primary key,
            parent_id bigint references sample (id),
            amount bigint not null constraint amount_is_small check (amount < 1000)
        );
        create table late (
            id bigint not null primary key,
            parent_id bigint references sample (id) deferrable initially deferred
        );",
};

/// The product's schema and more. Tests are few, so the list may stay in memory.
pub(crate) fn schema(more: &[Migration]) -> &'static [Migration] {
    Vec::leak([MIGRATIONS, more].concat())
}

/// The same database with the tests' own tables.
pub(crate) async fn with_sample(db: TestDatabase) -> TestDatabase {
    with_options(db, Options::default()).await
}

/// The same database with the tests' own tables, run with these options.
pub(crate) async fn with_options(db: TestDatabase, options: Options) -> TestDatabase {
    let migrations = schema(&[SAMPLE]);
    db.reopen_with(Options {
        migrations,
        ..options
    })
    .await
    .unwrap()
}

/// Writes a row of `sample`.
pub(crate) fn put(tx: &mut Tx<'_>, id: i64, amount: i64) -> Result<(), DbError> {
    tx.execute_one(&PUT, &[id.into(), None::<i64>.into(), amount.into()])
}

/// What `sample` holds at `id`.
pub(crate) async fn amount(db: &Database, id: i64) -> Option<i64> {
    db.read("test::amount", move |tx| {
        tx.optional(&AMOUNT, &[id.into()], |row| row.get(0))
    })
    .await
    .unwrap_or_else(|error: DbError| panic!("{error}"))
}

/// How many rows `sample` has.
pub(crate) async fn count(db: &Database) -> i64 {
    db.read("test::count", |tx| tx.one(&COUNT, &[], |row| row.get(0)))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"))
}

/// A closure that holds up the thread that runs it, so that others gather behind it.
pub(crate) struct Gate {
    entered: Receiver<()>,
    leave: Sender<()>,
}

impl Gate {
    /// Sends a closure into the database and waits until it holds the writer.
    pub(crate) fn shut(db: &Database) -> Self {
        let (enter, entered) = channel();
        let (leave, left) = channel();
        let left = Arc::new(Mutex::new(left));
        let db = db.clone();
        tokio::spawn(async move {
            db.write("test::gate", move |_| {
                enter.send(()).ok();
                left.lock().unwrap().recv().ok();
                Ok::<(), DbError>(())
            })
            .await
        });
        let gate = Self { entered, leave };
        gate.entered.recv_timeout(Duration::from_secs(10)).unwrap();
        gate
    }

    /// Lets the closure go on. It has by then held the writer for so long that nobody joins its
    /// batch: whoever waits makes the next one, together.
    pub(crate) fn open(self) {
        thread::sleep(Duration::from_millis(50));
        self.leave.send(()).unwrap();
    }
}

/// Waits until this many closures wait for a thread of the database.
pub(crate) async fn until_waiting(db: &Database, wanted: usize) {
    for _ in 0..1000 {
        if db.waiting() >= wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    panic!("{} wait, not {wanted}", db.waiting());
}
