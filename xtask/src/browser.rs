//! The browser tests of `e2e/`: their npm packages, and how they are started.
//!
//! npm serves the tests alone, never the product.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::metadata;
use crate::packages::{self, Tool};
use crate::scratch;
use crate::shell;
use crate::steps::Done;
use crate::workshop::{TEST_POSTGRES, Workshop};

/// The self-test of the harness; it needs no binary.
const HARNESS: &str = "harness.test.mjs";

const SUFFIX: &str = ".test.mjs";

/// The step `e2e`: every browser test, two files at a time: most of it is waiting for a page.
pub(crate) fn test(workshop: &mut Workshop) -> Result<Done, String> {
    if let Some(reason) = missing(workshop) {
        return Ok(Done::LeftOut(reason));
    }
    let folder = workshop.root.join("e2e");
    let files = files(&folder, &workshop.e2e_files)?;
    let count = files.len();
    let binary = binary(workshop)?;
    run(workshop, &files, Some(&binary))?;
    Ok(Done::Well(format!("{count} files")))
}

/// The step `harness`.
pub(crate) fn harness(workshop: &mut Workshop) -> Result<Done, String> {
    if let Some(reason) = missing(workshop) {
        return Ok(Done::LeftOut(reason));
    }
    run(workshop, &[HARNESS.to_owned()], None)?;
    Ok(Done::Well(String::new()))
}

/// The release build of the product.
pub(crate) fn binary(workshop: &Workshop) -> Result<PathBuf, String> {
    let binary = metadata::ask(workshop)?
        .target
        .join("release")
        .join("feierabend");
    if shell::is_program(&binary) {
        Ok(binary)
    } else {
        Err(format!(
            "{} is missing; build it with `cargo build --release`",
            binary.display()
        ))
    }
}

fn missing(workshop: &Workshop) -> Option<String> {
    let needed = [Tool::Node, Tool::Npm, Tool::Chromium];
    needed
        .iter()
        .find_map(|tool| workshop.tools.missing(*tool))
        .map(str::to_owned)
}

fn run(workshop: &mut Workshop, files: &[String], binary: Option<&Path>) -> Result<(), String> {
    let folder = workshop.root.join("e2e");
    install(&folder)?;
    let mut command = shell::command("node");
    command.current_dir(&folder);
    command
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .args(files)
        .env("TMPDIR", scratch::folder());
    if let Some(chromium) = packages::chromium() {
        command.env("CHROMIUM", chromium);
    }
    if let Some(binary) = binary {
        command.env("FEIERABEND_BIN", binary);
    }
    if workshop.tools.missing(Tool::Postgres).is_none() {
        command.env(TEST_POSTGRES, workshop.postgres()?);
    }
    shell::show(&mut command)
}

/// Installs the packages of the lock file, unless exactly those were installed before.
fn install(folder: &Path) -> Result<(), String> {
    let lock = folder.join("package-lock.json");
    let stamp = folder.join("node_modules").join(".installed-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut npm: Command = shell::command("npm");
    npm.current_dir(folder);
    shell::show(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    std::fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// The test files to run: all, or those named (`harness` and `harness.test.mjs` are the same).
fn files(folder: &Path, named: &[String]) -> Result<Vec<String>, String> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut all: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(SUFFIX))
        .collect();
    all.sort();
    let wanted = |name: &String| -> Result<String, String> {
        let stem = name.strip_prefix("e2e/").unwrap_or(name);
        let file = format!("{}{SUFFIX}", stem.strip_suffix(SUFFIX).unwrap_or(stem));
        if all.contains(&file) {
            Ok(file)
        } else {
            Err(format!("there is no e2e/{file}"))
        }
    };
    let chosen = named.iter().map(wanted).collect::<Result<Vec<_>, _>>()?;
    Ok(if chosen.is_empty() { all } else { chosen })
}
