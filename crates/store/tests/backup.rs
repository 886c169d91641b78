//! Copies of a SQLite database: before a migration, and while it is in use.

use std::os::unix::fs::PermissionsExt;

use rusqlite::Connection;
use store::db::{Database, DbError, Migration, Options};
use tokio::task::JoinSet;

use crate::support::{SAMPLE, put, schema, with_sample};

const NEXT: Migration = Migration {
    name: "9002_next",
    sqlite: "alter table sample add column more integer; update sample set amount = 0",
    postgres: "select 1",
};

fn number(file: &Connection, sql: &str) -> i64 {
    file.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn sqlite_is_copied_before_it_is_migrated() {
    testkit::database::on_sqlite(async |db| {
        let folder = db.folder().unwrap().to_owned();
        assert!(
            !folder.join("feierabend.sqlite.before-0001").exists(),
            "a new one needs no copy"
        );
        let db = with_sample(db).await;
        db.write("test::put", |tx| put(tx, 1, 10)).await.unwrap();
        let migrations = schema(&[SAMPLE, NEXT]);
        let db = db
            .reopen_with(Options {
                migrations,
                ..Options::default()
            })
            .await
            .unwrap();
        assert_eq!(crate::support::amount(&db, 1).await, Some(0));
        let copy = folder.join("feierabend.sqlite.before-9002");
        let mode = copy.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only its owner may read it");
        let copy = Connection::open(copy).unwrap();
        assert_eq!(number(&copy, "select amount from sample where id = 1"), 10);
        assert_eq!(
            number(&copy, "select max(number) from schema_version"),
            9001
        );
    });
}

/// Every write puts two rows. A copy of one moment never holds half of them.
#[test]
fn sqlite_is_copied_whole_while_others_write() {
    testkit::database::on_sqlite(async |db| {
        let db = with_sample(db).await;
        let mut writers = JoinSet::new();
        for writer in 0..4_i64 {
            let db = Database::clone(&db);
            writers.spawn(async move {
                for step in 0..50 {
                    let id = writer * 1000 + step * 2;
                    db.write("test::pair", move |tx| {
                        put(tx, id, 1).and_then(|()| put(tx, id + 1, 1))
                    })
                    .await
                    .unwrap();
                }
            });
        }
        let folder = db.folder().unwrap().to_owned();
        for copy in 0..5 {
            let path = folder.join(format!("copy-{copy}.db"));
            db.backup_to(&path).await.unwrap();
            let copy = Connection::open(&path).unwrap();
            assert_eq!(number(&copy, "select count(*) from sample") % 2, 0);
            let check: String = copy
                .query_row("pragma integrity_check", [], |row| row.get(0))
                .unwrap();
            assert_eq!(check, "ok");
        }
        writers.join_all().await;
        let last = folder.join("copy-0.db");
        db.backup_to(&last).await.unwrap();
        assert_eq!(
            number(
                &Connection::open(last).unwrap(),
                "select count(*) from sample"
            ),
            400
        );
        assert!(!folder.join("copy-0.db.part").exists());
    });
}

#[test]
fn sqlite_says_so_when_a_copy_cannot_be_written() {
    testkit::database::on_sqlite(async |db| {
        let path = db.folder().unwrap().join("missing/copy.db");
        let refused = db.backup_to(&path).await;
        assert!(
            matches!(refused, Err(DbError::Unavailable(_))),
            "{refused:?}"
        );
    });
}

#[test]
fn postgres_is_not_copied_by_us() {
    testkit::database::on_postgres(async |db| {
        let refused = db
            .backup_to(std::path::Path::new("/tmp/never"))
            .await
            .unwrap_err();
        assert!(refused.to_string().contains("pg_dump"));
    });
}
