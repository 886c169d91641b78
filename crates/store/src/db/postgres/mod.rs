//! PostgreSQL: worker threads, each with a connection and its prepared statements.
//!
//! **Isolation.** Writes run `SERIALIZABLE`. A use case loads, decides and writes; on SQLite such
//! closures run one after another, and only serialisable transactions promise the same on
//! PostgreSQL, including for rules over rows that nobody locked ("no other offer is accepted").
//! The price is that a transaction can be refused at any statement, so a refused closure runs
//! again, at first beside the others, then alone on this node, a bounded number of times.
//! Reads run `REPEATABLE READ, READ ONLY`: one snapshot, no retries, no cost for writers.

mod link;
mod value;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use ::postgres::{Client, IsolationLevel, NoTls};

use super::error::{DbError, Fault, Remedy};
use super::queue::Worker;
use super::tx::{Link, Tx};
use super::work::{Mode, Verdict, Work};
use super::{Options, monotonic};

pub(super) use link::PostgresLink;
use link::Prepared;

/// How often a closure is run before its caller is told that there is too much to do.
const ATTEMPTS: u32 = 12;
/// From this attempt on a closure runs alone on this node, so that it cannot lose for ever.
const ALONE: u32 = 3;
/// How often a lost connection is replaced for one closure, waiting longer each time.
const RECONNECTS: u32 = 5;

/// Opens a connection. Only ever called, and its client only ever dropped, outside async code.
pub(super) fn connect(url: &str) -> Result<Client, Fault> {
    let mut config: ::postgres::Config = url.parse().map_err(Fault::from)?;
    config
        .connect_timeout(Duration::from_secs(5))
        .application_name("feierabend");
    let mut client = config.connect(NoTls)?;
    client.batch_execute(
        "set timezone = 'UTC'; set lock_timeout = '10s'; set statement_timeout = '60s'; \
         set idle_in_transaction_session_timeout = '60s'",
    )?;
    Ok(client)
}

/// What the workers of one database share.
pub(super) struct Pool {
    pub(super) url: String,
    pub(super) options: Options,
    /// Closures hold it shared; one that keeps losing holds it alone.
    pub(super) turn: RwLock<()>,
    /// Spreads the waits of retries, without randomness.
    pub(super) waits: AtomicU64,
}

struct Session {
    client: Client,
    prepared: Prepared,
    /// Whether the connection must not be used again.
    doubtful: bool,
}

enum Attempt {
    Answered,
    Failed(DbError),
    Again(Fault),
}

/// The life of a worker thread. Its connection is opened when first needed and dropped here.
pub(super) fn work_loop(pool: &Pool, queue: &Worker) {
    let mut session = None;
    while let Some(work) = queue.wait() {
        if !work.is_abandoned() {
            serve(pool, &mut session, work);
        }
    }
}

fn serve(pool: &Pool, session: &mut Option<Session>, mut work: Box<dyn Work>) {
    let started = monotonic();
    let mut attempts = 0;
    let mut reconnects = 0;
    let failure = loop {
        match attempt(pool, session, work.as_mut(), attempts) {
            Attempt::Answered => break None,
            Attempt::Failed(error) => break Some(error),
            Attempt::Again(fault) if fault.remedy == Remedy::Reconnect => {
                *session = None;
                if reconnects == RECONNECTS {
                    break Some(fault.error);
                }
                std::thread::sleep(Duration::from_millis(25 << reconnects));
                reconnects += 1;
            }
            Attempt::Again(fault) => {
                if fault.remedy == Remedy::Prepare {
                    // Once is enough; after that the statement itself is at fault.
                    let Some(session) = session.as_mut().filter(|_| attempts == 0) else {
                        break Some(fault.error);
                    };
                    session.prepared.clear();
                }
                attempts += 1;
                if attempts == ATTEMPTS {
                    let name = work.name();
                    tracing::warn!(name, attempts, "a closure lost against others every time");
                    break Some(fault.error);
                }
                std::thread::sleep(pause(&pool.waits, attempts));
            }
        }
    };
    let took = started.elapsed();
    if took > pool.options.slow {
        tracing::warn!(
            name = work.name(),
            milliseconds = took.as_millis(),
            attempts,
            "slow closure"
        );
    }
    work.finish(failure);
}

/// Half a millisecond to some ten, growing with the attempt and different for each caller.
fn pause(waits: &AtomicU64, attempt: u32) -> Duration {
    let turn = waits.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
    let spread = (turn >> 40) % 1000;
    Duration::from_micros((500 + spread) << attempt.min(4))
}

fn attempt(
    pool: &Pool,
    session: &mut Option<Session>,
    work: &mut dyn Work,
    attempts: u32,
) -> Attempt {
    let (mut shared, mut alone) = (None, None);
    if work.mode() == Mode::Write {
        if attempts < ALONE {
            shared = Some(pool.turn.read().unwrap_or_else(PoisonError::into_inner));
        } else {
            alone = Some(pool.turn.write().unwrap_or_else(PoisonError::into_inner));
        }
    }
    let outcome = run(pool, session, work);
    drop((shared, alone));
    outcome.unwrap_or_else(Attempt::Again)
}

fn run(pool: &Pool, session: &mut Option<Session>, work: &mut dyn Work) -> Result<Attempt, Fault> {
    if session
        .as_ref()
        .is_some_and(|session| session.doubtful || session.client.is_closed())
    {
        *session = None;
    }
    let Session {
        client,
        prepared,
        doubtful,
    } = match session {
        Some(session) => session,
        None => session.insert(Session {
            client: connect(&pool.url).map_err(unreachable)?,
            prepared: Prepared::new(),
            doubtful: false,
        }),
    };
    let builder = client.build_transaction();
    let transaction = match work.mode() {
        Mode::Read => builder
            .isolation_level(IsolationLevel::RepeatableRead)
            .read_only(true),
        Mode::Write => builder
            .isolation_level(IsolationLevel::Serializable)
            .read_only(false),
    }
    .start()
    .map_err(|error| unreachable(error.into()))?;
    let mut tx = Tx::new(Link::Postgres(PostgresLink {
        transaction,
        prepared,
    }));
    let verdict = work.run(&mut tx);
    let (link, fault) = tx.into_parts();
    let Link::Postgres(PostgresLink { transaction, .. }) = link else {
        return Ok(Attempt::Failed(DbError::Other(
            "a transaction changed its database".to_owned(),
        )));
    };
    let retry = fault.filter(|fault| fault.remedy != Remedy::None);
    if retry.is_some() || verdict == Verdict::Undo || work.mode() == Mode::Read {
        // A rollback that fails leaves a doubtful connection, but nothing done: the server rolls
        // back what a lost connection began.
        *doubtful = transaction.rollback().is_err();
        return retry.map_or(Ok(Attempt::Answered), Err);
    }
    if pool.options.faults.take_commit() {
        drop(transaction);
        let error = "a fault was injected before the commit".to_owned();
        return Ok(Attempt::Failed(DbError::Unavailable(error)));
    }
    match transaction.commit().map_err(Fault::from) {
        Ok(()) => Ok(Attempt::Answered),
        Err(fault) if fault.remedy == Remedy::Again => Err(fault),
        Err(fault) => {
            // Whether the server committed before the connection broke is unknown here, so the
            // closure must not run again.
            *doubtful = true;
            Ok(Attempt::Failed(fault.error))
        }
    }
}

/// A transaction that cannot even start has done nothing: a new connection may be tried.
fn unreachable(Fault { error, .. }: Fault) -> Fault {
    Fault {
        remedy: Remedy::Reconnect,
        error: DbError::Unavailable(error.to_string()),
    }
}
