//! Every statement of every room, prepared on both databases and held to the common subset.

use std::thread;

use postgres::types::Type;
use postgres::{Client, NoTls};
use rusqlite::Connection;
use store::db::{Kind, Options, Sql, Target};
use testkit::TestDatabase;

use crate::support;

/// Parameters and columns a statement has.
type Shape = (usize, usize);

/// The types a parameter or column may have in PostgreSQL. A NUMERIC is a sum without a cast.
const TYPES: &[Type] = &[
    Type::INT8,
    Type::INT4,
    Type::TEXT,
    Type::BYTEA,
    Type::UUID,
    Type::BOOL,
];

fn on_sqlite(file: &std::path::Path, statements: &[&'static Sql]) -> Vec<Shape> {
    let connection = Connection::open(file).unwrap();
    let shape = |sql: &&'static Sql| {
        let statement = connection
            .prepare(sql.sqlite())
            .unwrap_or_else(|error| panic!("{}: {error}", sql.name()));
        (statement.parameter_count(), statement.column_count())
    };
    statements.iter().map(shape).collect()
}

fn on_postgres(url: &str, statements: &[&'static Sql]) -> Vec<Shape> {
    let mut client = Client::connect(url, NoTls).unwrap();
    let shape = |sql: &&'static Sql| {
        let statement = client
            .prepare(sql.postgres())
            .unwrap_or_else(|error| panic!("{}: {:?}", sql.name(), error.as_db_error()));
        for kind in statement.params() {
            assert!(
                TYPES.contains(kind),
                "{}: a parameter is {kind}",
                sql.name()
            );
        }
        for column in statement.columns() {
            let (name, kind) = (column.name(), column.type_());
            assert!(
                TYPES.contains(kind),
                "{}: column {name} is {kind}",
                sql.name()
            );
        }
        (statement.params().len(), statement.columns().len())
    };
    statements.iter().map(shape).collect()
}

fn shapes(target: Target, statements: Vec<&'static Sql>) -> Vec<Shape> {
    // The client must not live on a thread that runs async code.
    thread::spawn(move || match target {
        Target::Sqlite { path } => on_sqlite(&path, &statements),
        Target::Postgres { url } => on_postgres(&url, &statements),
    })
    .join()
    .unwrap()
}

#[testkit::twin]
async fn every_statement_can_be_prepared(db: TestDatabase) {
    assert!(db.health().await.is_ok());
    let shapes = shapes(db.target(), store::statements());
    assert!(!shapes.is_empty());
}

#[test]
fn postgres_and_sqlite_give_every_statement_the_same_shape() {
    testkit::database::on_postgres(async |postgres| {
        let sqlite = TestDatabase::fresh(Kind::Sqlite).await;
        let statements = store::statements();
        let here = shapes(sqlite.target(), statements.clone());
        let there = shapes(postgres.target(), statements.clone());
        for (sql, (here, there)) in statements.iter().zip(here.iter().zip(there)) {
            assert_eq!(*here, there, "{}: (parameters, columns)", sql.name());
        }
    });
}

/// One person may have 20,000 tasks: visiting each row to count them took a tenth of a second.
#[tokio::test]
async fn tasks_are_counted_without_a_look_at_their_rows() {
    let db = TestDatabase::fresh(Kind::Sqlite).await;
    let Target::Sqlite { path } = db.target() else {
        panic!("this is SQLite");
    };
    let connection = Connection::open(path).unwrap();
    for name in ["COUNT", "COUNT_ALL", "WEEK"] {
        let name = format!("store::task::list::{name}");
        let plan = plan(&connection, &name).concat();
        assert!(
            plan.contains("USING COVERING INDEX task_sums"),
            "{name}: {plan}"
        );
    }
}

/// "Heute" asks for these every time: reading all 20,000 tasks for them took a tenth of a second.
#[tokio::test]
async fn what_is_next_is_found_without_a_look_at_all_tasks() {
    let db = TestDatabase::fresh(Kind::Sqlite).await;
    let Target::Sqlite { path } = db.target() else {
        panic!("this is SQLite");
    };
    let connection = Connection::open(path).unwrap();
    for (name, index) in [
        ("NEXT", "USING INDEX task_next ("),
        ("NEXT_ROUTINE", "USING INDEX task_next ("),
        ("UNRATED", "USING INDEX task_unrated ("),
        ("UNRATED_COUNT", "USING COVERING INDEX task_unrated ("),
        ("UNRATED_MINUTES", "USING COVERING INDEX task_unrated ("),
    ] {
        let plan = plan(&connection, &format!("store::task::list::{name}"));
        assert!(plan[0].contains(index), "{name}: {plan:#?}");
        let is_sorted = plan.concat().contains("TEMP B-TREE");
        assert!(!is_sorted || name == "UNRATED", "{name}: {plan:#?}");
    }
}

