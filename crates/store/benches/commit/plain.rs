//! What one would write without a kernel: one commit a call, callers are threads.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::Failure;
use crate::work::{
    ADD, AMOUNT, BALANCES, Caller, ENTRIES, INSERT, READ, SUM, UPDATE, Way, repeat, schema,
};

/// One connection that writes, behind a mutex.
pub(crate) struct Shared {
    connection: Mutex<Connection>,
    round: u32,
    answered: usize,
}

impl Shared {
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        let connection = filled(&folder.join("shared.db"))?;
        Ok(Self {
            connection: Mutex::new(connection),
            round: 0,
            answered: 0,
        })
    }
}

impl Way for Shared {
    fn name(&self) -> &'static str {
        "one commit a call, mutex"
    }

    fn run(&mut self, callers: u32, time: Duration) -> Result<Vec<Duration>, Failure> {
        self.round += 1;
        let (connection, round) = (&self.connection, self.round);
        let times = on_threads((0..callers).map(|number| {
            move || {
                let mut caller = Caller::new(number, round);
                repeat(time, || {
                    let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
                    book(&mut connection, caller.next())
                })
            }
        }))?;
        self.answered += times.len();
        Ok(times)
    }

    fn check(self: Box<Self>) -> Result<(), Failure> {
        let connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        check(&connection, self.answered)
    }
}

/// A connection for each caller; who finds the database locked tries again for five seconds.
pub(crate) struct Several {
    connections: Vec<Connection>,
    round: u32,
    answered: usize,
}

impl Several {
    pub(crate) fn open(folder: &Path, callers: u32) -> Result<Self, Failure> {
        let path = folder.join("several.db");
        let mut connections = vec![filled(&path)?];
        for _ in 1..callers {
            connections.push(connect(&path)?);
        }
        Ok(Self {
            connections,
            round: 0,
            answered: 0,
        })
    }
}

impl Way for Several {
    fn name(&self) -> &'static str {
        "one commit a call, connections"
    }

    fn run(&mut self, _: u32, time: Duration) -> Result<Vec<Duration>, Failure> {
        self.round += 1;
        let round = self.round;
        let times = on_threads(
            (0..)
                .zip(&mut self.connections)
                .map(|(number, connection)| {
                    move || {
                        let mut caller = Caller::new(number, round);
                        repeat(time, || book(connection, caller.next()))
                    }
                }),
        )?;
        self.answered += times.len();
        Ok(times)
    }

    fn check(self: Box<Self>) -> Result<(), Failure> {
        match self.connections.first() {
            Some(connection) => check(connection, self.answered),
            None => Ok(()),
        }
    }
}

fn on_threads(
    callers: impl Iterator<Item: FnOnce() -> Result<Vec<Duration>, Failure> + Send>,
) -> Result<Vec<Duration>, Failure> {
    thread::scope(|scope| {
        let threads: Vec<_> = callers.map(|caller| scope.spawn(caller)).collect();
        let mut times = Vec::new();
        for thread in threads {
            times.extend(thread.join().map_err(|_| "a caller panicked")??);
        }
        Ok(times)
    })
}

/// The same settings as the kernel's.
fn connect(path: &PathBuf) -> Result<Connection, Failure> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(
        "pragma foreign_keys = on; pragma trusted_schema = off; pragma journal_mode = wal; \
         pragma synchronous = full; pragma journal_size_limit = 67108864",
    )?;
    Ok(connection)
}

fn filled(path: &PathBuf) -> Result<Connection, Failure> {
    let mut connection = connect(path)?;
    let transaction = connection.transaction()?;
    for migration in schema() {
        transaction.execute_batch(migration.sqlite)?;
    }
    for id in 0..BALANCES {
        transaction.execute(ADD.sqlite(), [id])?;
    }
    transaction.commit()?;
    Ok(connection)
}

fn book(connection: &mut Connection, (balance, id): (i64, [u8; 16])) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let amount: i64 = transaction
        .prepare_cached(READ.sqlite())?
        .query_row([balance], |row| row.get(0))
        .optional()?
        .ok_or("no such balance")?;
    let updated = transaction
        .prepare_cached(UPDATE.sqlite())?
        .execute((balance, amount + AMOUNT))?;
    let inserted = transaction
        .prepare_cached(INSERT.sqlite())?
        .execute((id, balance, AMOUNT, amount))?;
    if (updated, inserted) != (1, 1) {
        return Err("not exactly one row".into());
    }
    Ok(transaction.commit()?)
}

fn check(connection: &Connection, answered: usize) -> Result<(), Failure> {
    let count = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (entries, sum) = (count(ENTRIES.sqlite())?, count(SUM.sqlite())?);
    let answered = i64::try_from(answered)?;
    if (entries, sum) != (answered, answered * AMOUNT) {
        return Err(format!("{answered} calls left {entries} entries, sum {sum}").into());
    }
    Ok(())
}
