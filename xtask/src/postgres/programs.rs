//! The server's programs on this machine, and the account they may run as.

use std::path::{Path, PathBuf};

use crate::shell;

/// The account the server runs as: it refuses to run as root.
#[derive(Clone, Copy)]
pub(super) struct Account {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// Whether this program runs as root.
pub(crate) fn is_root() -> bool {
    number_of("-u", None).is_ok_and(|user| user == 0)
}

/// The `postgres` account of the distribution when we are root, else ourselves.
pub(super) fn account() -> Result<Option<Account>, String> {
    if !is_root() {
        return Ok(None);
    }
    let user = number_of("-u", Some("postgres"))?;
    Ok(Some(Account {
        user,
        group: number_of("-g", Some("postgres"))?,
    }))
}

fn number_of(option: &str, name: Option<&str>) -> Result<u32, String> {
    let answer = shell::read(shell::command("id").arg(option).args(name))?;
    answer
        .trim()
        .parse()
        .map_err(|_| format!("`id` answered \"{}\"", answer.trim()))
}

/// The folder of the newest installed server's programs.
pub(crate) fn programs() -> Result<PathBuf, String> {
    let complete = |folder: &PathBuf| {
        ["initdb", "postgres", "psql"]
            .iter()
            .all(|name| shell::is_program(&folder.join(name)))
    };
    let version = |folder: &Path| -> u32 {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.parse().unwrap_or_default()
    };
    let mut installed: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    installed.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    let on_path = shell::on_path("initdb").and_then(|file| file.parent().map(Path::to_owned));
    installed
        .iter()
        .map(|folder| folder.join("bin"))
        .chain(on_path)
        .find(complete)
        .ok_or_else(|| "the PostgreSQL server is missing".to_owned())
}
