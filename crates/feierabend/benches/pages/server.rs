//! The program itself: started on a place, asked how large it is, ended by its id.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use store::db::{Kind, Target};
use testkit::TestDatabase;

use crate::Failure;
use crate::client::Client;
use crate::report::Watch;

const PROGRAM: &str = env!("CARGO_BIN_EXE_feierabend");

/// A data folder, and a database on the server if it is not in the folder.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    server: Option<TestDatabase>,
}

impl Place {
    /// An empty one. It is beside the build, and not in the folder for temporary files, which may
    /// be kept in memory.
    pub(crate) async fn new(kind: Kind) -> Result<Self, Failure> {
        let beside = Path::new(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(beside)?;
        let server = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => {
                let database = TestDatabase::fresh(kind).await;
                database.close().await?;
                Some(database)
            }
        };
        let folder = tempfile::tempdir_in(beside)?;
        Ok(Self { folder, server })
    }

    pub(crate) fn target(&self) -> Target {
        match &self.server {
            Some(database) => database.target(),
            None => Target::Sqlite {
                path: self.folder.path().join("feierabend.sqlite"),
            },
        }
    }

    /// The bytes of the database file; nothing for a database on a server.
    pub(crate) fn size(&self) -> Option<u64> {
        match self.target() {
            Target::Sqlite { path } => Some(std::fs::metadata(path).ok()?.len()),
            Target::Postgres { .. } => None,
        }
    }

    /// The program, with the options that lead it here and nothing from the environment.
    fn program(&self, words: &[&str]) -> Command {
        let mut program = Command::new(PROGRAM);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("FEIERABEND_") {
                program.env_remove(name);
            }
        }
        program
            .stdin(Stdio::null())
            .args(words)
            .arg("--data")
            .arg(self.folder.path());
        if let Target::Postgres { url } = self.target() {
            program.arg("--database").arg(url);
        }
        program
    }

    /// Runs one of the commands that end by themselves; what it prints.
    pub(crate) fn run(&self, words: &[&str]) -> Result<String, Failure> {
        let output = self.program(words).output()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if output.status.success() {
            Ok(text)
        } else {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(format!("{words:?} failed: {text}{said}").into())
        }
    }
}

/// A running program. It is ended by its id whatever happens.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// Kept open: whoever writes to a closed pipe ends.
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it, and returns once it says where it listens.
    pub(crate) fn start(place: &Place) -> Result<Self, Failure> {
        let mut program = place.program(&["--listen", "127.0.0.1:0"]);
        let mut child = program.stdout(Stdio::piped()).spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("no output to read")?);
        let address = heard(&mut output);
        // From here on the program is ended even when it said nothing.
        let mut server = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            _output: output,
        };
        server.address = address?;
        Ok(server)
    }

    /// How long it takes from nothing until a browser has the first page, with the redirections
    /// that lead there.
    pub(crate) fn cold(place: &Place) -> Result<Duration, Failure> {
        let watch = Watch::start();
        let server = Self::start(place)?;
        let mut client = Client::connect(server.address)?;
        let mut path = "/".to_owned();
        loop {
            let answer = client.ask("GET", &path)?;
            match answer.location {
                Some(next) => path = next,
                None if answer.status < 400 => return Ok(watch.elapsed()),
                None => return Err(format!("{path}: status {}", answer.status).into()),
            }
        }
    }

    /// What it has in memory now, and what it had at most, in bytes; only Linux tells.
    pub(crate) fn memory(&self) -> Option<(u64, u64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let value = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
            Some(kibibytes * 1024)
        };
        value("VmRSS:").zip(value("VmHWM:"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn heard(output: &mut BufReader<ChildStdout>) -> Result<SocketAddr, Failure> {
    for line in output.lines() {
        if let Some(address) = line?.strip_prefix("Feierabend: http://") {
            return Ok(address.parse()?);
        }
    }
    Err("the program ended before it served".into())
}

/// How many bytes the program has on the disk. The release profile strips it.
pub(crate) fn program_size() -> Result<u64, Failure> {
    Ok(std::fs::metadata(PROGRAM)?.len())
}
