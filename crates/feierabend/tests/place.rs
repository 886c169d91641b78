//! Where an instance is kept, and the program that runs on it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use app::account::{self, NewToken};
use app::{Actor, App, Passwords, Person, Scope};
use kernel::{Locale, OsEntropy, SystemClock, Zone};
use store::account::Account;
use store::db::{Database, Kind, Options, Target};
use testkit::TestDatabase;

/// Whose instance the example world is, and who works for her.
pub(crate) const LOGINS: [&str; 2] = ["mara.lindner", "jonas.weber"];
/// How long the program may take to say where it listens; a busy machine needs some.
const PATIENCE: Duration = Duration::from_mins(1);

/// A data folder, and a database on the server if it is not in the folder.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    server: Option<TestDatabase>,
}

impl Place {
    pub(crate) async fn new(kind: Kind) -> Self {
        let server = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => {
                let database = TestDatabase::fresh(kind).await;
                database.close().await.unwrap();
                Some(database)
            }
        };
        Self {
            folder: tempfile::tempdir().unwrap(),
            server,
        }
    }

    fn target(&self) -> Target {
        match &self.server {
            Some(database) => database.target(),
            None => Target::Sqlite {
                path: self.folder.path().join("feierabend.sqlite"),
            },
        }
    }

    /// The program, with the options that lead it here.
    fn program(&self, command: &str) -> Command {
        let mut program = program();
        program.arg(command).arg("--data").arg(self.folder.path());
        if let Target::Postgres { url } = self.target() {
            program.arg("--database").arg(url);
        }
        program
    }

    /// Works everything out again; fails unless everything adds up.
    pub(crate) fn verify(&self) {
        let output = self.program("verify").output().unwrap();
        assert!(
            output.status.success(),
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// Secrets of tokens for the people of [`LOGINS`], made while nothing runs.
    pub(crate) async fn secrets(&self) -> Vec<String> {
        let database = Database::open(&self.target(), Options::default()).await;
        let app = Arc::new(App {
            database: database.unwrap(),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(OsEntropy),
            passwords: Passwords::cheap(),
            mailer: None,
            provider: None,
        });
        let accounts = account::list(&app).await.unwrap();
        let mut secrets = Vec::new();
        for login in LOGINS {
            let account = accounts.iter().find(|account| account.login == login);
            let cx = app.cx(
                Actor::Person(Box::new(person(account.unwrap()))),
                Locale::De,
            );
            let wish = NewToken {
                name: "kill".to_owned(),
                scope: Scope::Money,
                days: None,
            };
            secrets.push(account::create_token(&cx, wish).await.unwrap().reveal());
        }
        app.database.close().await.unwrap();
        secrets
    }
}

/// The program, in German, with nothing from the environment.
pub(crate) fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_feierabend"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("FEIERABEND_") {
            program.env_remove(name);
        }
    }
    program
        .env("LC_ALL", "C.UTF-8")
        .env("FEIERABEND_LOG", "error")
        .stdin(Stdio::null());
    program
}

/// Somebody who acts, with every right of their own.
pub(crate) fn person(account: &Account) -> Person {
    Person {
        id: account.id,
        name: account.name.clone(),
        login: account.login.clone(),
        is_operator: account.is_operator,
        zone: Zone::default(),
        locale: Locale::De,
        settings: account.settings.clone(),
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    }
}

/// A running program. It is ended by its id whatever happens.
pub(crate) struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// Starts it, at first with an example world, and returns once it says where it listens.
    pub(crate) fn start(place: &Place) -> Self {
        let mut program = place.program("demo");
        program.args(["--listen", "127.0.0.1:0"]);
        Self::run(program)
    }

    /// Runs a program that serves, and returns once it says where it listens.
    pub(crate) fn run(mut program: Command) -> Self {
        let mut child = program.stdout(Stdio::piped()).spawn().unwrap();
        let (say, heard) = channel();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("Feierabend: http://") {
                    drop(say.send(address.parse()));
                }
            }
        });
        let address = heard.recv_timeout(PATIENCE);
        let mut server = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
        };
        server.address = address.unwrap().unwrap();
        server
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// `kill -9`.
    pub(crate) fn kill(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
