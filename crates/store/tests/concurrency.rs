//! Many callers at once: nothing is lost, nothing is decided on stale rows.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};

use store::db::{Database, DbError, Tx};
use testkit::TestDatabase;
use tokio::task::JoinSet;

use crate::support::{AMOUNT, IDS, SET, SUM, amount, put, with_sample};

fn read(tx: &mut Tx<'_>, id: i64) -> Result<i64, DbError> {
    tx.one(&AMOUNT, &[id.into()], |row| row.get(0))
}

#[testkit::twin]
async fn concurrent_writers_lose_no_update(db: TestDatabase) {
    let db = with_sample(db).await;
    db.write("test::put", |tx| put(tx, 1, 0)).await.unwrap();
    let mut callers = JoinSet::new();
    for _ in 0..16 {
        let db = Database::clone(&db);
        callers.spawn(async move {
            for _ in 0..20 {
                db.write("test::increment", |tx| {
                    let next = read(tx, 1)? + 1;
                    tx.execute_one(&SET, &[1_i64.into(), next.into()])
                })
                .await
                .unwrap_or_else(|error: DbError| panic!("{error}"));
            }
        });
    }
    callers.join_all().await;
    assert_eq!(amount(&db, 1).await, Some(320));
}

/// Two closures each check that two are on duty, then take one off. One after another, the
/// second finds only one left. Snapshots alone would let both go.
#[testkit::twin]
async fn a_rule_over_rows_that_nobody_locked_holds(db: TestDatabase) {
    let db = with_sample(db).await;
    for round in 0..20 {
        db.write("test::reset", |tx| {
            for id in [1, 2] {
                if tx.execute(&SET, &[id.into(), 1_i64.into()])? == 0 {
                    put(tx, id, 1)?;
                }
            }
            Ok::<(), DbError>(())
        })
        .await
        .unwrap();
        let mut callers = JoinSet::new();
        for id in [1_i64, 2] {
            let db = Database::clone(&db);
            callers.spawn(async move {
                db.write("test::off_duty", move |tx| {
                    let on_duty: i64 = tx.one(&SUM, &[], |row| row.get(0))?;
                    if on_duty == 2 {
                        tx.execute_one(&SET, &[id.into(), 0_i64.into()])?;
                    }
                    Ok::<(), DbError>(())
                })
                .await
            });
        }
        for answer in callers.join_all().await {
            answer.unwrap();
        }
        let left = amount(&db, 1).await.unwrap() + amount(&db, 2).await.unwrap();
        assert_eq!(left, 1, "round {round}");
    }
}

#[test]
fn postgres_runs_a_closure_again_after_a_serialisation_failure() {
    testkit::database::on_postgres(async |db| {
        let db = with_sample(db).await;
        db.write("test::put", |tx| put(tx, 1, 0)).await.unwrap();
        let runs = Arc::new(AtomicU32::new(0));
        let both_have_read = Arc::new(Barrier::new(2));
        let mut callers = JoinSet::new();
        for _ in 0..2 {
            let db = Database::clone(&db);
            let (runs, both_have_read) = (Arc::clone(&runs), Arc::clone(&both_have_read));
            callers.spawn(async move {
                db.write("test::collides", move |tx| {
                    let seen = read(tx, 1)?;
                    if runs.fetch_add(1, Ordering::SeqCst) < 2 {
                        both_have_read.wait();
                    }
                    tx.execute_one(&SET, &[1_i64.into(), (seen + 1).into()])
                })
                .await
            });
        }
        for answer in callers.join_all().await {
            answer.unwrap_or_else(|error: DbError| panic!("{error}"));
        }
        assert_eq!(amount(&db, 1).await, Some(2));
        assert_eq!(runs.load(Ordering::SeqCst), 3, "the loser ran twice");
    });
}

#[test]
fn postgres_opens_a_new_connection_when_one_breaks() {
    testkit::database::on_postgres(async |db| {
        let db = with_sample(db).await;
        for id in 0..8 {
            db.write("test::put", move |tx| put(tx, id, 1))
                .await
                .unwrap();
        }
        let store::db::Target::Postgres { url } = db.target() else {
            panic!("a server")
        };
        let ended = std::thread::spawn(move || {
            let mut client = ::postgres::Client::connect(&url, ::postgres::NoTls).unwrap();
            let end = "select pg_terminate_backend(pid) from pg_stat_activity \
                where datname = current_database() and pid <> pg_backend_pid()";
            client.query(end, &[]).unwrap().len()
        })
        .join()
        .unwrap();
        assert!(ended > 0);
        for id in 8..24 {
            db.write("test::put", move |tx| put(tx, id, 1))
                .await
                .unwrap();
        }
        assert_eq!(crate::support::count(&db).await, 24);
    });
}

/// Callers who succeed, are refused before or after a change, break a rule or panic, all at once.
#[testkit::twin]
async fn what_is_kept_is_exactly_what_was_answered_with_yes(db: TestDatabase) {
    let db = with_sample(db).await;
    let mut callers = JoinSet::new();
    for caller in 0..12_i64 {
        let db = Database::clone(&db);
        callers.spawn(async move {
            let mut kept = Vec::new();
            for call in 0..40 {
                let id = caller * 1000 + call;
                // Some stretches are calm, so that batches are run both with and without failures.
                let mood = if call < 20 { (id * 7) % 11 } else { 0 };
                let answer: Result<(), DbError> = db
                    .write("test::mood", move |tx| one_of_many_ways(tx, id, mood))
                    .await;
                assert_eq!(answer.is_ok(), mood % 5 == 0, "{answer:?}");
                if answer.is_ok() {
                    kept.push(id);
                }
            }
            kept
        });
    }
    let mut kept = callers.join_all().await.concat();
    kept.sort_unstable();
    let mut found = db
        .read("test::ids", |tx| {
            tx.query(&IDS, &[], |row| row.get::<i64>(0))
        })
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
    found.sort_unstable();
    assert_eq!(found, kept);
}

fn one_of_many_ways(tx: &mut Tx<'_>, id: i64, mood: i64) -> Result<(), DbError> {
    match mood {
        1 | 6 => return Err(DbError::NotOne),
        2 => {
            put(tx, id, 1)?;
            return Err(DbError::NotOne);
        }
        3 => {
            put(tx, id, 1)?;
            // The row is there: not unique.
            return put(tx, id, 1);
        }
        4 => {
            put(tx, id, 1)?;
            assert_eq!(id, -1, "this panic belongs to the test");
        }
        7 => return put(tx, id, 100_000),
        8 => {
            // A failed statement undoes the closure even if it goes on.
            put(tx, id, 1)?;
            drop(put(tx, id + 500, 100_000));
        }
        9 => {
            tx.execute(&SET, &[id.into(), 5_i64.into()])?;
            return Err(DbError::NotOne);
        }
        _ => put(tx, id, 1)?,
    }
    Ok(())
}
