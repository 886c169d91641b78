//! What all steps share: where the project is, whether this is CI, and the database server.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages::Tools;
use crate::postgres::{Cluster, Durability};
use crate::shell;

/// The variable by which tests learn of a PostgreSQL server where they may create databases.
pub(crate) const TEST_POSTGRES: &str = "FEIERABEND_TEST_POSTGRES";

/// The state of one run of this program.
pub(crate) struct Workshop {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// In CI lock files are binding.
    ci: bool,
    /// Nothing may be left out: in CI, and where steps were asked for by name.
    pub(crate) strict: bool,
    /// What is on this machine, after installing.
    pub(crate) tools: Tools,
    /// The browser tests to run; empty means all.
    pub(crate) e2e_files: Vec<String>,
    cluster: Option<Cluster>,
}

impl Workshop {
    pub(crate) fn new() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("xtask has no parent folder")?
            .to_owned();
        let ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        Ok(Self {
            root,
            ci,
            strict: ci,
            tools: Tools::default(),
            e2e_files: Vec::new(),
            cluster: None,
        })
    }

    /// A cargo command in the workspace; in CI with `--locked`.
    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut command = shell::cargo();
        command.current_dir(&self.root).arg(subcommand);
        if self.ci && subcommand != "fmt" {
            command.arg("--locked");
        }
        command
    }

    /// The address of a PostgreSQL server for tests: the one named in the environment, else a
    /// throw-away cluster that is started at the first call and lives as long as this value.
    pub(crate) fn postgres(&mut self) -> Result<String, String> {
        if let Ok(given) = std::env::var(TEST_POSTGRES)
            && !given.is_empty()
        {
            return Ok(given);
        }
        if self.cluster.is_none() {
            self.cluster = Some(Cluster::start(Durability::None)?);
        }
        self.cluster
            .as_ref()
            .map(|cluster| cluster.url().to_owned())
            .ok_or_else(|| "the cluster is gone".to_owned())
    }

    /// Stops the throw-away cluster, if one was started.
    pub(crate) fn close(&mut self) -> Result<(), String> {
        self.cluster.take().map_or(Ok(()), Cluster::stop)
    }
}
