//! Commands that do one thing and end: what they say, where they say it, and how they end.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use store::db::{Database, DbError, Kind, Options, Sql};
use testkit::{TestApp, TestDatabase};

use crate::place::{Server, program};

store::statements! {
    UNEARNED = "insert into ledger_account (id, code, currency, limit_rule, debits_pending, \
        debits_posted, credits_pending, credits_posted, opened_at) \
        values ($1, 2, 'EUR', 'none', 0, 0, 0, 500, 0)";
    FAILED = "insert into job (id, kind, due_at, payload, state, attempts, last_error, created_at, \
        finished_at) values ($1, 'clean-up', 0, '{\"job\":\"clean-up\"}', 'dead', 10, 'no', 0, 0)";
    LATER = "insert into schema_version (number, name, checksum, applied_at) \
        values (9999, 'later', $1, 0)";
}

/// How a command ended and what it said.
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn say(program: &mut Command) -> Said {
    let output = program.output().unwrap();
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn on(data: &Path, arguments: &[&str]) -> Said {
    say(program().args(arguments).arg("--data").arg(data))
}

/// A data folder with an instance that the operator `betrieb` has set up; nothing runs on it.
async fn instance() -> TestDatabase {
    let app = TestApp::new(TestDatabase::fresh(Kind::Sqlite).await).await;
    app.database.close().await.unwrap();
    app.database
}

fn folder(instance: &TestDatabase) -> &Path {
    instance.folder().unwrap()
}

/// Changes the closed database behind the program's back.
async fn tamper(instance: &TestDatabase, statement: &'static Sql, bytes: &'static [u8]) {
    let database = Database::open(&instance.target(), Options::default()).await;
    let database = database.unwrap();
    let changed = database.write("test::tamper", move |tx| {
        tx.execute(statement, &[bytes.into()])
    });
    let changed: Result<u64, DbError> = changed.await;
    assert_eq!(changed.unwrap(), 1);
    database.close().await.unwrap();
}

/// A misspelt folder must not look like an empty instance.
#[test]
fn commands_that_need_a_database_make_none() {
    let place = tempfile::tempdir().unwrap();
    let missing = place.path().join("misspelt");
    for arguments in [
        &["verify"][..],
        &["admin", "list"],
        &["admin", "reset", "mara"],
        &["backup", "copy"],
    ] {
        let said = on(&missing, arguments);
        assert_eq!(said.code, Some(1), "{arguments:?}: {}", said.err);
        assert!(said.err.contains("liegt keine Datenbank"), "{}", said.err);
        assert_eq!(said.out, "");
    }
    assert!(!missing.exists());
}

/// Tried: an address that is none, an unknown option, a proxy that is no network.
#[test]
fn wrong_options_are_refused_with_64_or_2() {
    let place = tempfile::tempdir().unwrap();
    let wrong = on(place.path(), &["verify", "--database", "mysql://x"]);
    assert_eq!(wrong.code, Some(64));
    assert!(wrong.err.contains("postgres://"), "{}", wrong.err);
    for arguments in [
        &["--datenbank", "x"][..],
        &["--trusted-proxy", "elsewhere"],
        &["--base-url", "feierabend.example"],
        &["--listen", "8080"],
    ] {
        let said = on(place.path(), arguments);
        assert_eq!(said.code, Some(2), "{arguments:?}: {}", said.err);
    }
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

/// A secret that could be guessed is refused and never repeated, from wherever it came.
#[test]
fn a_secret_too_short_is_not_printed() {
    let place = tempfile::tempdir().unwrap();
    let guessed = "kurz-geheim";
    let secret = ["verify", "--custody-secret", guessed];
    let mut by_environment = program();
    by_environment
        .args(["verify", "--data"])
        .arg(place.path())
        .env("FEIERABEND_CUSTODY_SECRET", guessed);
    for said in [on(place.path(), &secret), say(&mut by_environment)] {
        assert_eq!(said.code, Some(64), "{}", said.err);
        assert!(said.err.contains("32"), "{}", said.err);
        assert!(!said.err.contains(guessed) && !said.out.contains(guessed));
    }
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn help_is_in_the_language_of_the_machine() {
    let german = say(program().arg("--help"));
    assert!(german.out.contains("Ohne Befehl startet"), "{}", german.out);
    let english = say(program().arg("--help").env("LC_ALL", "en_GB.UTF-8"));
    assert!(english.out.contains("Options"), "{}", english.out);
    assert_eq!((german.code, english.code), (Some(0), Some(0)));
}

#[tokio::test]
async fn accounts_are_listed_and_get_links_that_work_once() {
    let instance = instance().await;
    let list = on(folder(&instance), &["admin", "list"]);
    assert!(list.out.starts_with("betrieb\tBetrieb\t"), "{}", list.out);
    let json = on(folder(&instance), &["admin", "list", "--json"]);
    let rows: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(rows[0]["login"], "betrieb");
    assert_eq!(rows[0]["is_operator"], true);
    let base = ["--base-url", "https://feierabend.example"];
    let reset = on(
        folder(&instance),
        &[&["admin", "reset", "BETRIEB"][..], &base].concat(),
    );
    let link = reset.out.trim_end();
    assert!(
        link.starts_with("https://feierabend.example/passwort/"),
        "{link}"
    );
    assert!(reset.err.contains("einmal"), "{}", reset.err);
    let nobody = on(folder(&instance), &["admin", "sign-in-link", "niemand"]);
    assert_eq!(nobody.code, Some(64));
    assert!(nobody.err.contains("„niemand“"), "{}", nobody.err);
}

#[tokio::test]
async fn a_backup_is_whole_and_never_overwrites() {
    let instance = instance().await;
    let place = tempfile::tempdir().unwrap();
    let copy = place.path().join("copy");
    let arguments = ["backup", copy.to_str().unwrap()];
    let made = on(folder(&instance), &arguments);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let manifest = std::fs::read(copy.join("manifest.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    let size = std::fs::metadata(copy.join("feierabend.sqlite"))
        .unwrap()
        .len();
    assert_eq!(manifest["bytes"], size);
    assert_eq!(manifest["findings"], 0);
    let again = on(folder(&instance), &arguments);
    assert_eq!(again.code, Some(64), "{}", again.err);
    let restored = on(&copy, &["admin", "list"]);
    assert!(restored.out.starts_with("betrieb\t"), "{}", restored.out);
    let elsewhere = [&arguments[..], &["--database", "postgres://localhost/x"]].concat();
    let postgres = on(folder(&instance), &elsewhere);
    assert!(postgres.err.contains("pg_dump"), "{}", postgres.err);
}

#[tokio::test]
async fn verify_counts_and_says_what_does_not_add_up() {
    let instance = instance().await;
    let clean = on(folder(&instance), &["verify"]);
    assert_eq!(clean.code, Some(0), "{}{}", clean.out, clean.err);
    assert!(clean.out.contains("Alles stimmt."), "{}", clean.out);
    tamper(&instance, &UNEARNED, &[7; 16]).await;
    let found = on(folder(&instance), &["verify"]);
    assert_eq!(found.code, Some(2), "{}", found.out);
    assert!(found.err.contains("stimmt nicht"), "{}", found.err);
    let json = on(folder(&instance), &["verify", "--json"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_ne!(report["findings"], Value::Array(Vec::new()));
}

#[tokio::test]
async fn failed_jobs_are_tried_again_when_asked() {
    let instance = instance().await;
    tamper(&instance, &FAILED, &[7; 16]).await;
    let retry = || on(folder(&instance), &["admin", "retry-jobs"]);
    let once = retry();
    assert_eq!(once.code, Some(0), "{}", once.err);
    assert!(once.out.starts_with("Ein gescheiterter"), "{}", once.out);
    let twice = retry();
    assert!(twice.out.starts_with("0 gescheiterte"), "{}", twice.out);
}

/// Commands run beside an instance that may be older: only serving migrates.
#[tokio::test]
async fn commands_never_migrate() {
    let all = store::migrations::MIGRATIONS;
    let before = Options {
        migrations: all.split_last().unwrap().1,
        ..Options::default()
    };
    let instance = TestDatabase::with(Kind::Sqlite, before).await;
    instance.close().await.unwrap();
    let place = tempfile::tempdir().unwrap();
    let copy = place.path().join("copy");
    for arguments in [
        &["verify"][..],
        &["backup", copy.to_str().unwrap()],
        &["admin", "list"],
        &["admin", "retry-jobs"],
    ] {
        let said = on(folder(&instance), arguments);
        assert_eq!(said.code, Some(1), "{arguments:?}: {}", said.out);
        assert!(said.err.contains("Datenbank ist älter"), "{}", said.err);
        assert!(said.err.contains("ohne Befehl"), "{}", said.err);
    }
    let mut english = program();
    english.args(["verify", "--data"]).arg(folder(&instance));
    let english = say(english.env("LC_ALL", "en_GB.UTF-8"));
    assert!(english.err.contains("database is older"), "{}", english.err);
    assert!(!copy.exists());
    let names = std::fs::read_dir(folder(&instance)).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        names
            .iter()
            .all(|name| !name.to_string_lossy().contains("before")),
        "{names:?}"
    );
    let served = Server::run({
        let mut serve = program();
        serve.arg("--data").arg(folder(&instance));
        serve.args(["--listen", "127.0.0.1:0"]);
        serve
    });
    served.kill();
    assert_eq!(on(folder(&instance), &["verify"]).code, Some(0));
}

/// An older program must not touch what a newer one has made.
#[tokio::test]
async fn a_newer_database_is_refused() {
    let instance = instance().await;
    tamper(&instance, &LATER, &[7; 32]).await;
    let said = on(folder(&instance), &["--listen", "127.0.0.1:0"]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("Schema later"), "{}", said.err);
}

#[tokio::test]
async fn a_real_instance_never_becomes_the_example_world() {
    let instance = instance().await;
    let said = on(folder(&instance), &["demo", "--listen", "127.0.0.1:0"]);
    assert_eq!(said.code, Some(64), "{}", said.out);
    assert!(said.err.contains("leeren Ordner"), "{}", said.err);
}

#[test]
fn a_taken_address_is_said_before_anything_is_made() {
    let place = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let said = on(place.path(), &["--listen", &address]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains(&address), "{}", said.err);
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_health_check_asks_what_runs() {
    let instance = instance().await;
    let mut serve = program();
    serve.arg("--data").arg(folder(&instance));
    serve.args(["--listen", "127.0.0.1:0"]);
    let server = Server::run(serve);
    let address = server.address().to_string();
    let ask = || on(folder(&instance), &["healthcheck", "--listen", &address]);
    let well = ask();
    assert_eq!(well.code, Some(0), "{}", well.err);
    server.kill();
    let gone = ask();
    assert_eq!(gone.code, Some(2));
    assert!(gone.err.contains(&address), "{}", gone.err);
}
