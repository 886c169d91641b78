//! SQLite's group commit: many closures, one commit; what one closure does wrong touches no other.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use store::db::{Database, DbError, Kind, Tx};
use testkit::TestDatabase;
use tokio::task::JoinHandle;

use crate::support::{AMOUNT, Gate, LATE, SET, amount, count, put, until_waiting, with_sample};

type Answer<T> = JoinHandle<Result<T, DbError>>;

/// Sends a write and waits until it stands in line, so that the order is known.
async fn send<T: Send + 'static>(
    db: &Database,
    closure: impl Fn(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
) -> Answer<T> {
    let before = db.waiting();
    let caller = db.clone();
    let answer = tokio::spawn(async move { caller.write("test::send", closure).await });
    until_waiting(db, before + 1).await;
    answer
}

fn on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(TestDatabase) -> F) {
    testkit::database::on_sqlite(async move |db| test(with_sample(db).await).await);
}

#[test]
fn sqlite_answers_only_after_the_commit_of_the_batch() {
    on_sqlite(async |db| {
        let gate = Gate::shut(&db);
        let mut first = send(&db, |tx| put(tx, 1, 10)).await;
        let held = hold(&db).await;
        gate.open();
        held.entered().await;
        // The first closure has run; the second still runs in the same batch.
        let early = tokio::time::timeout(Duration::from_millis(100), &mut first).await;
        assert!(early.is_err(), "answered before the commit");
        assert_eq!(amount(&db, 1).await, None, "seen before the commit");
        held.leave();
        first.await.unwrap().unwrap();
        assert_eq!(amount(&db, 1).await, Some(10));
    });
}

/// A closure that stands in line and, once it runs, waits to be let go.
struct Held {
    entered: std::sync::Arc<tokio::sync::Notify>,
    leave: std::sync::mpsc::Sender<()>,
}

impl Held {
    async fn entered(&self) {
        tokio::time::timeout(Duration::from_secs(10), self.entered.notified())
            .await
            .unwrap();
    }

    fn leave(&self) {
        self.leave.send(()).unwrap();
    }
}

async fn hold(db: &Database) -> Held {
    let entered = std::sync::Arc::new(tokio::sync::Notify::new());
    let (leave, left) = std::sync::mpsc::channel();
    let left = std::sync::Mutex::new(left);
    let enter = std::sync::Arc::clone(&entered);
    send(db, move |_| {
        enter.notify_one();
        left.lock().unwrap().recv().ok();
        Ok(())
    })
    .await;
    Held { entered, leave }
}

#[test]
fn sqlite_undoes_a_failing_and_a_panicking_closure_alone() {
    on_sqlite(async |db| {
        let gate = Gate::shut(&db);
        let first = send(&db, |tx| put(tx, 1, 10)).await;
        let fails = send(&db, |tx| {
            put(tx, 2, 20)?;
            Err::<(), _>(DbError::NotOne)
        })
        .await;
        let panics = send(&db, |tx| {
            put(tx, 3, 30)?;
            let touched = tx.execute(&SET, &[1_i64.into(), 99_i64.into()])?;
            assert_eq!(touched, 0, "this panic belongs to the test");
            Ok(())
        })
        .await;
        let last = send(&db, |tx| put(tx, 4, 40)).await;
        gate.open();
        assert_eq!(first.await.unwrap(), Ok(()));
        assert_eq!(fails.await.unwrap(), Err(DbError::NotOne));
        let panicked = panics.await.unwrap().unwrap_err();
        assert!(
            panicked.to_string().contains("test::send panicked"),
            "{panicked}"
        );
        assert_eq!(last.await.unwrap(), Ok(()));
        assert_eq!(count(&db).await, 2);
        assert_eq!(
            amount(&db, 1).await,
            Some(10),
            "the panicking closure left its mark"
        );
        assert_eq!(amount(&db, 4).await, Some(40));
    });
}

