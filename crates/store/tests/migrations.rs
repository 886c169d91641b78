//! Migrations: complete in both folders, run once, never edited, never undone.

use std::path::Path;

use store::db::{DbError, Migration, Options};
use store::migrations::MIGRATIONS;
use testkit::TestDatabase;

use crate::support::{SAMPLE, schema};

const NEXT: Migration = Migration {
    name: "9002_next",
    sqlite: "create table next (id integer not null primary key) strict",
    postgres: "create table next (id bigint not null primary key)",
};
const BROKEN: Migration = Migration {
    name: "9002_broken",
    sqlite: "create table next (id integer not null primary key) strict; create nonsense",
    postgres: "create table next (id bigint not null primary key); create nonsense",
};

fn with(migrations: &[Migration]) -> Options {
    Options {
        migrations: schema(migrations),
        ..Options::default()
    }
}

#[test]
fn every_migration_is_in_both_folders_and_in_the_list() {
    let listed: Vec<_> = MIGRATIONS
        .iter()
        .map(|step| format!("{}.sql", step.name))
        .collect();
    for folder in ["sqlite", "postgres"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/migrations")
            .join(folder);
        let mut files: Vec<_> = std::fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        assert_eq!(files, listed, "{folder}");
    }
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    for (expected, step) in (1..).zip(MIGRATIONS) {
        assert_eq!(step.number(), expected, "{}", step.name);
        assert_eq!(step.name.find('_'), Some(4), "{}", step.name);
    }
}

#[test]
fn no_migration_defers_a_check_to_the_commit() {
    // A batch has one commit: a check that fails there fails for everyone in it.
    for step in MIGRATIONS {
        for text in [step.sqlite, step.postgres] {
            assert!(!text.to_lowercase().contains("deferr"), "{}", step.name);
        }
    }
}

#[test]
fn every_sqlite_table_is_strict() {
    for step in MIGRATIONS {
        let text = step.sqlite.to_lowercase();
        let tables = text.matches("create table").count();
        assert_eq!(text.matches(") strict").count(), tables, "{}", step.name);
    }
}

#[testkit::twin]
async fn a_second_start_migrates_nothing(db: TestDatabase) {
    let before = db.health().await.unwrap();
    let db = db.reopen().await.unwrap();
    assert_eq!(db.health().await.unwrap(), before);
}

#[testkit::twin]
async fn a_newer_schema_is_refused(db: TestDatabase) {
    let db = db.reopen_with(with(&[SAMPLE])).await.unwrap();
    let refused = db.reopen_with(with(&[])).await.unwrap_err();
    assert!(refused.to_string().contains("9001_sample"), "{refused}");
}

#[testkit::twin]
async fn an_edited_migration_is_refused(db: TestDatabase) {
    let db = db.reopen_with(with(&[SAMPLE])).await.unwrap();
    let edited = Migration {
        name: SAMPLE.name,
        ..NEXT
    };
    let refused = db.reopen_with(with(&[edited])).await.unwrap_err();
    assert!(refused.to_string().contains("9001_sample"), "{refused}");
}

#[testkit::twin]
async fn a_migration_slipped_in_before_the_last_one_is_refused(db: TestDatabase) {
    let db = db.reopen_with(with(&[NEXT])).await.unwrap();
    let refused = db.reopen_with(with(&[SAMPLE, NEXT])).await.unwrap_err();
    assert!(refused.to_string().contains("9002_next"), "{refused}");
}

#[testkit::twin]
async fn a_broken_migration_leaves_the_database_as_it_was(db: TestDatabase) {
    let before = db.health().await.unwrap();
    let refused = db.clone().reopen_with(with(&[SAMPLE, BROKEN])).await;
    let refused = refused.unwrap_err();
    assert!(refused.to_string().contains("9002_broken"), "{refused}");
    let db = db.reopen().await.unwrap();
    assert_eq!(db.health().await.unwrap(), before);
}

#[testkit::twin]
async fn nodes_that_start_together_migrate_once(db: TestDatabase) {
    db.close().await.unwrap();
    let options = with(&[SAMPLE, NEXT]);
    let nodes = [(); 4].map(|()| {
        let (target, options) = (db.target(), options.clone());
        tokio::spawn(async move { store::db::Database::open(&target, options).await })
    });
    for node in nodes {
        let node = node.await.unwrap().unwrap();
        assert_eq!(node.health().await.unwrap().schema_version, 9002);
        node.close().await.unwrap();
    }
}

#[test]
fn a_missing_folder_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let path = std::path::PathBuf::from("/nowhere/at/all/feierabend.sqlite");
    let target = store::db::Target::Sqlite { path };
    let refused = runtime.block_on(store::db::Database::open(&target, Options::default()));
    assert!(matches!(refused, Err(DbError::Unavailable(_))));
}
