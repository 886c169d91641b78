//! Databases on the PostgreSQL server that `FEIERABEND_TEST_POSTGRES` names.
//!
//! Migrating takes longer than copying, so the first test migrates a template and every test
//! copies it. The template is named after the schema and stays for the next run; of the
//! templates of other schemas only the newest few are kept.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use ::postgres::error::SqlState;
use ::postgres::{Client, NoTls};
use store::db::{Database, Options, Target};
use store::migrations::MIGRATIONS;

/// The variable with the address of a server where databases may be made.
const VARIABLE: &str = "FEIERABEND_TEST_POSTGRES";
/// Any number that nothing else locks: one process makes the template, others wait for it.
const TEMPLATE_LOCK: i64 = 7_012_026_002;

static NEXT: AtomicU32 = AtomicU32::new(1);
/// Whether this process has seen the template.
static TEMPLATE: Mutex<bool> = Mutex::new(false);

/// The server's address, if there is one. In CI there must be.
pub(crate) fn address() -> Option<String> {
    let address = std::env::var(VARIABLE).ok().filter(|url| !url.is_empty());
    assert!(
        address.is_some() || std::env::var_os("CI").is_none(),
        "{VARIABLE} must name a PostgreSQL server in CI"
    );
    address
}

/// A database on the server, dropped with this value.
#[derive(Debug)]
pub(crate) struct ServerDatabase {
    server: String,
    name: String,
    url: String,
}

impl ServerDatabase {
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for ServerDatabase {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // The client must not live on a thread that runs async code.
        let dropped = thread::spawn(move || {
            connect(&server).batch_execute(&format!("drop database if exists {name} with (force)"))
        })
        .join();
        if !matches!(dropped, Ok(Ok(()))) {
            eprintln!("the test database {} was left behind", self.name);
        }
    }
}

/// A fresh copy of the template.
pub(crate) fn fresh() -> ServerDatabase {
    let server = address().unwrap_or_else(|| panic!("{VARIABLE} names no PostgreSQL server"));
    let name = format!(
        "feierabend_test_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let url = in_database(&server, &name);
    let made = ServerDatabase {
        server: server.clone(),
        name,
        url,
    };
    let name = made.name.clone();
    thread::spawn(move || copy_template(&server, &name))
        .join()
        .expect("a database for the test");
    made
}

fn copy_template(server: &str, name: &str) {
    let template = template_name();
    let mut client = connect(server);
    for _ in 0..3 {
        ensure_template(server, &template);
        let copied = client.batch_execute(&format!("create database {name} template {template}"));
        match copied {
            Ok(()) => return,
            // Somebody with another schema cleaned up, or is looking at the template.
            Err(error)
                if error.code() == Some(&SqlState::UNDEFINED_DATABASE)
                    || error.code() == Some(&SqlState::OBJECT_IN_USE) =>
            {
                *TEMPLATE.lock().expect("no test died making the template") = false;
                thread::sleep(std::time::Duration::from_millis(200));
            }
            Err(error) => panic!("no copy of {template}: {error:?}"),
        }
    }
    panic!("no copy of {template}");
}

/// Makes the template unless it is there. It is made under another name and renamed when it is
/// whole, so that a killed process leaves no half template.
fn ensure_template(server: &str, template: &str) {
    let mut seen = TEMPLATE.lock().expect("no test died making the template");
    if *seen {
        return;
    }
    let mut client = connect(server);
    client
        .execute("select pg_advisory_lock($1)", &[&TEMPLATE_LOCK])
        .expect("the template lock");
    let there = client
        .query_opt("select 1 from pg_database where datname = $1", &[&template])
        .expect("the list of databases");
    if there.is_none() {
        make_template(&mut client, server, template);
    }
    *seen = true;
}

fn make_template(client: &mut Client, server: &str, template: &str) {
    drop_old_templates(client);
    let draft = format!("{template}_draft");
    client
        .batch_execute(&format!("drop database if exists {draft} with (force)"))
        .expect("no half template");
    client
        .batch_execute(&format!("create database {draft}"))
        .expect("a draft of the template");
    let target = Target::Postgres {
        url: in_database(server, &draft),
    };
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(async {
            Database::open(&target, Options::default())
                .await?
                .close()
                .await
        })
        .expect("the migrations run");
    client
        .batch_execute(&format!("alter database {draft} rename to {template}"))
        .expect("the template has its name");
}

/// Every change of the schema leaves a template behind. The newest stay: a test of another
/// branch may be using them.
fn drop_old_templates(client: &mut Client) {
    let list = "select datname from pg_database where datname like 'feierabend\\_template\\_%' \
        order by oid desc offset 5";
    for row in client.query(list, &[]).expect("the list of databases") {
        let name: String = row.get(0);
        if client
            .batch_execute(&format!("drop database if exists {name}"))
            .is_err()
        {
            eprintln!("the old template {name} is in use and stays");
        }
    }
}

/// Named after the schema, so that an edited migration gets a template of its own.
fn template_name() -> String {
    // FNV-1a: only names must differ, nothing is protected.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for migration in MIGRATIONS {
        for byte in migration.name.bytes().chain(migration.postgres.bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("feierabend_template_{hash:016x}")
}

fn connect(url: &str) -> Client {
    Client::connect(url, NoTls).unwrap_or_else(|error| panic!("no connection to {url}: {error}"))
}

/// The server's address with another database: the path of a URL is replaced.
fn in_database(server: &str, name: &str) -> String {
    let (address, query) = match server.split_once('?') {
        Some((address, query)) => (address, Some(query)),
        None => (server, None),
    };
    let from = address.find("://").map_or(0, |at| at + 3);
    let host = address[from..]
        .find('/')
        .map_or(address, |slash| &address[..from + slash]);
    match query {
        Some(query) => format!("{host}/{name}?{query}"),
        None => format!("{host}/{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::in_database;

    #[test]
    fn the_database_of_an_address_is_replaced() {
        let to = |server| in_database(server, "x");
        assert_eq!(
            to("postgres://me@host:1/postgres"),
            "postgres://me@host:1/x"
        );
        assert_eq!(to("postgres://host"), "postgres://host/x");
        assert_eq!(
            to("postgres://host/a?sslmode=disable"),
            "postgres://host/x?sslmode=disable"
        );
    }
}