/// A closure that counts how often it runs, then does `then`.
fn counted<T: Send + 'static>(
    runs: &Arc<AtomicU32>,
    then: impl Fn(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
) -> impl Fn(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static {
    let runs = Arc::clone(runs);
    move |tx| {
        runs.fetch_add(1, Ordering::SeqCst);
        then(tx)
    }
}

#[test]
fn sqlite_runs_nothing_twice_for_a_closure_that_changed_nothing() {
    on_sqlite(async |db| {
        let runs = Arc::new(AtomicU32::new(0));
        let gate = Gate::shut(&db);
        let first = send(&db, counted(&runs, |tx| put(tx, 1, 10))).await;
        let refused = send(
            &db,
            counted(&runs, |tx| tx.one(&AMOUNT, &[7_i64.into()], |_| Ok(()))),
        );
        let refused = refused.await;
        let last = send(&db, counted(&runs, |tx| put(tx, 2, 20))).await;
        gate.open();
        assert_eq!(first.await.unwrap(), Ok(()));
        assert_eq!(refused.await.unwrap(), Err(DbError::NotOne));
        assert_eq!(last.await.unwrap(), Ok(()));
        assert_eq!(runs.load(Ordering::SeqCst), 3);
        assert_eq!(count(&db).await, 2);
    });
}

#[test]
fn sqlite_runs_a_batch_again_when_a_closure_failed_after_a_change_but_not_the_next_one() {
    on_sqlite(async |db| {
        for (round, runs_wanted) in [(0, 5), (10, 3)] {
            let runs = Arc::new(AtomicU32::new(0));
            let gate = Gate::shut(&db);
            let first = send(&db, counted(&runs, move |tx| put(tx, round + 1, 10))).await;
            let fails = counted(&runs, move |tx| {
                put(tx, round + 2, 20)?;
                tx.one(&AMOUNT, &[404_i64.into()], |row| row.get::<i64>(0))
            });
            let fails = send(&db, fails).await;
            let last = send(&db, counted(&runs, move |tx| put(tx, round + 3, 30))).await;
            gate.open();
            assert_eq!(first.await.unwrap(), Ok(()));
            assert_eq!(fails.await.unwrap(), Err(DbError::NotOne));
            assert_eq!(last.await.unwrap(), Ok(()));
            assert_eq!(runs.load(Ordering::SeqCst), runs_wanted);
            assert_eq!(amount(&db, round + 1).await, Some(10));
            assert_eq!(amount(&db, round + 2).await, None);
            assert_eq!(amount(&db, round + 3).await, Some(30));
        }
    });
}

#[test]
fn sqlite_tells_everyone_of_a_batch_that_its_commit_failed() {
    on_sqlite(async |db| {
        let gate = Gate::shut(&db);
        let first = send(&db, |tx| put(tx, 1, 10)).await;
        let fails = send(&db, |_| Err::<(), _>(DbError::NotOne)).await;
        let last = send(&db, |tx| put(tx, 2, 20)).await;
        // One for the batch of the gate, one for the batch of the three.
        db.fail_commits(2);
        gate.open();
        for answer in [first, fails, last] {
            let error = answer.await.unwrap().unwrap_err();
            assert!(matches!(error, DbError::Unavailable(_)), "{error:?}");
        }
        assert_eq!(count(&db).await, 0);
        db.write("test::after", |tx| put(tx, 3, 30)).await.unwrap();
        assert_eq!(count(&db).await, 1);
    });
}

#[test]
fn sqlite_undoes_the_batch_when_the_database_itself_refuses_the_commit() {
    on_sqlite(async |db| {
        let gate = Gate::shut(&db);
        let good = send(&db, |tx| put(tx, 1, 10)).await;
        let late = send(&db, |tx| {
            tx.execute_one(&LATE, &[1_i64.into(), 404_i64.into()])
        })
        .await;
        gate.open();
        assert_eq!(good.await.unwrap(), Err(DbError::ForeignKey));
        assert_eq!(late.await.unwrap(), Err(DbError::ForeignKey));
        assert_eq!(count(&db).await, 0);
        db.write("test::after", |tx| put(tx, 1, 10)).await.unwrap();
    });
}

#[test]
fn sqlite_tells_everyone_when_the_whole_transaction_is_lost_on_the_way() {
    on_sqlite(async |db| {
        db.write("test::before", |tx| put(tx, 1, 10)).await.unwrap();
        let gate = Gate::shut(&db);
        let first = send(&db, |tx| put(tx, 2, 20)).await;
        // A full disk rolls back everything; this trigger does the same.
        let loses = send(&db, |tx| {
            tx.execute_one(&SET, &[1_i64.into(), (-13_i64).into()])
        })
        .await;
        let behind = send(&db, |tx| put(tx, 3, 30)).await;
        gate.open();
        assert!(
            first.await.unwrap().is_err(),
            "its row is gone, so it must be told"
        );
        assert!(loses.await.unwrap().is_err());
        assert_eq!(
            behind.await.unwrap(),
            Ok(()),
            "it was not begun, so it makes a new batch"
        );
        assert_eq!(amount(&db, 1).await, Some(10));
        assert_eq!(amount(&db, 2).await, None);
        assert_eq!(amount(&db, 3).await, Some(30));
    });
}

#[test]
fn sqlite_waits_for_another_process_that_writes() {
    on_sqlite(async |db| {
        assert_eq!(db.kind(), Kind::Sqlite);
        let file = db.folder().unwrap().join("feierabend.sqlite");
        let other = rusqlite::Connection::open(file).unwrap();
        other
            .execute_batch("begin immediate; insert into sample values (1, null, 1)")
            .unwrap();
        let waits = send_unqueued(&db);
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(!waits.is_finished());
        other.execute_batch("commit").unwrap();
        waits.await.unwrap().unwrap();
        assert_eq!(count(&db).await, 2);
    });
}

fn send_unqueued(db: &Database) -> Answer<()> {
    let db = db.clone();
    tokio::spawn(async move { db.write("test::waits", |tx| put(tx, 2, 20)).await })
}