/// It is counted for every page of everybody: only what is somebody's own may be visited for it.
#[tokio::test]
async fn the_number_in_the_header_reads_no_table_as_a_whole() {
    let db = TestDatabase::fresh(Kind::Sqlite).await;
    let Target::Sqlite { path } = db.target() else {
        panic!("this is SQLite");
    };
    let connection = Connection::open(path).unwrap();
    let plan = plan(&connection, "store::notice::waiting::COUNT");
    let whole: Vec<&String> = plan
        .iter()
        .filter(|step| step.starts_with("SCAN") && *step != "SCAN CONSTANT ROW")
        .collect();
    assert!(plan.len() > 10 && whole.is_empty(), "{plan:#?}");
}

/// How SQLite goes about a statement.
fn plan(connection: &Connection, name: &str) -> Vec<String> {
    let all = store::statements();
    let sql = all.iter().find(|sql| sql.name() == name).unwrap();
    let explained = format!("explain query plan {}", sql.sqlite());
    let mut statement = connection.prepare(&explained).unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>(3).unwrap());
    }
    steps
}

/// The tests' own statements show that a wrong one would be found.
#[testkit::twin]
async fn a_statement_on_a_missing_table_is_found(db: TestDatabase) {
    let target = db.target();
    let found = thread::spawn(move || shapes(target, vec![&support::COUNT])).join();
    assert!(found.is_err(), "the table is not there yet");
    let migrations = support::schema(&[support::SAMPLE]);
    let db = db
        .reopen_with(Options {
            migrations,
            ..Options::default()
        })
        .await
        .unwrap();
    assert_eq!(shapes(db.target(), vec![&support::COUNT]), [(0, 1)]);
}

/// What means different things to the two databases, or means one thing only to one of them.
const FORBIDDEN: &[&str] = &[
    "::",
    "now()",
    "current_timestamp",
    "current_date",
    "current_time",
    "date_trunc",
    "extract(",
    "strftime",
    "datetime(",
    "julianday",
    "unixepoch",
    " like ",
    " ilike ",
    " glob ",
    " regexp ",
    "lower(",
    "upper(",
    "any(",
    "any (",
    "array[",
    "->",
    "json",
    "group_concat",
    "string_agg",
    "for update",
    "skip locked",
    "random(",
    "ifnull(",
    "insert or ",
    "replace into",
    "rowid",
    "true",
    "false",
    "float",
    "double",
    "real)",
    "autoincrement",
    "interval ",
    "?",
];

fn forbidden_in(text: &str) -> Option<&'static str> {
    // Quoted text is data, not SQL.
    let bare: String = text
        .to_lowercase()
        .split('\'')
        .step_by(2)
        .collect::<Vec<_>>()
        .join("''");
    FORBIDDEN.iter().find(|part| bare.contains(**part)).copied()
}

#[test]
fn a_shared_text_says_only_what_both_databases_understand() {
    for sql in store::statements() {
        if sql.is_shared() {
            assert_eq!(forbidden_in(sql.postgres()), None, "{}", sql.name());
        }
        for text in [sql.sqlite(), sql.postgres()] {
            for ambient in ["now()", "current_timestamp", "strftime", "random("] {
                assert!(
                    !text.to_lowercase().contains(ambient),
                    "{}: {ambient}",
                    sql.name()
                );
            }
        }
    }
}

#[test]
fn the_check_of_shared_texts_finds_what_it_looks_for() {
    assert_eq!(forbidden_in("select $1::text"), Some("::"));
    assert_eq!(
        forbidden_in("select id from task where title LIKE $1"),
        Some(" like ")
    );
    assert_eq!(forbidden_in("update job set at = NOW()"), Some("now()"));
    assert_eq!(
        forbidden_in("select id from job where kind = 'now()'"),
        None
    );
    assert_eq!(forbidden_in("select cast($1 as text) is null"), None);
}

#[test]
fn statements_have_names_of_their_own() {
    let mut names: Vec<_> = store::statements().iter().map(|sql| sql.name()).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "a room is listed twice");
}
