//! The attribute and the databases it hands out.

use store::db::{DbError, Kind, Target};
use testkit::TestDatabase;
use testkit::database::{on_postgres, on_sqlite};

/// Makes `sqlite_…` and `postgres_…`; a comment stays with the function.
#[testkit::twin]
async fn a_fresh_database_is_migrated(db: TestDatabase) -> Result<(), DbError> {
    let newest = store::migrations::MIGRATIONS
        .last()
        .map_or(0, store::db::Migration::number);
    assert_eq!(db.health().await?.schema_version, newest);
    Ok(())
}

#[testkit::twin]
#[ignore = "shows that the attribute of a test reaches both tests"]
async fn never_run(db: TestDatabase) -> Result<(), DbError> {
    db.close().await?;
    Err(DbError::NotOne)
}

#[test]
fn sqlite_and_postgres_are_what_the_names_say() {
    on_sqlite(async |db| assert_eq!(db.kind(), Kind::Sqlite));
    on_postgres(async |db| assert_eq!(db.kind(), Kind::Postgres));
}

#[test]
#[should_panic(expected = "the test failed")]
fn an_error_fails_the_test() {
    on_sqlite(async |db| {
        db.health().await?;
        Err(DbError::NotOne)
    });
}

#[test]
fn sqlite_leaves_nothing_behind() {
    let mut seen = None;
    on_sqlite(async |db| seen = Some(db.target()));
    let Some(Target::Sqlite { path }) = seen else {
        panic!("a SQLite file was made");
    };
    assert!(!path.exists());
}

#[test]
fn postgres_leaves_nothing_behind() {
    let mut seen = None;
    on_postgres(async |db| seen = Some(db.target()));
    // Without a server there was no test either.
    if let Some(Target::Postgres { url }) = seen {
        let gone = postgres::Client::connect(&url, postgres::NoTls).err();
        let code = gone.and_then(|error| error.code().cloned());
        assert_eq!(code, Some(postgres::error::SqlState::UNDEFINED_DATABASE));
    }
}
