//! What is bounded, refused, drained and logged.

use std::fmt::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use store::db::{Database, DbError, Options};
use testkit::TestDatabase;
use tokio::task::JoinSet;
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

use crate::support::{Gate, count, put, until_waiting, with_options, with_sample};

#[testkit::twin]
async fn who_finds_the_line_full_is_told_at_once(db: TestDatabase) {
    let options = Options {
        capacity: 2,
        connections: 1,
        ..Options::default()
    };
    let db = with_options(db, options).await;
    let gate = Gate::shut(&db);
    let mut waiting = JoinSet::new();
    for id in 0..2 {
        let db = Database::clone(&db);
        waiting.spawn(async move { db.write("test::waits", move |tx| put(tx, id, 1)).await });
    }
    until_waiting(&db, 2).await;
    let third = db.write("test::third", |tx| put(tx, 3, 1));
    let third = tokio::time::timeout(Duration::from_secs(1), third)
        .await
        .unwrap();
    assert_eq!(third, Err(DbError::Overloaded));
    gate.open();
    for answer in waiting.join_all().await {
        answer.unwrap();
    }
    assert_eq!(count(&db).await, 2);
}

#[testkit::twin]
async fn closing_serves_who_waits_and_nobody_else(db: TestDatabase) {
    let db = with_options(
        db,
        Options {
            connections: 1,
            ..Options::default()
        },
    )
    .await;
    let gate = Gate::shut(&db);
    let mut waiting = JoinSet::new();
    for id in 0..10 {
        let db = Database::clone(&db);
        waiting.spawn(async move { db.write("test::waits", move |tx| put(tx, id, 1)).await });
    }
    until_waiting(&db, 10).await;
    let closing = tokio::spawn({
        let db = Database::clone(&db);
        async move { db.close().await }
    });
    gate.open();
    closing.await.unwrap().unwrap();
    for answer in waiting.join_all().await {
        answer.unwrap();
    }
    let late = db.write("test::late", |tx| put(tx, 11, 1)).await;
    assert!(matches!(late, Err(DbError::Unavailable(_))), "{late:?}");
    let db = with_sample(db).await;
    assert_eq!(count(&db).await, 10);
}

#[testkit::twin]
async fn a_closure_whose_caller_went_away_is_not_begun(db: TestDatabase) {
    let db = with_options(
        db,
        Options {
            connections: 1,
            ..Options::default()
        },
    )
    .await;
    let gate = Gate::shut(&db);
    let caller = tokio::spawn({
        let db = Database::clone(&db);
        async move { db.write("test::gone", |tx| put(tx, 1, 1)).await }
    });
    until_waiting(&db, 1).await;
    caller.abort();
    assert!(caller.await.is_err());
    gate.open();
    db.write("test::next", |tx| put(tx, 2, 1)).await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[testkit::twin]
async fn health_names_the_schema_and_the_line(db: TestDatabase) {
    let newest = store::migrations::MIGRATIONS.last().unwrap().number();
    let health = db.health().await.unwrap();
    assert_eq!((health.kind, health.schema_version), (db.kind(), newest));
    assert_eq!(health.waiting, 0);
    db.close().await.unwrap();
    assert!(db.health().await.is_err());
}

#[testkit::twin]
async fn a_closure_that_holds_the_writer_is_logged_with_its_name(db: TestDatabase) {
    let log = Log::install();
    let name = match db.kind() {
        store::db::Kind::Sqlite => "test::slow_on_sqlite",
        store::db::Kind::Postgres => "test::slow_on_postgres",
    };
    db.write("test::quick", |_| Ok::<(), DbError>(()))
        .await
        .unwrap();
    db.write(name, |_| {
        std::thread::sleep(Duration::from_millis(80));
        Ok::<(), DbError>(())
    })
    .await
    .unwrap();
    let lines = log.lines.lock().unwrap();
    assert!(lines.iter().any(|line| line.contains(name)), "{lines:?}");
    assert!(
        !lines.iter().any(|line| line.contains("test::quick")),
        "{lines:?}"
    );
}

/// Keeps what is logged. There is one for the whole program: the database logs on its threads.
#[derive(Clone, Default)]
struct Log {
    lines: Arc<Mutex<Vec<String>>>,
}

impl Log {
    fn install() -> Self {
        static LOG: std::sync::OnceLock<Log> = std::sync::OnceLock::new();
        LOG.get_or_init(|| {
            let log = Log::default();
            tracing::subscriber::set_global_default(log.clone()).unwrap();
            log
        })
        .clone()
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, "{field}={value:?} ").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("store")
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        self.lines.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}
