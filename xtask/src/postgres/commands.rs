//! What the command line offers around a cluster.

use std::net::{Ipv4Addr, TcpStream};

use super::{Cluster, Durability, programs};
use crate::packages::{self, Tool};
use crate::shell;
use crate::steps::Done;
use crate::workshop::{TEST_POSTGRES, Workshop};

/// `cargo xtask postgres`: a cluster for work at the desk.
pub(crate) fn keep_running() -> Result<bool, String> {
    let tools = packages::provide(&[Tool::Postgres], true);
    if let Some(reason) = tools.missing(Tool::Postgres) {
        return Err(reason.to_owned());
    }
    let cluster = Cluster::start(Durability::None)?;
    println!("export {}={}", TEST_POSTGRES, cluster.url());
    println!("Stop with Ctrl-C; the database is removed then.");
    loop {
        std::thread::park();
    }
}

/// Proves that a cluster answers, keeps to loopback, and leaves nothing behind.
pub(crate) fn smoke(workshop: &mut Workshop) -> Result<Done, String> {
    if let Some(reason) = workshop.tools.missing(Tool::Postgres) {
        return Ok(Done::LeftOut(reason.to_owned()));
    }
    let cluster = Cluster::start(Durability::None)?;
    let ask = |statement: &str| {
        let mut question = shell::command(programs()?.join("psql"));
        question.args([
            "--no-psqlrc",
            "-AtX",
            "--dbname",
            cluster.url(),
            "--command",
            statement,
        ]);
        shell::read(&mut question).map(|answer| answer.trim().to_owned())
    };
    ask("create database smoke")?;
    for (setting, expected) in [("listen_addresses", "127.0.0.1"), ("fsync", "off")] {
        let found = ask(&format!("show {setting}"))?;
        if found != expected {
            return Err(format!("{setting} is {found}, not {expected}"));
        }
    }
    let version = ask("show server_version")?;
    let port = cluster.port;
    cluster.stop()?;
    if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
        return Err("the server still answers after its end".to_owned());
    }
    Ok(Done::Well(format!("PostgreSQL {version}")))
}
