//! Transactions as closures see them, the same on both databases.

use std::sync::{Arc, Barrier};

use store::db::{DbError, Kind, Tx};
use testkit::TestDatabase;

use crate::support::{AMOUNT, COUNT, PUT, SET, SET_ALL, amount, count, put, with_sample};

#[testkit::twin]
async fn what_is_written_is_read(db: TestDatabase) -> Result<(), DbError> {
    let db = with_sample(db).await;
    db.write("test::put", |tx| put(tx, 1, 10)).await?;
    assert_eq!(amount(&db, 1).await, Some(10));
    Ok(())
}

#[testkit::twin]
async fn a_failing_closure_is_undone(db: TestDatabase) {
    let db = with_sample(db).await;
    let answer = db.write("test::fails", |tx| {
        put(tx, 1, 10)?;
        Err::<(), _>(DbError::NotOne)
    });
    assert_eq!(answer.await, Err(DbError::NotOne));
    assert_eq!(count(&db).await, 0);
}

#[testkit::twin]
async fn a_panicking_closure_is_undone_and_the_next_one_runs(db: TestDatabase) {
    let db = with_sample(db).await;
    let answer = db.write("test::panics", |tx| -> Result<(), DbError> {
        put(tx, 1, 10)?;
        panic!("this panic belongs to the test");
    });
    let error = answer.await.unwrap_err();
    assert!(error.to_string().contains("test::panics"), "{error}");
    db.write("test::next", |tx| put(tx, 2, 20)).await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[testkit::twin]
async fn a_failed_statement_undoes_the_closure_even_if_it_goes_on(db: TestDatabase) {
    let db = with_sample(db).await;
    let answer = db.write("test::goes_on", |tx| {
        put(tx, 1, 10)?;
        assert!(put(tx, 1, 20).is_err());
        // Whatever comes now is refused, and the swallowed error reaches the caller.
        assert!(put(tx, 2, 20).is_err());
        Ok(())
    });
    let error: DbError = answer.await.unwrap_err();
    assert!(matches!(error, DbError::Unique(_)), "{error:?}");
    assert_eq!(count(&db).await, 0);
}

#[testkit::twin]
async fn a_failed_commit_reaches_the_caller(db: TestDatabase) {
    let db = with_sample(db).await;
    db.fail_commits(1);
    let error = db
        .write("test::put", |tx| put(tx, 1, 10))
        .await
        .unwrap_err();
    assert!(matches!(error, DbError::Unavailable(_)), "{error:?}");
    assert_eq!(count(&db).await, 0);
    db.write("test::put", |tx| put(tx, 1, 10)).await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[testkit::twin]
async fn a_read_cannot_write(db: TestDatabase) {
    let db = with_sample(db).await;
    let answer = db.read("test::sneaks", |tx| put(tx, 1, 10)).await;
    assert!(matches!(answer, Err(DbError::Other(_))), "{answer:?}");
    assert_eq!(count(&db).await, 0);
}

#[testkit::twin]
async fn a_read_sees_one_moment(db: TestDatabase) {
    let db = with_sample(db).await;
    let turn = Arc::new(Barrier::new(2));
    let (reader, barrier) = (db.clone(), Arc::clone(&turn));
    let looks = tokio::spawn(async move {
        let look = |tx: &mut Tx<'_>| tx.one(&COUNT, &[], |row| row.get::<i64>(0));
        reader
            .read("test::looks", move |tx| {
                let before = look(tx)?;
                barrier.wait();
                barrier.wait();
                Ok::<_, DbError>((before, look(tx)?))
            })
            .await
    });
    let wait = || {
        tokio::task::spawn_blocking({
            let turn = Arc::clone(&turn);
            move || turn.wait()
        })
    };
    wait().await.unwrap();
    db.write("test::put", |tx| put(tx, 1, 10)).await.unwrap();
    wait().await.unwrap();
    assert_eq!(looks.await.unwrap(), Ok((0, 0)));
    assert_eq!(count(&db).await, 1);
}

#[testkit::twin]
async fn every_broken_rule_has_its_name(db: TestDatabase) {
    let db = with_sample(db).await;
    db.write("test::put", |tx| put(tx, 1, 10)).await.unwrap();
    let unique = db
        .write("test::unique", |tx| put(tx, 1, 10))
        .await
        .unwrap_err();
    let named = match db.kind() {
        Kind::Sqlite => "sample.id",
        Kind::Postgres => "sample_pkey",
    };
    assert_eq!(unique, DbError::Unique(named.to_owned()));
    let check = db
        .write("test::check", |tx| put(tx, 2, 1000))
        .await
        .unwrap_err();
    assert_eq!(check, DbError::Check("amount_is_small".to_owned()));
    let orphan = db.write("test::orphan", |tx| {
        tx.execute_one(&PUT, &[2_i64.into(), 404_i64.into(), 1_i64.into()])
    });
    assert_eq!(orphan.await, Err(DbError::ForeignKey));
    let nothing = db.write("test::nothing", |tx| {
        tx.execute_one(&SET, &[1_i64.into(), None::<i64>.into()])
    });
    assert!(matches!(nothing.await, Err(DbError::Check(name)) if name.contains("amount")));
}

#[testkit::twin]
async fn exactly_one_row_means_exactly_one(db: TestDatabase) {
    let db = with_sample(db).await;
    let none = db
        .write("test::none", |tx| {
            tx.execute_one(&SET, &[1_i64.into(), 1_i64.into()])
        })
        .await;
    assert_eq!(none, Err(DbError::NotOne));
    db.write("test::put", |tx| {
        put(tx, 1, 10).and_then(|()| put(tx, 2, 20))
    })
    .await
    .unwrap();
    let both = db
        .write("test::both", |tx| tx.execute_one(&SET_ALL, &[7_i64.into()]))
        .await;
    assert_eq!(both, Err(DbError::NotOne));
    assert_eq!(amount(&db, 1).await, Some(10), "undone");
    let missing = db.read("test::missing", |tx| {
        tx.one(&AMOUNT, &[3_i64.into()], |row| row.get::<i64>(0))
    });
    assert_eq!(missing.await, Err(DbError::NotOne));
}

#[testkit::twin]
async fn the_wrong_number_of_parameters_is_an_error_not_a_panic(db: TestDatabase) {
    let db = with_sample(db).await;
    let few = db
        .write("test::few", |tx| tx.execute(&SET, &[1_i64.into()]))
        .await;
    assert!(matches!(few, Err(DbError::Other(_))), "{few:?}");
    assert_eq!(count(&db).await, 0);
}
