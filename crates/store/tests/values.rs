//! What goes in comes out, the same on both databases.

use kernel::{AccountId, Timestamp};
use serde::{Deserialize, Serialize};
use store::db::{DbError, FromValue, Json, Migration, Options, Row, Value};
use testkit::TestDatabase;

use crate::support::schema;

store::statements! {
    CLEAR = "delete from kinds";
    PUT = "insert into kinds (id, number, words, bytes, other) values ($1, $2, $3, $4, $5)";
    GET = "select id, number, words, bytes, other from kinds";
    SWAPPED = "insert into kinds (words, number, id) values ($3, $2, $1)";
    BY_ID = "select count(*) from kinds where id = $1 and other is null";
    LIVE = "select exists (select 1 from kinds where number = $1)";
    HALF = "select number / 2.0 from kinds";
}

const KINDS: Migration = Migration {
    name: "9001_kinds",
    sqlite: "create table kinds (id blob not null, number integer, words text, bytes blob, \
        other blob) strict",
    postgres: "create table kinds (id uuid not null, number bigint, words text, bytes bytea, \
        other uuid)",
};

async fn with_kinds(db: TestDatabase) -> TestDatabase {
    let migrations = schema(&[KINDS]);
    db.reopen_with(Options {
        migrations,
        ..Options::default()
    })
    .await
    .unwrap()
}

fn id() -> AccountId {
    AccountId::from_bytes([0xfe; 16])
}

/// Stores the value in the column of its kind and reads it back as a `T`.
async fn round_trip<T: FromValue + Send + 'static>(
    db: &TestDatabase,
    column: usize,
    value: Value,
) -> Result<T, DbError> {
    db.write("test::round_trip", move |tx| {
        tx.execute(&CLEAR, &[])?;
        let mut values = vec![
            id().into(),
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
        ];
        values.splice(column..=column, [value.clone()]);
        tx.execute_one(&PUT, &values)?;
        tx.one(&GET, &[], |row| row.get(column))
    })
    .await
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Settings {
    name: String,
    hours: Vec<i64>,
}

#[testkit::twin]
async fn every_kind_of_value_comes_back_as_it_went(db: TestDatabase) -> Result<(), DbError> {
    let db = with_kinds(db).await;
    for number in [0, 1, -1, i64::MIN, i64::MAX] {
        assert_eq!(round_trip::<i64>(&db, 1, number.into()).await?, number);
    }
    for yes in [true, false] {
        assert_eq!(round_trip::<bool>(&db, 1, yes.into()).await?, yes);
    }
    let time = Timestamp::from_micros(1_791_000_000_123_456);
    assert_eq!(round_trip::<Timestamp>(&db, 1, time.into()).await?, time);
    for text in [
        "",
        "Grüße 'aus' \"Köln\"; -- $1 ?1",
        "🌙\n\t",
        "\u{feff}BOM",
    ] {
        assert_eq!(round_trip::<String>(&db, 2, text.into()).await?, text);
    }
    let bytes: Vec<u8> = (0..=255).collect();
    assert_eq!(
        round_trip::<Vec<u8>>(&db, 3, bytes.as_slice().into()).await?,
        bytes
    );
    assert_eq!(
        round_trip::<[u8; 32]>(&db, 3, [9; 32].into()).await?,
        [9; 32]
    );
    assert_eq!(round_trip::<AccountId>(&db, 4, id().into()).await?, id());
    assert_eq!(
        round_trip::<Option<AccountId>>(&db, 4, Value::Null).await?,
        None
    );
    assert_eq!(
        round_trip::<Option<i64>>(&db, 1, Some(3_i64).into()).await?,
        Some(3)
    );
    let settings = || Settings {
        name: "Ä".to_owned(),
        hours: vec![9, 17],
    };
    let stored = round_trip::<Json<Settings>>(&db, 2, Json(settings()).try_into()?).await?;
    assert_eq!(stored.0, settings());
    Ok(())
}

#[testkit::twin]
async fn a_column_of_another_kind_is_an_error(db: TestDatabase) {
    let db = with_kinds(db).await;
    let decode = |error: DbError| assert!(matches!(error, DbError::Decode(_)), "{error:?}");
    decode(round_trip::<i64>(&db, 1, Value::Null).await.unwrap_err());
    decode(round_trip::<bool>(&db, 1, 2_i64.into()).await.unwrap_err());
    decode(
        round_trip::<String>(&db, 1, 2_i64.into())
            .await
            .unwrap_err(),
    );
    decode(round_trip::<i64>(&db, 2, "2".into()).await.unwrap_err());
    decode(
        round_trip::<[u8; 32]>(&db, 3, [1; 31].into())
            .await
            .unwrap_err(),
    );
    decode(
        round_trip::<Json<Settings>>(&db, 2, "{}".into())
            .await
            .unwrap_err(),
    );
    let missing = db.read("test::missing", |tx| {
        tx.query(&GET, &[], |row| row.get::<i64>(5))
    });
    assert!(
        missing.await.is_ok_and(|rows| rows.is_empty()),
        "no row, no error"
    );
}

#[testkit::twin]
async fn a_float_is_never_read(db: TestDatabase) {
    let db = with_kinds(db).await;
    round_trip::<i64>(&db, 1, 3_i64.into()).await.unwrap();
    let half = db
        .read("test::half", |tx| {
            tx.query(&HALF, &[], |row| row.get::<i64>(0))
        })
        .await;
    assert!(matches!(half, Err(DbError::Decode(_))), "{half:?}");
}

#[testkit::twin]
async fn a_zero_character_is_refused_by_both(db: TestDatabase) {
    let db = with_kinds(db).await;
    let refused = round_trip::<String>(&db, 2, "a\0b".into())
        .await
        .unwrap_err();
    assert!(matches!(refused, DbError::Check(_)), "{refused:?}");
}

#[testkit::twin]
async fn placeholders_go_by_their_number_not_their_place(db: TestDatabase) {
    let db = with_kinds(db).await;
    let read = |row: &Row<'_>| Ok((row.get::<i64>(1)?, row.get::<String>(2)?));
    let stored = db
        .write("test::swapped", move |tx| {
            tx.execute_one(&SWAPPED, &[id().into(), 5_i64.into(), "five".into()])?;
            tx.one(&GET, &[], read)
        })
        .await;
    assert_eq!(stored, Ok((5, "five".to_owned())));
    let found = db.read("test::by_id", |tx| {
        let number: i64 = tx.one(&BY_ID, &[id().into()], |row| row.get(0))?;
        let live: bool = tx.one(&LIVE, &[5_i64.into()], |row| row.get(0))?;
        Ok::<_, DbError>((number, live))
    });
    assert_eq!(found.await, Ok((1, true)));
}
