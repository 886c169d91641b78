//! A throw-away PostgreSQL cluster for tests, on a free loopback port.
//!
//! It must never outlive this program, whatever ends it: Ctrl-C, a failure, `kill -9`. A small
//! shell, the keeper, starts the server and then waits for the end of a pipe that only this
//! program holds open. When the pipe closes, the keeper stops the server by its process id and
//! removes the folder. The keeper runs in a process group of its own, so Ctrl-C does not reach it.
//!
//! Everybody on this machine's loopback may connect without a password: never for real data.

mod commands;
mod programs;

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::scratch;
use crate::shell::{self, Watch};

pub(crate) use commands::{keep_running, smoke};
use programs::{Account, account};
pub(crate) use programs::{is_root, programs};

/// Arguments: folder of programs, cluster folder, then settings of the server.
///
/// A server that has just been started dies by TERM, as it handles no signals yet; one that runs
/// would wait for its clients then, and INT tells it not to.
const KEEPER: &str = r#"
trap : INT TERM HUP
programs=$1; folder=$2; shift 2
if "$programs/initdb" --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
    --no-sync --pgdata="$folder/data" >"$folder/log" 2>&1 </dev/null
then
    echo 'host all all 127.0.0.1/32 trust' >"$folder/data/pg_hba.conf"
    "$programs/postgres" -D "$folder/data" "$@" >>"$folder/log" 2>&1 </dev/null &
    server=$!
else
    : >"$folder/failed"
fi
cat >/dev/null
if [ -n "$server" ]; then
    kill -TERM "$server"
    kill -INT "$server"
    wait "$server"
fi
rm -rf "$folder"
"#;

const PATIENCE: Duration = Duration::from_mins(1);

/// Whether the cluster survives a power cut. Tests do not need that; benchmarks do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// `fsync=off`: fast, for tests.
    None,
    /// As shipped: for benchmarks whose figures must mean something.
    Full,
}

/// A running cluster. Dropping it stops the server and removes its folder.
pub(crate) struct Cluster {
    url: String,
    port: u16,
    folder: PathBuf,
    keeper: Child,
}

impl Cluster {
    /// Creates and starts a cluster, and returns once it answers.
    pub(crate) fn start(durability: Durability) -> Result<Self, String> {
        let programs = programs()?;
        let account = account()?;
        let mut last = String::new();
        // Somebody else may take the port between our look and the server's start.
        for attempt in 0..3_u8 {
            match Self::attempt(&programs, account, durability, attempt) {
                Ok(cluster) => return Ok(cluster),
                Err(message) => last = message,
            }
        }
        Err(format!("PostgreSQL does not start: {last}"))
    }

    fn attempt(
        programs: &Path,
        account: Option<Account>,
        durability: Durability,
        attempt: u8,
    ) -> Result<Self, String> {
        let port = free_port()?;
        let folder = create_folder(durability, account, attempt)?;
        let mut keeper = as_account("sh", account);
        keeper
            .args(["-c", KEEPER, "keeper"])
            .arg(programs)
            .arg(&folder);
        keeper.args(
            settings(port, durability)
                .iter()
                .flat_map(|setting| ["-c", setting]),
        );
        keeper
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        let keeper = keeper
            .spawn()
            .map_err(|error| format!("cannot start sh: {error}"))?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let cluster = Self {
            url,
            port,
            folder,
            keeper,
        };
        cluster.wait_until_ready(programs)?;
        Ok(cluster)
    }

    /// Where tests connect; they may create databases there.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Stops the server and returns once its folder is gone.
    pub(crate) fn stop(mut self) -> Result<(), String> {
        self.end();
        if self.folder.exists() {
            return Err(format!("{} could not be removed", self.folder.display()));
        }
        Ok(())
    }

    fn end(&mut self) {
        drop(self.keeper.stdin.take());
        // The keeper has been waited for already when this fails; there is nothing left to do.
        let _ = self.keeper.wait();
    }

    fn wait_until_ready(&self, programs: &Path) -> Result<(), String> {
        let watch = Watch::start();
        let log = self.folder.join("log");
        while watch.elapsed() < PATIENCE {
            let mut question = shell::command(programs.join("psql"));
            question.args([
                "--no-psqlrc",
                "--dbname",
                &self.url,
                "--command",
                "select 1",
            ]);
            if shell::read(&mut question).is_ok() {
                return Ok(());
            }
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            let refused = said.contains("FATAL:  could not");
            if refused || self.folder.join("failed").exists() {
                return Err(said);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(format!(
            "no answer: {}",
            std::fs::read_to_string(&log).unwrap_or_default()
        ))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.end();
    }
}

fn settings(port: u16, durability: Durability) -> Vec<String> {
    let mut settings = vec![
        "listen_addresses=127.0.0.1".to_owned(),
        format!("port={port}"),
        // The default place of sockets is not writable for everybody, and nobody needs them.
        "unix_socket_directories=".to_owned(),
        // Twin tests run side by side, each with a small pool of its own.
        "max_connections=300".to_owned(),
        "shared_buffers=128MB".to_owned(),
    ];
    if durability == Durability::None {
        let fast = [
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
        ];
        settings.extend(fast.map(str::to_owned));
    }
    settings
}

fn create_folder(
    durability: Durability,
    account: Option<Account>,
    attempt: u8,
) -> Result<PathBuf, String> {
    let name = format!("feierabend-postgres-{}-{attempt}", std::process::id());
    let folder = match durability {
        Durability::None => scratch::folder(),
        Durability::Full => std::env::temp_dir(),
    }
    .join(name);
    let describe = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::DirBuilder::new()
        .mode(0o700)
        .create(&folder)
        .map_err(describe)?;
    if let Some(Account { user, group }) = account {
        std::os::unix::fs::chown(&folder, Some(user), Some(group)).map_err(describe)?;
    }
    Ok(folder)
}

fn as_account(program: impl AsRef<std::ffi::OsStr>, account: Option<Account>) -> Command {
    let mut command = shell::command(program);
    // The server's account may not enter the folder we are in.
    command.current_dir("/");
    if let Some(Account { user, group }) = account {
        command.uid(user).gid(group).env("HOME", "/");
    }
    command
}

fn free_port() -> Result<u16, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port: {error}"))
}
